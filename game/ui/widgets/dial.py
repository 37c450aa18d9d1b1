"""A round dial: printed face, marks outside the bezel, a needle, the number in figures below it.

The word of the zone stands on the face, number and name under the dial, and the marks beside it,
never among the numbers. The face is drawn once for a size; a needle turns over it.
"""

from __future__ import annotations

import io
import math
from functools import lru_cache

import pygame

from game.ui.pen import Pen
from game.ui.text import Typesetter
from game.ui.theme import Colour
from game.ui.widgets.instrument import (
    PRINT,
    ZONE_COLOURS,
    Reading,
    Scale,
    caption,
    number_of,
)
from game.ui.widgets.zone_bar import colour_of

START_DEG = 135.0
SWEEP_DEG = 270.0
# Radii as parts of the dial's own radius.
BEZEL, GLASS, TICKS, TICK_LONG, TICK_SHORT, NUMBERS = 1.0, 0.885, 0.83, 0.72, 0.77, 0.57
NAME_ROW, NUMBER_ROW = 24.0, 32.0
NAME, NUMBER, UNIT, WORD, MARK = 18.0, 28.0, 18.0, 18.0, 18.0
MARGIN = 26.0
DESIGN = 200.0


def draw(pen: Pen, rect: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Draw `reading` on `scale` inside `rect`; not-a-number parks the needle at the low stop."""
    name_row, number_row = pen.t(NAME_ROW), pen.t(NUMBER_ROW)
    below = name_row + number_row
    diameter = max(8, min(rect.w - 2 * pen.u(MARGIN), rect.h - below - pen.u(MARGIN)))
    face = pygame.Rect(0, 0, diameter, diameter)
    face.midtop = (rect.centerx, rect.y + pen.u(MARGIN))
    printed = _face(diameter, scale, pen.type)
    pen.surface.blit(printed, face, special_flags=pygame.BLEND_PREMULTIPLIED)
    _marks(pen, face, scale, reading)
    colour = PRINT if reading.zone == "nominal" else colour_of(pen, reading.zone)
    at = _at(face, 0.5, 0.62, 90.0)
    pen.write(reading.zone_word, at, WORD, colour, "title", "center", diameter * 2 // 5)
    _needle(pen, face, scale.share(number_of(reading.value)))
    _figures(pen, pygame.Rect(rect.x, face.bottom, rect.w, number_row), reading)
    name = pygame.Rect(rect.x, face.bottom + number_row, rect.w, name_row)
    caption(pen, name, reading.label, NAME, pen.theme.bone)


def _figures(pen: Pen, row: pygame.Rect, reading: Reading) -> None:
    """Write number and unit side by side in the middle of `row`."""
    unit = pen.line(reading.unit, UNIT, pen.theme.dim)
    gap = pen.u(5)
    number = pen.line(reading.text, NUMBER, None, "mono", max(1, row.w - unit.get_width() - gap))
    left = row.centerx - (number.get_width() + gap + unit.get_width()) // 2
    place = number.get_rect(midleft=(left, row.centery))
    pen.surface.blit(number, place)
    pen.surface.blit(unit, unit.get_rect(bottomleft=(place.right + gap, place.bottom - pen.t(4))))


def angle_deg(share: float) -> float:
    """Return the direction of a share of the scale, in degrees clockwise from the right."""
    return START_DEG + SWEEP_DEG * share


def _at(
    face: pygame.Rect, share: float, radius: float, direction_deg: float | None = None
) -> tuple[int, int]:
    angle = math.radians(angle_deg(share) if direction_deg is None else direction_deg)
    reach = face.w / 2.0 * radius
    return (
        round(face.centerx + reach * math.cos(angle)),
        round(face.centery + reach * math.sin(angle)),
    )


def _print_numbers(surface: pygame.Surface, scale: Scale, letters: Typesetter) -> None:
    """Print the numbers: they grow with the dial, not with the player's text size."""
    face = surface.get_rect()
    decimals = 0 if scale.step >= 1.0 else 1
    for value in ticks(scale.low, scale.high, scale.step):
        text = f"{value:.{decimals}f}"
        picture = letters.line(text, "text", max(6, round(face.w * 0.138)), PRINT)
        surface.blit(picture, picture.get_rect(center=_at(face, scale.share(value), NUMBERS)))


def _marks(pen: Pen, face: pygame.Rect, scale: Scale, reading: Reading) -> None:
    """Point at each value that matters from outside, with its number or word."""
    for mark, label in zip(scale.marks, reading.mark_labels, strict=False):
        share = scale.share(mark.at)
        tip, left, right = (
            _at(face, share, 0.90),
            _at(face, share - 0.022, 1.06),
            _at(face, share + 0.022, 1.06),
        )
        pygame.draw.polygon(pen.surface, pen.theme.teal, (tip, left, right))
        pygame.draw.aalines(pen.surface, pen.theme.teal, True, (tip, left, right))
        place, anchor = _outside(face, share)
        pen.write(label, place, MARK, pen.theme.teal, "bold", anchor, pen.u(1.8 * MARGIN))


def _outside(face: pygame.Rect, share: float) -> tuple[tuple[int, int], str]:
    """Return where the words of a mark stand, and which of their sides touches that place."""
    sideways = math.cos(math.radians(angle_deg(share)))
    if abs(sideways) < 0.5:
        return _at(face, share, 1.235), "center"
    return _at(face, share, 1.10), "midleft" if sideways > 0.0 else "midright"


def _needle(pen: Pen, face: pygame.Rect, share: float) -> None:
    angle = math.radians(angle_deg(share))
    cos, sin = math.cos(angle), math.sin(angle)
    radius = face.w / 2.0
    cx, cy = face.w / 2.0 + face.x, face.h / 2.0 + face.y

    def place(along: float, across: float) -> tuple[float, float]:
        return (
            cx + radius * (along * cos - across * sin),
            cy + radius * (along * sin + across * cos),
        )

    body = (place(-0.20, -0.030), place(0.80, -0.012), place(0.80, 0.012), place(-0.20, 0.030))
    tip = (place(0.52, -0.021), place(0.80, -0.012), place(0.80, 0.012), place(0.52, 0.021))
    for outline, colour in ((body, (246, 242, 226)), (tip, pen.theme.red)):
        pygame.draw.polygon(pen.surface, colour, outline)
        pygame.draw.aalines(pen.surface, colour, True, outline)
    pygame.draw.aacircle(pen.surface, (24, 27, 30), (cx, cy), radius * 0.10)
    pygame.draw.aacircle(pen.surface, (92, 100, 105), (cx, cy), radius * 0.055)


def ticks(low: float, high: float, step: float) -> list[float]:
    """Return the values from `low` to `high` every `step`, ends included; at most 200 of them."""
    if not (step > 0.0 and high > low):
        return []
    count = min(200, math.floor((high - low) / step + 1e-6))
    return [low + k * step for k in range(count + 1)]


@lru_cache(maxsize=16)
def _face(diameter: int, scale: Scale, letters: Typesetter) -> pygame.Surface:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{DESIGN}" height="{DESIGN}" '
        f'viewBox="-100 -100 {DESIGN} {DESIGN}">{_DEFS}'
        f'<circle r="99" fill="url(#bezel)"/>'
        f'<circle r="{GLASS * 100 + 2.5}" fill="#050607"/>'
        f'<circle r="{GLASS * 100}" fill="url(#enamel)"/>'
        f"{_zones(scale)}{_tick_lines(scale)}{_SCREWS}</svg>"
    )
    picture = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (diameter, diameter))
    printed = picture.convert_alpha()
    _print_numbers(printed, scale, letters)
    return printed.premul_alpha()


_DEFS = (
    "<defs>"
    '<radialGradient id="bezel" cx="36%" cy="28%" r="82%"><stop offset="0%" stop-color="#a9b0b4"/>'
    '<stop offset="55%" stop-color="#474d51"/><stop offset="100%" stop-color="#14171a"/>'
    "</radialGradient>"
    '<radialGradient id="enamel" cx="46%" cy="34%" r="78%"><stop offset="0%" '
    'stop-color="#2c3236"/><stop offset="100%" stop-color="#0b0d0f"/></radialGradient></defs>'
)
_SCREWS = "".join(
    f'<circle cx="{93.6 * math.cos(a):.1f}" cy="{93.6 * math.sin(a):.1f}" r="2.6" fill="#1b1e21"/>'
    for a in (math.radians(45 + 90 * k) for k in range(4))
)


def _tick_lines(scale: Scale) -> str:
    lines = []
    for value in ticks(scale.low, scale.high, scale.minor):
        lines.append(_tick(scale.share(value), TICK_SHORT, 1.4))
    for value in ticks(scale.low, scale.high, scale.step):
        lines.append(_tick(scale.share(value), TICK_LONG, 2.8))
    return "".join(lines)


def _tick(share: float, inner: float, width: float) -> str:
    angle = math.radians(angle_deg(share))
    cos, sin = 100.0 * math.cos(angle), 100.0 * math.sin(angle)
    return (
        f'<path d="M {TICKS * cos:.2f} {TICKS * sin:.2f} L {inner * cos:.2f} {inner * sin:.2f}" '
        f'stroke="{_hex(PRINT)}" stroke-width="{width}"/>'
    )


def _zones(scale: Scale) -> str:
    """Arcs behind the ticks; a warning is hatched as well, not only red."""
    arcs = []
    for zone in scale.zones:
        dashes = ' stroke-dasharray="5 3"' if zone.kind == "warning" else ""
        first, last = angle_deg(scale.share(zone.low)), angle_deg(scale.share(zone.high))
        x0, y0 = (84 * f(math.radians(first)) for f in (math.cos, math.sin))
        x1, y1 = (84 * f(math.radians(last)) for f in (math.cos, math.sin))
        large = 1 if last - first > 180.0 else 0
        colour = _hex(ZONE_COLOURS[zone.kind])
        arcs.append(
            f'<path d="M {x0:.2f} {y0:.2f} A 84 84 0 {large} 1 {x1:.2f} {y1:.2f}" fill="none" '
            f'stroke="{colour}" stroke-width="6"{dashes}/>'
        )
    return "".join(arcs)


def _hex(colour: Colour) -> str:
    return f"#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"
