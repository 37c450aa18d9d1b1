"""Three numbers as a vector: only what the orbit needs."""

import math

Vec3 = tuple[float, float, float]


def dot(a: Vec3, b: Vec3) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec3, b: Vec3) -> Vec3:
    """Return the vector product."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def size(a: Vec3) -> float:
    """Return the length."""
    return math.sqrt(dot(a, a))


def unit(a: Vec3) -> Vec3:
    """Return the vector of length one in the same direction; raises ZeroDivisionError for zero."""
    length = size(a)
    return (a[0] / length, a[1] / length, a[2] / length)


def plus(a: Vec3, b: Vec3, times: float) -> Vec3:
    """Return `a + times b`."""
    return (a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2])
