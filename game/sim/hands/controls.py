"""The cosmonaut's knobs: every command of the body, its range, and where its value is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.hands.hatch_poses import NOWHERE, WAYS
from game.sim.hands.view import FREE, POSES, RELAXED, HandOrder, Hands, LegOrder
from game.sim.physics.line import MOST_BRAKE_N
from game.sim.physics.turns import MOST_TURNS
from game.vocab.channel import Band, Value
from game.vocab.command import CommandSpec

POSE_WORDS: Final = tuple(POSES)
_FRONT: Final = Band(-0.3, 0.7)
_UP: Final = Band(-0.6, 0.7)


def _hand(side: str) -> tuple[CommandSpec, ...]:
    return (
        CommandSpec(
            f"body.{side}_hand.target_x_m",
            "m",
            possible=_FRONT,
            help=f"Where the {side} hand wants to be: metres to the front of the chest.",
        ),
        CommandSpec(
            f"body.{side}_hand.target_y_m",
            "m",
            possible=_UP,
            help=f"Where the {side} hand wants to be: metres from the chest toward the head.",
        ),
        CommandSpec(
            f"body.{side}_hand.grip",
            kind="truth",
            help=f"Hold what the {side} glove touches; false lets go.",
        ),
    )


def _angle(joint: str, low: float, high: float, text: str) -> CommandSpec:
    return CommandSpec(f"body.{joint}_deg", "deg", possible=Band(low, high), help=text)


def _truth(name: str, text: str, assist: bool = False) -> CommandSpec:
    return CommandSpec(name, kind="truth", help=text, assist=assist)


def _move(name: str, unit: str, size: float, text: str) -> CommandSpec:
    return CommandSpec(name, unit, possible=Band(-size, size), help=text, assist=True)


COMMANDS: Final = (
    *_hand("near"),
    *_hand("far"),
    _angle("hip", -15.0, 120.0, "Both thighs: 0 is straight, 120 is knees to the chest."),
    _angle("knee", 0.0, 135.0, "Both knees: 0 is straight."),
    _angle("waist", -15.0, 40.0, "The waist: forward is positive."),
    CommandSpec(
        "body.effort",
        possible=Band(0.0, 1.0),
        help="Share of strength that muscles and gloves may use.",
    ),
    _truth("body.twist", "Half a roll about the long axis, 1.5 s; only straight and free."),
    _truth("tether.wind", "Take up rope at 0.3 m/s while a hand holds it."),
    _truth("tether.pay_out", "Give rope at 0.3 m/s while a hand holds it."),
    CommandSpec(
        "tether.brake_n",
        "N",
        possible=Band(0.0, MOST_BRAKE_N),
        help="Brake the line: a free hand takes it and lets it run at this force; 0 lets it be.",
    ),
    _move("body.go_x_m_per_s", "m/s", 0.2, "Move the chest along the tube, outward positive."),
    _move("body.go_y_m_per_s", "m/s", 0.2, "Move the chest up (positive) or down."),
    _move(
        "body.turn_deg_per_s",
        "deg/s",
        40.0,
        "Turn the chest, anticlockwise: by the hands at a hold, by cycles of the legs in the open.",
    ),
    CommandSpec(
        "body.pose",
        kind="word",
        words=POSE_WORDS,
        help="Legs and waist in one word.",
        assist=True,
    ),
    _truth("tether.haul", "Come back hand over hand along the rope, and catch the rim.", True),
    _truth("body.push", "Draw in, push off away from the ship and let go.", True),
    _truth("body.auto_grip", "Hands take rim or rail by themselves when it is near.", True),
    _truth("body.steady_hands", "After a catch, come to stand quietly at the rim.", True),
    _truth("body.tether_reel", "Brake the line by hand before its end.", True),
    _truth("body.let_go", "Open both hands while true.", True),
    _truth(
        "body.use",
        "Do what is next to do with the cameras and the line: fix, wind, take back, press.",
        True,
    ),
    _truth(
        "camera.clip",
        "Bring the film camera home: the wrist turns it to its shoe, the hands do the rest. False "
        "stops a task.",
        True,
    ),
    _truth(
        "camera.unclip",
        "Take the film camera: the latch opens under the hand that holds it. False stops a task.",
        True,
    ),
    _truth("camera.wind_cable", "Lay the camera's cable in turns. False stops a task.", True),
    _truth("camera.press_release", "Feel for the chest camera's release on the thigh.", True),
    _truth("tether.wind_on_arm", "Wind the slack line on the arm. False stops a task.", True),
    CommandSpec(
        "tether.turns.set",
        possible=Band(-MOST_TURNS, MOST_TURNS),
        help="Lay the line round him so often, anticlockwise positive, as far as it is slack: a "
        "fault to unwind.",
    ),
    _truth("attitude.damp", "Belyayev stops the ship's turning with the jets; false: he stops."),
    CommandSpec(
        "camera.angle_deg",
        "deg",
        possible=Band(-30.0, 30.0),
        help="How far the film camera should look up from the ship's axis on its bracket.",
    ),
    CommandSpec(
        "body.hatch_guide",
        kind="word",
        words=WAYS,
        help="Get in by yourself, feet first or head first and round: hold by hold, as long as the "
        "strength lasts.",
        assist=True,
    ),
    CommandSpec(
        "hatches.outer.drive",
        possible=Band(-1.0, 1.0),
        help="Belyayev's drive of the outer lid: 1 shuts it in 9 s, -1 opens it, 60 N stop it.",
    ),
    _truth("body.lid", "Take the lid's free edge and swing it shut; false leaves it.", True),
    _truth("camera.let_go", "Open the hand that carries the film camera while true."),
)


# Nobody has said how the camera should look: then at the far end of the line, where a man who
# floats out from the rim hangs (found by flying).
TOWARD_LINE_DEG: Final = -18.0


@dataclass(frozen=True, slots=True)
class Controls:
    """What every command last said. A raw hand is moved by the player, not by an assist.

    `task` is the work that was just asked for: `use` for what is next, `stop` to end it, or
    nothing; whoever plans the hands takes it from here. `brake_n` 0 brakes nothing.
    """

    near: HandOrder = RELAXED[0]
    far: HandOrder = RELAXED[1]
    near_raw: bool = False
    far_raw: bool = False
    legs: LegOrder = FREE
    effort: float = 1.0
    wind: bool = False
    pay_out: bool = False
    brake_n: float = 0.0
    tether_reel: bool = False
    go_x_m_per_s: float = 0.0
    go_y_m_per_s: float = 0.0
    turn_deg_per_s: float = 0.0
    haul: bool = False
    push: bool = False
    auto_grip: bool = False
    steady_hands: bool = False
    let_go: bool = False
    clip: bool = False
    unclip: bool = False
    drop: bool = False
    camera_angle_deg: float = TOWARD_LINE_DEG
    task: str = ""
    hatch_guide: str = NOWHERE
    lid: bool = False
    lid_drive_ratio: float = 0.0

    @property
    def moving(self) -> bool:
        """Whether the chest is asked to go or turn."""
        return bool(self.go_x_m_per_s or self.go_y_m_per_s or self.turn_deg_per_s)

    @property
    def enters(self) -> bool:
        """Whether he is to get in or to shut the lid by himself."""
        return self.lid or self.hatch_guide != NOWHERE

    @property
    def raw(self) -> tuple[bool, bool]:
        """Which hands the player moves himself."""
        return (self.near_raw, self.far_raw)


Take = Callable[[Controls, Any, Hands], Controls]


def taken(controls: Controls, name: str, value: Value, hands: Hands) -> Controls:
    """Return the controls after one command; `hands` is what the hands were last asked to do.

    `body.twist`, the jets and the turns of the line keep nothing here and are handled where they
    happen. Raises KeyError for a command that is not the body's.
    """
    return _TAKE[name](controls, value, hands)


def limp(controls: Controls) -> Controls:
    """Return the controls of a man who has fainted: hands open, no strength used, no wish left."""
    return Controls(
        legs=controls.legs,
        effort=0.0,
        let_go=True,
        drop=True,
        camera_angle_deg=controls.camera_angle_deg,
        task="stop",
        lid_drive_ratio=controls.lid_drive_ratio,
    )


def _raw(side: str, field: str) -> Take:
    index = 0 if side == "near" else 1

    def take(controls: Controls, value: Any, hands: Hands) -> Controls:
        # A hand that an assist has moved so far goes on from where that assist had it.
        before = getattr(controls, side) if controls.raw[index] else hands[index]
        order = replace(before, **{field: value})
        changes: dict[str, Any] = {side: order, f"{side}_raw": True}
        return replace(controls, **changes)

    return take


def _leg(field: str) -> Take:
    def take(controls: Controls, value: Any, _: Hands) -> Controls:
        return replace(controls, legs=replace(controls.legs, **{field: float(value)}))

    return take


def _keep(field: str) -> Take:
    def take(controls: Controls, value: Any, _: Hands) -> Controls:
        return replace(controls, **{field: value})

    return take


def _assist(field: str) -> Take:
    """Return how a moving assist is taken: when it begins, both hands are the assist's."""

    def take(controls: Controls, value: Any, _: Hands) -> Controls:
        if not value:
            return replace(controls, **{field: value})
        return replace(controls, **{field: value, "near_raw": False, "far_raw": False})

    return take


def _pose(controls: Controls, value: Any, _: Hands) -> Controls:
    return replace(controls, legs=POSES[value])


def _task(task: str, field: str = "") -> Take:
    """Return how a command is taken that begins a task with true and ends it with false."""

    def take(controls: Controls, value: Any, _: Hands) -> Controls:
        changes: dict[str, Any] = {"task": task if value else "stop"}
        if field:
            changes[field] = value
        return replace(controls, **changes)

    return take


def _press(controls: Controls, value: Any, _: Hands) -> Controls:
    return replace(controls, task="release") if value else controls


def _use(controls: Controls, value: Any, _: Hands) -> Controls:
    if not value:
        return controls
    return replace(controls, task="use", near_raw=False, far_raw=False)


def _angle_of_camera(controls: Controls, value: Any, _: Hands) -> Controls:
    return replace(controls, camera_angle_deg=float(value), task=controls.task or "turn")


def _brake(controls: Controls, value: Any, _: Hands) -> Controls:
    """Take a brake: a hand that the player has closed stays his, an open one brakes."""
    if not value:
        return replace(controls, brake_n=0.0)
    near_raw = controls.near_raw and controls.near.grip
    far_raw = controls.far_raw and controls.far.grip
    return replace(controls, brake_n=float(value), near_raw=near_raw, far_raw=far_raw)


def _guide(controls: Controls, value: Any, _: Hands) -> Controls:
    if value == NOWHERE:
        return replace(controls, hatch_guide=value)
    return replace(controls, hatch_guide=value, near_raw=False, far_raw=False)


def _unkept(controls: Controls, _value: Any, _hands: Hands) -> Controls:
    return controls


_TAKE: Final[Mapping[str, Take]] = MappingProxyType(
    {
        "body.near_hand.target_x_m": _raw("near", "x_m"),
        "body.near_hand.target_y_m": _raw("near", "y_m"),
        "body.near_hand.grip": _raw("near", "grip"),
        "body.far_hand.target_x_m": _raw("far", "x_m"),
        "body.far_hand.target_y_m": _raw("far", "y_m"),
        "body.far_hand.grip": _raw("far", "grip"),
        "body.hip_deg": _leg("hip_deg"),
        "body.knee_deg": _leg("knee_deg"),
        "body.waist_deg": _leg("waist_deg"),
        "body.effort": _keep("effort"),
        "body.twist": _unkept,
        "tether.wind": _keep("wind"),
        "tether.pay_out": _keep("pay_out"),
        "tether.brake_n": _brake,
        "body.tether_reel": _keep("tether_reel"),
        "body.go_x_m_per_s": _assist("go_x_m_per_s"),
        "body.go_y_m_per_s": _assist("go_y_m_per_s"),
        "body.turn_deg_per_s": _assist("turn_deg_per_s"),
        "body.pose": _pose,
        "tether.haul": _assist("haul"),
        "body.push": _assist("push"),
        "body.auto_grip": _keep("auto_grip"),
        "body.steady_hands": _keep("steady_hands"),
        "body.let_go": _assist("let_go"),
        "body.use": _use,
        "camera.clip": _task("fix", "clip"),
        "camera.unclip": _task("take", "unclip"),
        "camera.wind_cable": _task("wind_cable"),
        "camera.press_release": _press,
        "tether.wind_on_arm": _task("wind_tether"),
        "tether.turns.set": _unkept,
        "attitude.damp": _unkept,
        "camera.angle_deg": _angle_of_camera,
        "hatches.outer.drive": _keep("lid_drive_ratio"),
        "camera.let_go": _keep("drop"),
        "body.hatch_guide": _guide,
        "body.lid": _assist("lid"),
    }
)
