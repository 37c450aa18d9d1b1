"""Whatever is commanded with a camera about, all stays whole, finite, and keeps its momentum."""

import math

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.sim.hands.commands import COMMANDS
from game.sim.physics.momentum import total_momentum
from game.sim.systems.body import SYSTEM
from tests.cameras import MASSES, ready
from tests.walks import Walk

FLIGHTS = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORK = ("body.use", "camera.", "tether.", "body.push", "body.let_go", "body.near_hand")


def value_of(spec) -> st.SearchStrategy[object]:
    if spec.kind == "truth":
        return st.booleans()
    assert spec.possible is not None
    return st.floats(spec.possible.low, spec.possible.high)


wishes = st.sampled_from([c for c in COMMANDS if c.name.startswith(WORK)]).flatmap(
    lambda spec: st.tuples(st.just(spec.name), value_of(spec))
)
scripts = st.lists(st.tuples(st.integers(1, 200), wishes), min_size=2, max_size=8)
places = st.sampled_from(["rim", "hand", "bracket"])


def flown(script, place: str, kpa: float) -> Walk:
    walk = ready(place, kpa=kpa)
    for ticks, (name, value) in script:
        walk.go(ticks / 100.0, {name: value})
    while walk.tick % 10:
        walk.step()
    return walk


@FLIGHTS
@given(scripts, places, st.floats(20.0, 41.5))
def test_any_work_leaves_every_value_finite_and_possible(script, place, kpa):
    walk = flown(script, place, kpa)
    assert all(math.isfinite(v) for v in walk.state.digest_values() if isinstance(v, float))
    assert [c.name for c in SYSTEM.channels if not c.accepts(walk.telemetry[c.name])] == []


@FLIGHTS
@given(scripts, places)
def test_any_work_leaves_the_man_whole(script, place):
    assert flown(script, place, 40.5).state.world.joint_gap_m() < 0.02


@FLIGHTS
@given(scripts, places)
def test_any_work_keeps_the_momentum_of_ship_man_and_camera(script, place):
    walk = ready(place)
    before = total_momentum(walk.state.world.motions, MASSES)
    after = total_momentum(flown(script, place, 40.5).state.world.motions, MASSES)
    assert math.dist(before, after) < 1e-6
