"""What lies below, in one word: coarse outlines drawn by hand, for captions and conditions.

The outlines are reconstructed: good to about a degree where the spacewalk passed, to several
degrees elsewhere. The first outline that holds the place names it. Latitude first, then longitude.
"""

Corner = tuple[float, float]
Outline = tuple[Corner, ...]

ELSEWHERE = "elsewhere"


def _box(south: float, north: float, west: float, east: float) -> Outline:
    return ((south, west), (south, east), (north, east), (north, west))


_BLACK_SEA: Outline = (
    (41.2, 29.0),
    (42.0, 33.5),
    (42.0, 35.1),
    (41.3, 36.4),
    (41.0, 39.5),
    (41.6, 41.5),
    (43.0, 41.0),
    (43.6, 39.7),
    (44.7, 37.8),
    (45.2, 36.6),
    (44.4, 33.8),
    (46.5, 31.0),
    (43.5, 28.6),
)
_OKHOTSK: Outline = (
    (59.4, 143.2),
    (56.5, 138.2),
    (53.7, 137.5),
    (54.0, 141.5),
    (46.0, 142.5),
    (44.0, 145.5),
    (50.5, 156.3),
    (58.0, 156.7),
    (61.5, 155.0),
)
_FAR_EAST: Outline = (
    (43.0, 132.0),
    (46.0, 138.5),
    (50.0, 140.5),
    (53.7, 141.4),
    (53.7, 137.5),
    (56.5, 138.2),
    (59.4, 143.2),
    (61.0, 150.0),
    (61.0, 130.0),
    (56.0, 130.0),
    (56.0, 105.0),
    (50.0, 105.0),
)
_AFRICA: Outline = (
    (35.8, -6.0),
    (37.0, 10.0),
    (31.0, 18.0),
    (31.3, 32.3),
    (12.0, 43.3),
    (11.8, 51.2),
    (-1.0, 42.0),
    (-15.0, 40.6),
    (-26.0, 33.0),
    (-34.5, 26.0),
    (-34.8, 19.0),
    (-17.0, 11.7),
    (4.0, 9.3),
    (4.5, -8.0),
    (14.7, -17.4),
    (28.0, -12.5),
)
_EUROPE: Outline = (
    (36.5, -9.0),
    (44.0, -9.0),
    (48.5, -5.0),
    (58.5, -6.0),
    (71.0, 25.0),
    (68.0, 60.0),
    (50.0, 60.0),
    (45.5, 37.0),
    (45.5, 29.0),
    (41.0, 29.0),
    (36.5, 22.5),
    (40.5, 18.5),
    (43.5, 14.5),
    (38.0, 15.8),
    (43.5, 8.0),
    (41.5, 3.0),
    (36.7, -2.0),
)
_NORTH_AMERICA: Outline = (
    (71.0, -157.0),
    (70.0, -82.0),
    (60.0, -64.0),
    (47.0, -53.0),
    (43.0, -66.0),
    (31.0, -81.0),
    (25.0, -80.0),
    (30.0, -90.0),
    (19.0, -96.0),
    (21.0, -87.0),
    (8.5, -77.0),
    (8.0, -81.0),
    (23.0, -110.0),
    (35.0, -121.0),
    (48.5, -125.0),
    (60.0, -147.0),
    (58.0, -160.0),
    (65.0, -168.0),
)
_SOUTH_AMERICA: Outline = (
    (12.0, -72.0),
    (5.0, -52.0),
    (-5.0, -35.0),
    (-23.0, -41.0),
    (-39.0, -58.0),
    (-55.0, -66.0),
    (-50.0, -75.5),
    (-18.0, -70.5),
    (-5.0, -81.3),
    (7.0, -78.0),
)
_AUSTRALIA: Outline = (
    (-11.0, 142.5),
    (-28.0, 153.6),
    (-39.0, 146.5),
    (-32.0, 133.0),
    (-35.0, 118.0),
    (-22.0, 113.8),
    (-14.0, 127.0),
    (-12.0, 136.8),
)

# In order: along the track of the spacewalk first, then the rest of the world, widest last.
_OUTLINES: tuple[tuple[str, Outline], ...] = (
    ("black_sea", _BLACK_SEA),
    ("egypt", _box(22.0, 31.2, 25.0, 34.3)),
    ("libya", ((31.5, 25.0), (20.0, 25.0), (20.0, 23.9), (23.4, 15.0), (33.1, 11.6), (30.5, 19.0))),
    ("sudan", _box(10.0, 22.0, 24.0, 37.0)),
    ("levant", _box(30.0, 36.8, 34.3, 42.0)),
    ("turkey", _box(36.2, 42.1, 26.3, 43.5)),
    ("mediterranean", _box(31.0, 40.5, 12.5, 36.0)),
    ("mediterranean", _box(35.8, 43.5, 0.0, 12.5)),
    (
        "caucasus",
        ((45.4, 36.6), (46.6, 39.0), (46.6, 47.5), (41.0, 49.0), (39.0, 44.0), (41.5, 41.5)),
    ),
    ("volga", ((46.6, 41.0), (54.4, 45.0), (57.5, 49.0), (54.2, 52.3), (46.0, 49.5))),
    ("urals", _box(51.0, 66.0, 52.0, 62.0)),
    ("ob", _box(53.0, 68.0, 62.0, 80.0)),
    ("yenisei", _box(52.0, 72.0, 80.0, 105.0)),
    (
        "yakutia",
        ((72.0, 105.0), (56.0, 105.0), (56.0, 130.5), (59.0, 137.0), (61.0, 150.0), (72.0, 155.0)),
    ),
    ("okhotsk", _OKHOTSK),
    ("kamchatka", ((51.0, 156.7), (58.0, 156.7), (62.0, 164.0), (56.0, 163.3))),
    ("kazakhstan", _box(42.0, 53.0, 50.0, 80.0)),
    ("arabia", _box(12.5, 30.0, 34.8, 58.0)),
    ("sahara", _box(16.0, 30.5, -12.5, 25.0)),
    ("africa", _AFRICA),
    ("europe", _EUROPE),
    ("far_east", _FAR_EAST),
    ("asia", _box(20.0, 50.0, 62.0, 120.0)),
    ("north_america", _NORTH_AMERICA),
    ("south_america", _SOUTH_AMERICA),
    ("australia", _AUSTRALIA),
    ("southern_ocean", _box(-90.0, -55.0, -180.0, 180.0)),
    ("arctic", _box(70.0, 90.0, -180.0, 180.0)),
    ("atlantic", _box(-55.0, 70.0, -68.0, 18.0)),
    ("indian_ocean", _box(-55.0, 25.0, 18.0, 118.0)),
    ("pacific", _box(-55.0, 62.0, 138.0, 180.0)),
    ("pacific", _box(-55.0, 35.0, 118.0, 138.0)),
    ("pacific", _box(-55.0, 66.0, -180.0, -68.0)),
)


def _unique_words() -> tuple[str, ...]:
    return (*dict.fromkeys(word for word, _ in _OUTLINES), ELSEWHERE)


WORDS = _unique_words()


def region_at(latitude_deg: float, longitude_deg: float) -> str:
    """Return the word for the land or sea at a place, `elsewhere` where no outline holds it."""
    for word, outline in _OUTLINES:
        if holds(outline, latitude_deg, longitude_deg):
            return word
    return ELSEWHERE


def holds(outline: Outline, latitude: float, longitude: float) -> bool:
    """Return whether a place lies inside: a ray to the east crosses the outline an odd number."""
    inside = False
    last_latitude, last_longitude = outline[-1]
    for next_latitude, next_longitude in outline:
        if (next_latitude > latitude) != (last_latitude > latitude):
            share = (latitude - last_latitude) / (next_latitude - last_latitude)
            if longitude < last_longitude + share * (next_longitude - last_longitude):
                inside = not inside
        last_latitude, last_longitude = next_latitude, next_longitude
    return inside
