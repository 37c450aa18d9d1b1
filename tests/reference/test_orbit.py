"""The orbit against published numbers and against states computed by an independent program.

`orbit_j2.json`, `groundtrack_rev1.csv`, `kepler_twobody.json` and `scenario_b_orbit.json` were
computed for this project by separate reference scripts, which share no code with the game.
"""

import csv
import json
import math
from pathlib import Path

import pytest

from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import (
    Motion,
    apsides_m,
    between,
    elements_from_degrees,
    motion_of,
    propagated,
    stepped,
)
from game.sim.orbital.sun import in_shadow, light_left_s, ship_axes, sun_direction
from game.sim.orbital.vector import Vec3, dot, unit
from game.vocab.units import DEG

VECTORS = Path(__file__).parent / "vectors"
LAUNCH_S, EPOCH_S = 25_200.0, 526.0
DRAG_M2_PER_KG = 12.1 / 5550.0
SECONDS_A_DAY = 86_400.0


def read(name: str):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


CASE_A, CASE_B = read("orbit_j2.json"), read("scenario_b_orbit.json")
KEPLER, INTEGRATOR = read("kepler_twobody.json"), read("orbit_integrator.json")


def insertion(case) -> Motion:
    row = case["osculating_at_insertion"]
    angles = (row["i_deg"], row["raan_deg"], row["argp_deg"], 0.0)
    return motion_of(elements_from_degrees(row["a_m"] / 1000.0, row["e"], angles))


def flown(case, mission_s: float, drag: float = 0.0) -> Motion:
    return propagated(insertion(case), mission_s - EPOCH_S, 10.0, drag)


def apart_m(a, b) -> float:
    return math.dist(tuple(a), tuple(b))


def over_ground(motion: Motion, mission_s: float) -> tuple[float, float, float]:
    place = place_of(motion.position_m, LAUNCH_S + mission_s)
    return place.latitude_rad / DEG, place.longitude_rad / DEG, place.altitude_m / 1000.0


def sun_elevation_deg(motion: Motion, mission_s: float) -> float:
    return math.asin(dot(unit(motion.position_m), sun_direction(LAUNCH_S + mission_s))) / DEG


def node_crossings(days: float) -> list[tuple[float, float]]:
    """Return the time (s) and inertial longitude (deg) of each pass northward over the equator."""
    crossings = []
    before, seconds = insertion(CASE_A), 0.0
    while seconds < days * SECONDS_A_DAY:
        after = stepped(before, 10.0, 0.0)
        if before.position_m[2] < 0.0 <= after.position_m[2]:
            late_s = crossing_s(before, after)
            x, y, _ = between(before, after, 10.0, late_s).position_m
            crossings.append((seconds + late_s, math.atan2(y, x) / DEG))
        before, seconds = after, seconds + 10.0
    return crossings


def crossing_s(before: Motion, after: Motion) -> float:
    south_s, north_s = 0.0, 10.0
    for _ in range(40):
        middle_s = 0.5 * (south_s + north_s)
        if between(before, after, 10.0, middle_s).position_m[2] < 0.0:
            south_s = middle_s
        else:
            north_s = middle_s
    return north_s


def test_o1_nodal_period_is_the_published_90_93_minutes():
    # German text mirror de.zxc.wiki, "Woschod 2".
    crossings = node_crossings(0.2)
    assert (crossings[1][0] - crossings[0][0]) / 60.0 == pytest.approx(90.93, abs=0.01)


def test_o2_the_node_drifts_westward_by_3_58_degrees_a_day():
    # First-order theory: -1.5 J2 n (R/p)^2 cos i.
    crossings = node_crossings(1.0)
    (first_s, first_deg), (last_s, last_deg) = crossings[0], crossings[-1]
    rate = (last_deg - first_deg) / (last_s - first_s) * SECONDS_A_DAY
    assert rate == pytest.approx(-3.58, abs=0.01)


@pytest.mark.parametrize("row", CASE_A["states"], ids=lambda row: row["name"])
def test_o3_positions_match_the_independent_program(row):
    assert apart_m(flown(CASE_A, row["t_s"]).position_m, row["r_m"]) < 1.0


@pytest.mark.parametrize("row", CASE_A["states"], ids=lambda row: row["name"])
def test_o3_velocities_match_the_independent_program(row):
    assert apart_m(flown(CASE_A, row["t_s"]).velocity_m_per_s, row["v_m_s"]) < 0.001


@pytest.mark.parametrize("row", CASE_A["states"], ids=lambda row: row["name"])
def test_o3_places_match_the_independent_program(row):
    ours = over_ground(flown(CASE_A, row["t_s"]), row["t_s"])
    assert ours == pytest.approx((row["lat_deg"], row["lon_deg"], row["alt_km"]), abs=1e-5)


@pytest.mark.parametrize("row", CASE_A["states"], ids=lambda row: row["name"])
def test_o3_sun_elevations_match_the_independent_program(row):
    ours = sun_elevation_deg(flown(CASE_A, row["t_s"]), row["t_s"])
    assert ours == pytest.approx(row["sun_elev_deg"], abs=1e-4)


def track_rows() -> list[dict[str, float]]:
    with (VECTORS / "groundtrack_rev1.csv").open(encoding="utf-8", newline="") as lines:
        return [
            {name: float(value) for name, value in row.items()} for row in csv.DictReader(lines)
        ]


def test_the_ground_track_of_the_first_revolution_matches_row_by_row():
    ours: list[float] = []
    table: list[float] = []
    for row in track_rows():
        seconds = row["t_since_launch_s"]
        ours += over_ground(flown(CASE_A, seconds), seconds)
        table += [row["lat_deg"], row["lon_deg"], row["alt_km"]]
    assert ours == pytest.approx(table, abs=0.0006)


def test_light_and_shadow_of_the_first_revolution_match_row_by_row():
    rows = track_rows()
    times = [row["t_since_launch_s"] for row in rows]
    dark = [
        in_shadow(flown(CASE_A, time).position_m, sun_direction(LAUNCH_S + time)) for time in times
    ]
    assert dark == [bool(row["in_shadow"]) for row in rows]


def test_o4_ten_second_steps_err_by_less_than_ten_centimetres_a_revolution():
    start, period_s = insertion(CASE_A), 90.93 * 60.0
    exact = propagated(start, period_s, 0.5, 0.0)
    assert apart_m(propagated(start, period_s, 10.0, 0.0).position_m, exact.position_m) < 0.1


def test_o4_runge_kutta_errors_are_those_of_the_table():
    start, period_s = insertion(CASE_A), 90.93 * 60.0
    exact = propagated(start, period_s, 0.5, 0.0).position_m
    table = dict(INTEGRATOR["orbit_one_rev_rk4_m"])
    steps = (10, 20, 30, 60)
    ours = [apart_m(propagated(start, period_s, step, 0.0).position_m, exact) for step in steps]
    assert ours == pytest.approx([table[step] for step in steps], rel=0.05)


def test_without_the_bulge_the_ship_would_be_86_km_wrong_after_a_revolution():
    kepler = next(case for case in KEPLER["cases"] if case["dt_s"] == 5455.8)
    flattened = propagated(insertion(CASE_A), 5455.8, 10.0, 0.0)
    wrong_km = apart_m(flattened.position_m, kepler["r"]) / 1000.0
    assert wrong_km == pytest.approx(INTEGRATOR["two_body_vs_J2_one_rev_km"], abs=0.2)


def angle_rad(a: Vec3, b: Vec3) -> float:
    return math.acos(max(-1.0, min(1.0, dot(unit(a), unit(b)))))


@pytest.mark.parametrize("case", KEPLER["cases"], ids=lambda case: str(case["dt_s"]))
def test_the_ellipse_passes_through_every_kepler_position(case):
    row = CASE_A["osculating_at_insertion"]
    swept = angle_rad(tuple(KEPLER["r0"]), tuple(case["r"]))
    anomaly = swept if dot(tuple(case["r"]), tuple(case["v"])) > 0.0 else -swept
    angles = (row["i_deg"], row["raan_deg"], row["argp_deg"], anomaly / DEG)
    ours = motion_of(elements_from_degrees(row["a_m"] / 1000.0, row["e"], angles))
    assert apart_m(ours.position_m, case["r"]) < 1.0


@pytest.mark.parametrize("case", KEPLER["cases"], ids=lambda case: str(case["dt_s"]))
def test_apsides_stay_the_same_along_a_kepler_ellipse(case):
    row = CASE_A["osculating_at_insertion"]
    ours = apsides_m(Motion(tuple(case["r"]), tuple(case["v"])))
    ends = (row["a_m"] * (1.0 - row["e"]), row["a_m"] * (1.0 + row["e"]))
    assert ours == pytest.approx(ends, abs=0.1)


def test_o7_at_egress_the_ship_of_case_a_is_by_the_black_sea():
    latitude, longitude, _ = over_ground(flown(CASE_A, 5691.0), 5691.0)
    assert (latitude, longitude) == pytest.approx((40.7, 36.3), abs=0.1)


def test_o7_at_ingress_the_ship_of_case_a_is_over_eastern_siberia():
    latitude, longitude, _ = over_ground(flown(CASE_A, 6420.0), 6420.0)
    assert (latitude, longitude) == pytest.approx((64.2, 113.7), abs=0.1)


def test_insertion_of_scenario_b_is_the_stated_state():
    row = CASE_B["osculating_at_insertion"]
    assert apart_m(insertion(CASE_B).position_m, row["r_m"]) < 0.001


@pytest.mark.parametrize("row", CASE_B["eva"], ids=lambda row: row["name"])
def test_places_of_the_walk_in_scenario_b(row):
    # The list was made without drag, and rounded; drag moves the ship 0.25 km by then.
    ours = over_ground(flown(CASE_B, row["t_s"]), row["t_s"])
    assert ours[:2] == pytest.approx((row["lat"], row["lon"]), abs=0.0006)


@pytest.mark.parametrize("row", CASE_B["eva"], ids=lambda row: row["name"])
def test_heights_and_sun_of_the_walk_in_scenario_b(row):
    motion = flown(CASE_B, row["t_s"])
    ours = (over_ground(motion, row["t_s"])[2], sun_elevation_deg(motion, row["t_s"]))
    assert ours == pytest.approx((row["alt_km"], row["sun_elev"]), abs=0.006)


def test_after_a_day_of_drag_the_ship_is_where_it_must_fire():
    fire = CASE_B["ignition"]
    assert apart_m(flown(CASE_B, fire["t_s"], DRAG_M2_PER_KG).position_m, fire["r_m"]) < 100.0


def test_after_a_day_of_drag_the_ship_moves_as_it_must_to_fire():
    fire = CASE_B["ignition"]
    motion = flown(CASE_B, fire["t_s"], DRAG_M2_PER_KG)
    assert apart_m(motion.velocity_m_per_s, fire["v_m_s"]) < 0.1


def test_without_drag_the_ship_would_be_95_km_wrong_at_ignition():
    fire = CASE_B["ignition"]
    wrong_km = apart_m(flown(CASE_B, fire["t_s"]).position_m, fire["r_m"]) / 1000.0
    assert wrong_km == pytest.approx(95.0, abs=1.0)


def test_the_sun_stands_where_the_pilot_needs_it_at_ignition():
    fire = CASE_B["ignition"]
    sun = sun_direction(LAUNCH_S + fire["t_s"])
    axes = ship_axes(flown(CASE_B, fire["t_s"], DRAG_M2_PER_KG))
    ours = [dot(sun, axis) for axis in axes]
    assert ours == pytest.approx(fire["sun_lvlh_up_along_normal"], abs=1e-5)


def sunset_utc_s(case, drag: float) -> float:
    mission_s = 5293.0
    ship = flown(case, mission_s, drag)
    return LAUNCH_S + mission_s + light_left_s(ship, LAUNCH_S + mission_s, drag)


def test_sunset_of_case_a_is_at_08_55_06():
    assert sunset_utc_s(CASE_A, 0.0) == pytest.approx(32_106.0, abs=4.0)


def test_sunset_of_scenario_b_is_at_08_53_24():
    assert sunset_utc_s(CASE_B, DRAG_M2_PER_KG) == pytest.approx(32_004.0, abs=2.0)
