"""Which way the stick is pushed, for whoever has the numbers beside the sight."""

import pytest

from game.session.steering import is_steering
from game.sim.attitude.eye import WINDOW_NAMES
from game.sim.attitude.sight import windows
from game.sim.helm import RATES, STICK
from game.ui.helm_advice import ways
from game.vocab.channel import Value
from game.vocab.units import DEG

PITCH_RATE = RATES[0]


def glass(
    tilt_deg: float, toward_deg: float = 0.0, drift_deg: float = 0.0, **changed: Value
) -> dict[str, Value]:
    ratios = windows(270_000.0, tilt_deg * DEG, toward_deg * DEG)
    shown: dict[str, Value] = dict(zip(WINDOW_NAMES, ratios, strict=True))
    shown |= dict.fromkeys(RATES, 0.0)
    shown |= {"sight.drift_deg": drift_deg, "sight.ground": True}
    shown |= {"sight.manned": True, "sight.light_ratio": 1.0}
    return shown | {name.replace("__", "."): value for name, value in changed.items()}


def test_straight_down_ahead_lets_the_nose_rise_and_behind_lets_it_sink():
    assert ways(STICK, glass(3.0, 180.0))[0] == "pitch_up"
    assert ways(STICK, glass(3.0, 0.0))[0] == "pitch_down"


def test_straight_down_to_the_right_is_a_roll_to_the_right():
    assert ways(STICK, glass(3.0, 90.0))[0] == "roll_right"


def test_ground_that_runs_to_the_right_turns_the_nose_to_the_left():
    assert ways(STICK, glass(0.1, drift_deg=20.0)) == ("yaw_left",)


def test_the_windows_come_before_the_lines():
    assert ways(STICK, glass(1.5, 180.0, drift_deg=40.0)) == ("pitch_up", "yaw_left")


def test_only_the_axes_of_the_step_are_named():
    assert ways(STICK[1:2], glass(1.5, 180.0, drift_deg=40.0)) == ("yaw_left",)


def test_a_turn_that_will_come_to_rest_there_is_let_go():
    turning = glass(1.5, 180.0) | {PITCH_RATE: 0.5}
    assert ways(STICK, turning) == ()
    assert ways(STICK, glass(1.5, 180.0)) == ("pitch_up",)


@pytest.mark.parametrize("dark", [{"sight.manned": False}, {"sight.light_ratio": 0.1}])
def test_who_sees_nothing_pushes_nothing(dark: dict[str, Value]):
    assert ways(STICK, glass(3.0) | dark) == ()


def test_a_step_for_the_stick_alone_is_steering():
    assert is_steering(STICK[:2])
    assert not is_steering((STICK[0], "seats.belt"))
    assert not is_steering(())
