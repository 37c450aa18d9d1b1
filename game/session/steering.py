"""Which way to push the stick by the glass of the Vzor and the gyros.

For whoever has the numbers beside the sight: a turn that would come to rest where it should is let
go in time. Pure: dials in, commands and their signs out.
"""

import math
from collections.abc import Iterable, Mapping

from game.sim import helm
from game.sim.attitude.eye import sees
from game.vocab.channel import Value

# How quickly the jets stop a turn, in degrees a second squared, and how long a reader takes.
SLOWS = dict(zip(helm.STICK, (0.075, 0.075, 0.26), strict=True))
READS_S = 0.8
# What the stick asks for when it is all the way over, without the fast switch.
TURNS_MOST_DEG_PER_S = 0.5
# What has been begun is ended first: each start and stop takes gas. Windows count before lines.
TURNS_DEG_PER_S, GOES_ON = 0.05, 3.0
WEIGHS_DEG = dict(zip(helm.STICK, (0.4, 20.0, 0.4), strict=True))
# What is even enough for a newcomer, and along enough.
ENOUGH_DEG = dict(zip(helm.STICK, (0.4, 2.0, 0.4), strict=True))


def is_steering(commands: Iterable[str]) -> bool:
    """Return whether a step is done with the stick alone."""
    commands = tuple(commands)
    return bool(commands) and set(commands) <= set(helm.STICK)


def pushes(commands: Iterable[str], telemetry: Mapping[str, Value]) -> tuple[tuple[str, bool], ...]:
    """Return which of `commands` to push, and whether upward; none: let go."""
    return tuple((name, left_deg > 0.0) for name, left_deg in left_to_turn(commands, telemetry))


def left_to_turn(
    commands: Iterable[str], telemetry: Mapping[str, Value]
) -> tuple[tuple[str, float], ...]:
    """Return which of `commands` have something left to turn, and how much (deg, + is upward).

    To begin and to end a turn takes gas, so the axis that turns already comes first.
    """
    if not sees(telemetry):
        return ()
    left = {name: off for name in commands if (off := _left_deg(name, telemetry))}
    order = sorted(left, key=lambda name: -_urgency(name, left[name], telemetry))
    return tuple((name, left[name]) for name in order)


def held_s(command: str, left_deg: float) -> float:
    """Return how long to push `command` all the way for so many degrees, the stopping included."""
    slows = SLOWS[command]
    if abs(left_deg) < TURNS_MOST_DEG_PER_S**2 / slows:
        return math.sqrt(abs(left_deg) / slows)
    return abs(left_deg) / TURNS_MOST_DEG_PER_S


def _urgency(name: str, left_deg: float, telemetry: Mapping[str, Value]) -> float:
    """Return how much an axis asks for: by what is left, more when it turns that way already."""
    rate = float(telemetry[helm.RATES[helm.STICK.index(name)]])
    turns = abs(rate) > TURNS_DEG_PER_S and rate * left_deg > 0.0
    return abs(left_deg) / WEIGHS_DEG[name] * (GOES_ON if turns else 1.0)


def _left_deg(name: str, telemetry: Mapping[str, Value]) -> float:
    """Return what is left to turn once the turn that there is has been stopped, or 0."""
    index = helm.STICK.index(name)
    off_deg = helm.to_turn_deg(telemetry)[index]
    rate = float(telemetry[helm.RATES[index]])
    left_deg = off_deg - rate * READS_S - rate * abs(rate) / (2.0 * SLOWS[name])
    goes_on = left_deg * off_deg > 0.0 and abs(left_deg) > ENOUGH_DEG[name]
    return left_deg if goes_on else 0.0
