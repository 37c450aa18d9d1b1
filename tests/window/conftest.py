"""A real window on a screen of its own, driven from outside as a person would."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

NEEDED = ("Xvfb", "xdotool")
PATIENCE_S = 180.0


class Desktop:
    """One virtual screen with the game on it."""

    def __init__(self, display: str, data: Path) -> None:
        self.data = data
        self.log = data / "logs" / "voskhod2.log"
        self._environment = os.environ | {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy"}
        self._environment.pop("SDL_VIDEODRIVER", None)
        self._game: subprocess.Popen[bytes] | None = None

    def start(self, *words: str) -> None:
        """Open the game and wait for its window."""
        command = [sys.executable, "-m", "game", "--data-dir", str(self.data), *words]
        command += ["--software-window"]
        self._game = subprocess.Popen(
            command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        self.until(lambda: "window" in self.text())
        time.sleep(1.0)

    def do(self, *words: object) -> None:
        """Let xdotool do something."""
        subprocess.run(
            ["xdotool", *(str(word) for word in words)], env=self._environment, check=True
        )

    def key(self, name: str) -> None:
        """Press and release a key; menus take a moment to open."""
        self.do("key", name)
        time.sleep(0.8)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the 1280x720 window, which stands in the corner of the screen."""
        self.do("mousemove", x, y)
        time.sleep(0.2)
        self.do("click", 1)
        time.sleep(0.8)

    def text(self) -> str:
        """Return what the game has written into its log."""
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def until(self, true: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        """Wait until `true()`; fails with the log when it never is."""
        end = time.monotonic() + patience_s
        while not true():
            assert self.running(), f"the game ended by itself:\n{self.text()}"
            assert time.monotonic() < end, f"waited in vain:\n{self.text()}"
            time.sleep(0.1)

    def running(self) -> bool:
        """Return whether the game is still there."""
        return self._game is not None and self._game.poll() is None

    def stop(self) -> str:
        """End the game if it runs; return what it said on stderr."""
        if self._game is None:
            return ""
        self._game.terminate()
        return self._game.communicate(timeout=20)[1].decode()


@pytest.fixture
def desktop(tmp_path):
    """A screen of 1280x720 with nothing on it yet."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"{' and '.join(missing)} missing: a window cannot be driven here")
    assert not missing, f"CI must install {missing}"
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as numbers:
        display = f":{numbers.readline().strip()}"
    desk = Desktop(display, tmp_path)
    yield desk
    desk.stop()
    screen.terminate()
    screen.wait(timeout=20)
