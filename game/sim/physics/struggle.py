"""The struggle in the lock in dials: the joint that decides, the next hold, the room of the lid.

Told for picture, lens and debrief; nothing here moves anything. Ten times a second: none of it
changes faster than an eye follows. Metres, radians and N·m; places are of the ship frame.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from game.sim.hands.assist import Plans
from game.sim.hands.hatch_lid import BEST_ALONG, REACH
from game.sim.hands.hatch_lid_path import edge
from game.sim.hands.view import LegOrder
from game.sim.physics import inside
from game.sim.physics.anatomy import (
    ELBOWS,
    HAND_NAMES,
    HELMET_UP_M,
    HIPS,
    JOINTS,
    KNEES,
    PELVIS,
    SHOULDERS,
    WAIST,
    Point,
)
from game.sim.physics.camera import CAMERA
from game.sim.physics.frames import place_of, to_ship
from game.sim.physics.muscles import joint_angles
from game.sim.physics.rig import SHANKS
from game.sim.physics.ship_table import BORE_M, HINGE, LID_LENGTH_M, RAIL, RIM_X_M
from game.sim.physics.soft_wall import Feeler
from game.sim.physics.values import HELD_LID, NOTHING, Hold
from game.sim.physics.values import RAIL as ON_RAIL
from game.sim.physics.values import RIM as ON_RIM
from game.sim.physics.world import World
from game.sim.suit_law import hysteresis_nm, torque_nm
from game.vocab.channel import Band, Channel, Value
from game.vocab.units import DEG

NO_JOINT: Final = "none"
# By the word for it: the joint and its twin, the weaker of which counts.
WORKING: Final[Mapping[str, tuple[int, ...]]] = {
    "waist": (WAIST,),
    "hip": HIPS,
    "knee": KNEES,
    "near_shoulder": SHOULDERS[:1],
    "far_shoulder": SHOULDERS[1:],
    "near_elbow": ELBOWS[:1],
    "far_elbow": ELBOWS[1:],
}
# A joint works when the suit takes this share of what its muscle has.
WORKS_FROM: Final = 0.25
MOVES_RAD: Final = 4.0 * DEG
# A guide wishes for more than it needs. Flown: the feet stay before the ring at 71 degrees of hip
# and are over it at 86; so much bend counts as needed, and no more (deg).
ENOUGH_HIP_DEG: Final = 78.0
ENOUGH_KNEE_DEG: Final = 100.0
MOST_NM: Final = 400.0
LEAST_NM: Final = 0.1
PARTS: Final = ("none", "helmet", "pack", "trunk", "legs", "boots")
SEAT: Final = ("nothing", "man", "arm", "camera", "line")
_GEOMETRY: Final = "physics-2.5"
_LAW: Final = "physics-2.3"


def _number(name: str, unit: str, low: float, high: float, text: str) -> Channel:
    source = _LAW if unit == "N m" else _GEOMETRY
    return Channel(name, unit, possible=Band(low, high), help=text, source=source)


def _word(name: str, words: tuple[str, ...], text: str) -> Channel:
    return Channel(name, kind="word", words=words, help=text, source=_GEOMETRY)


CHANNELS: Final = (
    _word(
        "body.working_joint",
        (NO_JOINT, *WORKING),
        "The joint at which the suit takes most of what the muscle has, for where he wants it.",
    ),
    _number(
        "body.joint_need_nm",
        "N m",
        0.0,
        MOST_NM,
        "Torque that the working joint needs: gas at the wished bend, and rubbing while it moves.",
    ),
    _number(
        "body.joint_have_nm",
        "N m",
        0.0,
        MOST_NM,
        "Torque that the muscle of the working joint can give now, tired as it is.",
    ),
    _word("body.next_hand", ("none", *HAND_NAMES), "The hand that is on its way to a hold."),
    _word("body.next_hold", (NOTHING, ON_RIM, ON_RAIL, HELD_LID), "What that hand goes for."),
    _number("body.next_hold_x_m", "m", -1.0, 4.0, "Where along the tube that hold is."),
    _number("body.next_hold_y_m", "m", -2.0, 2.0, "How far above the tube's axis it is."),
    _word("hatches.outer_seat", SEAT, "What lies between the lid and its seat, if anything."),
    _number(
        "hatches.sweep_gap_m",
        "m",
        -LID_LENGTH_M,
        4.0,
        "Room between the circle of the lid's edge and what of him is nearest to it, on the way "
        "that the lid has still to go; below 0 he reaches into it.",
    ),
    _word("hatches.sweep_part", PARTS, "The part of him that is nearest to the lid's circle."),
)


def telemetry(world: World, plans: Plans, legs: LegOrder, suit_kpa: float) -> Mapping[str, Value]:
    """Return every channel of `CHANNELS` for the world as it is."""
    motions = world.motions
    joint, need_nm, have_nm = working(
        joint_angles(motions, world.facing),
        _wished(legs),
        suit_kpa,
        [world.settings.strength_ratio * left for left in world.capacities],
    )
    hand, hold, place = next_hold(plans, world.holds, inside.lid_rad(motions))
    gap_m, part = sweep_gap(motions, world.outline)
    camera = None if world.camera is None else CAMERA
    return {
        "body.working_joint": joint,
        "body.joint_need_nm": need_nm,
        "body.joint_have_nm": have_nm,
        "body.next_hand": hand,
        "body.next_hold": hold,
        "body.next_hold_x_m": place[0],
        "body.next_hold_y_m": place[1],
        "hatches.outer_seat": on_seat(motions, world.outline, world.free_rope_m, camera),
        "hatches.sweep_gap_m": gap_m,
        "hatches.sweep_part": part,
    }


def _wished(legs: LegOrder) -> Mapping[int, float]:
    """Return the wished angles of trunk and legs; the arms' are those they have.

    Legs that are wished closer than they must be to pass the ring are to come so far only.
    """
    hip = min(legs.hip_deg, ENOUGH_HIP_DEG) * DEG
    knee = min(legs.knee_deg, ENOUGH_KNEE_DEG) * DEG
    return {WAIST: legs.waist_deg * DEG, **dict.fromkeys(HIPS, hip), **dict.fromkeys(KNEES, knee)}


def working(
    angles_rad: Sequence[float],
    wished_rad: Mapping[int, float],
    suit_kpa: float,
    shares: Sequence[float],
) -> tuple[str, float, float]:
    """Return the joint that is hardest for its muscle, and the torque it needs and has, N·m.

    `shares` is the strength left at each joint, 0 to 1; `wished_rad` where a joint is to go, for
    those that go somewhere. Without a joint that takes a quarter of its muscle it is `none`.
    """
    hardest, most = (NO_JOINT, 0.0, 0.0), WORKS_FROM
    for name, joints in WORKING.items():
        for joint in joints:
            now = angles_rad[joint]
            need, have = demand(joint, now, wished_rad.get(joint, now), suit_kpa, shares[joint])
            if need / have > most:
                hardest, most = (name, min(MOST_NM, need), have), need / have
    return hardest


def demand(
    joint: int, now_rad: float, wished_rad: float, suit_kpa: float, share: float
) -> tuple[float, float]:
    """Return the torque a joint needs to come to a wished angle, and what its muscle has, N·m.

    A joint that is let go toward the suit's own posture needs nothing: the gas moves it.
    """
    law, gas_pa = JOINTS[joint].law, suit_kpa * 1000.0
    wished = torque_nm(law, wished_rad, gas_pa)
    full_nm = law.flexion_nm if wished > 0.0 else law.extension_nm
    have = max(LEAST_NM, full_nm * share)
    rubs = abs(wished_rad - now_rad) > MOVES_RAD
    return abs(wished) + (hysteresis_nm(law, gas_pa) if rubs else 0.0), have


def next_hold(plans: Plans, holds: Sequence[Hold], lid_rad: float) -> tuple[str, str, Point]:
    """Return the hand that is on its way, the kind of hold and its place; `none` for no hand."""
    closing = None if plans.entry is None else plans.entry.closing
    if closing is not None and closing.stage == REACH:
        return HAND_NAMES[closing.hand], HELD_LID, edge(BEST_ALONG, lid_rad)
    aims = (None, None) if plans.servo is None else plans.servo.aims
    for hand, aim in enumerate(aims):
        if aim is not None and holds[hand].kind == NOTHING:
            return HAND_NAMES[hand], ON_RAIL if aim[0] <= RAIL[1][0] + 0.01 else ON_RIM, aim
    return "none", NOTHING, (0.0, 0.0)


def sweep_gap(motions: Sequence[float], corners: Sequence[Feeler]) -> tuple[float, str]:
    """Return the room between the lid's circle and the part of him nearest to it, and that part.

    Looked at is what is in the tube and on the side to which the lid has still to swing.
    """
    swung = inside.lid_rad(motions) - 2.0 * DEG
    gap_m, part = 4.0, "none"
    for corner in corners:
        x, y = to_ship(motions, place_of(motions, corner.body, (corner.x_m, corner.y_m)))
        dx, dy = HINGE[0] - x, HINGE[1] - y
        if not (x < RIM_X_M and abs(y) < BORE_M) or math.atan2(dy, dx) < swung:
            continue
        away_m = math.hypot(dx, dy) - corner.radius_m - LID_LENGTH_M
        if away_m < gap_m:
            gap_m, part = max(-LID_LENGTH_M, away_m), part_of(corner)
    return gap_m, part


def part_of(corner: Feeler) -> str:
    """Return the word for the part of him that a corner of his outline belongs to."""
    if corner.body in SHANKS:
        return "boots" if corner.y_m < -0.2 else "legs"
    if corner.body > PELVIS:
        return "legs"
    if corner.y_m >= HELMET_UP_M:
        return "helmet"
    return "pack" if abs(corner.x_m) > 0.1 else "trunk"


def on_seat(
    motions: Sequence[float], corners: Sequence[Feeler], rope_m: float, camera: int | None
) -> str:
    """Return what would keep the lid from its seat, one word of `SEAT`."""
    depths = [
        to_ship(motions, place_of(motions, c.body, (c.x_m, c.y_m)))[0] + c.radius_m for c in corners
    ]
    farthest, deepest = max(depths), min(depths)
    if deepest < inside.SEAL_X_M < farthest - inside.SEAL_SLACK_M:
        return "man"
    return inside.blocker(motions, rope_m, camera)
