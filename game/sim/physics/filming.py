"""What the cameras have seen: the film's frame and seconds, the still pictures, their events."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.physics.anatomy import (
    CHEST,
    FIRST_SEGMENT,
    FOREARMS,
    GLOVE,
    HELMET_FRONT_M,
    HELMET_RADIUS_M,
    HELMET_UP_M,
    SEGMENTS,
    Point,
)
from game.sim.physics.bookkeeping import Facts
from game.sim.physics.camera import CAMERA, cable_loose, tilt_rad
from game.sim.physics.camera_values import LENS, LOOSE, ON_BRACKET, CameraValues
from game.sim.physics.drive import Strain
from game.sim.physics.frames import place_of
from game.sim.physics.gloves import RELEASED, SLIPPED
from game.sim.physics.values import ANGLE, HELD_CAMERA, NOTHING, PER_BODY
from game.sim.physics.world import World
from game.sim.suit_law import finger_gap_m
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.units import DEG, TICK_S, ticks_of

FRAME_RAD: Final = 38.0 * DEG
STEADY_RAD_PER_S: Final = 15.0 * DEG
LOOK_EVERY: Final = 5
LOST_M: Final = 12.0
# The release of the chest camera, in the frame of the far thigh (x to the front).
THIGH: Final = 6
RELEASE: Final[Point] = (0.10, 0.06)
AT_RELEASE_M: Final = 0.12
PRESS_TICKS: Final = ticks_of(0.6)
LARGEST_GAP_M: Final = 0.007
STILLS: Final = 12
EVENTS: Final = (
    "camera.taken",
    "camera.fixed",
    "camera.unclipped",
    "camera.dropped",
    "camera.cable_wound",
    "camera.cable_pulled_out",
    "camera.lost",
    "camera.picture_taken",
    "camera.release_out_of_reach",
)


@dataclass(frozen=True, slots=True)
class Film:
    """Counts and flags. `at_release` counts the ticks a free glove has been at the release."""

    in_frame: bool = False
    film_s: float = 0.0
    stills: int = 0
    at_release: int = 0
    tried: bool = False
    lost: bool = False


NO_FILM: Final = Film()


def release_at(motions: Sequence[float], facing: int) -> Point:
    """Return where the chest camera's release is, in the level frame."""
    return place_of(motions, THIGH, (facing * RELEASE[0], RELEASE[1]))


def filmed(
    film: Film, world: World, facts: Facts, strain: Strain, tick: int, pressing: bool
) -> tuple[Film, tuple[Event, ...]]:
    """Return the film after this tick and what happened; `pressing` asks for a still picture."""
    events = [Event(tick, f"camera.{what}") for what in strain.camera_changes]
    film = _still(film, world, tick, pressing, events)
    values = world.camera
    if values is None:
        return film, tuple(events)
    if values.place == LOOSE:
        film = _adrift(film, world, facts, strain, tick, events)
    if tick % LOOK_EVERY == 0:
        seen = values.place == ON_BRACKET and in_frame(world.motions, world.facing)
        film = film if seen == film.in_frame else replace(film, in_frame=seen)
    steady = abs(facts.man.spin_rad_per_s) < STEADY_RAD_PER_S
    if film.in_frame and values.place == ON_BRACKET and steady:
        film = replace(film, film_s=film.film_s + TICK_S)
    return film, tuple(events)


def in_frame(motions: Sequence[float], facing: int) -> bool:
    """Return whether every part of the man is inside the 38 degrees the lens sees."""
    lens = place_of(motions, CAMERA, LENS)
    axis = motions[PER_BODY * CAMERA + ANGLE]
    for i, segment in enumerate(SEGMENTS):
        radius = segment.ballooned_m / 2.0
        for end in segment.line:
            if not seen(lens, axis, place_of(motions, FIRST_SEGMENT + i, end), radius):
                return False
    helmet = place_of(motions, CHEST, (facing * HELMET_FRONT_M, HELMET_UP_M))
    return seen(lens, axis, helmet, HELMET_RADIUS_M)


def seen(
    lens: Point, axis_rad: float, point: Point, radius_m: float, frame_rad: float = FRAME_RAD
) -> bool:
    """Return whether a ball is whole inside the frame of a lens that looks along `axis_rad`."""
    dx, dy = point[0] - lens[0], point[1] - lens[1]
    away = math.hypot(dx, dy)
    if away <= radius_m:
        return False
    off = abs(math.remainder(math.atan2(dy, dx) - axis_rad, 2.0 * math.pi))
    return off + math.asin(radius_m / away) <= frame_rad / 2.0


def _still(film: Film, world: World, tick: int, pressing: bool, events: list[Event]) -> Film:
    if not pressing:
        return replace(film, at_release=0, tried=False) if film.at_release or film.tried else film
    if film.tried:
        return film
    there = film.at_release + 1 if _at_release(world) else 0
    if there < PRESS_TICKS:
        return film if there == film.at_release else replace(film, at_release=there)
    gap_m = finger_gap_m(world.fitted_kpa)
    gap = MappingProxyType({"finger_gap_mm": round(1000.0 * gap_m, 1)})
    if gap_m > LARGEST_GAP_M or film.stills >= STILLS:
        events.append(Event(tick, "camera.release_out_of_reach", gap))
        return replace(film, tried=True)
    events.append(Event(tick, "camera.picture_taken", gap))
    return replace(film, tried=True, stills=film.stills + 1)


def _at_release(world: World) -> bool:
    spot = release_at(world.motions, world.facing)
    return any(
        hold.kind == NOTHING
        and math.dist(place_of(world.motions, FOREARMS[hand], GLOVE), spot) < AT_RELEASE_M
        for hand, hold in enumerate(world.holds)
    )


def _adrift(
    film: Film, world: World, facts: Facts, strain: Strain, tick: int, events: list[Event]
) -> Film:
    if any(hold.has_camera for hold in world.holds):
        return film
    for change in strain.changes:
        if change.kind == HELD_CAMERA and change.what in (RELEASED, SLIPPED):
            events.append(Event(tick, "camera.dropped", MappingProxyType({"how": change.what})))
    if film.lost or _away_m(world, facts) < LOST_M:
        return film
    events.append(Event(tick, "camera.lost"))
    return replace(film, lost=True)


def _away_m(world: World, facts: Facts) -> float:
    k = PER_BODY * CAMERA
    spot = (world.motions[k], world.motions[k + 1])
    return math.dist(spot, (facts.man.x_m, facts.man.y_m))


def film_telemetry(film: Film, world: World, facts: Facts) -> Mapping[str, Value]:
    """Return every channel of `camera_dials.CHANNELS`."""
    values = world.camera
    at = whereabouts(film, world, values)
    alive = values is not None
    return {
        "camera.at": at,
        "camera.left_at": left_at(at, world),
        "camera.fixed": at == ON_BRACKET,
        "camera.film_camera_held": at == "hand",
        "camera.frame_angle_deg": values.angle_rad / DEG if values is not None else 0.0,
        "camera.tilt_deg": tilt_rad(world.motions) / DEG if alive else 0.0,
        "camera.in_frame": film.in_frame and at == ON_BRACKET,
        "camera.film_s": film.film_s,
        "camera.press_n": world.camera_press_n,
        "camera.cable_loose": values is not None and cable_loose(values, world.motions),
        "camera.cable_plugged": values is not None and values.plugged,
        "camera.distance_m": min(_away_m(world, facts), 1e4) if alive else 0.0,
        "camera.still_pictures_count": float(film.stills),
    }


def left_at(at: str, world: World) -> str:
    """Return where the next flight finds the camera that is `at`, a word of `camera.left_at`.

    It begins with his front to the ship. Whoever has his back to it now has his right hand near.
    """
    if at == "loose":
        return "gone"
    if at != "hand":
        return at
    right = 1 if world.facing < 0 else 0
    return "far_hand" if world.holds[right].has_camera else "near_hand"


def whereabouts(film: Film, world: World, values: CameraValues | None) -> str:
    """Return where the film camera is, in one of the words of the channel `camera.at`."""
    if values is None:
        return world.settings.camera_word
    if any(hold.has_camera for hold in world.holds) and values.place == LOOSE:
        return "hand"
    if values.place == LOOSE and film.lost:
        return "gone"
    return values.place
