"""A whole descent from the moment of ignition to the ground, as one pure function.

The lab, the forecast's test and the reference tests use it; a flight in the game goes the same
way tick by tick with the same functions.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.descent.burn import SHIP_KG, TDU_1, Engine, burned, thrust_direction
from game.sim.descent.fall import SPHERE, Fall, Vehicle, altitude_m, fallen, landed, step_s
from game.sim.descent.sphere import DOUBLE_CANOPY, Canopies
from game.sim.orbital.motion import Motion, propagated

# Drag of the whole ship in orbit: 12.1 m² over 5,550 kg (fitted to scenario B).
SHIP_DRAG_M2_PER_KG: Final = 12.1 / 5_550.0
BURN_STEP_S: Final = 0.5
COAST_STEP_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Burn:
    """What is flown: errors of the burn and what is left at its end. Seconds, m/s, rad, kg.

    `delta_v_error_m_per_s` lets the engine burn longer or shorter. `still_together` is what falls
    before the modules part at `parts_at_m`; None is a clean separation at the end of the burn.
    """

    delay_s: float = 0.0
    pitch_rad: float = 0.0
    yaw_rad: float = 0.0
    delta_v_error_m_per_s: float = 0.0
    engine: Engine = TDU_1
    ship_kg: float = SHIP_KG
    sphere: Vehicle = SPHERE
    canopies: Canopies = DOUBLE_CANOPY
    still_together: Vehicle | None = None
    parts_at_m: float = 100_000.0


def burn_seconds(burn: Burn) -> float:
    """Return how long the engine burns, its error included."""
    if burn.delta_v_error_m_per_s == 0.0:
        return burn.engine.burn_s
    nominal = burn.engine.delta_v_m_per_s(SHIP_KG)
    return burn.engine.seconds_for(nominal + burn.delta_v_error_m_per_s, SHIP_KG)


def after_burn(at_ignition: Motion, burn: Burn) -> tuple[Motion, float]:
    """Return the motion when the engine stops, and the seconds it took; delays come before it."""
    motion = at_ignition
    if burn.delay_s:
        motion = propagated(motion, burn.delay_s, COAST_STEP_S, SHIP_DRAG_M2_PER_KG)
    direction = thrust_direction(motion, burn.pitch_rad, burn.yaw_rad)
    seconds = burn_seconds(burn)
    steps = max(1, round(seconds / BURN_STEP_S))
    mass_kg, dt_s = burn.ship_kg, seconds / steps
    for _ in range(steps):
        motion, mass_kg = burned(motion, mass_kg, burn.engine, direction, dt_s)
    return motion, seconds


def descended(at_ignition: Motion, burn: Burn, longest_s: float = 20_000.0) -> Fall | None:
    """Return the landing after a burn at `at_ignition`; None when it stays in orbit.

    Times count from ignition. Half-second steps of the burn move the landing by less than a metre.
    """
    motion, seconds = after_burn(at_ignition, burn)
    fall = Fall(seconds, motion)
    if burn.still_together is not None:
        parted = until(fall, burn.still_together, burn.parts_at_m, longest_s)
        if parted is None:
            return None
        fall = parted
    return landed(fall, burn.sphere, burn.canopies, longest_s)


def until(fall: Fall, vehicle: Vehicle, height_m: float, longest_s: float) -> Fall | None:
    """Return the fall of `vehicle` down to a height, met by halving the last step; or None."""
    end_s = fall.time_s + longest_s
    while fall.time_s < end_s:
        dt_s = step_s(altitude_m(fall.motion.position_m), fall.cloth)
        following = _later(fall, vehicle, dt_s)
        while altitude_m(following.motion.position_m) < height_m and dt_s > 1e-3:
            dt_s *= 0.5
            following = _later(fall, vehicle, dt_s)
        fall = following
        if altitude_m(fall.motion.position_m) - height_m < 1.0:
            return fall
    return None


def _later(fall: Fall, vehicle: Vehicle, dt_s: float) -> Fall:
    return Fall(fall.time_s + dt_s, fallen(fall.motion, vehicle, 0.0, dt_s))
