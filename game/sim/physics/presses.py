"""Where ship and man press on each other: the forces on him, for the arrows of the lens.

The soft wall's are worked out again from where his parts are, without damping and rubbing; those of
hull, ring and lid are what the solver gave in the last sub-step. Newtons, level frame.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from game.sim.physics.anatomy import FIRST_SEGMENT, PELVIS
from game.sim.physics.frames import place_of, to_ship
from game.sim.physics.ship_table import BORE_M
from game.sim.physics.soft_wall import WALL_END_X_M, Feeler, Wall
from game.sim.physics.values import ANGLE
from game.sim.physics.world import World
from game.vocab.snapshot import Arrow
from game.vocab.units import TICK_S

KIND: Final = "contact"
# Weaker ones are the solver's own rest, not a push.
LEAST_N: Final = 4.0
MOST_ARROWS: Final = 6


def presses(world: World) -> tuple[Arrow, ...]:
    """Return the largest forces on the man where he touches the ship, largest first."""
    if to_ship(world.motions, place_of(world.motions, PELVIS, (0.0, 0.0)))[0] > 4.0:
        return ()
    found = [*_on_wall(world.motions, world.feelers, world.settings.wall), *_on_metal(world)]
    found.sort(key=_size_n, reverse=True)
    return tuple(one for one in found[:MOST_ARROWS] if _size_n(one) >= LEAST_N)


def _size_n(arrow: Arrow) -> float:
    return math.hypot(arrow.x_size, arrow.y_size)


def _on_wall(motions: Sequence[float], points: Sequence[Feeler], wall: Wall) -> Iterator[Arrow]:
    turn = motions[ANGLE]
    c, s = math.cos(turn), math.sin(turn)
    for point in points:
        level = place_of(motions, point.body, (point.x_m, point.y_m))
        x, y = to_ship(motions, level)
        pressed_m = abs(y) + point.radius_m - BORE_M
        if pressed_m <= 0.0 or abs(y) >= BORE_M or not 0.0 < x < WALL_END_X_M:
            continue
        side = math.copysign(1.0, y)
        push_n, out_m = wall.stiffness_n_per_m * pressed_m, side * point.radius_m
        touch = (level[0] - s * out_m, level[1] + c * out_m)
        yield Arrow(KIND, *touch, side * push_n * s, -side * push_n * c)


def _on_metal(world: World) -> Iterator[Arrow]:
    dt_s = TICK_S / world.settings.substeps
    for first, (x_m, y_m), (x_n_s, y_n_s) in world.touches():
        sign = 1.0 if first >= FIRST_SEGMENT else -1.0
        yield Arrow(KIND, x_m, y_m, sign * x_n_s / dt_s, sign * y_n_s / dt_s)
