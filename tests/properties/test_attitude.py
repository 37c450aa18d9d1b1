"""Laws of the ship's turning that hold for every attitude, turn and command."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from game.sim.attitude.rigid import (
    Turning,
    from_axes,
    momentum,
    normal,
    to_body,
    to_inertial,
    turned_on,
)
from game.sim.attitude.sight import horizon_rad, ring_horizon_rad
from tests.ships import ship

INERTIA, FREE = (2_665.0, 9_204.0, 9_204.0), (0.0, 0.0, 0.0)
shares = st.floats(-1.0, 1.0)
rates = st.tuples(*(3 * [st.floats(-0.5, 0.5)]))
attitudes = (
    st.tuples(*(4 * [shares])).filter(lambda q: math.hypot(*q) > 0.1).map(lambda q: normal(q))
)
axes = st.sampled_from(("pitch", "yaw", "roll"))
orders = st.lists(
    st.one_of(
        st.tuples(axes.map(lambda axis: f"attitude.{axis}"), shares),
        st.tuples(
            st.sampled_from(
                ("attitude.manual", "attitude.gyros", "attitude.rate_hold", "attitude.fast")
            ),
            st.booleans(),
        ),
        st.tuples(st.just("attitude.gas_set"), st.sampled_from(("first", "second", "shut"))),
    ),
    max_size=8,
)


@given(attitudes, rates)
def test_a_free_ship_keeps_its_angular_momentum(attitude, rate):
    before = Turning(attitude, rate)
    after = before
    for _ in range(100):
        after = turned_on(after, INERTIA, FREE, 0.05)
    kept = momentum(before, INERTIA)
    assert math.dist(momentum(after, INERTIA), kept) <= 1e-6 * (1.0 + math.hypot(*kept))


@given(attitudes, rates)
def test_a_free_ship_keeps_its_energy(attitude, rate):
    def joules(turning):
        return sum(i * w * w for i, w in zip(INERTIA, turning.rate_rad_per_s, strict=True))

    before = Turning(attitude, rate)
    after = turned_on(before, INERTIA, FREE, 0.05)
    assert joules(after) == approx(joules(before), rel=1e-9, abs=1e-12)


@given(attitudes)
def test_an_attitude_is_its_three_axes(attitude):
    ends = [
        to_inertial(attitude, axis) for axis in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    ]
    again = from_axes(ends[0], ends[1], ends[2])
    assert abs(sum(a * b for a, b in zip(again, attitude, strict=True))) == approx(1.0, abs=1e-9)


@given(attitudes, st.tuples(shares, shares, shares))
def test_to_the_stars_and_back_is_nothing(attitude, vector):
    assert to_body(attitude, to_inertial(attitude, vector)) == approx(vector, abs=1e-12)


@given(st.floats(100_000.0, 500_000.0), st.floats(0.0, 0.3), st.floats(0.0, math.pi))
def test_the_horizon_stands_as_far_out_on_one_side_as_on_the_other(height_m, tilt, azimuth):
    horizon = horizon_rad(height_m)
    left = ring_horizon_rad(horizon, tilt, azimuth)
    assert left == approx(ring_horizon_rad(horizon, tilt, -azimuth), abs=1e-12)


@settings(max_examples=20, deadline=None)
@given(orders)
def test_gas_only_ever_leaves_and_a_turn_needs_it(script):
    here = ship(attitude__gas_first_kg=0.05, attitude__gas_second_kg=0.02)
    left = 0.07
    for name, value in script:
        here.go(0.5, **{name.replace(".", "__"): value})
        now = here.number("attitude.gas_first_kg") + here.number("attitude.gas_second_kg")
        assert 0.0 <= now <= left + 1e-15
        left = now
    # All gas on one axis gives a rate; no script gives more.
    most = (0.07 - left) * 1.2 * 65.0 * 9.80665 / INERTIA[0]
    assert math.radians(here.number("attitude.turn_rate_deg_per_s")) <= most + 1e-9
