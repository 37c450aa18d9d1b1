"""Suit torques, girths, strengths and grip against the dossier's tables and published anchors.

The tables were computed beside this program from the same law; they guard it against slips, they
do not prove it. The anchors (strength, grip) are published measurements.
"""

import json
import math
from pathlib import Path

import pytest

from game.sim.suit_law import JOINT_LAWS, girth_m, grip_ratio, torque_nm, work_j

VECTORS = Path(__file__).parent / "vectors"
TORQUE = json.loads((VECTORS / "suit_torque.json").read_text(encoding="utf-8"))
GIRTHS = json.loads((VECTORS / "suit_girth.json").read_text(encoding="utf-8"))["girth_depth_m"]
SETTINGS_PA = (27_360.0, 40_530.0)


def law_of(name):
    return JOINT_LAWS["hand" if name == "hand_MCP_all_fingers" else name]


def angle_of(case):
    return law_of(case["joint"]).neutral_rad + math.radians(case["theta_from_neutral_deg"])


@pytest.mark.parametrize("name", sorted(TORQUE["joints"]))
def test_joint_numbers_are_those_of_the_table(name):
    law, row = law_of(name), TORQUE["joints"][name]
    ours = (law.radius_m, law.eta, law.t1_rad, law.t2_rad, law.neutral_rad, law.flexion_nm)
    table = (row["r_m"], row["eta"], row["t1_rad"], row["t2_rad"])
    assert ours == pytest.approx((*table, math.radians(row["neutral_deg"]), row["strength_Nm"]))


@pytest.mark.parametrize("name", sorted(TORQUE["joints"]))
def test_torques_match_the_table(name):
    cases = [case for case in TORQUE["cases"] if case["joint"] == name]
    ours = [torque_nm(law_of(name), angle_of(case), case["p_Pa"]) for case in cases]
    assert ours == pytest.approx([case["tau_Nm"] for case in cases], rel=1e-6)


@pytest.mark.parametrize("name", sorted(TORQUE["joints"]))
def test_works_match_the_table(name):
    cases = [case for case in TORQUE["cases"] if case["joint"] == name]
    ours = [work_j(law_of(name), angle_of(case), case["p_Pa"]) for case in cases]
    assert ours == pytest.approx([case["work_J"] for case in cases], rel=1e-6)


@pytest.mark.parametrize("name", sorted(JOINT_LAWS))
def test_s1_torque_is_linear_in_pressure(name):
    law = JOINT_LAWS[name]
    doubled = torque_nm(law, 1.4, 40_000.0)
    assert doubled == pytest.approx(2.0 * torque_nm(law, 1.4, 20_000.0), rel=1e-9)


@pytest.mark.parametrize("name", sorted(JOINT_LAWS))
@pytest.mark.parametrize("pressure_pa", SETTINGS_PA)
def test_s1_torque_is_the_slope_of_the_work(name, pressure_pa):
    law, h = JOINT_LAWS[name], 1e-3

    def work(steps):
        return work_j(law, 1.2 + steps * h, pressure_pa)

    # A five-point slope is exact for a polynomial of the fourth degree.
    slope = (work(-2) - 8.0 * work(-1) + 8.0 * work(1) - work(2)) / (12.0 * h)
    assert slope == pytest.approx(torque_nm(law, 1.2, pressure_pa), rel=1e-9)


def test_s2_elbow_at_sixty_degrees_takes_15_2_newton_metres():
    elbow = JOINT_LAWS["elbow"]
    torque = torque_nm(elbow, elbow.neutral_rad + math.radians(60.0), 40_530.0)
    assert torque == pytest.approx(15.2, abs=0.1)


def test_s3_a_glove_at_29_6_kpa_keeps_58_hundredths_of_the_grip():
    # Handgrip strength with the bare hand and in the NASA spacesuit glove: 42 % lost at 4.3 psi.
    assert grip_ratio(29.6) == pytest.approx(0.58, abs=0.001)


def test_s3_a_glove_at_3_4_kpa_keeps_65_hundredths_of_the_grip():
    # The same study: 35 % lost at 0.5 psi.
    assert grip_ratio(3.4) == pytest.approx(0.65, abs=0.001)


@pytest.mark.parametrize(("kpa", "ratio"), [(27.4, 0.586), (40.5, 0.551)])
def test_s3_grip_at_the_two_settings_of_the_suit(kpa, ratio):
    assert grip_ratio(kpa) == pytest.approx(ratio, abs=0.0005)


def test_s5_hip_flexion_strength_is_that_of_anderson_2007():
    # Coefficient .113 of body weight times height, for 72 kg and 1.68 m.
    assert JOINT_LAWS["hip"].flexion_nm == pytest.approx(0.113 * 72 * 9.81 * 1.68, rel=0.01)


@pytest.mark.parametrize(
    ("part", "slack_m", "ballooned_m"),
    [("trunk", 0.26, 0.30), ("thigh", 0.17, 0.20), ("shank", 0.13, 0.16)],
)
def test_girths_match_the_table(part, slack_m, ballooned_m):
    ours = [girth_m(slack_m, ballooned_m, row["p_Pa"]) for row in GIRTHS]
    assert ours == pytest.approx([row[part] for row in GIRTHS], rel=1e-6)


def test_bending_a_hip_by_eighty_degrees_costs_52_joules_at_full_pressure():
    hip = JOINT_LAWS["hip"]
    angle = hip.neutral_rad + math.radians(80.0)
    works = [work_j(hip, angle, pressure_pa) for pressure_pa in SETTINGS_PA]
    assert works == pytest.approx([35.0, 52.0], abs=0.6)
