"""What the two television cameras have of him."""

import math

import pytest

from game.sim.physics.television import FIRST, SECOND, behind_tube, shows
from tests.walks import Walk

HELMET_M = 0.15


@pytest.mark.parametrize("x_m", [4.0, 6.0, 7.5])
def test_the_camera_at_the_rim_sees_a_man_out_on_the_line(x_m):
    assert shows(FIRST, (x_m, 0.2), HELMET_M)


def test_the_camera_at_the_rim_does_not_see_a_man_who_stands_in_the_hatch():
    assert not shows(FIRST, (2.4, 0.1), HELMET_M)


def test_the_camera_at_the_rim_does_not_see_behind_itself():
    assert not shows(FIRST, (0.5, -1.5), HELMET_M)


def test_the_camera_on_the_hull_sees_a_man_above_the_rim():
    assert shows(SECOND, (2.9, 0.5), HELMET_M)


def test_the_airlock_hides_who_hangs_below_it():
    assert not shows(SECOND, (2.2, -1.0), HELMET_M)


def test_a_line_over_the_airlock_is_free():
    assert not behind_tube(SECOND.lens, (2.9, 0.5))


def test_a_line_through_the_airlock_is_not():
    assert behind_tube(SECOND.lens, (2.4, -0.9))


def test_a_level_line_inside_the_airlock_s_height_is_not_free_through_it():
    assert behind_tube((-1.0, 0.2), (3.0, 0.2))


@pytest.mark.parametrize(
    ("camera_at", "names"),
    [
        ("bracket", ["sight.first", "sight.second", "sight.film"]),
        ("rim", ["sight.first", "sight.second"]),
    ],
)
def test_each_lens_that_looks_has_its_wedge(camera_at, names):
    walk = Walk(camera_at=camera_at)
    walk.go(0.05)
    assert [one.name for one in walk.last.lines if one.name.startswith("sight.")] == names


def test_a_wedge_is_as_wide_as_its_lens_sees():
    walk = Walk()
    walk.go(0.05)
    (ax, ay), (x, y), (bx, by) = next(
        one.points for one in walk.last.lines if one.name == "sight.first"
    )
    across = math.atan2(ay - y, ax - x) - math.atan2(by - y, bx - x)
    assert math.degrees(across) == pytest.approx(60.0)


def test_a_man_far_out_on_the_axis_is_in_both_pictures():
    walk = Walk(start_at="free", start_offset_x_m=3.6, start_offset_y_m=0.6)
    walk.go(0.2)
    assert (walk.telemetry["tv.first_in_view"], walk.telemetry["tv.second_in_view"]) == (True, True)


def test_a_man_at_the_rim_is_in_the_second_picture_only():
    walk = Walk()
    walk.go(0.2)
    seen = (walk.telemetry["tv.first_in_view"], walk.telemetry["tv.second_in_view"])
    assert seen == (False, True)
