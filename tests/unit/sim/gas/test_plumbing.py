"""The plumbing of the ship: what is joined to what, and how the relief valve is set."""

import pytest

from game.sim.gas.network import SPACE
from game.sim.gas.plumbing import (
    AIRLOCK,
    BELYAYEV,
    CABIN,
    LOCK_BOTTLES,
    PACK,
    SHIP_OXYGEN,
    SUIT,
    first_network,
    pipes_of,
    relief_set_kpa,
    relief_valve,
    settled_co2_ratio,
)
from game.sim.gas.settings import COMMANDS, Controls, Settings, first_controls, turned
from game.vocab.command import Command

SHUT = Controls("high", 0.0, False, False, True)


def joints(controls: Controls) -> set[tuple[int, int]]:
    return {(pipe.source, pipe.sink) for pipe in pipes_of(Settings(), controls)}


def after(name: str, value: float | bool | str) -> Controls:
    return turned(SHUT, (Command(1, 0, name, value),))


@pytest.mark.parametrize(
    ("name", "value", "joint"),
    [
        ("airlock.vent.set", 0.5, (AIRLOCK, SPACE)),
        ("airlock.hatch.set", True, (AIRLOCK, SPACE)),
        ("airlock.equalise.set", 1, (CABIN, AIRLOCK)),
        ("airlock.refill.set", 1.0, (LOCK_BOTTLES, AIRLOCK)),
        ("cabin.feed.set", True, (SHIP_OXYGEN, CABIN)),
        ("belyayev.visor.set", False, (SHIP_OXYGEN, BELYAYEV)),
    ],
)
def test_a_knob_opens_its_own_way(name, value, joint):
    assert joint not in joints(SHUT)
    assert joint in joints(after(name, value))


def test_a_leak_is_one_more_way_out_of_the_suit():
    def ways(controls):
        ends = [(p.source, p.sink) for p in pipes_of(Settings(), controls)]
        return ends.count((SUIT, AIRLOCK))

    assert (ways(SHUT), ways(after("suit.leak.set", 2.0))) == (1, 2)


def test_the_feed_is_the_first_pipe():
    # The system reads the stream of oxygen from there.
    first = pipes_of(Settings(), SHUT)[0]
    assert (first.source, first.sink) == (PACK, SUIT)


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.name)
def test_every_command_turns_a_knob(spec):
    others: dict[str, float | bool | str] = {"truth": spec.name != "belyayev.visor.set"}
    assert after(spec.name, (others | {"word": "low"}).get(spec.kind, 0.5)) != SHUT


def test_later_commands_win():
    orders = (Command(1, 0, "airlock.vent.set", 1.0), Command(1, 1, "airlock.vent.set", 0.0))
    assert turned(SHUT, orders) == SHUT


def test_the_flight_begins_with_the_knobs_of_its_settings():
    begun = first_controls(Settings(relief_at_start="low", leak_area_mm2=2.0))
    assert (begun.relief, begun.leak_mm2, begun.hatch_open) == ("low", 2.0, True)


@pytest.mark.parametrize(("setting", "kpa"), [("high", 40.5), ("low", 27.4)])
def test_the_relief_valve_begins_to_open_a_little_below_its_setting(setting, kpa):
    opens_kpa = relief_valve(Settings(), setting).opens_pa / 1000.0
    assert kpa - 1.0 < opens_kpa < kpa


def test_both_settings_can_be_moved():
    settings = Settings(relief_kpa=36.0, relief_low_kpa=30.0)
    assert [relief_set_kpa(settings, word) for word in ("high", "low")] == [36.0, 30.0]


def test_the_flight_begins_with_the_pressures_of_its_settings():
    network = first_network(Settings(pressure_kpa=110.0, airlock_kpa=70.0, cabin_kpa=95.0))
    ours = [network.pressure_pa(place) / 1000.0 for place in (SUIT, AIRLOCK, CABIN, BELYAYEV)]
    assert ours == pytest.approx([110.0, 70.0, 95.0, 95.0])


def test_the_cabin_may_begin_enriched_with_oxygen():
    cabin = first_network(Settings(cabin_oxygen_ratio=0.45)).vessels[CABIN].gas
    assert cabin.o2_mol / cabin.total_mol == pytest.approx(0.45)


def test_without_a_stream_there_is_no_settled_carbon_dioxide():
    assert settled_co2_ratio(Settings(feed_g_per_min=0.0)) == 0.0
