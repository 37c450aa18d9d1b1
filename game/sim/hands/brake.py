"""Braking the line by hand: a glove takes it and lets it run at a force; its end comes soft.

The hand that brakes does two jobs. It eases off as he comes to rest, or the stretched line and arm
would throw him back; and it leads the line past his centre of mass so that a spin dies, because a
line that is braked far out in front turns him as hard as it stops him.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.hands.controls import Controls
from game.sim.hands.reel import furthest_on_rope
from game.sim.hands.view import RELAXED, BodyView, HandOrder, Hands
from game.sim.physics.anatomy import MAN_KG
from game.sim.physics.values import NOTHING, ROPE

# All tuned by flying: how soft the last of it is, how near the body the hand stays.
EASES_N_S_PER_M: Final = 300.0
LEAST_N: Final = 2.0
AHEAD_M: Final = 0.32
OFFSET_S: Final = 1.6
OFFSET_M: Final = 0.22
# The assist: it reaches for the line this long before it is needed, stops him this far before the
# end, and begins when that takes this force.
REACHES_S: Final = 3.0
SPARE_M: Final = 0.06
BEGINS_N: Final = 18.0
ASSIST_N: Final = 60.0
STILL_M_PER_S: Final = 0.02
DRIFT_M_PER_S: Final = 0.06


@dataclass(frozen=True, slots=True)
class Brake:
    """The memory of a brake: which hand, and the force in N at which it lets the line run."""

    hand: int
    force_n: float = LEAST_N


def brake(controls: Controls, memory: Brake | None, view: BodyView) -> tuple[Brake | None, Hands]:
    """Return the memory and the orders of a tick; no memory when nothing is to be braked.

    A hand that the player moves, or that carries the camera, is not taken; without a free one
    nothing happens.
    """
    if not (controls.brake_n or controls.tether_reel):
        return None, RELAXED
    out = speed_out(view)
    wanted_n = wished_n(controls, memory, view, out)
    hand = None if wanted_n is None else _hand(controls, memory, view)
    if wanted_n is None or hand is None:
        return None, RELAXED
    memory = Brake(hand, min(wanted_n, max(LEAST_N, EASES_N_S_PER_M * out)))
    order = _held(view, hand) if view.holds[hand].kind == ROPE else _reached(view, hand, out)
    return memory, (order, RELAXED[1]) if hand == 0 else (RELAXED[0], order)


def force_n(controls: Controls, memory: Brake | None, view: BodyView) -> float:
    """Return the force at which gloves let the line run now, N; 0 for a closed fist.

    A hand that the player moves himself brakes the line that it holds with what he asked for.
    """
    if memory is not None:
        return memory.force_n
    raw = zip(controls.raw, view.holds, strict=True)
    by_himself = controls.brake_n > 0.0 and any(mine and hold.kind == ROPE for mine, hold in raw)
    return controls.brake_n if by_himself and not controls.haul else 0.0


def speed_out(view: BodyView) -> float:
    """Return how fast his belt's line grows, m/s; negative on the way home."""
    dx, dy = view.centre[0] - view.anchor[0], view.centre[1] - view.anchor[1]
    return (view.velocity[0] * dx + view.velocity[1] * dy) / (math.hypot(dx, dy) or 1.0)


def wished_n(controls: Controls, memory: Brake | None, view: BodyView, out: float) -> float | None:
    """Return the force asked for by the player, else by the assist; None for no braking."""
    if view.hands_on_ship or controls.haul:
        return None
    if controls.brake_n > 0.0:
        return controls.brake_n
    if not controls.tether_reel:
        return None
    return _assisted_n(memory, view.rope_left_m - SPARE_M, out)


def _assisted_n(memory: Brake | None, left_m: float, out: float) -> float | None:
    """Return what the assist brakes with so that he stops where the line ends."""
    if out < (DRIFT_M_PER_S if memory is None else STILL_M_PER_S):
        return None
    needed_n = MAN_KG * out * out / (2.0 * max(left_m, 0.02))
    stops_m = MAN_KG * out * out / (2.0 * BEGINS_N)
    if memory is None and left_m > stops_m + REACHES_S * out:
        return None
    return min(ASSIST_N, needed_n) if needed_n > BEGINS_N or _brakes(memory) else LEAST_N


def _brakes(memory: Brake | None) -> bool:
    return memory is not None and memory.force_n > LEAST_N


def _hand(controls: Controls, memory: Brake | None, view: BodyView) -> int | None:
    free = [
        hand
        for hand in (0, 1)
        if not controls.raw[hand] and view.holds[hand].kind in (NOTHING, ROPE)
    ]
    if memory is not None and memory.hand in free:
        return memory.hand
    return free[0] if free else None


def _reached(view: BodyView, hand: int, out: float) -> HandOrder:
    spot = furthest_on_rope(view, AHEAD_M)
    if spot is None:
        return RELAXED[hand]
    away = math.dist(view.seen(view.gloves[hand]), spot)
    return HandOrder(*spot, grip=away < 0.1 and out > STILL_M_PER_S)


def _held(view: BodyView, hand: int) -> HandOrder:
    """Return where the braking hand goes: in front of him on the line, aside by his spin."""
    dx, dy = view.anchor[0] - view.centre[0], view.anchor[1] - view.centre[1]
    span = math.hypot(dx, dy) or 1.0
    ux, uy = dx / span, dy / span
    aside = max(-OFFSET_M, min(OFFSET_M, OFFSET_S * view.spin_rad_per_s))
    x = view.centre[0] + ux * AHEAD_M - uy * aside
    y = view.centre[1] + uy * AHEAD_M + ux * aside
    return replace(HandOrder(*view.seen((x, y))), grip=speed_out(view) > 0.0)
