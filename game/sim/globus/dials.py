"""The dials and knobs of the Globus."""

from typing import Final

from game.vocab.channel import Band, Channel
from game.vocab.command import CommandSpec

MODES: Final = ("place", "landing")
KNOB: Final = Band(-1.0, 1.0)
_SOURCE: Final = "model-globus"


def _number(name: str, unit: str, low: float, high: float, text: str) -> Channel:
    return Channel(f"globus.{name}", unit, possible=Band(low, high), help=text, source=_SOURCE)


CHANNELS: Final = (
    Channel(
        "globus.mode",
        kind="word",
        words=MODES,
        help="What stands under the cross-hair: the place below, or that of a landing.",
        source=_SOURCE,
    ),
    _number("latitude_deg", "deg", -90.0, 90.0, "Latitude under the cross-hair."),
    _number("longitude_deg", "deg", -180.0, 180.0, "Longitude under the cross-hair."),
    _number("lap_count", "", 0.0, 1000.0, "Laps, as its counter shows them."),
    _number("light_left_s", "s", 0.0, 12_000.0, "Light left, by its disc; 0 in shadow."),
    _number("error_km", "km", 0.0, 20_100.0, "How far off its place is; nobody aboard knows."),
)
COMMANDS: Final = (
    CommandSpec(
        "globus.mode",
        kind="word",
        words=MODES,
        help="Show the place below, or where the ship would land if it fired now.",
    ),
    CommandSpec("globus.along", possible=KNOB, help="Turn the globe along its track while held."),
    CommandSpec("globus.across", possible=KNOB, help="Turn the globe, 1 is east, while held."),
)
