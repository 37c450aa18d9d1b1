"""The way in: feet first, head first, by the guide and by keys alone."""

import pytest

from game.sim.hands.hatch_poses import AIMS, STAGES
from game.sim.physics.ship_table import BORE_M
from tests.walks import Walk

FEET_S = 60.0
HEAD_S = 90.0


def entered(way: str, seconds: float, **settings) -> Walk:
    """Return the walk when the guide is done, or after so many seconds."""
    walk = Walk(kpa=27.4, tether_wound_ratio=0.6, **settings)
    walk.step({"body.hatch_guide": way})
    while walk.telemetry["body.entry"] != "inside" and walk.tick < seconds * 100:
        walk.step()
    return walk


@pytest.fixture(scope="module")
def feet_first() -> Walk:
    return entered("feet_first", FEET_S)


@pytest.fixture(scope="module")
def head_first() -> Walk:
    return entered("head_first", HEAD_S)


def test_a_fresh_man_is_in_feet_first_within_a_minute_at_27_4_kpa(feet_first):
    assert feet_first.telemetry["body.inside"]


def test_who_went_in_feet_first_faces_the_hatch(feet_first):
    assert feet_first.telemetry["body.facing_hatch"]


def test_a_fresh_man_is_in_and_round_head_first_within_a_minute_and_a_half(head_first):
    assert head_first.telemetry["body.inside"] and head_first.telemetry["body.facing_hatch"]


def test_turning_round_inside_takes_more_out_of_him_than_going_in_feet_first(
    feet_first, head_first
):
    assert head_first.tick > feet_first.tick


def test_asked_again_inside_he_goes_on_from_where_he_is(head_first):
    walk = head_first.branch()
    walk.go(0.05, {"body.hatch_guide": "none"})
    walk.go(0.05, {"body.hatch_guide": "head_first"})
    assert walk.telemetry["body.entry"] in ("sink", "unfold", "inside")


def test_hands_that_are_stuck_by_his_hips_find_the_rail_again():
    tired = {f"{limb}_capacity_ratio": 0.6 for limb in ("grip", "arm", "trunk", "leg")}
    walk = Walk(27.4, 5, tether_wound_ratio=0.6, start_scatter_m=0.012, **tired)
    walk.step({"body.hatch_guide": "head_first"})
    while walk.telemetry["body.entry"] != "fold" and walk.tick < HEAD_S * 100:
        walk.step()
    assert walk.telemetry["body.inside"]


def test_every_stage_leads_to_a_stage_there_is():
    assert {aim.then for aim in AIMS.values()} <= set(STAGES)


def test_no_pose_of_the_way_in_has_the_chest_in_the_wall():
    inside = [aim for aim in AIMS.values() if aim.x_m < 2.4]
    assert inside and all(abs(aim.y_m) < BORE_M - 0.2 for aim in inside)


def test_the_guide_steps_back_when_the_player_moves_himself():
    walk = Walk(kpa=27.4)
    walk.go(2.0, {"body.hatch_guide": "feet_first"})
    walk.go(0.1, {"body.go_x_m_per_s": 0.1})
    assert walk.telemetry["body.entry"] == "none"


def test_the_guide_goes_on_when_the_player_has_moved():
    walk = Walk(kpa=27.4)
    walk.go(2.0, {"body.hatch_guide": "feet_first"})
    walk.go(0.5, {"body.go_x_m_per_s": 0.1})
    walk.go(0.1, {"body.go_x_m_per_s": 0.0})
    assert walk.telemetry["body.entry"] in AIMS


def test_the_line_is_paid_out_before_it_would_hold_him_back(feet_first):
    assert feet_first.number("tether.tension_n") == 0.0


def test_a_way_in_that_is_saved_goes_on_as_it_would_have():
    walk = Walk(kpa=27.4, tether_wound_ratio=0.6)
    walk.go(12.0, {"body.hatch_guide": "feet_first"})
    walk.last = walk.branch().last
    twin = walk.branch()
    for one in (walk, twin):
        one.go(2.0)
    assert walk.state.digest_values() == twin.state.digest_values()


def test_keys_alone_bring_his_feet_over_the_ring_and_him_in():
    walk = Walk(kpa=27.4, tether_wound_ratio=0.6)
    walk.go(4.0, {"body.pose": "tuck", "body.go_y_m_per_s": 0.03})
    walk.go(2.6, {"body.go_y_m_per_s": 0.0, "body.turn_deg_per_s": -20.0})
    walk.go(2.5, {"body.turn_deg_per_s": 0.0, "body.pose": "sit"})
    assert walk.telemetry["body.feet_over_rim"]
    walk.go(2.0, {"body.turn_deg_per_s": -20.0})
    walk.go(2.0, {"body.turn_deg_per_s": 0.0, "body.pose": "stretch"})
    walk.go(9.0, {"body.go_x_m_per_s": -0.12})
    assert walk.number("body.pelvis_depth_m") > 0.5


def test_keys_alone_move_him_along_the_tube():
    walk = Walk(kpa=27.4, start_at="tube", tether_wound_ratio=0.7)
    before = walk.number("body.chest_x_m")
    walk.go(3.0, {"body.go_x_m_per_s": 0.12})
    assert walk.number("body.chest_x_m") - before > 0.2
