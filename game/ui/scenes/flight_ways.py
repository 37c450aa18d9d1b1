"""The ways on from a flight: to its pause, its end, another try; and how it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.mission.level import Level
from game.session.flight import Flight
from game.ui.scene import Scene

if TYPE_CHECKING:
    from game.ui.scenes.flight import FlightScene


@dataclass(frozen=True, slots=True)
class Ways:
    """What a flight scene cannot know itself.

    `keep` writes the flight down (OSError when it cannot); the others return scenes.
    """

    keep: Callable[[Flight], None]
    pause: "Callable[[FlightScene], Scene]"
    debrief: Callable[[Flight], Scene]
    again: Callable[[Flight], Scene]
    help: Callable[[Level], Scene]
