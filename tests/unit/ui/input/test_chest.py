"""The geometry of hands and holds."""

import math

import pytest

from game.ui.input.chest import (
    Hold,
    clamped,
    hold_lines,
    holds_in_reach,
    in_chest,
    in_level,
    next_hold,
    place_of,
)
from game.vocab.snapshot import Pose, Snapshot
from tests.unit.ui.input.hands_on import world

CHEST = Pose("chest", 3.0, 0.2, 0.0)


@pytest.mark.parametrize(
    ("facing", "angle_rad", "seen"),
    [(1.0, 0.0, (-0.5, 0.1)), (-1.0, 0.0, (0.5, 0.1)), (1.0, math.pi / 2, (0.1, 0.5))],
)
def test_a_point_is_seen_along_front_and_head(facing, angle_rad, seen):
    chest = Pose("chest", 3.0, 0.2, angle_rad)
    assert in_chest((2.5, 0.3), chest, facing) == pytest.approx(seen)


@pytest.mark.parametrize("facing", [1.0, -1.0])
def test_seeing_and_placing_undo_each_other(facing):
    chest = Pose("chest", 1.0, -0.3, 0.7)
    assert in_level(in_chest((2.5, 0.3), chest, facing), chest, facing) == pytest.approx((2.5, 0.3))


def test_a_target_stays_in_the_range_of_its_command():
    assert clamped((9.0, -9.0)) == (0.7, -0.6)


def test_rim_and_rail_move_with_the_ship():
    moved = Snapshot(0, 0.0, poses=(Pose("ship", 1.0, 0.0, 0.0),))
    assert dict(hold_lines(moved))["rail"][0] == pytest.approx((3.35, 0.0))


def test_a_hold_on_the_rope_lies_along_it():
    snapshot = world(rope=((0.0, 0.0), (1.0, 0.0), (1.0, 2.0)))
    assert place_of(snapshot, Hold("tether", 2.0)) == pytest.approx((1.0, 1.0))


def test_a_hold_beyond_the_end_of_its_line_is_nowhere():
    assert place_of(world(), Hold("rim", 3.0)) is None


def test_only_holds_within_an_arm_are_offered():
    snapshot = world(chest=(2.9, 0.0, 0.0))
    places = [place_of(snapshot, hold) for hold in holds_in_reach(snapshot)]
    assert places and max(math.dist(place or (99, 99), (2.9, 0.17)) for place in places) <= 0.62


def test_nothing_is_offered_far_from_everything():
    assert next_hold(world(chest=(6.0, 0.0, 0.0)), None, "near") is None


def test_the_first_pick_is_the_hold_nearest_to_the_hand():
    snapshot = world(chest=(2.9, 0.0, 0.0), forearm=(2.5, 0.37, 0.0))
    hold = next_hold(snapshot, None, "near")
    assert hold and place_of(snapshot, hold) == pytest.approx((2.5, 0.15))


def test_picking_on_and_on_offers_every_hold_and_begins_again():
    snapshot = world(chest=(2.9, 0.0, 0.0))
    holds = holds_in_reach(snapshot)
    picked = [next_hold(snapshot, None, "near")]
    for _ in holds:
        picked.append(next_hold(snapshot, picked[-1], "near"))
    assert set(picked) == set(holds) and picked[-1] == picked[0]


def test_a_world_without_a_body_offers_no_hold():
    assert holds_in_reach(Snapshot(0, 0.0)) == ()
