"""The pilot who turns the ship to brake with the stick alone, sets the clock of the engine, waits.

He reads the gyros, not the sight: a pilot for tests and for the lab, surer than a man. He turns
about one slanting axis the shortest way, and keeps the ship level over the Earth until it fires.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.attitude.angles import Angles, attitude_from, frame_of, frame_rate_in_body
from game.sim.attitude.dials import QUATERNION
from game.sim.attitude.jets import FAST_RAD_PER_S, FINE_RAD_PER_S, Jets
from game.sim.attitude.masses import ship_masses
from game.sim.attitude.rigid import Quaternion, product
from game.sim.autopilot import Autopilot, Thought
from game.sim.descent.burn import IGNITION_1965
from game.sim.orbital.dials import MOTION, motion_read
from game.sim.orbital.vector import Vec3, size
from game.vocab.channel import Band, Value
from game.vocab.command import Wish
from game.vocab.units import DEG

IGNITION: Final = "stick.ignition_utc_s"
BURN: Final = "stick.burn_s"
PITCH: Final = "stick.pitch_deg"
YAW: Final = "stick.yaw_deg"
DIALS: Final = MappingProxyType(
    {
        IGNITION: (IGNITION_1965.utc_s, Band(0.0, 864_000.0)),
        BURN: (45.0, Band(0.0, 60.0)),
        PITCH: (0.0, Band(-90.0, 90.0)),
        YAW: (0.0, Band(-180.0, 180.0)),
    }
)
READS: Final = (*MOTION, *QUATERNION, "attitude.fast", "tdu.lit_s")
# The rate he asks for, for each rad that is still to turn: he slows down over the last degrees.
SLOWS_PER_S: Final = 0.15
# What his jets can brake across the long axis, rad/s², with a third in hand.
BRAKES_RAD_PER_S2: Final = 0.67 * Jets().torque_nm / ship_masses().across_kg_m2
# He does not move the stick for less than this share of its way.
STEADY_HAND: Final = 0.005
CENTRED: Final[Vec3] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Mind:
    """Whether he has set the clock, and where he holds the stick: pitch, yaw, roll."""

    set: bool = False
    stick: Vec3 = CENTRED


def start(dials: Mapping[str, float]) -> Mind:
    """Return his state before he has touched anything."""
    return Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return the clock's setting once, and the stick where it has to move."""
    if not mind.set:
        wishes = (Wish("tdu.burn_s", dials[BURN]), Wish("tdu.ignition_utc_s", dials[IGNITION]))
        return Thought(Mind(True), wishes, "sets the clock")
    if float(telemetry["tdu.lit_s"]) > 0.0:
        return _moved(mind, CENTRED, "lets go")
    return _moved(mind, _stick(dials, telemetry), "turns")


def _stick(dials: Mapping[str, float], telemetry: Mapping[str, Value]) -> Vec3:
    motion = motion_read(telemetry)
    w, x, y, z = (float(telemetry[name]) for name in QUATERNION)
    aim = attitude_from(Angles(dials[PITCH] * DEG, dials[YAW] * DEG), frame_of(motion))
    to_turn = rotation_to(aim, (w, x, y, z))
    along = frame_rate_in_body((w, x, y, z), motion)
    limit = FAST_RAD_PER_S if telemetry["attitude.fast"] else FINE_RAD_PER_S
    slows = min(SLOWS_PER_S, math.sqrt(2.0 * BRAKES_RAD_PER_S2 / max(size(to_turn), 1e-9)))
    wished = [rest + slows * angle for rest, angle in zip(along, to_turn, strict=True)]
    share = 1.0 / max(limit, *(abs(rate) for rate in wished))
    return (wished[1] * share, -wished[2] * share, -wished[0] * share)


def rotation_to(aim: Quaternion, here: Quaternion) -> Vec3:
    """Return the turn from one attitude to another, rad about the body's axes, the shortest way."""
    w, x, y, z = product((here[0], -here[1], -here[2], -here[3]), aim)
    if w < 0.0:
        w, x, y, z = -w, -x, -y, -z
    sine = math.sqrt(x * x + y * y + z * z)
    times = 2.0 * math.atan2(sine, w) / sine if sine > 1e-12 else 2.0
    return (x * times, y * times, z * times)


def _moved(mind: Mind, stick: Vec3, note: str) -> Thought:
    names = ("attitude.pitch", "attitude.yaw", "attitude.roll")
    moves = [
        (name, share)
        for name, share, held in zip(names, stick, mind.stick, strict=True)
        if abs(share - held) > STEADY_HAND or (share == 0.0 != held)
    ]
    wishes = tuple(Wish(name, share) for name, share in moves)
    moved = dict(moves)
    pitch, yaw, roll = (moved.get(n, h) for n, h in zip(names, mind.stick, strict=True))
    return Thought(Mind(True, (pitch, yaw, roll)), wishes, note)


AUTOPILOT: Final = Autopilot(name="by_stick", start=start, think=think, reads=READS, dials=DIALS)
