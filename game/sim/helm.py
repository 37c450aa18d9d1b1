"""The stick in the hand of one who looks through the Vzor: where he holds it for what he sees."""

import math
from collections.abc import Mapping
from typing import Final

from game.sim.attitude.eye import BEYOND_DEG, GROUND, glance, run_of_ground_deg
from game.sim.orbital.vector import Vec3
from game.vocab.channel import Value
from game.vocab.command import Wish

AXES: Final = ("pitch", "yaw", "roll")
STICK: Final = tuple(f"attitude.{axis}" for axis in AXES)
RATES: Final = tuple(f"attitude.{axis}_rate_deg_per_s" for axis in AXES)
STANDS: Final = tuple(f"attitude.stick_{axis}_ratio" for axis in AXES)
READS: Final = (
    *STANDS,
    "attitude.manual",
    "attitude.gyros",
    "attitude.rate_hold",
    "attitude.fast",
    *RATES,
)
CENTRED: Final[Vec3] = (0.0, 0.0, 0.0)
# The stick goes over all the way for so many degrees that he sees; less for less.
FULL_DEG: Final = 5.0
# What his eye takes for even windows, and for ground along the lines: then he lets go, and takes
# the stick again when it has become so much worse. Who never lets go spends his gas on nothing.
EVEN_DEG, UNEVEN_DEG = 0.25, 0.7
ALONG_DEG, ASKEW_DEG = 0.6, 2.0
# With the windows this uneven he does not look at the ground yet.
NEARLY_EVEN_DEG: Final = 3.0
# So far from the middle he feels a stick that has been let go.
FELT: Final = 0.01
# He does not move the stick for less than this share of its way.
STEADY_HAND: Final = 0.01


def by_the_glass(telemetry: Mapping[str, Value], held: Vec3, backward: bool = False) -> Vec3:
    """Return where he holds the stick (pitch, yaw, roll): windows first, then the lines.

    `held` is where it is: an axis that he has let go he leaves alone for a while.
    """
    pitch, yaw, roll = to_turn_deg(telemetry, backward)
    windows, lines = (EVEN_DEG, UNEVEN_DEG), (ALONG_DEG, ASKEW_DEG)
    return (
        _share(pitch, held[0], windows),
        _share(yaw, held[1], lines),
        _share(roll, held[2], windows),
    )


def to_turn_deg(telemetry: Mapping[str, Value], backward: bool = False) -> Vec3:
    """Return by how much the ship has to turn (pitch, yaw, roll), as far as the glass tells.

    The lines do not count before the windows are nearly even. With nothing but sky he rolls.
    """
    seen = glance(telemetry)
    if not seen.earth:
        return (0.0, 0.0, BEYOND_DEG)
    pitch = -seen.lean_deg * math.cos(seen.toward_rad)
    roll = seen.lean_deg * math.sin(seen.toward_rad)
    if not telemetry[GROUND] or seen.lean_deg > NEARLY_EVEN_DEG:
        return (pitch, 0.0, roll)
    return (pitch, -run_of_ground_deg(telemetry, backward), roll)


def _share(off_deg: float, held: float, enough_deg: tuple[float, float]) -> float:
    near, far = enough_deg
    if abs(off_deg) < (near if held else far):
        return 0.0
    return max(-1.0, min(1.0, off_deg / FULL_DEG))


def all_the_way(stick: Vec3) -> Vec3:
    """Return the stick of a hand that knows nothing between the middle and the end."""
    pitch, yaw, roll = (math.copysign(1.0, share) if share else 0.0 for share in stick)
    return (pitch, yaw, roll)


def centring(wished: Vec3, held: Vec3, telemetry: Mapping[str, Value]) -> Vec3:
    """Return the stick, pulled a little the other way on an axis that was let go and stays off.

    He feels where it stands; one that sticks does not come back by itself.
    """
    stands = (float(telemetry[name]) for name in STANDS)
    pitch, yaw, roll = (
        -there if hand == before == 0.0 and abs(there) > FELT else hand
        for hand, before, there in zip(wished, held, stands, strict=True)
    )
    return (pitch, yaw, roll)


def moved(held: Vec3, wished: Vec3) -> tuple[Vec3, tuple[Wish, ...]]:
    """Return where the stick then is, and the wishes for the axes that have to move."""
    moves = {
        name: share
        for name, share, before in zip(STICK, wished, held, strict=True)
        if abs(share - before) > STEADY_HAND or (share == 0.0 != before)
    }
    now = [moves.get(name, before) for name, before in zip(STICK, held, strict=True)]
    return (now[0], now[1], now[2]), tuple(Wish(name, share) for name, share in moves.items())
