"""Pictures from the assets folder, loaded after the window exists, converted and cached."""

from functools import lru_cache
from pathlib import Path

import pygame


class Assets:
    """Everything in `root` (the `assets` folder), by path relative to it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._image = lru_cache(maxsize=16)(self._load)
        self._cover = lru_cache(maxsize=2)(self._fill)

    def has(self, name: str) -> bool:
        """Return whether there is a file `name`."""
        return (self.root / name).is_file()

    def image(self, name: str) -> pygame.Surface:
        """Return a picture in the format of the display; raises FileNotFoundError, pygame.error."""
        return self._image(name)

    def cover(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        """Return the picture scaled and cut so that it just covers `size`."""
        return self._cover(name, size)

    def _load(self, name: str) -> pygame.Surface:
        picture = pygame.image.load(str(self.root / name))
        return picture.convert_alpha() if picture.get_masks()[3] else picture.convert()

    def _fill(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        picture = self._image(name)
        scale = max(size[0] / picture.get_width(), size[1] / picture.get_height())
        wanted = (
            max(size[0], round(picture.get_width() * scale)),
            max(size[1], round(picture.get_height() * scale)),
        )
        large = pygame.transform.smoothscale(picture, wanted)
        cut = pygame.Rect((0, 0), size)
        cut.center = large.get_rect().center
        return large.subsurface(cut).copy()
