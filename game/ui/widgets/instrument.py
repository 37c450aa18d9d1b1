"""What all instruments share: the scale they show, the reading they are given, safe numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import pygame

from game.ui.pen import Pen
from game.ui.theme import Colour
from game.vocab.channel import Value

NO_READING = "– – –"
PLATE_ALPHA = 176
ENAMEL: Colour = (17, 20, 23)
ENAMEL_LIT: Colour = (34, 39, 43)
PRINT: Colour = (240, 236, 220)
ZONE_COLOURS: Mapping[str, Colour] = MappingProxyType(
    {"nominal": (63, 154, 132), "caution": (214, 150, 52), "warning": (206, 72, 48)}
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that matters on a scale; `label` is a text key, or empty for the number alone."""

    at: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a scale that is `nominal`, `caution` or `warning`; `word` is a text key."""

    low: float
    high: float
    kind: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a channel is shown: shown value = channel value x `factor`, from `low` to `high`.

    All other numbers are in shown units. `step` spaces the numbered ticks, `minor` the small ones;
    `decimals` is the precision of the number, `resolution` the smallest change worth showing.
    """

    low: float
    high: float
    step: float
    minor: float
    factor: float = 1.0
    decimals: int = 1
    unit: str = ""
    marks: tuple[Mark, ...] = ()
    zones: tuple[Zone, ...] = ()

    @property
    def resolution(self) -> float:
        """Return the step of the last digit that is shown."""
        return 10.0**-self.decimals

    def zone(self, shown: float) -> Zone | None:
        """Return the first zone that holds a shown value; beyond the ends, that of the end.

        Not-a-number lies in none.
        """
        if math.isnan(shown):
            return None
        held = min(self.high, max(self.low, shown))
        return next((zone for zone in self.zones if zone.low <= held <= zone.high), None)

    def share(self, shown: float) -> float:
        """Return where a shown value stands between the ends, 0 to 1; not-a-number gives 0."""
        if not math.isfinite(shown) or self.high <= self.low:
            return 1.0 if shown == math.inf else 0.0
        return min(1.0, max(0.0, (shown - self.low) / (self.high - self.low)))


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things an instrument shows together: `share` 0 to 1, and in words."""

    name: str
    share: float
    label: str
    text: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one instrument shows now, in words and shown units.

    `value` is for the needle, `text` the steady number; `label` and `unit` are words of the chosen
    language. `word` is a state such as "taut"; `second` and its label serve twin instruments.
    `zone` is the kind of zone of the steady number, `zone_word` the word for it.
    """

    value: Value
    text: str
    label: str
    unit: str = ""
    word: str = ""
    lit: bool = False
    second_text: str = ""
    second_label: str = ""
    mark_labels: tuple[str, ...] = ()
    zone: str = ""
    zone_word: str = ""
    parts: tuple[Part, ...] = ()


def number_of(value: Value | None) -> float:
    """Return a number for any reading: words and missing channels are not-a-number."""
    return math.nan if value is None or isinstance(value, str) else float(value)


def figures(shown: float, decimals: int) -> str:
    """Return a number in figures with a true minus sign; dashes when there is none."""
    if not math.isfinite(shown):
        return NO_READING
    text = f"{shown:.{max(0, decimals)}f}"
    # A rounded zero has no sign: "-0.0" would flicker against "0.0".
    if float(text) == 0.0:
        text = text.lstrip("-")
    return text.replace("-", "\u2212")


def clock_text(seconds: float) -> str:
    """Return hours, minutes and seconds; before the event with a minus sign."""
    if not math.isfinite(seconds) or abs(seconds) >= 360_000.0:
        return NO_READING
    # Whole seconds downward on both sides of zero, so that it ticks together with the time of day.
    whole = math.floor(seconds)
    sign = "\u2212" if whole < 0 else ""
    minutes, second = divmod(abs(whole), 60)
    hour, minute = divmod(minutes, 60)
    return f"{sign}{hour:02d}:{minute:02d}:{second:02d}"


def minutes_text(seconds: float) -> str:
    """Return minutes and seconds, as on a countdown; never below zero."""
    if not math.isfinite(seconds) or seconds >= 360_000.0:
        return NO_READING
    minute, second = divmod(max(0, math.floor(seconds)), 60)
    return f"{minute:02d}:{second:02d}"


def plate(pen: Pen, rect: pygame.Rect, alpha: int = PLATE_ALPHA) -> None:
    """Lay dark glass behind instruments and words, so that they read on cloud and on black."""
    if rect.w <= 0 or rect.h <= 0:
        return
    theme = pen.theme
    solid = 255 if theme.shade_alpha >= 255 else alpha
    glass = _plate(rect.size, pen.u(8), theme.night, theme.line, solid, pen.hair())
    pen.surface.blit(glass, rect, special_flags=pygame.BLEND_PREMULTIPLIED)


@lru_cache(maxsize=48)
def _plate(
    size: tuple[int, int], radius: int, fill: Colour, edge: Colour, alpha: int, hair: int
) -> pygame.Surface:
    glass = pygame.Surface(size, pygame.SRCALPHA)
    area = glass.get_rect()
    pygame.draw.rect(glass, (*fill, alpha), area, border_radius=radius)
    pygame.draw.rect(glass, (*edge, min(255, alpha)), area, hair, radius)
    return glass.premul_alpha()


def caption(pen: Pen, rect: pygame.Rect, text: str, size: float, colour: Colour) -> None:
    """Write `text` centred in `rect`, made smaller when it would not fit."""
    pen.write(text, rect.center, size, colour, "text", "center", rect.w)
