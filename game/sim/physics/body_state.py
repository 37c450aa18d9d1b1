"""What the system of the body keeps from tick to tick."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from game.sim.hands.assist import Plans
from game.sim.hands.controls import Controls
from game.sim.hands.view import Hands, LegOrder
from game.sim.physics.bookkeeping import Book, Facts
from game.sim.physics.filming import NO_FILM, Film
from game.sim.physics.jets import NO_JETS, Jets
from game.sim.physics.values import Atom, flattened
from game.sim.physics.world import World
from game.vocab.channel import Value
from game.vocab.event import NOTHING
from game.vocab.snapshot import Arrow


@dataclass(frozen=True, slots=True)
class State:
    """The live world, which changes in place, and the values beside it.

    `twist_ends` is the tick at which a half roll is over, 0 for none; `rest_ticks` counts how long
    he has hung still. `facts` follow from the world and are kept only because two readers want
    them; so do the dials `stiff`, which are read from it ten times a second.
    """

    world: World
    controls: Controls
    plans: Plans
    hands: Hands
    legs: LegOrder
    book: Book
    suit_kpa: float
    shoulder_limit_rad: float
    facts: Facts
    twist_ends: int = 0
    rest_ticks: int = 0
    stiff: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    pressed: tuple[Arrow, ...] = ()
    film: Film = NO_FILM
    jets: Jets = NO_JETS

    def digest_values(self) -> tuple[Atom, ...]:
        """Return every number and word that fixes this state, flat, in a fixed order."""
        beside = (self.controls, self.plans, self.hands, self.legs, self.book, self.film, self.jets)
        rest = (self.suit_kpa, self.shoulder_limit_rad, self.twist_ends, self.rest_ticks)
        return (*self.world.values().flat(), *flattened(beside), *rest)

    def rebuilt(self) -> "State":
        """Return a live twin built from the values alone: no contact or impulse is remembered."""
        return replace(self, world=World(self.world.settings, self.world.values()))


class Led(NamedTuple):
    """What plans and hands came to in a tick, and how long he has hung still."""

    plans: Plans
    hands: Hands
    legs: LegOrder
    rest_ticks: int = 0


def after(
    state: State,
    led: Led,
    book: Book,
    facts: Facts,
    shown: tuple[Film, Mapping[str, Value], tuple[Arrow, ...]],
) -> State:
    """Return the state after a tick. Every field is named: `replace` takes twice as long."""
    film, stiff, pressed = shown
    return State(
        world=state.world,
        controls=state.controls,
        plans=led.plans,
        hands=led.hands,
        legs=led.legs,
        book=book,
        suit_kpa=state.suit_kpa,
        shoulder_limit_rad=state.shoulder_limit_rad,
        facts=facts,
        twist_ends=state.twist_ends,
        rest_ticks=led.rest_ticks,
        stiff=stiff,
        pressed=pressed,
        film=film,
        jets=state.jets,
    )
