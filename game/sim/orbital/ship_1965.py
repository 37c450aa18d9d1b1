"""The orbit of the ship of 1965, and what the elements of an orbit may be.

Reconstructed from the published ignition, landing place and landing time (scenario B).
"""

from typing import Final

from game.vocab.channel import Band

SEMI_MAJOR_AXIS_KM: Final = 6684.937578938309
ECCENTRICITY: Final = 0.021792937143109484
INCLINATION_DEG: Final = 64.8
RAAN_DEG: Final = 316.47528282202467
ARGUMENT_OF_PERIGEE_DEG: Final = 72.10211203886723
TRUE_ANOMALY_DEG: Final = 0.0
# Drag coefficient times area.
CDA_M2: Final = 12.1
MASS_KG: Final = 5550.0

ANGLE: Final = Band(-360.0, 360.0)
ELEMENT_BOUNDS: Final = {
    "semi_major_axis_km": Band(6400.0, 50_000.0),
    "eccentricity": Band(0.0, 0.9),
    "inclination_deg": Band(0.0, 180.0),
    "raan_deg": ANGLE,
    "argument_of_perigee_deg": ANGLE,
    "true_anomaly_deg": ANGLE,
    "epoch_mission_s": Band(-864_000.0, 864_000.0),
    "cda_m2": Band(0.0, 1000.0),
}
