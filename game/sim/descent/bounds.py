"""What the settings of the way down may be."""

from types import MappingProxyType

from game.sim.descent.burn import ENGINES
from game.sim.descent.outset import BEGINS
from game.sim.orbital.ship_1965 import ELEMENT_BOUNDS
from game.vocab.channel import Band

LATITUDE, LONGITUDE = Band(-90.0, 90.0), Band(-180.0, 180.0)
BOUNDS = MappingProxyType(
    {
        **ELEMENT_BOUNDS,
        "orbit_mass_kg": Band(1.0, 1e6),
        "ship_kg": Band(3_000.0, 20_000.0),
        "sphere_kg": Band(1_000.0, 10_000.0),
        "drag_scale_ratio": Band(0.5, 2.0),
        "main_canopy_m2": Band(50.0, 5_000.0),
        "main_opens_m": Band(500.0, 4_900.0),
        "aim_latitude_deg": LATITUDE,
        "aim_longitude_deg": LONGITUDE,
        "nominal_latitude_deg": LATITUDE,
        "nominal_longitude_deg": LONGITUDE,
        "track_heading_deg": Band(0.0, 360.0),
        "motor_scatter_ratio": Band(0.0, 1.0),
        "engine": tuple(ENGINES),
        "thrust_ratio": Band(0.5, 1.5),
        "separation": ("clean", "cable"),
        "opening": ("at_once", "filling", "reefed"),
        "wind_m_per_s": Band(0.0, 60.0),
        "wind_from_deg": Band(0.0, 360.0),
        "begins": BEGINS,
        **{f"{axis}_km": Band(-1e5, 1e5) for axis in "xyz"},
        **{f"{axis}_speed_m_per_s": Band(-12_000.0, 12_000.0) for axis in "xyz"},
        "lit_s": Band(0.0, 120.0),
        "off_s": Band(0.0, 1e6),
        "net_delta_v_m_per_s": Band(0.0, 500.0),
        "falling_kg": Band(1_000.0, 20_000.0),
        "whirl_deg_per_s": Band(0.0, 60.0),
        "whirl_scatter_deg_per_s": Band(0.0, 60.0),
        "cable_holds_mj_per_m2": Band(0.1, 1_000.0),
        "cloth_holds_kpa": Band(1.0, 1_000.0),
    }
)
