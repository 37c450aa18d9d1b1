"""The button that fires, where a panel may bar it."""

from collections.abc import Mapping
from typing import Any, Final

from game.vocab.command import Command
from game.vocab.event import Event

ENABLED: Final = "panel.fire_enabled"
BARRED: Final = "tdu.barred"


def allowed(
    commands: tuple[Command, ...], reads: Mapping[str, Any]
) -> tuple[tuple[Command, ...], bool]:
    """Return the commands that get through, and whether the button was pressed in vain."""
    if reads.get(ENABLED, True):
        return commands, False
    through = tuple(c for c in commands if c.name != "tdu.fire" or not c.value)
    return through, len(through) < len(commands)


def told(tick: int, barred: bool) -> tuple[Event, ...]:
    """Return the event of a button pressed in vain."""
    return (Event(tick, BARRED),) if barred else ()
