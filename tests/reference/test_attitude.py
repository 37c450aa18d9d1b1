"""How the ship turns, and what the sight shows of it: rows A1 to A5 of the dossier.

The vectors were computed for this project by separate reference scripts.
"""

import csv
import json
import math
from pathlib import Path

import pytest

from game.sim.attitude.jets import Jets, gas_used_kg, rate_torque
from game.sim.attitude.masses import (
    VERNIERS_NM,
    burn_torque_nm,
    centre_offset_m,
    ship_masses,
)
from game.sim.attitude.rigid import (
    Turning,
    from_axes,
    momentum,
    normal,
    to_body,
    to_inertial,
    turned_on,
)
from game.sim.attitude.sight import (
    ground_flow_rad_per_s,
    horizon_rad,
    ring_horizon_rad,
    windows,
)
from game.vocab.units import DEG

VECTORS = Path(__file__).parent / "vectors"
TOP = json.loads((VECTORS / "torque_free_top.json").read_text(encoding="utf-8"))
STILL = (0.0, 0.0, 0.0)
TDU_N, SHIP_KG = 15_830.0, 5_412.0


def top_after(seconds, dt_s):
    turning = Turning(rate_rad_per_s=tuple(TOP["w0_rad_s"]))
    for _ in range(round(seconds / dt_s)):
        turning = turned_on(turning, tuple(TOP["I"]), STILL, dt_s)
    return turning


def test_a1_a_free_top_turns_as_its_closed_form_says():
    turning = top_after(100.0, 1.0 / 60.0)
    first, second, _ = TOP["w0_rad_s"]
    phase = (TOP["I"][0] - TOP["I"][1]) / TOP["I"][1] * first * 100.0
    exact = (first, second * math.cos(phase), second * math.sin(phase))
    assert math.dist(turning.rate_rad_per_s, exact) < 1e-9


def test_a1_a_free_top_ends_in_the_attitude_of_the_vector():
    q = top_after(100.0, 1.0 / 60.0).attitude
    wanted = TOP["quaternion_wxyz_body_to_inertial"]
    assert abs(sum(a * b for a, b in zip(q, wanted, strict=True))) == pytest.approx(1.0, abs=1e-7)


def test_a1_angular_momentum_stays_as_it_was():
    before = momentum(Turning(rate_rad_per_s=tuple(TOP["w0_rad_s"])), tuple(TOP["I"]))
    after = momentum(top_after(100.0, 1.0 / 60.0), tuple(TOP["I"]))
    assert math.dist(before, after) / math.hypot(*before) < 1e-12


def test_a_constant_torque_about_one_axis_is_the_schoolbook_case():
    turning, inertia = Turning(), (2_665.0, 9_204.0, 9_204.0)
    for _ in range(600):
        turning = turned_on(turning, inertia, (0.0, 12.0, 0.0), 1.0 / 60.0)
    assert turning.rate_rad_per_s[1] == pytest.approx(12.0 / 9_204.0 * 10.0, rel=1e-12)
    angle = 2.0 * math.acos(turning.attitude[0])
    assert angle == pytest.approx(0.5 * 12.0 / 9_204.0 * 100.0, rel=1e-9)


def test_axes_and_vectors_go_there_and_back():
    forward = normal((0.0, 0.6, 0.64, 0.48))[1:]
    up_hint = (0.0, 0.0, 1.0)
    left = (
        up_hint[1] * forward[2] - up_hint[2] * forward[1],
        up_hint[2] * forward[0] - up_hint[0] * forward[2],
        up_hint[0] * forward[1] - up_hint[1] * forward[0],
    )
    size = math.hypot(*left)
    left = (left[0] / size, left[1] / size, left[2] / size)
    up = (
        forward[1] * left[2] - forward[2] * left[1],
        forward[2] * left[0] - forward[0] * left[2],
        forward[0] * left[1] - forward[1] * left[0],
    )
    q = from_axes(forward, left, up)
    assert math.dist(to_inertial(q, (1.0, 0.0, 0.0)), forward) < 1e-12
    assert math.dist(to_inertial(q, (0.0, 1.0, 0.0)), left) < 1e-12
    assert math.dist(to_body(q, up), (0.0, 0.0, 1.0)) < 1e-12


def test_the_inertia_is_that_of_the_dossier():
    masses = ship_masses()
    assert masses.axial_kg_m2 == pytest.approx(2_665.0, rel=1e-3)
    assert masses.across_kg_m2 == pytest.approx(9_204.0, rel=1e-2)
    assert masses.centre_m == pytest.approx(0.96, abs=0.01)


def test_a2_one_degree_a_second_costs_a_fifth_of_a_kilogram():
    impulse = 9_204.0 * 1.0 * DEG
    assert Jets().gas_kg(impulse) == pytest.approx(0.210, rel=0.01)


def test_a2_the_stick_spends_the_same_gas_however_long_it_takes():
    jets, inertia, rate, used = Jets(), (2_665.0, 9_204.0, 9_204.0), STILL, 0.0
    wished = (0.0, 1.0 * DEG, 0.0)
    for _ in range(2_000):
        torque = rate_torque(jets, inertia, rate, wished, 0.01)
        used += gas_used_kg(jets, torque, 0.01)
        x, y, z = (w + t / i * 0.01 for w, t, i in zip(rate, torque, inertia, strict=True))
        rate = (x, y, z)
    assert rate[1] == pytest.approx(wished[1], rel=1e-9)
    assert used == pytest.approx(0.210, rel=0.01)


def test_both_men_out_of_their_seats_are_more_than_the_verniers_hold():
    assert centre_offset_m(2.0, SHIP_KG) == pytest.approx(0.018, abs=0.001)
    assert burn_torque_nm(TDU_N, 2.0, SHIP_KG) == pytest.approx(290.0, rel=0.02)
    assert burn_torque_nm(TDU_N, 1.0, SHIP_KG) < VERNIERS_NM < burn_torque_nm(TDU_N, 2.0, SHIP_KG)


def test_two_millimetres_beside_the_centre_tumble_the_ship_nine_degrees_a_second():
    rate = TDU_N * 0.002 / 9_204.0 * 45.0
    turning = Turning()
    for _ in range(450):
        turning = turned_on(turning, (2_665.0, 9_204.0, 9_204.0), (0.0, TDU_N * 0.002, 0.0), 0.1)
    assert turning.rate_rad_per_s[1] == pytest.approx(rate, rel=1e-9)
    assert turning.rate_rad_per_s[1] / DEG == pytest.approx(8.9, abs=0.05)


@pytest.mark.parametrize(
    "row", json.loads((VECTORS / "horizon_angle.json").read_text(encoding="utf-8"))
)
def test_a3_the_horizon_stands_where_the_vector_says(row):
    angle = horizon_rad(1_000.0 * row["h_km"]) / DEG
    assert angle == pytest.approx(row["nadir_to_horizon_deg"], abs=0.001)


def ring_rows():
    with (VECTORS / "vzor_horizon.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", ring_rows(), ids=lambda row: f"tilt {row['tilt_deg']}")
def test_a4_the_horizon_in_the_ring_is_that_of_the_vector(row):
    horizon, tilt = horizon_rad(245_000.0), float(row["tilt_deg"]) * DEG
    for azimuth in range(0, 360, 45):
        angle = ring_horizon_rad(horizon, tilt, azimuth * DEG) / DEG
        assert angle == pytest.approx(float(row[f"az{azimuth}"]), abs=0.001)


def test_a_level_sight_has_eight_even_windows():
    filled = windows(245_000.0, 0.0, 0.0)
    assert max(filled) - min(filled) < 1e-12
    assert filled[0] == pytest.approx(0.52, abs=0.01)


def test_one_degree_of_tilt_is_just_seen_in_opposite_windows():
    filled = windows(245_000.0, 1.0 * DEG, 0.0)
    assert filled[0] - filled[4] == pytest.approx(2 * 0.0625, abs=0.001)


def test_a5_the_ground_runs_at_the_published_rate():
    assert ground_flow_rad_per_s(7_320.0, 245_000.0) / DEG == pytest.approx(1.71, abs=0.01)
