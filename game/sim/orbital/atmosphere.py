"""The U.S. Standard Atmosphere 1976, from the ground to 1,000 km.

Below 86 km the closed form of the standard's seven layers; above, its published table of densities,
joined by a cubic through the logarithm. The real air above 150 km swells and shrinks with the Sun's
activity by a factor of two or more; 1965 was a quiet year, and the standard stands for the mean.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass

GEOPOTENTIAL_RADIUS_M = 6_356_766.0
HYDROSTATIC_K_PER_M = 0.034163195
GAS_CONSTANT_AIR_J_PER_KG_K = 287.05287
LAYERS_TOP_M = 86_000.0
TABLE_TOP_M = 1_000_000.0

# Base height (geopotential metres), base temperature (K), lapse rate (K/m), base pressure (Pa).
_LAYERS = (
    (0.0, 288.15, -0.0065, 101_325.0),
    (11_000.0, 216.65, 0.0, 22_632.06),
    (20_000.0, 216.65, 0.001, 5_474.889),
    (32_000.0, 228.65, 0.0028, 868.0187),
    (47_000.0, 270.65, 0.0, 110.9063),
    (51_000.0, 270.65, -0.0028, 66.93887),
    (71_000.0, 214.65, -0.002, 3.956420),
)
_LAYER_BASES_M = tuple(layer[0] for layer in _LAYERS)

# Height (km) and density (kg/m³): rows of the published table.
_TABLE = (
    (86.0, 6.958e-06),
    (90.0, 3.416e-06),
    (95.0, 1.393e-06),
    (100.0, 5.604e-07),
    (105.0, 2.325e-07),
    (110.0, 9.708e-08),
    (115.0, 4.289e-08),
    (120.0, 2.222e-08),
    (125.0, 1.291e-08),
    (130.0, 8.152e-09),
    (140.0, 3.831e-09),
    (150.0, 2.076e-09),
    (160.0, 1.233e-09),
    (170.0, 7.815e-10),
    (180.0, 5.194e-10),
    (190.0, 3.581e-10),
    (200.0, 2.541e-10),
    (220.0, 1.367e-10),
    (240.0, 7.858e-11),
    (260.0, 4.742e-11),
    (280.0, 2.971e-11),
    (300.0, 1.916e-11),
    (350.0, 7.014e-12),
    (400.0, 2.803e-12),
    (450.0, 1.184e-12),
    (500.0, 5.215e-13),
    (600.0, 1.137e-13),
    (800.0, 1.136e-14),
    (1000.0, 3.561e-15),
)
_HEIGHTS_M = tuple(row[0] * 1000.0 for row in _TABLE)
_LOGARITHMS = tuple(math.log(row[1]) for row in _TABLE)


@dataclass(frozen=True, slots=True)
class Air:
    """The air at one height below 86 km."""

    temperature_k: float
    pressure_pa: float
    density_kg_per_m3: float


def air_at(altitude_m: float) -> Air:
    """Return the air at a geometric height up to 86 km; below the ground, the ground's."""
    clamped_m = max(0.0, min(LAYERS_TOP_M, altitude_m))
    geopotential_m = GEOPOTENTIAL_RADIUS_M * clamped_m / (GEOPOTENTIAL_RADIUS_M + clamped_m)
    base_m, base_k, lapse, base_pa = _LAYERS[bisect_right(_LAYER_BASES_M, geopotential_m) - 1]
    temperature_k = base_k + lapse * (geopotential_m - base_m)
    if lapse == 0.0:
        ratio = math.exp(-HYDROSTATIC_K_PER_M * (geopotential_m - base_m) / base_k)
    else:
        ratio = math.exp(-HYDROSTATIC_K_PER_M / lapse * math.log(temperature_k / base_k))
    pressure_pa = base_pa * ratio
    return Air(
        temperature_k, pressure_pa, pressure_pa / (GAS_CONSTANT_AIR_J_PER_KG_K * temperature_k)
    )


def density_kg_per_m3(altitude_m: float) -> float:
    """Return the density of the air at a geometric height; zero above 1,000 km."""
    if altitude_m < LAYERS_TOP_M:
        return air_at(altitude_m).density_kg_per_m3
    if altitude_m > TABLE_TOP_M:
        return 0.0
    row = min(bisect_right(_HEIGHTS_M, altitude_m), len(_HEIGHTS_M) - 1) - 1
    low_m, high_m = _HEIGHTS_M[row], _HEIGHTS_M[row + 1]
    gap_m = high_m - low_m
    u = (altitude_m - low_m) / gap_m
    value, slope_low, slope_high = _LOGARITHMS[row], _SLOPES[row], _SLOPES[row + 1]
    rise = _LOGARITHMS[row + 1] - value
    # The cubic that meets both rows with their slopes: a straight line would read 2 % high here.
    bend = (
        u * (1.0 - u) * ((1.0 - u) * (slope_low * gap_m - rise) - u * (slope_high * gap_m - rise))
    )
    return math.exp(value + u * rise + bend)


def _slope(row: int) -> float:
    """Return the slope of ln(density) at a row, from the parabola through it and its neighbours."""
    middle = min(max(row, 1), len(_TABLE) - 2)
    low_m, here_m, high_m = _HEIGHTS_M[middle - 1 : middle + 2]
    low, here, high = _LOGARITHMS[middle - 1 : middle + 2]
    first = (here - low) / (here_m - low_m)
    second = (high - here) / (high_m - here_m)
    curvature = (second - first) / (high_m - low_m)
    return first + curvature * (2.0 * _HEIGHTS_M[row] - low_m - here_m)


_SLOPES = tuple(_slope(row) for row in range(len(_TABLE)))
