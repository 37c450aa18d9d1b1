"""Dials of a fall, for pictures of it."""

from game.vocab.channel import Value

HIGH: dict[str, Value] = {
    "orbit.altitude_km": 120.0,
    "orbit.latitude_deg": 55.0,
    "orbit.longitude_deg": 45.0,
    "orbit.heading_deg": 50.0,
    "orbit.sun_radial": 0.5,
    "orbit.sun_along": -0.54,
    "orbit.sun_cross": -0.66,
    "orbit.sun_elevation_deg": 30.0,
    "orbit.sunset_in_s": 3600.0,
    "orbit.sun_up": True,
    "entry.heat_flux_w_per_cm2": 1.0,
    "entry.peak_heat_flux_w_per_cm2": 1.0,
    "entry.dynamic_pressure_kpa": 0.0,
    "entry.flight_path_deg": -1.9,
    "entry.mach": 28.0,
    "descent.stage": "together",
    "descent.cable_heat_mj_per_m2": 0.2,
    "whirl.angle_deg": 0.0,
    "whirl.at_break_deg_per_s": 0.0,
    "whirl.torque_nm": 0.0,
    "canopy.torn": False,
    "canopy.cut": False,
    "canopy.drag_m_per_s": 0.0,
    "canopy.dragged_m": 0.0,
    "landing.motor_fired": False,
    "landing.surface": "none",
}
FIRE = HIGH | {
    "orbit.altitude_km": 45.0,
    "entry.heat_flux_w_per_cm2": 157.0,
    "entry.peak_heat_flux_w_per_cm2": 157.0,
    "descent.stage": "sphere",
}
MAIN = HIGH | {
    "orbit.altitude_km": 1.0,
    "orbit.latitude_deg": 59.6,
    "orbit.longitude_deg": 55.4,
    "entry.heat_flux_w_per_cm2": 0.0,
    "entry.peak_heat_flux_w_per_cm2": 157.0,
    "entry.flight_path_deg": -70.0,
    "entry.mach": 0.02,
    "descent.stage": "main",
}
DOWN = MAIN | {"orbit.altitude_km": 0.0, "descent.stage": "down", "landing.surface": "taiga"}


def changed(dials: dict[str, Value], **changes: Value) -> dict[str, Value]:
    """Return dials with some changed; two underscores stand for the dot."""
    return dials | {name.replace("__", "."): value for name, value in changes.items()}
