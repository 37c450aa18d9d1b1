"""What is read off the glass of the Vzor."""

import math

import pytest

from game.sim.attitude.eye import WINDOW_NAMES, Glance, glance, run_of_ground_deg, sees
from game.sim.attitude.sight import windows
from game.vocab.channel import Value
from game.vocab.units import DEG

HEIGHT_M = 270_000.0


def seen(tilt_deg: float, toward_deg: float) -> Glance:
    ratios = windows(HEIGHT_M, tilt_deg * DEG, toward_deg * DEG)
    return glance(dict(zip(WINDOW_NAMES, ratios, strict=True)))


@pytest.mark.parametrize("toward_deg", [0.0, 45.0, 100.0, -160.0])
def test_the_fuller_side_is_where_straight_down_lies(toward_deg: float):
    one = seen(3.0, toward_deg)
    assert abs(math.remainder(one.toward_rad / DEG - toward_deg, 360.0)) < 1.0


def test_a_small_lean_is_read_as_it_is():
    assert abs(seen(3.0, 20.0).lean_deg - 3.0) < 0.1


def test_a_great_lean_is_read_too_small_but_on_the_right_side():
    one = seen(60.0, 90.0)
    assert 8.0 < one.lean_deg < 16.0
    assert abs(one.toward_rad / DEG - 90.0) < 25.0


def test_a_glimpse_of_earth_is_a_great_lean():
    assert seen(150.0, 30.0).lean_deg >= 8.0


def test_without_earth_in_any_window_he_knows_that():
    assert not seen(179.0, 0.0).earth
    assert seen(100.0, 0.0).earth


def test_ground_that_runs_the_other_way_is_right_for_a_ship_that_flies_engine_behind():
    telemetry: dict[str, Value] = {"sight.drift_deg": 178.0}
    assert run_of_ground_deg(telemetry, backward=True) == pytest.approx(-2.0)
    assert run_of_ground_deg(telemetry, backward=False) == pytest.approx(178.0)


@pytest.mark.parametrize(
    ("manned", "light", "reads"), [(True, 0.9, True), (False, 0.9, False), (True, 0.1, False)]
)
def test_it_takes_a_man_and_light_to_see(manned: bool, light: float, reads: bool):
    assert sees({"sight.manned": manned, "sight.light_ratio": light}) is reads
