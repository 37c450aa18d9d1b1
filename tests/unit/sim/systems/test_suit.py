"""The suit holds the pressure it was given."""

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.suit import PRESSURE, SYSTEM, Settings


def pressure_after(dt_s: float, settings: Settings) -> object:
    begun = SYSTEM.start(settings, Start(30_891.0, stream_for(1, "suit")))
    return SYSTEM.step(settings, begun.state, Tick(1, dt_s, {})).telemetry["suit.pressure_kpa"]


def test_the_normal_setting_is_four_tenths_of_an_atmosphere():
    begun = SYSTEM.start(Settings(), Start(30_891.0, stream_for(1, "suit")))
    assert begun.telemetry["suit.pressure_kpa"] == 40.5


def test_the_pressure_stays_where_it_was_set():
    assert pressure_after(0.01, Settings(pressure_kpa=27.4)) == 27.4


def test_a_long_step_changes_nothing_either():
    assert pressure_after(10.0, Settings(pressure_kpa=27.4)) == 27.4


def test_both_settings_of_the_relief_valve_are_nominal():
    assert PRESSURE.nominal is not None
    assert PRESSURE.nominal.holds(40.5) and PRESSURE.nominal.holds(27.4)


def test_a_pressure_without_air_to_breathe_is_a_warning():
    assert PRESSURE.caution is not None and not PRESSURE.caution.holds(18.0)


def test_default_settings_lie_in_their_bounds():
    assert all(SYSTEM.bounds[name].holds(getattr(Settings(), name)) for name in SYSTEM.bounds)
