"""What lies behind the fall: the Earth of the orbit high up, then air, cloud, land and trees."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pygame

from game.ui.theme import Colour
from game.ui.view.earth_backdrop import EarthBackdrop
from game.ui.view.fall_camera import azimuth_deg, camera_at, seen_by
from game.ui.view.fall_frame import Frame
from game.ui.view.fall_scene import FallScene, share_of
from game.ui.view.fall_sky import mixed
from game.ui.view.low_air import AirView, LowAir, light_at
from game.ui.view.low_trees import draw_trees
from game.vocab.channel import Value

# Between these heights (km) the Earth of the orbit goes over into the air below.
LOW_KM, HIGH_KM = 54.0, 57.0
FINE_STEP, STILL_STEP = 3, 2
# In how many frames a picture of the air is painted; near the ground it must not be late.
PARTS, FEW = 8, 4
HASTE_BELOW_M: Final = 300.0
# Mercator metres, true to scale at this latitude: ground that never jumps or swims.
TRUE_AT: Final = math.cos(math.radians(57.0))
EARTH_M: Final = 6_371_000.0
# While the air blazes the film is exposed for it.
EXPOSED_FOR_FIRE: Final = 0.55
TREES_FROM_M: Final = 5.0
JUMP: Final = 0.2


class FallBackdrop:
    """Paints the backdrop of one picture size; `still` paints all of it in each picture."""

    def __init__(self, size: tuple[int, int], assets: Path, still: bool) -> None:
        self._size, self._assets, self._still = size, assets, still
        self._earth: EarthBackdrop | None = None
        step = max(1, round((STILL_STEP if still else FINE_STEP) * size[1] / 720.0))
        self._air = LowAir(size, step)
        self._front, self._back = (pygame.Surface(size, depth=32) for _ in range(2))
        self._shown: AirView | None = None
        self._coming: AirView | None = None
        self._work: Iterator[None] | None = None

    def draw(
        self,
        target: pygame.Surface,
        told: Mapping[str, Value],
        scene: FallScene,
        frame: Frame,
        time_s: float,
    ) -> None:
        """Paint the whole of `target`."""
        high = share_of(scene.height_km, LOW_KM, HIGH_KM)
        if high > 0.0:
            self._earth = self._earth or EarthBackdrop(self._size, self._assets, self._still)
            self._earth.draw(target, seen_by(told), time_s)
            _darken(target, exposure(scene, 1.0))
        if high < 1.0:
            picture = self._low(air_view(told, scene, frame), exposure(scene, scene.day), frame)
            picture.set_alpha(round(255.0 * (1.0 - high)) if high > 0.0 else None)
            target.blit(picture, (0, 0))

    def _low(self, view: AirView, light: Colour, frame: Frame) -> pygame.Surface:
        """Return the newest whole picture of the air, and go on with the next."""
        if self._still or self._shown is None or _jumped(self._shown, view):
            self._work = None
            for _ in self._painting(view, light, frame, 1):
                pass
            return self._front
        near = view.height_m < HASTE_BELOW_M
        if self._work is None and _changed(self._shown, view):
            self._work = self._painting(view, light, frame, FEW if near else PARTS)
        if self._work is not None and next(self._work, True) is True:
            self._work = None
        return self._front

    def _painting(self, view: AirView, light: Colour, frame: Frame, parts: int) -> Iterator[None]:
        self._back.set_alpha(None)
        yield from self._air.work(self._back, view, parts)
        yield from draw_trees(self._back, view, frame.away_m + TREES_FROM_M)
        _darken(self._back, light)
        self._front, self._back = self._back, self._front
        self._shown = view


def exposure(scene: FallScene, day: float) -> Colour:
    """Return the colour to multiply the backdrop with: the hour, and the film's fear of fire."""
    dark = 1.0 - EXPOSED_FOR_FIRE * scene.plasma
    return mixed((0, 0, 0), light_at(day), dark)


def _darken(picture: pygame.Surface, tone: Colour) -> None:
    if min(tone) < 254:
        picture.fill(tone, special_flags=pygame.BLEND_RGB_MULT)


def air_view(told: Mapping[str, Value], scene: FallScene, frame: Frame) -> AirView:
    """Return where the eye beside the fall is and looks."""
    latitude = math.radians(max(-85.0, min(85.0, float(told["orbit.latitude_deg"]))))
    longitude = math.radians(float(told["orbit.longitude_deg"]))
    north = EARTH_M * TRUE_AT * math.log(math.tan(math.pi / 4.0 + latitude / 2.0))
    azimuth, camera = math.radians(azimuth_deg(told)), camera_at(scene.height_km)
    # Cloth in the wind pulls to the right of the picture.
    looks = azimuth - math.radians(camera.yaw_deg)
    return AirView(
        camera=camera,
        azimuth_rad=azimuth,
        height_m=1000.0 * scene.height_km + frame.eye_over_m,
        east_m=EARTH_M * TRUE_AT * longitude + scene.dragged_m * math.cos(looks),
        north_m=north - scene.dragged_m * math.sin(looks),
        cover=scene.cover,
    )


def _changed(shown: AirView, view: AirView) -> bool:
    """Whether the picture would differ by something that is seen."""
    if shown.camera != view.camera or shown.cover != view.cover:
        return True
    moved = math.hypot(view.east_m - shown.east_m, view.north_m - shown.north_m)
    fallen = abs(view.height_m - shown.height_m)
    turned = abs(view.azimuth_rad - shown.azimuth_rad)
    return moved + 2.0 * fallen > 0.0012 * view.height_m or turned > 0.0008


def _jumped(shown: AirView, view: AirView) -> bool:
    """Whether so much has changed that the old picture must not be seen any more."""
    moved = math.hypot(view.east_m - shown.east_m, view.north_m - shown.north_m)
    fallen = abs(view.height_m - shown.height_m)
    return moved + fallen > JUMP * view.height_m + 30.0
