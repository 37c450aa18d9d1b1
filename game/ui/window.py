"""The one window: opened, resized, made full screen, and filled from a canvas of any size."""

import os
import sys
import warnings
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path

import pygame

from game.ui.pace import canvas_size
from game.ui.theme import NORMAL

ICON_PX = 64
SETTLE_FRAMES = 60
ASK_AGAIN_FRAMES = 12
CURE = "pip uninstall pygame pygame-ce; pip install pygame-ce"


NO_WINDOW = (
    "No window could be opened: {why}. The game needs a screen; "
    "“voskhod2 fly” flies a level without one."
)
# What SDL falls back to when there is no screen: drivers that draw where nobody can see it.
UNSEEN = ("offscreen", "dummy")


class NoWindowError(RuntimeError):
    """Why no window can be opened here, in plain words."""


def require_pygame_ce() -> None:
    """Raise NoWindowError when the other pygame has taken the place of pygame-ce."""
    if not getattr(pygame, "IS_CE", False):
        raise NoWindowError(
            "The game needs pygame-ce, but finds pygame, which lives in the same folder. "
            f"To mend it: {CURE}"
        )


def prefer_software(environ: MutableMapping[str, str], asked: bool) -> None:
    """Let SDL present without a GPU where there is none: ten times faster there.

    Only a default: a value that somebody has set stays. Must run before the display is opened.
    """
    if asked or environ.get("CI") or _under_xvfb(environ):
        environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


def _under_xvfb(environ: MutableMapping[str, str]) -> bool:
    if not sys.platform.startswith("linux") or not environ.get("DISPLAY"):
        return False
    for process in Path("/proc").glob("[0-9]*/comm"):
        with suppress(OSError):
            if process.read_text(encoding="ascii", errors="replace").strip() == "Xvfb":
                return True
    return False


def _require_a_screen(driver: str, environ: Mapping[str, str]) -> None:
    if driver in UNSEEN and not environ.get("SDL_VIDEODRIVER"):
        raise NoWindowError(NO_WINDOW.format(why="no display was found"))


class Window:
    """The display. Scenes draw on `canvas`; `present` brings it to the screen."""

    def __init__(self, title: str, size: tuple[int, int], full_screen: bool) -> None:
        """Open it; raises NoWindowError when there is no screen to open it on."""
        os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "voskhod2")
        try:
            pygame.display.init()
            _require_a_screen(pygame.display.get_driver(), os.environ)
            pygame.font.init()
            pygame.display.set_icon(icon())
            pygame.display.set_caption(title)
            self._windowed_size = size
            self.full_screen = False
            self._settling = 0
            self._open(full_screen)
        except pygame.error as error:
            raise NoWindowError(NO_WINDOW.format(why=error)) from None
        self.canvas = pygame.Surface(self.size)

    @property
    def size(self) -> tuple[int, int]:
        """Return the size of the inside of the window in pixels."""
        surface = pygame.display.get_surface()
        return surface.get_size() if surface else (1, 1)

    @property
    def windowed_size(self) -> tuple[int, int]:
        """Return the size of the window when not full screen, the one worth remembering."""
        return self._windowed_size

    def set_full_screen(self, wanted: bool) -> None:
        """Fill the whole screen, or go back to the window as it was."""
        if wanted != self.full_screen:
            self._open(wanted)

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size; full screen keeps it for later."""
        self._windowed_size = size
        if not self.full_screen and size != self.size:
            self._open(False)

    def noticed_size(self) -> None:
        """Take over the size that the player has dragged the window to."""
        if not self.full_screen and not self._settling:
            self._windowed_size = self.size

    def settle(self) -> None:
        """Ask again for the size of the window; call it once a frame.

        Window managers take their time to end full screen, and forget what was asked meanwhile.
        One that keeps its own size after a second shall have its way.
        """
        if not self._settling:
            return
        self._settling -= 1
        if self.size == self._windowed_size:
            self._settling = 0
        elif self._settling % ASK_AGAIN_FRAMES == 0:
            self._set_mode(self._windowed_size, pygame.RESIZABLE)
        if not self._settling:
            self.noticed_size()

    def fit_canvas(self) -> bool:
        """Make the canvas fit the window; whether it had to change."""
        wanted = canvas_size(self.size, 100)
        if wanted == self.canvas.get_size():
            return False
        self.canvas = pygame.Surface(wanted)
        return True

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the window as a place of the canvas."""
        wide, high = self.size
        canvas_wide, canvas_high = self.canvas.get_size()
        return x * canvas_wide / max(1, wide), y * canvas_high / max(1, high)

    def present(self) -> None:
        """Bring the canvas to the screen."""
        screen = pygame.display.get_surface()
        if screen is None:
            return
        if screen.get_size() == self.canvas.get_size():
            screen.blit(self.canvas, (0, 0))
        else:
            pygame.transform.smoothscale(self.canvas.convert(screen), screen.get_size(), screen)
        pygame.display.flip()

    def _open(self, full_screen: bool) -> None:
        if full_screen:
            self._set_mode((0, 0), pygame.FULLSCREEN)
        else:
            self._set_mode(self._windowed_size, pygame.RESIZABLE)
        self._settling = SETTLE_FRAMES if self.full_screen and not full_screen else 0
        self.full_screen = full_screen

    @staticmethod
    def _set_mode(size: tuple[int, int], flags: int) -> None:
        with warnings.catch_warnings():
            # That the system gave another size than asked is dealt with, not complained about.
            warnings.simplefilter("ignore", RuntimeWarning)
            pygame.display.set_mode(size, flags)


def icon() -> pygame.Surface:
    """Return the picture of the program: a limb, and somebody small above it on a line."""
    large = pygame.Surface((ICON_PX * 4, ICON_PX * 4), pygame.SRCALPHA)
    whole = large.get_rect()
    pygame.draw.rect(large, NORMAL.night, whole, border_radius=44)
    pygame.draw.circle(large, NORMAL.sky, (whole.centerx, whole.h * 1.52), whole.h * 0.86)
    pygame.draw.circle(large, (34, 84, 128), (whole.centerx, whole.h * 1.56), whole.h * 0.86)
    pygame.draw.lines(large, NORMAL.amber, False, [(40, 44), (96, 84), (140, 84)], 9)
    pygame.draw.circle(large, NORMAL.bone, (158, 84), 27)
    mask = pygame.Surface(whole.size, pygame.SRCALPHA)
    pygame.draw.rect(mask, (255, 255, 255, 255), whole, border_radius=44)
    large.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return pygame.transform.smoothscale(large, (ICON_PX, ICON_PX))
