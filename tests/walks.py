"""Small flights of the body alone, for tests: no clock, no orbit, a suit at one pressure."""

from collections.abc import Mapping
from typing import Any

from game.sim.hands.geometry import ChestPose
from game.sim.hands.view import FREE, RELAXED
from game.sim.physics.body_settings import Settings
from game.sim.physics.body_state import State
from game.sim.physics.drive import Drive, WorldSettings
from game.sim.physics.outset import legs_and_arms
from game.sim.physics.posture import laid_out, values_at
from game.sim.physics.rig import masses_of
from game.sim.physics.values import OPEN
from game.sim.physics.world import World
from game.sim.random_streams import stream_for
from game.sim.system import Start, Step, Tick
from game.sim.systems.body import CONSCIOUS, PRESSURE, SIGHT, SYSTEM
from game.vocab.channel import Value
from game.vocab.command import Command
from game.vocab.event import Event

FAR_OUT = ChestPose(5.0, 0.5, 0.0)
PLAIN = WorldSettings()
REST = legs_and_arms(FREE, RELAXED)


class Walk:
    """The body's system, stepped by hand."""

    def __init__(self, kpa: float = 40.5, seed: int = 1, **settings: Any) -> None:
        self.kpa = kpa
        self.settings = Settings(**settings)
        self.last: Step = SYSTEM.start(
            self.settings, Start(0.0, stream_for(seed, "body"), {PRESSURE: kpa})
        )
        self.tick = 0
        self.sight = 1.0
        self.conscious = True
        self.events: list[Event] = []

    @property
    def state(self) -> State:
        state = self.last.state
        assert isinstance(state, State)
        return state

    @property
    def telemetry(self) -> Mapping[str, Value]:
        return self.last.telemetry

    def number(self, name: str) -> float:
        return float(self.telemetry[name])

    def names(self) -> list[str]:
        return [event.name for event in self.events]

    def step(self, wishes: Mapping[str, Value] | None = None) -> None:
        self.tick += 1
        orders = tuple(
            Command(self.tick, i, name, value)
            for i, (name, value) in enumerate((wishes or {}).items())
        )
        tick = Tick(
            self.tick,
            0.01,
            {PRESSURE: self.kpa, SIGHT: self.sight, CONSCIOUS: self.conscious},
            orders,
        )
        self.last = SYSTEM.step(self.settings, self.last.state, tick)
        self.events += self.last.events

    def go(self, seconds: float, wishes: Mapping[str, Value] | None = None) -> None:
        for i in range(round(seconds * 100)):
            self.step(wishes if i == 0 else None)

    def branch(self) -> "Walk":
        """Return a twin that goes on from the values alone."""
        twin = Walk(self.kpa)
        twin.settings, twin.tick = self.settings, self.tick
        twin.last = self.last._replace(state=self.state.rebuilt())
        return twin


def free_world(
    at: ChestPose = FAR_OUT,
    velocity: tuple[float, float] = (0.0, 0.0),
    joints: tuple[float, ...] = REST,
    settings: WorldSettings = PLAIN,
    kpa: float = 40.5,
    facing: int = -1,
) -> World:
    """Return a world with the man floating free at a chest pose."""
    motions = laid_out(at, joints, facing, velocity)
    masses = masses_of(settings.ship_kg)
    values = values_at(motions, facing, kpa, (OPEN, OPEN), settings.tether_m, masses)
    return World(settings, values)


def floated(world: World, seconds: float, joints: tuple[float, ...] = REST) -> World:
    """Step `world` with open hands at 40.5 kPa, projecting every tenth tick; return it."""
    for tick in range(1, round(seconds * 100) + 1):
        world.step(Drive(joints, (False, False)), 40.5, tick % 10 == 0)
    return world
