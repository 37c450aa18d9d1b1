"""Things afloat: what a belted man can reach."""

import math

import pytest

from game.sim.fall.things import STOWING_S, Thing, all_loose, drifted, worked


def test_six_things_are_loose():
    assert len([thing for thing in all_loose(0.0) if not thing.stowed]) == 6


@pytest.mark.parametrize(("deg", "near"), [(0, True), (99, True), (-99, True), (120, False)])
def test_only_his_half_is_within_reach(deg, near):
    assert Thing("log", math.radians(deg)).in_reach is near


def test_a_turning_cabin_carries_a_thing_round():
    assert drifted(Thing("log", 0.0), 0.2, 1.0).angle_rad == pytest.approx(-0.193, abs=0.001)


def test_what_is_stowed_stays():
    stowed = Thing("log", 1.0, stowed=True)
    assert drifted(stowed, 0.2, 10.0) == stowed


def test_a_hand_needs_twelve_seconds():
    thing = Thing("log", 0.0)
    assert not worked(thing, STOWING_S - 0.5).stowed
    assert worked(worked(thing, STOWING_S - 0.5), 0.5).stowed


def test_out_of_reach_nothing_is_done():
    assert worked(Thing("log", math.pi), 100.0).worked_s == 0.0
