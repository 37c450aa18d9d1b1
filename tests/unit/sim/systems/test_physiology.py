"""The man inside the suit, as a system."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from game.sim.random_streams import stream_for
from game.sim.system import Start, Step, Tick
from game.sim.systems.physiology import SYSTEM, Settings, State
from game.vocab.channel import Band, Value

QUIET: Mapping[str, Value] = MappingProxyType(
    {"body.metabolic_w": 350.0, "suit.pressure_kpa": 40.5, "orbit.sun_up": True}
)


def begun(settings: Settings, reads: Mapping[str, Value] = QUIET, seed: int = 1) -> Step:
    return SYSTEM.start(settings, Start(0.0, stream_for(seed, "physiology"), reads))


def lived(
    seconds: float,
    changes: Mapping[str, Value] = QUIET,
    dt_s: float = 1.0,
    seed: int = 1,
    options: Settings | None = None,
) -> tuple[State, dict[str, Value], list[str]]:
    """Return state, telemetry and events of a man who lives on under changed readings."""
    settings, reads = options or Settings(), {**QUIET, **changes}
    step = begun(settings, reads, seed)
    telemetry, events, stride = dict(step.telemetry), [], round(dt_s * 100)
    for tick in range(stride, round(seconds * 100) + 1, stride):
        step = SYSTEM.step(settings, step.state, Tick(tick, dt_s, reads))
        telemetry.update(step.telemetry)
        events += [event.name for event in step.events]
    assert isinstance(step.state, State)
    return step.state, telemetry, events


def value(telemetry: Mapping[str, Value], name: str) -> float:
    return float(telemetry[name])


def worked(seconds: float, watts: float, kpa: float = 40.5) -> dict[str, Value]:
    return lived(seconds, {"body.metabolic_w": watts, "suit.pressure_kpa": kpa})[1]


def test_every_channel_is_there_at_the_start():
    assert set(begun(Settings()).telemetry) == {channel.name for channel in SYSTEM.channels}


def test_nothing_is_published_between_tenths_of_a_second():
    step = SYSTEM.step(Settings(), begun(Settings()).state, Tick(1, 0.01, QUIET))
    assert not step.telemetry


def test_everything_is_published_every_tenth_of_a_second():
    step = SYSTEM.step(Settings(), begun(Settings()).state, Tick(10, 0.1, QUIET))
    assert set(step.telemetry) == {channel.name for channel in SYSTEM.channels}


@pytest.mark.parametrize(("kpa", "minutes"), [(27.4, 3.0), (33.0, 0.0)])
def test_only_minutes_in_a_soft_suit_are_counted(kpa: float, minutes: float):
    counted = value(worked(180.0, 350.0, kpa), "body.nitrogen_low_min")
    assert counted == pytest.approx(minutes, abs=0.02)


def test_work_warms_him_less_at_the_low_setting():
    high, low = worked(600.0, 700.0), worked(600.0, 700.0, kpa=27.4)
    warmer = value(high, "body.core_temperature_c") - value(low, "body.core_temperature_c")
    assert warmer == pytest.approx(0.16, abs=0.02)


def test_a_resting_man_does_not_freeze():
    assert value(worked(7200.0, 110.0), "body.core_temperature_c") > 36.3


def test_a_level_may_bring_him_warm():
    warm = begun(Settings(core_temperature_c=38.2)).telemetry
    assert value(warm, "body.core_temperature_c") == 38.2


def test_ten_minutes_of_struggle_leave_him_nearly_blind():
    assert value(worked(600.0, 800.0), "suit.visor_sight_ratio") < 0.15


def test_ventilation_is_taken_from_the_suit_when_it_says():
    still = lived(300.0, {"suit.vent_g_per_min": 0.0})[1]
    assert value(still, "body.heat_w") == pytest.approx(350.0 - 25.0)


def test_stale_air_drives_the_pulse():
    stale = lived(60.0, {"suit.co2_kpa": 2.0})[1]
    rise = value(stale, "body.pulse_bpm") - value(lived(60.0)[1], "body.pulse_bpm")
    assert rise == pytest.approx(10.0)


def test_the_filter_up_warms_the_face():
    up, down = lived(60.0, options=Settings(filter="up"))[1], lived(60.0)[1]
    assert value(up, "body.heat_w") - value(down, "body.heat_w") == pytest.approx(25.0)


def test_the_shadow_cools():
    assert value(lived(1.0, {"orbit.sun_up": False})[1], "body.heat_w") < value(
        lived(1.0)[1], "body.heat_w"
    )


def test_without_pressure_the_blood_runs_dry():
    assert value(worked(60.0, 350.0, kpa=10.0), "body.saturation_ratio") < 0.1


def test_an_hour_of_oxygen_leaves_71_kpa_of_nitrogen():
    assert value(begun(Settings()).telemetry, "body.nitrogen_kpa") == pytest.approx(71.27, abs=0.01)


@pytest.mark.parametrize(
    ("setting", "channel"),
    [
        ("nitrogen_kpa", "body.nitrogen_kpa"),
        ("decompressed_s", "body.decompressed_s"),
        ("visor_fog_ratio", "suit.visor_fog_ratio"),
        ("loose_sweat_kg", "body.loose_sweat_kg"),
        ("sweat_kg", "body.sweat_kg"),
    ],
)
def test_a_level_may_bring_him_as_an_earlier_flight_left_him(setting, channel):
    brought: dict[str, Any] = {setting: 0.7}
    assert begun(Settings(**brought)).telemetry[channel] == 0.7


def test_brought_sweat_stings_from_the_first_moment():
    told = begun(Settings(loose_sweat_kg=0.15)).telemetry
    assert value(told, "suit.visor_sight_ratio") < 0.5


def test_a_suit_full_of_air_gives_nitrogen_back():
    air: dict[str, Value] = {"suit.pressure_kpa": 101.3, "suit.helmet_oxygen_kpa": 21.3}
    _, telemetry, _ = lived(6 * 3600.0, air, 10.0)
    assert value(telemetry, "body.nitrogen_kpa") == pytest.approx(75.6, abs=0.1)


def test_a_suit_full_of_air_at_low_pressure_starves_the_blood():
    air: dict[str, Value] = {"suit.pressure_kpa": 40.5, "suit.helmet_oxygen_kpa": 8.5}
    assert value(lived(120.0, air)[1], "body.saturation_ratio") < 0.4


def test_the_threshold_of_the_bends_comes_from_the_seed():
    thresholds = {begun(Settings(), seed=seed).state.strikes_at for seed in range(5)}
    assert len(thresholds) == 5


def test_nobody_is_hit_in_the_time_of_the_walk_unless_unlucky():
    hit = [
        seed for seed in range(20) if "body.bends_began" in lived(1400.0, dt_s=10.0, seed=seed)[2]
    ]
    assert len(hit) <= 2


def test_a_long_stay_at_a_high_ratio_hits_exactly_once():
    options = Settings(prebreathe_min=0.0)
    unlucky = min(range(20), key=lambda seed: begun(options, seed=seed).state.strikes_at)
    changes: dict[str, Value] = {"suit.pressure_kpa": 27.4, "body.metabolic_w": 600.0}
    events = lived(18_000.0, changes, 10.0, seed=unlucky, options=options)[2]
    assert events == ["body.bends_began"]


def test_default_settings_lie_in_their_bounds():
    for name, bound in SYSTEM.bounds.items():
        chosen = getattr(Settings(), name)
        assert bound.holds(chosen) if isinstance(bound, Band) else chosen in bound


def numbers(telemetry):
    return {name: float(v) for name, v in telemetry.items() if not isinstance(v, str)}


@examples(max_examples=12, deadline=None)
@given(st.floats(80.0, 1500.0), st.floats(15.0, 60.0), st.booleans(), st.integers(20, 120))
def test_a_long_step_is_a_hundred_short_ones(watts, kpa, sun_up, seconds):
    changes: dict[str, Value] = {
        "body.metabolic_w": watts,
        "suit.pressure_kpa": kpa,
        "orbit.sun_up": sun_up,
    }
    long, short = lived(seconds, changes)[1], lived(seconds, changes, 0.01)[1]
    assert long["suit.filter"] == short["suit.filter"]
    assert numbers(long) == pytest.approx(numbers(short), rel=2e-3, abs=2e-3)


@examples(max_examples=25, deadline=None)
@given(
    st.floats(0.0, 5000.0),
    st.floats(0.0, 60.0),
    st.floats(0.0, 120.0),
    st.floats(0.0, 10.0),
    st.floats(36.0, 40.0),
)
def test_every_value_is_possible_whatever_happens(watts, kpa, flow, carbon_dioxide_kpa, core_c):
    changes: dict[str, Value] = {
        "body.metabolic_w": watts,
        "suit.pressure_kpa": kpa,
        "suit.vent_g_per_min": flow,
        "suit.co2_kpa": carbon_dioxide_kpa,
    }
    telemetry = lived(900.0, changes, 10.0, options=Settings(core_temperature_c=core_c))[1]
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_in_thin_gas_he_faints_and_the_event_says_at_what_pressure():
    telemetry, events = lived(120.0, {"suit.pressure_kpa": 12.0}, dt_s=0.1)[1:]
    assert (telemetry["body.conscious"], events.count("body.fainted")) == (False, 1)


def test_who_has_gas_again_comes_round():
    step = begun(Settings())
    events = []
    for tick in range(10, 12_001, 10):
        thin = {"suit.pressure_kpa": 12.0 if tick <= 4000 else 30.0}
        step = SYSTEM.step(Settings(), step.state, Tick(tick, 0.1, {**QUIET, **thin}))
        events += [event.name for event in step.events]
    assert events == ["body.fainted", "body.came_round"]
