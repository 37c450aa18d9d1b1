"""What the lab says in words: values of dials, the landing, the flights flown, the why."""

from dataclasses import dataclass

from game.session.lab import (
    LATE_1965_S,
    MISS_1965_KM,
    LabBurn,
    LabLanding,
    distance_km,
    second,
)
from game.session.lab_cloud import LabEllipse
from game.ui.strings import Words
from game.vocab.units import SECONDS_PER_DAY

SAME_KM = 0.5
# Further off, "past" and "short" mean little on a track that bends over the turning Earth.
ALONG_MOST_KM = 3000.0


@dataclass(frozen=True, slots=True)
class Flown:
    """A whole flight and the forecast it is held against."""

    landing: LabLanding
    gap_km: float


def held_against(landing: LabLanding, forecast: LabLanding) -> Flown:
    """Return a flight with its distance (km) from the forecast; 0 when either stays in orbit."""
    if landing.spot is None or forecast.spot is None:
        return Flown(landing, 0.0)
    return Flown(landing, distance_km(landing.spot, forecast.spot))


def signed(n: float) -> str:
    """Return a whole number with its sign; nought has none."""
    return f"{n:+.0f}".replace("-", "−") if round(n) else "0"


def clock(utc_s: float, seconds: bool = True) -> str:
    """Return the time of the day."""
    whole = round(utc_s) % int(SECONDS_PER_DAY)
    text = f"{whole // 3600:02d}:{whole // 60 % 60:02d}"
    return f"{text}:{whole % 60:02d}" if seconds else text


def kilometres(km: float) -> str:
    """Return whole kilometres, thousands apart."""
    return f"{km:,.0f}"


def headline(words: Words, landing: LabLanding) -> str:
    """Return the one thing to read from the back row."""
    spot = landing.spot
    if spot is None:
        return words("lab.up")
    if spot.apart_km < SAME_KM:
        return words("lab.same")
    if spot.apart_km > ALONG_MOST_KM:
        return words("lab.far", n=kilometres(spot.apart_km))
    key = "lab.past" if spot.along_km > 0.0 else "lab.short"
    return words(key, n=kilometres(abs(spot.along_km)))


def more(words: Words, landing: LabLanding) -> str:
    """Return ground, time, load and distance from the aim."""
    spot = landing.spot
    if spot is None:
        return words("lab.up_more")
    return words(
        "lab.more",
        surface=words(f"lab.surface.{spot.surface}"),
        # The forecast is good to ten seconds.
        clock=clock(spot.utc_s, seconds=False),
        g=f"{landing.peak_g:.1f}",
        n=kilometres(spot.miss_km),
    )


def small_print(words: Words, burn: LabBurn, ellipse: LabEllipse | None, cloud: bool) -> str:
    """Return when it fires and what the ellipse is."""
    fires = clock(burn.ignition_utc_s)
    if ellipse is None:
        return words("lab.fires", clock=fires)
    wide, narrow = f"{ellipse.long_km:.0f}", f"{max(1.0, ellipse.short_km):.0f}"
    if cloud:
        return words("lab.fires_cloud", wide=wide, narrow=narrow)
    return words("lab.fires_ellipse", clock=fires, wide=wide)


def flown_line(words: Words, flown: Flown) -> str:
    """Return what a whole flight gave, beside its forecast."""
    landing = flown.landing
    fires = clock(landing.burn.ignition_utc_s)
    if landing.spot is None:
        return words("lab.flown_up", clock=fires)
    return words(
        "lab.flown_line",
        clock=fires,
        n=f"{landing.spot.apart_km:,.1f}",
        g=f"{landing.peak_g:.1f}",
        down=clock(landing.spot.utc_s),
        gap=f"{flown.gap_km:.1f}",
    )


def second_line(words: Words) -> str:
    """Return in a line what makes a second so long: way up there, ground below, landing."""
    one = second()
    return words(
        "lab.second_line",
        orbit=f"{one.orbit_km:.2f}",
        ground=f"{one.ground_km:.2f}",
        landing=f"{one.landing_km:.1f}",
    )


def why(words: Words) -> list[str]:
    """Return why a second is so far, with the numbers of the model."""
    one = second()
    return [
        words("lab.why_orbit", orbit=f"{one.orbit_km:.2f}", height=f"{one.height_km:.0f}"),
        words("lab.why_ground", ground=f"{one.ground_km:.2f}", turn=f"{one.turn_km:.2f}"),
        words("lab.why_carried", landing=f"{one.landing_km:.1f}"),
        words(
            "lab.why_1965",
            late=f"{LATE_1965_S:.0f}",
            miss=f"{MISS_1965_KM:.0f}",
            each=f"{MISS_1965_KM / LATE_1965_S:.1f}",
            ours=f"{one.late_km:.0f}",
        ),
        words("lab.why_pitch", pitch=f"{one.pitch_km:.0f}"),
        words("lab.why_errors"),
    ]
