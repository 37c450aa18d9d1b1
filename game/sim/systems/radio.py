"""The open radio: who sees the ship, who asks, what he answers, and who hears it besides.

Geometry: the ship is in view while it stands higher than a mask over Yevpatoria or Moscow, the two
places that received the picture. The mask is tuned: at 3.4 degrees Moscow has the ship from
08:34:40, when the word to go is due; Yevpatoria has had it since 08:31:27 and keeps it until
08:36:21, Moscow until 08:38:24. The voice also goes by short wave, over the horizon, and is not
bound to this.

A call waits for an answer: plain, careful or silent. What is said takes its time of breath (tuned);
after a while without an answer the caller takes it for silence. A plain answer is heard by
everybody who listens. The public picture is on the air while a station sees the ship, until as many
plain answers as `picture_ends_at` have gone out; that somebody on the ground cut it off is told,
the rule is ours. With the microphone stuck open, what he says with care is heard as plain; saying
nothing stays silence. There is no measure here of how good an answer was. Seconds in which the
public picture shows him count where a body with its two television cameras exists.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.radio.stations import (
    MOSCOW,
    NO_STATION,
    STATION_WORDS,
    STATIONS,
    elevation_deg,
    on_earth_m,
)
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Channel, Status, Value
from game.vocab.command import Command, CommandSpec
from game.vocab.event import Event
from game.vocab.units import TICK_S, ticks_of

PLAIN: Final = "plain"
CAREFUL: Final = "careful"
SILENT: Final = "silent"
ANSWERS: Final = (PLAIN, CAREFUL, SILENT)
LATITUDE: Final = "orbit.latitude_deg"
LONGITUDE: Final = "orbit.longitude_deg"
ALTITUDE: Final = "orbit.altitude_km"
SUN_UP: Final = "orbit.sun_up"
IN_PICTURE: Final = ("tv.first_in_view", "tv.second_in_view")
LOOK_EVERY: Final = 10
MOST_S: Final = 1e6


def _truth(name: str, text: str, status: Status, source: str) -> Channel:
    return Channel(name, kind="truth", help=text, status=status, source=source)


STATION_IN_VIEW: Final = _truth(
    "radio.station_in_view",
    "The ship stands high enough over Yevpatoria or Moscow for their antennas.",
    "reconstructed",
    "model-radio",
)
MOSCOW_IN_VIEW: Final = _truth(
    "radio.moscow_in_view",
    "The ship stands high enough over Moscow.",
    "reconstructed",
    "model-radio",
)
STATION: Final = Channel(
    "radio.station",
    kind="word",
    words=STATION_WORDS,
    help="The station that has the ship highest, if any sees it.",
    source="model-radio",
)
ELEVATION: Final = Channel(
    "radio.elevation_deg",
    "deg",
    possible=Band(-90.0, 90.0),
    help="Height of the ship over the horizon of the nearest of the two stations.",
    source="model-radio",
)
PUBLIC_PICTURE: Final = _truth(
    "radio.public_picture",
    "The picture for the public is on the air: a station sees the ship, and nobody has cut it off.",
    "invented",
    "model-radio",
)
CALLING: Final = _truth(
    "radio.calling", "A question waits for his answer.", "invented", "model-radio"
)
WAITING: Final = Channel(
    "radio.waiting_s",
    "s",
    possible=Band(0.0, MOST_S),
    help="How long the question has waited; 0 when none does.",
    status="invented",
    source="model-radio",
)
TALKING: Final = _truth("radio.talking", "He speaks.", "invented", "model-radio")
LAST_ANSWER: Final = Channel(
    "radio.last_answer",
    kind="word",
    words=("none", *ANSWERS),
    help="How the last question was answered, as it was heard.",
    status="invented",
    source="model-radio",
)
TALKED: Final = Channel(
    "radio.talked_s",
    "s",
    possible=Band(0.0, MOST_S),
    help="Seconds of breath that his answers so far take.",
    status="invented",
    source="model-radio",
)
OVERHEARD: Final = Channel(
    "radio.overheard_count",
    possible=Band(0.0, MOST_S),
    help="Plain answers that everybody with a receiver has heard.",
    status="invented",
    source="model-radio",
)
MIC_OPEN: Final = _truth(
    "radio.mic_open",
    "The microphone is stuck open: careful words are heard as plain.",
    "invented",
    "model-radio",
)
SEEN: Final = Channel(
    "tv.seen_s",
    "s",
    possible=Band(0.0, MOST_S),
    help="Seconds in which the public picture showed him: on the air, in a lens, in sunlight.",
    status="reconstructed",
    source="model-radio",
)
CHANNELS: Final = (
    *(STATION_IN_VIEW, MOSCOW_IN_VIEW, STATION, ELEVATION, PUBLIC_PICTURE),
    *(CALLING, WAITING, TALKING, LAST_ANSWER, TALKED, OVERHEARD, MIC_OPEN, SEEN),
)

ANSWER: Final = CommandSpec(
    "radio.answer",
    kind="word",
    words=ANSWERS,
    help="Answer the waiting question: plainly, with care, or not at all. Else nothing happens.",
)
CALL: Final = CommandSpec(
    "radio.call.set",
    kind="truth",
    help="Somebody asks and waits for an answer (true), or gives it up (false).",
)
MIC: Final = CommandSpec(
    "radio.mic_open.set", kind="truth", help="The microphone sticks open, or is freed again."
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The antenna's mask, the time an answer takes, and how patient a caller is (all tuned)."""

    mask_deg: float = 3.4
    plain_s: float = 4.0
    careful_s: float = 2.5
    patience_s: float = 20.0
    picture_ends_at: float = 2.0
    mic_open: bool = False


BOUNDS: Final = MappingProxyType(
    {
        "mask_deg": Band(-5.0, 90.0),
        "plain_s": Band(0.0, 60.0),
        "careful_s": Band(0.0, 60.0),
        "patience_s": Band(1.0, 600.0),
        "picture_ends_at": Band(1.0, 1000.0),
    }
)


@dataclass(frozen=True, slots=True)
class State:
    """Ticks at which the question came and his words end (-1: none), and what is counted."""

    asked_tick: int = -1
    speaks_until: int = -1
    talked_ticks: int = 0
    overheard: int = 0
    last: str = "none"
    mic_open: bool = False
    looked_tick: int = 0
    seen_ticks: int = 0
    sky: tuple[str, bool, float] = (NO_STATION, False, -90.0)


def start(settings: Settings, given: Start) -> Step:
    """Return a quiet radio over the ground the ship begins at."""
    state = State(mic_open=settings.mic_open, sky=_sky(settings, given.initial))
    return Step(state, _telemetry(settings, state, 0))


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the radio at `tick.tick`; where the ship stands is looked at every 0.1 s."""
    before = state
    if tick.tick - state.looked_tick >= LOOK_EVERY:
        state = _looked(settings, state, tick)
    events: list[Event] = []
    for command in tick.commands:
        state = _commanded(settings, state, tick.tick, command, events)
    patience = ticks_of(settings.patience_s)
    if state.asked_tick >= 0 and tick.tick - state.asked_tick >= patience:
        state = replace(state, asked_tick=-1, last=SILENT)
        events.append(Event(tick.tick, "radio.unanswered"))
    spoke_before = tick.tick - round(tick.dt_s / TICK_S) <= state.speaks_until
    if state == before and state.asked_tick < 0 and not spoke_before:
        return Step(state)
    return Step(state, _telemetry(settings, state, tick.tick), tuple(events))


def _looked(settings: Settings, state: State, tick: Tick) -> State:
    """Return the state with where the ship stands now; the time since the last look counts."""
    sky = _sky(settings, tick.reads)
    shown = any(tick.reads.get(name) is True for name in IN_PICTURE) and tick.reads[SUN_UP] is True
    since = tick.tick - state.looked_tick if shown and _on_air(settings, state, sky[0]) else 0
    return replace(state, looked_tick=tick.tick, sky=sky, seen_ticks=state.seen_ticks + since)


def _on_air(settings: Settings, state: State, station: str) -> bool:
    return station != NO_STATION and state.overheard < settings.picture_ends_at


def _commanded(
    settings: Settings, state: State, tick: int, command: Command, events: list[Event]
) -> State:
    if command.name == MIC.name:
        return replace(state, mic_open=bool(command.value))
    if command.name == CALL.name:
        return replace(state, asked_tick=tick if command.value else -1)
    if state.asked_tick < 0:
        return state
    return _answered(settings, state, tick, str(command.value), events)


def _answered(settings: Settings, state: State, tick: int, said: str, events: list[Event]) -> State:
    heard = PLAIN if state.mic_open and said != SILENT else said
    detail: Mapping[str, Value] = MappingProxyType({"said": said, "heard": heard})
    events.append(Event(tick, "radio.answered", detail))
    lasts_s = {PLAIN: settings.plain_s, CAREFUL: settings.careful_s, SILENT: 0.0}[said]
    count = state.overheard + (heard == PLAIN)
    if count > state.overheard:
        told: Mapping[str, Value] = MappingProxyType({"count": float(count)})
        events.append(Event(tick, "radio.overheard", told))
        if _on_air(settings, state, state.sky[0]) and count >= settings.picture_ends_at:
            events.append(Event(tick, "radio.picture_ended"))
    lasts = ticks_of(lasts_s)
    return replace(
        state,
        asked_tick=-1,
        # Whoever is asked again while he speaks first says what he was saying.
        speaks_until=max(state.speaks_until, tick - 1) + lasts,
        talked_ticks=state.talked_ticks + lasts,
        overheard=count,
        last=heard,
    )


def _sky(settings: Settings, reads: Mapping[str, Value]) -> tuple[str, bool, float]:
    """Return the best station in view, whether Moscow is, and the greatest elevation."""
    ship_m = on_earth_m(
        float(reads[LATITUDE]), float(reads[LONGITUDE]), 1000.0 * float(reads[ALTITUDE])
    )
    heights = {one.name: elevation_deg(one, ship_m) for one in STATIONS}
    best = max(heights, key=lambda name: heights[name])
    seen = heights[best] >= settings.mask_deg
    return best if seen else NO_STATION, heights[MOSCOW.name] >= settings.mask_deg, heights[best]


def _telemetry(settings: Settings, state: State, tick: int) -> Mapping[str, Value]:
    station, moscow, height_deg = state.sky
    asked = state.asked_tick
    return MappingProxyType(
        {
            STATION_IN_VIEW.name: station != NO_STATION,
            MOSCOW_IN_VIEW.name: moscow,
            STATION.name: station,
            ELEVATION.name: height_deg,
            PUBLIC_PICTURE.name: _on_air(settings, state, station),
            CALLING.name: asked >= 0,
            WAITING.name: (tick - asked) * TICK_S if asked >= 0 else 0.0,
            TALKING.name: tick <= state.speaks_until,
            LAST_ANSWER.name: state.last,
            TALKED.name: state.talked_ticks * TICK_S,
            OVERHEARD.name: float(state.overheard),
            MIC_OPEN.name: state.mic_open,
            SEEN.name: state.seen_ticks * TICK_S,
        }
    )


SYSTEM: Final[System] = System(
    name="radio",
    settings=Settings,
    channels=CHANNELS,
    start=start,
    step=step,
    commands=(ANSWER, CALL, MIC),
    events=("radio.answered", "radio.unanswered", "radio.overheard", "radio.picture_ended"),
    reads=(LATITUDE, LONGITUDE, ALTITUDE, SUN_UP),
    may_read=IN_PICTURE,
    max_step_s=1.0,
    bounds=BOUNDS,
)
