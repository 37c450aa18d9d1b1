"""The light inside the cut-open airlock: two lamps, the Sun through the hatch, the Earth's glow.

Places are metres in the ship frame: x along the tube (2.5 at the rim), y up, z toward the viewer.
The lamps are points with a round fall of their light; the Sun is a beam as wide as the opening
(0.65 m) that falls where geometry lets it, so the bright oval on the wall wanders as the ship
turns. Strengths are tuned for the eye. Nothing but the opening casts a shadow.
"""

from __future__ import annotations

import math

import numpy as np

from game.ui.view.art_lock_svg import BOOMS, BORE_R, HOOPS, LAMPS
from game.ui.view.art_volga_svg import LEAN
from game.ui.view.lighting import AZIMUTH_STEPS, LEVEL_STEPS, Light, Sky, Vector
from game.ui.view.sprites_relief import Field, Normals

BORE_M = BORE_R / 100.0
RIM_X_M = 2.5
OPENING_M = 0.325
LAMP_COLOUR = (1.0, 0.84, 0.60)
LAMP_DEPTH_M = -0.22
LAMP_POWER = 1.05
LAMP_REACH_M = 0.34
# What the lamps give everywhere, by way of the walls.
LAMP_FILL = (0.128, 0.122, 0.118)
SUN_POWER = 1.25
# Sunlight that the bright oval throws back on the rest of the room.
BOUNCE = 0.10
SOFT_EDGE_M = 0.03
# A part of the body goes into the beam little by little.
SOFT_BODY_M = 0.16
LEAST_SUN_X = 0.02
LID_STEPS = 6
EARTH_REACH_M = 0.55
CUT_LAMP = (1.0, 0.90, 0.76)
RIB_DEPTH = 0.75
HOOP_DEPTH = 0.95
HOOP_REACH_M = 0.075
# The light on what floats in the room: from above, warm; the shares of full strength in the steps
# of a `Light`.
LAMP_SKY = Sky(azimuth=20.0, depth=9.0, sun=16.0, warmth=4.5, earth=3.0)
# Over this way from the rim inward a body passes from the light outside to that inside.
RIM_BLEND_M = 0.45


def wall_relief(x: Field, y: Field) -> Normals:
    """Return which way the far wall faces: hollow, ribbed lengthwise, drawn in at the hoops."""
    across = np.clip(y / BORE_M, -0.995, 0.995)
    angle = np.arcsin(across)
    rib = -np.sin(2.0 * angle * BOOMS) * RIB_DEPTH
    along = x - LEAN * BORE_M * np.sqrt(1.0 - across * across)
    pull = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    for hoop in HOOPS:
        away = (along - np.float32(hoop / 100.0)) / HOOP_REACH_M
        # Cloth puckers where it is drawn in: more on the booms, less in the valleys between.
        pull += (
            away * np.exp(-away * away) * (HOOP_DEPTH * (0.75 - 0.45 * np.cos(2.0 * angle * BOOMS)))
        )
    turned = -angle + rib * np.cos(angle)
    ny = np.sin(turned) * np.sqrt(np.maximum(1.0 - pull * pull, 0.0))
    nz = np.sqrt(np.maximum(1.0 - ny * ny - pull * pull, 0.02))
    shape = pull.shape
    return (
        (-pull).astype(np.float32),
        np.broadcast_to(ny, shape).astype(np.float32),
        np.broadcast_to(nz, shape).astype(np.float32),
    )


def wall_shade(normals: Normals, x: Field, y: Field, light: Light, turned_rad: float) -> Field:
    """Return red, green and blue of the light on the far wall, at places of the picture plane."""
    across = np.clip(y / BORE_M, -1.0, 1.0)
    z = -BORE_M * np.sqrt(1.0 - across * across)
    return room_shade(normals, (x + LEAN * z, y, z), light, turned_rad)


def fitting_shade(normals: Normals, x: Field, y: Field, light: Light, turned_rad: float) -> Field:
    """Return the light on things that stand 8 cm off the far wall."""
    z = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32) - np.float32(0.40)
    return room_shade(normals, (x + LEAN * z, y, z), light, turned_rad)


def room_shade(
    normals: Normals, place: tuple[Field, Field, Field], light: Light, turned_rad: float
) -> Field:
    """Return the light (0 upward, last axis red, green, blue) at places in the room."""
    nx, ny, nz = normals
    x, y, z = place
    lamp = np.zeros(nx.shape, np.float32)
    for lamp_x, lamp_y in LAMPS:
        dx, dy, dz = lamp_x / 100.0 - x, lamp_y / 100.0 - y, LAMP_DEPTH_M - z
        d2 = dx * dx + dy * dy + dz * dz + 1e-4
        facing = (nx * dx + ny * dy + nz * dz) / np.sqrt(d2)
        lamp += np.maximum(facing * 0.75 + 0.25, 0.0) / (1.0 + d2 / LAMP_REACH_M**2)
    sun = _sunlit(nx, ny, nz, x, y, z, light.sun_direction(turned_rad))
    bounce = float(sun.mean()) * BOUNCE * 6.0
    glow = np.exp((np.minimum(x, RIM_X_M) - RIM_X_M) / EARTH_REACH_M) * (0.55 + 0.45 * nx)
    shade = np.empty((*nx.shape, 3), np.float32)
    for channel in range(3):
        amount = lamp * np.float32(LAMP_POWER * LAMP_COLOUR[channel]) + LAMP_FILL[channel]
        amount = amount + (sun * SUN_POWER + bounce) * light.sun_colour()[channel]
        shade[..., channel] = amount + glow * light.earth_colour()[channel] * 0.8
    # Too bright is held back in all colours alike: a low Sun stays orange on the wall.
    brightest: Field = np.maximum(shade.max(axis=2, keepdims=True), np.float32(1.0))
    held: Field = (shade / brightest).astype(np.float32)
    return held


def _sunlit(nx: Field, ny: Field, nz: Field, x: Field, y: Field, z: Field, sun: Vector) -> Field:
    """Return how much of the Sun falls on each place through the opening, 0 to 1."""
    if sun[0] < LEAST_SUN_X:
        return np.zeros(nx.shape, np.float32)
    facing: Field = np.maximum(nx * sun[0] + ny * sun[1] + nz * sun[2], np.float32(0.0))
    return facing * beam(x, y, z, sun)


def beam(x: Field, y: Field, z: Field, sun: Vector) -> Field:
    """Return 1 where the line to the Sun leaves through the opening, 0 where the ring is before it.

    `sun` is the unit vector to the Sun with a positive x.
    """
    way = np.maximum(RIM_X_M - x, 0.0) / sun[0]
    off = np.hypot(y + way * sun[1], z + way * sun[2])
    found: Field = np.clip((OPENING_M - off) / SOFT_EDGE_M + 0.5, 0.0, 1.0)
    return found


def in_beam(x_m: float, y_m: float, sun: Vector) -> float:
    """Return the same for one place on the axis plane; none when the Sun is behind the tube."""
    if sun[0] < LEAST_SUN_X:
        return 0.0
    way = max(RIM_X_M - x_m, 0.0) / sun[0]
    off = math.hypot(y_m + way * sun[1], way * sun[2])
    return min(1.0, max(0.0, (OPENING_M - off) / SOFT_BODY_M + 0.5))


def cut_shade(normals: Normals, x: Field, y: Field, light: Light, turned_rad: float) -> Field:
    """Return the even light on the faces of the cut: they belong to the drawing, not the world."""
    share = light.sun / LEVEL_STEPS
    colour = [
        0.34 * lamp + 0.46 * sun * share
        for lamp, sun in zip((1, 0.84, 0.64), light.sun_colour(), strict=True)
    ]
    return np.broadcast_to(np.array(colour, np.float32), (*normals[0].shape, 3))


def sky_at(x_m: float, y_m: float, sky: Sky, open_ratio: float, turned_rad: float) -> Sky:
    """Return the light on a body at a place of the ship frame: of space, of the lamps, or between.

    `open_ratio` (0 to 1) is how far the lid lets light in, `turned_rad` the ship's turn in the
    picture.
    """
    outside = min(1.0, max(0.0, 1.0 + (x_m - RIM_X_M) / RIM_BLEND_M))
    direction = sky.light(0.5).sun_direction(turned_rad)
    lit = in_beam(x_m, y_m, direction)
    share = max(outside, lit) * (open_ratio if x_m < RIM_X_M else 1.0)
    share *= sky.sun / LEVEL_STEPS if x_m < RIM_X_M else 1.0
    return _between(LAMP_SKY, sky, share)


def _between(one: Sky, other: Sky, share: float) -> Sky:
    turn = (other.azimuth - one.azimuth + AZIMUTH_STEPS / 2.0) % AZIMUTH_STEPS - AZIMUTH_STEPS / 2.0
    return Sky(
        one.azimuth + turn * share,
        one.depth + (other.depth - one.depth) * share,
        one.sun + (other.sun - one.sun) * share,
        one.warmth + (other.warmth - one.warmth) * share,
        one.earth + (other.earth - one.earth) * share,
    )


def dimmed(sky: Sky, open_ratio: float) -> Sky:
    """Return the light that still comes in past a lid that is `open_ratio` open.

    In few steps: each one lights the whole room anew.
    """
    open_ratio = round(open_ratio * LID_STEPS) / LID_STEPS
    return Sky(sky.azimuth, sky.depth, sky.sun * open_ratio, sky.warmth, sky.earth * open_ratio)


def open_ratio(lid_rad: float) -> float:
    """Return how far a lid at this angle lets light in: 1 stowed (8 degrees), 0 shut (90)."""
    share = min(1.0, max(0.0, (math.radians(90.0) - lid_rad) / math.radians(82.0)))
    return math.sin(share * math.pi / 2.0)
