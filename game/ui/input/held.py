"""Which actions are held down, from edges: a tap between two frames still counts once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from game.ui.input.bindings import Bindings, inputs_in
from game.ui.scene import Device, UiEvent

# A trigger presses here and lets go there; the gap keeps a trembling finger from firing twice.
PRESS_AT, RELEASE_AT = 0.5, 0.35
Source = tuple[Device, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """An action that began (`pressed`) or ended, and the device it came from."""

    action: str
    device: Device
    pressed: bool


@dataclass(frozen=True, slots=True)
class Held:
    """How far each input is pressed (0..1 by source), and which inputs count as down."""

    strength: MappingProxyType[Source, float] = field(default_factory=lambda: MappingProxyType({}))
    down: frozenset[Source] = frozenset()

    def after(self, event: UiEvent, bindings: Bindings) -> tuple["Held", tuple[Edge, ...]]:
        """Return what is held after `event`, and the actions that began or ended by it."""
        held = self
        edges: list[Edge] = []
        for device, name, strength in inputs_in(event):
            held, new = held._moved((device, name), strength, bindings)
            edges.extend(new)
        return held, tuple(edges)

    def pressed(self, action: str, bindings: Bindings) -> float:
        """Return how far `action` is pressed: the strongest of its inputs, 0..1."""
        strengths = (
            strength
            for (device, name), strength in self.strength.items()
            if name in bindings.of(action, device)
        )
        return max(strengths, default=0.0)

    def is_down(self, action: str, bindings: Bindings) -> bool:
        """Return whether an input of `action` is past the threshold."""
        return any(name in bindings.of(action, device) for device, name in self.down)

    def _moved(
        self, source: Source, strength: float, bindings: Bindings
    ) -> tuple["Held", tuple[Edge, ...]]:
        strengths = {one: size for one, size in self.strength.items() if one != source}
        if strength > 0.0:
            strengths[source] = strength
        was = source in self.down
        now = strength >= (RELEASE_AT if was else PRESS_AT)
        down = self.down | {source} if now else self.down - {source}
        after = Held(MappingProxyType(strengths), down)
        return after, tuple(_edges(self, after, source, bindings)) if was != now else ()


def _edges(before: Held, after: Held, source: Source, bindings: Bindings) -> Iterator[Edge]:
    """Yield changes of whole actions: a second key for what is already down changes nothing."""
    device, name = source
    for action in bindings.actions_of(device, name):
        was, now = before.is_down(action, bindings), after.is_down(action, bindings)
        if was != now:
            yield Edge(action, device, now)


@dataclass(frozen=True, slots=True)
class Switches:
    """Actions in force: `on` in the order they were pressed, and taps not yet flown.

    `tapped` are presses since the last tick flown, `flown` those among them already handed over.
    """

    on: tuple[str, ...] = ()
    tapped: frozenset[str] = frozenset()
    flown: frozenset[str] = frozenset()

    def after(self, edge: Edge, toggles: bool) -> "Switches":
        """Return the switches after `edge`; with `toggles` the second press switches off."""
        others = tuple(name for name in self.on if name != edge.action)
        if toggles and not edge.pressed:
            return self
        if edge.pressed and not (toggles and edge.action in self.on):
            # A second tap before the first has flown is a new one.
            flown = self.flown - {edge.action}
            return Switches((*others, edge.action), self.tapped | {edge.action}, flown)
        return replace(self, on=others)

    def wants(self, action: str) -> bool:
        """Return whether `action` is in force now."""
        return action in self.on or action in self.tapped

    def latest(self, actions: Collection[str]) -> str:
        """Return the one of `actions` pressed last and still in force, or nothing."""
        wanted = [name for name in (*sorted(self.tapped), *self.on) if name in actions]
        return wanted[-1] if wanted else ""

    def handed_over(self) -> "Switches":
        """Return the same after all of it was sent to the flight."""
        return replace(self, flown=self.tapped)

    def ticked(self) -> "Switches":
        """Return the same after a tick has flown what was handed over."""
        return replace(self, tapped=self.tapped - self.flown, flown=frozenset())

    def only(self, actions: Collection[str]) -> "Switches":
        """Return what of it belongs to `actions`, taps forgotten."""
        return Switches(tuple(name for name in self.on if name in actions))

    def without(self, actions: Collection[str]) -> "Switches":
        """Return it with `actions` off, taps of others kept."""
        on = tuple(name for name in self.on if name not in actions)
        return replace(self, on=on, tapped=self.tapped - frozenset(actions))
