"""Which sound a menu makes: a tick for the focus that moves on, a click for what is chosen."""

from game.ui.scene import Action, Move, UiEvent

TICK, OK = "ui_tick", "ui_ok"
WANDERING = ("up", "down", "left", "right", "next", "previous", "page_up", "page_down")


def menu_sound(event: UiEvent, move: Move | None, changed: bool) -> str:
    """Return the sound of `event` in a menu, or nothing.

    `move` is where it led, `changed` whether it put another setting in force.
    """
    if move is not None or changed:
        return OK
    if not isinstance(event, Action):
        return ""
    return TICK if event.name in WANDERING else OK if event.name == "ok" else ""
