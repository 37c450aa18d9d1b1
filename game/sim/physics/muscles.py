"""Muscles against the suit: a motor at every joint, as strong as the man and no stronger.

A muscle is an implicit velocity motor toward the wished angle with a force budget: what holds the
suit where it is, some tone, and more with the error, never above the isolated strength. Implicit,
so it is never unstable; budgeted, so limbs stay compliant and idle muscles are cheap. The suit is
an explicit torque on both bodies. Its rubbing is a second motor that wishes no motion.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.sim.physics.anatomy import JOINTS
from game.sim.physics.rig import Rig, set_motor
from game.sim.physics.values import ANGLE, PER_BODY, SPIN
from game.sim.suit_law import coefficients, hysteresis_nm, torque_nm

APPROACH_PER_S: Final = 6.0
TONE_SHARE: Final = 0.06
RUBBING_FLOOR_NM: Final = 0.3
_PLACES: Final = tuple((PER_BODY * j.parent, PER_BODY * j.child) for j in JOINTS)
_ANGLES: Final = tuple(
    (joint.sign, parent + ANGLE, child + ANGLE)
    for joint, (parent, child) in zip(JOINTS, _PLACES, strict=True)
)
# Every number of a muscle in one row: the loop over them runs in every tick.
_MUSCLES: Final = tuple(
    (
        joint.low_rad,
        joint.high_rad,
        joint.top_rate_rad_per_s,
        joint.gain_nm_per_rad,
        joint.law.flexion_nm,
        joint.law.extension_nm,
        TONE_SHARE * joint.law.flexion_nm,
    )
    for joint in JOINTS
)


@dataclass(frozen=True, slots=True)
class Sleeve:
    """One joint of the suit at a pressure: torque is `soft x + steep x³`, x from `neutral_rad`."""

    parent: int
    child: int
    turn: int
    soft_nm: float
    steep_nm: float
    neutral_rad: float


def sleeves(pressure_kpa: float, facing: int) -> tuple[Sleeve, ...]:
    """Return the suit's joints at a pressure, in the order of `JOINTS`."""
    made = []
    for joint, (parent, child) in zip(JOINTS, _PLACES, strict=True):
        soft, steep = coefficients(joint.law, pressure_kpa * 1000.0)
        turn = joint.sign * facing
        made.append(Sleeve(parent, child, turn, soft, steep, joint.law.neutral_rad))
    return tuple(made)


def joint_angles(motions: Sequence[float], facing: int) -> tuple[float, ...]:
    """Return the flexion of every joint in radians, in the order of `JOINTS`."""
    return tuple(
        [facing * sign * (motions[child] - motions[parent]) for sign, parent, child in _ANGLES]
    )


def set_rubbing(rig: Rig, pressure_kpa: float) -> None:
    """Give the joints of the suit the rubbing of that pressure."""
    for joint, motor in zip(JOINTS, rig.rubbing, strict=True):
        motor.max_force = hysteresis_nm(joint.law, pressure_kpa * 1000.0) + RUBBING_FLOOR_NM


def drive_muscles(
    rig: Rig,
    facing: int,
    angles: Sequence[float],
    wished: Sequence[float],
    suit: Sequence[Sleeve],
    strengths: Sequence[float],
) -> tuple[float, ...]:
    """Set every motor for this tick and return the full strengths (N·m) of the muscles at work.

    `strengths` gives, joint by joint, the share (0 to 1) of full strength that is to be had.
    """
    full = []
    for i, (low, high, top, gain, flexion_nm, extension_nm, tone_nm) in enumerate(_MUSCLES):
        sleeve, angle = suit[i], angles[i]
        error = min(max(wished[i], low), high) - angle
        bend = angle - sleeve.neutral_rad
        gas = abs(sleeve.soft_nm * bend + sleeve.steep_nm * bend * bend * bend)
        strongest = flexion_nm if error > 0.0 else extension_nm
        full.append(strongest)
        budget = gas + tone_nm + gain * abs(error)
        # A motor turns against its sign: the child gains on the parent by minus the rate.
        rate = -sleeve.turn * max(-top, min(top, APPROACH_PER_S * error))
        set_motor(rig.motors[i], rate, min(strongest * strengths[i], budget))
    return tuple(full)


def add_suit_torques(
    loads: list[float], motions: Sequence[float], suit: Sequence[Sleeve], dt_s: float
) -> None:
    """Add the gas torque of every joint to `loads` (three numbers a body).

    Taken at the angle the bodies are about to reach: with the solver's order of things that is the
    symplectic rule, which neither makes nor eats energy.
    """
    for sleeve in suit:
        parent, child, turn = sleeve.parent, sleeve.child, sleeve.turn
        angle = motions[child + ANGLE] - motions[parent + ANGLE]
        rate = motions[child + SPIN] - motions[parent + SPIN]
        bend = turn * (angle + rate * dt_s) - sleeve.neutral_rad
        torque = turn * (sleeve.soft_nm * bend + sleeve.steep_nm * bend * bend * bend)
        loads[parent // 2 + 2] += torque
        loads[child // 2 + 2] -= torque


def muscle_torques(rig: Rig, dt_s: float) -> tuple[float, ...]:
    """Return the torque each muscle really used in the last sub-step, N·m, never negative."""
    return tuple(motor.impulse / dt_s for motor in rig.motors)


def shoulder_limit_rad(pressure_kpa: float, strength: float) -> float:
    """Return the greatest shoulder flexion that 90 % of the strength holds against the suit."""
    shoulder = next(j for j in JOINTS if j.name == "near_shoulder")
    top_nm = 0.9 * shoulder.law.flexion_nm * strength
    low, high = shoulder.law.neutral_rad, shoulder.high_rad
    for _ in range(20):
        middle = (low + high) / 2.0
        fits = torque_nm(shoulder.law, middle, pressure_kpa * 1000.0) < top_nm
        low, high = (middle, high) if fits else (low, middle)
    return low
