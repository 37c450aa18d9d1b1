"""The player's hands on the flight: held actions and the pointer become commands.

A command stays in force in the simulation until the next one, so only changes are sent. What is
not a command (pause, lens, restart ...) comes back from `handle` by name for the scene to do.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from game.ui.input.aim import Aim, ToLevel, aimed
from game.ui.input.bindings import Bindings
from game.ui.input.chest import Hand, Point, holds_ship, is_holding, next_hold, place_of
from game.ui.input.held import Edge, Held, Switches
from game.ui.input.helm import COCKPIT, FALL, ON_MAP, OUTSIDE, fall_wishes, helm_wishes
from game.ui.input.knobs import (
    ASSISTED,
    AT_START,
    FLIGHT_ACTIONS,
    GRIPS,
    TAPPED_COMMANDS,
    TOGGLES,
    WAYS,
    Pressed,
)
from game.ui.input.two_players import split
from game.ui.scene import Device, FocusLost, PadLost, Pointer, RawPad, UiEvent
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.snapshot import Snapshot

# A sleeve brushing the mouse must not take the hand away from the keys.
MOUSE_WAKES_PX = 8.0
VALVE_OR_HOLD = ("bleed", "next_hold")
# Buttons of the pad that mean something else in a level about the way in: that, and what else.
HATCH_OR_WALK = (
    ("guide", "use"), ("guide_head", "twist"), ("lid", "wind"), ("relief", "pay_out"),
    ("relief", "brake"),
)  # fmt: skip
ANSWERS = ("answer_plain", "answer_careful", "answer_silent")
ASSIST_COMMANDS: Mapping[str, str] = MappingProxyType({
    "auto_grip": "body.auto_grip", "steady_hands": "body.steady_hands",
    "tether_reel": "body.tether_reel", "pressure_guard": "suit.pressure_guard",
    "rate_hold": "attitude.rate_hold",
})  # fmt: skip


def assist_wishes(switches: Mapping[str, bool]) -> list[Wish]:
    """Return the commands that put assist switches in force; unknown switches are left out."""
    return [
        Wish(knob, switches[name]) for name, knob in ASSIST_COMMANDS.items() if name in switches
    ]


def meant(
    edges: tuple[Edge, ...], asked: bool, valve: bool = False, hatch: bool = False
) -> tuple[Edge, ...]:
    """Return the edges that count: an input may answer the radio, but only while it asks.

    Then it does nothing else; what had begun before still ends. An input that also picks a hold
    opens the hand valve of a suit that has one, and picks a hold in any other. One that means the
    way in, the lid or the knob beside something else means them in a level about the `hatch` only.
    """
    names = {edge.action for edge in edges if edge.pressed}
    pairs = ((VALVE_OR_HOLD, valve), *((pair, hatch) for pair in HATCH_OR_WALK))
    others = {pair[1 if first else 0] for pair, first in pairs if names.issuperset(pair)}
    edges = tuple(edge for edge in edges if edge.action not in others)
    answers = tuple(edge for edge in edges if edge.action in ANSWERS)
    if asked and any(edge.pressed for edge in answers):
        return answers
    return tuple(edge for edge in edges if edge.action not in ANSWERS)


class FlightControls:
    """Turns events into commands for one flight.

    `last_device` is the one used last, for prompts; `hand` the active hand; `aim` what leads it;
    `asked` says that a question waits on the radio, `has_valve` that the suit has a hand valve,
    `at_hatch` that the level is about the way in. `place` is where the level is played: only the
    actions of that place count. `on_map`: the knobs of the Globus are for the scene, which names a
    landing zone with them. `chair` is whose view the screen shows where two play, and
    `pad_away` says that a pad is then in the hands of the man at the stick.
    """

    def __init__(self, bindings: Bindings, hold_toggles: bool = False) -> None:
        """Begin with nothing held. `hold_toggles`: a press stays until the next press."""
        self.bindings = bindings
        self.hold_toggles = hold_toggles
        self.last_device: Device = "keys"
        self.hand: Hand = "near"
        self.aim = Aim()
        self._held = Held()
        self._switches = Switches()
        self._taps: tuple[Wish, ...] = ()
        self._asks_next_hold = False
        self._way = ""
        self._mouse_rests_at: Point | None = None
        self._sent: dict[str, Value] = dict(AT_START)
        self._tick = -1
        self.asked = False
        self.has_valve = False
        self.at_hatch = False
        self.place = OUTSIDE
        self.on_map = False
        self.chair = ""
        self.pad_away = False

    def sit(self, chair: str) -> None:
        """Put the player at `sight` or `stick`; what was held for the other is let go."""
        if chair != self.chair:
            self.clear()
        self.chair = chair

    @property
    def _here(self) -> Bindings:
        """The bindings of this place, and of whoever has the screen."""
        here = self.bindings.at(self.place)
        return split(here, self.chair, self.pad_away) if self.place == COCKPIT else here

    def handle(self, event: UiEvent) -> tuple[str, ...]:
        """Take one event; return the actions it began that are not commands, for the scene."""
        if isinstance(event, FocusLost | PadLost):
            self.clear()
            return ()
        self._lead(event)
        self._held, all_edges = self._held.after(event, self._here)
        edges = meant(all_edges, self.asked, self.has_valve, self.at_hatch)
        for edge in edges:
            self.switch(edge)
        own = FLIGHT_ACTIONS - frozenset(ON_MAP) if self.on_map else FLIGHT_ACTIONS
        return tuple(e.action for e in edges if e.pressed and e.action not in own)

    def switch(self, edge: Edge) -> None:
        """Begin or end an action; buttons drawn on the screen call this themselves."""
        self.last_device = edge.device
        toggles = self.hold_toggles and edge.action in TOGGLES
        self._switches = self._switches.after(edge, toggles)
        if not edge.pressed:
            return
        if edge.action in GRIPS:
            self.hand = GRIPS[edge.action]
        elif edge.action in TAPPED_COMMANDS:
            self._taps = (*self._taps, Wish(TAPPED_COMMANDS[edge.action], True))
            if edge.action == "use":
                # The hands work by themselves until the pointer leads one again.
                self._leave_hands_to_the_body()
        elif edge.action == "next_hold":
            self._asks_next_hold = True
        elif edge.action == "let_go":
            self._switches = self._switches.without(tuple(GRIPS))
        elif edge.action == "show_me":
            # A pointer that still leads a hand would take the controls back at once.
            self._rest_aim()

    def wishes(self, snapshot: Snapshot, to_level: ToLevel) -> list[Wish]:
        """Return the commands for the next tick. Ask only in a frame that runs at least one tick.

        `snapshot` is the latest; `to_level(x_px, y_px)` is this frame's camera. A tap is in force
        for at least one tick, however short it was.
        """
        if snapshot.tick != self._tick:
            self._switches = self._switches.ticked()
        self._choose_way(snapshot)
        pressed = Pressed(self._here, self._held, self._switches, self._way)
        if self.place == COCKPIT:
            knobs = dict.fromkeys(ON_MAP, 0.0) if self.on_map else {}
            wanted = list(helm_wishes(lambda one: knobs.get(one, pressed.amount(one))))
        elif self.place == FALL:
            wanted = list(fall_wishes(pressed.amount))
        else:
            wanted = self._body_wishes(pressed, snapshot, to_level)
        changed = [wish for wish in wanted if self._sent.get(wish.name) != wish.value]
        self._sent.update({wish.name: wish.value for wish in changed})
        taps, self._taps = self._taps, ()
        self._switches = self._switches.handed_over()
        self._tick = snapshot.tick
        return [*changed, *taps]

    def _body_wishes(self, pressed: Pressed, snapshot: Snapshot, to_level: ToLevel) -> list[Wish]:
        wanted = [*pressed.body_wishes(), *pressed.grip_wishes(self._sent)]
        if any(pressed.amount(action) > 0.0 for action in ASSISTED):
            self._leave_hands_to_the_body()
        else:
            wanted += self._aim_wishes(snapshot, to_level)
        return wanted

    def clear(self) -> None:
        """Let go of every key, but not of the ship: grips stay until their key is used again."""
        self._held = Held()
        self._switches = self._switches.only(tuple(GRIPS))
        self._taps = ()
        self._asks_next_hold = False
        self._rest_aim()

    def forget(self) -> None:
        """Send everything anew: the flight went back in time and other commands rule there."""
        self.clear()
        self.tell_all()
        self._tick = -1

    def tell_all(self) -> None:
        """Send with the next wishes all that is held and all that is not: others had the helm."""
        self._sent = {}

    def picked_place(self, snapshot: Snapshot) -> Point | None:
        """Return the hold picked with `next_hold` in the level frame, to be shown."""
        return place_of(snapshot, self.aim.picked) if self.aim.picked else None

    def _lead(self, event: UiEvent) -> None:
        """Let pointer or stick lead the active hand."""
        if isinstance(event, Pointer) and event.kind == "moved":
            here = (event.x, event.y)
            rests_at = self._mouse_rests_at = self._mouse_rests_at or here
            moved_px = max(abs(here[0] - rests_at[0]), abs(here[1] - rests_at[1]))
            if self.aim.source == "pointer" or moved_px >= MOUSE_WAKES_PX:
                self.aim = self.aim.pointing(*here)
                self.last_device = "mouse"
        elif isinstance(event, Pointer) and event.kind == "pressed":
            self.aim = self.aim.pointing(event.x, event.y)
        elif isinstance(event, RawPad):
            x, y = self.aim.stick
            stick = {"right_x": (event.value, y), "right_y": (x, event.value)}.get(event.control)
            self.aim = self.aim if stick is None else self.aim.tilting(stick)
            self.last_device = "pad" if abs(event.value) > 0.0 else self.last_device

    def _choose_way(self, snapshot: Snapshot) -> None:
        """One input for out and home: who holds the ship pushes off, who floats hauls himself in.

        Chosen when it is pressed and kept until it is released, or pushing off would turn into
        hauling as soon as the hands are free.
        """
        if not all(self._switches.wants(action) for action in WAYS):
            self._way = ""
        elif not self._way:
            self._way = "push" if holds_ship(snapshot) else "haul"

    def _rest_aim(self) -> None:
        self.aim = self.aim.resting()
        self._mouse_rests_at = None

    def _leave_hands_to_the_body(self) -> None:
        # A forgotten pointer must not pull at hands that the body moves by itself, and what was
        # asked of them before no longer rules.
        self._rest_aim()
        for axis in "xy":
            self._sent.pop(f"body.{self.hand}_hand.target_{axis}_m", None)

    def _aim_wishes(self, snapshot: Snapshot, to_level: ToLevel) -> Iterator[Wish]:
        if self._asks_next_hold:
            self._asks_next_hold = False
            self._pick_next(snapshot)
        drags = self._switches.wants(f"{self.hand}_grip")
        self.aim, target = aimed(self.aim, self.hand, snapshot, to_level, drags)
        if target is not None:
            yield Wish(f"body.{self.hand}_hand.target_x_m", target[0])
            yield Wish(f"body.{self.hand}_hand.target_y_m", target[1])

    def _pick_next(self, snapshot: Snapshot) -> None:
        other: Hand = "far" if self.hand == "near" else "near"
        if is_holding(snapshot, self.hand) and not is_holding(snapshot, other):
            self.hand = other
        self.aim = self.aim.picking(next_hold(snapshot, self.aim.picked, self.hand))
