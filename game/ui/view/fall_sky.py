"""What the round window shows in a fall, as numbers and colours: black, rose, white, blue, snow.

Colours follow heat and height without a step, so that nothing ever flashes. Their choice is tuned
by eye; black above a hundred kilometres and blue below thirty are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.ui.theme import Colour
from game.vocab.channel import Value

SPACE: Final = (3, 4, 9)
# Heat on the nose (W/cm²) and the colour of the glow it makes.
GLOWS: Final = (
    (0.0, (3, 4, 9)), (2.0, (60, 16, 18)), (20.0, (196, 74, 70)), (60.0, (244, 158, 128)),
    (120.0, (255, 232, 206)), (170.0, (255, 246, 232)),
)  # fmt: skip
# Height (km) and the colour of the sky above, and at its edge.
SKIES: Final = (
    (0.0, (176, 190, 200)), (2.0, (168, 186, 202)), (5.0, (122, 160, 200)), (10.0, (74, 124, 186)),
    (20.0, (36, 72, 134)), (35.0, (14, 30, 70)), (60.0, (5, 9, 24)), (100.0, SPACE),
)  # fmt: skip
GLOW_FROM: Final = 0.5
GLOW_WHOLE: Final = 12.0
SOOT_WHOLE: Final = 150.0
# The cable's colour by the share of the heat it can take.
CABLE: Final = (
    (0.0, (92, 94, 96)), (0.35, (104, 70, 62)), (0.6, (220, 96, 48)), (1.0, (255, 226, 168)),
)  # fmt: skip
CABLE_HOLDS: Final = 4.5
LOW_KM: Final = 9.0
EARTH_FROM_KM: Final = 60.0

Steps = tuple[tuple[float, Colour], ...]


@dataclass(frozen=True, slots=True)
class WindowSky:
    """What lies behind the glass. Shares run from 0 to 1.

    `glow_share` of the glow's colour lies over everything; `soot` is what the fire leaves on the
    glass; `earth` how much of the Earth's rim is seen; `ground` how near the ground has come.
    """

    sky: Colour
    glow: Colour
    glow_share: float
    soot: float
    earth: float
    ground: float
    cable: Colour | None
    cloth: bool
    down: str


def window_sky(told: Mapping[str, Value]) -> WindowSky:
    """Return what the window shows with these dials."""
    height_km = float(told["orbit.altitude_km"])
    heat = float(told["entry.heat_flux_w_per_cm2"])
    stage = str(told["descent.stage"])
    together = stage == "together"
    hot = float(told["descent.cable_heat_mj_per_m2"]) / CABLE_HOLDS
    return WindowSky(
        sky=blend(SKIES, height_km),
        glow=blend(GLOWS, heat),
        glow_share=_share(heat, GLOW_FROM, GLOW_WHOLE),
        soot=_share(float(told["entry.peak_heat_flux_w_per_cm2"]), 30.0, SOOT_WHOLE),
        earth=_share(height_km, EARTH_FROM_KM, EARTH_FROM_KM + 20.0),
        ground=1.0 - _share(height_km, 0.0, LOW_KM),
        cable=blend(CABLE, hot) if together else None,
        cloth=stage in ("drogue", "main"),
        down=str(told["landing.surface"]) if stage == "down" else "",
    )


def blend(steps: Steps, value: float) -> Colour:
    """Return the colour at `value`, straight between the steps and the same beyond them."""
    low, tone = steps[0]
    for high, other in steps:
        if value <= high:
            share = _share(value, low, high) if high > low else 1.0
            return mixed(tone, other, share)
        low, tone = high, other
    return tone


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return the colour `share` of the way from one to the other."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(one, other, strict=True))
    return r, g, b


def _share(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))
