"""What one key turns on by one setting: knobs, the camera's tilt, the way in, the cabin."""

from collections.abc import Mapping
from types import MappingProxyType

from game.ui.scenes.flight_cabin import CABIN_KNOBS, switched
from game.ui.scenes.flight_fall import FALL_KNOBS, ordered
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
GUIDES: Mapping[str, str] = MappingProxyType({"guide": "feet_first", "guide_head": "head_first"})
LID = "lid"
KNOB_ACTIONS = frozenset((*KNOBS, TILT, *GUIDES, LID)) | CABIN_KNOBS | FALL_KNOBS
ENTRY = "body.entry"
HAND_VALVE = "suit.bleed_valve_mm2"


def turned(knob: str, telemetry: Mapping[str, Value]) -> tuple[Wish, str] | None:
    """Return the order that turns `knob` on by one and what to say; None without such a knob."""
    if knob in FALL_KNOBS:
        return ordered(knob, telemetry)
    if knob in CABIN_KNOBS:
        return switched(knob, telemetry)
    if knob == TILT:
        return _tilted(telemetry)
    if knob == LID or knob in GUIDES:
        return _entered(knob, telemetry)
    channel, command, settings, says = KNOBS[knob]
    now = telemetry.get(channel)
    if now not in settings:
        return None
    following = settings[(settings.index(str(now)) + 1) % len(settings)]
    return Wish(command, following), f"{says}{following}"


def has_hand_valve(telemetry: Mapping[str, Value]) -> bool:
    """Return whether his suit has a valve that he can hold open."""
    return float(telemetry.get(HAND_VALVE, 0.0)) > 0.0


def _tilted(telemetry: Mapping[str, Value]) -> tuple[Wish, str] | None:
    if "camera.fixed" not in telemetry:
        return None
    if not telemetry["camera.fixed"]:
        return Wish("camera.angle_deg", TILTS_DEG[0]), "flight.tilt.later"
    now = float(telemetry["camera.frame_angle_deg"])
    place = min(range(len(TILTS_DEG)), key=lambda i: abs(TILTS_DEG[i] - now))
    following = (place + 1) % len(TILTS_DEG)
    return Wish("camera.angle_deg", TILTS_DEG[following]), f"flight.tilt.{following}"


def _entered(knob: str, telemetry: Mapping[str, Value]) -> tuple[Wish, str] | None:
    """Return the order that begins the way in or the lid, or stops what is under way.

    At the lid its guide waits: whoever leaves the lid goes on where the guide was.
    """
    stage = str(telemetry.get(ENTRY, ""))
    if not stage:
        return None
    at_lid = stage.startswith("lid_")
    if knob == LID:
        return Wish(
            "body.lid", not at_lid
        ), "flight.hatch.lid_left" if at_lid else "flight.hatch.lid"
    if at_lid:
        return Wish("body.lid", False), "flight.hatch.lid_left"
    way = GUIDES[knob] if stage == "none" else "none"
    return Wish("body.hatch_guide", way), f"flight.hatch.{way}"
