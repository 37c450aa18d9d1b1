"""The attitude as a system: the stick, the gas, and what is published."""

import math

import pytest

from game.sim.registry import system_named
from game.sim.simulation import begin, step, wire
from game.sim.systems.attitude import SYSTEM
from game.vocab.command import Command
from tests.ships import ship

GAS_FOR_A_DEGREE_PER_S = 0.21


def test_the_start_publishes_every_channel():
    telemetry = ship().snapshot.telemetry
    assert {channel.name for channel in SYSTEM.channels} <= set(telemetry)


def test_every_value_is_one_its_channel_accepts():
    flown = ship(attitude__roll_rate_deg_per_s=5.0).go(1.0, attitude__pitch=1.0)
    telemetry = flown.snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_the_start_has_the_angles_of_the_settings():
    here = ship(attitude__pitch_deg=10.0, attitude__yaw_deg=-170.0, attitude__roll_deg=30.0)
    found = [here.number(f"attitude.{name}_deg") for name in ("pitch", "yaw", "roll")]
    assert found == pytest.approx([10.0, -170.0, 30.0], abs=1e-9)


@pytest.mark.parametrize("axis", ["pitch", "yaw", "roll"])
def test_a_pushed_stick_turns_the_ship_half_a_degree_a_second_its_own_way(axis):
    turned = ship().go(12.0, **{f"attitude__{axis}": 1.0})
    rate = turned.number(f"attitude.{axis}_rate_deg_per_s")
    assert rate == pytest.approx(0.5, abs=0.006)


def test_half_the_way_is_half_the_rate():
    turned = ship().go(12.0, attitude__yaw=-0.5)
    assert turned.number("attitude.yaw_rate_deg_per_s") == pytest.approx(-0.25, abs=0.006)


def test_a_stick_that_is_let_go_stops_the_ship():
    here = ship().go(10.0, attitude__pitch=1.0).go(10.0, attitude__pitch=0.0)
    assert here.number("attitude.turn_rate_deg_per_s") < 0.005


def test_without_hold_a_stick_that_is_let_go_leaves_the_turn():
    here = ship(attitude__rate_hold=False).go(10.0, attitude__pitch=1.0)
    here.go(10.0, attitude__pitch=0.0)
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(0.5, abs=0.01)


def test_one_degree_a_second_costs_the_gas_of_the_dossier():
    here = ship(attitude__fast=True).go(20.0, attitude__pitch=1.0 / 3.0)
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(1.0, abs=0.003)
    used_kg = 10.0 - here.number("attitude.gas_first_kg")
    assert used_kg == pytest.approx(GAS_FOR_A_DEGREE_PER_S, rel=0.01)


def test_gas_leaves_the_set_that_is_in_use():
    here = ship().go(1.0, attitude__gas_set="second").go(5.0, attitude__pitch=1.0)
    assert here.number("attitude.gas_first_kg") == 10.0
    assert here.number("attitude.gas_second_kg") < 10.0


def test_a_set_that_is_shut_turns_nothing():
    here = ship(attitude__gas_set="shut").go(5.0, attitude__pitch=1.0)
    assert here.number("attitude.turn_rate_deg_per_s") == 0.0


def test_when_the_gas_is_gone_the_ship_keeps_the_turn_it_has():
    here = ship(attitude__gas_first_kg=0.05).go(10.0, attitude__pitch=1.0)
    rate = here.number("attitude.pitch_rate_deg_per_s")
    assert rate == pytest.approx(0.05 / GAS_FOR_A_DEGREE_PER_S, rel=0.01)
    here.go(10.0, attitude__pitch=-1.0)
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(rate, rel=1e-9)
    assert here.names().count("attitude.gas_gone") == 1


def test_the_other_set_takes_over():
    here = ship(attitude__gas_first_kg=0.05).go(10.0, attitude__pitch=1.0)
    here.go(10.0, attitude__gas_set="second", attitude__pitch=0.0)
    assert here.number("attitude.turn_rate_deg_per_s") < 0.005


def test_switched_off_it_turns_freely_and_takes_no_gas():
    here = ship(attitude__manual=False, attitude__roll_rate_deg_per_s=20.0).go(6.0)
    assert here.number("attitude.roll_deg") == pytest.approx(120.0, abs=0.1)
    assert here.number("attitude.gas_first_kg") == 10.0


def test_a_night_roll_of_twenty_degrees_a_second_costs_a_kilogram_and_a_fifth():
    here = ship(attitude__roll_rate_deg_per_s=20.0).go(90.0)
    assert here.number("attitude.turn_rate_deg_per_s") < 0.01
    assert 10.0 - here.number("attitude.gas_first_kg") == pytest.approx(1.22, abs=0.02)


def test_a_ship_that_rests_over_the_earth_keeps_its_angles():
    here = ship(attitude__rest_frame="earth").go(50.0)
    assert abs(here.number("attitude.pitch_deg")) < 0.1


def test_a_gyro_that_drifts_lets_a_ship_that_is_held_turn_the_other_way():
    here = ship(attitude__gyro_drift_deg_per_s=0.05).go(20.0)
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(-0.05, abs=0.003)


def test_turning_does_not_depend_on_the_size_of_the_steps():
    one = ship(stride=1).go(20.0, attitude__yaw=0.7, attitude__roll=-0.3)
    five = ship(stride=5).go(20.0, attitude__yaw=0.7, attitude__roll=-0.3)
    for name in ("quaternion_w", "quaternion_x", "quaternion_y", "quaternion_z", "gas_first_kg"):
        name = f"attitude.{name}"
        assert one.number(name) == pytest.approx(five.number(name), abs=1e-12)


def test_the_jets_show_which_way_they_blow():
    here = ship().go(1.0, attitude__yaw=1.0)
    assert here.number("attitude.jet_yaw_ratio") == 1.0
    assert here.snapshot.telemetry["attitude.jets_firing"] is True


def test_engine_ahead_is_said():
    assert ship().snapshot.telemetry["attitude.engine_forward"] is True
    assert ship(attitude__yaw_deg=180.0).snapshot.telemetry["attitude.engine_forward"] is False


def test_the_same_commands_turn_it_the_same():
    flights = [ship().go(8.0, attitude__pitch=0.4).go(3.0, attitude__roll=1.0) for _ in range(2)]
    assert flights[0].snapshot.telemetry == flights[1].snapshot.telemetry


def test_angular_momentum_of_a_free_ship_is_kept():
    here = ship(
        attitude__manual=False,
        attitude__roll_rate_deg_per_s=5.0,
        attitude__pitch_rate_deg_per_s=1.0,
    )
    rates = [f"attitude.{axis}_rate_deg_per_s" for axis in ("pitch", "yaw")]
    before = math.hypot(*(here.number(name) for name in rates))
    here.go(30.0)
    assert math.hypot(*(here.number(name) for name in rates)) == pytest.approx(before, abs=1e-12)
    assert here.number("attitude.roll_rate_deg_per_s") == pytest.approx(5.0, abs=1e-12)


def test_it_turns_in_a_world_with_an_orbit_alone():
    systems = [system_named(name) for name in ("clock", "orbit", "attitude")]
    wiring = wire(systems, {system.name: system.settings() for system in systems})
    world, snapshot = begin(wiring, 30_891.0, 1965)
    for _ in range(200):
        push = [Command(snapshot.tick + 1, 0, "attitude.roll", 1.0)]
        world, snapshot = step(wiring, world, push)
    assert snapshot.telemetry["attitude.roll_rate_deg_per_s"] == pytest.approx(0.5, abs=0.01)


def test_a_stick_that_sticks_does_not_come_back_to_the_middle():
    here = ship(attitude__stick_play_ratio=0.2).go(10.0, attitude__pitch=1.0)
    here.go(10.0, attitude__pitch=0.0)
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(0.1, abs=0.006)


def test_pulled_a_little_the_other_way_it_is_in_the_middle_again():
    here = ship(attitude__stick_play_ratio=0.2).go(10.0, attitude__pitch=1.0)
    here.go(10.0, attitude__pitch=-0.2)
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(0.0, abs=0.006)
