"""Three kinds of valve: a hole, a relief valve, and a regulator.

Each says how many moles go from one end to the other in a step, and none of them goes past the
point where its flow would end by itself. The step of a hole is the exact solution for a vessel that
empties into vacuum, so it may be long.
"""

import math
from dataclasses import dataclass
from typing import Protocol

from game.sim.gas.mixture import Mixture
from game.sim.gas.orifice import mass_flow_kg_per_s
from game.sim.gas.vessel import End, limit_mol


class Valve(Protocol):
    """What the network asks of a valve. `two_way` valves also let gas flow back."""

    @property
    def two_way(self) -> bool:
        """Whether gas may flow from the sink to the source."""

    def moved_mol(self, up: End, down: End, dt_s: float) -> float:
        """Return the moles that go from the higher to the lower pressure in `dt_s` seconds."""


@dataclass(frozen=True, slots=True)
class Orifice:
    """A plain hole of an effective area."""

    area_m2: float
    two_way: bool = True

    def moved_mol(self, up: End, down: End, dt_s: float) -> float:
        """Return the moles that go through, never more than evens out the pressures."""
        rate = _rate_mol_per_s(self.area_m2, up, down)
        return _relaxed(rate, limit_mol(up, down), dt_s)


@dataclass(frozen=True, slots=True)
class Relief:
    """A valve that opens when the source exceeds the sink by `opens_pa`.

    It is wide open at `band_pa` more, and its area is a straight line between, so that it finds a
    steady place and does not chatter.
    """

    opens_pa: float
    band_pa: float
    area_m2: float
    two_way: bool = False

    def open_ratio(self, excess_pa: float) -> float:
        """Return how far it is open, 0 to 1."""
        return max(0.0, min(1.0, (excess_pa - self.opens_pa) / self.band_pa))

    def moved_mol(self, up: End, down: End, dt_s: float) -> float:
        """Return the moles that go through, never more than shuts the valve again."""
        ratio = self.open_ratio(up.pressure_pa - down.pressure_pa)
        if ratio <= 0.0:
            return 0.0
        rate = _rate_mol_per_s(ratio * self.area_m2, up, down)
        room = limit_mol(up, down, self.opens_pa)
        # Wide open it is a plain hole; within its band the flow dies away toward the opening.
        return min(_relaxed(rate, limit_mol(up, down) if ratio >= 1.0 else room, dt_s), room)


@dataclass(frozen=True, slots=True)
class Regulator:
    """A metered feed that holds the sink at `target_pa`, with less flow in the last `band_pa`.

    `target_pa` is infinite for a feed that only meters. `seat_m2` is what the flow is limited by
    when the bottle is nearly empty.
    """

    mass_kg_per_s: float
    seat_m2: float
    target_pa: float = math.inf
    band_pa: float = 1_000.0
    two_way: bool = False

    def moved_mol(self, up: End, down: End, dt_s: float) -> float:
        """Return the moles that go through, never past the target or equal pressure."""
        lack_pa = self.target_pa - down.pressure_pa
        if lack_pa <= 0.0:
            return 0.0
        gas = up.vessel.gas
        metered = min(1.0, lack_pa / self.band_pa) * self.mass_kg_per_s * _mol_per_kg(gas)
        rate = min(metered, _rate_mol_per_s(self.seat_m2, up, down))
        room = min(limit_mol(up, down), lack_pa * down.rising_mol_per_pa())
        return min(rate * dt_s, room)


def _mol_per_kg(gas: Mixture) -> float:
    mass_kg = gas.mass_kg
    return gas.total_mol / mass_kg if mass_kg > 0.0 else 0.0


def _rate_mol_per_s(area_m2: float, up: End, down: End) -> float:
    gas = up.vessel.gas
    mol_per_kg = _mol_per_kg(gas)
    if mol_per_kg == 0.0:
        return 0.0
    flow_kg_per_s = mass_flow_kg_per_s(
        area_m2,
        up.pressure_pa,
        down.pressure_pa,
        gas.heat_ratio,
        1.0 / mol_per_kg,
        up.vessel.temperature_k,
    )
    return flow_kg_per_s * mol_per_kg


def _relaxed(rate_mol_per_s: float, room_mol: float, dt_s: float) -> float:
    """Return what flows when the rate dies away in proportion to what is still to come.

    For a choked hole into vacuum that is exact; elsewhere it is right for short steps, and for
    long ones it still never passes `room_mol`.
    """
    if rate_mol_per_s <= 0.0 or room_mol <= 0.0:
        return 0.0
    return -room_mol * math.expm1(-rate_mol_per_s * dt_s / room_mol)
