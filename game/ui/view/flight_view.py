"""The picture of the flight: the Earth, the ship, the man, his tether, and the lens over them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import pygame

from game.ui.view.art_man import SLACK_BELOW_KPA, Placed, man_parts, placed_parts
from game.ui.view.art_ship import camera_art, lid_art, ship_before, ship_behind
from game.ui.view.art_tether import coil, draw_tether, tether_curve
from game.ui.view.camera import (
    CLOSE_WIDTH_M,
    Camera,
    Shot,
    camera_of,
    follow,
    settled_shot,
    wanted_framing,
)
from game.ui.view.fog import Fog
from game.ui.view.interpolate import blend_lines, blend_poses
from game.ui.view.lens import Labels, draw_lens
from game.ui.view.lighting import LEVEL_STEPS, Sky, sky_of
from game.ui.view.sights import draw_sights
from game.ui.view.sprites import Art, SpriteBook, bounds
from game.ui.view.stiffness import draw_stiffness
from game.ui.view.visor import VisorView
from game.vocab.channel import Value
from game.vocab.snapshot import Polyline, Pose, Snapshot

SHIP_AT_START = Pose("ship", 0.0, 0.0, 0.0)
SPACE = (2, 3, 7)
TETHER_LENGTH_M = 5.35
CABLE = (58, 62, 66)


class Backdrop(Protocol):
    """What is behind the bodies: black sky, stars, the Earth."""

    def draw(self, target: pygame.Surface, telemetry: Mapping[str, Value], time_s: float) -> None:
        """Paint the whole of `target` for the moment that `telemetry` describes."""


class BlackSky:
    """A backdrop of plain black, for tests and for machines that cannot paint the Earth."""

    def draw(self, target: pygame.Surface, telemetry: Mapping[str, Value], time_s: float) -> None:
        """Fill `target`."""
        target.fill(SPACE)


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """What the player chose to see. `lens` shows arrows with values, `film_frame` a film gate.

    `stiffness` shows at each joint what the suit takes of his strength. `settled` places the
    camera at rest, for stills; `zoom` over 1 shows less, larger.
    """

    lens: bool = False
    stiffness: bool = False
    film_frame: bool = False
    reduced_motion: bool = False
    settled: bool = False
    zoom: float = 1.0


PLAIN = ViewOptions()


class FlightView:
    """Draws snapshots on a canvas of one size. Make a new one when the size changes.

    Making it takes about a fifth of a second: the parts are rasterised for the size. Drawing the
    same snapshots with the same `alpha` twice gives the same picture.
    """

    def __init__(
        self, size: tuple[int, int], backdrop: Backdrop | None = None, labels: Labels | None = None
    ) -> None:
        self._size = (max(1, size[0]), max(1, size[1]))
        self._backdrop: Backdrop = backdrop or BlackSky()
        self._labels = labels
        self._shot: Shot | None = None
        self._camera: Camera | None = None
        self._fog = Fog(self._size)
        self._visor = VisorView(self._size)
        self._behind, self._before, self._lid = ship_behind(), ship_before(), lid_art()
        self._film_camera = camera_art()
        self._men = {
            (facing, slack): man_parts(facing, slack)
            for facing in (1, -1)
            for slack in (False, True)
        }
        scale = min(self._size[0], self._size[1] * 16.0 / 9.0) / CLOSE_WIDTH_M
        self._book = SpriteBook(max(scale, 1.0))
        loose = (self._lid, self._film_camera, *self._men[-1, False].values())
        for art in (*self._behind, *self._before, *loose):
            self._book.prepare(art)

    @property
    def camera(self) -> Camera | None:
        """The camera of the last picture, or None before the first."""
        return self._camera

    def to_level(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return the place in the level frame under a pixel of the last picture (metres)."""
        return self._camera.to_level(x_px, y_px) if self._camera else (0.0, 0.0)

    def draw(
        self,
        surface: pygame.Surface,
        previous: Snapshot,
        current: Snapshot,
        alpha: float,
        options: ViewOptions = PLAIN,
    ) -> None:
        """Paint the whole of `surface`, `alpha` (0 to 1) of the way between two snapshots."""
        time_s = previous.time_s + (current.time_s - previous.time_s) * alpha
        camera = self._camera = self._aim(current, time_s, options)
        sky = sky_of(current.telemetry)
        poses = blend_poses(previous, current, alpha)
        self._backdrop.draw(surface, current.telemetry, time_s)
        self._draw_ship(surface, camera, sky, poses, self._behind)
        if "lid" in poses:
            lid = poses["lid"]
            self._place(surface, camera, sky, (self._lid, lid.x_m, lid.y_m, lid.angle_rad))
        lines = blend_lines(previous, current, alpha)
        self._draw_tether(surface, camera, sky, lines, current, time_s)
        self._draw_film_camera(surface, camera, sky, poses, lines)
        self._draw_man(surface, camera, sky, poses, current)
        self._draw_ship(surface, camera, sky, poses, self._before)
        self._visor.draw(surface, current.telemetry, sky)
        fog_ratio = _number(current, "suit.visor_fog_ratio", 0.0)
        self._fog.draw(surface, fog_ratio, sky.sun / LEVEL_STEPS)
        if options.stiffness:
            facing = facing_of(current.telemetry)
            draw_stiffness(surface, camera, poses, current.telemetry, facing, self._labels)
        if options.lens:
            draw_sights(surface, camera, lines, current.telemetry)
        if options.lens and self._labels is not None:
            draw_lens(surface, camera, current.arrows, self._labels)
        if options.film_frame:
            draw_film_gate(surface)

    def _aim(self, current: Snapshot, time_s: float, options: ViewOptions) -> Camera:
        if self._shot is None or options.settled:
            shot = settled_shot(current)
            self._shot = Shot(wanted_framing(current), shot.rate, time_s)
        else:
            self._shot = follow(self._shot, current, time_s, reduced_motion=options.reduced_motion)
        framing = self._shot.framing
        return camera_of(replace(framing, width_m=framing.width_m / options.zoom), self._size)

    def _draw_ship(
        self,
        surface: pygame.Surface,
        camera: Camera,
        sky: Sky,
        poses: Mapping[str, Pose],
        parts: tuple[Art, ...],
    ) -> None:
        ship = poses.get("ship", SHIP_AT_START)
        for art in parts:
            self._place(surface, camera, sky, (art, ship.x_m, ship.y_m, ship.angle_rad))

    def _draw_man(
        self,
        surface: pygame.Surface,
        camera: Camera,
        sky: Sky,
        poses: Mapping[str, Pose],
        current: Snapshot,
    ) -> None:
        facing = facing_of(current.telemetry)
        slack = _number(current, "suit.excess_kpa", SLACK_BELOW_KPA) < SLACK_BELOW_KPA
        parts = placed_parts(self._men[facing, slack], poses, facing, holding(current.telemetry))
        for placed in parts:
            self._place(surface, camera, sky, placed)

    def _draw_film_camera(
        self,
        surface: pygame.Surface,
        camera: Camera,
        sky: Sky,
        poses: Mapping[str, Pose],
        lines: Mapping[str, Polyline],
    ) -> None:
        cable = lines.get("camera_cable")
        if cable is not None:
            pixels = [camera.to_screen(x, y) for x, y in cable.points]
            pygame.draw.aalines(surface, CABLE, False, pixels)
        if "camera" in poses:
            at = poses["camera"]
            self._place(surface, camera, sky, (self._film_camera, at.x_m, at.y_m, at.angle_rad))

    def _draw_tether(
        self,
        surface: pygame.Surface,
        camera: Camera,
        sky: Sky,
        lines: Mapping[str, Polyline],
        current: Snapshot,
        time_s: float,
    ) -> None:
        line = lines.get("tether")
        if line is None or not line.points:
            return
        length_m = _number(current, "tether.length_m", TETHER_LENGTH_M)
        wound_m = _number(current, "tether.wound_ratio", 0.0) * TETHER_LENGTH_M
        tint = sky.light(0.5).tint()
        draw_tether(surface, camera, coil(line.points[0], wound_m), tint)
        draw_tether(surface, camera, tether_curve(line.points, length_m, time_s), tint)

    def _place(self, surface: pygame.Surface, camera: Camera, sky: Sky, placed: Placed) -> None:
        art, x_m, y_m, angle_rad = placed
        if not math.isfinite(x_m + y_m + angle_rad):
            return
        if not in_sight(placed, camera):
            return
        x, y = camera.to_screen(x_m, y_m)
        sprite = self._book.sprite(
            art, camera.scale_px_per_m, angle_rad + camera.roll_rad, sky.light(art.phase)
        )
        corner = (round(x - sprite.origin[0]), round(y - sprite.origin[1]))
        surface.blit(sprite.surface, corner, special_flags=pygame.BLEND_PREMULTIPLIED)


def in_sight(placed: Placed, camera: Camera) -> bool:
    """Return whether a placed part can reach into the picture."""
    art, x_m, y_m, angle_rad = placed
    left, bottom, right, top = bounds(art)
    dx, dy = (left + right) / 2.0, (bottom + top) / 2.0
    cos, sin = math.cos(angle_rad), math.sin(angle_rad)
    x, y = camera.to_screen(x_m + dx * cos - dy * sin, y_m + dx * sin + dy * cos)
    reach = math.hypot(right - left, top - bottom) / 2.0 * camera.scale_px_per_m
    width, height = camera.size
    return -reach < x < width + reach and -reach < y < height + reach


def _number(shot: Snapshot, channel: str, otherwise: float) -> float:
    value = shot.telemetry.get(channel, otherwise)
    return otherwise if isinstance(value, str) else float(value)


def facing_of(telemetry: Mapping[str, Value]) -> int:
    """Return 1 when the man's front is his +x side, else -1 (the start: front to the ship)."""
    value = telemetry.get("body.facing", -1)
    return 1 if not isinstance(value, str) and value > 0 else -1


def holding(telemetry: Mapping[str, Value]) -> frozenset[str]:
    """Return which of the sides `near` and `far` hold something."""
    return frozenset(
        side
        for side in ("near", "far")
        if telemetry.get(f"body.{side}_hand.holds", "nothing") != "nothing"
    )


def draw_film_gate(surface: pygame.Surface) -> None:
    """Draw the rounded black gate of a 16 mm film camera round the picture."""
    width, height = surface.get_size()
    band = max(2, height // 18)
    gate = pygame.Rect(0, 0, width, height).inflate(band, band)
    pygame.draw.rect(surface, (0, 0, 0), gate, width=band + band // 2, border_radius=band * 3)
