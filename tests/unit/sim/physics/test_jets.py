"""Belyayev stops the ship's turning with cold gas."""

import pytest

from game.sim.physics.anatomy import SHIP
from game.sim.physics.drive import Drive
from game.sim.physics.jets import GAS_KG_PER_S, TORQUE_NM, Jets, fired, ordered
from game.sim.physics.momentum import total_momentum
from game.vocab.units import DEG
from tests.walks import REST, Walk, free_world

INERTIA = 12_500.0


def test_jets_that_nobody_asked_for_stay_silent():
    assert fired(Jets(3.0), 0.01, INERTIA, 0.01) == (Jets(3.0), 0.0)


@pytest.mark.parametrize("rate", [0.01, -0.01])
def test_they_push_against_the_turning(rate):
    _, torque = fired(ordered(Jets(3.0), True), rate, INERTIA, 0.01)
    assert torque == pytest.approx(-TORQUE_NM if rate > 0.0 else TORQUE_NM)


def test_they_use_what_their_thrust_and_impulse_say():
    jets, _ = fired(ordered(Jets(3.0), True), 0.01, INERTIA, 0.01)
    assert 3.0 - jets.gas_kg == pytest.approx(0.01 * GAS_KG_PER_S)


def test_the_last_pulse_is_only_as_long_as_it_must():
    rate = 0.004 * DEG
    _, torque = fired(ordered(Jets(3.0), True), rate, INERTIA, 0.1)
    assert torque * 0.1 == pytest.approx(-INERTIA * rate)


def test_an_empty_set_gives_nothing():
    assert not ordered(Jets(0.0), True).firing


def test_no_more_gas_goes_than_there_is():
    jets, _ = fired(ordered(Jets(1e-6), True), 0.01, INERTIA, 0.01)
    assert jets.gas_kg == 0.0


def test_he_can_be_told_to_leave_it():
    assert not ordered(ordered(Jets(3.0), True), False).firing


def test_jets_on_the_ship_leave_the_book_of_momentum_right():
    world = free_world()
    before = total_momentum(world.motions, world.masses)[2]
    for tick in range(1, 101):
        world.step(Drive(REST, (False, False), ship_torque_nm=12.0), 40.5, tick % 10 == 0)
    after = total_momentum(world.motions, world.masses)[2]
    assert after - before == pytest.approx(12.0, rel=1e-6)


def pushed_ship() -> Walk:
    """Return a walk with the man gone and the ship turning as a push across its axis leaves it."""
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    torque = -0.5 * DEG * walk.state.world.masses[SHIP][1] / 0.5
    for _ in range(50):
        drive = Drive(REST, (False, False), ship_torque_nm=torque)
        walk.state.world.step(drive, 40.5, False)
    walk.step()
    return walk


def test_he_stops_half_a_degree_a_second_for_what_the_chapter_says():
    # 0.13 kg in the chapter, with 15 % for another inertia: this ship has 12,500 kg m2.
    walk = pushed_ship()
    before = walk.number("attitude.gas_kg")
    walk.go(15.0, {"attitude.damp": True})
    assert abs(walk.number("ship.turn_rate_deg_per_s")) < 0.005
    assert before - walk.number("attitude.gas_kg") == pytest.approx(0.13, rel=0.15)


def test_he_says_when_it_is_done():
    walk = pushed_ship()
    walk.go(15.0, {"attitude.damp": True})
    assert "attitude.stopped" in walk.names()
    assert walk.telemetry["attitude.firing"] is False
