"""The land below, by the word for it: colours and how wood, snow and water lie in it (by eye)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.ui.theme import Colour
from game.ui.view.low_tiles import Field, Place, tiles

Colours = NDArray[np.float32]
SNOW: Final = (222, 228, 236)
# From this height down the land shows what it is; from the other on it is one grey for all.
KNOWN_BELOW_M, UNKNOWN_ABOVE_M = 15_000.0, 32_000.0
NEAR_M, TREES_TO_M = 120.0, 380.0
UNKNOWN: Final = (98, 108, 112)


@dataclass(frozen=True, slots=True)
class Cover:
    """Open ground, what grows or stands on it, and how much of the land that takes (0 to 1).

    `bare` is what is mixed into it in patches: woods without leaves, rock, roofs.
    """

    open_ground: Colour
    dark: Colour
    share: float
    bare: Colour = (112, 100, 92)
    water: bool = False


COVERS: Final = {
    "taiga": Cover(SNOW, (44, 62, 54), 0.66),
    "forest": Cover(SNOW, (74, 76, 70), 0.5),
    "tundra": Cover(SNOW, (168, 178, 190), 0.3, (150, 146, 140)),
    "ice": Cover((226, 234, 242), (176, 200, 220), 0.3, (196, 214, 230)),
    "mountains": Cover(SNOW, (92, 92, 98), 0.45),
    "steppe": Cover((206, 206, 200), (164, 152, 122), 0.4, (176, 160, 126)),
    "city": Cover((198, 202, 206), (112, 112, 114), 0.5),
    "desert": Cover((198, 170, 126), (168, 136, 96), 0.4, (182, 150, 108)),
    "savanna": Cover((150, 142, 92), (92, 100, 60), 0.45, (128, 116, 74)),
    "sea": Cover((40, 66, 92), (30, 54, 80), 0.5, water=True),
    "lake": Cover((48, 78, 100), (38, 66, 90), 0.5, water=True),
}
FINER = np.float32(3.5)
SKY_IN_WATER: Final = (150, 178, 208)
WOODED: Final = ("taiga", "forest")


def cover_of(word: str) -> Cover:
    """Return the look of a cover; of taiga, for a word that has none."""
    return COVERS.get(word, COVERS["taiga"])


def land_at(
    word: str, height_m: float, far: Field, places: tuple[Field, Field, Field], eye: Place
) -> Colours:
    """Return the colours of the ground so `far` off (m), at `places` counted from below the eye.

    Near the eye there is no wood in it: there trees stand on it one by one.
    """
    cover, kept = cover_of(word), tiles()
    east, north, size = places
    grove = kept["grove"].at(east, north, size, eye)
    broad = kept["wood"].at(east + 9.0 * grove, north - 9.0 * grove, size, eye)
    open_ground, dark = (np.array(tone, np.float32) for tone in (cover.open_ground, cover.dark))
    if cover.water:
        # The finest tile once more, made smaller: waves of a few hand breadths.
        ripples = kept["crown"].at(FINER * east + 2.0 * grove, FINER * north, FINER * size, eye)
        sine = np.asarray(height_m / np.maximum(far, 1.0), np.float32)
        land = _water(cover, sine, (broad, grove), ripples)
    else:
        crown = kept["crown"].at(east, north, size, eye)
        front = kept["front"].at(east + 160.0 * broad, north, size, eye)
        edge = 0.55 * broad + 0.4 * front + 0.5 * grove + 2.2 * (cover.share - 0.5)
        wood = np.clip(0.5 + 1.5 * edge, 0.0, 1.0)
        # Between crowns the snow shows through.
        wood = wood * np.clip(0.84 + 0.22 * crown, 0.0, 1.0)
        wood = wood * np.clip((far - NEAR_M) / (TREES_TO_M - NEAR_M), 0.0, 1.0)
        # Snow lies smooth; from near no square of a tile may show.
        smooth = np.clip(0.6 * size - 0.1, 0.0, 1.0)
        shade = 1.0 + (0.025 * grove + 0.02 * crown) * smooth
        # Old wood and young, fir and birch: one patch is not as dark as the next.
        patchy = np.clip(1.0 + 0.34 * grove + 0.12 * broad + 0.30 * crown, 0.4, 1.9)[..., None]
        bare = np.clip(0.06 + 0.26 * broad + 0.16 * grove, 0.0, 0.6)[..., None]
        grows = (dark + (np.array(cover.bare, np.float32) - dark) * bare) * patchy
        lit = open_ground * shade[..., None]
        land = lit + (grows - lit) * wood[..., None]
    known = (UNKNOWN_ABOVE_M - height_m) / (UNKNOWN_ABOVE_M - KNOWN_BELOW_M)
    far = np.array(UNKNOWN, np.float32)
    mixed: Colours = far + (land - far) * np.float32(max(0.0, min(1.0, known)))
    return mixed


def _water(cover: Cover, sine: Field, swell: tuple[Field, Field], ripples: Field) -> Colours:
    """Return water: darker and lighter by its swell, the sky in it where it is looked along."""
    open_ground, dark = (np.array(tone, np.float32) for tone in (cover.open_ground, cover.dark))
    share = np.clip(0.5 + 0.16 * swell[0] + 0.12 * swell[1], 0.0, 1.0)[..., None]
    body = open_ground + (dark - open_ground) * share
    mirrors = 0.62 * np.exp(-7.0 * sine) * np.clip(1.0 + 0.22 * ripples, 0.4, 1.5)
    sky = np.array(SKY_IN_WATER, np.float32)
    water: Colours = np.asarray(body + (sky - body) * mirrors[..., None], np.float32)
    return water
