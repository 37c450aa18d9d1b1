"""The ship from outside, without a man: over the Earth, its jets blowing, its engine burning.

Drawn from the side at its own turn in the picture, its roof on the side where it is; a ship that
points at the viewer or away is not shortened, only turned.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import pygame

from game.ui.theme import Colour
from game.ui.view.art_ship import ship_behind
from game.ui.view.earth_backdrop import EarthBackdrop
from game.ui.view.earth_camera import EVA_CAMERA
from game.ui.view.fall_sky import mixed
from game.ui.view.lighting import sky_of
from game.ui.view.soft_light import add, add_plume, glow, plume
from game.ui.view.sprites import SpriteBook
from game.ui.view.vzor_state import vzor_state
from game.vocab.channel import Value

Spot = tuple[float, float]
# What is left of the ship when the airlock has been thrown off.
WITHOUT: Final = ("opening", "bracket")
WIDTH_M: Final = 16.0
MIDDLE_M: Final = (-1.9, 0.0)
NOZZLE_M: Final = (-4.32, 0.0)
# A jet into the void widens at once and is hardly seen; the sizes are chosen by eye.
FLAME_M, MOUTH_M, SPREAD_M = 7.5, 0.2, 1.5
# The jets stand at the end of the module: pitch jets above and below, the others to the viewer.
JETS_M: Final = ((-3.75, 0.78), (-3.75, -0.78), (-3.1, 0.0))
PUFF_M, PUFF_SPREAD_M = 1.7, 0.42
FLAME: Final = ((255, 206, 150), (150, 104, 148))
HOT: Final = (255, 214, 168)
GAS: Final = (190, 208, 230)
# A ship is shown one way round for so long at least, however fast it rolls in fast time.
LEAST_SHOWN_S: Final = 0.6
DIALS: Final = ("attitude.quaternion_w", "orbit.sun_radial")


class OrbitView:
    """Draws the ship over the Earth for one size of picture."""

    def __init__(
        self,
        size: tuple[int, int],
        assets: Path,
        still: bool = False,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Load Earth and ship; takes about a third of a second. `clock` tells seconds."""
        self._still, self._clock = still, clock
        self._shown: tuple[bool, float] | None = None
        self._size = size
        self._sky = EarthBackdrop(size, assets, still)
        parts = tuple(art for art in ship_behind() if art.name not in WITHOUT)
        self._parts = {False: parts, True: tuple(replace(art, mirrored=True) for art in parts)}
        self._scale = max(1.0, min(size[0], size[1] * 16.0 / 9.0) / WIDTH_M)
        self._book = SpriteBook(self._scale)

    def draw(self, target: pygame.Surface, told: Mapping[str, Value], time_s: float) -> None:
        """Paint the whole of `target`."""
        lies, told = self._lie(told), seen_across(told)
        self._sky.draw(target, told, time_s)
        middle = self._size[0] / 2.0, self._size[1] * 0.42
        burning = told.get("tdu.burning") is True
        if burning:
            self._flame(target, middle, lies, time_s)
        sky = sky_of(told)
        for art in self._parts[lies.mirrored]:
            sprite = self._book.sprite(art, self._scale, lies.turn, sky.light(art.phase))
            x, y = self._at(middle, lies, (0.0, 0.0))
            corner = round(x - sprite.origin[0]), round(y - sprite.origin[1])
            target.blit(sprite.surface, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        if burning:
            # What the fire throws on the ship's end.
            warm = glow(round(1.5 * self._scale), (74, 50, 34))
            add(target, warm, self._at(middle, lies, (NOZZLE_M[0] + 0.5, 0.0)))
        self._puffs(target, middle, lies, told)

    def _lie(self, told: Mapping[str, Value]) -> Lie:
        """Return how the ship lies; in fast time a roll must not make it flicker."""
        lies, now_s = lie_in_picture(told), self._clock()
        if self._still or self._shown is None:
            self._shown = lies.mirrored, now_s
        mirrored, since_s = self._shown
        if mirrored == lies.mirrored:
            return lies
        if now_s - since_s < LEAST_SHOWN_S:
            return lies.over()
        self._shown = lies.mirrored, now_s
        return lies

    def _at(self, middle: Spot, lies: Lie, spot: Spot) -> Spot:
        """Return the pixel of a place in the ship's frame (metres)."""
        x, y = spot[0] - MIDDLE_M[0], spot[1] - MIDDLE_M[1]
        x = -x if lies.mirrored else x
        c, s = math.cos(lies.turn), math.sin(lies.turn)
        return (
            middle[0] + self._scale * (x * c - y * s),
            middle[1] - self._scale * (x * s + y * c),
        )

    def _flame(self, target: pygame.Surface, middle: Spot, lies: Lie, time_s: float) -> None:
        """Paint the jet behind the nozzle: pale, and hardly trembling."""
        mouth = self._at(middle, lies, NOZZLE_M)
        way = math.degrees(lies.turn) + (0.0 if lies.mirrored else 180.0)
        self._jet(target, mouth, way, (FLAME_M, MOUTH_M, SPREAD_M), FLAME)
        breath = 1.0 + 0.03 * math.sin(9.0 * time_s)
        add(target, glow(round(0.9 * self._scale * breath), _dimmed(HOT, 0.45), 2.4), mouth)
        add(target, glow(round(0.32 * self._scale), HOT, 1.6), mouth)

    def _jet(
        self,
        target: pygame.Surface,
        mouth: Spot,
        way_deg: float,
        form_m: tuple[float, float, float],
        tones: tuple[Colour, Colour],
    ) -> None:
        """Add a jet of gas; `form_m` is its length and half its width at mouth and end (m)."""
        length, narrow, wide = (max(2, round(self._scale * one)) for one in form_m)
        add_plume(target, plume(length, narrow, wide, tones), mouth, way_deg)

    def _puffs(
        self, target: pygame.Surface, middle: Spot, lies: Lie, told: Mapping[str, Value]
    ) -> None:
        """Add the gas of the jets: of pitch at the tail, of yaw and roll toward the viewer."""
        pitch = _number(told, "attitude.jet_pitch_ratio")
        if pitch:
            # A jet that lifts the nose blows toward the roof at the other end.
            spot, side = (JETS_M[0], 1.0) if pitch > 0.0 else (JETS_M[1], -1.0)
            form = (PUFF_M * (0.5 + 0.5 * abs(pitch)), 0.05, PUFF_SPREAD_M)
            way = math.degrees(lies.turn) + 90.0 * side
            self._jet(target, self._at(middle, lies, spot), way, form, (GAS, GAS))
        others = max(abs(_number(told, f"attitude.jet_{axis}_ratio")) for axis in ("yaw", "roll"))
        if others:
            at = self._at(middle, lies, JETS_M[2])
            wide = self._scale * 0.34 * (0.6 + 0.4 * others)
            add(target, glow(max(2, round(wide)), _dimmed(GAS, 0.55), 1.5), at)
            add(target, glow(max(2, round(0.3 * wide)), GAS), at)


@dataclass(frozen=True, slots=True)
class Lie:
    """How the ship lies in the picture: turned (rad, anticlockwise), and mirrored before that."""

    turn: float
    mirrored: bool

    def over(self) -> Lie:
        """Return the same nose with the roof on the other side."""
        return Lie(self.turn + math.pi, not self.mirrored)


def lie_in_picture(told: Mapping[str, Value]) -> Lie:
    """Return how the ship lies: nose and roof both on the side where they are."""
    nose = angle_in_picture(told)
    roof = roof_in_picture(told)
    # Turned alone, the art has its roof a quarter turn to the left of its nose.
    over = math.cos(roof - (nose + math.pi / 2.0)) >= 0.0
    return Lie(nose, False) if over else Lie(nose + math.pi, True)


def angle_in_picture(told: Mapping[str, Value]) -> float:
    """Return how the ship is turned in the picture (rad, anticlockwise): 0 has its nose right.

    The camera looks to the left of the way flown, which runs to the right.
    """
    return _axis_in_picture(told, 0, -1.0)


def roof_in_picture(told: Mapping[str, Value]) -> float:
    """Return where the roof points in the picture (rad); up in a world that tells nothing."""
    return _axis_in_picture(told, 2, 1.0) if set(DIALS) <= set(told) else math.pi / 2.0


def _axis_in_picture(told: Mapping[str, Value], axis: int, sign: float) -> float:
    """Return the angle in the picture (rad) of one of the ship's axes, or of its opposite."""
    if not set(DIALS) <= set(told):
        return 0.0
    state = vzor_state(told)
    up = state.place_km / np.linalg.norm(state.place_km)
    left = _left(told)
    ahead = np.cross(left, up)
    way = sign * state.axes[:, axis]
    local = (float(way @ up), float(way @ left), -float(way @ ahead))
    _, right, top = EVA_CAMERA.axes()
    x, y = (sum(p * a for p, a in zip(local, side, strict=True)) for side in (right, top))
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


def _dimmed(tone: Colour, share: float) -> Colour:
    return mixed((0, 0, 0), tone, share)


def _number(told: Mapping[str, Value], name: str) -> float:
    value = told.get(name, 0.0)
    return 0.0 if isinstance(value, str) else float(value)
