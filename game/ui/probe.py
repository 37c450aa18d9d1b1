"""What pygame sees on this machine, as JSON: run as a process of its own by `doctor`.

A separate process, so that a driver that kills it kills nothing else.
"""

import json
import sys
from typing import Any

import pygame


def seen() -> dict[str, Any]:
    """Return versions, screen, sound and pads; a part that fails says why instead."""
    return {
        "pygame": pygame.version.ver,
        "pygame_ce": bool(getattr(pygame, "IS_CE", False)),
        "sdl": ".".join(str(part) for part in pygame.get_sdl_version()),
        "screen": _screen(),
        "sound": _sound(),
        "pads": _pads(),
    }


def _screen() -> dict[str, Any]:
    try:
        pygame.display.init()
        sizes = [list(size) for size in pygame.display.get_desktop_sizes()]
        return {"driver": pygame.display.get_driver(), "desktops": sizes}
    except pygame.error as error:
        return {"missing": str(error)}


def _sound() -> dict[str, Any]:
    try:
        pygame.mixer.init()
        return {"format": list(pygame.mixer.get_init() or ())}
    except pygame.error as error:
        return {"missing": str(error)}


def _pads() -> list[str]:
    try:
        pygame.joystick.init()
        count = pygame.joystick.get_count()
        return [pygame.joystick.Joystick(number).get_name() for number in range(count)]
    except pygame.error:
        return []


if __name__ == "__main__":
    json.dump(seen(), sys.stdout)
