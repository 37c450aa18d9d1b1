"""What the flight remembers about the body: flags, counts, and the events they give."""

import math
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.physics.anatomy import BELT, HAND_NAMES, JOINTS, PELVIS, SHIP, Point
from game.sim.physics.drive import Strain
from game.sim.physics.frames import place_of, to_ship
from game.sim.physics.gloves import GRIPPED
from game.sim.physics.grasp import reachable
from game.sim.physics.inside import SHUT_RAD, Places, lid_rad, places
from game.sim.physics.momentum import ManMotion
from game.sim.physics.muscles import joint_angles
from game.sim.physics.ship_table import ANCHOR, RIM_CENTRE, RIM_X_M, on_ship_body
from game.sim.physics.turns import LOOSE_TURNS
from game.sim.physics.values import OPEN, PER_BODY, SPIN
from game.sim.physics.world import World
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.units import ticks_of

_ANCHOR: Final = on_ship_body(ANCHOR)
AT_RIM_M: Final = 1.3
EXCURSION_M: Final = 2.0
FREE_TURNS: Final = 0.9
SLACK_TICKS: Final = ticks_of(0.3)
KNOCK_N_S: Final = 1.0
KNOCK_QUIET_TICKS: Final = ticks_of(0.5)
REACH_EVERY: Final = 5
HEAT_EVERY: Final = 10
REST_W: Final = 110.0
MUSCLE_EFFICIENCY: Final = 0.2
HOLDING_W_PER_NM: Final = 1.2
# Fingers, wrists, neck and sideways joints against the suit, looking about, nerves: what the side
# view does not move. Tuned so that a man who floats relaxed makes 350 W.
UNSEEN_W: Final = 170.0
HEAT_SMOOTHING: Final = 0.05


@dataclass(frozen=True, slots=True)
class Book:
    """Flags and counts. `left_tick` is when he first let go of the ship, -1 before.

    `peak_n` is the line's strongest pull since it last went taut, `open_ticks` how long the outer
    lid has been off its seat.

    `velocity` is the man's (m/s) a tick ago, from which the force on him follows.
    """

    at_rim: bool = True
    holds_ship: bool = True
    left_tick: int = -1
    far_out: bool = False
    excursions: int = 0
    taut: bool = False
    peak_n: float = 0.0
    slack_since: int = 0
    wound: bool = False
    touching: bool = False
    knock_quiet_until: int = 0
    in_reach: tuple[bool, bool] = (True, True)
    ship_in_reach: tuple[bool, bool] = (True, True)
    metabolic_w: float = 350.0
    velocity: tuple[float, float] = (0.0, 0.0)
    open_ticks: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What is measured once a tick and used by book, telemetry and the plans. SI, ship frame.

    `joints_rad` are the flexions in the order of the joints; `anchor` and `belt`, the ends of the
    line, are in the level frame.
    """

    man: ManMotion
    centre: tuple[float, float]
    distance_m: float
    paid_out_m: float
    velocity: tuple[float, float]
    places: Places
    joints_rad: tuple[float, ...]
    anchor: Point
    belt: Point


def facts_of(world: World, man: ManMotion) -> Facts:
    """Return the facts of this tick; velocity is relative to the ship, in the level frame."""
    motions = world.motions
    anchor, belt = place_of(motions, SHIP, _ANCHOR), place_of(motions, PELVIS, BELT)
    centre = to_ship(motions, (man.x_m, man.y_m))
    paid_out = math.dist(anchor, belt)
    vx, vy, spin = motions[3], motions[4], motions[SPIN]
    dx, dy = man.x_m - motions[0], man.y_m - motions[1]
    velocity = (man.vx - vx + spin * dy, man.vy - vy - spin * dx)
    return Facts(
        man,
        centre,
        math.dist(centre, RIM_CENTRE),
        paid_out,
        velocity,
        places(motions, world.facing),
        joint_angles(motions, world.facing),
        anchor,
        belt,
    )


def booked(
    book: Book, world: World, facts: Facts, strain: Strain, tick: int
) -> tuple[Book, tuple[Event, ...]]:
    """Return the book after this tick and what happened in it."""
    events = [
        _event(
            tick,
            f"body.{HAND_NAMES[c.hand]}_hand.{c.what}",
            hold=c.kind,
            load_n=round((strain.grip_n if c.what == GRIPPED else strain.grip_limits_n)[c.hand], 1),
        )
        for c in strain.changes
    ]
    book = _rim(book, world, facts, tick, events)
    book = _rope(book, facts, strain, tick, events)
    book = _turns(book, world.turns, tick, events)
    book = _touch(book, strain, tick, events)
    if tick % REACH_EVERY == 0 or strain.changes:
        near, far = (reachable(world.motions, hand, world.fitted_kpa) for hand in (0, 1))
        book = replace(
            book,
            in_reach=(near != OPEN, far != OPEN),
            ship_in_reach=(near.on_ship, far.on_ship),
        )
    if tick % HEAT_EVERY == 0:
        book = replace(book, metabolic_w=_heat(book, world, strain))
    open_ticks = book.open_ticks + int(lid_rad(world.motions) < SHUT_RAD)
    velocity = (facts.man.vx, facts.man.vy)
    return replace(book, velocity=velocity, open_ticks=open_ticks), tuple(events)


def _event(tick: int, name: str, **detail: Value) -> Event:
    return Event(tick, name, MappingProxyType(detail))


def _rim(book: Book, world: World, facts: Facts, tick: int, events: list[Event]) -> Book:
    near, far = world.holds
    holds = near.on_ship or far.on_ship
    at_rim = holds and facts.distance_m < AT_RIM_M
    far_out = book.far_out or facts.paid_out_m > EXCURSION_M
    if holds == book.holds_ship and at_rim == book.at_rim and far_out == book.far_out:
        return book
    left_tick, excursions = book.left_tick, book.excursions
    if book.holds_ship and not holds and facts.centre[0] > RIM_X_M:
        left_tick = tick if left_tick < 0 else left_tick
        events.append(_event(tick, "body.left_rim", speed_m_per_s=math.hypot(*facts.velocity)))
    if at_rim and not book.at_rim:
        events.append(_event(tick, "body.back_at_rim", speed_m_per_s=math.hypot(*facts.velocity)))
        excursions, far_out = excursions + int(far_out), False
    return replace(
        book,
        holds_ship=holds,
        at_rim=at_rim,
        far_out=far_out,
        left_tick=left_tick,
        excursions=excursions,
    )


def _rope(book: Book, facts: Facts, strain: Strain, tick: int, events: list[Event]) -> Book:
    if strain.tension_n > 0.0:
        if not book.taut:
            speed = math.hypot(*facts.velocity)
            detail = {"tension_n": strain.tension_n, "speed_m_per_s": speed}
            events.append(_event(tick, "tether.went_taut", **detail))
        peak_n = max(book.peak_n, strain.tension_n)
        return replace(book, taut=True, slack_since=tick, peak_n=peak_n)
    # A rope that goes slack for a moment while the man swings has not gone slack.
    if book.taut and tick - book.slack_since > SLACK_TICKS:
        detail = {"paid_out_m": facts.paid_out_m, "peak_n": book.peak_n}
        events.append(_event(tick, "tether.went_slack", **detail))
        return replace(book, taut=False, peak_n=0.0)
    return book


def _turns(book: Book, turns: float, tick: int, events: list[Event]) -> Book:
    """Notice a line that lies round him; it has come free when only a loose loop is left."""
    if abs(turns) > LOOSE_TURNS and not book.wound:
        events.append(_event(tick, "tether.wound_round", turns_count=turns))
        return replace(book, wound=True)
    if book.wound and abs(turns) < FREE_TURNS:
        events.append(_event(tick, "tether.came_free"))
        return replace(book, wound=False)
    return book


def _touch(book: Book, strain: Strain, tick: int, events: list[Event]) -> Book:
    quiet_until = book.knock_quiet_until
    if strain.contact_n_s > KNOCK_N_S:
        if tick >= quiet_until:
            events.append(_event(tick, "body.knocked_hull", impulse_n_s=strain.contact_n_s))
        quiet_until = tick + KNOCK_QUIET_TICKS
    if strain.touching == book.touching and quiet_until == book.knock_quiet_until:
        return book
    return replace(book, touching=strain.touching, knock_quiet_until=quiet_until)


def _heat(book: Book, world: World, strain: Strain) -> float:
    power = 0.0
    for joint, torque in zip(JOINTS, strain.torques_nm, strict=True):
        parent, child = PER_BODY * joint.parent + SPIN, PER_BODY * joint.child + SPIN
        power += torque * abs(world.motions[child] - world.motions[parent])
    held = sum(strain.torques_nm)
    watts = REST_W + UNSEEN_W + power / MUSCLE_EFFICIENCY + HOLDING_W_PER_NM * held
    return book.metabolic_w + HEAT_SMOOTHING * (watts - book.metabolic_w)
