"""The instruments over the picture of the flight, drawn from snapshots and a panel."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pygame

from game.ui.pen import Pen
from game.ui.view.hud_layout import Gauge, Panel
from game.ui.widgets import caption_strip, checklist, clock_pair, dial, lamp, readout, tape
from game.ui.widgets.instrument import (
    Reading,
    Scale,
    clock_text,
    figures,
    minutes_text,
    number_of,
    plate,
)
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot

Draw = Callable[[Pen, pygame.Rect, Scale, Reading], None]
Translate = Callable[[str], str]

WIDGETS: Mapping[str, Draw] = {
    "clock_pair": clock_pair.draw,
    "dial": dial.draw,
    "lamp": lamp.draw,
    "readout": readout.draw,
    "tape": tape.draw,
}
# A needle has mass: it follows with this time constant (seconds of the flight).
NEEDLE_S = 0.18
LONGEST_GAP_S = 1.0
# A figure changes when the value has gone this part of its last digit beyond it.
STEADY_SHARE = 0.65
# How much larger the instruments may grow for large text, and the space between strips of words.
LARGEST_GROWTH = 1.3
GAP = 8.0


@dataclass(frozen=True, slots=True)
class HudWords:
    """What is to be read in words, already in the player's language. Empty parts are not drawn.

    `title` and `steps` fill the checklist; `speaker` and `caption` the strip; `prompt` names the
    controls of the device used last. `unit` is the player's unit of pressure.
    """

    title: str = ""
    steps: tuple[checklist.Step, ...] = ()
    speaker: str = ""
    caption: str = ""
    prompt: str = ""
    unit: str = "kpa"
    clocks: str = "both"
    caption_scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What an instrument showed last: flight time, needle, and the steady figure."""

    time_s: float
    needle: float
    figure: float


@dataclass(slots=True)
class Hud:
    """Draws one panel. Keeps only how needles and figures stood, by flight time.

    Drawing the same snapshot twice gives the same picture.
    """

    panel: Panel
    translate: Translate
    _shown: dict[int, Shown] = field(default_factory=dict)

    def draw(self, pen: Pen, current: Snapshot, words: HudWords) -> None:
        """Draw plates, instruments, checklist, caption and prompt over the picture."""
        roomy = grown(pen)
        for place in self.panel.plates:
            plate(roomy, place.rect(roomy))
        for index, gauge in enumerate(self.panel.gauges):
            self._draw_gauge(roomy, index, gauge, current, words)
        self._draw_words(pen, roomy, words)

    def _draw_gauge(
        self, pen: Pen, index: int, gauge: Gauge, current: Snapshot, words: HudWords
    ) -> None:
        if gauge.kind == "clock_pair" and words.clocks == "none":
            return
        scale = gauge.scale(words.unit)
        shown = self._follow(index, gauge, scale, current)
        reading = self._reading(gauge, scale, shown, current)
        if gauge.kind == "clock_pair" and words.clocks == "mine":
            reading = replace(reading, second_text="")
        WIDGETS[gauge.kind](pen, gauge.place.rect(pen), scale, reading)

    def _follow(self, index: int, gauge: Gauge, scale: Scale, current: Snapshot) -> Shown:
        value = number_of(current.telemetry.get(gauge.channel)) * scale.factor
        shown = follow(self._shown.get(index), value, current.time_s, scale.resolution)
        self._shown[index] = shown
        return shown

    def _reading(self, gauge: Gauge, scale: Scale, shown: Shown, current: Snapshot) -> Reading:
        value: Value | None = current.telemetry.get(gauge.channel)
        lit = value is True
        word = gauge.word_on if lit else gauge.word_off
        second = number_of(current.telemetry.get(gauge.second_channel))
        return Reading(
            value=shown.needle,
            text=written(gauge.show, shown.figure, scale.decimals),
            label=self._word(gauge.label),
            unit=self._word(scale.unit),
            word=self._word(word),
            lit=lit,
            second_text=clock_text(second) if gauge.second_channel else "",
            second_label=self._word(gauge.second_label),
            mark_labels=tuple(
                self._word(mark.label) or figures(mark.at, scale.decimals) for mark in scale.marks
            ),
        )

    def _word(self, key: str) -> str:
        return self.translate(key) if key else ""

    def _draw_words(self, pen: Pen, roomy: Pen, words: HudWords) -> None:
        plates = [place.rect(roomy) for place in self.panel.plates]
        areas = {name: place.rect(roomy) for name, place in self.panel.areas.items()}
        if words.title or words.steps:
            checklist.draw(pen, _above(areas["checklist"], plates), words.title, words.steps)
        prompt = caption_strip.draw_prompt(pen, _right_of(areas["prompt"], plates), words.prompt)
        if words.caption:
            strip = _right_of(areas["captions"], plates)
            strip.bottom = min(strip.bottom, prompt.top - pen.u(GAP))
            scale = words.caption_scale
            caption_strip.draw(pen, strip, words.speaker, words.caption, text_scale=scale)


def grown(pen: Pen) -> Pen:
    """Return the pen for instruments: for large text they grow as a whole, up to a limit.

    Growing the words alone would push them out of their places.
    """
    size = min(max(pen.text_scale, 1.0), LARGEST_GROWTH)
    return replace(pen, scale=pen.scale * size, text_scale=min(pen.text_scale, 1.0))


def _above(area: pygame.Rect, plates: list[pygame.Rect]) -> pygame.Rect:
    """Shorten an area so that it ends above the plates below it."""
    below = [p.top for p in plates if p.left < area.right and p.top > area.top]
    bottom = min([area.bottom, *below])
    return pygame.Rect(area.x, area.y, area.w, max(1, bottom - area.y))


def _right_of(area: pygame.Rect, plates: list[pygame.Rect]) -> pygame.Rect:
    """Narrow an area at the bottom so that it begins beside the plates there."""
    beside = [p.right for p in plates if p.bottom > area.top and p.left < area.left]
    left = max([area.left, *beside])
    return pygame.Rect(left, area.y, max(1, area.right - left), area.h)


def follow(last: Shown | None, value: float, time_s: float, resolution: float) -> Shown:
    """Return how an instrument stands at `time_s`, given how it stood before.

    The needle approaches `value`; the figure changes only when the value has left it clearly.
    The same time again changes nothing; a jump in time shows the value at once.
    """
    fresh = Shown(time_s, value, value)
    if last is None or not math.isfinite(value) or not math.isfinite(last.needle):
        return fresh
    dt_s = time_s - last.time_s
    if dt_s < 0.0 or dt_s > LONGEST_GAP_S:
        return fresh
    if dt_s == 0.0:
        return last
    needle = value + (last.needle - value) * math.exp(-dt_s / NEEDLE_S)
    return Shown(time_s, needle, steady(last.figure, value, resolution))


def steady(shown: float, value: float, resolution: float) -> float:
    """Return the figure to show: the old one until `value` is clearly nearer to another."""
    if not math.isfinite(shown) or abs(value - shown) > STEADY_SHARE * resolution:
        return round(value / resolution) * resolution if resolution > 0.0 else value
    return shown


def written(show: str, figure: float, decimals: int) -> str:
    """Return a figure as a number, as a clock or as minutes and seconds."""
    if show == "clock":
        return clock_text(figure)
    return minutes_text(figure) if show == "minutes" else figures(figure, decimals)
