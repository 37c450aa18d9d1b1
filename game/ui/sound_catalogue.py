"""Every sound of the game: its files, the volume it obeys, and the words that captions show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Group = Literal["radio", "suit", "effects", "interface"]


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound of the catalogue: its files without `.ogg` (taken in turn), group, caption key.

    `shown` is false for clicks of the interface, whose visible twin is the focus itself. `under` is
    true for what hums, breathes or puffs all the time: its caption gives way to every other.
    """

    files: tuple[str, ...]
    group: Group
    caption: str
    loop: bool = False
    shown: bool = True
    under: bool = False


def _loop(name: str, group: Group) -> Sound:
    return Sound((name,), group, f"sound.{name}", loop=True)


def _shot(name: str, group: Group) -> Sound:
    return Sound((name,), group, f"sound.{name}")


def _under(name: str, group: Group) -> Sound:
    return Sound((name,), group, f"sound.{name}", loop=True, under=True)


SOUNDS: Mapping[str, Sound] = MappingProxyType({
    "breath_calm": _under("breath_calm", "suit"),
    "breath_working": _under("breath_working", "suit"),
    "breath_hard": _under("breath_hard", "suit"),
    "heart_90": _under("heart_90", "suit"),
    "heart_110": _under("heart_110", "suit"),
    "heart_130": _under("heart_130", "suit"),
    "heart_150": _under("heart_150", "suit"),
    "ventilation": _under("ventilation", "suit"),
    "relief_hiss": _loop("relief_hiss", "suit"),
    "radio_bed": _under("radio_bed", "radio"),
    "radio_open": Sound(("radio_open",), "radio", "sound.radio_open"),
    "radio_close": Sound(("radio_close",), "radio", "sound.radio_close"),
    "knock": Sound(("knock_1", "knock_2", "knock_3"), "effects", "sound.knock"),
    "thud": Sound(("thud",), "effects", "sound.thud"),
    "glove": Sound(("glove",), "effects", "sound.glove"),
    "rope_creak": Sound(("rope_creak_1", "rope_creak_2"), "effects", "sound.rope_creak"),
    "rope_taut": Sound(("rope_taut",), "effects", "sound.rope_taut"),
    "cloth_hard": Sound(("cloth_hard_1", "cloth_hard_2"), "suit", "sound.cloth_hard"),
    "cloth_soft": Sound(("cloth_soft_1", "cloth_soft_2"), "suit", "sound.cloth_soft"),
    "lid_dog": Sound(("lid_dog_1", "lid_dog_2"), "effects", "sound.lid_dog"),
    "cabin_fan": _under("cabin_fan", "effects"),
    "gyros": _loop("gyros", "effects"),
    "engine": _loop("engine", "effects"),
    "engine_lights": _shot("engine_lights", "effects"),
    "engine_stops": _shot("engine_stops", "effects"),
    "straps_fire": _shot("straps_fire", "effects"),
    "belt_runs": _shot("belt_runs", "effects"),
    "belt_locks": _shot("belt_locks", "effects"),
    "belt_opens": _shot("belt_opens", "effects"),
    "pencil_line": _shot("pencil_line", "effects"),
    "gas_puff": Sound(("gas_puff_1", "gas_puff_2"), "effects", "sound.gas_puff", under=True),
    "panel_switch": Sound(("panel_switch",), "effects", "sound.panel_switch"),
    "strain": _loop("strain", "suit"),
    "gasp": _shot("gasp", "suit"),
    "cable_creak": Sound(("cable_creak_1", "cable_creak_2"), "effects", "sound.cable_creak"),
    "cable_snaps": _shot("cable_snaps", "effects"),
    "roar": _loop("roar", "effects"),
    "plasma": _loop("plasma", "effects"),
    "whistle": _loop("whistle", "effects"),
    "blackout": _loop("blackout", "radio"),
    "canopy_bangs": _shot("canopy_bangs", "effects"),
    "main_opens": _shot("main_opens", "effects"),
    "canopy_tears": _shot("canopy_tears", "effects"),
    "cords": _loop("cords", "effects"),
    "landing_motor": _shot("landing_motor", "effects"),
    "landing_thump": _shot("landing_thump", "effects"),
    "splash": _shot("splash", "effects"),
    "dragging": _loop("dragging", "effects"),
    "things_fall": _shot("things_fall", "effects"),
    "stowed": _shot("stowed", "effects"),
    "stopwatch": _shot("stopwatch", "effects"),
    "pencil_swings": _shot("pencil_swings", "effects"),
    "lines_cut": _shot("lines_cut", "effects"),
    "ui_tick": Sound(("ui_tick",), "interface", "sound.ui_tick", shown=False),
    "ui_ok": Sound(("ui_ok",), "interface", "sound.ui_ok", shown=False),
})  # fmt: skip


def caption_to_show(begun: Sequence[str], standing: bool) -> str:
    """Return which caption to show of those that have just begun, newest last; "" for none.

    With another one `standing` on the screen, what always hums gives way.
    """
    always = {sound.caption for sound in SOUNDS.values() if sound.under}
    rare = [caption for caption in begun if caption not in always]
    if rare:
        return rare[-1]
    return begun[-1] if begun and not standing else ""
