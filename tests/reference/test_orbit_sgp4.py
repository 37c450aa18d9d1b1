"""The orbit against SGP4, the operational theory of satellite motion (package sgp4, Rhodes).

Both start from SGP4's own osculating state without drag. SGP4 truncates its short-period terms: its
semi-major axis is 0.34 km off, which shows as a steady drift along the track.
"""

import json
import math
from pathlib import Path

import pytest
from sgp4.api import WGS84, Satrec

from game.sim.orbital.motion import Motion, propagated
from game.sim.orbital.vector import cross, dot, plus, unit

TABLE = json.loads(
    (Path(__file__).parent / "vectors" / "sgp4_compare.json").read_text(encoding="utf-8")
)
EPOCH_DAYS_SINCE_1950 = 5555.0  # March 1965; without drag the theory does not depend on it
HOURS = tuple(row["h"] for row in TABLE["cases"])


def satellite():
    e = TABLE["elements"]
    record = Satrec()
    angles = [math.radians(e[name]) for name in ("argp", "i", "M")]
    motion_rad_per_min = e["n_rev_day"] * 2.0 * math.pi / 1440.0
    argp, tilt, anomaly = angles
    node = math.radians(e["raan"])
    orbit = (e["e"], argp, tilt, anomaly, motion_rad_per_min, node)
    record.sgp4init(WGS84, "i", 1, EPOCH_DAYS_SINCE_1950, 0.0, 0.0, 0.0, *orbit)
    return record


def by_sgp4(hours: float) -> Motion:
    error, position_km, velocity_km_per_s = satellite().sgp4_tsince(hours * 60.0)
    assert error == 0
    x, y, z = (1000.0 * value for value in position_km)
    vx, vy, vz = (1000.0 * value for value in velocity_km_per_s)
    return Motion((x, y, z), (vx, vy, vz))


def misses_km(hours: float) -> tuple[float, float, float]:
    """Return our place minus SGP4's: along the track, across it, upward."""
    theirs = by_sgp4(hours)
    ours = propagated(by_sgp4(0.0), hours * 3600.0, 10.0, 0.0)
    up = unit(theirs.position_m)
    normal = unit(cross(theirs.position_m, theirs.velocity_m_per_s))
    miss_m = plus(ours.position_m, theirs.position_m, -1.0)
    along, across, above = (dot(miss_m, axis) for axis in (cross(normal, up), normal, up))
    return along / 1000.0, across / 1000.0, above / 1000.0


@pytest.mark.parametrize("hours", HOURS)
def test_o5_across_the_track_both_agree_within_0_4_km(hours):
    assert abs(misses_km(hours)[1]) < 0.4


@pytest.mark.parametrize("hours", HOURS)
def test_o5_in_height_both_agree_within_1_1_km(hours):
    assert abs(misses_km(hours)[2]) < 1.1


@pytest.mark.parametrize("row", TABLE["cases"], ids=lambda row: f"{row['h']} h")
def test_misses_are_those_of_the_independent_integration(row):
    table = (row["along_km"], row["cross_km"], row["radial_km"])
    assert misses_km(row["h"]) == pytest.approx(table, abs=0.002)
