"""Sound through the mixer, and silence without one. The dummy driver plays to nobody."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.ui.audio import RATE_HZ, Quiet, Speaker, open_audio
from game.ui.sound_catalogue import SOUNDS
from game.ui.volumes import Volumes
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "assets" / "sounds"
FILES = sorted(path.stem for path in FOLDER.glob("*.ogg"))
LOOPS = sorted(name for sound in SOUNDS.values() if sound.loop for name in sound.files)
# A flight's worth of calls on a machine whose only sound driver does not exist.
WITHOUT_A_CARD = """
from pathlib import Path
from game.ui.audio import open_audio
from game.ui.volumes import Volumes
from game.vocab.snapshot import Snapshot
audio = open_audio(Path("assets/sounds"), Volumes())
audio.play("ui_ok")
audio.hear(Snapshot(0, 0.0), Snapshot(1, 0.01), False)
audio.set_volumes(Volumes(master=0.0))
audio.silence()
audio.close()
print(type(audio).__name__)
"""


def snapshot(tick, *events):
    return Snapshot(tick, tick / 100, {"body.metabolic_w": 150.0}, events=events)


@pytest.fixture
def speaker(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    audio = open_audio(FOLDER, Volumes())
    assert isinstance(audio, Speaker)
    yield audio
    audio.close()


def samples(file):
    return pygame.sndarray.array(pygame.mixer.Sound(FOLDER / f"{file}.ogg"))[:, 0] / 32768.0


def run_without_a_card(**environment):
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_A_CARD], cwd=ROOT, capture_output=True, text=True,
        check=False, env={**os.environ, "PYGAME_HIDE_SUPPORT_PROMPT": "1", **environment},
    )  # fmt: skip


def test_without_a_sound_card_everything_works_in_silence():
    done = run_without_a_card(SDL_AUDIODRIVER="nonexistent")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Quiet\n", "")


def test_a_card_that_alsa_cannot_find_is_not_complained_about():
    done = run_without_a_card(SDL_AUDIODRIVER="alsa", AUDIODEV="no_such_device")
    assert (done.returncode, done.stderr) == (0, "")


def test_silence_still_says_what_would_be_heard():
    assert Quiet().hear(snapshot(0), snapshot(1), False) == (
        "sound.ventilation", "sound.breath_calm", "sound.heart_90",
    )  # fmt: skip


def test_silence_knows_a_wrong_name_too():
    with pytest.raises(KeyError):
        Quiet().play("fanfare")


def test_a_caption_comes_once(speaker):
    speaker.hear(snapshot(0), snapshot(1), False)
    assert speaker.hear(snapshot(1), snapshot(2), False) == ()


def test_going_on_after_a_pause_repeats_no_caption(speaker):
    speaker.hear(snapshot(0), snapshot(1), False)
    speaker.hear(snapshot(1), snapshot(1), True)
    assert speaker.hear(snapshot(1), snapshot(2), False) == ()


def test_another_flight_is_captioned_afresh(speaker):
    speaker.hear(snapshot(0), snapshot(1), False)
    speaker.silence()
    assert "sound.breath_calm" in speaker.hear(snapshot(0), snapshot(1), False)


def test_an_event_of_the_tick_before_is_heard_as_well():
    quiet = Quiet()
    quiet.hear(snapshot(0), snapshot(1), False)
    struck = snapshot(2, Event(2, "body.knocked_hull", {"impulse_n_s": 5.0}))
    assert quiet.hear(struck, snapshot(3), False) == ("sound.knock",)


def test_what_strikes_again_and_again_has_its_caption_once_in_four_seconds():
    quiet = Quiet()
    quiet.hear(snapshot(0), snapshot(1), False)
    ticks = (100, 120, 140, 480, 500)
    blows = [Event(tick, "body.knocked_hull", {"impulse_n_s": 5.0}) for tick in ticks]
    given = [quiet.hear(snapshot(0), snapshot(b.tick, b), False) for b in blows]
    assert given == [("sound.knock",), (), (), (), ("sound.knock",)]


def test_breath_heart_and_oxygen_sound_at_once(speaker):
    speaker.hear(snapshot(0), snapshot(1), False)
    assert sum(pygame.mixer.Channel(n).get_busy() for n in range(16)) == 3


def test_a_muted_master_mutes_what_sounds_already(speaker):
    speaker.hear(snapshot(0), snapshot(1), False)
    speaker.set_volumes(Volumes(master=0.0))
    volumes = {pygame.mixer.Channel(n).get_volume() for n in range(3)}
    assert volumes == {0.0}


def test_a_loop_that_changes_its_volume_glides_there(speaker):
    flows = [{"suit.vent_g_per_min": flow} for flow in (5.0, *[90.0] * 60)]
    heard = []
    for tick, told in enumerate(flows):
        speaker.hear(Snapshot(tick, tick / 100, told), Snapshot(tick + 1, tick / 100, told), False)
        heard.append(pygame.mixer.Channel(0).get_volume())
    assert heard[0] < heard[1] < heard[10] < heard[-1] == max(heard)


def test_a_missing_file_is_silent_and_listed(speaker, tmp_path):
    poor = Speaker(tmp_path, Volumes())
    poor.play("ui_ok")
    assert poor.missing == {"ui_ok"}


def test_a_broken_file_is_silent_and_listed(speaker, tmp_path):
    (tmp_path / "ui_ok.ogg").write_bytes(b"not a sound")
    poor = Speaker(tmp_path, Volumes())
    poor.play("ui_ok")
    assert poor.missing == {"ui_ok"}


def test_every_sound_can_be_played(speaker):
    for name in SOUNDS:
        speaker.play(name)
    assert speaker.missing == set()


@pytest.mark.parametrize("file", FILES)
def test_no_sound_is_clipped_and_none_is_silent(speaker, file):
    assert 0.1 < float(np.max(np.abs(samples(file)))) < 0.9


@pytest.mark.parametrize("file", LOOPS)
def test_a_loop_joins_its_own_beginning(speaker, file):
    wave = samples(file)
    steps = np.abs(np.diff(wave))
    assert abs(wave[0] - wave[-1]) <= np.max(steps)


@pytest.mark.parametrize("file", LOOPS)
def test_loops_are_of_like_loudness(speaker, file):
    level_db = 20.0 * np.log10(np.sqrt(np.mean(samples(file) ** 2)))
    assert -30.0 < level_db < -22.0


@pytest.mark.parametrize("file", ["radio_bed", "radio_open", "radio_close", "blackout"])
def test_the_radio_is_a_narrow_band(speaker, file):
    # The width of a telephone, with steep skirts: what he hears in his helmet has longer ones.
    power = np.abs(np.fft.rfft(samples(file))) ** 2
    hertz = np.fft.rfftfreq(len(samples(file)), 1.0 / RATE_HZ)
    inside = power[(hertz >= 300.0) & (hertz <= 3400.0)].sum()
    assert inside / power.sum() > 0.98


@pytest.mark.parametrize(("file", "beats_per_min"), [("heart_90", 90), ("heart_150", 150)])
def test_a_heart_loop_holds_four_beats(speaker, file, beats_per_min):
    assert len(samples(file)) / RATE_HZ == pytest.approx(4 * 60 / beats_per_min, abs=1e-3)
