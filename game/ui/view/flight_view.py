"""The picture of the flight: the Earth, the ship, the man, his tether, and the lens over them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pygame

from game.ui.view.art_cloth import clothed
from game.ui.view.art_man import (
    SLACK_BELOW_KPA,
    Placed,
    facing_of,
    holding,
    man_parts,
    placed_parts,
)
from game.ui.view.art_ship import camera_art, lid_art, ship_before, ship_behind
from game.ui.view.camera import (
    CLOSE_WIDTH_M,
    Camera,
    Shot,
    camera_of,
    follow,
    settled_shot,
    wanted_framing,
)
from game.ui.view.film_gate import draw_film_gate
from game.ui.view.flight_lines import Scene, number_of, paint_cable, paint_tether
from game.ui.view.fog import Fog
from game.ui.view.held_backdrop import Backdrop, HeldBackdrop
from game.ui.view.in_picture import in_sight
from game.ui.view.interpolate import blend_lines, blend_poses
from game.ui.view.lens import Labels, draw_lens
from game.ui.view.lighting import LEVEL_STEPS, Sky, sky_of
from game.ui.view.lock_view import (
    LockScene,
    close_book,
    lock_camera,
    lock_framing,
    middle_of,
    shows_lock,
)
from game.ui.view.narrow_sight import NarrowSight
from game.ui.view.sights import draw_sights
from game.ui.view.sprites import Art, SpriteBook
from game.ui.view.stiffness import draw_stiffness
from game.ui.view.still_layer import Laid, StillLayer
from game.ui.view.struggle import Shows, arrows_in_lock, draw_struggle
from game.ui.view.visor import VisorView
from game.vocab.channel import Value
from game.vocab.snapshot import Pose, Snapshot

SHIP_AT_START = Pose("ship", 0.0, 0.0, 0.0)
SPACE = (2, 3, 7)
READY_WITHIN_M = 5.0


class BlackSky:
    """A backdrop of plain black, for tests and for machines that cannot paint the Earth."""

    def draw(self, target: pygame.Surface, telemetry: Mapping[str, Value], time_s: float) -> None:
        """Fill `target`."""
        target.fill(SPACE)


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """What the player chose to see. `lens` shows arrows with values, `film_frame` a film gate.

    `stiffness` shows at each joint what the suit takes of his strength. `settled` places the
    camera at rest, for stills; `zoom` over 1 shows less, larger. `view` is `outside`, `lock` (the
    tube cut open, close) or nothing: then the story's wish counts, else where he is. In the lock
    `joints` shows what the working joint needs and has, `holds` where the next hand will go.
    """

    lens: bool = False
    stiffness: bool = False
    film_frame: bool = False
    reduced_motion: bool = False
    settled: bool = False
    zoom: float = 1.0
    view: str = ""
    joints: bool = False
    holds: bool = False


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
        self._held = HeldBackdrop(self._backdrop)
        self._labels = labels
        self._shot: Shot | None = None
        self._camera: Camera | None = None
        self._fog = Fog(self._size)
        self._visor = VisorView(self._size)
        self._narrow = NarrowSight(self._size)
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
        self._locked = False
        self._lock, self._room = LockScene(self._men), StillLayer()
        self._close = close_book(self._size)
        self._unready = iter((*self._lock.arts(), *self._men[-1, False].values()))

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
        if self._labels is not None:
            self._labels.fresh()
        time_s = previous.time_s + (current.time_s - previous.time_s) * alpha
        self._choose(current, options)
        camera = self._camera = self._aim(current, time_s, options)
        sky = sky_of(current.telemetry)
        poses = blend_poses(previous, current, alpha)
        lines = blend_lines(previous, current, alpha)
        backdrop = self._held if self._locked else self._backdrop
        backdrop.draw(surface, current.telemetry, time_s)
        scene = Scene(surface, camera, sky, poses, lines, current, time_s)
        if self._locked:
            self._draw_cut(scene)
        else:
            self._draw_outside(scene)
        self._visor.draw(surface, current.telemetry, sky)
        fog_ratio = number_of(current, "suit.visor_fog_ratio", 0.0)
        self._fog.draw(surface, fog_ratio, sky.sun / LEVEL_STEPS)
        self._narrow.draw(surface, number_of(current, "body.consciousness_ratio", 1.0))
        if options.stiffness:
            facing = facing_of(current.telemetry)
            draw_stiffness(surface, camera, poses, current.telemetry, facing, self._labels)
        if self._locked:
            shows = Shows(options.joints, options.holds, options.lens)
            facing = facing_of(current.telemetry)
            told = current.telemetry
            draw_struggle(surface, camera, poses, told, facing, shows, self._labels)
        elif options.lens:
            draw_sights(surface, camera, lines, current.telemetry)
        if options.lens and self._labels is not None:
            arrows = arrows_in_lock(current.arrows) if self._locked else current.arrows
            draw_lens(surface, camera, arrows, self._labels)
        if options.film_frame:
            draw_film_gate(surface)

    def _choose(self, current: Snapshot, options: ViewOptions) -> None:
        """Look from outside or into the cut tube; a change of view is a cut, not a glide."""
        wish = options.view or current.story.view
        locked = shows_lock(current, wish, self._locked and not options.settled)
        if locked != self._locked:
            (self._close if self._locked else self._book).forget()
            self._held.forget()
            self._locked, self._shot = locked, None
        elif not locked and math.hypot(*middle_of(current)) < READY_WITHIN_M:
            # One part a frame while he is near: the first close picture must not wait for all.
            for art in itertools.islice(self._unready, 1):
                self._close.prepare(art)

    def _aim(self, current: Snapshot, time_s: float, options: ViewOptions) -> Camera:
        wanted = lock_framing if self._locked else wanted_framing
        if self._shot is None or options.settled:
            shot = settled_shot(current, wanted)
            self._shot = Shot(shot.framing, shot.rate, time_s)
        else:
            calm = options.reduced_motion
            self._shot = follow(self._shot, current, time_s, reduced_motion=calm, wanted=wanted)
        framing = self._shot.framing
        framing = replace(framing, width_m=framing.width_m / options.zoom)
        if self._locked:
            return lock_camera(framing, current, self._size)
        return camera_of(framing, self._size)

    def _draw_outside(self, scene: Scene) -> None:
        self._draw_ship(scene, self._behind)
        if "lid" in scene.poses:
            lid = scene.poses["lid"]
            self._place(scene, (self._lid, lid.x_m, lid.y_m, lid.angle_rad))
        paint_tether(scene, scene.sky, self._locked)
        for placed in (*self._film_camera_at(scene), *self._man_at(scene)):
            self._place(scene, placed)
        self._draw_ship(scene, self._before)

    def _draw_cut(self, scene: Scene) -> None:
        lock, poses, sky, current = self._lock, scene.poses, scene.sky, scene.current
        man = self._man_at(scene)
        for lit in lock.end(poses, sky):
            self._place(scene, lit.placed)
        room = lock.behind(current, poses, sky)
        pile = [laid for lit in room for laid in self._laid(scene, lit.placed, lit.sky)]
        self._room.draw(scene.surface, pile)
        lid = lock.lid(current, poses, sky)
        self._place(scene, lid.placed, lid.sky)
        for shadow in lock.shadows(poses, man):
            self._place(scene, shadow)
        things = list(lock.lit(current, poses, sky, (*self._film_camera_at(scene), *man)))
        paint_tether(scene, things[0].sky if things else sky, self._locked)
        for lit in (*things, *lock.before(poses, sky)):
            self._place(scene, lit.placed, lit.sky)

    def _draw_ship(self, scene: Scene, parts: tuple[Art, ...]) -> None:
        ship = scene.poses.get("ship", SHIP_AT_START)
        for art in parts:
            self._place(scene, (art, ship.x_m, ship.y_m, ship.angle_rad))

    def _man_at(self, scene: Scene) -> list[Placed]:
        telemetry = scene.current.telemetry
        facing = facing_of(telemetry)
        excess_kpa = number_of(scene.current, "suit.excess_kpa", SLACK_BELOW_KPA)
        parts = self._men[facing, excess_kpa < SLACK_BELOW_KPA]
        placed = placed_parts(parts, scene.poses, facing, holding(telemetry))
        sight = number_of(scene.current, "suit.visor_sight_ratio", 1.0)
        return clothed(placed, scene.poses, facing, excess_kpa, sight)

    def _film_camera_at(self, scene: Scene) -> list[Placed]:
        """Draw the film camera's cable; return the camera, if there is one."""
        paint_cable(scene)
        at = scene.poses.get("camera")
        return [] if at is None else [(self._film_camera, at.x_m, at.y_m, at.angle_rad)]

    def _place(self, scene: Scene, placed: Placed, sky: Sky | None = None) -> None:
        for sprite, corner in self._laid(scene, placed, sky or scene.sky):
            scene.surface.blit(sprite, corner, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _laid(self, scene: Scene, placed: Placed, sky: Sky) -> Iterator[Laid]:
        """Yield the sprite of a placed part and its corner, if it can be seen."""
        art, x_m, y_m, angle_rad = placed
        camera = scene.camera
        if not math.isfinite(x_m + y_m + angle_rad) or not in_sight(placed, camera):
            return
        x, y = camera.to_screen(x_m, y_m)
        book = self._close if self._locked else self._book
        sprite = book.sprite(
            art, camera.scale_px_per_m, angle_rad + camera.roll_rad, sky.light(art.phase)
        )
        yield sprite.surface, (round(x - sprite.origin[0]), round(y - sprite.origin[1]))
