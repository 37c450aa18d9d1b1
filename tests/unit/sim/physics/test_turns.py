"""Turns of the line round the man: what they take, how they pull him back, how they go."""

import math

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.physics.anatomy import BELT
from game.sim.physics.drive import WorldSettings
from game.sim.physics.momentum import man_motion, total_momentum, turned_man
from game.sim.physics.turns import (
    LOOSE_TURNS,
    TRUNK_RADIUS_M,
    bearing_rad,
    leaving_point,
    lever_m,
    taken_up_m,
    turned_on,
)
from game.sim.physics.world import World
from tests.walks import Walk, floated, free_world

ROUND_M = 2.0 * math.pi * TRUNK_RADIUS_M


def spinning(spin_rad_per_s: float, turns: float, rope_m: float = 5.35) -> World:
    world = free_world(ChestPose(5.0, -0.05, 0.0), settings=WorldSettings(tether_m=rope_m))
    motions = turned_man(list(world.motions), spin_rad_per_s)
    values = world.values()
    momentum = total_momentum(motions, world.masses)[2]
    fresh = type(values)(
        values.facing,
        values.girth_pressure_kpa,
        tuple(motions),
        values.holds,
        values.rope_m,
        momentum,
        turns=turns,
    )
    return World(world.settings, fresh)


def test_the_first_turn_takes_no_line():
    assert taken_up_m(LOOSE_TURNS) == 0.0


def test_each_firm_turn_takes_once_round_the_trunk():
    assert taken_up_m(-4.0) - taken_up_m(-3.0) == pytest.approx(ROUND_M)


def test_turns_either_way_take_the_same():
    assert taken_up_m(2.2) == taken_up_m(-2.2)


@pytest.mark.parametrize("turns", [1.1, 1.2, 1.6, -1.1, -3.0])
def test_length_and_lever_belong_together_so_that_no_energy_is_made(turns):
    step = 1e-6
    slope = (taken_up_m(turns + step) - taken_up_m(turns - step)) / (2.0 * step)
    assert slope / (2.0 * math.pi) == pytest.approx(lever_m(turns), rel=1e-4)


def test_a_loose_line_leaves_him_at_the_belt():
    world = free_world()
    assert leaving_point(world.motions, 0.8) == BELT


def test_his_bearing_is_the_same_wherever_he_hangs_upright_before_the_anchor():
    near, far = free_world(ChestPose(4.0, -0.2, 0.0)), free_world(ChestPose(4.0, -0.2, 0.5))
    assert bearing_rad(far.motions) > bearing_rad(near.motions)


def test_turns_are_counted_over_the_half_turn():
    assert turned_on(0.0, 3.0, -3.0) == pytest.approx((2.0 * math.pi - 6.0) / (2.0 * math.pi))


def test_a_man_who_spins_winds_the_line_round_him():
    world = floated(spinning(1.0, 0.0), 2.0 * math.pi)
    assert world.turns == pytest.approx(1.0, abs=0.2)


def test_turning_back_unwinds_it():
    world = floated(spinning(-1.0, 2.0), 2.0 * math.pi)
    assert world.turns == pytest.approx(1.0, abs=0.2)


def test_a_wound_line_ends_sooner():
    assert spinning(0.0, 3.0).free_rope_m == pytest.approx(5.35 - taken_up_m(3.0))


@pytest.mark.parametrize("turns", [3.0, -3.0])
def test_the_pull_of_a_wound_line_turns_him_back(turns):
    world = spinning(0.0, turns, rope_m=3.5)
    world = floated(world, 0.5)
    assert man_motion(world.motions).spin_rad_per_s * turns < 0.0


def test_a_wound_line_gives_the_ship_what_it_takes_from_the_man():
    world = spinning(0.0, 3.0, rope_m=3.5)
    before = total_momentum(world.motions, world.masses)
    after = total_momentum(floated(world, 1.0).motions, world.masses)
    assert after == pytest.approx(before, abs=1e-8)


def test_a_flight_may_begin_with_turns_and_says_so():
    walk = Walk(start_at="free", start_offset_x_m=1.0, line_turns=2.0)
    assert walk.number("tether.turns_count") == 2.0
    assert [event.name for event in walk.last.events] == ["tether.wound_round"]


def test_the_fault_lays_turns_round_him():
    walk = Walk(start_at="free", start_offset_x_m=1.0)
    walk.step({"tether.turns.set": 3.0})
    assert walk.number("tether.length_m") == pytest.approx(5.35 - taken_up_m(3.0), abs=0.01)


def test_the_fault_lays_no_more_turns_than_the_slack_leaves():
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.go(0.5, {"tether.turns.set": 10.0})
    assert walk.number("tether.turns_count") < 6.0
    assert walk.number("tether.tension_n") < 20.0


def test_a_line_that_is_free_again_is_told_once():
    walk = Walk(start_at="free", start_offset_x_m=1.0, line_turns=2.0)
    walk.step()
    walk.step({"tether.turns.set": 0.5})
    walk.go(0.1)
    assert walk.names().count("tether.came_free") == 1


def test_turns_round_him_make_the_way_home_slower():
    free, wound = (
        Walk(start_at="free", start_offset_x_m=2.0, start_offset_y_m=-0.3, line_turns=turns)
        for turns in (0.0, 3.0)
    )
    for walk in (free, wound):
        walk.go(8.0, {"tether.haul": True})
    assert wound.number("tether.paid_out_m") > free.number("tether.paid_out_m") + 0.2
