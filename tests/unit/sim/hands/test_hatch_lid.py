"""Shutting the lid: where the chest has to be, what is held, and what keeps it open."""

import pytest

from game.vocab.units import DEG
from tests.walks import Walk

SHUT_S = 40.0
LYING_RAD = -90.0 * DEG


def lying(wound: float = 0.7, **settings) -> Walk:
    return Walk(kpa=27.4, start_at="tube", tether_wound_ratio=wound, **settings)


def swung(walk: Walk, seconds: float = SHUT_S) -> Walk:
    """Ask for the lid and wait until it is shut, at most so long."""
    walk.step({"body.lid": True})
    while not walk.telemetry["hatches.outer_shut"] and walk.tick < seconds * 100:
        walk.step()
    return walk


@pytest.fixture(scope="module")
def shut() -> Walk:
    return swung(lying())


def test_a_fresh_man_shuts_the_lid_at_27_4_kpa_within_half_a_minute(shut):
    assert shut.telemetry["hatches.outer_shut"] and shut.tick < 3000


def test_the_lid_is_taken_by_a_hand_and_not_by_a_wish(shut):
    grips = [e for e in shut.events if e.name.endswith("hand.gripped")]
    assert "lid" in [e.detail["hold"] for e in grips]


def test_a_shut_lid_is_let_go():
    walk = swung(lying())
    walk.go(1.0)
    holds = (walk.telemetry["body.near_hand.holds"], walk.telemetry["body.far_hand.holds"])
    assert "lid" not in holds and walk.telemetry["body.entry"] == "lid_shut"


def test_a_lid_that_is_left_stays_where_it_is():
    walk = swung(lying(), 7.0)
    before = walk.number("hatches.outer_angle_deg")
    assert 20.0 < before < 89.0
    walk.go(0.3, {"body.lid": False, "body.let_go": True})
    left = walk.number("hatches.outer_angle_deg")
    walk.go(3.0)
    assert walk.number("hatches.outer_angle_deg") == pytest.approx(left, abs=12.0)


def test_nobody_takes_the_lid_unasked():
    walk = lying()
    walk.go(6.0, {"body.auto_grip": True})
    assert walk.number("hatches.outer_angle_deg") < 9.0


def test_line_that_hangs_outside_is_wound_before_the_lid_is_swung():
    walk = lying(wound=0.55)
    loose = walk.number("tether.loose_outside_m")
    stages = set()
    walk.step({"body.lid": True})
    while not walk.telemetry["hatches.outer_shut"] and walk.tick < 6000:
        walk.step()
        stages.add(walk.telemetry["body.entry"])
    assert loose > 0.3 and "lid_wind" in stages
    assert walk.telemetry["hatches.outer_shut"] and walk.telemetry["hatches.outer_seal_clear"]


def test_who_sees_nothing_finds_the_edge_by_touch_and_later(shut):
    blind = lying()
    blind.sight = 0.1
    assert swung(blind, 60.0).tick > shut.tick + 200


def test_the_drive_shuts_the_lid_in_nine_seconds_when_he_lies_deep_enough():
    walk = lying()
    walk.go(9.3, {"hatches.outer.drive": 1.0})
    assert walk.telemetry["hatches.outer_shut"]


def test_a_dead_drive_leaves_the_lid_where_it_is():
    walk = lying(lid_drive_n=0.0)
    walk.go(9.3, {"hatches.outer.drive": 1.0})
    assert walk.number("hatches.outer_angle_deg") == pytest.approx(8.0, abs=0.5)


def test_the_seconds_of_an_open_lid_end_when_it_is_shut():
    walk = lying()
    walk.go(12.0, {"hatches.outer.drive": 1.0})
    assert walk.number("hatches.outer_open_s") == pytest.approx(9.0, abs=0.3)


def test_the_drive_stops_on_a_man_who_is_in_its_way():
    walk = lying(start_offset_x_m=0.35)
    walk.go(12.0, {"hatches.outer.drive": 1.0})
    assert 20.0 < walk.number("hatches.outer_angle_deg") < 80.0


def test_a_swing_that_is_saved_goes_on_as_it_would_have():
    walk = lying()
    walk.step({"body.lid": True})
    walk.go(5.0)
    walk.last = walk.branch().last
    twin = walk.branch()
    for one in (walk, twin):
        one.go(2.0)
    assert walk.state.digest_values() == twin.state.digest_values()
