"""What a walker sends where a new mode of his begins: the commands of a player, and no others."""

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.vocab.channel import Value
from game.vocab.command import Wish

BRAKE: Final = "walk.brake_n"
ANGLE: Final = "camera.wished_deg"
RIGHT_DEG_PER_S: Final = 25.0
LIGHTLY_N: Final = 1.5


def tilt_deg(telemetry: Mapping[str, Value]) -> float:
    """Return how far he is turned from standing with his front to the ship, -180 to 180.

    After half a roll that is head down: there is no other up out there.
    """
    front_deg = 0.0 if float(telemetry["body.facing"]) < 0.0 else 180.0
    return math.remainder(float(telemetry["body.attitude_deg"]) - front_deg, 360.0)


def orders(
    mode: str, dials: Mapping[str, float], telemetry: Mapping[str, Value]
) -> tuple[Wish, ...]:
    """Return what he wishes on coming into `mode`; nothing more until the next one."""
    if mode == "right":
        way = -1.0 if tilt_deg(telemetry) > 0.0 else 1.0
        turn = Wish("body.turn_deg_per_s", way * RIGHT_DEG_PER_S)
        return (Wish("tether.haul", False), turn)
    if mode == "fix":
        return (Wish("camera.angle_deg", dials[ANGLE]), Wish("camera.clip", True))
    if mode == "brake":
        return (Wish("tether.brake_n", dials[BRAKE]),)
    return ON_ENTRY[mode]


ON_ENTRY: Final[Mapping[str, tuple[Wish, ...]]] = MappingProxyType(
    {
        "wait": (Wish("body.steady_hands", True), Wish("body.auto_grip", True)),
        "cable": (Wish("camera.wind_cable", True),),
        "push": (Wish("tether.haul", False), Wish("body.push", True)),
        "guide": (Wish("tether.brake_n", LIGHTLY_N),),
        "coast": (Wish("tether.brake_n", 0.0), Wish("body.push", False), Wish("body.pose", "free")),
        "linger": (Wish("tether.brake_n", 0.0),),
        "try": (Wish("tether.brake_n", 0.0), Wish("camera.press_release", True)),
        "return": (
            Wish("tether.brake_n", 0.0),
            Wish("body.push", False),
            Wish("body.turn_deg_per_s", 0.0),
            Wish("tether.haul", True),
        ),
        "rest": (Wish("tether.haul", False),),
        "take": (Wish("camera.clip", False), Wish("camera.unclip", True)),
        "wind": (Wish("camera.unclip", False), Wish("tether.wind_on_arm", True)),
    }
)
