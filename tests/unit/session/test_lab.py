"""The lab without a screen, against the vectors of scenario B."""

import json
import math
from pathlib import Path

import pytest

from game.session import lab
from game.session.lab import LabBurn
from game.session.lab_cloud import COUNT, ERRORS, ellipse, spread

VECTORS = Path(__file__).parents[2] / "reference" / "vectors"
B = json.loads((VECTORS / "scenario_b.json").read_text(encoding="utf-8"))
LATE = {row["value"]: row for row in B["sensitivity"] if row["kind"] == "delay_s"}
NEAR_KM = 0.3


@pytest.fixture(scope="module")
def as_in_1965():
    return lab.foretell(LabBurn())


@pytest.fixture(scope="module")
def late():
    return lab.foretell(LabBurn(delay_s=46.0))


def cloud(burn):
    return tuple(spot for spot in map(lab.foretold_spot, spread(burn)) if spot is not None)


def test_forty_six_seconds_late_is_foretold_where_the_table_says(late):
    assert late.spot.along_km == pytest.approx(LATE[46]["along_km"], abs=NEAR_KM)


@pytest.mark.parametrize("seconds", [-60, 46])
def test_a_whole_flight_ends_where_the_table_says(seconds):
    spot = lab.flown(LabBurn(delay_s=seconds)).spot
    assert spot is not None
    assert spot.along_km == pytest.approx(LATE[seconds]["along_km"], abs=0.1)


def test_the_burn_of_1965_lands_386_km_from_the_aim(as_in_1965):
    assert as_in_1965.spot.miss_km == pytest.approx(386.0, abs=1.0)


def test_the_load_of_the_forecast_is_that_of_the_vectors(as_in_1965):
    assert as_in_1965.peak_g == pytest.approx(B["landing"]["peak_g"], abs=0.05)


def test_it_lands_on_taiga_in_1965(as_in_1965):
    assert as_in_1965.spot.surface == "taiga"


def test_the_track_begins_where_the_engine_fires(as_in_1965):
    first = as_in_1965.points[0]
    place = (B["ignition"]["lat"], B["ignition"]["lon"])
    assert (first.latitude_deg, first.longitude_deg) == pytest.approx(place, abs=0.001)


def test_the_track_ends_at_the_landing(late):
    last = late.points[-1]
    assert last.latitude_deg == pytest.approx(late.spot.latitude_deg, abs=1e-9)


def test_the_way_flown_never_shrinks(as_in_1965):
    ways = [point.range_km for point in as_in_1965.points]
    assert ways == sorted(ways)


def test_thrust_straight_up_stays_in_orbit():
    assert lab.foretell(LabBurn(pitch_deg=90.0)).spot is None


def test_of_an_orbit_that_stays_one_lap_is_shown():
    points = lab.foretell(LabBurn(pitch_deg=90.0)).points
    assert lab.LAP_S - 100.0 < points[-1].time_s <= lab.LAP_S


def test_a_second_is_made_of_orbit_speed_and_a_smaller_ground():
    one = lab.second()
    assert one.ground_km == pytest.approx(one.orbit_km * 6371.0 / 6630.0, rel=0.002)


def test_a_second_late_lands_over_seven_kilometres_further():
    assert lab.second().landing_km == pytest.approx(LATE[10]["along_km"] / 10.0, abs=0.05)


def test_the_sun_stood_over_the_equator_in_the_east_at_ignition():
    assert lab.sun_place_deg(lab.IGNITION_UTC_S) == pytest.approx((-0.58, 52.9), abs=0.2)


def test_the_twenty_are_the_same_each_time():
    assert spread(LabBurn()) == spread(LabBurn())


def test_none_of_the_twenty_errs_more_than_is_said():
    burns = spread(LabBurn())
    assert len(burns) == COUNT
    worst = [
        max(abs(getattr(burn, name)) for burn in burns)
        for name in ("delay_s", "pitch_deg", "yaw_deg", "delta_v_error_m_per_s")
    ]
    assert all(0.5 * most < one <= most for one, most in zip(worst, ERRORS, strict=True))


def test_the_ellipse_lies_along_the_track():
    found = ellipse(cloud(LabBurn()))
    assert found is not None
    turned = math.remainder(found.heading_rad - math.radians(B["track_heading_deg"]), math.pi)
    assert abs(math.degrees(turned)) < 3.0


def test_the_ellipse_holds_most_of_the_twenty():
    spots = cloud(LabBurn())
    found = ellipse(spots)
    assert found is not None
    middle = sum(spot.along_km for spot in spots) / len(spots)
    assert sum(abs(spot.along_km - middle) < found.long_km for spot in spots) >= 18


def test_two_landings_make_no_ellipse():
    assert ellipse(cloud(LabBurn())[:2]) is None
