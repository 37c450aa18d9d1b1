"""What the maps and curves of the lab show, from landings."""

from collections.abc import Sequence
from typing import Final

from game.session.lab import AIM_DEG, LANDED_1965_DEG, LabLanding, LabSpot, sun_place_deg
from game.session.lab_cloud import LabEllipse
from game.session.lab_energy import moment_of
from game.ui.scenes.lab_words import Flown
from game.ui.strings import Words
from game.ui.theme import Colour
from game.ui.view.lab_curve import CurveView
from game.ui.view.lab_frame import MapFrame, Place, framed
from game.ui.view.lab_map import MapLine, MapMark, MapView, places_of

CITIES: Final = (
    ("moscow", (55.75, 37.62)),
    ("perm", (58.01, 56.25)),
    ("kazan", (55.79, 49.12)),
    ("kuibyshev", (53.2, 50.15)),
    ("sverdlovsk", (56.84, 60.6)),
    ("omsk", (54.99, 73.37)),
    ("leningrad", (59.93, 30.32)),
    ("kiev", (50.45, 30.52)),
    ("tashkent", (41.3, 69.24)),
    ("novosibirsk", (55.03, 82.92)),
    ("yakutsk", (62.03, 129.73)),
    ("vladivostok", (43.12, 131.9)),
)
WIDE_LEAST_DEG: Final = 75.0
# On a map of half the world cities only crowd.
CITIES_BELOW_DEG: Final = 110.0
TITLE_DEG: Final = 10.0
NEAR_LEAST_DEG: Final = 8.0
CLOUD_LEAST_DEG: Final = 1.5
MOST_KINDS: Final = 4
# Farther apart than this, the near map leaves 1965 and the aim to the wide one.
TOGETHER_KM: Final = 2000.0
LAST_KM: Final = 1200.0
LEAST_TOP_KM: Final = 300.0
LEAST_TOP_G: Final = 10.0


def here_of(spot: LabSpot) -> Place:
    """Return a landing as a place on a map."""
    return spot.latitude_deg, spot.longitude_deg


def track_of(landing: LabLanding) -> tuple[Place, ...]:
    """Return the ground track from ignition to the ground."""
    return tuple((point.latitude_deg, point.longitude_deg) for point in landing.points)


def wide_frame(landing: LabLanding, size: tuple[int, int]) -> MapFrame:
    """Return the frame of the whole track."""
    places = [*track_of(landing), LANDED_1965_DEG]
    # Room for the title above the northernmost place.
    north, east = max(places)
    places.insert(places.index((north, east)), (min(85.0, north + TITLE_DEG), east))
    return framed(places, size, WIDE_LEAST_DEG, narrow=False)


def near_frame(
    landing: LabLanding, size: tuple[int, int], cloud: Sequence[LabSpot] = ()
) -> MapFrame:
    """Return the frame about the landing, or about 1965's when there is none; close on a cloud."""
    spot = landing.spot
    if cloud:
        return framed([here_of(one) for one in cloud], size, CLOUD_LEAST_DEG, narrow=True)
    if spot is None:
        places = [LANDED_1965_DEG, AIM_DEG]
    elif spot.apart_km > TOGETHER_KM:
        places = [here_of(spot)]
    else:
        places = [here_of(spot), LANDED_1965_DEG, AIM_DEG]
    return framed(places, size, NEAR_LEAST_DEG, narrow=True)


def sun_of(landing: LabLanding) -> Place:
    """Return the place with the Sun overhead at the end of the fall, within a degree."""
    return sun_place_deg(240.0 * round((landing.burn.ignition_utc_s + 1500.0) / 240.0))


def wide_view(
    words: Words,
    landing: LabLanding,
    then: LabLanding,
    frame: MapFrame,
    time_s: float | None = None,
) -> MapView:
    """Return the map of the whole track, with the sphere at `time_s` after ignition."""
    track = track_of(landing)
    lines = (
        MapLine(places_of(track_of(then)), "sky", 1.6),
        MapLine(places_of(track), "amber", 2.6),
    )
    marks = [MapMark(track[0], "up", "amber", words("lab.mark.fire"))]
    marks += _landing_marks(words, landing)
    marks.append(MapMark(sun_of(landing), "dot", "amber", words("lab.mark.sun")))
    if time_s is not None:
        now = moment_of(landing, time_s)
        marks.append(MapMark((now.latitude_deg, now.longitude_deg), "diamond", "bone"))
    return MapView(words("lab.track"), frame, lines, (*marks, *_cities(words, frame, 2)))


def near_view(
    words: Words,
    landing: LabLanding,
    frame: MapFrame,
    flown: Sequence[Flown],
    scatter: tuple[LabEllipse | None, tuple[LabSpot, ...]],
    kinds: Sequence[tuple[Colour, str]],
) -> MapView:
    """Return the map about the landing; `scatter` is the ellipse and the cloud, if shown.

    `kinds` are the colours of the ground with their words, the commonest first.
    """
    ellipse, cloud = scatter
    lines = [MapLine(track_of(landing), "amber", 2.0)]
    if ellipse is not None:
        lines.append(MapLine(ellipse.outline(), "bone", 1.6, closed=True))
    marks = [MapMark(here_of(spot), "dot", "bone") for spot in cloud]
    marks += _landing_marks(words, landing)
    spots = [one.landing.spot for one in flown if one.landing.spot is not None]
    marks += [
        MapMark(here_of(spot), "diamond", "bone", words("lab.mark.flown") if last else "", False)
        for spot, last in ((spot, spot is spots[-1]) for spot in spots)
    ]
    legend = tuple((tone, words(f"lab.ground.{kind}")) for tone, kind in kinds[:MOST_KINDS])
    bar = words("lab.bar", n="{n}")
    return MapView(
        words("lab.near"), frame, tuple(lines), (*marks, *_cities(words, frame)), bar, legend
    )


def _landing_marks(words: Words, landing: LabLanding) -> list[MapMark]:
    marks = []
    if landing.spot is not None:
        marks.append(MapMark(here_of(landing.spot), "down", "amber", words("lab.mark.here")))
    marks.append(MapMark(LANDED_1965_DEG, "square", "sky", words("lab.mark.then"), False))
    marks.append(MapMark(AIM_DEG, "cross", "teal", words("lab.mark.aim")))
    return marks


def _cities(words: Words, frame: MapFrame, every: int = 1) -> list[MapMark]:
    south, north, _, _ = frame.edges_deg
    if north - south > CITIES_BELOW_DEG:
        return []
    return [
        MapMark(place, "city", "dim", words(f"lab.city.{name}")) for name, place in CITIES[::every]
    ]


def height_curve(
    words: Words, landing: LabLanding, then: LabLanding, time_s: float | None = None
) -> CurveView:
    """Return height over the way flown; the sphere at `time_s` is marked."""
    mine, of_1965 = (
        tuple((point.range_km, max(0.0, point.altitude_km)) for point in one.points)
        for one in (landing, then)
    )
    top = max(LEAST_TOP_KM, *(height for _, height in mine))
    far = max(mine[-1][0], of_1965[-1][0]) if landing.spot else mine[-1][0]
    axis, title = words("lab.height_axis"), words("lab.height")
    now = None if time_s is None else moment_of(landing, time_s)
    marks = () if now is None else (((now.range_km, max(0.0, now.altitude_km)), "bone", ""),)
    return CurveView(title, axis, mine, of_1965, 0.0, far, top, marks)


def load_curve(
    words: Words, landing: LabLanding, then: LabLanding, time_s: float | None = None
) -> CurveView:
    """Return load over the last kilometres, its highest point and that at `time_s` marked."""
    mine = _loads(landing) if landing.spot else ()
    peak = max(mine, key=lambda point: point[1]) if mine else None
    marks = [(peak, "amber", words("lab.peak", n=f"{landing.peak_g:.1f}"))] if peak else []
    if mine and time_s is not None:
        now = moment_of(landing, time_s)
        marks.append(((now.range_km - landing.points[-1].range_km, now.load_g), "bone", ""))
    return CurveView(
        words("lab.load"),
        words("lab.load_axis"),
        mine,
        _loads(then),
        -LAST_KM,
        0.0,
        max(LEAST_TOP_G, landing.peak_g * 1.1),
        tuple(marks),
    )


def _loads(landing: LabLanding) -> tuple[tuple[float, float], ...]:
    end_km = landing.points[-1].range_km
    return tuple((point.range_km - end_km, point.load_g) for point in landing.points)
