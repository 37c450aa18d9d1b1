"""Loose things: stowed by two men, and what is left under load."""

import pytest

from game.sim.systems.loose import SYSTEM
from tests.falls import falling


def cabin(**settings):
    return falling("loose", descent__separation="clean", **settings)


def near(fall):
    return [n for n in ("film_camera", "log") if fall.snapshot.telemetry[f"loose.{n}"] == "near"]


def test_every_value_is_one_its_channel_accepts():
    telemetry = cabin().snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_belyayev_stows_the_lightest_first():
    helped = cabin().go(155.0)
    assert helped.snapshot.telemetry["loose.pencil"] == "stowed"
    assert helped.number("loose.count") == 5.0


def test_he_leaves_one():
    assert cabin(loose__helps_every_s=10.0).go(100.0).number("loose.count") == 1.0


def test_nobody_helps_where_he_is_not_to():
    assert cabin(loose__helps_every_s=0.0).go(400.0).number("loose.count") == 6.0


def test_leonov_stows_what_he_reaches_for():
    fall = cabin(loose__helps_every_s=0.0)
    thing = near(fall)[0]
    fall.go(14.0, loose__stow=thing)
    assert fall.snapshot.telemetry[f"loose.{thing}"] == "stowed"
    assert fall.snapshot.telemetry["loose.hand"] == "none"
    assert "loose.stowed" in fall.names()


def test_a_hand_that_is_taken_back_stows_nothing():
    fall = cabin(loose__helps_every_s=0.0)
    thing = near(fall)[0]
    fall.go(6.0, loose__stow=thing).go(20.0, loose__stow="none")
    assert fall.number("loose.count") == 6.0


def test_what_is_left_weighs_nine_times_as_much():
    fall = cabin(loose__helps_every_s=10.0).go(1000.0)
    assert fall.number("loose.peak_weight_kg") == pytest.approx(3.6 * 8.98, abs=0.5)


def test_under_load_nothing_is_stowed_any_more():
    fall = cabin(loose__helps_every_s=0.0).go(880.0)
    fall.go(40.0, loose__stow="log")
    assert fall.snapshot.telemetry["loose.log"] == "fallen"


def test_stowed_at_the_start_nothing_floats():
    assert cabin(loose__all_stowed=True).number("loose.count") == 0.0


def test_how_far_a_thing_is_put_away_is_told():
    fall = cabin(loose__helps_every_s=0.0)
    fall.go(6.0, loose__stow=near(fall)[0])
    assert fall.number("loose.work_ratio") == pytest.approx(0.5, abs=0.1)
