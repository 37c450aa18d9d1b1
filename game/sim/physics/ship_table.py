"""The ship beside the man as tables: tube, ring, lid, holds, tether anchor. Data only.

Ship frame in metres: x along the tube of the airlock (0 at the ship, 2.5 at the outer rim), y up.
Rails and rim are circles and bars in space; in this side view they project to lines, and a hand
may hold any point of them, because the arms pass beside the trunk in depth.
"""

from typing import Final

from game.sim.physics.anatomy import Point
from game.vocab.units import DEG

Line = tuple[Point, Point]

SHIP_CENTRE: Final[Point] = (-1.9, 0.0)
SHIP_INERTIA_KG_M2: Final = 12_500.0
SPHERE_CENTRE: Final[Point] = (-1.15, 0.0)
SPHERE_RADIUS_M: Final = 1.15
RIM_X_M: Final = 2.5
RIM_CENTRE: Final[Point] = (RIM_X_M, 0.0)
BORE_M: Final = 0.50
BACKING_M: Final = 0.57
TUBE_OUTSIDE_M: Final = 0.60
RING_OPENING_M: Final = 0.325
RING_START_X_M: Final = 2.45
HINGE: Final[Point] = (2.42, 0.39)
LID_KG: Final = 18.0
LID_LENGTH_M: Final = 0.73
LID_THICKNESS_M: Final = 0.04
LID_STOWED_RAD: Final = 8.0 * DEG
LID_SHUT_RAD: Final = 90.0 * DEG
LID_FRICTION_NM: Final = 4.0
# Belyayev's drive: nine seconds from stop to stop, and 60 N at the edge stop it (reconstructed).
LID_DRIVE_RAD_PER_S: Final = (LID_SHUT_RAD - LID_STOWED_RAD) / 9.0
LID_DRIVE_N: Final = 60.0
# The lid's edge as a line in the lid's own frame, from the free end to a tenth of a metre from the
# hinge: where a hand may take it.
LID_EDGE: Final[Line] = ((-LID_LENGTH_M / 2.0, 0.0), (LID_LENGTH_M / 2.0 - 0.10, 0.0))
ANCHOR: Final[Point] = (2.47, -0.36)
RAIL: Final[Line] = ((0.25, 0.0), (2.35, 0.0))
RIM: Final[Line] = ((RIM_X_M, -0.45), (RIM_X_M, 0.45))
HOLD_LINES: Final[tuple[tuple[str, Line], ...]] = (("rail", RAIL), ("rim", RIM))


def on_ship_body(point: Point) -> Point:
    """Return a point of the ship frame in the frame of the ship's body (its centre of mass)."""
    return (point[0] - SHIP_CENTRE[0], point[1] - SHIP_CENTRE[1])
