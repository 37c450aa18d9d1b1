"""His breath and his heart, from snapshots alone."""

import pytest

from game.ui.audio_body import pulse_bpm
from tests.unit.ui.listening import at, loops, over


def test_hard_work_is_heard_after_a_while():
    work = {"body__metabolic_w": 900.0}
    _, heard = over(at(0), *(at(tick, **work) for tick in range(100, 12_000, 100)))
    assert loops(heard[-1]) == ["ventilation", "breath_hard", "heart_150"]


def test_breath_lags_behind_effort():
    _, heard = over(at(0), at(100, body__metabolic_w=900.0))
    assert "breath_calm" in loops(heard[-1])


def test_a_measured_pulse_is_taken_as_it_is():
    assert pulse_bpm(at(0, body__pulse_bpm=163.0)) == 163.0


@pytest.mark.parametrize(("power_w", "low", "high"), [(350.0, 100, 125), (700.0, 125, 150)])
def test_the_estimated_pulse_lies_where_the_flight_of_1965_did(power_w, low, high):
    assert low <= pulse_bpm(at(0, body__metabolic_w=power_w)) <= high


def test_a_measured_pulse_is_heard_at_once():
    _, heard = over(at(0, body__pulse_bpm=90.0), at(500, body__pulse_bpm=150.0))
    assert loops(heard[-1])[-1] == "heart_150"


def test_breath_has_its_own_rate_where_it_is_measured():
    rates = {"body__pulse_bpm": 90.0, "body__breaths_per_min": 28.0}
    assert loops(over(at(0, **rates))[1][0]) == ["ventilation", "breath_hard", "heart_90"]


@pytest.mark.parametrize(
    ("rate", "loop"), [(12.0, "breath_calm"), (19.0, "breath_working"), (33.0, "breath_hard")]
)
def test_the_loop_of_his_breath_is_the_one_nearest_to_its_rate(rate, loop):
    assert loops(over(at(0, body__breaths_per_min=rate))[1][0])[1] == loop


def test_a_breath_on_a_border_does_not_flutter():
    rates = (15.0 + (0.8 if tick % 2 else -0.8) for tick in range(1000))
    series = [at(tick * 50, body__breaths_per_min=rate) for tick, rate in enumerate(rates)]
    assert len({loops(heard)[1] for heard in over(*series)[1]}) == 1


def test_a_pulse_on_a_border_does_not_flutter():
    pulses = (100.0 + (2.0 if tick % 2 else -2.0) for tick in range(1000))
    series = [at(tick * 50, body__pulse_bpm=pulse) for tick, pulse in enumerate(pulses)]
    assert len({loops(heard)[-1] for heard in over(*series)[1]}) == 1


def test_his_breath_stops_while_he_talks_and_his_heart_goes_on():
    series = [at(20 * n, radio__talking=talking) for n, talking in enumerate((False, True, False))]
    heard = [loops(one) for one in over(*series)[1]]
    assert [any(name.startswith("breath") for name in one) for one in heard] == [True, False, True]
    assert all(any(name.startswith("heart") for name in one) for one in heard)
