"""The globe as a system: how wrong it starts, its button, its knobs."""

import pytest

from game.sim.systems.globus import SYSTEM
from tests.ships import ship

ALSO = ("globus",)


def right(**settings):
    """Return a ship whose globe was set without error."""
    return ship(also=ALSO, globus__error_km=0.0, **settings)


def test_every_value_is_one_its_channel_accepts():
    telemetry = ship(also=ALSO).snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_set_right_it_shows_the_place_below():
    here = right()
    assert here.number("globus.latitude_deg") == pytest.approx(here.number("orbit.latitude_deg"))
    assert here.number("globus.error_km") < 0.001


def test_as_it_is_set_it_is_forty_to_ninety_kilometres_off():
    assert 35.0 < ship(also=ALSO).number("globus.error_km") < 90.5


def test_it_runs_on_with_the_ship():
    here = right()
    before = here.number("globus.latitude_deg")
    assert here.go(60.0).number("globus.latitude_deg") == pytest.approx(before + 3.7, abs=0.4)


def test_the_button_turns_it_to_where_a_burn_now_would_land():
    shown = right(seconds_before=0.0).go(1.0, globus__mode="landing")
    assert shown.number("globus.latitude_deg") == pytest.approx(60.2, abs=0.3)
    assert shown.number("globus.longitude_deg") == pytest.approx(54.8, abs=0.5)


def test_the_button_does_not_change_how_far_off_its_place_is():
    shown = right().go(1.0, globus__mode="landing")
    assert shown.number("globus.error_km") < 5.0


def test_the_disc_of_light_begins_anew_after_the_shadow_by_the_clockwork_alone():
    lap = right(globus__light_s=2_000.0, globus__period_s=4_000.0)
    left_s = lap.number("globus.light_left_s")
    assert left_s > 1_000.0
    shadow = lap.go(left_s + 5.0)
    assert shadow.number("globus.light_left_s") == 0.0
    assert shadow.go(2_000.0).number("globus.light_left_s") == pytest.approx(1_995.0, abs=1.0)


def test_a_held_knob_turns_it_half_a_degree_a_second():
    still, turned = right().go(2.0), right().go(2.0, globus__across=1.0)
    east = turned.number("globus.longitude_deg") - still.number("globus.longitude_deg")
    assert east == pytest.approx(1.0, abs=0.01)


def test_a_knob_that_is_let_go_stops():
    turned = right().go(2.0, globus__along=1.0)
    off = turned.go(0.2, globus__along=0.0).number("globus.error_km")
    assert turned.go(2.0).number("globus.error_km") == pytest.approx(off, abs=3.0)


def test_a_hand_can_put_it_right():
    wrong = right().go(2.0, globus__along=1.0)
    assert wrong.go(2.0, globus__along=-1.0).number("globus.error_km") < 3.0


def test_its_counter_turns_on_over_the_equator_where_the_eighteenth_lap_begins():
    counter = right(seconds_before=100.0)
    assert counter.number("globus.lap_count") == 17.0
    assert counter.go(60.0).number("globus.lap_count") == 18.0
