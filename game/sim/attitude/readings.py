"""How the attitude is read: angles over the Earth, rates, gas, jets."""

from game.sim.attitude.angles import Angles, LocalFrame, angles_of, body_rate, nose_of
from game.sim.attitude.around import Around
from game.sim.attitude.control import CYCLE_S, Stick
from game.sim.attitude.dials import QUATERNION
from game.sim.attitude.gas import in_use_kg
from game.sim.attitude.rigid import Turning
from game.sim.orbital.vector import Vec3, dot, size
from game.vocab.channel import Value
from game.vocab.units import DEG


def turn_readings(turning: Turning, frame: LocalFrame) -> dict[str, Value]:
    """Return angles, rates and the quaternion."""
    angles: Angles = angles_of(turning.attitude, frame)
    x, y, z = turning.rate_rad_per_s
    roll, pitch, yaw = body_rate(x, y, z)
    return {
        "attitude.pitch_deg": angles.pitch_rad / DEG,
        "attitude.yaw_deg": angles.yaw_rad / DEG,
        "attitude.roll_deg": angles.roll_rad / DEG,
        "attitude.pitch_rate_deg_per_s": pitch / DEG,
        "attitude.yaw_rate_deg_per_s": yaw / DEG,
        "attitude.roll_rate_deg_per_s": roll / DEG,
        "attitude.turn_rate_deg_per_s": size(turning.rate_rad_per_s) / DEG,
        "attitude.engine_forward": dot(nose_of(turning.attitude), frame.forward) < 0.0,
        **dict(zip(QUATERNION, turning.attitude, strict=True)),
    }


def stick_readings(stick: Stick) -> dict[str, Value]:
    """Return how the stick is wired, and where it stands."""
    roll, pitch, yaw = body_rate(*stick.about)
    return {
        "attitude.stick_pitch_ratio": pitch,
        "attitude.stick_yaw_ratio": yaw,
        "attitude.stick_roll_ratio": roll,
        "attitude.manual": stick.manual,
        "attitude.gyros": stick.gyros,
        "attitude.rate_hold": stick.hold,
        "attitude.fast": stick.fast,
    }


def gas_readings(gas_set: str, gas_kg: tuple[float, float]) -> dict[str, Value]:
    """Return what is left in the set in use and in both."""
    first_kg, second_kg = gas_kg
    return {
        "attitude.gas_set": gas_set,
        "attitude.gas_left_kg": in_use_kg(gas_set, gas_kg),
        "attitude.gas_first_kg": first_kg,
        "attitude.gas_second_kg": second_kg,
    }


def jet_readings(duty_s: Vec3) -> dict[str, Value]:
    """Return which jets blow in this cycle, and for what share of it."""
    x, y, z = duty_s
    roll, pitch, yaw = body_rate(x / CYCLE_S, y / CYCLE_S, z / CYCLE_S)
    return {
        "attitude.jets_firing": any(duty_s),
        "attitude.jet_pitch_ratio": pitch,
        "attitude.jet_yaw_ratio": yaw,
        "attitude.jet_roll_ratio": roll,
    }


def push_readings(around: Around, against_nm: Vec3, error_rad: float) -> dict[str, Value]:
    """Return what the engine turns the ship with, what holds against it, and how far it went."""
    return {
        "attitude.thrust_offset_mm": 1000.0 * around.offset_m,
        "attitude.torque_nm": size(around.push_nm),
        "attitude.vernier_nm": size(against_nm),
        "attitude.burn_error_deg": error_rad / DEG,
    }
