"""What ends accelerated time: a caution, something that is due, the second noted for the burn."""

from collections.abc import Iterable, Mapping

from game.mission.conditions import Condition, compiled
from game.mission.level import Level
from game.sim.simulation import Wiring
from game.vocab.channel import Channel, Value

Telemetry = Mapping[str, Value]
# So long before the second that was written down for the burn time runs as it did.
BEFORE_BURN_S = 60.0
NOTED, LATE = "panel.noted_utc_s", "panel.late_s"


def has_come_up(wiring: Wiring, level: Level, before: Telemetry, now: Telemetry) -> bool:
    """Return whether a dial has come between `before` and `now` that wants his whole attention.

    What holds already ends nothing again: whoever lets time run faster after it may.
    """
    if _burn_is_near(before, now):
        return True
    if due(level.slow_when, now) - due(level.slow_when, before):
        return True
    names = level.slow_on
    return bool(beyond_nominal(wiring, now, names) - beyond_nominal(wiring, before, names))


def due(conditions: Iterable[Condition], telemetry: Telemetry) -> frozenset[int]:
    """Return which of `conditions` hold, by their place. Only dials are asked, no happenings."""
    return frozenset(k for k, one in enumerate(conditions) if compiled(one)(telemetry, ()))


def beyond_nominal(wiring: Wiring, telemetry: Telemetry, names: Iterable[str]) -> frozenset[str]:
    """Return those of `names` that are not nominal; a truth is not nominal when it holds."""
    channels = {one.name: one for system in wiring.systems for one in system.channels}
    return frozenset(
        name
        for name in names
        if name in telemetry and name in channels and _is_beyond(channels[name], telemetry[name])
    )


def _burn_is_near(before: Telemetry, now: Telemetry) -> bool:
    """Return whether the clock has come near the second written down, where there is one."""
    if not now.get(NOTED, 0.0):
        return False
    return float(before[LATE]) < -BEFORE_BURN_S <= float(now[LATE])


def _is_beyond(channel: Channel, value: Value) -> bool:
    if isinstance(value, bool):
        return value
    if channel.nominal is None or isinstance(value, str):
        return False
    return not channel.nominal.holds(value)
