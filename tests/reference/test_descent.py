"""The way down against vectors computed by independent reference scripts, and published numbers.

The rows D1 to D11 and E2 to E7 of the dossier. The landing places were integrated there by a
Dormand-Prince method of eighth order with tolerances of 1e-9; ours is Runge-Kutta of fourth order.
"""

import csv
import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from game.sim.descent.burn import BACKUP, TDU_1
from game.sim.descent.course import DOWN, Course, Craft, Order, carried, ignited
from game.sim.descent.fall import Fall, Vehicle, air_of, altitude_m, fallen
from game.sim.descent.flight import Burn, after_burn, descended, until
from game.sim.descent.sphere import DOUBLE_CANOPY, SINGLE_CANOPY, drag_coefficient
from game.sim.descent.wind import Wind
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import Motion, propagated
from game.vocab.units import DEG

VECTORS = Path(__file__).parent / "vectors"
EARTH_KM = 6_371.0
ORBIT_A_STEP_S = 10.0


def read(name):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


def rows(name):
    with (VECTORS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


A, B = read("deorbit_sensitivity.json"), read("scenario_b.json")
DAY_S = 86_400.0
IGNITION_A = Motion(tuple(A["nominal"]["r_ign"]), tuple(A["nominal"]["v_ign"]))
UTC_A = DAY_S + 8 * 3600 + 39 * 60 + 12.18
IGNITION_B = Motion(tuple(B["ignition"]["r_m"]), tuple(B["ignition"]["v_m_s"]))
UTC_B = DAY_S + 8 * 3600 + 36 * 60 + 27.0


def burn_of(kind, value, canopies):
    match kind:
        case "delay_s" | "one_rev_later_s":
            return Burn(delay_s=value, canopies=canopies)
        case "dv_m_s":
            return Burn(delta_v_error_m_per_s=value, canopies=canopies)
        case "pitch_deg_thrust_up_positive":
            return Burn(pitch_rad=value * DEG, canopies=canopies)
        case "yaw_deg":
            return Burn(yaw_rad=value * DEG, canopies=canopies)
        case "cd_scale":
            return Burn(sphere=Vehicle(drag_scale=value), canopies=canopies)
        case "sphere_mass_kg":
            return Burn(sphere=Vehicle(mass_kg=2_900.0 + value), canopies=canopies)
        case _:
            return Burn(ship_kg=5_412.0 + value, canopies=canopies)


def place(fall, utc_s, delay_s=0.0):
    spot = place_of(fall.motion.position_m, utc_s + delay_s + fall.time_s)
    return spot.latitude_rad / DEG, spot.longitude_rad / DEG


def apart_km(one, other):
    lat, lon, lat2, lon2 = (angle * DEG for angle in (*one, *other))
    half = math.sin((lat - lat2) / 2) ** 2
    half += math.cos(lat) * math.cos(lat2) * math.sin((lon - lon2) / 2) ** 2
    return 2.0 * EARTH_KM * math.asin(math.sqrt(half))


def case_id(case):
    return f"{case['kind']}={case['value']}"


def test_d1_d2_the_burn_takes_the_published_change_of_speed():
    assert TDU_1.delta_v_m_per_s(5_412.0) == pytest.approx(135.06, abs=0.05)
    assert TDU_1.delta_v_m_per_s(4_725.0) == pytest.approx(155.0, abs=1.0)


def test_the_state_when_the_engine_stops_is_that_of_the_vector():
    motion, seconds = after_burn(IGNITION_A, Burn())
    assert seconds == 45.0
    assert math.dist(motion.position_m, A["nominal"]["r_burnout"]) < 1.0
    assert math.dist(motion.velocity_m_per_s, A["nominal"]["v_burnout"]) < 0.001


@pytest.mark.parametrize("case", A["cases"], ids=case_id)
def test_d10_every_landing_of_scenario_a_is_within_fifty_metres(case):
    burn = burn_of(case["kind"], case["value"], SINGLE_CANOPY)
    fall = descended(IGNITION_A, burn)
    assert fall is not None
    assert apart_km(place(fall, UTC_A, burn.delay_s), (case["lat"], case["lon"])) < 0.05
    assert fall.time_s == pytest.approx(case["flight_s"], abs=0.3)


@pytest.mark.parametrize("case", B["sensitivity"], ids=case_id)
def test_d10_every_landing_of_scenario_b_is_within_fifty_metres(case):
    burn = burn_of(case["kind"], case["value"], DOUBLE_CANOPY)
    fall = descended(IGNITION_B, burn)
    assert fall is not None
    assert apart_km(place(fall, UTC_B, burn.delay_s), (case["lat"], case["lon"])) < 0.05
    assert fall.time_s == pytest.approx(case["flight_s"], abs=0.1)


def test_d3_d4_d11_the_flight_of_1965_comes_down_where_and_when_it_is_published():
    fall = descended(IGNITION_B, Burn())
    assert fall is not None
    assert apart_km(place(fall, UTC_B), (59.5667, 55.4667)) < 0.1
    landed_utc_s = UTC_B - DAY_S + fall.time_s
    assert landed_utc_s == pytest.approx(9 * 3600 + 2 * 60 + 17, abs=1.0)


def test_d8_range_and_time_of_flight_are_those_of_the_vector():
    fall = descended(IGNITION_A, Burn(canopies=SINGLE_CANOPY))
    assert fall is not None
    fired = place_of(IGNITION_A.position_m, UTC_A)
    begun = (fired.latitude_rad / DEG, fired.longitude_rad / DEG)
    range_deg = apart_km(begun, place(fall, UTC_A)) / EARTH_KM / DEG
    assert range_deg == pytest.approx(66.94, abs=0.05)
    assert fall.time_s / 60.0 == pytest.approx(23.08, abs=0.05)


def test_e3_the_load_stays_within_the_published_eight_to_ten_g():
    fall = descended(IGNITION_B, Burn())
    assert fall is not None
    assert 8.0 < fall.peak_g < 10.0
    assert fall.peak_g == pytest.approx(B["landing"]["peak_g"], abs=0.02)


def test_e6_the_peak_of_heat_is_that_of_sutton_and_graves():
    fall = descended(IGNITION_A, Burn(canopies=SINGLE_CANOPY))
    assert fall is not None
    assert fall.peak_heat_w_per_cm2 == pytest.approx(154.0, rel=0.01)


def profile_rows():
    wanted = {60, 240, 480, 600, 740, 830, 900, 958, 990, 1015, 1040, 1057, 1080}
    return [row for row in rows("entry_profile.csv") if float(row["t_since_ignition_s"]) in wanted]


@pytest.mark.parametrize("row", profile_rows(), ids=lambda row: f"{row['t_since_ignition_s']} s")
def test_the_profile_of_the_entry_follows_the_vector(row):
    motion, seconds = after_burn(IGNITION_A, Burn())
    left_s = float(row["t_since_ignition_s"]) - seconds
    while left_s > 1e-9:
        dt_s = min(0.5, left_s)
        motion = fallen(motion, Vehicle(), 0.0, dt_s)
        left_s -= dt_s
    air = air_of(motion, Vehicle())
    # Between the rows of the standard's table (above 86 km) ours is a cubic, theirs a line.
    loose = 1e-2 if air.altitude_m > 86_000.0 else 2e-3
    assert air.altitude_m == pytest.approx(float(row["alt_m"]), abs=5.0)
    assert air.speed_m_per_s == pytest.approx(float(row["v_rel_m_s"]), rel=2e-4)
    assert air.load_g == pytest.approx(float(row["drag_g"]), rel=loose)
    assert air.dynamic_pa == pytest.approx(float(row["q_Pa"]), rel=loose)


@pytest.mark.parametrize(
    "row", rows("deorbit_range.csv"), ids=lambda r: f"{r['ign_offset_min']} min"
)
def test_where_to_fire_decides_where_he_lands(row):
    offset_s = 60.0 * float(row["ign_offset_min"])
    burn = Burn(delay_s=offset_s, canopies=SINGLE_CANOPY)
    fall = descended(IGNITION_A, burn)
    assert fall is not None
    spot = place(fall, UTC_A, offset_s)
    assert apart_km(spot, (float(row["land_lat"]), float(row["land_lon"]))) < 1.0
    assert fall.peak_g == pytest.approx(float(row["peak_g"]), rel=5e-3)


def early_firings():
    return [case for case in read("backup_motor.json")["cases"] if case["ign_offset_min"] < 0]


@pytest.mark.parametrize("case", early_firings(), ids=lambda c: f"{c['ign_offset_min']} min")
def test_the_solid_motor_lands_when_it_is_fired_early(case):
    offset_s = 60.0 * case["ign_offset_min"]
    burn = Burn(delay_s=offset_s, engine=BACKUP, canopies=SINGLE_CANOPY)
    fall = descended(IGNITION_A, burn)
    assert fall is not None
    assert fall.time_s / 60.0 == pytest.approx(case["flight_min"], rel=0.01)
    assert apart_km(place(fall, UTC_A, offset_s), (case["land_lat"], case["land_lon"])) < 0.3


def test_the_solid_motor_fired_at_the_planned_moment_leaves_him_in_orbit():
    """The dossier has it land after 193 minutes. Ours passes its perigee at 127 km, where the air
    takes 0.2 m/s a lap: it stays up for days. `docs/model.md` lists this as a miss.
    """
    burn = Burn(engine=BACKUP, canopies=SINGLE_CANOPY)
    assert descended(IGNITION_A, burn, longest_s=15_000.0) is None


def separation_cases():
    return [case for case in read("separation_failure.json")["cases"] if case["h_sep_km"] < 200.0]


@pytest.mark.parametrize(
    "case", separation_cases(), ids=lambda c: f"{c['cda_m2']:.1f} {c['h_sep_km']}"
)
def test_a_late_separation_moves_the_landing_as_in_the_vector(case):
    pair = Vehicle(mass_kg=5_138.919, fixed_drag_m2=case["cda_m2"])
    motion, seconds = after_burn(IGNITION_A, Burn())
    parted = until(Fall(seconds, motion), pair, 1000.0 * case["h_sep_km"], 5_000.0)
    assert parted is not None
    assert parted.time_s == pytest.approx(case["t_s"], abs=0.5)
    assert air_of(parted.motion, pair).load_g == pytest.approx(case["g"], rel=0.01)


@pytest.mark.parametrize(
    "case",
    [c for c in separation_cases() if c["h_sep_km"] in (60.0, 80.0, 100.0)],
    ids=lambda c: f"{c['cda_m2']:.1f} {c['h_sep_km']}",
)
def test_a_late_separation_shifts_the_landing_by_the_kilometres_of_the_vector(case):
    pair = Vehicle(mass_kg=5_138.919, fixed_drag_m2=case["cda_m2"])
    late = Burn(canopies=SINGLE_CANOPY, still_together=pair, parts_at_m=1e3 * case["h_sep_km"])
    clean = descended(IGNITION_A, Burn(canopies=SINGLE_CANOPY))
    fall = descended(IGNITION_A, late)
    assert clean is not None and fall is not None
    shift_km = apart_km(place(fall, UTC_A), place(clean, UTC_A))
    assert shift_km == pytest.approx(abs(case["shift_km"]), rel=0.02, abs=0.03)


def test_e4_the_sphere_alone_falls_at_two_hundred_metres_a_second():
    motion, seconds = after_burn(IGNITION_A, Burn())
    low = until(Fall(seconds, motion), Vehicle(), 7_000.0, 5_000.0)
    assert low is not None
    assert air_of(low.motion, Vehicle()).speed_m_per_s == pytest.approx(219.0, rel=0.05)
    lower = until(low, Vehicle(), 5_000.0, 5_000.0)
    assert lower is not None
    assert air_of(lower.motion, Vehicle()).speed_m_per_s == pytest.approx(199.0, rel=0.05)


@pytest.mark.parametrize(("canopies", "expected"), [(SINGLE_CANOPY, 10.0), (DOUBLE_CANOPY, 7.1)])
def test_e5_the_canopy_lets_him_down_at_the_published_speed(canopies, expected):
    fall = descended(IGNITION_B, Burn(canopies=canopies))
    assert fall is not None
    cloth_m2 = fall.cloth.drag_m2(canopies)
    assert air_of(fall.motion, Vehicle(), cloth_m2).speed_m_per_s == pytest.approx(
        expected, rel=0.01
    )


def let_down(craft):
    """Return the way down after the burn of 1965, and how long it hung under cloth."""
    course = Course(UTC_B, IGNITION_B, None, order=Order(UTC_B))
    course, hung_s = ignited(course, craft), 0.0
    while course.stage != DOWN:
        before_s = course.utc_s
        course = carried(course, craft, before_s + 1.0)
        hung_s += course.utc_s - before_s if course.cloth.drogue else 0.0
    return course, hung_s


def test_a_canopy_that_opens_at_once_is_the_shock_of_the_dossier():
    course, _ = let_down(Craft(canopies=SINGLE_CANOPY))
    assert course.shock_g == pytest.approx(38.0, abs=1.0)


def test_a_reefed_canopy_that_fills_stays_below_five_g():
    reefed = replace(SINGLE_CANOPY, fills=True, reefed_ratio=0.25, reefed_s=4.0)
    course, _ = let_down(Craft(canopies=reefed))
    assert 3.0 < course.shock_g < 5.0


@pytest.mark.parametrize(
    ("height_m", "cloth"),
    [(3_400.3, {}), (3_486.6, {"reefed_ratio": 0.25, "reefed_s": 4.0})],
    ids=["filling", "reefed"],
)
def test_cloth_that_fills_meets_the_published_time_when_it_opens_higher(height_m, cloth):
    canopies = replace(DOUBLE_CANOPY, fills=True, main_from_m=height_m, **cloth)
    course, _ = let_down(Craft(canopies=canopies))
    assert course.utc_s - UTC_B == pytest.approx(1_550.0, abs=0.3)
    assert course.shock_g < 6.0


def test_ten_metres_a_second_carry_him_2600_metres_in_the_261_seconds_under_cloth():
    low = Wind(((0.0, 10.0, 0.0), (SINGLE_CANOPY.drogue_from_m, 10.0, 0.0)))
    still, hung_s = let_down(Craft(canopies=SINGLE_CANOPY))
    blown, _ = let_down(Craft(canopies=SINGLE_CANOPY, wind=low))
    assert hung_s == pytest.approx(261.0, abs=2.0)
    places = [place(Fall(c.utc_s - UTC_B, c.motion), UTC_B) for c in (still, blown)]
    assert apart_km(*places) == pytest.approx(2.6, rel=0.02)


@pytest.mark.parametrize("row", rows("sphere_cd.csv"), ids=lambda row: f"Mach {row['mach']}")
def test_e7_the_sphere_has_the_drag_of_the_table(row):
    assert drag_coefficient(float(row["mach"])) == pytest.approx(float(row["cd"]), abs=1e-9)


def test_d5_d6_forty_six_and_twenty_two_seconds_come_near_the_published_kilometres():
    """386 km and 165 km: no single orbit gives both; each is met within the dossier's tolerance."""
    home = descended(IGNITION_B, Burn())
    late = descended(IGNITION_B, Burn(delay_s=46.0))
    early = descended(IGNITION_B, Burn(delay_s=-22.0))
    assert home is not None and late is not None and early is not None
    here = place(home, UTC_B)
    assert apart_km(place(late, UTC_B, 46.0), here) == pytest.approx(386.0, rel=0.14)
    assert apart_km(place(early, UTC_B, -22.0), here) == pytest.approx(165.0, rel=0.09)


def test_d7_one_lap_later_comes_down_far_to_the_west():
    later_s = 5_455.8
    fall = descended(IGNITION_A, Burn(delay_s=later_s, canopies=SINGLE_CANOPY))
    assert fall is not None
    west_km = apart_km(place(fall, UTC_A, later_s), (59.5667, 55.4667))
    assert 1_250.0 < west_km < 1_600.0


@pytest.mark.parametrize("case", read("allen_eggers.json"), ids=lambda c: f"{c['gamma_deg']} deg")
def test_e2_the_closed_form_of_allen_and_eggers_is_met_without_gravity(case):
    """Straight fall through an exponential atmosphere: the rule of our integrator, not our air."""
    gamma, scale_m = case["gamma_deg"] * DEG, case["H_m"]
    height, speed, peak = 120_000.0, case["V0"], (0.0, 0.0, 0.0)
    dt = 0.005

    def slope(h, v):
        slow = case["rho0"] * math.exp(-h / scale_m) * v * v / (2.0 * case["beta"])
        return -v * math.sin(gamma), -slow

    while speed > 0.3 * case["V0"] and height > 0.0:
        k1 = slope(height, speed)
        k2 = slope(height + 0.5 * dt * k1[0], speed + 0.5 * dt * k1[1])
        k3 = slope(height + 0.5 * dt * k2[0], speed + 0.5 * dt * k2[1])
        k4 = slope(height + dt * k3[0], speed + dt * k3[1])
        height += dt / 6.0 * (k1[0] + 2 * k2[0] + 2 * k3[0] + k4[0])
        speed += dt / 6.0 * (k1[1] + 2 * k2[1] + 2 * k3[1] + k4[1])
        peak = max(peak, (-slope(height, speed)[1] / 9.80665, height, speed))
    assert peak[0] == pytest.approx(case["a_max_g"], rel=1e-4)
    assert peak[2] == pytest.approx(case["v_at_peak"], rel=5e-3)


def test_heights_over_the_ellipsoid_agree_with_the_exact_form():
    for delay_s in (0.0, 300.0, 600.0, 1_200.0):
        motion = propagated(IGNITION_A, delay_s, ORBIT_A_STEP_S, 0.0)
        exact = place_of(motion.position_m, UTC_A).altitude_m
        assert altitude_m(motion.position_m) == pytest.approx(exact, abs=6.0)
