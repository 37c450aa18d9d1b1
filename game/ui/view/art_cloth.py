"""What pressure and bending do to the cloth at his joints, and mist to his visor, from outside.

A joint that is bent under pressure folds on its inside: few deep creases with full rolls between
them when the suit is hard, many shallow ones when it hangs. Drawn over the limbs, in the frame that
halves the angle of the joint. Depths and numbers are tuned for the eye.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from game.ui.view.art_man import ARM_SHIFT_M, LEG_SHIFT_M, Placed
from game.ui.view.sprites import Art
from game.ui.view.sprites_relief import plate
from game.vocab.snapshot import Pose

FACING_VIEWER = plate(0.0, 0.1)
# Bends in degrees from which the creases are of the first, second and third depth.
BENDS_DEG = (28.0, 55.0, 82.0)
HARD_FROM_KPA = 33.0
LIMP_BELOW_KPA = 8.0
# What sight is left below which the visor looks misted, more misted, blind.
SIGHTS = (0.9, 0.65, 0.4)
MIST = "#dfe6ea"


@dataclass(frozen=True, slots=True)
class Fold:
    """A joint that folds: its two segments, where it is on the second, its inside, its half width.

    `inside` is 1 for a joint that closes to his front, -1 to his back; `shift_m` how far the limb
    is drawn aside, `after` the part over which the creases lie.
    """

    name: str
    parent: str
    child: str
    up_m: float
    inside: int
    half_cm: float
    shift_m: float
    after: str


FOLDS = (
    Fold("hip", "pelvis", "near_thigh", 0.19, 1, 10.6, -LEG_SHIFT_M, "near_thigh"),
    Fold("knee", "near_thigh", "near_shank", 0.17, -1, 8.4, -LEG_SHIFT_M, "near_thigh"),
    Fold("elbow", "near_upper_arm", "near_forearm", 0.13, 1, 6.4, -ARM_SHIFT_M, "near_upper_arm"),
    Fold("far_knee", "far_thigh", "far_shank", 0.17, -1, 8.2, LEG_SHIFT_M, "far_thigh"),
    Fold("far_elbow", "far_upper_arm", "far_forearm", 0.13, 1, 6.2, ARM_SHIFT_M, "far_forearm"),
)


def clothed(
    placed: list[Placed],
    poses: Mapping[str, Pose],
    facing: int,
    excess_kpa: float,
    sight_ratio: float,
) -> list[Placed]:
    """Return the man's placed parts with creases over his joints and mist on his visor."""
    extra: dict[str, list[Placed]] = {}
    for after, part in _creases(poses, facing, excess_kpa):
        extra.setdefault(after, []).append(part)
    done: list[Placed] = []
    for part in placed:
        done.append(part)
        name = part[0].name.removesuffix("_slack").removesuffix("_fist")
        done += extra.get(name, ())
        if name == "helmet" and (step := mist_step(sight_ratio)):
            done.append((_mist(step, facing < 0), *part[1:]))
    return done


def _creases(
    poses: Mapping[str, Pose], facing: int, excess_kpa: float
) -> Iterator[tuple[str, Placed]]:
    chest = poses.get("chest")
    if chest is None or excess_kpa < LIMP_BELOW_KPA:
        return
    front = (math.cos(chest.angle_rad) * facing, math.sin(chest.angle_rad) * facing)
    for fold in FOLDS:
        parent, child = poses.get(fold.parent), poses.get(fold.child)
        if parent is None or child is None:
            continue
        turn = math.remainder(child.angle_rad - parent.angle_rad, math.tau)
        step = bend_step(abs(math.degrees(turn)))
        if not step or not math.isfinite(child.x_m + child.y_m):
            continue
        c, s = math.cos(child.angle_rad), math.sin(child.angle_rad)
        x = child.x_m - s * fold.up_m + fold.shift_m * front[0]
        y = child.y_m + c * fold.up_m + fold.shift_m * front[1]
        art = _crease(fold, step, excess_kpa >= HARD_FROM_KPA, facing < 0)
        yield fold.after, (art, x, y, child.angle_rad - turn / 2.0)


def bend_step(bend_deg: float) -> int:
    """Return how deep a joint that is bent so far folds, 0 (smooth) to 3."""
    return sum(bend_deg >= limit for limit in BENDS_DEG)


def mist_step(sight_ratio: float) -> int:
    """Return how misted his visor looks from outside, 0 (clear) to 3."""
    return sum(sight_ratio < limit for limit in SIGHTS)


@cache
def _crease(fold: Fold, step: int, hard: bool, mirrored: bool) -> Art:
    text = crease_svg(fold.inside, fold.half_cm, step, hard=hard)
    side = fold.half_cm / 100.0 * 1.35
    look = "hard" if hard else "slack"
    dim = 0.8 if fold.name.startswith("far") else 1.0
    name = f"crease_{fold.name}_{step}_{look}"
    return Art(name, text, (-side, -side, side, side), FACING_VIEWER, mirrored=mirrored, dim=dim)


def crease_svg(inside: int, half_cm: float, step: int, *, hard: bool) -> str:
    """Return creases that fan out from the inside of a joint, each with the roll beside it lit."""
    count = 2 + step if hard else 4 + step
    spread = math.radians(26.0 + 15.0 * step)
    deep = (0.30 + 0.15 * step) if hard else (0.14 + 0.07 * step)
    wide = half_cm * (0.11 if hard else 0.06)
    parts = []
    for k in range(count):
        share = 2.0 * k / (count - 1) - 1.0
        # Those along the edge of the fan are shorter: the limb is round.
        reach = half_cm * (1.55 if hard else 1.2) * (1.0 - 0.35 * abs(share))
        parts.append(_fold_line(inside, half_cm, share * spread, reach, (wide, deep)))
    return "".join(parts)


def _fold_line(
    inside: int, half_cm: float, angle_rad: float, reach_cm: float, pen: tuple[float, float]
) -> str:
    """Return one crease: dark where it is deep, thinning out, with a light ridge along it."""
    wide, deep = pen
    x0 = inside * half_cm * 1.02
    y0 = half_cm * 0.40 * math.sin(angle_rad)
    strokes = []
    for length, width, opacity in ((1.0, 0.55, 0.55), (0.72, 0.85, 0.8), (0.42, 1.2, 1.0)):
        path = _bow(x0, y0, inside, angle_rad, reach_cm * length)
        strokes.append(_stroke(path, "#33353b", wide * width, deep * opacity))
    lift = wide * 1.15
    ridge = _bow(x0, y0 + math.copysign(lift, angle_rad or 1.0), inside, angle_rad, reach_cm * 0.8)
    return "".join(strokes) + _stroke(ridge, "#ffffff", wide * 0.8, deep * 0.75)


def _bow(x0: float, y0: float, inside: int, angle_rad: float, reach_cm: float) -> str:
    x1 = x0 - inside * reach_cm * math.cos(angle_rad)
    y1 = y0 + reach_cm * math.sin(angle_rad)
    bent = 0.16 * reach_cm * math.copysign(1.0, angle_rad)
    xm, ym = (x0 + x1) / 2.0, (y0 + y1) / 2.0 - bent
    return f"M {x0:.2f} {y0:.2f} Q {xm:.2f} {ym:.2f} {x1:.2f} {y1:.2f}"


def _stroke(path: str, colour: str, width: float, opacity: float) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" '
        f'stroke-opacity="{opacity:.2f}" stroke-linecap="round"/>'
    )


@cache
def _mist(step: int, mirrored: bool) -> Art:
    opening = (
        "M 2.9 35.8 C 2.2 30.5 3.6 25.9 6.9 23.9 C 11.6 21.5 18.2 22.6 20.3 25.7 "
        "C 22.2 29.5 21.8 34.8 19.8 37.8 C 15.3 41 6 41 2.9 35.8 Z"
    )
    drops = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="#ffffff" fill-opacity="{0.2 + 0.15 * step}"/>'
        for x, y, r in DROPS[: 4 * step]
    )
    # Breath mists the visor from its edge inward: the clear part in the middle shrinks.
    hole = (0.72, 0.45, 0.12)[step - 1]
    text = (
        f'<defs><radialGradient id="mist" cx="50%" cy="50%" r="62%">'
        f'<stop offset="{hole * 100:.0f}%" stop-color="{MIST}" stop-opacity="{0.10 * step:.2f}"/>'
        f'<stop offset="100%" stop-color="{MIST}" stop-opacity="{0.45 + 0.16 * step:.2f}"/>'
        f'</radialGradient></defs><path d="{opening}" fill="url(#mist)"/>{drops}'
    )
    box = (0.0, 0.20, 0.25, 0.43)
    return Art(f"visor_mist_{step}", text, box, FACING_VIEWER, mirrored=mirrored)


DROPS = (
    (6.2, 27.0, 0.7), (17.8, 26.4, 0.6), (5.4, 33.0, 0.6), (18.9, 34.0, 0.7), (9.0, 25.2, 0.5),
    (14.8, 38.6, 0.7), (8.6, 37.6, 0.6), (19.6, 30.0, 0.5), (11.6, 28.6, 0.5), (15.4, 31.6, 0.6),
    (8.0, 31.4, 0.5), (12.6, 35.2, 0.6),
)  # fmt: skip
