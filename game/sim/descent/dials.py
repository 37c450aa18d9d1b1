"""The dials and knobs of the way down: engine, entry, landing."""

from typing import Final

from game.sim.descent.burn import ENGINES
from game.sim.orbital.surface import WORDS
from game.vocab.channel import Band, Channel, Kind
from game.vocab.command import CommandSpec

STAGE_WORDS: Final = ("orbiting", "burning", "together", "sphere", "drogue", "main", "down")
_SOURCE: Final = "model-descent"


def _number(name: str, unit: str, low: float, high: float, text: str) -> Channel:
    return Channel(name, unit, possible=Band(low, high), help=text, source=_SOURCE)


def _other(name: str, kind: Kind, text: str, words: tuple[str, ...] = ()) -> Channel:
    return Channel(name, kind=kind, words=words, help=text, source=_SOURCE)


CHANNELS: Final = (
    _other("descent.stage", "word", "What is coming down now, and on what.", STAGE_WORDS),
    _other("tdu.burning", "truth", "The braking engine burns."),
    _number("tdu.lit_s", "s", 0.0, 120.0, "How long the braking engine has burned."),
    _number("tdu.off_s", "s", 0.0, 1e6, "Time since the braking engine stopped."),
    _number("tdu.delta_v_m_per_s", "m/s", 0.0, 500.0, "What the engine has taken from the speed."),
    _number(
        "tdu.net_delta_v_m_per_s",
        "m/s",
        0.0,
        500.0,
        "The same as one vector: less where the ship turned while the engine burned.",
    ),
    _number("tdu.thrust_n", "N", 0.0, 200_000.0, "What the engine pushes with now."),
    _other("tdu.engine", "word", "The engine that brakes.", tuple(ENGINES)),
    _number("descent.mass_kg", "kg", 0.0, 20_000.0, "Mass of ship and propellant, until parted."),
    _number("entry.air_speed_m_per_s", "m/s", 0.0, 12_000.0, "Speed through the turning air."),
    _number("entry.flight_path_deg", "deg", -90.0, 90.0, "Climb (positive) or descent in the air."),
    _number("entry.mach", "", 0.0, 40.0, "Speed over that of sound; 30 where air is too thin."),
    _number("entry.dynamic_pressure_kpa", "kPa", 0.0, 1000.0, "Pressure of the air he meets."),
    _number(
        "entry.load_g", "g", 0.0, 200.0, "Weight he feels, as a multiple of that on the ground."
    ),
    _number("entry.peak_load_g", "g", 0.0, 100.0, "Greatest load before the parachutes."),
    _number("entry.opening_load_g", "g", 0.0, 200.0, "Greatest load under the main canopy."),
    _number(
        "entry.heat_flux_w_per_cm2", "W/cm²", 0.0, 10_000.0, "Heat on the nose (Sutton and Graves)."
    ),
    _number("entry.peak_heat_flux_w_per_cm2", "W/cm²", 0.0, 10_000.0, "Greatest heat on the nose."),
    _other(
        "entry.blackout",
        "truth",
        "Glowing air shuts out the radio: faster than 4.5 km/s between 45 and 92 km (tuned).",
    ),
    _number("entry.spin_deg_per_s", "deg/s", -3000.0, 3000.0, "Whirl of two modules on a cable."),
    _number(
        "descent.cable_heat_mj_per_m2", "MJ/m²", 0.0, 1_000.0, "Heat in the cable of two modules."
    ),
    _other("canopy.handle_pulled", "truth", "The handle of the parachutes was pulled."),
    _other("canopy.torn", "truth", "The cloth is lost: the air pressed harder than it holds."),
    _number("canopy.torn_mach", "", 0.0, 40.0, "Speed over that of sound when it tore."),
    _other("landing.motor_fired", "truth", "The probe lit the landing motor."),
    _other("landing.down", "truth", "The descent module is on the ground."),
    _number("landing.latitude_deg", "deg", -90.0, 90.0, "Where it came down, north positive."),
    _number("landing.longitude_deg", "deg", -180.0, 180.0, "Where it came down, east positive."),
    _number("landing.miss_km", "km", 0.0, 20_100.0, "Distance from the place aimed at."),
    _number(
        "landing.downrange_shift_km",
        "km",
        -20_100.0,
        20_100.0,
        "Along the track from where a burn without any error ends; long is positive.",
    ),
    _number(
        "landing.cross_range_shift_km",
        "km",
        -20_100.0,
        20_100.0,
        "To the right of that track (positive) or to the left.",
    ),
    _number("landing.time_utc_s", "s", 0.0, 86_400.0, "Moment of the landing, seconds of the day."),
    _other("landing.surface", "word", "What it came down on (coarse, as in 1965).", WORDS),
    _number(
        "landing.vertical_speed_m_per_s", "m/s", 0.0, 400.0, "Speed at touchdown, after the motor."
    ),
    _number(
        "landing.wind_speed_m_per_s",
        "m/s",
        0.0,
        200.0,
        "Wind at 1.5 km over the landing place, known after it.",
    ),
    _number("landing.wind_from_deg", "deg", 0.0, 360.0, "Where that wind came from; 0 is north."),
    _number(
        "landing.motor_error_ratio", "", -1.0, 1.0, "Share by which the landing motor was off."
    ),
)

COMMANDS: Final = (
    CommandSpec(
        "tdu.ignition_utc_s",
        "s",
        possible=Band(0.0, 864_000.0),
        help="Set the moment of ignition, in seconds since 18 March 1965 began.",
    ),
    CommandSpec("tdu.burn_s", "s", possible=Band(0.0, 60.0), help="Set how long the engine burns."),
    CommandSpec(
        "tdu.pitch_deg",
        "deg",
        possible=Band(-180.0, 180.0),
        help="Lean of the thrust at ignition: up is positive, 0 is level. Without meaning "
        "where the ship has an attitude of its own.",
    ),
    CommandSpec(
        "tdu.yaw_deg",
        "deg",
        possible=Band(-180.0, 180.0),
        help="Turn of the nose at ignition, to the right of one who looks along it. Without "
        "meaning where the ship has an attitude of its own.",
    ),
    CommandSpec("tdu.fire", kind="truth", help="Light the braking engine now."),
    CommandSpec(
        "canopy.handle",
        kind="truth",
        help="Open the parachutes by hand: the drogue now, the main twenty seconds later.",
    ),
    CommandSpec("tdu.stop", kind="truth", help="Stop the braking engine; a solid one burns on."),
)
EVENTS: Final = (
    "tdu.lit",
    "tdu.stopped",
    "tdu.barred",
    "descent.parted",
    "canopy.tore",
    "descent.drogue_opened",
    "descent.main_opened",
    "entry.blackout_began",
    "entry.blackout_ended",
    "landing.touched_down",
)
