"""Sphere and module in the fall: on their cable, parted, jets blowing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import pygame

from game.ui.theme import Colour
from game.ui.view.art_fall import (
    CHAR_STEPS,
    MODULE_AT_M,
    SPHERE_AT_M,
    module_alone,
    sphere_alone,
)
from game.ui.view.fall_frame import Frame
from game.ui.view.fall_scene import IN_CORDS, FallScene
from game.ui.view.fall_sky import mixed
from game.ui.view.lighting import Sky
from game.ui.view.plasma import ROSE
from game.ui.view.soft_light import add, add_plume, glow, plume
from game.ui.view.sprites import Art, SpriteBook

# The pair on its cable: the gap that has opened, and the middle of its mass (m, ship's frame).
GAP_M: Final = 0.85
PAIR_AT_M: Final = (-2.38, 0.0)
SPHERE_R_M: Final = 1.15
CABLES_M: Final = (((-2.22, 0.42), (-2.50, 0.30)), ((-2.25, -0.36), (-2.52, -0.40)))
BOWS_M: Final = (0.13, -0.22)
CABLE_WIDE_M: Final = 0.045
COOL: Final = (92, 94, 96)
JET_M: Final = 1.5
JET_AT_M: Final = (-3.72, 0.74)
GAS: Final = (196, 212, 232)
# How the module is left behind after the cable has burnt through (m/s, and m/s² of the air).
LEAVES_M_PER_S, HELD_BACK = 0.5, 0.05
STUB_S: Final = 40.0
Spot = tuple[float, float]


class FallBodies:
    """Draws what falls for one size of picture; the sprites are those of its scale."""

    def __init__(self, scale_px_per_m: float) -> None:
        self._book = SpriteBook(scale_px_per_m, 24_000_000)

    def draw(self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky) -> None:
        """Draw sphere and module, tied or parted."""
        if scene.stage == "together":
            self._pair(target, scene, frame, sky)
            return
        if math.isfinite(scene.since.parted_s):
            self._left_module(target, scene, frame, sky)
        self.sphere(target, scene, frame, sky)

    def sphere(self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky) -> None:
        """Draw the sphere alone at its place in the frame."""
        art = sphere_alone(round(scene.charred * CHAR_STEPS), scene.stage in IN_CORDS)
        self._part(target, art, sky, frame.scale, scene.turn_rad, (frame.at, SPHERE_AT_M))
        if scene.since.parted_s < STUB_S:
            _stub(target, scene, frame)

    def _pair(self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky) -> None:
        place = (frame.at, PAIR_AT_M)
        turn, scale = scene.turn_rad, frame.scale
        moved = (frame.at, (PAIR_AT_M[0] + GAP_M, PAIR_AT_M[1]))
        self._part(target, module_alone(), sky, scale, turn, moved)
        for (near, far), bow_m in zip(CABLES_M, BOWS_M, strict=True):
            spots = _slack(near, (far[0] - GAP_M, far[1]), bow_m)
            _cable(target, [_at(place, turn, scale, one) for one in spots], scene.cable, scale)
        self._part(target, sphere_alone(0), sky, scale, turn, place)
        for middle, radius_m in ((MODULE_AT_M, 3.4), (SPHERE_AT_M, 3.0)):
            where = moved if middle is MODULE_AT_M else place
            _haze(target, scene, _at(where, turn, scale, middle), radius_m * scale)
        if scene.jet:
            _jets(target, scene, scale, moved)

    def _left_module(
        self, target: pygame.Surface, scene: FallScene, frame: Frame, sky: Sky
    ) -> None:
        since_s = scene.since.parted_s
        apart_m = 2.6 + LEAVES_M_PER_S * since_s + 0.5 * HELD_BACK * since_s * since_s
        # Thrown off sideways, then left behind along the way flown.
        aside = scene.wind_rad + math.pi - 1.1 * math.exp(-since_s / 14.0)
        x = frame.at[0] + frame.scale * apart_m * math.cos(aside)
        y = frame.at[1] - frame.scale * apart_m * math.sin(aside)
        if -300.0 < x < target.get_width() + 300.0:
            turn = aside + scene.break_rad
            place = ((x, y), MODULE_AT_M)
            self._part(target, module_alone(), sky, frame.scale, turn, place)
            _haze(target, scene, (x, y), frame.scale * 3.0)

    def _part(
        self,
        target: pygame.Surface,
        art: Art,
        sky: Sky,
        scale: float,
        turn: float,
        place: tuple[Spot, Spot],
    ) -> None:
        sprite = self._book.sprite(art, scale, turn, sky.light(art.phase))
        x, y = _at(place, turn, scale, (0.0, 0.0))
        corner = round(x - sprite.origin[0]), round(y - sprite.origin[1])
        target.blit(sprite.surface, corner, special_flags=pygame.BLEND_PREMULTIPLIED)


def _at(place: tuple[Spot, Spot], turn: float, scale: float, spot: Spot) -> Spot:
    """Return the pixel of a spot (m), where `place` pairs a pixel with the spot that lies there."""
    (px, py), middle = place
    x, y = spot[0] - middle[0], spot[1] - middle[1]
    c, s = math.cos(turn), math.sin(turn)
    return px + scale * (x * c - y * s), py - scale * (x * s + y * c)


def _haze(target: pygame.Surface, scene: FallScene, at: Spot, radius: float) -> None:
    """Add the first glow of thin air round a body, stronger where it is met."""
    if scene.plasma <= 0.0:
        return
    tone = _dimmed(mixed(scene.tone, ROSE, 0.6), min(0.42, 3.2 * scene.plasma))
    side = 8 * max(1, round(radius / 8))
    add(target, glow(side, tone, 1.6), at)
    ahead = (
        at[0] + 0.3 * radius * math.cos(scene.wind_rad),
        at[1] - 0.3 * radius * math.sin(scene.wind_rad),
    )
    add(target, glow(side // 2, tone, 1.6), ahead)


def _cable(target: pygame.Surface, line: Sequence[Spot], tone: Colour | None, scale: float) -> None:
    """Draw a cable along some spots; a hot one shines."""
    tone = tone or COOL
    wide = max(2, round(CABLE_WIDE_M * scale))
    for dark, width in ((_dimmed(tone, 0.35), wide + 2), (tone, wide)):
        for first, last in pairwise(line):
            pygame.draw.aaline(target, dark, first, last, width)
    hot = max(0.0, (tone[0] - tone[2]) / 160.0)
    if hot > 0.1:
        light = glow(4 * max(1, round(scale * 0.34 / 4)), _dimmed(tone, 0.4 * min(1.0, hot)))
        for spot in line[::2]:
            add(target, light, spot)


def _slack(near: Spot, far: Spot, bow_m: float) -> list[Spot]:
    """Return spots (m) along a cable that hangs out by `bow_m` between its ends."""
    spots = []
    for k in range(9):
        share = k / 8.0
        x = near[0] + (far[0] - near[0]) * share
        y = near[1] + (far[1] - near[1]) * share + bow_m * math.sin(math.pi * share)
        spots.append((x, y))
    return spots


def _stub(target: pygame.Surface, scene: FallScene, frame: Frame) -> None:
    """Draw what is left of the cable on the sphere, glowing out."""
    cold = min(1.0, scene.since.parted_s / STUB_S)
    place = (frame.at, SPHERE_AT_M)
    for (near, _), bend in zip(CABLES_M, (0.16, -0.2), strict=True):
        loose = near[0] - 0.42, near[1] + bend
        bent = near[0] - 0.24, near[1] + 0.2 * bend
        points = [_at(place, scene.turn_rad, frame.scale, one) for one in (near, bent, loose)]
        tones = (COOL, _dimmed((255, 150, 74), 1.0 - 0.6 * cold))
        for tone, ends in zip(tones, (points[:2], points[1:]), strict=True):
            wide = max(2, round(CABLE_WIDE_M * frame.scale))
            pygame.draw.aaline(target, tone, ends[0], ends[1], wide)
        light = _dimmed((255, 140, 60), 0.7 * (1.0 - cold))
        add(target, glow(4 * max(1, round(frame.scale * 0.3 / 4)), light), points[2])


def _jets(target: pygame.Surface, scene: FallScene, scale: float, moved: tuple[Spot, Spot]) -> None:
    """Draw the gas of the jets that turn the pair: up for one way, down for the other."""
    side = 1.0 if scene.jet > 0.0 else -1.0
    x, y = _at(moved, scene.turn_rad, scale, (JET_AT_M[0], side * JET_AT_M[1]))
    length = max(8, round(scale * JET_M * (0.5 + 0.5 * min(1.0, abs(scene.jet)))))
    gas = plume(length, max(2, round(0.05 * scale)), max(4, round(0.38 * scale)), (GAS, GAS))
    add_plume(target, gas, (x, y), math.degrees(scene.turn_rad) + 90.0 * side)


def _dimmed(tone: Colour, share: float) -> Colour:
    r, g, b = (8 * round(part * share / 8) for part in tone)
    return min(255, r), min(255, g), min(255, b)
