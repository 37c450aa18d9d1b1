"""Make the game's sounds from arithmetic: `python -m game.tools.workshop.make_sounds DIR [NAME…]`.

A developer's tool, run when a sound changes (with the names of those that do); its OGG files are
committed and nothing of it runs in the game. It needs `soundfile` (not a dependency of the game).
Nothing is recorded or borrowed: noise shaped in the frequency domain, which repeats without a seam,
and sums of dying tones. All pitches, rates and levels are tuned by meter; none is a measurement
of 1965. Samples are the same on every run; the OGG stream number, and so the file's bytes, are not.
"""

import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from game.tools.workshop import sound_cabin as cabin
from game.tools.workshop import sound_fall as fall
from game.tools.workshop import sound_man as man
from game.tools.workshop import sound_ship as ship
from game.tools.workshop import sound_signals as signals
from game.tools.workshop.sound_shapes import RATE_HZ, Wave

QUALITY = 0.25

RECIPES: Mapping[str, Callable[[], Wave]] = {
    "breath_calm": lambda: man.breath(12.0, 0.0, 1),
    "breath_working": lambda: man.breath(18.0, 0.5, 3),
    "breath_hard": lambda: man.breath(30.0, 1.0, 5),
    "heart_90": lambda: man.heart(90.0),
    "heart_110": lambda: man.heart(110.0),
    "heart_130": lambda: man.heart(130.0),
    "heart_150": lambda: man.heart(150.0),
    "strain": man.strain,
    "gasp": man.gasp,
    "ventilation": man.ventilation,
    "relief_hiss": man.relief_hiss,
    "cloth_hard_1": lambda: man.cloth(1.5, 85),
    "cloth_hard_2": lambda: man.cloth(1.62, 87),
    "cloth_soft_1": lambda: man.cloth(0.8, 91),
    "cloth_soft_2": lambda: man.cloth(0.88, 93),
    "glove": man.glove,
    "knock_1": lambda: ship.knock(1.0, 21),
    "knock_2": lambda: ship.knock(1.13, 22),
    "knock_3": lambda: ship.knock(0.89, 23),
    "thud": ship.thud,
    "rope_creak_1": lambda: ship.rope_creak(81),
    "rope_creak_2": lambda: ship.rope_creak(82),
    "rope_taut": ship.rope_taut,
    "lid_dog_1": lambda: ship.dog(95),
    "lid_dog_2": lambda: ship.dog(97),
    "radio_open": lambda: signals.squelch(opening=True),
    "radio_close": lambda: signals.squelch(opening=False),
    "radio_bed": signals.radio_bed,
    "ui_tick": signals.ui_tick,
    "ui_ok": signals.ui_ok,
    "cabin_fan": cabin.cabin_fan,
    "gyros": cabin.gyros,
    "engine": cabin.engine,
    "engine_lights": cabin.engine_lights,
    "engine_stops": cabin.engine_stops,
    "straps_fire": cabin.straps_fire,
    "gas_puff_1": lambda: cabin.gas_puff(113),
    "gas_puff_2": lambda: cabin.gas_puff(115),
    "panel_switch": cabin.panel_switch,
    "belt_runs": cabin.belt_runs,
    "belt_locks": cabin.belt_locks,
    "belt_opens": cabin.belt_opens,
    "pencil_line": cabin.pencil_line,
    "cable_creak_1": lambda: fall.cable_creak(148),
    "cable_creak_2": lambda: fall.cable_creak(149),
    "cable_snaps": fall.cable_snaps,
    "roar": fall.roar,
    "plasma": fall.plasma,
    "whistle": fall.whistle,
    "blackout": fall.blackout,
    "canopy_bangs": fall.canopy_bangs,
    "main_opens": fall.main_opens,
    "canopy_tears": fall.canopy_tears,
    "cords": fall.cords,
    "landing_motor": fall.landing_motor,
    "landing_thump": fall.landing_thump,
    "splash": fall.splash,
    "dragging": fall.dragging,
    "things_fall": fall.things_fall,
    "stowed": fall.stowed,
    "stopwatch": fall.stopwatch,
    "pencil_swings": fall.pencil_swings,
    "lines_cut": fall.lines_cut,
}


def main(arguments: Sequence[str]) -> int:
    """Write the named sounds, or every one, into the folder that comes first; return 0 when done.

    Return 2, and say why, without a folder or with a name that no recipe has.
    """
    unknown = [name for name in arguments[1:] if name not in RECIPES]
    if not arguments or unknown:
        sys.stderr.write(f"usage: make_sounds <folder> [name ...] {' '.join(unknown)}\n")
        return 2
    # Imported by name: the checks of the game must not need a developer's encoder.
    soundfile = importlib.import_module("soundfile")
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments[1:] or RECIPES:
        with soundfile.SoundFile(
            folder / f"{name}.ogg", "w", RATE_HZ, 1, "VORBIS", format="OGG",
            compression_level=1.0 - QUALITY,
        ) as file:  # fmt: skip
            file.write(RECIPES[name]())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
