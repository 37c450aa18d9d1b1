"""Creases at his joints, and mist on his visor seen from outside."""

import pytest

from game.ui.view.art_cloth import bend_step, clothed, crease_svg, mist_step
from game.ui.view.art_man import man_parts, placed_parts
from tests.unit.ui.view.figures import Figure, poses

BENT = Figure((2.9, 0.2, 0.0), {"near_hip": 90, "near_knee": 95, "near_elbow": 70})
STRAIGHT = Figure((2.9, 0.2, 0.0), {})


def names(figure, kpa=40.5, sight=1.0):
    man = poses(figure)
    placed = placed_parts(man_parts(-1), man, -1, frozenset())
    return [part[0].name for part in clothed(placed, man, -1, kpa, sight)]


def test_bent_joints_have_creases_over_their_limbs():
    found = names(BENT)
    assert found.index("crease_knee_3_hard") > found.index("near_thigh")
    assert "crease_hip_3_hard" in found


def test_straight_limbs_have_none():
    assert not [name for name in names(STRAIGHT) if name.startswith("crease")]


def test_a_softer_suit_creases_less_deep():
    assert "crease_knee_3_slack" in names(BENT, kpa=27.4)


def test_a_suit_without_pressure_round_him_hangs_and_does_not_roll():
    assert not [name for name in names(BENT, kpa=3.0) if name.startswith("crease")]


@pytest.mark.parametrize(("sight", "mist"), [(1.0, 0), (0.8, 1), (0.5, 2), (0.1, 3)])
def test_the_less_he_sees_the_more_mist_is_seen_on_his_visor(sight, mist):
    assert mist_step(sight) == mist
    found = names(BENT, sight=sight)
    assert [name for name in found if "mist" in name] == ([f"visor_mist_{mist}"] if mist else [])


def test_creases_deepen_with_the_bend():
    assert [bend_step(bend) for bend in (10.0, 40.0, 60.0, 100.0)] == [0, 1, 2, 3]


def test_a_hard_suit_has_fewer_creases_than_a_slack_one():
    hard, slack = (crease_svg(1, 8.0, 2, hard=hard).count("<path") for hard in (True, False))
    assert hard < slack
