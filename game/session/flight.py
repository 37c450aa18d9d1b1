"""One flight: a level's world and story under a pilot's hands, tick by tick."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Any

from game.mission.level import Level
from game.mission.measures import measures_of
from game.mission.story import StoryState, start_story, step_story
from game.session.setup import (
    Setup,
    check_setup,
    dials_for,
    start_utc_s,
    usable_pilots,
    wiring_for,
)
from game.sim.autopilot import Autopilot
from game.sim.digest import digest_of
from game.sim.simulation import Wiring, World, begin, rebuilt, step
from game.vocab.channel import Value
from game.vocab.command import Command, CommandSpec, Wish
from game.vocab.event import Event
from game.vocab.snapshot import Ending, Snapshot
from game.vocab.units import TICKS_PER_S

PILOT = CommandSpec(
    "flight.pilot", kind="word", help="Which autopilot has the controls; 'none' gives them back."
)
NOBODY = "none"


@dataclass(frozen=True, slots=True)
class Mind:
    """The autopilot at the controls and its state; no name, no autopilot."""

    name: str = ""
    state: Any = None


@dataclass(frozen=True, slots=True)
class Moment:
    """All that must be known to go on from one tick; a checkpoint is a kept moment."""

    world: World
    story: StoryState
    mind: Mind
    due: tuple[Wish, ...]
    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A moment one can return to, with the lengths of the logs at that time."""

    name: str
    moment: Moment
    commands: int
    events: int
    seconds: int


class Flight:
    """A flight in progress. `snapshot` and `previous` are its last two pictures."""

    def __init__(self, level: Level, setup: Setup) -> None:
        """Build the world of `level`; raises BadSetupError when `setup` does not fit it."""
        check_setup(level, setup)
        self.level = level
        self.setup = setup
        self.wiring: Wiring = wiring_for(level, setup)
        self._pilots = _usable_pilots(level, setup)
        world, snapshot = begin(self.wiring, start_utc_s(level, setup), setup.seed)
        story = start_story(level)
        first = changed(snapshot, story=story.view)
        self._moment = Moment(world, story, self._mind(setup.pilot), (), first)
        self.previous = first
        self.log: list[Command] = []
        self.events: list[Event] = []
        self.seconds: list[Snapshot] = [first]
        self.digests: list[str] = []
        self.checkpoints: list[Checkpoint] = []
        self._asked_tick = 0
        self._keep("start")

    @property
    def snapshot(self) -> Snapshot:
        """The picture after the last tick."""
        return self._moment.snapshot

    @property
    def start_utc_s(self) -> float:
        """The clock at tick 0 (s, UTC): of the level, or as the flight before it ended."""
        return start_utc_s(self.level, self.setup)

    @property
    def tick(self) -> int:
        """Ticks flown."""
        return self._moment.world.tick

    @property
    def next_tick(self) -> int:
        """The tick that the next step ends at; commands given now are stamped with it."""
        return self.tick + self.wiring.stride

    @property
    def ending(self) -> Ending | None:
        """How the flight ended, or None while it goes on."""
        return self.snapshot.story.ending

    @property
    def pilot(self) -> str:
        """The autopilot at the controls, or nothing."""
        return self._moment.mind.name

    @property
    def measures(self) -> Mapping[str, float]:
        """The measure of every band of the level so far, by the band's id."""
        return measures_of(self.level, self._moment.story, self.snapshot.telemetry)

    def advance(self, ticks: int, wishes: Iterable[Wish] = ()) -> None:
        """Fly `ticks` ticks or to the ending; `wishes` act in the first step of them.

        In a world of longer steps ticks are saved up until they make a step; wishes make one.
        """
        own = tuple(wishes)
        self._asked_tick = max(self._asked_tick, self.tick) + ticks
        while self.ending is None and (own or self.next_tick <= self._asked_tick):
            self._tick(own)
            own = ()

    def share(self, alpha: float) -> float:
        """Return how far (0 to 1) the picture is between the last two, `alpha` of a tick further.

        In a world of longer steps the ticks that are saved up count too.
        """
        gap = self.snapshot.tick - self.previous.tick
        saved = max(0, self._asked_tick - self.tick)
        return min(1.0, (saved + alpha) / gap) if gap > 0 else 1.0

    def retry(self) -> str:
        """Return to the newest checkpoint that is at least 3 s old, and say its name."""
        cut = self.tick - 3 * TICKS_PER_S
        older = [point for point in self.checkpoints if point.moment.world.tick <= cut]
        self.restore(older[-1] if older else self.checkpoints[0])
        return self.checkpoints[-1].name

    def restore(self, point: Checkpoint) -> None:
        """Go on from `point` as if what came after had not been flown."""
        self._moment = changed(point.moment, world=rebuilt(point.moment.world))
        self.previous = self.snapshot
        self._asked_tick = self.tick
        del self.log[point.commands :]
        del self.events[point.events :]
        del self.seconds[point.seconds :]
        del self.digests[point.seconds - 1 :]
        del self.checkpoints[self.checkpoints.index(point) + 1 :]

    def digest(self) -> str:
        """Return the digest of the whole flight: setup, every second, and the state now."""
        setup = (self.level.digest, self.setup, tuple(self.digests))
        return "sha256:" + digest_of(setup, self._state_digest())

    def _tick(self, wishes: tuple[Wish, ...]) -> None:
        moment = self._moment
        commands, mind = self._orders(moment, wishes)
        world, picture = step(self.wiring, moment.world, commands)
        told = step_story(self.level, moment.story, picture.tick, picture.telemetry, picture.events)
        snapshot = Snapshot(
            picture.tick,
            picture.time_s,
            picture.telemetry,
            picture.poses,
            picture.arrows,
            picture.lines,
            picture.events,
            told.view,
        )
        self.previous = moment.snapshot
        self.events.extend(picture.events)
        self._moment = Moment(world, told.state, mind, told.wishes, snapshot)
        if world.tick % TICKS_PER_S == 0:
            self.seconds.append(snapshot)
            self.digests.append(self._state_digest())
        if told.checkpoint:
            self._keep(told.checkpoint)

    def _orders(self, moment: Moment, wishes: tuple[Wish, ...]) -> tuple[list[Command], Mind]:
        """Stamp the commands of this tick: story first, then the automatic, then the pilot."""
        tick = self.next_tick
        mind = moment.mind
        own = []
        for wish in wishes:
            self.log.append(Command(tick, len(self.log), wish.name, wish.value))
            if wish.name == PILOT.name and wish.value in self._pilots:
                mind = self._mind(str(wish.value))
            else:
                own.append(self.log[-1])
        mind, automatic = self._thought(mind, tick, moment.world.telemetry)
        commands = [Command(tick, i, w.name, w.value, "story") for i, w in enumerate(moment.due)]
        commands += [
            Command(tick, i, w.name, w.value, "autopilot") for i, w in enumerate(automatic)
        ]
        return commands + own, mind

    def _mind(self, name: str) -> Mind:
        pilot, dials = self._pilots[name]
        return Mind(name, pilot.start(dials)) if pilot else Mind()

    def _thought(
        self, mind: Mind, tick: int, telemetry: Mapping[str, Value]
    ) -> tuple[Mind, tuple[Wish, ...]]:
        pilot, dials = self._pilots[mind.name]
        if pilot is None:
            return mind, ()
        thought = pilot.think(dials, mind.state, tick, telemetry)
        return Mind(mind.name, thought.state), thought.wishes

    def _state_digest(self) -> str:
        moment = self._moment
        return digest_of(moment.world.tick, moment.world.states, moment.story, moment.mind)

    def _keep(self, name: str) -> None:
        """Keep this moment, and go on from a live world rebuilt as a return would rebuild it."""
        kept = rebuilt(self._moment.world)
        self._moment = changed(self._moment, world=rebuilt(kept))
        moment = changed(self._moment, world=kept)
        self.checkpoints.append(
            Checkpoint(name, moment, len(self.log), len(self.events), len(self.seconds))
        )


def _usable_pilots(
    level: Level, setup: Setup
) -> Mapping[str, tuple[Autopilot | None, Mapping[str, float]]]:
    """Return every autopilot this level can use, with its dials; nobody stands for no one."""
    pilots: dict[str, tuple[Autopilot | None, Mapping[str, float]]] = {}
    for pilot in usable_pilots(level):
        pilots[pilot.name] = (pilot, dials_for(level, pilot, setup))
    pilots[NOBODY] = pilots[""] = (None, {})
    return pilots
