"""The fall from outside: what is behind it, what falls, the fire about it, the cloth over it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pygame

from game.ui.view.fall_backdrop import FallBackdrop
from game.ui.view.fall_bodies import SPHERE_R_M, FallBodies
from game.ui.view.fall_camera import seen_by
from game.ui.view.fall_cloth import FallCloth
from game.ui.view.fall_frame import GROUND, SPHERE, frame_of
from game.ui.view.fall_landing import draw_landing, draw_probe
from game.ui.view.fall_scene import Since, fall_scene
from game.ui.view.lighting import sky_of
from game.ui.view.plasma import Plasma
from game.vocab.channel import Value

# Below this scale (pixels of a metre at 720) the sprites of the far picture serve.
SMALL_FROM = 45.0


class FallOutside:
    """Draws the fall for one size of picture."""

    def __init__(self, size: tuple[int, int], assets: Path, still: bool = False) -> None:
        """Load what `size` needs; `still` paints all of the backdrop in every picture."""
        self._size = size
        tall = min(size[1], size[0] * 9.0 / 16.0) / 720.0
        self._backdrop = FallBackdrop(size, assets, still)
        self._near, self._far = FallBodies(SPHERE * tall), FallBodies(GROUND * tall)
        self._cloth = FallCloth(GROUND * tall)
        self._plasma = Plasma(size)
        self._small_from = SMALL_FROM * tall

    def draw(
        self,
        target: pygame.Surface,
        told: Mapping[str, Value],
        since: Since,
        time_s: float,
        *,
        calm: bool = False,
    ) -> None:
        """Paint the whole of `target`; `calm` keeps still what whirls and what streams."""
        scene = fall_scene(told, since, calm=calm)
        frame = frame_of(scene, self._size)
        self._backdrop.draw(target, told, scene, frame, time_s)
        sky = sky_of(seen_by(told))
        flows_s = 0.0 if calm else time_s
        self._cloth.draw(target, scene, frame, sky, flows_s)
        draw_probe(target, scene, frame)
        bodies = self._near if frame.scale > self._small_from else self._far
        bodies.draw(target, scene, frame, sky)
        if scene.stage != "together":
            self._plasma.draw(target, frame.at, SPHERE_R_M * frame.scale, scene, flows_s)
        draw_landing(target, scene, frame)
