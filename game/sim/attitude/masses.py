"""Where the ship's mass is: its moments of inertia, and where the men are in it.

Sphere and instrument module as a ball and a cylinder on one axis (x, toward the engine); the
dossier gives 25 % of doubt. A man out of his seat lies 0.5 m toward the roof of the ship as it
stands to brake: on which side is not known; so the engine lifts the nose, as our design has it.
"""

from dataclasses import dataclass
from typing import Final

from game.sim.orbital.vector import Vec3

SPHERE_KG: Final = 2_900.0
SPHERE_RADIUS_M: Final = 1.15
MODULE_KG: Final = 2_262.0
MODULE_RADIUS_M: Final = 1.0
MODULE_LENGTH_M: Final = 2.25
CENTRES_APART_M: Final = 2.20
MAN_KG: Final = 100.0
OUT_OF_SEAT_M: Final = 0.5
VERNIERS_NM: Final = 250.0
SPHERE_INERTIA_KG_M2: Final[Vec3] = (0.4 * SPHERE_KG * SPHERE_RADIUS_M**2,) * 3


@dataclass(frozen=True, slots=True)
class MassModel:
    """Moments of inertia about the long axis and across it; centre of mass from the sphere's."""

    axial_kg_m2: float
    across_kg_m2: float
    centre_m: float

    @property
    def inertia_kg_m2(self) -> Vec3:
        """The three principal moments, the long axis first."""
        return (self.axial_kg_m2, self.across_kg_m2, self.across_kg_m2)


def ship_masses() -> MassModel:
    """Return the mass model of sphere and module together."""
    ball = 0.4 * SPHERE_KG * SPHERE_RADIUS_M**2
    round_axis = 0.5 * MODULE_KG * MODULE_RADIUS_M**2
    across = MODULE_KG * (MODULE_RADIUS_M**2 / 4.0 + MODULE_LENGTH_M**2 / 12.0)
    reduced_kg = SPHERE_KG * MODULE_KG / (SPHERE_KG + MODULE_KG)
    return MassModel(
        ball + round_axis,
        ball + across + reduced_kg * CENTRES_APART_M**2,
        CENTRES_APART_M * MODULE_KG / (SPHERE_KG + MODULE_KG),
    )


def centre_offset_m(men_out: float, ship_kg: float) -> float:
    """Return how far the centre of mass leaves the thrust's line with `men_out` (0 to 2) away.

    Parts of a man count: one half way back to his seat is half out.
    """
    return men_out * MAN_KG * OUT_OF_SEAT_M / ship_kg


def burn_torque_nm(thrust_n: float, men_out: float, ship_kg: float) -> float:
    """Return the torque of the engine past the centre of mass, N·m."""
    return thrust_n * centre_offset_m(men_out, ship_kg)
