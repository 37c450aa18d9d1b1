"""A fall for tests: the world of the level, flown by commands."""

from dataclasses import replace
from typing import Any

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


def low(*systems: str, **settings: Any) -> Ship:
    """Return the sphere alone at 8.7 km, still in free fall."""
    return falling(*systems, utc_s=LOW_UTC_S, **(LOW | settings))
