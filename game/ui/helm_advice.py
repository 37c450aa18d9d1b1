"""Which keys to press for the stick, for whoever has the numbers beside the sight."""

from collections.abc import Iterable, Mapping

from game.session.steering import pushes
from game.ui.input.helm import AXES
from game.vocab.channel import Value


def ways(commands: Iterable[str], telemetry: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the actions to press, the most urgent one first; none: let go."""
    return tuple(AXES[name][0 if up else 1] for name, up in pushes(commands, telemetry))
