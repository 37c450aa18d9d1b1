"""The Sun's place and the Earth's turn against the almanac and ERFA (GMST 1982)."""

import json
import math
from datetime import datetime
from pathlib import Path

import pytest

from game.sim.orbital.earth_frame import earth_angle_rad
from game.sim.orbital.sun import sun_direction
from game.sim.orbital.vector import dot

ROWS = json.loads((Path(__file__).parent / "vectors" / "sun.json").read_text(encoding="utf-8"))[
    "cases"
]
DAY_ONE = datetime(1965, 3, 18)


def utc_s(text: str) -> float:
    return (datetime.fromisoformat(text) - DAY_ONE).total_seconds()


def declination_deg(text: str) -> float:
    return math.degrees(math.asin(sun_direction(utc_s(text))[2]))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["utc"])
def test_o6_the_sun_stands_where_the_almanac_has_it(row):
    ours = sun_direction(utc_s(row["utc"]))
    angle = math.degrees(math.acos(min(1.0, dot(ours, tuple(row["unit_eci"])))))
    assert angle < 0.01


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["utc"])
def test_sidereal_time_matches_erfa(row):
    ours = math.degrees(earth_angle_rad(utc_s(row["utc"])))
    assert ours == pytest.approx(row["gmst_deg"], abs=1e-6)


def test_o6_the_spring_of_1965_begins_on_20_march_at_20_05():
    # March equinox of 1965, 20 March 20:05 UT (astronomical almanacs): the Sun crosses the equator.
    assert declination_deg("1965-03-20T20:05:00") == pytest.approx(0.0, abs=0.01)
