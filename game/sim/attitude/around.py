"""What the attitude is told by the other systems of its world, where there are such."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from game.sim.attitude.burning import push_nm
from game.sim.attitude.masses import centre_offset_m
from game.sim.orbital.dials import motion_read
from game.sim.orbital.motion import Motion
from game.sim.orbital.vector import Vec3
from game.vocab.channel import Value

MEN: Final = ("seats.commander_ratio", "seats.navigator_ratio")
MAY_READ: Final = (
    *("tdu.thrust_n", "tdu.engine", "tdu.off_s", "descent.mass_kg", "entry.load_g"),
    *MEN,
)


class Around(NamedTuple):
    """Path; thrust (N); whether verniers steer it; seconds since it stopped; load (g).

    `offset_m` is how far the thrust passes the middle of the ship, by the men's places.
    """

    motion: Motion
    thrust_n: float
    verniers: bool
    off_s: float
    load_g: float
    offset_m: float

    @property
    def push_nm(self) -> Vec3:
        """The torque of the engine about the body's axes."""
        return push_nm(self.thrust_n, self.offset_m)


def around_of(reads: Mapping[str, Value], men_out: float, ship_kg: float) -> Around:
    """Return what is around; `men_out` and `ship_kg` stand where nobody tells these."""
    if MEN[0] in reads:
        men_out = sum(float(reads[name]) for name in MEN)
    mass_kg = float(reads.get("descent.mass_kg", ship_kg))
    return Around(
        motion_read(reads),
        float(reads.get("tdu.thrust_n", 0.0)),
        reads.get("tdu.engine", "tdu") == "tdu",
        float(reads.get("tdu.off_s", 0.0)),
        float(reads.get("entry.load_g", 0.0)),
        centre_offset_m(men_out, mass_kg),
    )
