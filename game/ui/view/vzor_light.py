"""What lies between the ground and the sight: daylight, haze, and the air over the horizon."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.ui.view.vzor_shape import Floats
from game.ui.view.vzor_state import VzorState

Packed = NDArray[np.uint32]

EARTH_KM: Final = 6371.0
# Haze grows with the way through the air; over the horizon it fades within some tens of km.
HAZE: Final = (132.0, 176.0, 224.0)
HAZE_DEPTH: Final = 0.085
# Air over the horizon: a bright foot that goes on from the haze, a blue that reaches higher.
FOOT_KM, BLUE_KM = 8.0, 22.0
FOOT, BLUE = (128.0, 160.0, 180.0), (16.0, 52.0, 120.0)
# Light of the ground by the Sun's height (sine): full above 12 degrees, none below the horizon.
FULL_LIGHT: Final = 0.21
MOONLESS: Final = 0.015


@dataclass(frozen=True, slots=True)
class Met:
    """Where rays meet the Earth: which do (`hits`), and of those the places and the steepness.

    Places are unit vectors fixed to the Earth (3, n); the steepness is the sine of the ray's
    height over the ground.
    """

    hits: NDArray[np.bool_]
    spots: Floats
    steep: Floats


def met(place: Floats, ways: Floats) -> Met:
    """Return where rays from `place` (in radii of the Earth) along `ways` (3, n) meet it."""
    toward = place @ ways
    near = toward * toward - (np.float32(place @ place) - np.float32(1.0))
    hits = (near > 0.0) & (toward < 0.0)
    if not hits.all():
        ways, toward, near = ways[:, hits], toward[hits], near[hits]
    steep = np.sqrt(near)
    return Met(hits, place[:, None] - (toward + steep) * ways, steep)


def turned(state: VzorState, directions: Floats) -> Floats:
    """Return directions of the ship in the Earth's axes."""
    ways: Floats = state.axes.astype(np.float32) @ directions
    return ways


def place_of(state: VzorState) -> Floats:
    """Return where the ship is, in radii of the Earth."""
    place: Floats = (state.place_km / EARTH_KM).astype(np.float32)
    return place


def light_and_veil(state: VzorState, found: Met) -> tuple[Floats, Floats]:
    """Return how much of the ground comes through (0 to 1), and how much haze before it."""
    sun_height = state.sun.astype(np.float32) @ found.spots
    light = _DAY[np.clip((sun_height + 1.0) * 127.5, 0, 255).astype(np.uint8)]
    veil = _VEIL[np.clip(found.steep * 255.0, 0, 255).astype(np.uint8)]
    return (1.0 - veil) * light, veil * light


def glow(state: VzorState, place: Floats, ways: Floats) -> Floats:
    """Return the air over the horizon (n, 3): thinner with height, dark where the Sun is down."""
    toward = place @ ways
    above = float(place @ place)
    height_km = (np.sqrt(np.maximum(above - toward * toward, 0.0)) - 1.0) * EARTH_KM
    low, high = np.exp(-height_km / FOOT_KM), np.exp(-height_km / BLUE_KM)
    nearest = place[:, None] - toward * ways
    day = np.clip(state.sun.astype(np.float32) @ nearest / FULL_LIGHT + 0.4, 0.0, 1.0)
    tones = [foot * low + blue * high for foot, blue in zip(FOOT, BLUE, strict=True)]
    lit: Floats = (np.stack(tones, -1) * day[:, None]).astype(np.float32)
    return lit


def lit_ground(found: Packed, keep: Floats, haze: Floats) -> Floats:
    """Return packed ground in its light behind its haze (n, 3)."""
    parts = [
        ((found >> np.uint32(shift)) & np.uint32(0xFF)).astype(np.float32) * keep + tone * haze
        for shift, tone in zip((16, 8, 0), HAZE, strict=True)
    ]
    return np.stack(parts, -1)


def packed(colour: Floats) -> Packed:
    """Return colours (n, 3) as opaque 32-bit pixels."""
    shown = np.clip(colour, 0.0, 255.0).astype(np.uint32)
    red, green = shown[:, 0] << np.uint32(16), shown[:, 1] << np.uint32(8)
    whole: Packed = (np.uint32(0xFF000000) | red | green | shown[:, 2]).astype(np.uint32)
    return whole


def _day_table() -> Floats:
    height = np.linspace(-1.0, 1.0, 256, dtype=np.float32)
    lit = np.clip((height + 0.02) / FULL_LIGHT, 0.0, 1.0)
    table: Floats = (lit * (1.0 - MOONLESS) + MOONLESS).astype(np.float32)
    return table


def _veil_table() -> Floats:
    steep = np.linspace(0.0, 1.0, 256, dtype=np.float32)
    table: Floats = (1.0 - np.exp(-HAZE_DEPTH / (steep + 0.03))).astype(np.float32)
    return table


_DAY: Final = _day_table()
_VEIL: Final = _veil_table()
