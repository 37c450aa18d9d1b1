"""A mixture of the four gases that matter aboard, counted in moles.

"Nitrogen" here is the nitrogen of the air with its argon: 0.02816 kg/mol, so that dry air weighs
0.0289652 kg/mol and has a ratio of heats of 1.400. Everything is an ideal gas; in a bottle at
22 MPa that is wrong by 5 %.
"""

from dataclasses import dataclass
from typing import Final

GAS_CONSTANT: Final = 8.314462618
AIR_TEMPERATURE_K: Final = 293.15

O2_KG_PER_MOL: Final = 0.0319988
N2_KG_PER_MOL: Final = 0.0281612
CO2_KG_PER_MOL: Final = 0.0440095
H2O_KG_PER_MOL: Final = 0.0180153

# Heat at constant pressure over the gas constant. Oxygen: gamma 1.395. Nitrogen: what makes dry
# air 1.400 (argon, with 2.5, lowers the 3.50 of pure nitrogen). The others from their heats at
# 20 °C.
_O2_HEAT: Final = 1.395 / 0.395
_N2_HEAT: Final = 3.491613
_CO2_HEAT: Final = 4.46
_H2O_HEAT: Final = 4.04

OXYGEN_IN_AIR: Final = 0.2095


@dataclass(frozen=True, slots=True)
class Mixture:
    """Moles of oxygen, nitrogen (with argon), carbon dioxide and water vapour."""

    o2_mol: float = 0.0
    n2_mol: float = 0.0
    co2_mol: float = 0.0
    h2o_mol: float = 0.0

    @property
    def total_mol(self) -> float:
        """All molecules together."""
        return self.o2_mol + self.n2_mol + self.co2_mol + self.h2o_mol

    @property
    def mass_kg(self) -> float:
        """What the mixture weighs."""
        return (
            self.o2_mol * O2_KG_PER_MOL
            + self.n2_mol * N2_KG_PER_MOL
            + self.co2_mol * CO2_KG_PER_MOL
            + self.h2o_mol * H2O_KG_PER_MOL
        )

    @property
    def heat_ratio(self) -> float:
        """Heat at constant pressure over heat at constant volume; that of oxygen when empty."""
        total = self.total_mol
        if total <= 0.0:
            return 1.395
        heat = (
            self.o2_mol * _O2_HEAT
            + self.n2_mol * _N2_HEAT
            + self.co2_mol * _CO2_HEAT
            + self.h2o_mol * _H2O_HEAT
        ) / total
        return heat / (heat - 1.0)

    def share(self, ratio: float) -> "Mixture":
        """Return `ratio` (0 to 1) of this mixture, in the same proportions."""
        return Mixture(
            self.o2_mol * ratio, self.n2_mol * ratio, self.co2_mol * ratio, self.h2o_mol * ratio
        )

    def plus(self, other: "Mixture") -> "Mixture":
        """Return both together."""
        return Mixture(
            self.o2_mol + other.o2_mol,
            self.n2_mol + other.n2_mol,
            self.co2_mol + other.co2_mol,
            self.h2o_mol + other.h2o_mol,
        )

    def minus(self, other: "Mixture") -> "Mixture":
        """Return what is left when `other` is taken away."""
        return Mixture(
            self.o2_mol - other.o2_mol,
            self.n2_mol - other.n2_mol,
            self.co2_mol - other.co2_mol,
            self.h2o_mol - other.h2o_mol,
        )


def oxygen(mol: float) -> Mixture:
    """Return `mol` of pure oxygen."""
    return Mixture(o2_mol=mol)


def air(mol: float) -> Mixture:
    """Return `mol` of dry air."""
    return Mixture(o2_mol=OXYGEN_IN_AIR * mol, n2_mol=(1.0 - OXYGEN_IN_AIR) * mol)


def moles_in(
    volume_m3: float, pressure_pa: float, temperature_k: float = AIR_TEMPERATURE_K
) -> float:
    """Return the moles that fill a rigid volume at this pressure and temperature."""
    return pressure_pa * volume_m3 / (GAS_CONSTANT * temperature_k)
