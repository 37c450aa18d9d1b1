"""What the stick asks of the valves, and what the valves can do."""

import math

import pytest

from game.sim.attitude.control import (
    CYCLE_S,
    SHORTEST_PULSE_S,
    SHUT,
    Stick,
    as_gas_allows,
    gas_for_kg,
    pulses_s,
    turned_by_jets,
)
from game.sim.attitude.jets import Jets
from game.sim.attitude.rigid import Turning
from game.vocab.units import DEG

JETS, INERTIA = Jets(), (2_665.0, 9_204.0, 9_204.0)
SLOW = (0.0, 1.0 * DEG, 0.0)


def asked(stick, rate=SHUT, rest=SHUT):
    return pulses_s(stick, JETS, INERTIA, rate, rest)


def test_a_stick_that_is_pushed_opens_the_valves_for_the_whole_cycle():
    assert asked(Stick((0.0, 1.0, 0.0))) == (0.0, CYCLE_S, 0.0)


def test_a_turn_that_is_as_fast_as_asked_opens_nothing():
    assert asked(Stick((0.0, 1.0, 0.0)), (0.0, 0.5 * DEG, 0.0)) == SHUT


def test_fast_asks_for_six_times_as_much():
    assert Stick(fast=True).limit_rad_per_s == pytest.approx(6.0 * Stick().limit_rad_per_s)


def test_an_axis_that_is_let_go_is_brought_to_rest():
    assert asked(Stick(), SLOW) == (0.0, -CYCLE_S, 0.0)


def test_without_hold_an_axis_that_is_let_go_keeps_its_rate():
    assert asked(Stick(hold=False), SLOW) == SHUT


def test_without_gyros_a_turning_ship_is_not_brought_to_rest():
    assert asked(Stick(gyros=False), SLOW) == SHUT


def test_without_gyros_half_the_way_of_the_stick_is_half_the_cycle():
    assert asked(Stick((0.0, -0.5, 0.0), gyros=False)) == (0.0, -0.5 * CYCLE_S, 0.0)


def test_a_stick_that_is_switched_off_opens_nothing():
    assert asked(Stick((1.0, 1.0, 1.0), manual=False), SLOW) == SHUT


def test_rest_may_be_the_turn_of_the_ship_over_the_earth():
    assert asked(Stick(), SLOW, rest=SLOW) == SHUT


def test_a_pulse_that_is_shorter_than_a_valve_can_give_is_not_given():
    just_off = 0.9 * SHORTEST_PULSE_S * JETS.torque_nm / INERTIA[1]
    assert asked(Stick(), (0.0, just_off, 0.0)) == SHUT


def test_what_the_gas_does_not_last_for_is_shortened():
    wanted = (CYCLE_S, -CYCLE_S, 0.0)
    half_kg = 0.5 * gas_for_kg(JETS, wanted)
    assert as_gas_allows(JETS, wanted, half_kg) == pytest.approx((0.025, -0.025, 0.0))


def test_without_gas_nothing_blows():
    assert as_gas_allows(JETS, (CYCLE_S, 0.0, 0.0), 0.0) == SHUT


def test_a_pulse_gives_its_impulse_however_the_time_is_cut():
    one, left = turned_by_jets(Turning(), INERTIA, JETS, (0.0, 0.03, -0.01), 0.05)
    other, rest = Turning(), (0.0, 0.03, -0.01)
    for _ in range(5):
        other, rest = turned_by_jets(other, INERTIA, JETS, rest, 0.01)
    assert left == rest == SHUT
    assert math.dist(one.rate_rad_per_s, other.rate_rad_per_s) < 1e-15
    assert one.rate_rad_per_s[1] == pytest.approx(12.0 * 0.03 / 9_204.0, rel=1e-6)


def test_what_is_left_of_a_pulse_goes_into_the_next_step():
    _, left = turned_by_jets(Turning(), INERTIA, JETS, (0.05, 0.0, 0.0), 0.02)
    assert left == pytest.approx((0.03, 0.0, 0.0))
