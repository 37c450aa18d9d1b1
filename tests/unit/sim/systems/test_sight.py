"""The sight as a system: what is published, and who can read it."""

import pytest

from game.sim.systems.sight import SYSTEM
from tests.ships import ship

ALSO = ("sight",)
AT_NIGHT_S = 1_500.0


def test_every_value_is_one_its_channel_accepts():
    telemetry = ship(also=ALSO).snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_ready_to_brake_the_windows_are_even():
    assert ship(also=ALSO).number("sight.uneven_ratio") < 0.01


def test_a_lean_is_the_tilt_of_the_sight():
    leaning = ship(also=ALSO, attitude__pitch_deg=5.0)
    assert leaning.number("sight.tilt_deg") == pytest.approx(5.0)


def test_a_turn_shows_in_the_run_of_the_ground():
    here = ship(also=ALSO)
    before = here.number("sight.drift_deg")
    assert here.go(60.0, attitude__yaw=0.5).number("sight.drift_deg") != pytest.approx(before)


def test_without_seats_somebody_lies_at_it():
    assert ship(also=ALSO).snapshot.telemetry["sight.manned"] is True


def test_from_his_seat_nobody_reads_it():
    telemetry = ship(also=ALSO, seats=True).snapshot.telemetry
    assert (telemetry["sight.manned"], telemetry["sight.readable"]) == (False, False)


def test_who_goes_to_the_sight_reads_it():
    told = ship(also=ALSO, seats=True, seats__belted=False).go(20.0, seats__commander="sight")
    assert told.snapshot.telemetry["sight.readable"] is True


def test_at_night_nobody_reads_it():
    told = ship(seconds_before=AT_NIGHT_S, also=ALSO).snapshot.telemetry
    assert (told["sight.manned"], told["sight.readable"]) == (True, False)
    assert told["sight.light_ratio"] == 0.0


def test_over_a_deck_of_clouds_no_ground_runs_and_the_windows_are_what_they_are():
    plain, over = (
        ship(also=ALSO, sight__clouds_to_deg=north).snapshot.telemetry for north in (-90.0, 90.0)
    )
    assert (over["sight.ground"], over["sight.readable"], over["sight.clouded"]) == (
        False,
        False,
        True,
    )
    assert over["sight.drift_deg"] == 0.0
    assert over["sight.window_1_ratio"] == plain["sight.window_1_ratio"]


def test_north_of_the_deck_the_ground_is_seen():
    assert ship(also=ALSO, sight__clouds_to_deg=-60.0).snapshot.telemetry["sight.ground"] is True
