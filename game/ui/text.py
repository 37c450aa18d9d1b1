"""Text on surfaces: our own fonts, shaped for Devanagari, rendered once and remembered."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

import pygame

from game.ui.theme import Colour

Face = Literal["text", "bold", "title", "mono"]
Align = Literal["left", "centre", "right"]

FILES: dict[Face, str] = {
    "text": "NotoSans-Regular.ttf",
    "bold": "NotoSans-Bold.ttf",
    "title": "SofiaSansCondensed-SemiBold.ttf",
    "mono": "NotoSansMono-Medium.ttf",
}
ALIGNMENTS: dict[Align, int] = {
    "left": pygame.FONT_LEFT,
    "centre": pygame.FONT_CENTER,
    "right": pygame.FONT_RIGHT,
}
SMALLEST_PX = 6


def has_devanagari(text: str) -> bool:
    """Return whether `text` needs the one script that only the text faces carry."""
    return any("ऀ" <= letter <= "ॿ" for letter in text)


class Typesetter:
    """Opens the fonts in `folder` when first needed and keeps what it rendered.

    Rendered text is 32-bit with alpha, the format of the canvas, so it needs no conversion.
    Callers must not draw on the surfaces they are given.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._font = lru_cache(maxsize=128)(self._open)
        self._line = lru_cache(maxsize=2048)(self._render_line)
        self._width = lru_cache(maxsize=2048)(self._measure)
        self._block = lru_cache(maxsize=256)(self._render_block)

    def font(self, face: Face, px: int) -> pygame.font.Font:
        """Return the font of `face` with an em of `px` pixels."""
        return self._font(face, max(SMALLEST_PX, px))

    def line(self, text: str, face: Face, px: int, colour: Colour) -> pygame.Surface:
        """Return one line of `text`."""
        return self._line(text, self._face_for(face, text), max(SMALLEST_PX, px), colour)

    def paragraph(
        self,
        text: str,
        face: Face,
        px: int,
        colour: Colour,
        width: int,
        align: Align = "left",
    ) -> pygame.Surface:
        """Return `text` wrapped to at most `width` pixels; line feeds in it stay."""
        face = self._face_for(face, text)
        return self._block(text, face, max(SMALLEST_PX, px), colour, max(1, width), align)

    def width(self, text: str, face: Face, px: int) -> int:
        """Return how many pixels wide one line of `text` is."""
        return self._width(text, self._face_for(face, text), max(SMALLEST_PX, px))

    def line_height(self, face: Face, px: int) -> int:
        """Return the distance from one line to the next in pixels."""
        return self.font(face, px).get_linesize()

    @staticmethod
    def _face_for(face: Face, text: str) -> Face:
        return "bold" if face in ("title", "mono") and has_devanagari(text) else face

    def _open(self, face: Face, px: int) -> pygame.font.Font:
        font = pygame.font.Font(str(self._folder / FILES[face]), px)
        # Without it Hindi vowel signs stand on the wrong side; Latin and Cyrillic do not mind.
        font.set_script("Deva")
        return font

    def _measure(self, text: str, face: Face, px: int) -> int:
        return self._font(face, px).size(text)[0]

    def _render_line(self, text: str, face: Face, px: int, colour: Colour) -> pygame.Surface:
        return self._font(face, px).render(text, True, colour)

    def _render_block(
        self, text: str, face: Face, px: int, colour: Colour, width: int, align: Align
    ) -> pygame.Surface:
        font = self._font(face, px)
        font.align = ALIGNMENTS[align]
        try:
            return font.render(text, True, colour, None, width)
        finally:
            font.align = pygame.FONT_LEFT
