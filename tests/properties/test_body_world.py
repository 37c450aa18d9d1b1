"""Whatever is commanded, the body stays whole, finite, and keeps its momentum."""

import math

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.sim.hands.commands import COMMANDS
from game.sim.hands.geometry import reach
from game.sim.physics.anatomy import JOINTS
from game.sim.physics.momentum import total_momentum
from game.sim.physics.muscles import joint_angles
from game.sim.physics.tether import TetherLaw, tension_n
from game.sim.physics.values import flattened
from game.sim.systems.body import SYSTEM
from game.vocab.command import CommandSpec
from game.vocab.units import DEG
from tests.walks import Walk

FLIGHTS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def value_of(spec: CommandSpec) -> st.SearchStrategy[object]:
    if spec.kind == "truth":
        return st.booleans()
    if spec.kind == "word":
        return st.sampled_from(spec.words)
    assert spec.possible is not None
    return st.floats(spec.possible.low, spec.possible.high)


wishes = st.sampled_from(COMMANDS).flatmap(
    lambda spec: st.tuples(st.just(spec.name), value_of(spec))
)
scripts = st.lists(st.tuples(st.integers(1, 60), wishes), min_size=3, max_size=12)
pressures = st.floats(20.0, 41.5)


def flown(script, kpa: float, seed: int) -> Walk:
    walk = Walk(kpa=kpa, seed=seed)
    for ticks, (name, value) in script:
        walk.go(ticks / 100.0, {name: value})
    # End on a tick that projects, so that momentum is what it should be.
    while walk.tick % 10:
        walk.step()
    return walk


@FLIGHTS
@given(scripts, pressures, st.integers(0, 1000))
def test_any_commands_leave_every_value_finite_and_possible(script, kpa, seed):
    walk = flown(script, kpa, seed)
    numbers = [v for v in walk.state.digest_values() if isinstance(v, float)]
    assert all(math.isfinite(v) for v in numbers)
    assert [c.name for c in SYSTEM.channels if not c.accepts(walk.telemetry[c.name])] == []


@FLIGHTS
@given(scripts, pressures, st.integers(0, 1000))
def test_any_commands_leave_the_body_whole_and_within_its_limits(script, kpa, seed):
    walk = flown(script, kpa, seed)
    world = walk.state.world
    assert world.joint_gap_m() < 2e-3
    for joint, angle in zip(JOINTS, joint_angles(world.motions, world.facing), strict=True):
        assert joint.low_rad - 3.0 * DEG < angle < joint.high_rad + 3.0 * DEG


@FLIGHTS
@given(scripts, pressures, st.integers(0, 1000))
def test_any_commands_keep_the_momentum_of_man_ship_and_lid(script, kpa, seed):
    # The jets throw gas away: what that takes along is not in the sum.
    isolated = [one for one in script if one[1][0] != "attitude.damp"]
    walk = flown(isolated, kpa, seed)
    world = walk.state.world
    px, py, spin = total_momentum(world.motions, world.masses)
    assert abs(px) < 1e-9 and abs(py) < 1e-9 and abs(spin) < 1e-9


@FLIGHTS
@given(st.floats(0.2, 0.9), st.floats(-0.6, 0.1), st.floats(1.0, 120.0), st.booleans(), pressures)
def test_a_brake_never_pushes_and_keeps_the_momentum(speed, aside, brake_n, assist, kpa):
    walk = Walk(
        kpa=kpa,
        start_at="free",
        start_offset_x_m=1.5,
        start_offset_y_m=aside,
        start_speed_x_m_per_s=speed,
    )
    world = walk.state.world
    before = total_momentum(world.motions, world.masses)
    order = {"body.tether_reel": True} if assist else {"tether.brake_n": brake_n}
    for i in range(600):
        walk.step(order if i == 0 else None)
        pull_n = walk.number("tether.hand_n")
        assert 0.0 <= pull_n <= (60.0 if assist else brake_n) + 1e-6
    after = total_momentum(world.motions, world.masses)
    assert max(abs(a - b) for a, b in zip(after, before, strict=True)) < 1e-7


@given(st.floats(-2.0, 2.0), st.floats(-2.0, 2.0))
def test_the_arm_for_any_target_is_within_its_joints(x, y):
    arm = reach(x, y)
    assert -50.0 * DEG <= arm.shoulder_rad <= 175.0 * DEG
    assert 0.0 <= arm.elbow_rad <= 140.0 * DEG
    assert arm.miss_m >= 0.0


@given(st.floats(-10.0, 10.0), st.floats(-20.0, 20.0), st.floats(0.0, 1.0))
def test_a_rope_never_pushes(stretch, rate, ratio):
    assert tension_n(TetherLaw(damping_ratio=ratio), stretch, rate) >= 0.0


@given(st.lists(st.one_of(st.floats(allow_nan=False), st.text(), st.none(), st.booleans())))
def test_flattening_keeps_every_atom_in_order(atoms):
    assert list(flattened(tuple(atoms)))[1:] == atoms
