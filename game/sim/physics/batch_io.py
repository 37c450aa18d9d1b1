"""Reading and writing all bodies of a space in one call, instead of property by property."""

from array import array
from typing import Final

import pymunk
from pymunk import batch

from game.sim.physics.values import PER_BODY

_MOTION: Final = (
    batch.BodyFields.POSITION
    | batch.BodyFields.ANGLE
    | batch.BodyFields.VELOCITY
    | batch.BodyFields.ANGULAR_VELOCITY
)
_LOAD: Final = batch.BodyFields.FORCE | batch.BodyFields.TORQUE
_CONTACT: Final = batch.ArbiterFields.TOTAL_IMPULSE
_TOUCH: Final = (
    batch.ArbiterFields.BODY_A_ID
    | batch.ArbiterFields.TOTAL_IMPULSE
    | batch.ArbiterFields.CONTACT_COUNT
    | batch.ArbiterFields.POINT_A_1
)
_PER_LOAD: Final = 3
Pair = tuple[float, float]
# The id of a body, a point of the level frame in metres, an impulse in N·s.
Touch = tuple[int, Pair, Pair]


class BatchIo:
    """Buffers for one space whose bodies never change in number or order."""

    def __init__(self, space: pymunk.Space, bodies: int) -> None:
        self._space = space
        self._bodies = bodies
        self._read = batch.Buffer()
        self._contacts = batch.Buffer()
        self._motion, self._motion_buffer = _bound(bodies * PER_BODY)
        self._load, self._load_buffer = _bound(bodies * _PER_LOAD)

    def motions(self) -> list[float]:
        """Return x, y, angle, vx, vy, spin of every body in one flat list."""
        self._read.clear()
        batch.get_space_bodies(self._space, _MOTION, self._read)
        return _numbers(self._read)

    def place(self, motions: list[float]) -> None:
        """Write back what `motions` returned, or a changed copy."""
        self._motion[:] = array("d", motions)
        batch.set_space_bodies(self._space, _MOTION, self._motion_buffer)

    def push(self, loads: list[float]) -> None:
        """Set force x, force y (N) and torque (N·m) of every body for the coming sub-step."""
        self._load[:] = array("d", loads)
        batch.set_space_bodies(self._space, _LOAD, self._load_buffer)

    def contact_impulses(self) -> list[float]:
        """Return impulse x, y (N·s) of every contact of the last few sub-steps, flat."""
        self._contacts.clear()
        batch.get_space_arbiters(self._space, _CONTACT, self._contacts)
        return _numbers(self._contacts)

    def touches(self) -> list[Touch]:
        """Return for each contact its first body's id, a point, and the impulse on that body."""
        self._contacts.clear()
        batch.get_space_arbiters(self._space, _TOUCH, self._contacts)
        whole, numbers = array("Q"), _numbers(self._contacts)
        whole.frombytes(bytes(self._contacts.int_buf()))
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        return [
            (whole[2 * i], pairs[2 * i + 1], pairs[2 * i])
            for i in range(len(whole) // 2)
            if whole[2 * i + 1]
        ]


def _numbers(buffer: batch.Buffer) -> list[float]:
    numbers = array("d")
    numbers.frombytes(buffer.float_buf())
    return numbers.tolist()


def _bound(count: int) -> tuple["array[float]", batch.Buffer]:
    numbers = array("d", bytes(8 * count))
    buffer = batch.Buffer()
    buffer.set_float_buf(numbers)
    return numbers, buffer
