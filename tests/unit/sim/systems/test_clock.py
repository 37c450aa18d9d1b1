"""The clocks count from their own zeros and never drift."""

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.clock import SYSTEM, Settings

EGRESS_UTC_S = 30_891.0


def at_tick(tick: int, utc_s: float = EGRESS_UTC_S, settings: Settings | None = None):
    settings = settings or Settings()
    begun = SYSTEM.start(settings, Start(utc_s, stream_for(1, "clock")))
    if tick == 0:
        return begun.telemetry
    return SYSTEM.step(settings, begun.state, Tick(tick, 0.01, {})).telemetry


def test_at_the_start_universal_time_is_the_level_s():
    assert at_tick(0)["clock.utc_s"] == EGRESS_UTC_S


def test_a_hundred_ticks_are_a_second():
    assert at_tick(100)["clock.utc_s"] == EGRESS_UTC_S + 1.0


def test_mission_time_counts_from_seven_in_the_morning():
    assert at_tick(0)["clock.mission_s"] == EGRESS_UTC_S - 7 * 3600


def test_the_walk_of_1965_begins_at_08_34_51():
    assert at_tick(0, utc_s=8 * 3600 + 34 * 60 + 51)["clock.since_egress_s"] == 0.0


def test_before_the_walk_its_clock_is_negative():
    assert at_tick(0, utc_s=EGRESS_UTC_S - 117.0)["clock.since_egress_s"] == -117.0


def test_the_clock_of_the_flight_begins_at_nothing_whatever_the_hour():
    assert (at_tick(0)["clock.flight_s"], at_tick(250)["clock.flight_s"]) == (0.0, 2.5)


def test_a_million_ticks_bring_no_drift():
    assert at_tick(1_000_000)["clock.utc_s"] == EGRESS_UTC_S + 10_000.0


def test_another_launch_moves_mission_time_only():
    moved = at_tick(0, settings=Settings(launch_utc_s=25_000.0))
    assert (moved["clock.mission_s"], moved["clock.utc_s"]) == (5_891.0, EGRESS_UTC_S)


def test_every_clock_is_declared():
    assert set(at_tick(5)) == {channel.name for channel in SYSTEM.channels}


def test_default_settings_lie_in_their_bounds():
    assert all(SYSTEM.bounds[name].holds(getattr(Settings(), name)) for name in SYSTEM.bounds)
