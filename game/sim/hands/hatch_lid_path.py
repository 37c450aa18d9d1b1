"""Where chest, hand and lid have to be while the lid swings shut past the helmet.

The helmet must be outside the lid's circle until that has passed, and may follow it afterwards:
where the chest has to be for that is a table over the lid's angle, found by a search over poses in
which helmet, back, legs, both hands and a tired shoulder (84 degrees) all have room.
"""

import math
from collections.abc import Iterator
from typing import Final

from game.sim.hands.geometry import ChestPose, reach, seen_from
from game.sim.hands.view import BodyView, Spot
from game.sim.physics.anatomy import Point
from game.sim.physics.ship_table import HINGE, LID_LENGTH_M, LID_SHUT_RAD
from game.vocab.units import DEG

# Angle of the lid, then chest x, y (ship frame, m) and angle (deg).
PATH: Final = (
    (8.0, 1.50, -0.20, -118.0),
    (43.0, 1.50, -0.20, -121.0),
    (50.0, 1.52, -0.20, -130.0),
    (63.0, 1.60, -0.20, -130.0),
    (73.0, 1.70, -0.20, -130.0),
    (80.0, 1.80, -0.18, -130.0),
    (90.0, 1.90, -0.15, -130.0),
)
RAIL_FROM_M: Final = 1.55
RAIL_TO_M: Final = 1.95
RAIL_STEP_M: Final = 0.08
RAIL_MIDDLE_M: Final = (RAIL_FROM_M + RAIL_TO_M) / 2.0


def chest_at(lid_rad: float, near_rad: float) -> ChestPose:
    """Return where the chest should be while the lid stands at an angle.

    Of all equal angles of the chest the one next to `near_rad` is taken.
    """
    lid_deg = lid_rad / DEG
    low = PATH[0]
    for high in PATH[1:]:
        if lid_deg <= high[0]:
            share = max(0.0, (lid_deg - low[0]) / (high[0] - low[0]))
            x, y, deg = (a + share * (b - a) for a, b in zip(low[1:], high[1:], strict=True))
            break
        low = high
    else:
        x, y, deg = PATH[-1][1:]
    angle = near_rad + math.remainder(deg * DEG - near_rad, 2.0 * math.pi)
    return ChestPose(x, y, angle)


def edge(along: float, lid_rad: float) -> Point:
    """Return a point of the lid's edge in the ship frame: 0 at the hinge, 1 at the free end."""
    far = along * LID_LENGTH_M
    return (HINGE[0] - far * math.cos(lid_rad), HINGE[1] - far * math.sin(lid_rad))


def rail_spot(view: BodyView, goal: ChestPose) -> Spot:
    """Return the point of the rail that serves the chest now and when the lid is shut."""
    last = chest_at(LID_SHUT_RAD, view.pose.angle_rad)

    def cost(spot: Point) -> float:
        poses = (view.pose, goal, last)
        return sum(reach(*seen_from(pose, view.front, spot)).miss_m for pose in poses)

    return min(_rail_spots(), key=cost)


def _rail_spots() -> Iterator[Point]:
    for i in range(round((RAIL_TO_M - RAIL_FROM_M) / RAIL_STEP_M) + 1):
        yield (RAIL_FROM_M + i * RAIL_STEP_M, 0.0)
