"""What one key turns on by one setting: pressure knob, visor filter, tilt of the film camera."""

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
# Down to the line's end, level, to the horizon, to the black sky.
TILTS_DEG = (-18.0, 0.0, 10.0, 30.0)
TILT = "camera_tilt"


def turned(knob: str, telemetry: Mapping[str, Value]) -> tuple[Wish, str] | None:
    """Return the order that turns `knob` on by one and what to say; None without such a knob."""
    if knob == TILT:
        return _tilted(telemetry)
    channel, command, settings, says = KNOBS[knob]
    now = telemetry.get(channel)
    if now not in settings:
        return None
    following = settings[(settings.index(str(now)) + 1) % len(settings)]
    return Wish(command, following), f"{says}{following}"


def _tilted(telemetry: Mapping[str, Value]) -> tuple[Wish, str] | None:
    if "camera.fixed" not in telemetry:
        return None
    if not telemetry["camera.fixed"]:
        return Wish("camera.angle_deg", TILTS_DEG[0]), "flight.tilt.later"
    now = float(telemetry["camera.frame_angle_deg"])
    place = min(range(len(TILTS_DEG)), key=lambda i: abs(TILTS_DEG[i] - now))
    following = (place + 1) % len(TILTS_DEG)
    return Wish("camera.angle_deg", TILTS_DEG[following]), f"flight.tilt.{following}"
