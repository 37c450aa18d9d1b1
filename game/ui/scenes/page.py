"""What every page of the menus does with a key, a pad or the pointer."""

from game.ui.scene import Action, Move, Pointer, Pop, UiEvent
from game.ui.widgets.focus import Panes


def move_of(panes: Panes, event: UiEvent) -> Move | None:
    """Return where what stands on the page leads; back leads back."""
    answer = None
    if isinstance(event, Action):
        answer = panes.act(event)
        if answer is None and event.name == "back":
            return Pop()
    elif isinstance(event, Pointer):
        answer = panes.point(event)
    return answer.move if answer else None
