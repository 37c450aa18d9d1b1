"""A fall for tests: the world of the level, flown by commands."""

import math
from dataclasses import replace
from typing import Any

from game.sim.orbital.constants import EARTH_RADIUS_M, EARTH_RATE_RAD_PER_S
from game.sim.orbital.earth_frame import direction_of
from game.sim.registry import system_named
from game.sim.simulation import begin, wire
from tests.ships import Ship

AFTER_BURN_UTC_S = 117_444.0
# The sphere alone at 8.7 km, 1,087 s after 1965's ignition.
LOW = {
    "descent__separation": "clean",
    "descent__x_km": 3227.341989,
    "descent__y_km": 327.082016,
    "descent__z_km": 5483.333903,
    "descent__x_speed_m_per_s": -176.26371,
    "descent__y_speed_m_per_s": 282.530328,
    "descent__z_speed_m_per_s": -169.185036,
    "descent__off_s": 1042.0,
}
LOW_UTC_S = 118_474.0


def falling(*systems: str, utc_s: float = AFTER_BURN_UTC_S, **settings: Any) -> Ship:
    """Return a fall twelve seconds after 1965's burn, with these systems beside the descent."""
    names = ("clock", "descent", *systems)
    usual: dict[str, Any] = {
        "descent__begins": "falling",
        "descent__separation": "cable",
        "descent__opening": "filling",
        "descent__main_opens_m": 3400.0,
    }
    wanted = usual | settings
    chosen = {}
    for name in names:
        mine = {k.partition("__")[2]: v for k, v in wanted.items() if k.startswith(name + "__")}
        chosen[name] = replace(system_named(name).settings(), **mine)
    wiring = wire((system_named(name) for name in names), chosen)
    world, snapshot = begin(wiring, utc_s, 1965)
    return Ship(wiring, world, snapshot)


def over(latitude_deg: float, longitude_deg: float) -> dict[str, float]:
    """Return the descent's settings for a sphere that falls straight down 7 km over a place."""
    here = direction_of(math.radians(latitude_deg), math.radians(longitude_deg), LOW_UTC_S)
    flat = 1.0 - math.sin(math.radians(latitude_deg)) ** 2 / 298.257
    far_m = EARTH_RADIUS_M * flat + 7_000.0
    x, y, z = (far_m * one for one in here)
    turn = EARTH_RATE_RAD_PER_S
    speeds = (-turn * y - 170.0 * here[0], turn * x - 170.0 * here[1], -170.0 * here[2])
    return {
        **{f"descent.{a}_km": m / 1000.0 for a, m in zip("xyz", (x, y, z), strict=True)},
        **{f"descent.{a}_speed_m_per_s": v for a, v in zip("xyz", speeds, strict=True)},
    }


def low(*systems: str, **settings: Any) -> Ship:
    """Return the sphere alone at 8.7 km, still in free fall."""
    return falling(*systems, utc_s=LOW_UTC_S, **(LOW | settings))
