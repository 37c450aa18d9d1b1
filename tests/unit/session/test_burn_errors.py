"""A burn taken apart, out of made-up seconds: each error alone, in kilometres along the track."""

from dataclasses import replace

import pytest

from game.session.burn_errors import LAP_S, NOMINAL_M_PER_S, burn_costs_of
from game.session.lab import IGNITION_UTC_S, LabBurn, foretold_spot, ignition
from game.sim.attitude.angles import Angles, attitude_from, frame_of
from game.sim.attitude.dials import QUATERNION
from game.sim.descent.landing import AIM, NOMINAL
from game.vocab.snapshot import Snapshot
from game.vocab.units import DEG

BURN_S = 45
LATER_UTC_S = IGNITION_UTC_S + LAP_S


def flown(
    late_s=0.0,
    pitch_deg=0.0,
    yaw_deg=0.0,
    less_m_per_s=0.0,
    swing_deg=0.0,
    veer_deg=0.0,
    noted_late_s=None,
):
    """Return the seconds of a burn: one before, 45 of fire, one after, noted for 1965's second."""
    motion = ignition(LabBurn(delay_s=late_s))
    seconds = []
    for n in range(-1, BURN_S + 2):
        utc_s = IGNITION_UTC_S + late_s + n
        up_deg = pitch_deg + (swing_deg if n > 1 else 0.0)
        right_deg = yaw_deg + (veer_deg if n > 1 else 0.0)
        turn = attitude_from(Angles(up_deg * DEG, right_deg * DEG), frame_of(motion))
        here_m = ignition(LabBurn(delay_s=late_s + n)).position_m
        dials = {
            "clock.utc_s": utc_s,
            "tdu.lit_s": float(min(max(n, 0), BURN_S)),
            "tdu.off_s": float(max(0, n - BURN_S)),
            "tdu.engine": "tdu",
            "tdu.net_delta_v_m_per_s": NOMINAL_M_PER_S - less_m_per_s,
            "panel.late_s": late_s if noted_late_s is None else noted_late_s,
            "panel.noted_utc_s": IGNITION_UTC_S,
            **dict(zip(QUATERNION, turn, strict=True)),
            **{f"orbit.{a}_km": m / 1000.0 for a, m in zip("xyz", here_m, strict=True)},
        }
        seconds.append(Snapshot(100 * n, float(n), dials))
    return seconds


def costs(**errors):
    found = burn_costs_of(flown(**errors))
    assert found is not None
    return found


def alone(name, **errors):
    return next(one for one in costs(**errors).errors if one.name == name)


def apart_km(burn):
    one, plain = foretold_spot(burn), foretold_spot(LabBurn())
    assert one is not None and plain is not None
    return one.along_km - plain.along_km


def test_a_burn_without_error_costs_nothing():
    assert [one.km for one in costs().errors] == pytest.approx([0.0] * 5, abs=0.05)


def test_lateness_costs_what_the_lab_says_of_it():
    found = alone("late", late_s=46.0, pitch_deg=3.0)
    assert (found.size, found.km) == pytest.approx((46.0, apart_km(LabBurn(delay_s=46.0))))


def test_everything_counts_from_the_zone_that_was_named():
    there = {"zone.latitude_deg": NOMINAL.latitude_deg, "zone.longitude_deg": NOMINAL.longitude_deg}
    seconds = [replace(one, telemetry={**one.telemetry, **there}) for one in flown()]
    found = burn_costs_of(seconds)
    assert found is not None
    assert (found.along_km, found.across_km, found.miss_km) == pytest.approx((0, 0, 0), abs=1.0)


def test_a_lap_later_the_track_lies_farther_west_and_the_errors_cost_as_much():
    there = {"zone.latitude_deg": AIM.latitude_deg, "zone.longitude_deg": AIM.longitude_deg - 23.0}
    seconds = [
        replace(one, telemetry={**one.telemetry, **there, "panel.noted_utc_s": LATER_UTC_S})
        for one in flown(late_s=LATER_UTC_S - IGNITION_UTC_S, noted_late_s=0.0)
    ]
    found = burn_costs_of(seconds)
    assert found is not None
    assert found.along_km == pytest.approx(386.0, abs=40.0)
    assert abs(found.across_km or 0.0) < 40.0


def test_pitch_costs_what_the_lab_says_of_it():
    found = alone("pitch", late_s=46.0, pitch_deg=-6.0)
    assert (found.size, found.km) == pytest.approx((-6.0, apart_km(LabBurn(pitch_deg=-6.0))))


def test_yaw_costs_what_the_lab_says_of_it():
    found = alone("yaw", yaw_deg=9.0)
    assert (found.size, found.km) == pytest.approx((9.0, apart_km(LabBurn(yaw_deg=9.0))))


def test_speed_not_taken_costs_what_the_lab_says_of_it():
    found = alone("delta_v", less_m_per_s=5.0)
    expected = apart_km(LabBurn(delta_v_error_m_per_s=-5.0))
    assert (found.size, found.km) == pytest.approx((-5.0, expected))


def test_what_the_thrust_swings_after_ignition_is_its_own_error():
    found = alone("swing", swing_deg=4.0)
    assert found.size == pytest.approx(4.0 * (BURN_S - 1) / BURN_S, abs=0.05)


def test_a_swing_through_straight_ahead_is_a_small_one():
    found = alone("swing", yaw_deg=179.0, veer_deg=4.0)
    assert found.size == pytest.approx(4.0 * (BURN_S - 1) / BURN_S, abs=0.05)


def test_sum_and_rest_make_all_together():
    found = costs(late_s=30.0, pitch_deg=-5.0, yaw_deg=8.0)
    assert found.sum_km is not None and found.rest_km is not None
    assert found.sum_km + found.rest_km == pytest.approx(found.along_km)


def test_the_errors_of_the_planned_second_are_counted_from_the_aim():
    plain = foretold_spot(LabBurn())
    assert plain is not None
    assert costs().planned_km == pytest.approx(plain.miss_km, abs=5.0)


def test_with_an_error_that_keeps_it_up_there_is_no_number():
    found = costs(yaw_deg=180.0)
    assert (found.errors[2].km, found.sum_km, found.miss_km) == (None, None, None)


def test_without_ignition_there_is_nothing_to_take_apart():
    assert burn_costs_of(flown()[:2]) is None


def test_a_flight_without_a_panel_is_not_taken_apart():
    seconds = flown()
    dials = {k: v for k, v in seconds[-1].telemetry.items() if k != "panel.late_s"}
    assert burn_costs_of([*seconds[:-1], replace(seconds[-1], telemetry=dials)]) is None


def test_another_orbit_than_that_of_the_lab_is_not_taken_apart():
    seconds = [
        replace(one, telemetry={**one.telemetry, "orbit.x_km": one.number("orbit.x_km") + 50.0})
        for one in flown()
    ]
    assert burn_costs_of(seconds) is None
