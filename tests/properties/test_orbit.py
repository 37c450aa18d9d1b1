"""Laws of the orbit that hold for every path, place and size of step."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from game.sim.orbital.constants import EARTH_RADIUS_M, FLATTENING, J2, MU_M3_PER_S2
from game.sim.orbital.earth_frame import earth_angle_rad, place_of
from game.sim.orbital.motion import Motion, elements_from_degrees, motion_of, propagated
from game.sim.orbital.region import WORDS, region_at
from game.sim.orbital.sun import in_shadow, light_left_s, sun_direction
from game.sim.orbital.vector import cross, dot, size
from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.orbit import SYSTEM, Settings, State
from game.vocab.channel import Value

angles = st.floats(0.0, 360.0)
ellipses = st.builds(
    lambda height_km, e, tilt, node, perigee, anomaly: motion_of(
        elements_from_degrees((6378.0 + height_km) / (1.0 - e), e, (tilt, node, perigee, anomaly))
    ),
    st.floats(180.0, 2000.0),
    st.floats(0.0, 0.2),
    st.floats(0.0, 180.0),
    angles,
    angles,
    angles,
)
latitudes = st.floats(-90.0, 90.0)
longitudes = st.floats(-180.0, 180.0)
moments = st.floats(0.0, 200_000.0)


def energy(motion: Motion) -> float:
    """Return kinetic and potential energy per kilogram in the field of the flattened Earth."""
    radius = size(motion.position_m)
    sine = motion.position_m[2] / radius
    bulge = J2 * (EARTH_RADIUS_M / radius) ** 2 * 0.5 * (3.0 * sine * sine - 1.0)
    speed_square = dot(motion.velocity_m_per_s, motion.velocity_m_per_s)
    return 0.5 * speed_square - MU_M3_PER_S2 / radius * (1.0 - bulge)


@settings(max_examples=25, deadline=None)
@given(ellipses)
def test_without_air_no_energy_is_lost_in_an_hour(ship):
    assert energy(propagated(ship, 3600.0, 10.0, 0.0)) == approx(energy(ship), rel=1e-8)


@settings(max_examples=25, deadline=None)
@given(ellipses)
def test_the_spin_about_the_axis_of_the_earth_is_kept(ship):
    later = propagated(ship, 3600.0, 10.0, 0.0)
    before = cross(ship.position_m, ship.velocity_m_per_s)
    after = cross(later.position_m, later.velocity_m_per_s)
    assert after[2] == approx(before[2], rel=1e-9, abs=1e-9 * size(before))


@settings(max_examples=25, deadline=None)
@given(ellipses.filter(lambda ship: size(ship.position_m) < EARTH_RADIUS_M + 900e3))
def test_air_only_takes_energy(ship):
    # A broad, light plate, so that the loss stands out from the error of the steps.
    assert energy(propagated(ship, 600.0, 10.0, 1.0)) < energy(propagated(ship, 600.0, 10.0, 0.0))


@given(latitudes, longitudes, st.floats(-1000.0, 2e6), moments)
def test_a_place_is_found_again_from_its_position(latitude, longitude, height_m, utc_s):
    e2 = FLATTENING * (2.0 - FLATTENING)
    sine, cosine = math.sin(math.radians(latitude)), math.cos(math.radians(latitude))
    normal_m = EARTH_RADIUS_M / math.sqrt(1.0 - e2 * sine * sine)
    turn = math.radians(longitude) + earth_angle_rad(utc_s)
    level_m = (normal_m + height_m) * cosine
    position = (
        level_m * math.cos(turn),
        level_m * math.sin(turn),
        (normal_m * (1.0 - e2) + height_m) * sine,
    )
    place = place_of(position, utc_s)
    found = (math.degrees(place.latitude_rad), place.altitude_m)
    turned = math.remainder(place.longitude_rad - math.radians(longitude), 2.0 * math.pi)
    assert found == approx((latitude, height_m), abs=0.001) and abs(turned) * cosine < 1e-9


@given(latitudes, longitudes)
def test_every_place_has_a_word(latitude, longitude):
    assert region_at(latitude, longitude) in WORDS


@settings(max_examples=40, deadline=None)
@given(ellipses, moments)
def test_light_is_left_exactly_when_the_ship_is_in_the_light(ship, utc_s):
    lit = not in_shadow(ship.position_m, sun_direction(utc_s))
    assert (light_left_s(ship, utc_s, 0.0) > 0.0) == lit


def flown(strides: list[int], utc_s: float) -> tuple[State, dict[str, Value]]:
    begun = SYSTEM.start(Settings(), Start(utc_s, stream_for(1, "orbit")))
    state, telemetry, tick = begun.state, dict(begun.telemetry), 0
    for stride in strides:
        tick += stride
        step = SYSTEM.step(Settings(), state, Tick(tick, stride / 100.0, {}))
        state = step.state
        telemetry.update(step.telemetry)
    return state, telemetry


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 1000), min_size=1, max_size=40), st.floats(29_000.0, 31_000.0))
def test_the_path_does_not_depend_on_the_size_of_the_steps(strides, utc_s):
    leap, small = flown([sum(strides)], utc_s)[0], flown(strides, utc_s)[0]
    assert leap == small


@settings(max_examples=3, deadline=None)
@given(st.integers(29_000, 31_900))
def test_one_step_of_ten_seconds_is_a_thousand_of_ten_milliseconds(utc_s):
    assert flown([1000], float(utc_s)) == flown([1] * 1000, float(utc_s))


@settings(max_examples=20, deadline=None)
@given(st.floats(25_726.0, 119_000.0))
def test_every_published_value_is_one_its_channel_accepts(utc_s):
    telemetry = flown([100], utc_s)[1]
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []
