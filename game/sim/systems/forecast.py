"""Where the ship would come down: of a burn that began now, of one that burns, or of its fall.

In orbit it says where a whole burn, begun this moment with the ship as it stands, would end. The
same physics in longer steps (good to 0.2 km), a piece ten times a second, so that no moment pays
for it all. Wind is left out, and modules that do not part: they move a landing by a kilometre.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.sim.attitude.angles import nose_of
from game.sim.attitude.dials import QUATERNION
from game.sim.descent.burn import ENGINES, thrust_direction
from game.sim.descent.cloth import CANOPY_DRAG
from game.sim.descent.fall import SPHERE, altitude_m
from game.sim.descent.flight import Burn
from game.sim.descent.forecast import LONGEST_S, Forecast, advanced, pushed
from game.sim.descent.landing import EARTH_KM, ZONE, Spot, apart_km, zone_read
from game.sim.descent.sphere import Canopies
from game.sim.orbital.dials import MOTION, motion_read
from game.sim.orbital.earth_frame import direction_of, place_of
from game.sim.orbital.surface import WORDS, surface_at
from game.sim.orbital.vector import Vec3, dot, plus, unit
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.units import DEG, TICKS_PER_S

_SOURCE = "model-descent"
FAST_TICKS = 10
STEPS_A_PIECE = 50
FALL_PAUSES = 10.0
# As far as one can be from any place: whoever stays up is no good shot.
NO_LANDING_KM = 20_100.0


def _number(name: str, unit: str, low: float, high: float, text: str) -> Channel:
    return Channel(
        f"landing.predicted_{name}", unit, possible=Band(low, high), help=text, source=_SOURCE
    )


CHANNELS = (
    Channel(
        "landing.predicted",
        kind="truth",
        help="Burning now, or falling on, the ship would come down.",
        source=_SOURCE,
    ),
    _number("latitude_deg", "deg", -90.0, 90.0, "Where it would come down, north positive."),
    _number("longitude_deg", "deg", -180.0, 180.0, "Where it would come down, east positive."),
    _number(
        "miss_km", "km", 0.0, NO_LANDING_KM, "How far that is from the aim; 20,100 when nowhere."
    ),
    _number(
        "past_km",
        "km",
        -NO_LANDING_KM,
        NO_LANDING_KM,
        "How far it lies past the aim along the way of the ship; negative is short.",
    ),
    _number("utc_s", "s", 0.0, 1e6, "When it would be down, seconds since 18 March 1965 began."),
    Channel(
        "landing.predicted_surface",
        kind="word",
        words=WORDS,
        help="What it would come down on (coarse, as in 1965).",
        source=_SOURCE,
    ),
)
NOWHERE: Mapping[str, Value] = MappingProxyType(
    {
        "landing.predicted": False,
        "landing.predicted_latitude_deg": 0.0,
        "landing.predicted_longitude_deg": 0.0,
        "landing.predicted_miss_km": NO_LANDING_KM,
        "landing.predicted_past_km": 0.0,
        "landing.predicted_utc_s": 0.0,
        "landing.predicted_surface": "none",
    }
)


@dataclass(frozen=True, slots=True)
class Settings:
    """How often a forecast begins, the aim, and what falls; as in the settings of the descent.

    The aim counts where no system `zone` says which zone the men aim at.

    In the fall it is made a tenth as often.
    """

    every_s: float = 1.0
    aim_latitude_deg: float = 57.49
    aim_longitude_deg: float = 50.14
    sphere_kg: float = 2900.0
    main_canopy_m2: float = 1148.0
    main_opens_m: float = 3301.669


@dataclass(frozen=True, slots=True)
class State:
    """The forecast that is being made, if one is, from when and where; when the next one begins."""

    work: Forecast | None = None
    from_utc_s: float = 0.0
    plane: tuple[Vec3, Vec3] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    next_utc_s: float = 0.0


def start(settings: Settings, given: Start) -> Step:
    """Return that nothing is known yet."""
    return Step(State(), NOWHERE)


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return a piece of the forecast, and the landing when it is done.

    Only where what is read is fresh: the path is told ten times a second.
    """
    if (tick.tick - round(tick.dt_s * TICKS_PER_S)) % FAST_TICKS:
        return Step(state)
    if state.work is None:
        return Step(_begun(settings, state, tick.reads))
    work = advanced(state.work, STEPS_A_PIECE)
    if not work.done and work.time_s < LONGEST_S:
        return Step(replace(state, work=work))
    aim = zone_read(tick.reads, Spot(settings.aim_latitude_deg, settings.aim_longitude_deg))
    return Step(replace(state, work=None), _told(aim, work, state))


def _begun(settings: Settings, state: State, reads: Mapping[str, Value]) -> State:
    utc_s, stage = float(reads["clock.utc_s"]), reads["descent.stage"]
    motion = motion_read(reads)
    canopies = Canopies(
        main_m2=CANOPY_DRAG * settings.main_canopy_m2, main_from_m=settings.main_opens_m
    )
    open_or_down = stage in ("drogue", "main", "down")
    low = altitude_m(motion.position_m) < canopies.drogue_from_m
    if utc_s < state.next_utc_s or open_or_down or low:
        return state
    engine = ENGINES[str(reads["tdu.engine"])]
    burn = Burn(
        engine=engine,
        ship_kg=float(reads["descent.mass_kg"]),
        sphere=replace(SPHERE, mass_kg=settings.sphere_kg),
        canopies=canopies,
    )
    left_s = engine.burn_s - float(reads["tdu.lit_s"])
    seconds = max(0.0, left_s) if stage in ("orbiting", "burning") else 0.0
    work = pushed(motion, burn, _direction(reads), seconds)
    # In the fall nobody steers any more: what it says hardly changes.
    pause_s = settings.every_s * (1.0 if seconds > 0.0 else FALL_PAUSES)
    plane = (unit(motion.position_m), unit(motion.velocity_m_per_s))
    return State(work, utc_s, plane, utc_s + pause_s)


def _direction(reads: Mapping[str, Value]) -> Vec3:
    if QUATERNION[0] not in reads:
        return thrust_direction(motion_read(reads), 0.0, 0.0)
    w, x, y, z = (float(reads[name]) for name in QUATERNION)
    return nose_of((w, x, y, z))


def _told(aim: Spot, work: Forecast, state: State) -> Mapping[str, Value]:
    fall = work.fall
    if fall is None:
        return NOWHERE
    utc_s = state.from_utc_s + fall.time_s
    place = place_of(fall.motion.position_m, utc_s)
    spot = Spot(place.latitude_rad / DEG, place.longitude_rad / DEG)
    there = direction_of(aim.latitude_deg * DEG, aim.longitude_deg * DEG, utc_s)
    past_rad = _way_rad(state.plane, fall.motion.position_m) - _way_rad(state.plane, there)
    return MappingProxyType(
        {
            "landing.predicted": True,
            "landing.predicted_latitude_deg": spot.latitude_deg,
            "landing.predicted_longitude_deg": spot.longitude_deg,
            "landing.predicted_miss_km": apart_km(aim, spot),
            "landing.predicted_past_km": EARTH_KM * math.remainder(past_rad, 2.0 * math.pi),
            "landing.predicted_utc_s": utc_s,
            "landing.predicted_surface": surface_at(spot.latitude_deg, spot.longitude_deg),
        }
    )


def _way_rad(plane: tuple[Vec3, Vec3], place: Vec3) -> float:
    """Return how far along the orbit a place lies from where the forecast began."""
    up, onward = plane
    ahead = plus(onward, up, -dot(onward, up))
    return math.atan2(dot(place, unit(ahead)), dot(place, up))


SYSTEM = System(
    name="forecast",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    reads=(
        *MOTION,
        *("clock.utc_s", "descent.stage", "descent.mass_kg", "tdu.lit_s", "tdu.engine"),
    ),
    may_read=(*QUATERNION, *ZONE),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {
            "every_s": Band(0.1, 600.0),
            "aim_latitude_deg": Band(-90.0, 90.0),
            "aim_longitude_deg": Band(-180.0, 180.0),
            "sphere_kg": Band(1_000.0, 10_000.0),
            "main_canopy_m2": Band(50.0, 5_000.0),
            "main_opens_m": Band(500.0, 4_900.0),
        }
    ),
)
