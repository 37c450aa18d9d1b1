"""What the cosmonaut was told last: where the value of every command of the body is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.sim.hands.hatch_poses import NOWHERE
from game.sim.hands.view import FREE, POSES, RELAXED, HandOrder, Hands, LegOrder
from game.vocab.channel import Value

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
