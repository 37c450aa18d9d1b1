"""Which instrument shows which channel, and where.

Places are in units of the 1280x720 design and hang on a corner or edge of the picture, so that the
same panel serves every shape of screen. `panel_file` reads panels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pygame

from game.ui.pen import Pen
from game.ui.widgets.instrument import Scale


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in design units, measured inward from a corner or edge of the picture."""

    corner: str
    x: float
    y: float
    w: float
    h: float

    def rect(self, pen: Pen) -> pygame.Rect:
        """Return the rectangle in pixels of the pen's surface."""
        area = pen.area
        rect = pygame.Rect(0, 0, max(1, pen.u(self.w)), max(1, pen.u(self.h)))
        dx, dy = pen.u(self.x), pen.u(self.y)
        rect.left = area.left + dx
        if "right" in self.corner:
            rect.right = area.right - dx
        elif self.corner in ("top", "centre", "bottom"):
            rect.centerx = area.centerx + dx
        rect.top = area.top + dy
        if "bottom" in self.corner:
            rect.bottom = area.bottom - dy
        elif self.corner in ("left", "centre", "right"):
            rect.centery = area.centery + dy
        return rect


@dataclass(frozen=True, slots=True)
class Gauge:
    """One instrument of a panel. `scales` holds one scale for each unit the player may choose.

    `show` is how the number is written; labels and words are text keys. With a `second_unit` the
    second channel is a plain number, else a clock. `parts` gives the channels of a figure of the
    man, each with its text key. A gauge of the `lens` is shown only with the physics lens.
    `word_channel` is a channel that names the joint the gauge is about; its words on and off are
    then the two verdicts.
    """

    kind: str
    channel: str
    label: str
    place: Place
    scales: Mapping[str, Scale]
    show: str = "number"
    second_channel: str = ""
    second_label: str = ""
    word_on: str = ""
    word_off: str = ""
    second_unit: str = ""
    parts: Mapping[str, tuple[str, str]] = field(default_factory=dict, kw_only=True)
    lens: bool = field(default=False, kw_only=True)
    word_channel: str = field(default="", kw_only=True)

    def scale(self, unit: str) -> Scale:
        """Return the scale for the player's unit, else the only or first one."""
        return self.scales.get(unit) or next(iter(self.scales.values()))


@dataclass(frozen=True, slots=True)
class Panel:
    """All instruments, the glass plates they stand on, and the places of words."""

    gauges: tuple[Gauge, ...]
    plates: tuple[Place, ...]
    areas: Mapping[str, Place]

    def text_keys(self) -> tuple[str, ...]:
        """Return every text key that the panel uses, sorted."""
        keys: set[str] = set()
        for gauge in self.gauges:
            keys |= {gauge.label, gauge.second_label, gauge.word_on, gauge.word_off}
            keys |= {gauge.second_unit} | {label for _, label in gauge.parts.values()}
            for scale in gauge.scales.values():
                keys |= {scale.unit} | {mark.label for mark in scale.marks}
                keys |= {zone.word for zone in scale.zones}
        return tuple(sorted(keys - {""}))

    def channels(self) -> tuple[str, ...]:
        """Return every channel that the panel reads, sorted."""
        names = {gauge.channel for gauge in self.gauges}
        names |= {gauge.second_channel for gauge in self.gauges}
        names |= {gauge.word_channel for gauge in self.gauges}
        names |= {channel for gauge in self.gauges for channel, _ in gauge.parts.values()}
        return tuple(sorted(names - {""}))
