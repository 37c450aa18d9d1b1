"""`fly free/deorbit_lab --pilot burn`: what other programs rely on, row by row of the vectors."""

import json
from pathlib import Path

import pytest

from game.sim.descent.landing import Spot, apart_km
from tests.unit.tools.command_line import call

VECTORS = Path(__file__).parents[2] / "reference" / "vectors"
B = json.loads((VECTORS / "scenario_b.json").read_text(encoding="utf-8"))
DIALS = {
    "delay_s": "burn.delay_s",
    "dv_m_s": "burn.delta_v_error_m_per_s",
    "pitch_deg_thrust_up_positive": "burn.pitch_deg",
    "yaw_deg": "burn.yaw_deg",
}
# The state at ignition comes from the orbit's own legs: 31 m, and the slope of the fall, of doubt.
NEAR_KM = 0.5


def fly(*words):
    return call("fly", "free/deorbit_lab", "--pilot", "burn", "--json", *words).json()


@pytest.fixture(scope="module")
def nominal():
    return fly()


def place(result):
    telemetry = result["telemetry"]
    return Spot(telemetry["landing.latitude_deg"], telemetry["landing.longitude_deg"])


def test_the_flight_of_1965_lands_where_and_when_it_is_published(nominal):
    assert nominal["reason"] == "left"
    assert apart_km(place(nominal), Spot(59.567, 55.467)) < NEAR_KM
    assert nominal["telemetry"]["landing.time_utc_s"] == pytest.approx(32_537.0, abs=2.0)


def test_it_misses_the_aim_by_the_kilometres_of_1965(nominal):
    assert nominal["telemetry"]["landing.miss_km"] == pytest.approx(386.0, abs=1.0)


def test_a_burn_without_error_has_no_shift(nominal):
    assert nominal["telemetry"]["landing.downrange_shift_km"] == pytest.approx(0.0, abs=NEAR_KM)


def test_load_and_heat_peak_as_in_the_vectors(nominal):
    assert 8.0 < nominal["telemetry"]["entry.peak_load_g"] < 10.0
    assert nominal["telemetry"]["entry.peak_heat_flux_w_per_cm2"] == pytest.approx(157.5, rel=0.01)


def test_the_motor_leaves_a_soft_landing(nominal):
    assert nominal["telemetry"]["landing.vertical_speed_m_per_s"] < 2.0


@pytest.mark.parametrize(
    "case",
    [c for c in B["sensitivity"] if c["value"] in (46, -22, -5, 5, 10)],
    ids=lambda case: f"{case['kind']}={case['value']}",
)
def test_errors_of_the_burn_land_where_the_table_says(case):
    result = fly("--set", f"{DIALS[case['kind']]}={case['value']}")
    assert apart_km(place(result), Spot(case["lat"], case["lon"])) < NEAR_KM
    shift = result["telemetry"]["landing.downrange_shift_km"]
    assert shift == pytest.approx(case["along_km"], abs=NEAR_KM)


def test_scenario_a_lands_at_the_same_place_by_one_canopy():
    result = fly("--variant", "scenario_a")
    assert apart_km(place(result), Spot(59.5666, 55.4665)) < NEAR_KM


def test_large_moves_of_the_moment_are_flown_too():
    early = fly("--set", "burn.time_offset_s=-1800")
    assert early["telemetry"]["landing.down"] is True
    assert early["telemetry"]["entry.peak_load_g"] == pytest.approx(11.8, abs=0.1)


def test_two_modules_on_a_cable_part_near_a_hundred_kilometres():
    result = fly("--set", "burn.separation=cable")
    parted = next(event for event in result["events"] if event["name"] == "descent.parted")
    assert 97.0 < parted["altitude_km"] < 103.0
    assert abs(result["telemetry"]["landing.downrange_shift_km"]) < 1.0


def test_the_solid_motor_fired_twenty_minutes_early_comes_down_where_the_vector_says():
    """`backup_motor.json`: 43.9 m/s, near the highest point; the ship comes down after 39 min."""
    early = ("--variant", "scenario_a", "--set", "burn.time_offset_s=-1200")
    result = fly(*early, "--set", "burn.engine=backup")
    assert apart_km(place(result), Spot(50.231, 37.855)) < NEAR_KM
    assert result["telemetry"]["tdu.lit_s"] == pytest.approx(2.0)
    assert result["telemetry"]["tdu.delta_v_m_per_s"] == pytest.approx(43.92, abs=0.01)


def test_a_wind_moves_the_landing_by_as_many_kilometres_as_it_blows(nominal):
    result = fly("--set", "landing.wind_m_per_s=5")
    # Seven minutes under the canopies, and what blows above.
    assert 1.5 < apart_km(place(result), place(nominal)) < 4.5


def test_another_seed_has_another_wind():
    wind = ("--set", "landing.wind_m_per_s=5")
    assert apart_km(place(fly(*wind)), place(fly(*wind, "--seed", "2"))) > 0.5


def test_cloth_that_fills_opens_softly(nominal):
    result = fly("--set", "landing.opening=reefed")
    assert result["telemetry"]["entry.opening_load_g"] < 6.0
    assert apart_km(place(result), place(nominal)) < 0.1


def test_a_ship_across_its_track_is_turned_by_the_stick_and_comes_down_as_in_1965(nominal):
    result = call(
        "fly", "free/deorbit_lab", "--variant", "by_stick", "--pilot", "by_stick", "--json"
    ).json()
    assert apart_km(place(result), place(nominal)) < 5.0
    assert 2.6 < result["telemetry"]["attitude.gas_first_kg"] < 2.8


def test_the_same_errors_make_the_same_flight():
    words = ("--set", "burn.delay_s=46")
    assert fly(*words)["digest"] == fly(*words)["digest"]
