"""Stiffness dials: the suit's own posture is free, pressure and tired muscles make it stiff."""

import pytest

from game.sim.physics.anatomy import JOINTS
from game.sim.physics.stiffness import CHANNELS, FRESH, telemetry
from game.vocab.units import DEG

NEUTRAL = tuple(joint.law.neutral_rad for joint in JOINTS)
BENT = tuple(angle + 60.0 * DEG for angle in NEUTRAL)
HIP = "body.hip_resistance_ratio"


def test_every_dial_is_read_and_no_other():
    assert set(telemetry(BENT, 40.5)) == {channel.name for channel in CHANNELS}


def test_every_dial_keeps_to_its_range():
    values = telemetry(tuple(angle + 3.0 for angle in NEUTRAL), 60.0)
    assert [c.name for c in CHANNELS if not c.accepts(values[c.name])] == []


def test_the_suits_own_posture_costs_nothing():
    assert set(telemetry(NEUTRAL, 40.5).values()) == {0.0}


def test_resistance_is_linear_in_pressure():
    high, low = telemetry(BENT, 40.5), telemetry(BENT, 27.0)
    assert high[HIP] == pytest.approx(1.5 * low[HIP])


def test_half_the_strength_doubles_the_ratio():
    half = tuple(0.5 * share for share in FRESH)
    assert telemetry(BENT, 20.0, half)[HIP] == pytest.approx(2.0 * telemetry(BENT, 20.0)[HIP])


def test_no_strength_left_is_the_end_of_the_scale():
    assert telemetry(BENT, 20.0, (0.0,) * len(JOINTS))[HIP] == 2.0


def test_without_pressure_nothing_resists():
    assert telemetry(BENT, 0.0, (0.0,) * len(JOINTS))[HIP] == 0.0


def test_the_stiffer_leg_speaks_for_both():
    one_bent = tuple(b if j.name == "far_hip" else n
                     for j, b, n in zip(JOINTS, BENT, NEUTRAL, strict=True))  # fmt: skip
    assert telemetry(one_bent, 40.5)[HIP] == telemetry(BENT, 40.5)[HIP]
