"""The catalogue, the files and the words belong together."""

import json
from pathlib import Path

import pytest

from game.ui.sound_catalogue import SOUNDS, caption_to_show

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "assets" / "sounds"
WORDS = json.loads((ROOT / "assets" / "text" / "sounds.en.json").read_text("utf-8"))


def test_every_sound_has_its_files():
    missing = [f for s in SOUNDS.values() for f in s.files if not (FOLDER / f"{f}.ogg").is_file()]
    assert missing == []


def test_every_file_belongs_to_a_sound():
    used = {name for sound in SOUNDS.values() for name in sound.files}
    assert {path.stem for path in FOLDER.glob("*.ogg")} == used


def test_every_sound_has_words_and_every_word_a_sound():
    assert {sound.caption for sound in SOUNDS.values()} == set(WORDS)


def test_all_sounds_together_are_small():
    # Sixty-three files; each begins with four kilobytes of the coder's own tables.
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ogg")) <= 600_000


def test_every_sound_of_a_flight_has_a_visible_twin():
    # Clicks of the interface have the moving focus.
    silent_to_the_eye = {name for name, sound in SOUNDS.items() if not sound.shown}
    assert silent_to_the_eye == {"ui_tick", "ui_ok"}


BREATH, CREAK, WIND = "sound.breath_calm", "sound.cable_creak", "sound.cords"


@pytest.mark.parametrize(
    ("begun", "standing", "shown"),
    [
        ((), False, ""),
        ((BREATH,), False, BREATH),
        ((BREATH,), True, ""),
        ((CREAK,), True, CREAK),
        ((WIND, CREAK, BREATH), False, CREAK),
    ],
)
def test_what_is_rare_is_shown_before_what_always_hums(begun, standing, shown):
    assert caption_to_show(begun, standing) == shown
