"""The drawn tether keeps its length and its ends."""

import math
from itertools import pairwise

import pytest

from game.ui.view.art_tether import coil, tether_curve

ANCHOR = (2.47, -0.36)


def length_m(points):
    return sum(math.dist(a, b) for a, b in pairwise(points))


@pytest.mark.parametrize("belt", [(2.9, -0.1), (4.0, 1.0), (6.5, -1.5), (7.75, 0.2)])
@pytest.mark.parametrize("time_s", [0.0, 17.3, 400.0])
def test_a_slack_tether_is_as_long_as_it_is(belt, time_s):
    points = tether_curve((ANCHOR, belt), 5.35, time_s)
    assert length_m(points) == pytest.approx(5.35, abs=1e-4)


def test_a_taut_tether_is_straight():
    belt = (ANCHOR[0] + 5.40, ANCHOR[1])
    assert tether_curve((ANCHOR, belt), 5.35, 3.0) == [ANCHOR, belt]


def test_the_curve_keeps_both_ends():
    points = tether_curve((ANCHOR, (5.0, 1.0)), 5.35, 3.0)
    assert points[0] == pytest.approx(ANCHOR)
    assert points[-1] == pytest.approx((5.0, 1.0))


def test_the_part_to_the_hand_is_straight_and_the_rest_hangs():
    hand, belt = (4.4, 0.3), (5.0, 0.0)
    points = tether_curve((ANCHOR, hand, belt), 5.35, 3.0)
    assert points[:2] == [ANCHOR, pytest.approx(hand)]
    assert length_m(points) == pytest.approx(5.35, abs=1e-4)


def test_the_same_moment_has_the_same_curve():
    ends = (ANCHOR, (4.0, 1.0))
    assert tether_curve(ends, 5.35, 12.0) == tether_curve(ends, 5.35, 12.0)


def test_the_curve_moves_slowly():
    ends = (ANCHOR, (4.0, 1.0))
    before, after = tether_curve(ends, 5.35, 12.0), tether_curve(ends, 5.35, 12.02)
    assert max(math.dist(a, b) for a, b in zip(before, after, strict=True)) < 0.02


def test_ends_in_one_place_are_drawn():
    assert length_m(tether_curve((ANCHOR, ANCHOR), 2.0, 0.0)) == pytest.approx(2.0, abs=1e-4)


@pytest.mark.parametrize("free_m", [math.nan, math.inf])
def test_a_length_that_is_no_number_is_drawn_straight(free_m):
    assert len(tether_curve((ANCHOR, (4.0, 1.0)), free_m, 0.0)) == 2


def test_nothing_wound_is_no_coil():
    assert coil(ANCHOR, 0.0) == []


def test_more_rope_taken_up_makes_a_longer_coil():
    assert length_m(coil(ANCHOR, 3.0)) > length_m(coil(ANCHOR, 1.0))


def test_a_coil_begins_at_the_anchor():
    assert coil(ANCHOR, 2.0)[0] == pytest.approx(ANCHOR)


@pytest.mark.parametrize("wound_m", [math.nan, math.inf, -1.0])
def test_a_coil_of_no_length_is_left_out(wound_m):
    assert coil(ANCHOR, wound_m) == []
