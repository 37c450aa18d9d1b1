"""From the stick to the valves: how long each pair of jets is open in a cycle, and what it takes.

The valves are open or shut, nothing between; twenty times a second it is decided for how long. A
pulse shorter than the valve can give is not given, so the ship is never quite at rest.
"""

from dataclasses import dataclass, replace
from typing import Any, Final

from game.sim.attitude.jets import FAST_RAD_PER_S, FINE_RAD_PER_S, Jets
from game.sim.attitude.rigid import Turning, turned_on
from game.sim.orbital.vector import Vec3

CYCLE_TICKS: Final = 5
CYCLE_S: Final = 0.05
# The shortest pulse of a valve of that time (tuned).
SHORTEST_PULSE_S: Final = 0.02
# What the stick must be moved before it is felt.
DEAD_STICK: Final = 0.02
# How far the stick goes either way (tuned).
STICK_WAY_DEG: Final = 15.0
SHUT: Final[Vec3] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stick:
    """Where the stick is and how it is wired: three shares (-1 to 1) about the body's axes.

    `manual`: the stick is switched on. `gyros`: rates are measured, so the stick asks for a rate;
    without them it opens the valves as far as it is pushed. `hold`: an axis that is let go comes
    to rest; else it keeps its rate. `fast`: up to 3 degrees a second, else half a degree.
    """

    about: Vec3 = SHUT
    manual: bool = True
    gyros: bool = True
    hold: bool = True
    fast: bool = False

    @property
    def limit_rad_per_s(self) -> float:
        """The rate that the stick asks for when it is pushed as far as it goes."""
        return FAST_RAD_PER_S if self.fast else FINE_RAD_PER_S


def taken(stick: Stick, name: str, value: Any) -> Stick:
    """Return the stick after a command."""
    x, y, z = stick.about
    match name:
        case "attitude.roll":
            return replace(stick, about=(-value, y, z))
        case "attitude.pitch":
            return replace(stick, about=(x, value, z))
        case "attitude.yaw":
            return replace(stick, about=(x, y, -value))
        case "attitude.manual":
            return replace(stick, manual=value)
        case "attitude.gyros":
            return replace(stick, gyros=value)
        case "attitude.rate_hold":
            return replace(stick, hold=value)
        case _:
            return replace(stick, fast=value)


def with_play(before: Stick, wished: Stick, play: float) -> Stick:
    """Return the stick where it comes to rest when it sticks: `play` of its way behind the hand."""
    pairs = zip(before.about, wished.about, strict=True)
    x, y, z = (max(hand - play, min(hand + play, here)) for here, hand in pairs)
    return replace(wished, about=(x, y, z))


def shaken(stick: Stick, hand_off_deg: float) -> Stick:
    """Return the stick in a hand that shakes: off by the same share of the way it is pushed."""
    if hand_off_deg == 0.0 or stick.about == SHUT:
        return stick
    share = 1.0 + hand_off_deg / STICK_WAY_DEG
    x, y, z = (max(-1.0, min(1.0, one * share)) for one in stick.about)
    return replace(stick, about=(x, y, z))


def pulses_s(
    stick: Stick, jets: Jets, inertia_kg_m2: Vec3, rate_rad_per_s: Vec3, rest_rad_per_s: Vec3
) -> Vec3:
    """Return how long the jets about each axis are open in the coming cycle; the sign is the way.

    `rest_rad_per_s` are the rates that count as rest: zero among the stars, or those of a ship
    that keeps its place over the Earth.
    """
    if not stick.manual:
        return SHUT
    rests = zip(stick.about, inertia_kg_m2, rate_rad_per_s, rest_rad_per_s, strict=True)
    x, y, z = (
        _pulse_s(stick, share, inertia / jets.torque_nm, rate, rest)
        for share, inertia, rate, rest in rests
    )
    return (x, y, z)


def _pulse_s(stick: Stick, share: float, s_per_rad_per_s: float, rate: float, rest: float) -> float:
    pushed = abs(share) > DEAD_STICK
    if not stick.gyros:
        wanted_s = share * CYCLE_S if pushed else 0.0
    elif pushed or stick.hold:
        wished = rest + (share * stick.limit_rad_per_s if pushed else 0.0)
        wanted_s = (wished - rate) * s_per_rad_per_s
    else:
        wanted_s = 0.0
    if abs(wanted_s) < SHORTEST_PULSE_S:
        return 0.0
    return max(-CYCLE_S, min(CYCLE_S, wanted_s))


def gas_for_kg(jets: Jets, open_s: Vec3) -> float:
    """Return the gas that these pulses take."""
    return jets.gas_kg(jets.torque_nm * sum(abs(pulse_s) for pulse_s in open_s))


def as_gas_allows(jets: Jets, open_s: Vec3, gas_kg: float) -> Vec3:
    """Return the pulses, all shorter alike where the gas does not last."""
    needed_kg = gas_for_kg(jets, open_s)
    if needed_kg <= gas_kg:
        return open_s
    share = max(0.0, gas_kg) / needed_kg
    return (open_s[0] * share, open_s[1] * share, open_s[2] * share)


def turned_by_jets(
    turning: Turning, inertia_kg_m2: Vec3, jets: Jets, open_s: Vec3, dt_s: float
) -> tuple[Turning, Vec3]:
    """Return the turning `dt_s` later and what is left of the pulses.

    The torque is constant between one valve's shutting and the next, so no pulse is smeared.
    """
    left = open_s
    while dt_s > 1e-12:
        span_s = min((dt_s, *(abs(pulse_s) for pulse_s in left if pulse_s)))
        torque = _torque(jets, left)
        turning = turned_on(turning, inertia_kg_m2, torque, span_s)
        left = _shorter(left, span_s)
        dt_s -= span_s
    return turning, left


def _torque(jets: Jets, open_s: Vec3) -> Vec3:
    x, y, z = (jets.torque_nm * ((pulse_s > 0.0) - (pulse_s < 0.0)) for pulse_s in open_s)
    return (x, y, z)


def _shorter(open_s: Vec3, span_s: float) -> Vec3:
    x, y, z = (_toward_zero(pulse_s, span_s) for pulse_s in open_s)
    return (x, y, z)


def _toward_zero(pulse_s: float, span_s: float) -> float:
    left_s = abs(pulse_s) - span_s
    if left_s <= 1e-12:
        return 0.0
    return left_s if pulse_s > 0.0 else -left_s
