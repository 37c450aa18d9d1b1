"""Vessels joined by valves, moved on in time without making or losing a molecule.

One after the other each valve moves gas for half the step, then all once more in the opposite
order: no valve is favoured by its place, and the error falls with the square of the step. What a
valve takes from one vessel it adds to the other, so the sums are kept to rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from game.sim.gas.mixture import Mixture
from game.sim.gas.valves import Valve
from game.sim.gas.vessel import End, Vessel

SPACE: Final = 0
# Below this share of the pressure a difference is rounding.
NOTHING_RATIO: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Network:
    """All vessels, the first of them space; `around[k]` is the vessel in which vessel k stands."""

    vessels: tuple[Vessel, ...]
    around: tuple[int, ...]

    def pressure_pa(self, index: int) -> float:
        """Return the absolute pressure of one vessel."""
        return _end(self.vessels, self.around, index).pressure_pa

    def total(self) -> Mixture:
        """Return everything in all vessels, space included."""
        mixture = Mixture()
        for vessel in self.vessels:
            mixture = mixture.plus(vessel.gas)
        return mixture

    def exchanged(self, index: int, gained: Mixture, lost: Mixture) -> "Network":
        """Return the network after somebody in one vessel gave and took gas."""
        vessels = list(self.vessels)
        vessel = vessels[index]
        vessels[index] = vessel.holding(vessel.gas.plus(gained).minus(lost))
        return Network(tuple(vessels), self.around)


@dataclass(frozen=True, slots=True)
class Pipe:
    """A valve from one vessel to another, by their places in the network."""

    source: int
    sink: int
    valve: Valve


def flowed(
    network: Network, pipes: Sequence[Pipe], dt_s: float
) -> tuple[Network, tuple[float, ...]]:
    """Return the network `dt_s` seconds on, and the moles each pipe moved (negative: backward)."""
    vessels = list(network.vessels)
    moved = [0.0] * len(pipes)
    for place in chain(range(len(pipes)), reversed(range(len(pipes)))):
        moved[place] += _move(vessels, network.around, pipes[place], 0.5 * dt_s)
    return Network(tuple(vessels), network.around), tuple(moved)


def _move(vessels: list[Vessel], around: tuple[int, ...], pipe: Pipe, dt_s: float) -> float:
    source = _end(vessels, around, pipe.source)
    sink = _end(vessels, around, pipe.sink)
    drop_pa = source.pressure_pa - sink.pressure_pa
    if abs(drop_pa) <= NOTHING_RATIO * source.pressure_pa:
        return 0.0
    if drop_pa > 0.0:
        mol = pipe.valve.moved_mol(source, sink, dt_s)
        _carry(vessels, pipe.source, pipe.sink, mol)
        return mol
    if not pipe.valve.two_way:
        return 0.0
    mol = pipe.valve.moved_mol(sink, source, dt_s)
    _carry(vessels, pipe.sink, pipe.source, mol)
    return -mol


def _carry(vessels: list[Vessel], up: int, down: int, mol: float) -> None:
    if mol <= 0.0:
        return
    above, below = vessels[up], vessels[down]
    part = above.gas.share(min(1.0, mol / above.gas.total_mol))
    vessels[up] = above.holding(above.gas.minus(part))
    vessels[down] = below.holding(below.gas.plus(part))


def _end(vessels: Sequence[Vessel], around: tuple[int, ...], index: int) -> End:
    vessel = vessels[index]
    outside_pa = 0.0
    if vessel.growth_per_pa:
        # A suit stands in a rigid vessel, never in another suit.
        outside_pa = vessels[around[index]].pressure_pa(0.0)
    return End(vessel, vessel.pressure_pa(outside_pa), outside_pa)
