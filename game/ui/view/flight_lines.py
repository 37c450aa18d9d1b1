"""The lines of one picture: the tether, what of it is wound on the arm, the film camera's cable."""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.ui.view.art_tether import coil, draw_tether, tether_curve
from game.ui.view.camera import Camera
from game.ui.view.lighting import Sky
from game.ui.view.lock_view import drawn_in, line_in_lock, shortened
from game.vocab.snapshot import Polyline, Pose, Snapshot

TETHER_LENGTH_M = 5.35
CABLE = (58, 62, 66)


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture while it is being painted."""

    surface: pygame.Surface
    camera: Camera
    sky: Sky
    poses: Mapping[str, Pose]
    lines: Mapping[str, Polyline]
    current: Snapshot
    time_s: float


def paint_tether(scene: Scene, sky: Sky, in_lock: bool) -> None:
    """Draw the tether and its coil under the light of `sky`; `in_lock` in the tube cut open."""
    line = scene.lines.get("tether")
    if line is None or not line.points:
        return
    length_m = number_of(scene.current, "tether.length_m", TETHER_LENGTH_M)
    wound_m = number_of(scene.current, "tether.wound_ratio", 0.0) * TETHER_LENGTH_M
    tint = sky.light(0.5).tint()
    if in_lock:
        length_m, wound_m = shortened(line.points, length_m, wound_m)
    inside = drawn_in(scene.poses, scene.current.telemetry) if in_lock else 0.0
    for curve in (
        coil(line.points[0], wound_m),
        tether_curve(line.points, length_m, scene.time_s),
    ):
        drawn = line_in_lock(scene.poses, curve, inside) if in_lock else curve
        draw_tether(scene.surface, scene.camera, drawn, tint)


def paint_cable(scene: Scene) -> None:
    """Draw the film camera's cable, if there is one."""
    cable = scene.lines.get("camera_cable")
    if cable is not None:
        pixels = [scene.camera.to_screen(x, y) for x, y in cable.points]
        pygame.draw.aalines(scene.surface, CABLE, False, pixels)


def number_of(shot: Snapshot, channel: str, otherwise: float) -> float:
    """Return what a channel says, or `otherwise` when it is a word or not there."""
    value = shot.telemetry.get(channel, otherwise)
    return otherwise if isinstance(value, str) else float(value)
