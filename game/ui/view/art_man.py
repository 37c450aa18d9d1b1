"""The cosmonaut in the Berkut suit: painted parts on the simulated segments.

Frames are those of the segments: metres, y along the segment toward the head, x to his front.
Sizes follow the simulated body; the cloth is drawn a little fuller so that parts overlap at the
joints and the suit reads as one body.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from game.ui.view import art_man_svg as svg
from game.ui.view.sprites import Art
from game.ui.view.sprites_relief import Folds, Relief, ball, barrel, cushion, limb
from game.vocab.channel import Value
from game.vocab.snapshot import Pose

FAR_DIM = 0.80
Placed = tuple[Art, float, float, float]

_TRUNK = barrel(0.205, 0.40, (0.0, 0.0))
_HIPS = barrel(0.185, 0.42, (0.0, 0.08))
_PACK = cushion(-0.33, -0.10, -0.25, 0.26, 3.0)
# A tapered limb: half its width at the top and at the foot, top, foot (metres), and its folds.
_Limb = tuple[float, float, float, float, tuple[Folds, ...]]
_ARM: _Limb = (
    *(0.080, 0.070, 0.12, -0.20),
    (Folds(-0.12, 0.09, 3.3, 0.12), Folds(0.05, 0.07, 2.0, 0.08)),
)
_FOREARM: _Limb = (0.070, 0.054, 0.18, -0.20, (Folds(0.08, 0.09, 3.3, 0.12),))
_THIGH: _Limb = (
    *(0.112, 0.086, 0.22, -0.30),
    (Folds(-0.18, 0.11, 3.6, 0.12), Folds(0.15, 0.10, 2.6, 0.10)),
)
_SHANK: _Limb = (
    *(0.088, 0.070, 0.20, -0.26),
    (Folds(0.10, 0.10, 3.3, 0.12), Folds(-0.12, 0.06, 2.0, 0.10)),
)
# At the low setting the cloth hangs: a sleeve loses 2 % of its girth and is drawn 5 % slimmer, so
# that it is seen at all; its folds run the whole length.
SLACK_BELOW_KPA = 33.0
SLACK_WIDTH = 0.95
SLACK_DEPTH = 1.7

# Far and near limbs sit beside the trunk in depth; the picture, seen a little from the front,
# shows that as a shift along the front (metres), which fades toward the hand and the foot.
ARM_SHIFT_M = 0.055
LEG_SHIFT_M = 0.050
FOREARM_SHIFT_M = 0.015
SHANK_SHIFT_M = 0.056

_ORDER = (
    ("far_upper_arm", "far_upper_arm", ARM_SHIFT_M),
    ("far_forearm", "far_forearm", FOREARM_SHIFT_M),
    ("far_shank", "far_shank", SHANK_SHIFT_M),
    ("far_thigh", "far_thigh", LEG_SHIFT_M),
    ("pack", "chest", 0.0),
    ("pelvis", "pelvis", 0.0),
    ("chest", "chest", 0.0),
    ("helmet", "chest", 0.0),
    ("near_shank", "near_shank", -SHANK_SHIFT_M),
    ("near_thigh", "near_thigh", -LEG_SHIFT_M),
    ("near_forearm", "near_forearm", -FOREARM_SHIFT_M),
    ("near_upper_arm", "near_upper_arm", -ARM_SHIFT_M),
)


def man_parts(facing: int, slack: bool = False) -> dict[str, Art]:
    """Return every part by name for a man whose front is +x (`facing` 1) or -x (-1).

    `slack` is for a suit at low pressure: its limbs are slimmer and wrinkled.
    Names are those of the poses, with `helmet` and `pack` (both on the chest), and
    `near_forearm_fist`, `far_forearm_fist` for gloves that hold something.
    """
    mirrored = facing < 0

    def art(name: str, text: str, box: tuple[float, float, float, float], relief: Relief) -> Art:
        return Art(name, text, box, relief, mirrored=mirrored)

    parts = {
        "chest": art("chest", svg.chest(), (-0.23, -0.30, 0.25, 0.29), _TRUNK),
        "pelvis": art("pelvis", svg.pelvis(), (-0.20, -0.20, 0.20, 0.22), _HIPS),
        "pack": art("pack", svg.pack(), (-0.35, -0.27, -0.05, 0.28), _PACK),
        "helmet": Art(
            "helmet",
            svg.helmet(mirrored),
            (-0.14, 0.12, 0.26, 0.52),
            ball(svg.HELMET_X_CM / 100, svg.HELMET_Y_CM / 100, svg.HELMET_R_CM / 100),
            mirrored=mirrored,
            gloss=0.9,
        ),
    }
    for side, dim in (("near", 1.0), ("far", FAR_DIM)):
        parts |= _limbs(side, dim, mirrored, slack)
    return parts


def _limbs(side: str, dim: float, mirrored: bool, slack: bool) -> dict[str, Art]:
    shapes = (
        ("upper_arm", svg.upper_arm(), (-0.10, -0.23, 0.10, 0.22), _ARM),
        ("forearm", svg.forearm(fist=False), (-0.12, -0.34, 0.12, 0.21), _FOREARM),
        ("forearm_fist", svg.forearm(fist=True), (-0.12, -0.34, 0.12, 0.21), _FOREARM),
        ("thigh", svg.thigh(), (-0.14, -0.34, 0.14, 0.31), _THIGH),
        ("shank", svg.shank(), (-0.12, -0.33, 0.18, 0.27), _SHANK),
    )
    look, dress = ("_slack", _hanging) if slack else ("", _full)
    return {
        f"{side}_{name}": Art(
            f"{side}_{name}{look}",
            f'<g transform="scale({SLACK_WIDTH},1)">{text}</g>' if slack else text,
            box,
            dress(shape),
            mirrored=mirrored,
            dim=dim,
        )
        for name, text, box, shape in shapes
    }


def _full(shape: _Limb) -> Relief:
    """Return the relief of a limb that is full of gas."""
    half_top, half_foot, top, foot, folds = shape
    return limb(half_top, half_foot, top, foot, *folds)


def _hanging(shape: _Limb) -> Relief:
    """Return the same limb with less gas in it: slimmer, its folds deeper, and more of them."""
    half_top, half_foot, top, foot, folds = shape
    deeper = tuple(Folds(f.y_m, f.reach_m, f.count, f.depth * SLACK_DEPTH) for f in folds)
    middle, reach = (top + foot) / 2.0, (top - foot) / 2.0
    along = Folds(middle, reach, 6.5, 0.16)
    return limb(half_top * SLACK_WIDTH, half_foot * SLACK_WIDTH, top, foot, *deeper, along)


def placed_parts(
    parts: Mapping[str, Art], poses: Mapping[str, Pose], facing: int, holding: frozenset[str]
) -> list[Placed]:
    """Return (art, x, y, angle) from the farthest part to the nearest, in the level frame.

    `holding` names the sides (`near`, `far`) whose glove is closed. Parts without a pose are left
    out.
    """
    chest = poses.get("chest")
    if chest is None:
        return []
    front = (math.cos(chest.angle_rad) * facing, math.sin(chest.angle_rad) * facing)
    placed: list[Placed] = []
    for name, pose_name, shift in _ORDER:
        pose = poses.get(pose_name)
        if pose is None or not math.isfinite(pose.x_m + pose.y_m + pose.angle_rad):
            continue
        x, y = pose.x_m + shift * front[0], pose.y_m + shift * front[1]
        placed.append((parts[_gloved(name, holding)], x, y, pose.angle_rad))
    return placed


def facing_of(telemetry: Mapping[str, Value]) -> int:
    """Return 1 when the man's front is his +x side, else -1 (the start: front to the ship)."""
    value = telemetry.get("body.facing", -1)
    return 1 if not isinstance(value, str) and value > 0 else -1


def holding(telemetry: Mapping[str, Value]) -> frozenset[str]:
    """Return which of the sides `near` and `far` hold something."""
    return frozenset(
        side
        for side in ("near", "far")
        if telemetry.get(f"body.{side}_hand.holds", "nothing") != "nothing"
    )


def _gloved(name: str, holding: frozenset[str]) -> str:
    side, _, rest = name.partition("_")
    return f"{name}_fist" if rest == "forearm" and side in holding else name
