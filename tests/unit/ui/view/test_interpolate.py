"""Poses between two ticks."""

import math

import pytest

from game.ui.view.interpolate import blend_angle, blend_lines, blend_pose, blend_poses
from game.vocab.snapshot import Polyline, Pose, Snapshot


def test_half_way_is_half_way():
    pose = blend_pose(Pose("chest", 0.0, 2.0, 0.0), Pose("chest", 1.0, 4.0, 1.0), 0.5)
    assert (pose.x_m, pose.y_m, pose.angle_rad) == (0.5, 3.0, 0.5)


def test_angles_turn_the_short_way_past_half_a_turn():
    before, after = math.radians(179.0), math.radians(-179.0)
    assert math.degrees(blend_angle(before, after, 0.5)) == pytest.approx(180.0)


@pytest.mark.parametrize("turns", [-3, -1, 0, 2])
def test_whole_turns_more_do_not_matter(turns):
    angle = blend_angle(0.2 + turns * math.tau, 0.4, 0.5)
    assert math.cos(angle) == pytest.approx(math.cos(0.3))


def test_what_jumped_is_where_it_was_put():
    after = Pose("chest", 9.0, 9.0, 2.0, jumped=True)
    assert blend_pose(Pose("chest", 0.0, 0.0, 0.0), after, 0.25) == after


def test_what_is_new_stands_where_it_is():
    now = Snapshot(1, 0.01, poses=(Pose("lid", 1.0, 2.0, 3.0),))
    assert blend_poses(Snapshot(0, 0.0), now, 0.5)["lid"] == now.poses[0]


def test_lines_are_blended_point_by_point():
    before = Snapshot(0, 0.0, lines=(Polyline("tether", ((0.0, 0.0), (2.0, 0.0))),))
    after = Snapshot(1, 0.01, lines=(Polyline("tether", ((0.0, 0.0), (4.0, 2.0))),))
    assert blend_lines(before, after, 0.5)["tether"].points == ((0.0, 0.0), (3.0, 1.0))


def test_a_line_that_gained_a_point_is_not_blended():
    before = Snapshot(0, 0.0, lines=(Polyline("tether", ((0.0, 0.0), (2.0, 0.0))),))
    after = Snapshot(1, 0.01, lines=(Polyline("tether", ((0.0, 0.0), (1.0, 0.0), (4.0, 2.0))),))
    assert blend_lines(before, after, 0.5)["tether"] == after.lines[0]
