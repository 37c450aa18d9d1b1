"""The landing zone that is aimed at: the one given for the lap, or one that the men name.

Misses are measured from it. It is a word, not a force: nothing flies differently for it. Once the
engine has lit, nobody can say any more that he had meant another place.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.descent.landing import AIM, Spot
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import Event

_SOURCE: Final = "model-descent"
LATITUDES: Final = Band(-90.0, 90.0)
LONGITUDES: Final = Band(-180.0, 180.0)
LATITUDE, LONGITUDE, GIVEN = "zone.latitude_deg", "zone.longitude_deg", "zone.given"
LIT: Final = "tdu.lit_s"
TOO_LATE: Final = "zone.too_late"

CHANNELS: Final = (
    Channel(
        LATITUDE, "deg", possible=LATITUDES, help="The zone aimed at, north +.", source=_SOURCE
    ),
    Channel(
        LONGITUDE, "deg", possible=LONGITUDES, help="The zone aimed at, east +.", source=_SOURCE
    ),
    Channel("zone.named", kind="truth", help="It is not the one that was given.", source=_SOURCE),
)
COMMANDS: Final = (
    CommandSpec(LATITUDE, "deg", possible=LATITUDES, help="Name a zone: its latitude."),
    CommandSpec(LONGITUDE, "deg", possible=LONGITUDES, help="Name a zone: its longitude."),
    CommandSpec(GIVEN, kind="truth", help="Aim at the zone that was given."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The zone that was given (by default that of the eighteenth lap), and the one aimed at."""

    given_latitude_deg: float = AIM.latitude_deg
    given_longitude_deg: float = AIM.longitude_deg
    latitude_deg: float = AIM.latitude_deg
    longitude_deg: float = AIM.longitude_deg

    @property
    def given(self) -> Spot:
        """The zone that was given."""
        return Spot(self.given_latitude_deg, self.given_longitude_deg)


@dataclass(frozen=True, slots=True)
class State:
    """The zone that is aimed at."""

    zone: Spot


def start(settings: Settings, given: Start) -> Step:
    """Return the zone as it stands."""
    state = State(Spot(settings.latitude_deg, settings.longitude_deg))
    return Step(state, _telemetry(settings, state))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the zone at `tick.tick`; after ignition an order only says that it is too late."""
    if not tick.commands:
        return Step(state)
    if float(tick.reads.get(LIT, 0.0)) > 0.0:
        return Step(state, events=(Event(tick.tick, TOO_LATE),))
    for command in tick.commands:
        state = State(_taken(settings, state.zone, command))
    return Step(state, _telemetry(settings, state))


def _taken(settings: Settings, zone: Spot, command: Command) -> Spot:
    match command.name:
        case "zone.latitude_deg":
            return replace(zone, latitude_deg=float(command.value))
        case "zone.longitude_deg":
            return replace(zone, longitude_deg=float(command.value))
        case _:
            return settings.given if command.value else zone


def _telemetry(settings: Settings, state: State) -> MappingProxyType[str, Value]:
    return MappingProxyType(
        {
            LATITUDE: state.zone.latitude_deg,
            LONGITUDE: state.zone.longitude_deg,
            "zone.named": state.zone != settings.given,
        }
    )


SYSTEM = System(
    name="zone",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=COMMANDS,
    events=(TOO_LATE,),
    may_read=(LIT,),
    max_step_s=0.5,
    bounds=MappingProxyType(
        {
            "given_latitude_deg": LATITUDES,
            "given_longitude_deg": LONGITUDES,
            "latitude_deg": LATITUDES,
            "longitude_deg": LONGITUDES,
        }
    ),
)
