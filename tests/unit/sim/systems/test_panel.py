"""The panel: a dark lamp, switches under covers, a second written down."""

import pytest

from game.sim.systems.panel import SYSTEM
from tests.ships import IGNITION_UTC_S, ship

ALSO = ("panel",)


def told(flown, name):
    return flown.snapshot.telemetry[f"panel.{name}"]


def by_hand(**more):
    """Return a ship whose programme is off and whose button is uncovered."""
    return ship(also=ALSO, panel__program_on=False, panel__fire_cover=True, **more)


def test_every_value_is_one_its_channel_accepts():
    telemetry = ship(also=ALSO).snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_the_automatic_descent_does_not_find_the_sun():
    waiting = ship(also=ALSO).go(20.0)
    assert told(waiting, "program_on")
    assert not told(waiting, "orientation_lamp")


def test_a_sensor_that_works_lights_the_lamp():
    assert told(ship(also=ALSO, panel__finds_sun=True), "orientation_lamp")


def test_a_switch_under_its_cover_stays():
    tried = ship(also=ALSO).go(0.1, panel__program=False)
    assert told(tried, "program_on")
    assert "panel.covered" in tried.names()


def test_cover_then_switch():
    off = ship(also=ALSO).go(0.1, panel__program_cover=True).go(0.1, panel__program=False)
    assert not told(off, "program_on")


def test_what_was_switched_off_can_be_switched_on_again():
    off = ship(also=ALSO).go(0.1, panel__program_cover=True).go(0.1, panel__program=False)
    assert told(off.go(0.1, panel__program=True), "program_on")


@pytest.mark.parametrize("barred_by", [{"panel__program_on": True}, {"panel__fire_cover": False}])
def test_a_barred_button_does_not_fire(barred_by):
    settings = {"panel__program_on": False, "panel__fire_cover": True} | barred_by
    pressed = ship(also=ALSO, **settings).go(2.0, tdu__fire=True)
    assert pressed.snapshot.telemetry["tdu.burning"] is False
    assert "tdu.barred" in pressed.names()


def test_by_hand_the_button_fires():
    assert by_hand().go(2.0, tdu__fire=True).snapshot.telemetry["tdu.burning"] is True


def test_flown_by_hand_needs_stick_and_sensors():
    assert told(by_hand(), "hand_ready")
    assert not told(by_hand().go(0.1, attitude__gyros=False), "hand_ready")


def test_the_clock_is_that_of_moscow():
    hours = told(ship(also=ALSO, seconds_before=0.0), "moscow_s") / 3600.0
    assert hours == pytest.approx(11 + 36 / 60 + 27 / 3600, abs=1e-3)


def test_nothing_written_down_is_never_late():
    assert told(by_hand(), "late_s") == 0.0


def test_late_is_counted_from_the_second_written_down_to_ignition():
    noted = by_hand(seconds_before=10.0).go(0.1, panel__note_utc_s=IGNITION_UTC_S)
    assert told(noted, "late_s") == pytest.approx(-9.9, abs=0.1)
    lit = noted.go(29.9).go(10.0, tdu__fire=True)
    assert told(lit, "late_s") == pytest.approx(20.0, abs=0.2)
    assert told(lit.go(10.0), "late_s") == told(lit, "late_s")
