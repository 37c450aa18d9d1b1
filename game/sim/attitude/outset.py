"""How the ship stands when a flight begins: as its settings say, or somewhere about it.

After a night in which nobody steered nobody knows how the ship lies. The scatter of the settings
is drawn from the flight's seed: evenly, a half-width for the angles and one for the rates.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.attitude.angles import (
    Angles,
    attitude_from,
    body_rate,
    frame_of,
    frame_rate_in_body,
)
from game.sim.attitude.rigid import Turning
from game.sim.orbital.motion import Motion
from game.sim.orbital.vector import Vec3, plus
from game.sim.random_streams import Stream
from game.vocab.units import DEG

NONE: Final[Vec3] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Outset:
    """Pitch, yaw, roll (deg) and their rates (deg/s), how far the seed moves each at most.

    `with_earth`: the rates count from a ship that keeps its place over the Earth.
    """

    angles_deg: Vec3
    rates_deg_per_s: Vec3
    scatter_deg: float = 0.0
    scatter_deg_per_s: float = 0.0
    with_earth: bool = False

    def turning(self, motion: Motion, stream: Stream) -> Turning:
        """Return how the ship stands and turns at tick 0."""
        offs, stream = _drawn(stream, self.scatter_deg)
        pitch, yaw, roll = (angle * DEG for angle in plus(self.angles_deg, offs, 1.0))
        offs, _ = _drawn(stream, self.scatter_deg_per_s)
        rates = (rate * DEG for rate in plus(self.rates_deg_per_s, offs, 1.0))
        pitch_rate, yaw_rate, roll_rate = rates
        attitude = attitude_from(Angles(pitch, yaw, roll), frame_of(motion))
        rate = body_rate(roll_rate, pitch_rate, yaw_rate)
        if self.with_earth:
            rate = plus(rate, frame_rate_in_body(attitude, motion), 1.0)
        return Turning(attitude, rate)


def _drawn(stream: Stream, half: float) -> tuple[Vec3, Stream]:
    shares = []
    for _ in NONE:
        share, stream = stream.uniform()
        shares.append(half * (2.0 * share - 1.0))
    return (shares[0], shares[1], shares[2]), stream
