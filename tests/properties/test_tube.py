"""Whatever is done in the tube: no limb through the wall, nothing infinite, momentum kept."""

import math
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.sim.physics.anatomy import CHEST, SHIP
from game.sim.physics.frames import place_of, to_ship
from game.sim.physics.inside import lid_rad
from game.sim.physics.momentum import total_momentum
from game.sim.physics.ship_table import BACKING_M, LID_SHUT_RAD, LID_STOWED_RAD, RIM_X_M
from game.sim.physics.values import PER_BODY, VX, VY
from game.sim.physics.world import World
from game.vocab.units import DEG
from tests.walks import Walk

FLIGHTS = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
POSES = ("free", "tuck", "stretch", "sit", "arch")
# What a contact may give for a moment before the solver has pushed it back.
PRESSED_M = 0.02

pushes = st.lists(
    st.tuples(
        st.integers(20, 60),
        st.integers(CHEST, CHEST + 9),
        st.floats(-0.8, 0.8),
        st.floats(-0.8, 0.8),
    ),
    min_size=2,
    max_size=6,
)
orders = st.lists(
    st.one_of(
        st.tuples(st.just("body.pose"), st.sampled_from(POSES)),
        st.tuples(st.just("body.go_x_m_per_s"), st.floats(-0.2, 0.05)),
        st.tuples(st.just("body.go_y_m_per_s"), st.floats(-0.2, 0.2)),
        st.tuples(st.just("body.turn_deg_per_s"), st.floats(-40.0, 40.0)),
        st.tuples(st.just("body.lid"), st.booleans()),
        st.tuples(st.just("body.let_go"), st.booleans()),
    ),
    min_size=2,
    max_size=6,
)
pressures = st.floats(20.0, 41.5)


def push(walk: Walk, body: int, vx: float, vy: float) -> None:
    """Make a part of him suddenly faster, in m/s, and give the ship the opposite impulse."""
    world = walk.state.world
    values, motions = world.values(), list(world.motions)
    for thing, sign in ((body, 1.0), (SHIP, -1.0)):
        share = sign * world.masses[body][0] / world.masses[thing][0]
        motions[PER_BODY * thing + VX] += share * vx
        motions[PER_BODY * thing + VY] += share * vy
    spin = total_momentum(motions, world.masses)[2]
    values = replace(values, motions=tuple(motions), angular_momentum=spin)
    state = replace(walk.state, world=World(world.settings, values))
    walk.last = walk.last._replace(state=state)


def pushed(script, wishes, kpa: float) -> Walk:
    """Return a man who began in the tube, after pushes and orders in turn."""
    walk = Walk(kpa, start_at="tube", tether_wound_ratio=0.7)
    for i, (ticks, body, vx, vy) in enumerate(script):
        push(walk, body, vx, vy)
        name, value = wishes[i % len(wishes)]
        walk.go(ticks / 100.0, {name: value})
    # End on a tick that projects, so that momentum is what it should be.
    while walk.tick % 10:
        walk.step()
    return walk


def deepest_in_wall_m(world: World) -> float:
    """Return how far any part of him within the tube is beyond the backing of its wall, m."""
    beyond = -BACKING_M
    for corner in world.outline:
        x, y = to_ship(
            world.motions, place_of(world.motions, corner.body, (corner.x_m, corner.y_m))
        )
        if 0.1 < x < RIM_X_M - 0.1:
            beyond = max(beyond, abs(y) + corner.radius_m - BACKING_M)
    return beyond


@FLIGHTS
@given(pushes, orders, pressures)
def test_no_push_brings_a_limb_through_the_wall(script, wishes, kpa):
    assert deepest_in_wall_m(pushed(script, wishes, kpa).state.world) < PRESSED_M


@FLIGHTS
@given(pushes, orders, pressures)
def test_no_push_leaves_anything_infinite_or_a_joint_apart(script, wishes, kpa):
    world = pushed(script, wishes, kpa).state.world
    assert all(math.isfinite(value) for value in world.motions)
    assert world.joint_gap_m() < 2e-3


@FLIGHTS
@given(pushes, orders, pressures)
def test_no_push_turns_the_lid_beyond_its_stops(script, wishes, kpa):
    turned = lid_rad(pushed(script, wishes, kpa).state.world.motions)
    assert LID_STOWED_RAD - 2.0 * DEG < turned < LID_SHUT_RAD + 2.0 * DEG


@FLIGHTS
@given(pushes, orders, pressures)
def test_every_push_in_the_tube_keeps_the_momentum_of_the_whole(script, wishes, kpa):
    world = pushed(script, wishes, kpa).state.world
    px, py, spin = total_momentum(world.motions, world.masses)
    assert abs(px) < 1e-9 and abs(py) < 1e-9
    assert abs(spin - world.values().angular_momentum) < 1e-9
