"""The program as a whole, in a process of its own: it starts, it says why it cannot."""

import os
import subprocess
import sys

import pytest

from game.app import Options, first_scenes
from game.ui.crash import report_of, write_report
from game.ui.lock import DataLock
from game.ui.scenes.message import MessageScene
from game.ui.scenes.title import TitleScene
from game.ui.window import prefer_software
from tests.unit.ui.stage import ROOT, make_kit

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
CLEAN = {k: v for k, v in os.environ.items() if k not in SCREENS}


def started(tmp_path, *words, driver="dummy"):
    screen = {"SDL_VIDEODRIVER": driver} if driver else {}
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "game",
            "--data-dir",
            str(tmp_path),
            "play",
            "--frames",
            "3",
            *words,
        ],
        cwd=ROOT,
        env={**CLEAN, **screen, "SDL_AUDIODRIVER": "dummy"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_title_opens_and_closes(tmp_path):
    done = started(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a screen")
def test_without_a_screen_one_plain_sentence_says_so(tmp_path):
    done = started(tmp_path, driver="")
    assert done.returncode == 2 and "voskhod2: No window could be opened" in done.stderr


def test_an_unknown_video_driver_is_told_plainly(tmp_path):
    done = started(tmp_path, driver="no_such_driver")
    assert done.returncode == 2 and done.stderr.startswith("voskhod2: No window could be opened")


def test_without_a_screen_there_is_no_traceback(tmp_path):
    assert "Traceback" not in started(tmp_path, driver="no_such_driver").stderr


def test_a_second_copy_opens_all_the_same(tmp_path):
    lock = DataLock(tmp_path / "voskhod2.lock")
    lock.take()
    assert started(tmp_path).returncode == 0
    lock.release()


def test_an_unknown_level_is_told_in_the_window(tmp_path):
    assert started(tmp_path, "no_such_level").returncode == 0


def test_a_log_is_written(tmp_path):
    started(tmp_path)
    assert "window" in (tmp_path / "logs" / "voskhod2.log").read_text("utf-8")


def test_a_second_copy_says_that_nothing_is_kept():
    *_, top = first_scenes(make_kit(), Options(), may_write=False)
    assert isinstance(top, MessageScene)


def test_damaged_settings_are_told(tmp_path):
    (tmp_path / "settings.json").write_text("{")
    *_, top = first_scenes(make_kit(tmp_path), Options(), may_write=True)
    assert isinstance(top, MessageScene)


def test_a_healthy_start_shows_the_title_alone():
    (only,) = first_scenes(make_kit(), Options(), may_write=True)
    assert isinstance(only, TitleScene)


@pytest.mark.parametrize(
    ("environ", "asked", "value"),
    [({"CI": "1"}, False, "0"), ({}, True, "0"), ({}, False, None)],
)
def test_software_is_preferred_where_there_is_no_gpu(environ, asked, value):
    prefer_software(environ, asked)
    assert environ.get("SDL_FRAMEBUFFER_ACCELERATION") == value


def test_a_wish_of_the_user_is_not_overruled():
    environ = {"CI": "1", "SDL_FRAMEBUFFER_ACCELERATION": "1"}
    prefer_software(environ, True)
    assert environ["SDL_FRAMEBUFFER_ACCELERATION"] == "1"


def test_a_crash_report_names_the_error(tmp_path):
    path = write_report(tmp_path / "logs", ValueError("the valve is upside down"))
    assert path is not None and "the valve is upside down" in path.read_text("utf-8")


def test_a_crash_report_that_cannot_be_written_is_no_second_crash(tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    assert write_report(blocker / "logs", ValueError("x")) is None


def test_a_crash_report_says_nothing_about_who_plays(tmp_path, monkeypatch):
    from datetime import datetime

    monkeypatch.setenv("USER", "somebody-private")
    assert "somebody-private" not in report_of(ValueError("x"), datetime(2026, 1, 1))
