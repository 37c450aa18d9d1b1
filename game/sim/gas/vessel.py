"""One body of gas: rigid like a cabin, soft like a suit, or endless like space."""

import math
from dataclasses import dataclass
from typing import Final

from game.sim.gas.mixture import AIR_TEMPERATURE_K, GAS_CONSTANT, Mixture

# The gas of a suit takes the warmth of the man.
SUIT_TEMPERATURE_K: Final = 303.0
# A suit gains 10 % of volume from the low setting of its valve to the normal one.
GROWTH_PER_PA: Final = 0.10 / 13_170.0
GROWTH_REFERENCE_PA: Final = 27_360.0


@dataclass(frozen=True, slots=True)
class Vessel:
    """Gas in `volume_m3`; a soft vessel grows with its excess over the surroundings.

    `volume_m3` of a soft vessel is that at an excess of 27.36 kPa. Without an excess it is slack,
    and 21 % smaller. `growth_per_pa` is 0 for a rigid one. Its walls, or the man in it, hold its
    gas at `temperature_k`, whatever flows in or out.
    """

    gas: Mixture
    volume_m3: float
    growth_per_pa: float = 0.0
    temperature_k: float = AIR_TEMPERATURE_K

    @property
    def joule_per_mol(self) -> float:
        """Gas constant times temperature."""
        return GAS_CONSTANT * self.temperature_k

    @property
    def slack_m3(self) -> float:
        """Volume without excess pressure."""
        return self.volume_m3 * (1.0 - self.growth_per_pa * GROWTH_REFERENCE_PA)

    def holding(self, gas: Mixture) -> "Vessel":
        """Return the same vessel with other gas in it."""
        return Vessel(gas, self.volume_m3, self.growth_per_pa, self.temperature_k)

    def volume_at(self, pressure_pa: float, outside_pa: float) -> float:
        """Return the volume at an absolute pressure inside and outside."""
        excess_pa = max(0.0, pressure_pa - outside_pa)
        return self.slack_m3 + self.volume_m3 * self.growth_per_pa * excess_pa

    def moles_at(self, pressure_pa: float, outside_pa: float) -> float:
        """Return how many moles it would hold at this pressure."""
        return pressure_pa * self.volume_at(pressure_pa, outside_pa) / self.joule_per_mol

    def pressure_pa(self, outside_pa: float) -> float:
        """Return the absolute pressure; `outside_pa` counts only for a soft vessel."""
        joule = self.gas.total_mol * self.joule_per_mol
        if self.growth_per_pa == 0.0:
            return joule / self.volume_m3
        slack_m3 = self.slack_m3
        if joule <= outside_pa * slack_m3:
            return joule / slack_m3
        # p (slack + growth (p - outside)) = n R T, solved so that nothing cancels.
        growth = self.volume_m3 * self.growth_per_pa
        linear = slack_m3 - growth * outside_pa
        return 2.0 * joule / (linear + math.sqrt(linear * linear + 4.0 * growth * joule))


@dataclass(frozen=True, slots=True)
class End:
    """One end of a valve: a vessel, its pressure, and the pressure around it."""

    vessel: Vessel
    pressure_pa: float
    outside_pa: float

    def falling_mol_per_pa(self, to_pa: float) -> float:
        """Return at most the moles it loses for each pascal on the way down to `to_pa`."""
        vessel, drop_pa = self.vessel, self.pressure_pa - to_pa
        if vessel.growth_per_pa == 0.0 or drop_pa <= 0.0:
            return vessel.volume_m3 / vessel.joule_per_mol
        lost_mol = vessel.gas.total_mol - vessel.moles_at(to_pa, self.outside_pa)
        # Over a drop that is hardly one, rounding would leave nothing of the difference.
        return max(lost_mol / drop_pa, vessel.slack_m3 / vessel.joule_per_mol)

    def rising_mol_per_pa(self) -> float:
        """Return at most the moles it takes up for each pascal on the way up."""
        vessel = self.vessel
        if vessel.growth_per_pa == 0.0:
            return vessel.volume_m3 / vessel.joule_per_mol
        return vessel.volume_at(self.pressure_pa, self.outside_pa) / vessel.joule_per_mol


def limit_mol(up: End, down: End, left_pa: float = 0.0) -> float:
    """Return how much may go from `up` to `down` before their difference falls to `left_pa`.

    For rigid vessels this is exact; for a soft one it stops a little before.
    """
    drop_pa = up.pressure_pa - down.pressure_pa - left_pa
    if drop_pa <= 0.0:
        return 0.0
    falls = 1.0 / up.falling_mol_per_pa(down.pressure_pa + left_pa)
    rises = 1.0 / down.rising_mol_per_pa()
    return min(drop_pa / (falls + rises), up.vessel.gas.total_mol)
