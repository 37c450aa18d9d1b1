"""What is on the ground at a place, in one word, as in 1965: for a landing, not for a picture.

Coast by half degrees from Natural Earth; all else are coarse outlines drawn by hand, good to a
degree or two, with the status *reconstructed*. Latitude first, then longitude.
"""

import base64
import math
import zlib
from functools import cache
from itertools import pairwise
from typing import Final

from game.sim.orbital.coast import COLUMNS, PACKED, ROWS
from game.sim.orbital.region import Corner, Outline, holds
from game.vocab.units import DEG

WORDS: Final = (
    *("none", "sea", "lake", "ice", "city", "mountains", "tundra"),
    *("desert", "steppe", "taiga", "forest", "savanna"),
)
KM_PER_DEGREE: Final = 111.2
CITY_KM: Final = 15.0
TUNDRA_FROM_DEG: Final = 67.5
TAIGA_FROM_DEG: Final = 56.8
STEPPE_FROM_DEG: Final = 45.0
SAVANNA_TO_DEG: Final = 20.0

_LAKES: Final[tuple[Outline, ...]] = (
    ((46.8, 61.6), (46.1, 59.3), (44.4, 58.2), (43.5, 60.2), (45.5, 61.1)),
    ((46.7, 75.0), (46.75, 78.4), (46.4, 79.2), (45.9, 76.2), (45.0, 73.6)),
    ((51.5, 103.7), (52.6, 106.1), (54.6, 109.2), (55.8, 109.9), (54.2, 109.6), (51.6, 105.0)),
    ((61.7, 30.9), (61.1, 32.7), (60.3, 32.7), (59.95, 31.4), (60.7, 30.3)),
    ((62.7, 34.9), (61.9, 36.2), (61.0, 36.4), (60.9, 35.3), (61.8, 34.4)),
    ((55.7, 48.9), (55.1, 49.6), (54.5, 48.8), (54.3, 48.4), (55.0, 48.8)),
    ((58.9, 38.0), (58.5, 38.9), (58.1, 38.6), (58.4, 37.8)),
    (
        (47.1, 49.0),
        (45.0, 53.0),
        (41.0, 53.5),
        (36.8, 54.0),
        (37.5, 49.5),
        (40.5, 49.8),
        (44.5, 47.3),
    ),
)
# Spines of mountains and how far they reach to either side, degrees.
_RANGES: Final[tuple[tuple[float, Outline], ...]] = (
    (0.5, ((43.85, 40.2), (43.1, 43.2), (42.3, 46.0), (40.8, 49.0))),
    (0.6, ((51.0, 57.6), (55.0, 59.2), (57.0, 59.5), (62.5, 59.3), (68.0, 66.2))),
    (1.0, ((40.6, 36.5), (39.4, 41.0), (38.4, 44.3), (33.8, 48.0), (29.8, 52.6))),
    (0.5, ((38.6, 48.2), (36.0, 51.6), (37.0, 60.0))),
    (2.5, ((35.0, 70.0), (38.5, 73.0), (42.2, 75.0), (43.4, 84.0))),
    (1.5, ((50.8, 84.0), (49.0, 88.5), (47.0, 93.0))),
    (1.0, ((53.5, 89.0), (53.8, 96.0), (51.8, 103.0))),
    (1.2, ((52.0, 108.5), (56.3, 117.5), (55.6, 127.0), (57.2, 136.8), (60.5, 143.0))),
    (1.3, ((60.3, 138.0), (65.0, 129.0), (70.0, 128.5))),
    (1.3, ((62.5, 148.0), (66.5, 141.0), (68.0, 136.5))),
    (0.8, ((51.6, 157.2), (55.8, 160.2), (59.5, 163.0))),
    (0.9, ((44.0, 134.5), (49.5, 139.5))),
    (3.0, ((29.0, 80.0), (28.0, 87.0), (29.0, 95.0))),
    (3.0, ((35.0, 80.0), (33.0, 90.0), (33.0, 98.0))),
    (0.8, ((46.0, 7.0), (47.0, 13.0))),
    (0.6, ((49.3, 20.0), (48.4, 24.2), (45.5, 25.6), (45.4, 23.0))),
    (0.6, ((36.9, 30.2), (37.5, 34.8), (37.9, 42.5))),
    (2.0, ((60.0, -140.0), (50.0, -120.0), (40.0, -108.0), (32.0, -106.0))),
    (1.5, ((8.0, -75.0), (-10.0, -76.0), (-25.0, -68.0), (-45.0, -72.0))),
)
_DESERTS: Final[tuple[Outline, ...]] = (
    (
        (31.0, -9.0),
        (34.0, 8.0),
        (31.0, 33.0),
        (22.0, 37.0),
        (16.0, 37.0),
        (15.0, -16.0),
        (24.0, -15.0),
    ),
    ((30.0, 35.0), (33.0, 44.0), (29.0, 48.0), (24.0, 56.0), (17.0, 55.0), (15.0, 45.0)),
    (
        (46.0, 51.5),
        (46.5, 62.0),
        (45.5, 75.0),
        (43.0, 68.0),
        (39.0, 66.0),
        (37.5, 62.0),
        (40.0, 54.0),
    ),
    ((45.0, 91.0), (45.0, 108.0), (42.0, 114.0), (38.0, 104.0), (37.0, 78.0), (41.0, 78.0)),
    ((-18.0, 122.0), (-20.0, 138.0), (-30.0, 141.0), (-31.0, 116.0), (-22.0, 114.0)),
)
_STEPPE: Final[Outline] = (
    *((46.0, 29.0), (50.0, 31.0), (52.0, 40.0), (54.0, 50.0), (55.5, 62.0), (56.0, 75.0)),
    *(
        (54.0, 84.0),
        (50.0, 82.0),
        (46.5, 76.0),
        (46.0, 62.0),
        (47.0, 50.0),
        (43.5, 46.0),
        (44.5, 39.0),
    ),
)
_GREENLAND: Final[Outline] = (
    *((83.0, -35.0), (80.0, -18.0), (70.0, -23.0), (60.5, -44.0), (69.0, -52.0), (78.0, -70.0)),
)
_SAVANNA: Final[tuple[Outline, ...]] = (
    ((15.0, -16.0), (16.0, 37.0), (10.0, 42.0), (-26.0, 33.0), (-18.0, 12.0), (5.0, 8.0)),
)
_CITIES: Final[tuple[Corner, ...]] = (
    *((55.75, 37.62), (59.93, 30.32), (50.45, 30.52), (56.33, 44.0), (53.2, 50.15), (51.53, 46.03)),
    *((55.79, 49.12), (58.01, 56.25), (56.84, 60.6), (55.16, 61.4), (54.74, 55.97), (51.77, 55.1)),
    *((54.99, 73.37), (55.03, 82.92), (53.35, 83.76), (56.01, 92.87), (52.29, 104.28)),
    *((49.99, 36.23), (48.47, 35.04), (48.0, 37.8), (47.23, 39.72), (48.7, 44.5), (45.04, 38.98)),
    *((53.9, 27.57), (54.69, 25.28), (56.95, 24.1), (46.48, 30.73), (41.7, 44.8), (40.4, 49.87)),
    *((40.18, 44.51), (41.3, 69.24), (43.24, 76.9), (53.22, 63.62), (56.63, 47.9), (58.6, 49.66)),
    *(
        (57.63, 39.87),
        (54.19, 37.62),
        (51.67, 39.2),
        (56.85, 53.2),
        (62.03, 129.73),
        (43.12, 131.9),
    ),
    *((41.01, 28.98), (39.92, 32.85), (30.05, 31.24), (33.34, 44.4), (35.7, 51.4), (52.23, 21.01)),
)


def surface_at(latitude_deg: float, longitude_deg: float) -> str:
    """Return the word for the ground at a place, one of `WORDS` but `none`."""
    here = (latitude_deg, longitude_deg)
    if any(holds(lake, *here) for lake in _LAKES):
        return "lake"
    if not is_land(latitude_deg, longitude_deg):
        return "sea"
    if latitude_deg < -60.0 or holds(_GREENLAND, *here):
        return "ice"
    if any(_apart_km(here, city) < CITY_KM for city in _CITIES):
        return "city"
    if any(_near(here, spine, reach) for reach, spine in _RANGES):
        return "mountains"
    return _cover(*here)


def _cover(latitude: float, longitude: float) -> str:
    if latitude > TUNDRA_FROM_DEG:
        return "tundra"
    if any(holds(desert, latitude, longitude) for desert in _DESERTS):
        return "desert"
    if latitude > STEPPE_FROM_DEG - 2.0 and holds(_STEPPE, latitude, longitude):
        return "steppe"
    if abs(latitude) < SAVANNA_TO_DEG and any(holds(s, latitude, longitude) for s in _SAVANNA):
        return "savanna"
    return "taiga" if latitude > TAIGA_FROM_DEG else "forest"


def is_land(latitude_deg: float, longitude_deg: float) -> bool:
    """Return whether the cell of half a degree at a place is land."""
    row = min(ROWS - 1, max(0, int((90.0 - latitude_deg) * ROWS / 180.0)))
    column = int((longitude_deg + 180.0) * COLUMNS / 360.0) % COLUMNS
    cell = row * COLUMNS + column
    return bool(_cells()[cell >> 3] & (0x80 >> (cell & 7)))


@cache
def _cells() -> bytes:
    return zlib.decompress(base64.b85decode(PACKED))


def _apart_km(one: Corner, other: Corner) -> float:
    north = one[0] - other[0]
    east = (one[1] - other[1]) * math.cos(0.5 * (one[0] + other[0]) * DEG)
    return KM_PER_DEGREE * math.hypot(north, east)


def _near(here: Corner, spine: Outline, reach_deg: float) -> bool:
    return any(_from_line_deg(here, start, end) < reach_deg for start, end in pairwise(spine))


def _from_line_deg(here: Corner, start: Corner, end: Corner) -> float:
    shrink = math.cos(here[0] * DEG)
    px, py = (here[1] - start[1]) * shrink, here[0] - start[0]
    qx, qy = (end[1] - start[1]) * shrink, end[0] - start[0]
    along = max(0.0, min(1.0, (px * qx + py * qy) / (qx * qx + qy * qy)))
    return math.hypot(px - along * qx, py - along * qy)
