"""Burn and fall against DOP853 of scipy, a method of eighth order, on equations written anew here.

Only the tables are shared (density and temperature of the air, drag of the sphere): `ambiance` and
the vectors check those. What is checked is how our Runge-Kutta of fourth order goes its steps.
"""

import math
from functools import cache

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from game.sim.descent.burn import IGNITION_1965, TDU_1
from game.sim.descent.fall import Fall, Vehicle
from game.sim.descent.flight import Burn, after_burn, until
from game.sim.descent.sphere import SPHERE_AREA_M2, SPHERE_KG, drag_coefficient
from game.sim.orbital.atmosphere import LAYERS_TOP_M, air_at, density_kg_per_m3
from game.sim.orbital.motion import Motion

MU, J2, EQUATOR_M, TURN = 3.986004418e14, 1.08262668e-3, 6_378_137.0, 7.292115e-5
FLAT = 1.0 / 298.257223563
EXACT = {"method": "DOP853", "rtol": 1e-10, "atol": 1e-6}
LOW_M = 12_000.0


def gravity(r):
    x, y, z = r
    square = x * x + y * y + z * z
    pull = -MU / square**1.5
    bulge, share = 1.5 * J2 * EQUATOR_M**2 / square, 5.0 * z * z / square
    level = pull * (1.0 + bulge * (1.0 - share))
    return np.array([level * x, level * y, pull * (1.0 + bulge * (3.0 - share)) * z])


def height_m(r):
    """Return the height over the ellipsoid along the line to the Earth's centre."""
    x, y, z = r
    size = math.sqrt(x * x + y * y + z * z)
    level_share = (x * x + y * y) / (size * size)
    polar_m = EQUATOR_M * (1.0 - FLAT)
    return size - polar_m / math.sqrt(1.0 - FLAT * (2.0 - FLAT) * level_share)


def drag(r, v):
    wind = np.array([v[0] + TURN * r[1], v[1] - TURN * r[0], v[2]])
    speed, height = float(np.linalg.norm(wind)), height_m(r)
    if height >= LAYERS_TOP_M:
        density, mach = density_kg_per_m3(height), 30.0
    else:
        air = air_at(height)
        density, mach = air.density_kg_per_m3, speed / math.sqrt(401.874018 * air.temperature_k)
    return -0.5 * density * drag_coefficient(mach) * SPHERE_AREA_M2 / SPHERE_KG * speed * wind


def burning(t, state, direction):
    mass_kg = 5_412.0 - TDU_1.flow_kg_per_s * t
    pull = gravity(state[:3]) + TDU_1.thrust_n / mass_kg * direction
    return np.concatenate([state[3:], pull])


def falling(t, state):
    return np.concatenate([state[3:], gravity(state[:3]) + drag(state[:3], state[3:])])


def low(t, state):
    return height_m(state[:3]) - LOW_M


low.terminal = True  # type: ignore[attr-defined]


def state_of(motion):
    return np.array([*motion.position_m, *motion.velocity_m_per_s])


def motion_of(state):
    numbers = [float(value) for value in state]
    return Motion((numbers[0], numbers[1], numbers[2]), (numbers[3], numbers[4], numbers[5]))


@cache
def burned_by_dop853():
    state = state_of(IGNITION_1965.motion)
    up = state[:3] / np.linalg.norm(state[:3])
    normal = np.cross(state[:3], state[3:])
    direction = -np.cross(normal / np.linalg.norm(normal), up)
    done = solve_ivp(burning, (0.0, 45.0), state, args=(direction,), **EXACT)
    return motion_of(done.y[:, -1])


def test_the_burn_ends_where_dop853_has_it():
    ours, seconds = after_burn(IGNITION_1965.motion, Burn())
    theirs = burned_by_dop853()
    assert seconds == 45.0
    assert math.dist(ours.position_m, theirs.position_m) < 0.01
    assert math.dist(ours.velocity_m_per_s, theirs.velocity_m_per_s) < 1e-4


def test_the_entry_goes_where_dop853_has_it_to_twelve_kilometres():
    begun = burned_by_dop853()
    done = solve_ivp(falling, (45.0, 2_000.0), state_of(begun), events=low, **EXACT)
    theirs, time_s = motion_of(done.y[:, -1]), float(done.t[-1])
    ours = until(Fall(45.0, begun), Vehicle(), LOW_M, 5_000.0)
    assert ours is not None
    assert ours.time_s == pytest.approx(time_s, abs=0.05)
    assert math.dist(ours.motion.position_m, theirs.position_m) < 30.0
    assert math.dist(ours.motion.velocity_m_per_s, theirs.velocity_m_per_s) < 0.5
