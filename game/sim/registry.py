"""Every system and every autopilot of the game: the line you add.

The order of systems is the order of the catalogue and of starting; a step does not depend on it.
"""

from functools import cache

from game.sim.autopilot import Autopilot
from game.sim.autopilots import (
    backwards,
    blind,
    burn,
    by_stick,
    early_handle,
    feet_first,
    hasty,
    hasty_fire,
    head_first,
    historical,
    idle,
    late,
    restless,
    show_me,
    spendthrift,
    stubborn,
)
from game.sim.catalogue import Catalogue, gather
from game.sim.system import System
from game.sim.systems import (
    attitude,
    body,
    clock,
    crew,
    descent,
    forecast,
    globus,
    loose,
    orbit,
    panel,
    physiology,
    radio,
    reckoning,
    seats,
    shroud,
    sight,
    suit,
    tremor,
    voices,
    whirl,
    zone,
)

SYSTEMS: tuple[System, ...] = (
    clock.SYSTEM,
    orbit.SYSTEM,
    descent.SYSTEM,
    whirl.SYSTEM,
    shroud.SYSTEM,
    loose.SYSTEM,
    crew.SYSTEM,
    reckoning.SYSTEM,
    seats.SYSTEM,
    tremor.SYSTEM,
    attitude.SYSTEM,
    zone.SYSTEM,
    forecast.SYSTEM,
    sight.SYSTEM,
    voices.SYSTEM,
    globus.SYSTEM,
    panel.SYSTEM,
    suit.SYSTEM,
    body.SYSTEM,
    physiology.SYSTEM,
    radio.SYSTEM,
)
AUTOPILOTS: tuple[Autopilot, ...] = (
    show_me.AUTOPILOT,
    historical.AUTOPILOT,
    restless.AUTOPILOT,
    burn.AUTOPILOT,
    by_stick.AUTOPILOT,
    backwards.AUTOPILOT,
    spendthrift.AUTOPILOT,
    hasty_fire.AUTOPILOT,
    feet_first.AUTOPILOT,
    head_first.AUTOPILOT,
    blind.AUTOPILOT,
    stubborn.AUTOPILOT,
    late.AUTOPILOT,
    hasty.AUTOPILOT,
    early_handle.AUTOPILOT,
    idle.AUTOPILOT,
)


@cache
def whole_catalogue() -> Catalogue:
    """Return the names of everything that is registered."""
    return gather(SYSTEMS, AUTOPILOTS)


def system_named(name: str) -> System:
    """Return the registered system; raises KeyError for an unknown name."""
    return {system.name: system for system in SYSTEMS}[name]
