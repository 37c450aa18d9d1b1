"""Tired hands: a tremor that work makes stronger, and what it does to a stick that is pushed."""

import pytest

from game.sim.attitude.control import STICK_WAY_DEG, Stick, shaken
from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.tremor import MOST_DEG, SYSTEM, Settings
from tests.ships import ship

DT_S = 0.05


def shaking(seconds, works=False, seed=1, **settings):
    """Return the dials of every step of a hand, from the first on."""
    chosen = Settings(**settings)
    last = SYSTEM.start(chosen, Start(0.0, stream_for(seed, "tremor")))
    told = [last.telemetry]
    for k in range(1, round(seconds / DT_S) + 1):
        tick = Tick(5 * k, DT_S, {"attitude.jets_firing": works})
        last = SYSTEM.step(chosen, last.state, tick)
        told.append(last.telemetry)
    return told


def test_work_makes_it_stronger_up_to_six_tenths_of_a_degree():
    assert shaking(20.0, works=True)[-1]["crew.tremor_deg"] == pytest.approx(0.14, abs=0.001)
    assert shaking(300.0, works=True)[-1]["crew.tremor_deg"] == MOST_DEG


def test_a_hand_that_rests_keeps_what_the_night_has_left():
    assert shaking(20.0)[-1]["crew.tremor_deg"] == 0.1


def test_it_never_shakes_farther_than_it_says():
    assert all(
        abs(one["crew.hand_off_deg"]) <= one["crew.tremor_deg"] for one in shaking(60.0, works=True)
    )


def test_the_same_seed_shakes_alike_and_another_one_otherwise():
    assert shaking(20.0) == shaking(20.0)
    assert shaking(20.0) != shaking(20.0, seed=2)


def test_a_stick_that_is_let_go_does_not_shake():
    assert shaken(Stick(), 0.6) == Stick()


def test_a_pushed_stick_is_off_by_a_share_of_its_way_and_never_beyond_its_end():
    half, whole = (shaken(Stick(about=(0.0, one, 0.0)), 0.6).about[1] for one in (0.5, 1.0))
    assert half == pytest.approx(0.5 * (1.0 + 0.6 / STICK_WAY_DEG))
    assert whole == 1.0


def test_a_shaking_hand_costs_more_gas_for_the_same_turn():
    left_kg = []
    for at_rest_deg in (0.0, 0.6):
        here = ship(also=("tremor",), tremor__at_rest_deg=at_rest_deg, attitude__gas_first_kg=3.0)
        here.go(40.0, attitude__pitch=0.8)
        left_kg.append(here.number("attitude.gas_left_kg"))
    assert left_kg[1] < left_kg[0]
