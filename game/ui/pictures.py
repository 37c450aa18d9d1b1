"""Pictures of the screen, on one key, into the player's pictures folder."""

from datetime import datetime
from pathlib import Path

import pygame


def save_picture(folder: Path, name: str, canvas: pygame.Surface) -> Path | None:
    """Write `canvas` as a PNG and return its path, or None when it could not be written."""
    path = folder / f"{name}-{datetime.now():%Y-%m-%d-%H%M%S-%f}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        pygame.image.save(canvas, str(path))
    except (OSError, pygame.error):
        return None
    return path
