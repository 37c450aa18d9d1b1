"""A quick forecast of the landing: the same physics with longer steps and tables for the air.

Good to 0.2 km along the sensitivity tables and 2 km anywhere; a millisecond altogether, which can
be spread over frames. Three burn steps, then
40 s steps above 140 km, 8 s to 85, 4 s to 60, 2 s to the drogue; under cloth at the steady speed.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final

from game.sim.descent.burn import burned, thrust_direction
from game.sim.descent.cloth import NO_CLOTH
from game.sim.descent.fall import Fall, Vehicle, altitude_m
from game.sim.descent.flight import SHIP_DRAG_M2_PER_KG, Burn, burn_seconds
from game.sim.descent.sphere import Canopies, drag_coefficient
from game.sim.orbital.atmosphere import LAYERS_TOP_M, air_at, density_kg_per_m3
from game.sim.orbital.constants import (
    EARTH_RADIUS_M,
    EARTH_RATE_RAD_PER_S,
    FLATTENING,
    J2,
    MU_M3_PER_S2,
)
from game.sim.orbital.motion import Motion, propagated
from game.sim.orbital.vector import Vec3

BURN_STEPS: Final = 3
GRID_M: Final = 500.0
AIRLESS_M: Final = 200_000.0
LONGEST_S: Final = 12_000.0
GRAVITY: Final = 9.81
# Drag coefficient of the sphere below a third of the speed of sound.
SLOW_SPHERE: Final = 0.43
SLABS: Final = 8
# Below these heights (m) steps of so many seconds are taken.
_HEIGHTS: Final = (60_000.0, 85_000.0, 140_000.0)
_STEPS_S: Final = (2.0, 4.0, 8.0, 40.0)
_BULGE: Final = 1.5 * J2 * EARTH_RADIUS_M * EARTH_RADIUS_M
_POLAR_M: Final = EARTH_RADIUS_M * (1.0 - FLATTENING)
_E2: Final = FLATTENING * (2.0 - FLATTENING)

Six = tuple[float, float, float, float, float, float]


def _log_density(row: int) -> float:
    return math.log(density_kg_per_m3(row * GRID_M))


def _slowness(row: int) -> float:
    height_m = min(row * GRID_M, LAYERS_TOP_M)
    return 1.0 / math.sqrt(1.4 * 287.05287 * air_at(height_m).temperature_k)


_ROWS: Final = int(AIRLESS_M / GRID_M) + 2
_LOG_DENSITY: Final = tuple(_log_density(row) for row in range(_ROWS))
_SLOWNESS: Final = tuple(_slowness(row) for row in range(_ROWS))


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast on its way, or done. Seconds since ignition; the fall of the sphere so far."""

    time_s: float
    state: Six
    sphere: Vehicle
    canopies: Canopies
    done: bool = False

    @property
    def drag(self) -> float:
        """Half the sphere's area over its mass, m²/kg; drag coefficient and density left out."""
        return 0.5 * self.area_m2 / self.mass_kg

    @property
    def area_m2(self) -> float:
        """The sphere's area, with the factor on its drag."""
        return self.sphere.drag_scale * self.sphere.area_m2

    @property
    def mass_kg(self) -> float:
        """The sphere's mass."""
        return self.sphere.mass_kg

    @property
    def motion(self) -> Motion:
        """Return the motion in the inertial frame."""
        x, y, z, vx, vy, vz = self.state
        return Motion((x, y, z), (vx, vy, vz))

    @property
    def fall(self) -> Fall | None:
        """Return the landing, None while it is not reached or when it stays in orbit."""
        return Fall(self.time_s, self.motion, NO_CLOTH) if self.done else None


def begun(at_ignition: Motion, burn: Burn) -> Forecast:
    """Return the forecast just after the burn."""
    motion = at_ignition
    if burn.delay_s:
        motion = propagated(motion, burn.delay_s, 20.0, SHIP_DRAG_M2_PER_KG)
    direction = thrust_direction(motion, burn.pitch_rad, burn.yaw_rad)
    return pushed(motion, burn, direction, burn_seconds(burn))


def pushed(motion: Motion, burn: Burn, direction: Vec3, seconds: float) -> Forecast:
    """Return the forecast after `seconds` of thrust that way, from a ship of `burn.ship_kg`.

    Delay, angles and error of `burn` do not count; no thrust is the fall from here on.
    """
    mass_kg = burn.ship_kg
    for _ in range(BURN_STEPS if seconds > 0.0 else 0):
        motion, mass_kg = burned(motion, mass_kg, burn.engine, direction, seconds / BURN_STEPS)
    state = (*motion.position_m, *motion.velocity_m_per_s)
    return Forecast(seconds, state, burn.sphere, burn.canopies)


def advanced(forecast: Forecast, steps: int) -> Forecast:
    """Return the forecast after at most `steps` more; unchanged when it is done or stays up."""
    state, time_s, drag = forecast.state, forecast.time_s, forecast.drag
    for _ in range(steps):
        if forecast.done or time_s > LONGEST_S:
            break
        height_m = altitude_m(state[:3])
        if height_m < forecast.canopies.drogue_from_m:
            seconds, state = _hung(state, forecast)
            return replace(forecast, time_s=time_s + seconds, state=state, done=True)
        dt_s = _STEPS_S[bisect_right(_HEIGHTS, height_m)]
        state = _stepped(state, dt_s, drag)
        time_s += dt_s
    return replace(forecast, time_s=time_s, state=state)


def foretold(at_ignition: Motion, burn: Burn) -> Fall | None:
    """Return where the sphere will land, at once; None when it stays in orbit."""
    forecast = begun(at_ignition, burn)
    while not forecast.done and forecast.time_s < LONGEST_S:
        forecast = advanced(forecast, 100)
    return forecast.fall


def _stepped(s: Six, dt: float, drag: float) -> Six:
    x, y, z, vx, vy, vz = s
    half = 0.5 * dt
    ax1, ay1, az1 = _pull(x, y, z, vx, vy, vz, drag)
    ux, uy, uz = vx + half * ax1, vy + half * ay1, vz + half * az1
    ax2, ay2, az2 = _pull(x + half * vx, y + half * vy, z + half * vz, ux, uy, uz, drag)
    wx, wy, wz = vx + half * ax2, vy + half * ay2, vz + half * az2
    ax3, ay3, az3 = _pull(x + half * ux, y + half * uy, z + half * uz, wx, wy, wz, drag)
    qx, qy, qz = vx + dt * ax3, vy + dt * ay3, vz + dt * az3
    ax4, ay4, az4 = _pull(x + dt * wx, y + dt * wy, z + dt * wz, qx, qy, qz, drag)
    k = dt / 6.0
    return (
        x + k * (vx + 2.0 * (ux + wx) + qx),
        y + k * (vy + 2.0 * (uy + wy) + qy),
        z + k * (vz + 2.0 * (uz + wz) + qz),
        vx + k * (ax1 + 2.0 * (ax2 + ax3) + ax4),
        vy + k * (ay1 + 2.0 * (ay2 + ay3) + ay4),
        vz + k * (az1 + 2.0 * (az2 + az3) + az4),
    )


def _pull(
    x: float, y: float, z: float, vx: float, vy: float, vz: float, drag: float
) -> tuple[float, float, float]:
    level_square = x * x + y * y
    square = level_square + z * z
    radius = math.sqrt(square)
    pull = -MU_M3_PER_S2 / (square * radius)
    bulge, sine = _BULGE / square, z * z / square
    level = pull * (1.0 + bulge * (1.0 - 5.0 * sine))
    polar = pull * (1.0 + bulge * (3.0 - 5.0 * sine))
    height = radius - _POLAR_M / math.sqrt(1.0 - _E2 * level_square / square)
    if height >= AIRLESS_M:
        return level * x, level * y, polar * z
    tx, ty = vx + EARTH_RATE_RAD_PER_S * y, vy - EARTH_RATE_RAD_PER_S * x
    speed = math.sqrt(tx * tx + ty * ty + vz * vz)
    place = max(0.0, height / GRID_M)
    row = int(place)
    part = place - row
    density = math.exp(_LOG_DENSITY[row] + part * (_LOG_DENSITY[row + 1] - _LOG_DENSITY[row]))
    mach = speed * (_SLOWNESS[row] + part * (_SLOWNESS[row + 1] - _SLOWNESS[row]))
    slow = -drag * drag_coefficient(mach) * density * speed
    return level * x + slow * tx, level * y + slow * ty, polar * z + slow * vz


def _hung(s: Six, forecast: Forecast) -> tuple[float, Six]:
    """Return seconds and state at the ground, from about where the drogue opens.

    Under cloth he hangs at the steady speed of each height, and the turning Earth takes him along;
    what is left of his speed over the ground runs out within two hundred metres.
    """
    x, y, z, vx, vy, vz = s
    height_m = altitude_m((x, y, z))
    canopies = forecast.canopies
    climb = (x * vx + y * vy + z * vz) / math.sqrt(x * x + y * y + z * z)
    # Exactly to the height of the drogue, along the last speed.
    late_s = (height_m - canopies.drogue_from_m) / climb
    x, y, z = x - late_s * vx, y - late_s * vy, z - late_s * vz
    hanging_s = _sinking_s(
        forecast, canopies.drogue_m2, canopies.drogue_from_m, canopies.main_from_m
    )
    hanging_s += _sinking_s(forecast, canopies.main_m2, canopies.main_from_m, 0.0)
    turn = EARTH_RATE_RAD_PER_S * hanging_s
    c, n = math.cos(turn), math.sin(turn)
    x, y = c * x - n * y, n * x + c * y
    shrink = 1.0 - canopies.drogue_from_m / math.sqrt(x * x + y * y + z * z)
    x, y, z = shrink * x, shrink * y, shrink * z
    state = (x, y, z, -EARTH_RATE_RAD_PER_S * y, EARTH_RATE_RAD_PER_S * x, 0.0)
    return hanging_s - late_s, state


def _sinking_s(forecast: Forecast, cloth_m2: float, high_m: float, low_m: float) -> float:
    slab_m = (high_m - low_m) / SLABS
    seconds = 0.0
    for slab in range(SLABS):
        place = (low_m + (slab + 0.5) * slab_m) / GRID_M
        row = int(place)
        part = place - row
        density = math.exp(_LOG_DENSITY[row] + part * (_LOG_DENSITY[row + 1] - _LOG_DENSITY[row]))
        drag_m2 = cloth_m2 + SLOW_SPHERE * forecast.area_m2
        seconds += slab_m / math.sqrt(2.0 * forecast.mass_kg * GRAVITY / (density * drag_m2))
    return seconds
