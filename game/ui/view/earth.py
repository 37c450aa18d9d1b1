"""The Earth below the ship: true ground track, light, limb, stars; fast enough for every frame.

`EarthView` keeps a baked product (tables from pixels to ground, and the veil of air) that is
renewed little by little while flying; a frame only shifts the tables to the present place. With
the same state settled twice the picture is the same.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.ui.view.earth_air import Air, Sky, Veil
from game.ui.view.earth_camera import EVA_CAMERA, Camera
from game.ui.view.earth_frame import unit
from game.ui.view.earth_ground import (
    TURN_LIMIT_DEG,
    Cell,
    Ground,
    Nadir,
    Patch,
    make_cells,
)
from game.ui.view.earth_light import EarthState, SceneLight, light_at
from game.ui.view.earth_sky import Stars, attitude, moon_direction
from game.ui.view.earth_texture import Strip, World, load_strip, load_world, local_strip

__all__ = ["EarthState", "EarthView", "SceneLight"]


# A longer step than this between two frames is a jump (a seek, another level): bake at once.
JUMP_DEG, STALE_DEG = 1.5, 1.0
# Farther than this from the place it was baked for the picture would fall apart into its cells.
WORN_DEG = 2.0
AHEAD_DEG = 0.06  # a second of flight
REST_DEG = 0.12  # light and height change too little to see within two seconds


@dataclass(frozen=True, slots=True)
class _Product:
    """All that was baked for one state."""

    state: EarthState
    ground: Ground
    patches: tuple[Patch, ...]
    top: int


class EarthView:
    """Draws the Earth, sky and stars of a state over a whole surface."""

    def __init__(
        self,
        size: tuple[int, int],
        assets_root: Path,
        camera: Camera = EVA_CAMERA,
        air_step: int = 2,
    ) -> None:
        """Load the pictures under `assets_root / "earth"` for surfaces of `size` pixels.

        `air_step` is the coarseness of haze and limb in pixels (1 for stills). Raise
        FileNotFoundError or pygame.error when the files are missing.
        """
        self._size, self._camera = size, camera
        self._folder = assets_root / "earth"
        self._cells: tuple[Cell, ...] = make_cells(size)
        self._air = Air(camera, size, air_step)
        self._stars = Stars(camera, size)
        self._flight = Ground(load_strip(self._folder), camera, size)
        self._local: Ground | None = None
        self._world: World | None = None
        self._product: _Product | None = None
        self._veil = Veil(size)
        self._work: Iterator[None] | None = None
        self._last: EarthState | None = None

    def settle(self, state: EarthState) -> None:
        """Bake everything for a state at once: the next `draw` of it is complete and repeatable."""
        self._work = None
        for _ in self._bake(state):
            pass
        self._last = state

    def draw(self, target: pygame.Surface, state: EarthState, budget_ms: float = 1.5) -> None:
        """Draw the state over `target`; spend about `budget_ms` on renewing what was baked.

        The first call, a jump to another part of the world, and what is worn out settle at once.
        """
        product, last = self._product, self._last
        if (
            product is None
            or last is None
            or _moved_deg(last, state) > JUMP_DEG
            or _moved_deg(product.state, state) > WORN_DEG
        ):
            self.settle(state)
        else:
            # Flying fast in accelerated time, the light changes fast as well.
            stale = _moved_deg(product.state, state) > STALE_DEG
            self._renew(state, budget_ms * (3.0 if stale else 1.0))
        self._last = state
        self._show(target, state)

    def light(self, state: EarthState) -> SceneLight:
        """Return the light on the ship, for the painters."""
        return light_at(state, self._camera)

    def _show(self, target: pygame.Surface, state: EarthState) -> None:
        product = self._product
        if product is None:
            return
        nadir = _nadir(product.ground.strip, state)
        for _ in product.ground.prepare(nadir):
            pass
        product.ground.draw(target, product.patches, nadir)
        self._veil.lay(target, product.top)
        self._stars.draw(target, state, attitude(state))

    def _renew(self, state: EarthState, budget_ms: float) -> None:
        now_ns = time.perf_counter_ns()
        end_ns = now_ns + int(budget_ms * 1e6)
        longest_ns = 0
        # Stop before a piece as long as the longest so far would overrun the budget.
        while now_ns + longest_ns < end_ns and self._piece(state):
            longest_ns = max(longest_ns, time.perf_counter_ns() - now_ns)
            now_ns = time.perf_counter_ns()

    def _piece(self, state: EarthState) -> bool:
        """Do one piece of work: ground ahead first, then the next product; False when idle."""
        product = self._product
        if product is None:
            return False
        nadir = _nadir(product.ground.strip, state)
        if next(product.ground.prepare(nadir, AHEAD_DEG), True) is None:
            return True
        if self._work is None and _moved_deg(product.state, state) > REST_DEG:
            self._work = self._bake(state)
        if self._work is not None and next(self._work, True) is True:
            self._work = None
        return self._work is not None

    def _bake(self, state: EarthState) -> Iterator[None]:
        ground = self._ground_for(state)
        nadir = _nadir(ground.strip, state)
        for _ in ground.prepare(nadir):
            yield
        patches: list[Patch] = []
        for patch in ground.table(self._cells, nadir):
            if patch is not None:
                patches.append(patch)
            yield
        sky = Sky(state.sun, moon_direction(attitude(state)))
        yield from self._air.bake(self._veil, ground.strip, nadir, sky)
        top = min((patch.cell.y for patch in patches), default=0)
        self._product = _Product(state, ground, tuple(patches), top)

    def _ground_for(self, state: EarthState) -> Ground:
        for ground in (self._flight, self._local):
            if ground is not None and _serves(ground, state):
                return ground
        if self._world is None:
            self._world = load_world(self._folder)
        strip = local_strip(self._world, state.latitude_deg, state.longitude_deg, state.heading_deg)
        self._local = Ground(strip, self._camera, self._size)
        return self._local


def _moved_deg(then: EarthState, now: EarthState) -> float:
    """Return the arc between two points below the ship, a km of height counted as 0.1 degree."""
    a, b = unit(then.latitude_deg, then.longitude_deg), unit(now.latitude_deg, now.longitude_deg)
    arc = math.degrees(math.acos(max(-1.0, min(1.0, float(a @ b)))))
    return arc + 0.1 * abs(now.altitude_km - then.altitude_km)


def _nadir(strip: Strip, state: EarthState) -> Nadir:
    u_deg, v_deg = strip.frame.to_strip(state.latitude_deg, state.longitude_deg)
    return Nadir(u_deg, v_deg, state.altitude_km, _turn(strip, state))


def _turn(strip: Strip, state: EarthState) -> float:
    return strip.frame.turn_deg(state.latitude_deg, state.longitude_deg, state.heading_deg)


def _serves(ground: Ground, state: EarthState) -> bool:
    strip = ground.strip
    turn = _turn(strip, state)
    if not 140.0 <= state.altitude_km <= 290.0 and ground.windows and len(strip.textures) > 2:
        return False
    return strip.covers(state.latitude_deg, state.longitude_deg, TURN_LIMIT_DEG, turn)
