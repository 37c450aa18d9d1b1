"""Where a hand wants to be: pointer, stick or picked hold, free or gripping.

A free hand goes to the pointer. A gripping hand cannot; its target freezes where it took hold and
then moves by what the pointer is dragged, so that drawing it in draws the body to the hold. A
target fixed in the world would run ahead of the body as it comes closer and never be reached. A
pointer that only wanders, no button held, moves nobody: the hands may hold by themselves.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from game.ui.input.chest import (
    SHOULDER,
    Hand,
    Hold,
    Point,
    along_chest,
    clamped,
    facing_of,
    hand_place,
    in_chest,
    is_holding,
    place_of,
    pose_of,
)
from game.vocab.snapshot import Pose, Snapshot

Source = Literal["none", "pointer", "stick", "hold"]
ToLevel = Callable[[float, float], Point]
STICK_REACH_M = 0.55


@dataclass(frozen=True, slots=True)
class Aim:
    """What the player points with, and the frozen targets of gripping hands.

    `pointer_px` is canvas pixels, `stick` right and down positive. `pointer_was`, `stick_was` are
    their places at the last look; `frozen` is the chest-frame target of each gripping hand.
    """

    source: Source = "none"
    pointer_px: Point = (0.0, 0.0)
    stick: Point = (0.0, 0.0)
    picked: Hold | None = None
    pointer_was: Point = (0.0, 0.0)
    stick_was: Point = (0.0, 0.0)
    frozen: MappingProxyType[Hand, Point] = field(default_factory=lambda: MappingProxyType({}))

    def pointing(self, x_px: float, y_px: float) -> "Aim":
        """Return the aim with the pointer leading the hand."""
        led = self.source == "pointer"
        was = self.pointer_was if led else (x_px, y_px)
        return replace(self, source="pointer", pointer_px=(x_px, y_px), pointer_was=was)

    def tilting(self, stick: Point) -> "Aim":
        """Return the aim with the stick leading the hand; a stick let go leads nothing new."""
        if stick == (0.0, 0.0) and self.source != "stick":
            return replace(self, stick=stick, stick_was=stick)
        return replace(self, source="stick", stick=stick)

    def picking(self, hold: Hold | None) -> "Aim":
        """Return the aim with a picked hold leading the hand."""
        return replace(self, source="none" if hold is None else "hold", picked=hold)

    def resting(self) -> "Aim":
        """Return the aim that leads nothing until pointer, stick or pick move again."""
        return replace(self, source="none", picked=None, stick=(0.0, 0.0), stick_was=(0.0, 0.0))


def aimed(
    aim: Aim, hand: Hand, snapshot: Snapshot, to_level: ToLevel, drags: bool
) -> tuple[Aim, Point | None]:
    """Return the aim after this look and the target of `hand` in the chest frame, if it has one.

    `drags` says that the player holds the grip of this hand. `to_level` turns canvas pixels into
    the level frame by the camera of this frame.
    """
    chest = pose_of(snapshot, "chest")
    if chest is None:
        return aim, None
    facing = facing_of(snapshot)
    if is_holding(snapshot, hand):
        after, target = _gripping(aim, hand, snapshot, to_level, drags or aim.source == "stick")
    else:
        others = {one: point for one, point in aim.frozen.items() if one != hand}
        after = replace(aim, frozen=MappingProxyType(others))
        target = _free(aim, chest, facing, snapshot, to_level)
    return replace(after, pointer_was=aim.pointer_px, stick_was=aim.stick), target


def _free(
    aim: Aim, chest: Pose, facing: float, snapshot: Snapshot, to_level: ToLevel
) -> Point | None:
    if aim.source == "pointer":
        return clamped(in_chest(to_level(*aim.pointer_px), chest, facing))
    if aim.source == "stick" and aim.stick != (0.0, 0.0):
        x, y = along_chest(_reach(aim.stick), chest, facing)
        return clamped((SHOULDER[0] + x, SHOULDER[1] + y))
    place = place_of(snapshot, aim.picked) if aim.source == "hold" and aim.picked else None
    return None if place is None else clamped(in_chest(place, chest, facing))


def _gripping(
    aim: Aim, hand: Hand, snapshot: Snapshot, to_level: ToLevel, moves: bool
) -> tuple[Aim, Point | None]:
    chest, place = pose_of(snapshot, "chest"), hand_place(snapshot, hand)
    if chest is None or place is None:
        return aim, None
    facing = facing_of(snapshot)
    if hand not in aim.frozen or not moves:
        return _with_frozen(aim, hand, in_chest(place, chest, facing)), None
    moved_x, moved_y = along_chest(_moved(aim, to_level), chest, facing)
    base_x, base_y = aim.frozen[hand]
    if (moved_x, moved_y) == (0.0, 0.0):
        return aim, None
    # Clamped each time, not in the end: else a pointer far outside must first come all the way
    # back before the hand answers.
    target = _within((base_x + moved_x, base_y + moved_y))
    return _with_frozen(aim, hand, target), clamped(target)


def _moved(aim: Aim, to_level: ToLevel) -> Point:
    """Return what the pointer or stick moved since the last look, level frame, metres."""
    if aim.source == "pointer":
        now, was = to_level(*aim.pointer_px), to_level(*aim.pointer_was)
    elif aim.source == "stick":
        now, was = _reach(aim.stick), _reach(aim.stick_was)
    else:
        return 0.0, 0.0
    return now[0] - was[0], now[1] - was[1]


def _reach(stick: Point) -> Point:
    # Down is positive on a stick, up in the level.
    return stick[0] * STICK_REACH_M, -stick[1] * STICK_REACH_M


def _within(target: Point) -> Point:
    """Return `target` inside the command range without rounding: small moves must add up."""
    rounded = clamped(target)
    near = abs(rounded[0] - target[0]) < 0.01 and abs(rounded[1] - target[1]) < 0.01
    return target if near else rounded


def _with_frozen(aim: Aim, hand: Hand, target: Point) -> Aim:
    return replace(aim, frozen=MappingProxyType({**aim.frozen, hand: target}))
