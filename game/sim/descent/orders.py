"""What a pilot may order of the braking engine, and where the ship points it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.sim.attitude.angles import nose_of
from game.sim.attitude.dials import QUATERNION
from game.sim.descent import course as way
from game.sim.descent.course import Course, Order
from game.vocab.channel import Value
from game.vocab.command import Command
from game.vocab.units import DEG


def ordered(course: Course, commands: tuple[Command, ...], now_utc_s: float, solid: bool) -> Course:
    """Return the course with the orders of this step; a solid motor cannot be stopped."""
    for command in commands:
        if command.name == "canopy.handle":
            pulled = min(course.handle_utc_s, now_utc_s) if command.value else course.handle_utc_s
            course = replace(course, handle_utc_s=pulled)
        elif command.name == "tdu.stop":
            stops = command.value and course.stage == way.BURNING and not solid
            course = replace(course, off_utc_s=course.utc_s) if stops else course
        else:
            order = _taken(course.order, command.name, command.value, now_utc_s)
            course = replace(course, order=order)
    return course


def _taken(order: Order, name: str, value: Any, now_utc_s: float) -> Order:
    match name:
        case "tdu.ignition_utc_s":
            return replace(order, ignition_utc_s=float(value))
        case "tdu.burn_s":
            return replace(order, burn_s=float(value))
        case "tdu.pitch_deg":
            return replace(order, pitch_rad=float(value) * DEG)
        case "tdu.yaw_deg":
            return replace(order, yaw_rad=float(value) * DEG)
        case "tdu.fire" if value:
            return replace(order, ignition_utc_s=now_utc_s)
        case _:
            return order


def burns_before(course: Course, utc_s: float) -> bool:
    """Return whether the engine burns now or lights before `utc_s`."""
    waits = course.stage == way.ORBITING and course.order.ignition_utc_s < utc_s
    return waits or course.stage == way.BURNING


def aimed(course: Course, reads: Mapping[str, Value]) -> Course:
    """Return the course with the thrust pointing where the ship points, where that is told."""
    if QUATERNION[0] not in reads:
        return course
    w, x, y, z = (float(reads[name]) for name in QUATERNION)
    nose = nose_of((w, x, y, z))
    course = replace(course, order=replace(course.order, held=nose))
    return replace(course, direction=nose) if course.stage == way.BURNING else course
