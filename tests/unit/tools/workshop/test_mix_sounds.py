"""What a flight sounds like, added up: the levels, and the silence when cloth opens."""

from pathlib import Path

import numpy as np
import pytest

from game.mission.loader import load_level
from game.session.flight import Flight
from game.session.setup import Setup
from game.sim.registry import whole_catalogue
from game.tools.workshop.make_sounds import RECIPES
from game.tools.workshop.mix_sounds import (
    LOOK_SAMPLES,
    QUIETEST_DB,
    Desk,
    heard_in,
    loudness_db,
    main,
    mixed,
)
from game.tools.workshop.sound_shapes import RATE_HZ
from game.ui.audio_cue import Cue, Heard
from game.ui.volumes import Volumes

ROOT = Path(__file__).parents[4]
FULL = Volumes(1.0, 1.0, 1.0, 1.0, 1.0)
FAN = Heard((Cue("cabin_fan"),))
CLICK = Heard((), (Cue("panel_switch"),))


def test_nothing_heard_is_nothing_mixed():
    assert loudness_db(mixed([Heard()] * 10)) == QUIETEST_DB


def test_a_loop_goes_on_longer_than_its_wave():
    looks = 6 * RATE_HZ // LOOK_SAMPLES
    late = mixed([FAN] * looks, FULL)[-RATE_HZ:]
    assert loudness_db(late) == pytest.approx(loudness_db(RECIPES["cabin_fan"]()), abs=1.0)


def test_a_loop_that_ends_fades_away():
    desk = Desk(FULL)
    for _ in range(50):
        desk.block(FAN)
    after = [loudness_db(desk.block(Heard())) for _ in range(30)]
    assert after[0] > after[10] > after[-1] == QUIETEST_DB


def test_a_shot_sounds_to_its_end_and_once():
    wave = RECIPES["panel_switch"]()
    whole = mixed([CLICK, *[Heard()] * 30], FULL)
    assert np.allclose(whole[: wave.size], wave) and not np.any(whole[wave.size :])


def test_sounds_are_added_up():
    both = mixed([Heard(FAN.loops, CLICK.shots)] * 1, FULL)
    assert np.allclose(both, mixed([FAN], FULL) + mixed([CLICK], FULL))


def test_what_is_turned_down_is_mixed_softer():
    loud, soft = (mixed([CLICK], Volumes(effects=share)) for share in (1.0, 0.5))
    assert np.allclose(0.5 * loud, soft)


@pytest.fixture(scope="module")
def under_the_canopy():
    """Forty seconds from 8.7 km down: when each block began, the cues, and the blocks."""
    loaded = load_level(ROOT / "levels" / "fall", whole_catalogue(), variant="lesson_canopy")
    assert loaded.level is not None
    flight = Flight(loaded.level, Setup(1965, "show_me", "lesson_canopy"))
    looks = list(heard_in(flight, until_s=40.0))
    desk = Desk()
    return looks, [desk.block(heard) for _, heard in looks]


def strikes(flown, name):
    """Return the number of the look at which a sound struck."""
    return next(
        n for n, (_, heard) in enumerate(flown[0]) if name in [cue.name for cue in heard.shots]
    )


def level_db(flown, name, from_s, to_s):
    """Return how loud it is from so many seconds after a sound struck to so many."""
    at = strikes(flown, name)
    return loudness_db(np.concatenate(flown[1][at + round(50 * from_s) : at + round(50 * to_s)]))


def test_before_cloth_opens_the_air_is_loud(under_the_canopy):
    assert level_db(under_the_canopy, "canopy_bangs", -3.0, 0.0) > -35.0


def test_when_cloth_has_opened_there_is_silence(under_the_canopy):
    # The bang has rung out after 1.2 s.
    assert level_db(under_the_canopy, "canopy_bangs", 1.5, 4.8) < -50.0


def test_and_then_wind(under_the_canopy):
    assert -45.0 < level_db(under_the_canopy, "canopy_bangs", 9.0, 12.0) < -30.0


def test_nothing_is_clipped_when_cloth_opens(under_the_canopy):
    assert 0.3 < max(float(np.max(np.abs(block))) for block in under_the_canopy[1]) < 1.0


def test_the_tool_prints_a_row_for_each_so_many_seconds(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    wav = tmp_path / "fall.wav"
    arguments = ("fall", "--variant", "lesson_canopy", "--pilot", "show_me", "--until", "5")
    assert main((*arguments, "--every", "1", "--wav", str(wav))) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if " dB " in line]
    assert len(rows) == 5 and wav.stat().st_size > 200_000
