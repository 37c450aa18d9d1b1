"""The gas system: what the knobs do, what is published, what is reported."""

from itertools import pairwise

import pytest

from game.sim.digest import digest_of
from game.sim.gas.dials import PRESSURE
from game.sim.gas.settings import Settings
from game.sim.system import Tick
from game.sim.systems.suit import EVENTS, LID_SHUT, METABOLIC, SYSTEM
from game.vocab.channel import Band
from game.vocab.command import Command
from tests.gas_flights import Breather

LOCK_AT_GROUND = {"airlock_kpa": 101.325, "hatch_open": False, "pressure_kpa": 141.8}


def test_the_suit_starts_at_four_tenths_of_an_atmosphere():
    assert Breather().telemetry["suit.pressure_kpa"] == 40.5


@pytest.mark.parametrize("watts", [80.0, 350.0, 900.0])
def test_the_relief_valve_holds_the_normal_setting_whatever_he_does(watts):
    flight = Breather(watts)
    flight.go(120.0)
    assert flight.number("suit.pressure_kpa") == pytest.approx(40.5, abs=0.05)


def test_the_low_setting_holds_twenty_seven():
    flight = Breather()
    flight.go(90.0, {"suit.relief.set": "low"})
    assert flight.number("suit.pressure_kpa") == pytest.approx(27.4, abs=0.05)


def test_the_feed_refills_a_vented_suit_in_half_a_minute():
    flight = Breather(relief_at_start="low", pressure_kpa=27.4)
    flight.step({"suit.relief.set": "high"}, ticks=10)
    assert 25.0 < flight.seconds_until("suit.pressure_kpa", 40.4, 41.0, 60.0) < 36.0


def test_the_relief_set_point_of_a_sweep_moves_the_normal_setting():
    flight = Breather(relief_kpa=33.0)
    flight.go(90.0)
    assert flight.number("suit.pressure_kpa") == pytest.approx(33.0, abs=0.05)


def test_low_is_never_above_a_lowered_normal_setting():
    flight = Breather(relief_kpa=22.0, pressure_kpa=22.0)
    flight.go(30.0, {"suit.relief.set": "low"})
    assert flight.number("suit.pressure_kpa") == pytest.approx(22.0, abs=0.1)


def test_the_relief_valve_feels_the_excess_over_the_airlock():
    flight = Breather(**LOCK_AT_GROUND)
    flight.go(60.0)
    assert flight.number("suit.excess_kpa") == pytest.approx(40.5, abs=0.4)


def test_a_refill_of_the_airlock_squeezes_nobody():
    flight = Breather(hatch_open=False, feed_g_per_min=0.0, pressure_kpa=5.0)
    flight.go(150.0, {"airlock.refill.set": 1.0})
    assert flight.number("airlock.pressure_kpa") > 60.0
    assert flight.number("suit.excess_kpa") > -1.1


def test_a_refill_brings_the_airlock_to_seven_tenths_of_an_atmosphere():
    flight = Breather(hatch_open=False)
    flight.go(200.0, {"airlock.refill.set": 1.0})
    # The suit goes on venting into it.
    assert 70.9 < flight.number("airlock.pressure_kpa") < 75.0


def test_the_vent_does_nothing_when_it_is_shut_again():
    flight = Breather(**LOCK_AT_GROUND, feed_g_per_min=0.0)
    flight.go(30.0, {"airlock.vent.set": 1.0})
    flight.go(1.0, {"airlock.vent.set": 0.0})
    held = flight.number("airlock.pressure_kpa")
    flight.go(30.0)
    assert flight.number("airlock.pressure_kpa") == pytest.approx(held, abs=0.05)


def test_equalising_brings_cabin_and_airlock_together():
    flight = Breather(airlock_kpa=60.8, hatch_open=False, pressure_kpa=101.3)
    flight.go(120.0, {"airlock.equalise.set": 1.0})
    after = [flight.number(f"{name}.pressure_kpa") for name in ("cabin", "airlock")]
    assert after == pytest.approx([85.0, 85.0], abs=0.5)


def test_the_airlock_does_not_hold_gas_with_its_hatch_open():
    flight = Breather(**LOCK_AT_GROUND)
    flight.go(3.0, {"airlock.hatch.set": True})
    assert flight.number("airlock.pressure_kpa") < 0.01


def test_belyayev_with_an_open_visor_shares_the_cabin_s_pressure():
    flight = Breather(airlock_kpa=30.0, hatch_open=False, pressure_kpa=70.0)
    flight.go(60.0, {"airlock.equalise.set": 1.0})
    cabin_kpa = flight.number("cabin.pressure_kpa")
    assert flight.number("belyayev.suit.pressure_kpa") == pytest.approx(cabin_kpa, abs=0.1)


def test_belyayev_with_a_shut_visor_keeps_his_pressure_when_the_cabin_is_lost():
    flight = Breather()
    flight.go(1.0, {"belyayev.visor.set": False})
    flight.go(900.0, {"airlock.equalise.set": 1.0})
    assert flight.number("cabin.pressure_kpa") < 5.0
    assert flight.number("belyayev.suit.pressure_kpa") == pytest.approx(42.5, abs=2.5)


def test_the_cabin_feed_holds_the_cabin_s_pressure_with_oxygen():
    flight = Breather(cabin_leak_mm2=20.0, cabin_feed_open=True)
    flight.go(60.0)
    assert flight.number("cabin.pressure_kpa") == pytest.approx(101.3, abs=0.1)
    assert flight.number("cabin.oxygen_ratio") > 0.2095


def test_a_small_leak_hardly_moves_the_needle_while_oxygen_streams():
    flight = Breather()
    flight.go(60.0, {"suit.leak.set": 2.0})
    assert 40.3 < flight.number("suit.pressure_kpa") < 40.5


def test_a_small_leak_empties_a_suit_without_feed():
    # The closed form of a rigid suit gives 187 s; a soft one holds more gas and lasts longer.
    flight = Breather(feed_g_per_min=0.0, leak_area_mm2=2.0)
    assert flight.seconds_until("suit.pressure_kpa", 0.0, 20.0, 400.0) == pytest.approx(255, abs=4)


def test_a_hard_worker_in_the_stream_of_sixty_litres_breathes_more_of_his_own_gas():
    fresh, thin = Breather(800.0), Breather(800.0, feed_g_per_min=31.9)
    for flight in (fresh, thin):
        flight.go(120.0)
    ratio = thin.number("suit.co2_kpa") / fresh.number("suit.co2_kpa")
    assert ratio == pytest.approx(38.5 / 31.9, rel=0.02)


def test_without_stream_carbon_dioxide_gathers_in_the_helmet():
    flight = Breather(feed_g_per_min=0.0)
    before = flight.number("suit.co2_kpa")
    flight.go(180.0)
    assert flight.number("suit.co2_kpa") > before + 2.0


def test_knobs_show_where_they_stand():
    flight = Breather()
    flight.go(0.2, {"suit.relief.set": "low", "airlock.vent.set": 0.25})
    shown = flight.telemetry["suit.relief_setting"], flight.telemetry["airlock.vent_ratio"]
    assert shown == ("low", 0.25)


def test_turning_the_knob_is_reported_once():
    flight = Breather()
    for _ in range(2):
        flight.go(0.2, {"suit.relief.set": "low"})
    assert flight.names().count("suit.relief.turned") == 1


def test_the_relief_valve_is_reported_shut_while_the_suit_refills():
    flight = Breather(relief_at_start="low", pressure_kpa=27.4)
    flight.go(60.0, {"suit.relief.set": "high"})
    assert flight.names() == ["suit.relief.turned", "suit.relief.closed", "suit.relief.opened"]


def test_a_low_bottle_is_reported_once():
    flight = Breather(oxygen_kg=0.3855)
    flight.go(5.0)
    assert flight.names() == ["suit.oxygen_low"]


def test_empty_bottles_end_the_stream_and_are_reported():
    flight = Breather(oxygen_kg=0.02)
    flight.go(120.0)
    assert flight.names()[-1] == "suit.oxygen_empty"
    assert flight.number("suit.oxygen_kg") == 0.0
    assert flight.number("suit.vent_g_per_min") < 0.5


def test_a_suit_with_empty_bottles_keeps_its_gas_for_a_while():
    flight = Breather(oxygen_kg=0.0)
    flight.go(60.0)
    assert flight.number("suit.pressure_kpa") > 38.0


def test_every_event_it_reports_is_declared():
    flight = Breather(oxygen_kg=0.02)
    flight.go(120.0, {"suit.relief.set": "low"})
    assert set(flight.names()) <= set(EVENTS)


def test_between_tenths_of_a_second_only_the_suit_s_pressure_is_published():
    flight = Breather()
    tick = Tick(1, 0.01, {METABOLIC: 350.0})
    published = SYSTEM.step(flight.settings, flight.state, tick).telemetry
    assert set(published) == {"suit.pressure_kpa"}


def test_the_pressure_follows_a_line_between_tenths_of_a_second():
    flight = Breather()
    flight.step({"suit.relief.set": "low"}, ticks=10)
    flight.go(2.0)
    shown = []
    for _ in range(10):
        flight.step()
        shown.append(flight.number("suit.pressure_kpa"))
    falls = [a - b for a, b in pairwise(shown)]
    assert falls == pytest.approx([falls[0]] * 9, abs=0.0011)


def test_the_state_can_be_hashed():
    one, other = Breather(), Breather()
    one.go(1.0)
    other.go(1.0)
    assert digest_of(one.state) == digest_of(other.state)


def test_both_settings_of_the_relief_valve_are_nominal():
    assert PRESSURE.nominal is not None
    assert PRESSURE.nominal.holds(40.5) and PRESSURE.nominal.holds(27.4)


def test_a_pressure_without_air_to_breathe_is_a_warning():
    assert PRESSURE.caution is not None and not PRESSURE.caution.holds(18.0)


def filled(lid_shut: bool) -> float:
    """Return the airlock's pressure after half a minute with its refill valve open, kPa."""
    flight = Breather()
    last = flight.state
    orders: tuple[Command, ...] = (Command(10, 0, "airlock.refill.set", 1.0),)
    for second in range(30):
        reads = {METABOLIC: 350.0, LID_SHUT: lid_shut}
        done = SYSTEM.step(Settings(), last, Tick(100 * second + 100, 1.0, reads, orders))
        last, orders = done.state, ()
    return float(done.telemetry["airlock.pressure_kpa"])


def test_with_the_lid_on_its_seat_the_airlock_can_be_filled():
    assert filled(lid_shut=True) > 10.0


def test_with_the_lid_open_what_is_let_into_the_airlock_is_gone():
    assert filled(lid_shut=False) < 1.0


@pytest.mark.parametrize("name", sorted(SYSTEM.bounds))
def test_default_settings_lie_in_their_bounds(name):
    bound, value = SYSTEM.bounds[name], getattr(Settings(), name)
    assert bound.holds(value) if isinstance(bound, Band) else value in bound


def test_every_number_and_word_setting_has_bounds():
    free = {"hatch_open", "cabin_feed_open", "visor_open"}
    assert set(Settings.__slots__) - set(SYSTEM.bounds) == free
