"""The orbit as a system: what it publishes, when, and what happens at sunset."""

from collections.abc import Iterator

import pytest

from game.sim.random_streams import stream_for
from game.sim.system import Start, Step, Tick
from game.sim.systems.orbit import SYSTEM, Settings

EGRESS_UTC_S = 30_891.0
SUNSET_UTC_S = 32_003.2


def begun(utc_s: float = EGRESS_UTC_S, settings: Settings | None = None) -> Step:
    return SYSTEM.start(settings or Settings(), Start(utc_s, stream_for(1, "orbit")))


def flown(utc_s: float, ticks: int, stride: int = 1) -> Iterator[Step]:
    state = begun(utc_s).state
    for tick in range(stride, ticks + 1, stride):
        step = SYSTEM.step(Settings(), state, Tick(tick, stride / 100.0, {}))
        state = step.state
        yield step


def number(step: Step, name: str) -> float:
    value = step.telemetry[name]
    assert isinstance(value, float)
    return value


def test_the_start_publishes_every_channel():
    assert set(begun().telemetry) == {channel.name for channel in SYSTEM.channels}


def test_every_value_is_one_its_channel_accepts():
    telemetry = begun().telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_at_egress_the_ship_is_just_past_the_black_sea():
    step = begun()
    place = (number(step, "orbit.latitude_deg"), number(step, "orbit.longitude_deg"))
    assert place == pytest.approx((45.97, 40.77), abs=0.01)


def test_a_minute_before_egress_the_black_sea_lies_below():
    assert begun(EGRESS_UTC_S - 60.0).telemetry["orbit.over"] == "black_sea"


def test_at_egress_the_ship_flies_north_east():
    assert number(begun(), "orbit.heading_deg") == pytest.approx(35.7, abs=0.2)


def test_perigee_lies_between_150_and_170_km():
    assert 150.0 < number(begun(), "orbit.perigee_km") < 170.0


def test_apogee_lies_between_460_and_490_km():
    assert 460.0 < number(begun(), "orbit.apogee_km") < 490.0


def test_nothing_is_published_between_samples():
    assert [len(step.telemetry) for step in flown(EGRESS_UTC_S, 9)] == [0] * 9


def test_after_a_tenth_of_a_second_the_ship_has_moved():
    steps = list(flown(EGRESS_UTC_S, 10))
    assert number(steps[-1], "orbit.latitude_deg") > number(begun(), "orbit.latitude_deg")


def test_the_region_is_published_once_a_second():
    told = [step for step in flown(EGRESS_UTC_S, 300) if "orbit.over" in step.telemetry]
    assert len(told) == 3


def test_the_sun_sets_once_and_says_so():
    events = [event.name for step in flown(SUNSET_UTC_S - 5.0, 1000) for event in step.events]
    assert events == ["orbit.sun_set"]


def test_the_sun_sets_within_a_tenth_of_a_second_of_the_forecast():
    forecast_s = number(begun(), "orbit.sunset_in_s") + EGRESS_UTC_S
    steps = flown(SUNSET_UTC_S - 5.0, 1000)
    tick = next(event.tick for step in steps for event in step.events)
    assert tick / 100.0 + SUNSET_UTC_S - 5.0 == pytest.approx(forecast_s, abs=0.11)


def test_the_light_left_counts_down_with_the_clock():
    steps = list(flown(EGRESS_UTC_S, 1000))
    spent_s = number(begun(), "orbit.sunset_in_s") - number(steps[-1], "orbit.sunset_in_s")
    assert spent_s == pytest.approx(10.0, abs=1e-6)


def test_in_the_shadow_no_light_is_left():
    step = begun(SUNSET_UTC_S + 60.0)
    assert (step.telemetry["orbit.sun_up"], step.telemetry["orbit.sunset_in_s"]) == (False, 0.0)


def test_the_sun_rises_again_and_says_so():
    events = [
        event.name for step in flown(SUNSET_UTC_S + 60.0, 240_000, 100) for event in step.events
    ]
    assert events == ["orbit.sun_rose"]


def test_after_sunrise_the_next_sunset_is_foretold():
    steps = flown(SUNSET_UTC_S + 60.0, 240_000, 100)
    risen = next(step for step in steps if step.events)
    assert number(risen, "orbit.sunset_in_s") == pytest.approx(3_280.0, abs=120.0)


def test_the_first_sunrise_of_the_flight_was_before_eight():
    assert begun(8 * 3600.0).telemetry["orbit.sun_up"] is True


def test_before_the_epoch_the_path_is_followed_backward():
    assert 150.0 < number(begun(25_200.0), "orbit.altitude_km") < 500.0


def test_without_air_the_ship_is_a_quarter_kilometre_elsewhere_by_egress():
    calm = begun(settings=Settings(cda_m2=0.0))
    shift_deg = number(begun(), "orbit.latitude_deg") - number(calm, "orbit.latitude_deg")
    assert shift_deg * 111.0 == pytest.approx(0.24, abs=0.05)


def test_the_state_of_one_tick_is_not_changed_by_the_next():
    first = begun()
    SYSTEM.step(Settings(), first.state, Tick(1000, 10.0, {}))
    assert first == begun()


def test_default_settings_lie_in_their_bounds():
    assert all(SYSTEM.bounds[name].holds(getattr(Settings(), name)) for name in SYSTEM.bounds)
