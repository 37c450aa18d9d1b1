"""The gold filter of the visor: the Sun on his face, and how much it blinds him.

The side view's plane stands fixed in the orbit's frame; his helmet looks where his chest does. What
the Sun gives is tuned (33 W full on the face, 8 W through the filter); it falls with the angle at
which the visor meets it, and is nothing from behind or at night. Left out: light from the Earth,
and a head that turns in the helmet.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.physiology.heat import FACE_W
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import CommandSpec
from game.vocab.units import DEG

Vector = tuple[float, float, float]
FILTER: Final = "suit.filter"
SET: Final = "suit.filter.set"
MOVED: Final = "suit.filter.moved"
WORDS: Final = tuple(FACE_W)
SUN_UP: Final = "orbit.sun_up"
SUN: Final = ("orbit.sun_radial", "orbit.sun_along", "orbit.sun_cross")
ATTITUDE: Final = "body.attitude_deg"
FACING: Final = "body.facing"
READS: Final = (*SUN, ATTITUDE, FACING)
# Share of the light that comes through, for the eye (tuned): the slit is 30 mm high.
LETS_THROUGH: Final = MappingProxyType({"up": 1.0, "slit": 0.3, "down": 0.02})
# How the side view's plane lies: pitch up, yaw to the left of the motion, roll, in degrees.
PLANE_DEG: Final = (-22.0, 18.0, -8.0)

CHANNELS: Final = (
    Channel(
        FILTER,
        kind="word",
        words=WORDS,
        help="Where the visor's gold filter is: up, a slit of 30 mm, or down.",
        source="rep65",
    ),
    Channel(
        "suit.face_sun_w",
        "W",
        possible=Band(0.0, 40.0),
        help="Heat of the Sun on his face through visor and filter; tuned.",
        source="physics-3.2",
    ),
    Channel(
        "suit.glare_ratio",
        possible=Band(0.0, 1.0),
        help="How much the Sun blinds him: 1 when it stands straight before an open visor; tuned.",
        source="rep65",
    ),
)
COMMANDS: Final = (
    CommandSpec(
        SET,
        kind="word",
        words=WORDS,
        help="Move the visor's filter: up, slit or down.",
    ),
)


@dataclass(frozen=True, slots=True)
class Visor:
    """The filter, whether the Sun shines, and the share of it that meets the visor (0 to 1)."""

    filter: str
    sun_up: bool = True
    ahead: float = 1.0

    @property
    def face_w(self) -> float:
        """Heat of the Sun on his face, W."""
        return FACE_W[self.filter] * self.ahead if self.sun_up else 0.0

    @property
    def glare(self) -> float:
        """How much the Sun blinds him, 0 to 1."""
        return LETS_THROUGH[self.filter] * self.ahead**2 if self.sun_up else 0.0

    def telemetry(self) -> Mapping[str, Value]:
        """Return the channels of the visor."""
        return {FILTER: self.filter, "suit.face_sun_w": self.face_w, "suit.glare_ratio": self.glare}


def seen(visor: Visor, reads: Mapping[str, Value]) -> Visor:
    """Return the visor in the light that `reads` tell of; a world without a Sun has it ahead."""
    sun_up = bool(reads.get(SUN_UP, True))
    if not all(name in reads for name in READS):
        return replace(visor, sun_up=sun_up)
    sun = tuple(float(reads[name]) for name in SUN)
    return replace(visor, sun_up=sun_up, ahead=sun_ahead(sun, reads[ATTITUDE], reads[FACING]))


def sun_ahead(sun: tuple[float, ...], attitude_deg: Value, facing: Value) -> float:
    """Return the cosine between the Sun and where the visor looks, at least 0.

    `sun` is its unit vector (radial, along, cross), the attitude that of the chest, `facing` ±1.
    """
    right, up = plane()
    x = sum(a * b for a, b in zip(sun, right, strict=True))
    y = sum(a * b for a, b in zip(sun, up, strict=True))
    angle = float(attitude_deg) * DEG
    return min(1.0, max(0.0, float(facing) * (x * math.cos(angle) + y * math.sin(angle))))


def plane() -> tuple[Vector, Vector]:
    """Return right and up of the side view as unit vectors (radial, along, cross)."""
    pitch, yaw, roll = (angle * DEG for angle in PLANE_DEG)
    upright = (
        math.cos(pitch),
        -math.sin(pitch) * math.cos(yaw),
        -math.sin(pitch) * math.sin(yaw),
    )
    level = (0.0, math.sin(yaw), -math.cos(yaw))
    return _mixed(level, upright, roll), _mixed(upright, level, -roll)


def _mixed(one: Vector, other: Vector, angle_rad: float) -> Vector:
    c, s = math.cos(angle_rad), math.sin(angle_rad)
    x, y, z = (c * a + s * b for a, b in zip(one, other, strict=True))
    return x, y, z
