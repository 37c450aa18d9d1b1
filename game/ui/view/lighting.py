"""The light of a moment as the painters need it: where the Sun stands, how strong, how warm.

Directions are in the picture: x right, y up, z toward the viewer. They come from the Sun's unit
vector in the local frame and the attitude of the camera that also looks at the Earth, so that
shadows on the ship agree with the ground behind it. A Sun behind the viewer is drawn more from the
side than it stands, or everything would look flat. The strengths are tuned for the eye: a hard
Sun, blue light from the Earth below, and enough of a fill that a white figure is found at night.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from game.ui.view.earth_camera import EVA_CAMERA
from game.vocab.channel import Value

Vector = tuple[float, float, float]
Colour = tuple[float, float, float]

SUN_WHITE: Colour = (1.0, 0.985, 0.95)
SUN_LOW: Colour = (1.0, 0.66, 0.36)
EARTH_BLUE: Colour = (0.36, 0.60, 1.0)
EARTH_SHINE = 0.42
DAY_FILL: Colour = (0.075, 0.075, 0.075)
NIGHT_FILL: Colour = (0.034, 0.040, 0.056)
# Under a full Moon (it was full the day before) the clouds below still give a little light.
NIGHT_EARTH = 0.16
# Seconds before sunset over which the light turns warm and then fails (refraction, tuned).
WARM_S = 150.0
FAIL_S = 14.0
# Steps in which light is baked into sprites: finer is not seen, coarser is.
AZIMUTH_STEPS = 72
DEPTH_STEPS = 12
LEVEL_STEPS = 16
MOST_FRONTAL = 0.5


@dataclass(frozen=True, slots=True)
class Light:
    """Quantised light: Sun azimuth in the picture and depth, and levels of strength.

    `azimuth` counts steps of 5 degrees anticlockwise from picture right; `depth` is the part
    toward the viewer in twelfths; `sun`, `warmth` and `earth` run from 0 to 16. Equal values give
    equal sprites, so a light is a cache key.
    """

    azimuth: int
    depth: int
    sun: int
    warmth: int
    earth: int

    def sun_direction(self, turned_rad: float = 0.0) -> Vector:
        """Return the unit vector to the Sun in the frame of a part turned by `turned_rad`."""
        angle = self.azimuth * math.tau / AZIMUTH_STEPS - turned_rad
        z = self.depth / DEPTH_STEPS
        flat = math.sqrt(max(0.0, 1.0 - z * z))
        return flat * math.cos(angle), flat * math.sin(angle), z

    def earth_direction(self, turned_rad: float = 0.0) -> Vector:
        """Return the unit vector to the Earth (down and a little behind) in a turned frame."""
        angle = -math.pi / 2.0 - turned_rad
        return 0.95 * math.cos(angle), 0.95 * math.sin(angle), 0.31

    def sun_colour(self) -> Colour:
        """Return red, green and blue of direct sunlight, each 0 to 1."""
        share = self.warmth / LEVEL_STEPS
        strength = self.sun / LEVEL_STEPS
        red, green, blue = (
            (w + (low - w) * share) * strength for w, low in zip(SUN_WHITE, SUN_LOW, strict=True)
        )
        return red, green, blue

    def earth_colour(self) -> Colour:
        """Return the colour and strength of the light that the Earth throws back."""
        strength = EARTH_SHINE * self.earth / LEVEL_STEPS
        return EARTH_BLUE[0] * strength, EARTH_BLUE[1] * strength, EARTH_BLUE[2] * strength

    def fill(self) -> Colour:
        """Return the light that comes from everywhere, so that shadows are not ink."""
        share = self.sun / LEVEL_STEPS
        red, green, blue = (n + (d - n) * share for n, d in zip(NIGHT_FILL, DAY_FILL, strict=True))
        return red, green, blue

    def tint(self) -> Colour:
        """Return the colour of a thin thing in this light, lit from all its sides."""
        red, green, blue = (
            min(1.0, 0.9 * s + 0.5 * e + f)
            for s, e, f in zip(self.sun_colour(), self.earth_colour(), self.fill(), strict=True)
        )
        return red, green, blue


NOON = Light(azimuth=9, depth=6, sun=LEVEL_STEPS, warmth=0, earth=LEVEL_STEPS)


@dataclass(frozen=True, slots=True)
class Sky:
    """The light of a moment, not yet quantised, in the steps of `Light`."""

    azimuth: float
    depth: float
    sun: float
    warmth: float
    earth: float

    def light(self, phase: float = 0.0) -> Light:
        """Return the nearest quantised light, the borders of its steps moved by `phase` (0 to 1).

        Parts with different phases are not lit anew in the same frame.
        """
        moved = phase - 0.5
        return Light(
            round(self.azimuth + moved) % AZIMUTH_STEPS,
            round(self.depth + moved),
            _level(self.sun, moved),
            _level(self.warmth, moved),
            _level(self.earth, moved),
        )


def sky_of(telemetry: Mapping[str, Value]) -> Sky:
    """Return the light that telemetry describes; without orbit channels it is a clear noon."""
    sun = _sun_in_picture(telemetry)
    if sun is None:
        return Sky(NOON.azimuth, NOON.depth, LEVEL_STEPS, 0.0, LEVEL_STEPS)
    x, y, z = sun
    azimuth = math.atan2(y, x) / math.tau * AZIMUTH_STEPS
    left_s = _number(telemetry, "orbit.sunset_in_s", 3600.0)
    up = telemetry.get("orbit.sun_up", True) is not False
    strength = _share(left_s / FAIL_S) if up else 0.0
    warmth = _share(1.0 - left_s / WARM_S) if up else 1.0
    lit = (_number(telemetry, "orbit.sun_elevation_deg", 40.0) + 8.0) / 38.0
    earth = max(NIGHT_EARTH, _share(lit))
    depth = min(z, MOST_FRONTAL) * DEPTH_STEPS
    return Sky(azimuth, depth, strength * LEVEL_STEPS, warmth * LEVEL_STEPS, earth * LEVEL_STEPS)


def light_of(telemetry: Mapping[str, Value]) -> Light:
    """Return the quantised light that telemetry describes."""
    return sky_of(telemetry).light(0.5)


def _sun_in_picture(telemetry: Mapping[str, Value]) -> Vector | None:
    parts = [
        _number(telemetry, name, math.nan)
        for name in ("orbit.sun_radial", "orbit.sun_along", "orbit.sun_cross")
    ]
    length = math.sqrt(sum(part * part for part in parts))
    if not math.isfinite(length) or length < 1e-6:
        return None
    forward, right, up = EVA_CAMERA.axes()
    x, y, z = (
        sum(p * a for p, a in zip(parts, axis, strict=True)) / length
        for axis in (right, up, forward)
    )
    return x, y, -z


def _level(steps: float, moved: float) -> int:
    """Quantise a strength; its ends stay ends, so that noon is full and night is dark."""
    if steps <= 0.0 or steps >= LEVEL_STEPS:
        return round(steps)
    return min(LEVEL_STEPS, max(0, round(steps + moved)))


def _share(value: float) -> float:
    return min(1.0, max(0.0, value)) if math.isfinite(value) else 0.0


def _number(telemetry: Mapping[str, Value], name: str, otherwise: float) -> float:
    value = telemetry.get(name, otherwise)
    return otherwise if isinstance(value, str) else float(value)
