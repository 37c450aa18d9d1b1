"""Switches, covered buttons and lamps of the panel, each on its engraved plate."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

import pygame

from game.ui.pen import Pen
from game.ui.theme import Colour

ENGRAVED = 16.0
MEANING = 14.0
METAL: Colour = (62, 68, 66)
METAL_LIT: Colour = (128, 136, 132)
METAL_DARK: Colour = (20, 23, 22)
ENAMEL: Colour = (28, 32, 31)
COVER: Colour = (150, 44, 34)
COVER_LIT: Colour = (196, 78, 58)
UNLIT: Colour = (44, 40, 30)
LAMPS: dict[str, Colour] = {
    "amber": (248, 178, 58),
    "green": (92, 220, 140),
    "red": (246, 92, 64),
}


@dataclass(frozen=True, slots=True)
class Plate:
    """One thing of the panel: its word, its translation when asked for, and how it stands.

    A `switch` has a lever, up when `on`; a `button` is round; a `lamp` glows. `covered` is whether
    a red cover lies over it, None where there is none. `next` names what a press on the lower part
    does, `lid` what one on the cover does; empty is nothing.
    """

    name: str
    word: str
    kind: Literal["switch", "button", "lamp"]
    on: bool = False
    covered: bool | None = None
    meaning: str = ""
    action: str = ""
    lid: str = ""
    state: str = ""
    tone: str = "amber"


@dataclass(slots=True)
class Plates:
    """Draws plates, and keeps each as it stands: most of them stand still."""

    _kept: dict[str, tuple[tuple[object, ...], pygame.Surface]] = field(default_factory=dict)

    def draw(self, pen: Pen, rect: pygame.Rect, plate: Plate) -> None:
        """Draw the plate, its word engraved above the thing itself."""
        key = (plate, rect.size, pen.text_scale, pen.theme.name)
        kept = self._kept.get(plate.name)
        if kept is None or kept[0] != key:
            picture = pygame.Surface(rect.size, pygame.SRCALPHA)
            _draw(replace(pen, surface=picture), picture.get_rect(), plate)
            kept = self._kept[plate.name] = (key, picture)
        pen.surface.blit(kept[1], rect)


def _draw(pen: Pen, rect: pygame.Rect, plate: Plate) -> None:
    pygame.draw.rect(pen.surface, METAL_DARK, rect, border_radius=pen.u(4))
    inner = rect.inflate(-pen.hair(2), -pen.hair(2))
    pygame.draw.rect(pen.surface, ENAMEL, inner, border_radius=pen.u(4))
    top = pygame.Rect(inner.x, inner.y, inner.w, pen.u(22))
    shown, size = (plate.meaning, MEANING) if plate.meaning else (plate.word, ENGRAVED)
    face: Literal["text", "title"] = "text" if plate.meaning else "title"
    tone = pen.theme.amber if plate.meaning else pen.theme.bone
    pen.write(shown, top.center, size, tone, face, "center", top.w - pen.u(8))
    body = _body(pen, rect)
    if plate.kind == "lamp":
        _lamp(pen, body, plate)
    elif plate.kind == "switch":
        _lever(pen, body, plate.on)
    else:
        _button(pen, body, plate.on)
    if plate.covered is not None:
        _cover(pen, body, plate.covered)
    if plate.state:
        foot = pygame.Rect(inner.x, inner.bottom - pen.u(20), inner.w, pen.u(20))
        pen.write(plate.state, foot.center, 15, pen.theme.dim, "text", "center", foot.w - pen.u(6))


def action_at(pen: Pen, rect: pygame.Rect, plate: Plate, x: float, y: float) -> str:
    """Return the action of a press at a pixel, or nothing.

    On the plate's word, or while the cover is shut, it is the cover that is meant.
    """
    if not rect.collidepoint(x, y):
        return ""
    if plate.lid and (plate.covered or y < rect.y + pen.u(24)):
        return plate.lid
    return plate.action


def _body(pen: Pen, rect: pygame.Rect) -> pygame.Rect:
    """Return the square below the word and above the state in which the thing itself stands."""
    high = rect.h - pen.u(44)
    return pygame.Rect(rect.centerx - high // 2, rect.y + pen.u(23), high, high)


def _lamp(pen: Pen, body: pygame.Rect, plate: Plate) -> None:
    radius = round(body.h * 0.36)
    colour = LAMPS[plate.tone] if plate.on else UNLIT
    pygame.draw.aacircle(pen.surface, METAL_LIT, body.center, radius + pen.hair(3))
    pygame.draw.aacircle(pen.surface, METAL_DARK, body.center, radius + pen.hair(1))
    pygame.draw.aacircle(pen.surface, colour, body.center, radius)
    spark = (body.centerx - radius // 3, body.centery - radius // 3)
    glint = (255, 246, 220) if plate.on else (92, 88, 76)
    pygame.draw.aacircle(pen.surface, glint, spark, max(1, radius // 4))


def _lever(pen: Pen, body: pygame.Rect, on: bool) -> None:
    base = round(body.h * 0.24)
    pygame.draw.aacircle(pen.surface, METAL, body.center, base)
    pygame.draw.aacircle(pen.surface, METAL_LIT, body.center, base, pen.hair(2))
    up = -1 if on else 1
    tip = (body.centerx, body.centery + up * round(body.h * 0.34))
    pygame.draw.line(pen.surface, METAL_DARK, body.center, tip, pen.hair(9))
    pygame.draw.line(pen.surface, METAL_LIT, body.center, tip, pen.hair(5))
    pygame.draw.aacircle(pen.surface, (206, 210, 204), tip, pen.hair(6))


def _button(pen: Pen, body: pygame.Rect, on: bool) -> None:
    radius = round(body.h * 0.36)
    pygame.draw.aacircle(pen.surface, METAL_LIT, body.center, radius + pen.hair(2))
    pygame.draw.aacircle(pen.surface, (218, 96, 66) if on else (122, 34, 28), body.center, radius)
    pygame.draw.aacircle(pen.surface, METAL_DARK, body.center, radius, pen.hair(2))


def _cover(pen: Pen, body: pygame.Rect, shut: bool) -> None:
    """Draw the red cover: over the thing, or swung up above it."""
    wide = round(body.w * 1.15)
    if shut:
        lid = pygame.Rect(0, 0, wide, round(body.h * 0.96))
        lid.center = body.center
        pygame.draw.rect(pen.surface, COVER, lid, border_radius=pen.u(3))
        pygame.draw.rect(pen.surface, COVER_LIT, lid, pen.hair(2), pen.u(3))
        for share in (0.3, 0.5, 0.7):
            y = lid.y + round(lid.h * share)
            ends = (lid.x + pen.u(6), y), (lid.right - pen.u(6), y)
            pygame.draw.line(pen.surface, COVER_LIT, *ends, pen.hair())
        return
    lid = pygame.Rect(0, 0, wide, pen.u(6))
    lid.midbottom = (body.centerx, body.y + pen.u(2))
    pygame.draw.rect(pen.surface, COVER, lid, border_radius=pen.u(2))
    pygame.draw.rect(pen.surface, COVER_LIT, lid, pen.hair(), pen.u(2))
    for x in (lid.left + pen.u(2), lid.right - pen.u(3)):
        pygame.draw.line(pen.surface, COVER, (x, lid.bottom), (x, body.bottom), pen.hair(2))
