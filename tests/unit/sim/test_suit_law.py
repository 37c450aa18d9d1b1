"""The suit's law: signs, neutral posture, limits. The numbers stand in tests/reference."""

import math

import pytest

from game.sim.suit_law import (
    JOINT_LAWS,
    coefficients,
    girth_m,
    grip_ratio,
    hysteresis_nm,
    lost_volume_m3,
    torque_nm,
    work_j,
)

ELBOW = JOINT_LAWS["elbow"]


def test_every_joint_the_body_needs_has_a_law():
    assert set(JOINT_LAWS) == {"waist", "hip", "knee", "shoulder", "elbow", "wrist", "hand"}


def test_laws_are_kept_under_their_own_names():
    assert all(law.name == name for name, law in JOINT_LAWS.items())


def test_the_neutral_posture_costs_no_torque():
    assert torque_nm(ELBOW, ELBOW.neutral_rad, 40_530.0) == 0.0


def test_without_pressure_the_suit_is_limp():
    assert torque_nm(ELBOW, 2.0, 0.0) == 0.0


def test_bending_either_way_from_neutral_costs_the_same():
    beyond = torque_nm(ELBOW, ELBOW.neutral_rad + 0.7, 40_530.0)
    short = torque_nm(ELBOW, ELBOW.neutral_rad - 0.7, 40_530.0)
    assert short == pytest.approx(-beyond)


def test_coefficients_build_the_torque():
    linear_nm, cubic_nm = coefficients(ELBOW, 30_000.0)
    bend_rad = 1.1
    expected = torque_nm(ELBOW, ELBOW.neutral_rad + bend_rad, 30_000.0)
    assert linear_nm * bend_rad + cubic_nm * bend_rad**3 == pytest.approx(expected)


def test_a_bent_joint_has_lost_volume():
    assert lost_volume_m3(ELBOW, ELBOW.neutral_rad + 1.0) > 0.0


def test_work_grows_with_pressure():
    assert work_j(ELBOW, 1.5, 40_530.0) > work_j(ELBOW, 1.5, 27_360.0) > 0.0


def test_rubbing_is_fifteen_hundredths_of_the_torque_at_sixty_degrees():
    gas_nm = torque_nm(ELBOW, ELBOW.neutral_rad + math.radians(60.0), 40_530.0)
    assert hysteresis_nm(ELBOW, 40_530.0) == pytest.approx(0.15 * gas_nm)


def test_a_limp_sleeve_has_its_slack_girth():
    assert girth_m(0.26, 0.30, 0.0) == 0.26


def test_most_of_the_growth_comes_below_fifteen_kilopascals():
    early_m = girth_m(0.26, 0.30, 15_000.0) - girth_m(0.26, 0.30, 0.0)
    late_m = girth_m(0.26, 0.30, 40_530.0) - girth_m(0.26, 0.30, 15_000.0)
    assert early_m > 2.0 * late_m


def test_the_two_settings_differ_by_two_hundredths_in_girth():
    ratio = girth_m(0.26, 0.30, 40_530.0) / girth_m(0.26, 0.30, 27_360.0)
    assert ratio == pytest.approx(1.02, abs=0.005)


def test_grip_never_leaves_its_range():
    assert (grip_ratio(-1000.0), grip_ratio(1000.0)) == (1.0, 0.0)
