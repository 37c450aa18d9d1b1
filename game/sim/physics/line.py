"""What hands do to the line: hold it, brake it, pay it out and take it up."""

from typing import Final

from game.sim.physics.turns import firm
from game.sim.physics.values import ROPE, Hold
from game.vocab.units import TICK_S

SHORTEST_ROPE_M: Final = 0.6
# Winding on the arm: what lies slack, half as fast as a hand takes up rope, never a haul (tuned).
ARM_WINDING_SHARE: Final = 0.5
ARM_WINDS_N: Final = 20.0
# A rope that runs through a glove rubs less than one that lies still in it. Tuned within what
# woven cord does, so that braking with 60 N costs the grip half a percent a second.
SLIDING_SHARE: Final = 0.72
MOST_BRAKE_N: Final = 120.0

Pair = tuple[float, float]


def rope_limits_n(limits_n: Pair, brake_n: float) -> Pair:
    """Return what each glove can bear on the rope, N: its grip, or what it brakes with.

    `brake_n` 0 is a closed fist; more lets the rope run at that force, at most as much as the grip
    can rub.
    """
    if brake_n <= 0.0:
        return limits_n
    near_n, far_n = limits_n
    return (min(brake_n, SLIDING_SHARE * near_n), min(brake_n, SLIDING_SHARE * far_n))


def squeeze(rope_n: float, ship_n: float, full_n: float, brakes: bool) -> float:
    """Return the effort of a glove, 1 at its full grip `full_n`, from its forces in N.

    A glove that lets the rope run must be pressed harder than one that it lies still in.
    """
    held_n = rope_n / SLIDING_SHARE if brakes else rope_n
    return (held_n + ship_n) / full_n


def taken_in_m(
    rate_m_per_s: float,
    holds: tuple[Hold, Hold],
    on_arm: bool,
    belt_n: float,
    limit_n: float,
    turns: float,
) -> float:
    """Return by how much the free rope grows in a tick, m; negative when it is taken up.

    `belt_n` is what the rope pulls, `limit_n` the best grip. With turns round him what is taken up
    has to be drawn round his body: each firm turn makes it slower.
    """
    holds_rope = any(hold.kind == ROPE for hold in holds)
    # Turns slip off an arm by themselves; laying them on takes a hand and a line that is slack.
    if not holds_rope and on_arm and (rate_m_per_s > 0.0 or _winds_on_arm(holds, belt_n)):
        holds_rope, rate_m_per_s = True, ARM_WINDING_SHARE * rate_m_per_s
    # A hand cannot take up rope that pulls harder than it can grip.
    if rate_m_per_s == 0.0 or not holds_rope or (rate_m_per_s < 0.0 and belt_n > limit_n):
        return 0.0
    slowed = 1.0 + firm(turns) if rate_m_per_s < 0.0 else 1.0
    return rate_m_per_s * TICK_S / slowed


def _winds_on_arm(holds: tuple[Hold, Hold], belt_n: float) -> bool:
    return sum(hold.on_ship for hold in holds) == 1 and belt_n < ARM_WINDS_N
