"""The way down as a system: its orders, its pauses, and a fall that goes on from another flight."""

from collections.abc import Mapping

import pytest

from game.sim.descent.landing import Spot, apart_km
from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.descent import SYSTEM, Settings
from game.vocab.channel import Value
from game.vocab.command import Command

IGNITION_UTC_S = 117_387.0


class Down:
    """A way down that a test carries on."""

    def __init__(self, utc_s=IGNITION_UTC_S - 10.0, stride=50, **settings):
        self.settings, self.stride, self.tick = Settings(**settings), stride, 0
        step = SYSTEM.start(self.settings, Start(utc_s, stream_for(1965, "descent")))
        self.state, self.telemetry = step.state, dict(step.telemetry)
        self.told = 0

    def go(self, seconds, **orders):
        """Carry it on; orders are `fire=True` and such."""
        due = tuple(Command(0, 0, f"tdu.{name}", value) for name, value in orders.items())
        for _ in range(round(100 * seconds / self.stride)):
            self.tick += self.stride
            step = SYSTEM.step(
                self.settings, self.state, Tick(self.tick, self.stride / 100.0, {}, due)
            )
            self.state, due = step.state, ()
            self.told += bool(step.telemetry)
            self.telemetry |= step.telemetry
        return self

    def number(self, name):
        value = self.telemetry[name]
        assert isinstance(value, float)
        return value

    def landing(self):
        while not self.telemetry["landing.down"]:
            self.go(50.0)
        return Spot(self.number("landing.latitude_deg"), self.number("landing.longitude_deg"))


def handed_on(telemetry: Mapping[str, Value]) -> dict[str, Value]:
    """Return the settings that a level would take over from this end."""
    names = ("x_km", "y_km", "z_km", "x_speed_m_per_s", "y_speed_m_per_s", "z_speed_m_per_s")
    burn = ("lit_s", "off_s", "net_delta_v_m_per_s")
    taken = {name: telemetry[f"orbit.{name}"] for name in names}
    taken |= {name: telemetry[f"tdu.{name}"] for name in burn}
    return taken | {"falling_kg": telemetry["descent.mass_kg"], "begins": "falling"}


def test_the_start_publishes_every_channel_with_a_value_it_accepts():
    telemetry = Down().telemetry
    assert set(telemetry) == {channel.name for channel in SYSTEM.channels}
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_in_orbit_it_tells_its_place_ten_times_a_second_and_in_the_burn_every_step():
    assert Down(stride=1).go(1.0).told == 10
    burning = Down(stride=1).go(1.0, fire=True)
    told = burning.told
    assert burning.go(1.0).told - told == 100


def test_the_button_lights_the_engine_at_once_whatever_the_step():
    lit = [Down(stride=stride).go(1.0, fire=True).number("tdu.lit_s") for stride in (1, 5, 50)]
    assert lit == pytest.approx([1.0, 1.0, 1.0], abs=1e-6)


def test_a_burn_that_is_stopped_has_lasted_until_then():
    stopped = Down().go(10.0, fire=True).go(5.0, stop=True)
    assert stopped.number("tdu.lit_s") == pytest.approx(10.0)
    assert stopped.number("tdu.off_s") == pytest.approx(5.0)
    assert stopped.number("tdu.delta_v_m_per_s") == pytest.approx(29.4, abs=0.1)


@pytest.mark.parametrize("separation", ["clean", "cable"])
def test_a_fall_that_goes_on_from_another_flight_ends_where_that_would(separation):
    whole = Down(separation=separation).go(10.0 + 60.0, ignition_utc_s=IGNITION_UTC_S)
    taken = handed_on(whole.telemetry)
    rest = Down(IGNITION_UTC_S + 60.0, separation=separation, **taken)
    assert rest.telemetry["descent.stage"] == whole.telemetry["descent.stage"]
    assert rest.number("tdu.delta_v_m_per_s") == pytest.approx(135.061, abs=0.001)
    assert rest.number("tdu.off_s") == pytest.approx(15.0)
    assert apart_km(rest.landing(), whole.landing()) < 0.05


def test_a_fall_that_takes_nothing_over_is_that_of_1965():
    fall = Down(IGNITION_UTC_S + 57.0, begins="falling")
    assert apart_km(fall.landing(), Spot(59.567, 55.467)) < 0.5
    assert fall.number("landing.time_utc_s") == pytest.approx(32_537.0, abs=0.5)


def test_an_engine_three_percent_weak_comes_down_a_hundred_and_ten_kilometres_long():
    """Four metres a second less; our design has +110 km."""
    weak = Down(thrust_ratio=0.97).go(10.0, ignition_utc_s=IGNITION_UTC_S)
    weak.landing()
    assert weak.number("tdu.delta_v_m_per_s") == pytest.approx(131.0, abs=0.1)
    assert weak.number("landing.downrange_shift_km") == pytest.approx(115.0, abs=8.0)


def test_on_the_ground_he_learns_what_the_seed_had_brought():
    here = Down(wind_m_per_s=5.0, wind_by_seed=False).go(10.0, ignition_utc_s=IGNITION_UTC_S)
    assert here.number("landing.wind_speed_m_per_s") == 0.0
    here.landing()
    assert here.number("landing.wind_speed_m_per_s") == pytest.approx(5.0)
    assert here.number("landing.wind_from_deg") == pytest.approx(270.0)
    assert here.number("landing.motor_error_ratio") == here.state.motor_error != 0.0


def test_the_wind_of_a_seed_is_drawn_after_the_motor_of_that_seed():
    calm, windy = Down(), Down(wind_m_per_s=5.0)
    assert calm.state.motor_error == windy.state.motor_error
