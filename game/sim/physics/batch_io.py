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
_PER_LOAD: Final = 3


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


def _numbers(buffer: batch.Buffer) -> list[float]:
    numbers = array("d")
    numbers.frombytes(bytes(buffer.float_buf()))
    return numbers.tolist()


def _bound(count: int) -> tuple["array[float]", batch.Buffer]:
    numbers = array("d", bytes(8 * count))
    buffer = batch.Buffer()
    buffer.set_float_buf(numbers)
    return numbers, buffer
