"""The instruments over the picture of the flight, drawn from snapshots and a panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pygame

from game.ui.pen import Pen
from game.ui.view.hud_figures import Shown, follow, written
from game.ui.view.hud_layout import Gauge, Panel
from game.ui.widgets import (
    caption_strip,
    checklist,
    clock_pair,
    compact,
    dial,
    effort,
    lamp,
    limbs,
    prompt_line,
    readout,
    strength,
    supply,
    tape,
    touch_bar,
)
from game.ui.widgets.instrument import (
    Part,
    Reading,
    Scale,
    clock_text,
    figures,
    number_of,
    plate,
)
from game.ui.widgets.prompt_line import Prompt
from game.vocab.snapshot import Snapshot

Draw = Callable[[Pen, pygame.Rect, Scale, Reading], None]
Translate = Callable[[str], str]

WIDGETS: Mapping[str, Draw] = {
    "clock_pair": clock_pair.draw,
    "compact": compact.draw,
    "dial": dial.draw,
    "effort": effort.draw,
    "lamp": lamp.draw,
    "limbs": limbs.draw,
    "readout": readout.draw,
    "strength": strength.draw,
    "supply": supply.draw,
    "tape": tape.draw,
}
# Numbers change at most so often, or nobody can read them; clocks tick as they must.
FIGURE_S = 0.3
# How much larger the instruments may grow for large text, and the space between strips of words.
LARGEST_GROWTH = 1.15
GAP = 8.0
# Instruments must read on a fogged visor as well as on black.
PLATE = 206


@dataclass(frozen=True, slots=True)
class HudWords:
    """What is to be read in words, already in the player's language. Empty parts are not drawn.

    `title` and `steps` fill the checklist; `speaker` and `caption` the strip; `prompt` names the
    controls of the device used last. `unit` is the player's unit of pressure. `buttons` are
    the drawn ones below the prompt, which need room; `lens` shows what the physics lens adds,
    `joints` what the joints need and have.
    """

    title: str = ""
    steps: tuple[checklist.Step, ...] = ()
    speaker: str = ""
    caption: str = ""
    prompt: Prompt = field(default_factory=Prompt)
    unit: str = "kpa"
    clocks: str = "both"
    caption_scale: float = 1.0
    buttons: tuple[str, ...] = ()
    lens: bool = False
    joints: bool = True


@dataclass(slots=True)
class Hud:
    """Draws one panel. Keeps only how needles and figures stood, by flight time.

    Drawing the same snapshot twice gives the same picture. An instrument whose channel the world
    does not have is not drawn, and no plate stands empty. With `grows` instruments are larger for
    large text; a panel that is full cannot.
    """

    panel: Panel
    translate: Translate
    grows: bool = True
    _shown: dict[tuple[int, str], Shown] = field(default_factory=dict)

    def draw(self, pen: Pen, current: Snapshot, words: HudWords) -> None:
        """Draw plates, instruments, checklist, caption and prompt over the picture."""
        roomy = self._roomy(pen)
        there = [(i, g) for i, g in enumerate(self.panel.gauges) if is_there(g, current, words)]
        plates = self.plates(pen, current, words)
        for rect in plates:
            plate(roomy, rect, PLATE)
        for index, gauge in there:
            self._draw_gauge(roomy, index, gauge, current, words)
        self._draw_words(pen, roomy, words, plates)

    def plates(self, pen: Pen, current: Snapshot, words: HudWords) -> list[pygame.Rect]:
        """Return the plates that are drawn: those on which an instrument stands."""
        roomy = self._roomy(pen)
        gauges = [gauge for gauge in self.panel.gauges if is_there(gauge, current, words)]
        places = [gauge.place.rect(roomy) for gauge in gauges]
        plates = [place.rect(roomy) for place in self.panel.plates]
        return [rect for rect in plates if rect.collidelist(places) >= 0]

    def _roomy(self, pen: Pen) -> Pen:
        return grown(pen) if self.grows else replace(pen, text_scale=min(pen.text_scale, 1.0))

    def _draw_gauge(
        self, pen: Pen, index: int, gauge: Gauge, current: Snapshot, words: HudWords
    ) -> None:
        scale = gauge.scale(words.unit)
        reading = self._reading(index, gauge, scale, current)
        if gauge.kind == "clock_pair" and words.clocks == "mine":
            reading = replace(reading, second_text="")
        WIDGETS[gauge.kind](pen, gauge.place.rect(pen), scale, reading)

    def _follow(
        self, key: tuple[int, str], current: Snapshot, factor: float, resolution: float
    ) -> Shown:
        value = number_of(current.telemetry.get(key[1])) * factor
        rest_s = FIGURE_S if self.panel.gauges[key[0]].show == "number" else 0.0
        shown = follow(self._shown.get(key), value, current.time_s, resolution, rest_s)
        self._shown[key] = shown
        return shown

    def _reading(self, index: int, gauge: Gauge, scale: Scale, current: Snapshot) -> Reading:
        shown = self._follow((index, gauge.channel), current, scale.factor, scale.resolution)
        lit = current.telemetry.get(gauge.channel) is True
        zone = scale.zone(shown.figure)
        if gauge.word_channel:
            return self._effort(index, gauge, scale, current)
        return Reading(
            value=shown.needle,
            text=written(gauge.show, shown.figure, scale.decimals),
            label=self._word(gauge.label),
            unit=self._word(scale.unit),
            word=self._word(gauge.word_on if lit else gauge.word_off),
            lit=lit,
            second_text=self._second(index, gauge, current),
            second_label=self._word(gauge.second_label),
            mark_labels=tuple(
                self._word(mark.label) or figures(mark.at, scale.decimals) for mark in scale.marks
            ),
            zone=zone.kind if zone else "",
            zone_word=self._word(zone.word) if zone else "",
            parts=self._parts(index, gauge, scale, current),
        )

    def _effort(self, index: int, gauge: Gauge, scale: Scale, current: Snapshot) -> Reading:
        """Return what a joint needs and has: told as it is, or a bar would lag behind its joint."""
        need = number_of(current.telemetry.get(gauge.channel)) * scale.factor
        joint = str(current.telemetry.get(gauge.word_channel, "none"))
        return Reading(
            value=need,
            text=figures(need, scale.decimals),
            label=self._word(gauge.label),
            word=self._word(f"hud.joint.{joint}"),
            second_text=self._word(gauge.word_on),
            second_label=self._word(gauge.word_off),
            parts=self._parts(index, gauge, scale, current),
        )

    def _second(self, index: int, gauge: Gauge, current: Snapshot) -> str:
        if gauge.second_channel not in current.telemetry:
            return ""
        if not gauge.second_unit:
            return clock_text(number_of(current.telemetry[gauge.second_channel]))
        shown = self._follow((index, gauge.second_channel), current, 1.0, 0.01)
        return f"{figures(shown.figure, 2)} {self._word(gauge.second_unit)}"

    def _parts(self, index: int, gauge: Gauge, scale: Scale, current: Snapshot) -> tuple[Part, ...]:
        parts = []
        for name, (channel, label) in gauge.parts.items():
            shown = self._follow((index, channel), current, scale.factor, scale.resolution)
            zone, text = scale.zone(shown.figure), figures(shown.figure, scale.decimals)
            kind = zone.kind if zone else ""
            share = scale.share(shown.figure)
            parts.append(Part(name, share, self._word(label), text, kind))
        return tuple(parts)

    def _word(self, key: str) -> str:
        return self.translate(key) if key else ""

    def foot(self, pen: Pen) -> pygame.Rect:
        """Return where words and buttons stand: beside the instruments at the bottom."""
        roomy = self._roomy(pen)
        plates = [place.rect(roomy) for place in self.panel.plates]
        foot = _right_of(self.panel.areas["prompt"].rect(roomy), plates, pen.u(GAP))
        over = [p.bottom for p in plates if p.right > foot.left and p.bottom < foot.top]
        top = max([0, *over]) + pen.u(GAP)
        return pygame.Rect(foot.x, top, foot.w, max(1, foot.bottom - top))

    def _draw_words(self, pen: Pen, roomy: Pen, words: HudWords, plates: list[pygame.Rect]) -> None:
        areas = {name: place.rect(roomy) for name, place in self.panel.areas.items()}
        if words.title or words.steps:
            area = between(areas["checklist"], plates, pen.u(GAP))
            checklist.draw(pen, area, words.title, words.steps)
        foot = self.foot(pen)
        if words.buttons:
            foot.h = max(1, foot.h - touch_bar.height(pen, foot, words.buttons) - pen.u(GAP))
        # The lower half is for the prompt: what is said must have room above it.
        lower = pygame.Rect(foot.x, foot.centery, foot.w, foot.bottom - foot.centery)
        prompt = prompt_line.draw(pen, lower, words.prompt)
        if words.caption:
            strip = pygame.Rect(foot.x, foot.y, foot.w, max(1, prompt.top - pen.u(GAP) - foot.y))
            scale = words.caption_scale
            caption_strip.draw(pen, strip, words.speaker, words.caption, text_scale=scale)


def is_there(gauge: Gauge, current: Snapshot, words: HudWords) -> bool:
    """Return whether the world has what the gauge shows, and the player wants to see it."""
    wanted = gauge.kind != "clock_pair" or words.clocks != "none"
    wanted = wanted and (words.joints or not gauge.word_channel)
    return wanted and (words.lens or not gauge.lens) and gauge.channel in current.telemetry


def grown(pen: Pen) -> Pen:
    """Return the pen for instruments: for large text they grow as a whole, up to a limit.

    Growing the words alone would push them out of their places.
    """
    size = min(max(pen.text_scale, 1.0), LARGEST_GROWTH)
    return replace(pen, scale=pen.scale * size, text_scale=min(pen.text_scale, 1.0))


def between(area: pygame.Rect, plates: Sequence[pygame.Rect], gap: int) -> pygame.Rect:
    """Shorten an area so that it stands between the plates over and under it."""
    beside = [p for p in plates if p.left < area.right]
    top = max([area.top, *(p.bottom + gap for p in beside if p.top < area.top)])
    bottom = min([area.bottom, *(p.top - gap for p in beside if p.top > area.top)])
    return pygame.Rect(area.x, top, area.w, max(1, bottom - top))


def _right_of(area: pygame.Rect, plates: list[pygame.Rect], gap: int) -> pygame.Rect:
    """Narrow an area at the bottom so that it begins beside the plates there."""
    beside = [p.right + gap for p in plates if p.bottom > area.top and p.left < area.left]
    left = max([area.left, *beside])
    return pygame.Rect(left, area.y, max(1, area.right - left), area.h)
