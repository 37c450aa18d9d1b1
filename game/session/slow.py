"""Which dials have left their nominal range: those end accelerated time."""

from collections.abc import Iterable, Mapping

from game.sim.simulation import Wiring
from game.vocab.channel import Channel, Value


def beyond_nominal(
    wiring: Wiring, telemetry: Mapping[str, Value], names: Iterable[str]
) -> frozenset[str]:
    """Return those of `names` that are not nominal; a truth is not nominal when it holds."""
    channels = {one.name: one for system in wiring.systems for one in system.channels}
    return frozenset(
        name
        for name in names
        if name in telemetry and name in channels and _is_beyond(channels[name], telemetry[name])
    )


def _is_beyond(channel: Channel, value: Value) -> bool:
    if isinstance(value, bool):
        return value
    if channel.nominal is None or isinstance(value, str):
        return False
    return not channel.nominal.holds(value)
