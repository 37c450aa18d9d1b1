"""The hand valve: what it lets out, who may not open it, and the helper that shuts it."""

import pytest

from game.sim.system import Tick
from game.sim.systems.suit import CONSCIOUS, METABOLIC, SYSTEM
from game.vocab.channel import Value
from game.vocab.command import Command
from game.vocab.event import REFUSED
from tests.gas_flights import Breather

OPEN, SHUT = {"suit.bleed": 1.0}, {"suit.bleed": 0.0}
GUARDED = {"suit.pressure_guard": True}
VALVE_MM2 = 30.0


def pulled(seconds: float, pressure_kpa: float = 40.5) -> Breather:
    """A suit whose valve was held open for so long, and is shut again."""
    flight = Breather(bleed_valve_mm2=VALVE_MM2, pressure_kpa=pressure_kpa)
    flight.go(seconds, OPEN)
    flight.step(SHUT, ticks=10)
    return flight


def reasons(flight: Breather) -> list[object]:
    return [event.detail["reason"] for event in flight.events if event.name == REFUSED]


def test_a_pull_of_two_and_a_half_seconds_takes_three_kilopascal_off():
    assert 40.5 - pulled(2.5).number("suit.pressure_kpa") == pytest.approx(2.9, abs=0.2)


def test_a_softer_suit_loses_less_by_the_same_pull():
    assert 27.4 - pulled(2.5, 27.4).number("suit.pressure_kpa") == pytest.approx(1.4, abs=0.3)


def test_after_a_pull_the_feed_fills_the_suit_again():
    flight = pulled(2.5)
    flight.go(8.0)
    assert flight.number("suit.pressure_kpa") == pytest.approx(40.5, abs=0.1)


def test_held_open_it_holds_what_the_feed_can_fill():
    flight = Breather(bleed_valve_mm2=VALVE_MM2)
    flight.go(240.0, OPEN)
    assert flight.number("suit.pressure_kpa") == pytest.approx(12.8, abs=0.2)


def test_half_open_passes_half():
    halves, whole = Breather(bleed_valve_mm2=30.0), Breather(bleed_valve_mm2=15.0)
    halves.go(20.0, {"suit.bleed": 0.5})
    whole.go(20.0, OPEN)
    assert halves.number("suit.pressure_kpa") == whole.number("suit.pressure_kpa")


def test_the_gauges_say_how_far_it_is_open_and_how_wide_it_is():
    flight = Breather(bleed_valve_mm2=VALVE_MM2)
    flight.go(0.2, {"suit.bleed": 0.4})
    shown = flight.telemetry["suit.bleed_ratio"], flight.telemetry["suit.bleed_valve_mm2"]
    assert shown == (0.4, VALVE_MM2)


def test_opening_and_closing_are_reported_once_each():
    flight = pulled(2.0)
    assert [name for name in flight.names() if name.startswith("suit.bleed")] == [
        "suit.bleed.opened",
        "suit.bleed.closed",
    ]


def test_the_flown_suit_refuses_and_says_that_it_has_no_such_valve():
    flight = Breather()
    flight.step(OPEN, ticks=10)
    assert (reasons(flight), flight.number("suit.bleed_ratio")) == (["no-valve"], 0.0)


def test_letting_go_of_a_valve_that_is_not_there_is_not_refused():
    flight = Breather()
    flight.go(0.2, SHUT)
    assert reasons(flight) == []


def test_the_helper_shuts_the_valve_at_twenty_six():
    flight = Breather(bleed_valve_mm2=VALVE_MM2)
    flight.go(60.0, {**GUARDED, **OPEN})
    lowest = min(
        float(event.detail["pressure_kpa"])
        for event in flight.events
        if event.name == "suit.bleed.guarded"
    )
    assert 25.8 < lowest < 26.0 < flight.number("suit.pressure_kpa")


def test_below_twenty_six_the_helper_refuses_and_says_why():
    flight = Breather(bleed_valve_mm2=VALVE_MM2, pressure_kpa=22.0)
    flight.step({**GUARDED, **OPEN}, ticks=10)
    assert (reasons(flight), flight.number("suit.bleed_ratio")) == (["pressure-guard"], 0.0)


def test_without_the_helper_nobody_holds_him_back():
    flight = Breather(bleed_valve_mm2=VALVE_MM2, pressure_kpa=22.0)
    flight.step(OPEN, ticks=10)
    assert flight.number("suit.bleed_ratio") == 1.0


def fainted(flight: Breather, wishes: dict[str, Value]) -> list[str]:
    """Step once with a man who has fainted; return what is reported."""
    tick = flight.tick + 10
    orders = tuple(Command(tick, i, *wish) for i, wish in enumerate(wishes.items()))
    reads = {METABOLIC: 280.0, CONSCIOUS: False}
    step = SYSTEM.step(flight.settings, flight.state, Tick(tick, 0.1, reads, orders))
    return [*(event.name for event in step.events), str(step.telemetry["suit.bleed_ratio"])]


def test_who_faints_lets_go_and_a_spring_shuts_the_valve():
    flight = Breather(bleed_valve_mm2=VALVE_MM2)
    flight.step(OPEN, ticks=10)
    assert fainted(flight, {}) == ["suit.bleed.closed", "0.0"]


@pytest.mark.parametrize("wish", [OPEN, {"suit.relief.set": "low"}])
def test_who_has_fainted_turns_nothing(wish):
    flight = Breather(bleed_valve_mm2=VALVE_MM2)
    assert fainted(flight, wish) == [REFUSED, "0.0"]
