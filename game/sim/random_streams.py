"""Seeded random numbers that are values: one stream per system, the same on every machine."""

from dataclasses import dataclass

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mixed(word: int) -> int:
    """Return the SplitMix64 finaliser of a 64-bit word (Steele, Lea and Flood 2014)."""
    word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & MASK
    return word ^ (word >> 31)


@dataclass(frozen=True, slots=True)
class Stream:
    """A SplitMix64 generator as a value: drawing returns a number and the stream after it."""

    state: int

    def uniform(self) -> tuple[float, "Stream"]:
        """Return a number in [0, 1) with 53 random bits, and the next stream."""
        state = (self.state + GOLDEN) & MASK
        return (mixed(state) >> 11) / (1 << 53), Stream(state)


def stream_for(seed: int, name: str) -> Stream:
    """Return the stream of `name` (a system) in the flight of `seed`; independent of the others."""
    state = mixed(seed & MASK)
    for byte in name.encode():
        state = mixed((state ^ byte) + GOLDEN & MASK)
    return Stream(state)
