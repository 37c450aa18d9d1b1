"""What is near the eye in the cabin: one's own hands, the other man's boots, dust in the air."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import pygame

from game.session.chairs import SIGHT, chair_of
from game.ui.pen import Pen
from game.ui.view import art_cabin_svg as svg
from game.ui.view.cabin_dust import Mote, motes
from game.vocab.channel import Value

DUST: Final = (226, 220, 200)
# So far he is out of his seat before his hands come into the picture.
SEEN_FROM: Final = 0.35
# Which hand has the stick, and how far a degree of unsteadiness moves it, in design units.
STICK_HAND: Final = 1
SHAKES: Final = 40.0
HAND_OFF: Final = "crew.hand_off_deg"


@dataclass(frozen=True, slots=True)
class _Thing:
    """A painting and its place in design units, from the left or right edge and from the foot."""

    paint: Callable[[], str]
    size: tuple[float, float]
    x: float
    from_right: bool
    above_foot: float
    # Where it comes from, as a share of its size.
    comes: tuple[float, float]


_THINGS: Final = (
    _Thing(svg.left_hand, (240, 160), -4, False, 148, (-0.5, 1.0)),
    _Thing(svg.right_hand, (170, 180), 190, True, 140, (0.0, 1.0)),
    _Thing(svg.boots, (230, 170), -14, True, 152, (1.0, 0.3)),
)


class NearThings:
    """Draws them for one size of picture; paintings are made when they are first seen."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], pygame.Surface] = {}

    def draw(self, pen: Pen, told: Mapping[str, Value]) -> None:
        """Draw hands and boots as far as a man is out of his seat toward the sight.

        Where two play, who looks through the sight has no hand on the stick.
        """
        out = max(_ratio(told, "seats.commander_ratio"), _ratio(told, "seats.navigator_ratio"))
        share = min(1.0, max(0.0, (out - SEEN_FROM) / (1.0 - SEEN_FROM)))
        if share <= 0.0:
            return
        left = 1.0 - share * share * (3.0 - 2.0 * share)
        wide, high = pen.surface.get_size()
        calls = chair_of(told) == SIGHT
        for index, thing in enumerate(_THINGS):
            if calls and index == STICK_HAND:
                continue
            picture = self._picture(pen, index)
            across, down = picture.get_size()
            # The hand on the stick is as unsteady as it is in the world.
            shakes = pen.u(SHAKES * _ratio(told, HAND_OFF)) if index == STICK_HAND else 0
            x = wide - across - pen.u(thing.x) if thing.from_right else pen.u(thing.x)
            place = (
                round(x + left * thing.comes[0] * across),
                round(high - pen.u(thing.above_foot) + left * thing.comes[1] * down) + shakes,
            )
            pen.surface.blit(picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _picture(self, pen: Pen, index: int) -> pygame.Surface:
        thing = _THINGS[index]
        size = (pen.u(thing.size[0]), pen.u(thing.size[1]))
        key = (index, size[0])
        if key not in self._made:
            drawn = pygame.image.load_sized_svg(io.BytesIO(thing.paint().encode()), size)
            self._made[key] = drawn.convert_alpha().premul_alpha()
        return self._made[key]


def draw_dust(pen: Pen, told: Mapping[str, Value], time_s: float) -> None:
    """Draw the dust that drifts, or falls while the engine burns."""
    if "tdu.burning" not in told:
        return
    lit_s, off_s = float(told.get("tdu.lit_s", 0.0)), float(told.get("tdu.off_s", 0.0))
    for mote in motes(time_s, lit_s, off_s, told["tdu.burning"] is True):
        _draw_mote(pen, mote)


def _draw_mote(pen: Pen, mote: Mote) -> None:
    shape = _speck(pen.hair(4.0), max(pen.hair(4.0), pen.u(mote.length)))
    shape.set_alpha(round(255 * mote.light))
    pen.surface.blit(shape, (pen.u(mote.x), pen.u(mote.y)))


@lru_cache(maxsize=64)
def _speck(wide: int, high: int) -> pygame.Surface:
    """Return a soft speck, drawn out as far as it moves in a moment."""
    x = (np.arange(wide) + 0.5) / wide * 2.0 - 1.0
    y = (np.arange(high) + 0.5) / high * 2.0 - 1.0
    light = np.clip(1.0 - x[:, None] ** 2, 0.0, 1.0) * np.clip(1.0 - y[None, :] ** 2, 0.0, 1.0)
    speck = pygame.Surface((wide, high), pygame.SRCALPHA)
    speck.fill(DUST)
    pygame.surfarray.pixels_alpha(speck)[:] = (light * 255.0).astype(np.uint8)
    return speck


def _ratio(told: Mapping[str, Value], name: str) -> float:
    value = told.get(name, 0.0)
    return value if isinstance(value, float) else 0.0
