"""Which command each action of a flight moves, and how far."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.ui.input.bindings import Bindings
from game.ui.input.chest import Hand
from game.ui.input.held import Held, Switches
from game.ui.input.helm import CABIN_ACTIONS_OF, HELM_ACTIONS, HELM_AT_START
from game.vocab.channel import Value
from game.vocab.command import Wish

GO_M_PER_S = 0.2
TURN_DEG_PER_S = 40.0
# What a hand brakes the line with while its key is held (chapter 3: it costs half a percent of grip
# a second).
BRAKE_N = 60.0
BRAKE = "tether.brake_n"
BLEED = "suit.bleed"

HELD_COMMANDS: Mapping[str, str] = MappingProxyType({
    "haul": "tether.haul", "wind": "tether.wind", "pay_out": "tether.pay_out",
    "push": "body.push", "let_go": "body.let_go",
})  # fmt: skip
TAPPED_COMMANDS: Mapping[str, str] = MappingProxyType({
    "twist": "body.twist", "use": "body.use", "damp": "attitude.damp",
})  # fmt: skip
WAYS = ("push", "haul")
# Each action that is a pose bears the pose's name.
POSES = ("tuck", "stretch")
GRIPS: Mapping[str, Hand] = MappingProxyType({"near_grip": "near", "far_grip": "far"})
GOES = ("go_left", "go_right", "go_up", "go_down", "turn_left", "turn_right")
# Which actions give a command: a level names commands, a player has keys for actions.
ACTIONS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType({
    **{command: (action,) for action, command in HELD_COMMANDS.items()},
    **{command: (action,) for action, command in TAPPED_COMMANDS.items()},
    **{f"body.{hand}_hand.grip": (action,) for action, hand in GRIPS.items()},
    "body.go_x_m_per_s": ("go_left", "go_right"), "body.go_y_m_per_s": ("go_up", "go_down"),
    "body.turn_deg_per_s": ("turn_left", "turn_right"), "body.pose": POSES,
    BRAKE: ("brake",), BLEED: ("bleed",), "suit.filter.set": ("filter",),
    "suit.relief.set": ("relief",),
    "body.hatch_guide": ("guide", "guide_head"), "body.lid": ("lid",),
    "body.hatch_guide.feet_first": ("guide",), "body.hatch_guide.head_first": ("guide_head",),
    "camera.angle_deg": ("camera_tilt",), "camera.clip": ("use",), "camera.unclip": ("use",),
    "radio.answer": ("answer_plain", "answer_careful", "answer_silent"),
    "camera.wind_cable": ("use",), "camera.press_release": ("use",), "tether.wind_on_arm": ("use",),
    **CABIN_ACTIONS_OF,
})  # fmt: skip
# While one of these is asked for, the body finds its own holds and moves both hands itself.
ASSISTED = (*GOES, "haul", "push", "let_go", "brake")
FLIGHT_ACTIONS = (
    frozenset(
        (*GOES, *HELD_COMMANDS, *TAPPED_COMMANDS, *POSES, *GRIPS, "brake", "bleed", "next_hold")
    )
    | HELM_ACTIONS
)
TOGGLES = frozenset((*HELD_COMMANDS, *POSES, *GRIPS, "brake", "bleed")) - {"let_go"}
# What rules in a world that nobody has touched; hands begin unknown and are sent when first used.
AT_START: Mapping[str, Value] = MappingProxyType({
    "body.go_x_m_per_s": 0.0, "body.go_y_m_per_s": 0.0, "body.turn_deg_per_s": 0.0,
    "body.pose": "free", BRAKE: 0.0, BLEED: 0.0,
    **dict.fromkeys(HELD_COMMANDS.values(), False), **HELM_AT_START,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pressed:
    """Everything that is pressed at this moment, in whatever way.

    `way` is what an input that means both `push` and `haul` stands for now, or nothing.
    """

    bindings: Bindings
    held: Held
    switches: Switches
    way: str = ""

    def amount(self, action: str) -> float:
        """Return how far `action` is pressed, 0..1; taps and screen buttons count as 1."""
        pressed = self.held.pressed(action, self.bindings)
        return pressed if pressed > 0.0 else float(self.switches.wants(action))

    def body_wishes(self) -> Iterator[Wish]:
        """Yield what moves the whole body, and the rope."""
        go_x = self.amount("go_right") - self.amount("go_left")
        go_y = self.amount("go_up") - self.amount("go_down")
        turn = self.amount("turn_left") - self.amount("turn_right")
        yield Wish("body.go_x_m_per_s", round(go_x * GO_M_PER_S, 3))
        yield Wish("body.go_y_m_per_s", round(go_y * GO_M_PER_S, 3))
        yield Wish("body.turn_deg_per_s", round(turn * TURN_DEG_PER_S, 1))
        yield Wish("body.pose", self.switches.latest(POSES) or "free")
        for action, knob in HELD_COMMANDS.items():
            other_way = self.way and action in WAYS and action != self.way
            yield Wish(knob, self.switches.wants(action) and not other_way)
        yield Wish(BRAKE, BRAKE_N if self.switches.wants("brake") else 0.0)
        # A trigger or stick bound to it opens the valve by so much; a key opens it wide.
        opens = self.switches.wants("bleed")
        yield Wish(BLEED, round(self.amount("bleed"), 2) if opens else 0.0)

    def grip_wishes(self, sent: Collection[str]) -> Iterator[Wish]:
        """Yield the grips of hands that the player uses; `sent` are commands given before.

        A hand the player never used belongs to the assists or to the start of the level.
        """
        for action, hand in GRIPS.items():
            knob, wants = f"body.{hand}_hand.grip", self.switches.wants(action)
            if wants or knob in sent:
                yield Wish(knob, wants)
