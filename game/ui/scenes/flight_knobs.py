"""Knobs of the suit that one key turns on: the pressure setting and the visor's filter."""

from collections.abc import Mapping
from types import MappingProxyType

from game.vocab.channel import Value
from game.vocab.command import Wish

# By action: the channel that says where it is, the command, the settings in their order, and the
# beginning of what is said.
KNOBS: Mapping[str, tuple[str, str, tuple[str, ...], str]] = MappingProxyType(
    {
        "relief": ("suit.relief_setting", "suit.relief.set", ("high", "low"), "flight.relief."),
        "filter": ("suit.filter", "suit.filter.set", ("up", "slit", "down"), "flight.filter."),
    }
)


def turned(knob: str, telemetry: Mapping[str, Value]) -> tuple[Wish, str] | None:
    """Return the order that turns `knob` on by one and what to say; None without such a knob."""
    channel, command, settings, says = KNOBS[knob]
    now = telemetry.get(channel)
    if now not in settings:
        return None
    following = settings[(settings.index(str(now)) + 1) % len(settings)]
    return Wish(command, following), f"{says}{following}"
