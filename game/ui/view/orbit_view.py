"""The ship from outside, without a man: over the Earth, its jets blowing, its engine burning.

Drawn from the side at its own turn in the picture; a ship that points at the viewer or away is not
shortened, only turned.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import pygame

from game.ui.view.art_ship import ship_behind
from game.ui.view.earth_backdrop import EarthBackdrop
from game.ui.view.earth_camera import EVA_CAMERA
from game.ui.view.lighting import sky_of
from game.ui.view.sprites import SpriteBook
from game.ui.view.vzor_state import vzor_state
from game.vocab.channel import Value

# What is left of the ship when the airlock has been thrown off.
WITHOUT: Final = ("opening", "bracket")
WIDTH_M: Final = 16.0
MIDDLE_M: Final = (-1.9, 0.0)
NOZZLE_M: Final = (-4.32, 0.0)
FLAME_M: Final = 3.4
# The jets stand at the end of the module: pitch jets above and below, the others to the viewer.
JETS_M: Final = ((-3.75, 0.78), (-3.75, -0.78), (-3.1, 0.0))
PUFF_M: Final = 0.9
FLAME: Final = ((255, 226, 190), (150, 90, 120))
FLAME_SLICES: Final = 14
GAS: Final = (214, 226, 238)
DIALS: Final = ("attitude.quaternion_w", "orbit.sun_radial")


class OrbitView:
    """Draws the ship over the Earth for one size of picture."""

    def __init__(self, size: tuple[int, int], assets: Path, still: bool = False) -> None:
        """Load Earth and ship; takes about a third of a second."""
        self._size = size
        self._sky = EarthBackdrop(size, assets, still)
        self._parts = tuple(art for art in ship_behind() if art.name not in WITHOUT)
        self._scale = max(1.0, min(size[0], size[1] * 16.0 / 9.0) / WIDTH_M)
        self._book = SpriteBook(self._scale)

    def draw(self, target: pygame.Surface, told: Mapping[str, Value], time_s: float) -> None:
        """Paint the whole of `target`."""
        turn, told = angle_in_picture(told), seen_across(told)
        self._sky.draw(target, told, time_s)
        middle = self._size[0] / 2.0, self._size[1] * 0.42
        if told.get("tdu.burning") is True:
            self._flame(target, middle, turn, time_s)
        sky = sky_of(told)
        for art in self._parts:
            sprite = self._book.sprite(art, self._scale, turn, sky.light(art.phase))
            x, y = self._at(middle, turn, (0.0, 0.0))
            corner = round(x - sprite.origin[0]), round(y - sprite.origin[1])
            target.blit(sprite.surface, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        self._puffs(target, middle, turn, told)

    def _at(
        self, middle: tuple[float, float], turn: float, spot: tuple[float, float]
    ) -> tuple[float, float]:
        """Return the pixel of a place in the ship's frame (metres)."""
        x, y = spot[0] - MIDDLE_M[0], spot[1] - MIDDLE_M[1]
        c, s = math.cos(turn), math.sin(turn)
        return (
            middle[0] + self._scale * (x * c - y * s),
            middle[1] - self._scale * (x * s + y * c),
        )

    def _flame(
        self, target: pygame.Surface, middle: tuple[float, float], turn: float, time_s: float
    ) -> None:
        """Paint the glow behind the nozzle: pale, and hardly trembling."""
        veil = pygame.Surface(self._size, depth=24)
        length_m = FLAME_M * (1.0 + 0.04 * math.sin(9.0 * time_s))
        x, y = NOZZLE_M
        for slice_ in range(FLAME_SLICES, 0, -1):
            share = slice_ / FLAME_SLICES
            far, wide = length_m * share, 0.16 + 0.5 * share
            corners = ((x, y + 0.16), (x - far, y + wide), (x - far, y - wide), (x, y - 0.16))
            points = [self._at(middle, turn, corner) for corner in corners]
            bright = (1.0 - share) ** 1.6
            warm, cool = FLAME
            tone = [round((a + (b - a) * share) * bright) for a, b in zip(warm, cool, strict=True)]
            pygame.draw.polygon(veil, tone, points)
        radius = max(2, round(self._scale / 10))
        area = veil.get_bounding_rect().inflate(4 * radius, 4 * radius).clip(veil.get_rect())
        soft = pygame.transform.gaussian_blur(veil.subsurface(area), radius)
        target.blit(soft, area, special_flags=pygame.BLEND_RGB_ADD)

    def _puffs(
        self,
        target: pygame.Surface,
        middle: tuple[float, float],
        turn: float,
        told: Mapping[str, Value],
    ) -> None:
        pitch = _number(told, "attitude.jet_pitch_ratio")
        if pitch:
            # A jet that lifts the nose blows upward at the other end.
            spot = JETS_M[0] if pitch > 0.0 else JETS_M[1]
            self._puff(target, middle, turn, spot, math.copysign(1.0, pitch), abs(pitch))
        others = max(abs(_number(told, f"attitude.jet_{axis}_ratio")) for axis in ("yaw", "roll"))
        if others:
            x, y = self._at(middle, turn, JETS_M[2])
            radius = round(self._scale * 0.22 * (0.6 + 0.4 * others))
            _glow(target, (x, y), radius)

    def _puff(
        self,
        target: pygame.Surface,
        middle: tuple[float, float],
        turn: float,
        spot: tuple[float, float],
        way: float,
        share: float,
    ) -> None:
        for step in range(5):
            far = PUFF_M * (0.4 + 0.6 * share) * (step + 1) / 5.0
            place = self._at(middle, turn, (spot[0], spot[1] + way * far))
            _glow(target, place, round(self._scale * (0.05 + 0.05 * step)))


def angle_in_picture(told: Mapping[str, Value]) -> float:
    """Return how the ship is turned in the picture (rad, anticlockwise): 0 has its nose right.

    The camera looks to the left of the way flown, which runs to the right.
    """
    if not set(DIALS) <= set(told):
        return 0.0
    state = vzor_state(told)
    up = state.place_km / np.linalg.norm(state.place_km)
    left = _left(told)
    ahead = np.cross(left, up)
    nose = -state.axes[:, 0]
    local = (float(nose @ up), float(nose @ left), -float(nose @ ahead))
    _, right, top = EVA_CAMERA.axes()
    x, y = (sum(p * a for p, a in zip(local, axis, strict=True)) for axis in (right, top))
    return math.atan2(y, x)


def seen_across(told: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the dials as for a ship that flies to the left, where the camera looks: so the way
    of ours runs across the picture, to the right.
    """
    return {
        **told,
        "orbit.heading_deg": (_number(told, "orbit.heading_deg") - 90.0) % 360.0,
        "orbit.sun_along": _number(told, "orbit.sun_cross"),
        "orbit.sun_cross": -_number(told, "orbit.sun_along"),
    }


def _left(told: Mapping[str, Value]) -> np.ndarray:
    """Return the left of the way flown, in the Earth's axes."""
    place = vzor_state(told).place_km
    heading = math.radians(_number(told, "orbit.heading_deg"))
    up = place / np.linalg.norm(place)
    east = np.cross((0.0, 0.0, 1.0), up)
    east /= np.linalg.norm(east)
    north = np.cross(up, east)
    left: np.ndarray = north * math.sin(heading) - east * math.cos(heading)
    return left


def _glow(target: pygame.Surface, at: tuple[float, float], radius: int) -> None:
    radius = max(2, radius)
    spot = pygame.Surface((2 * radius, 2 * radius))
    for share in (1.0, 0.7, 0.4):
        tone = [round(part * 0.16) for part in GAS]
        disc = pygame.Surface(spot.get_size())
        pygame.draw.circle(disc, tone, (radius, radius), round(radius * share))
        spot.blit(disc, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    place = spot.get_rect(center=(round(at[0]), round(at[1])))
    target.blit(spot, place, special_flags=pygame.BLEND_RGB_ADD)


def _number(told: Mapping[str, Value], name: str) -> float:
    value = told.get(name, 0.0)
    return 0.0 if isinstance(value, str) else float(value)
