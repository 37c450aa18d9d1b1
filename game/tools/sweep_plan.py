"""What a sweep flies: settings varied over a grid, and what is measured in each flight."""

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from fractions import Fraction
from functools import cache
from pathlib import Path

from game.mission.level import Level
from game.session.flight import Flight
from game.session.logbook import result_of
from game.session.setup import BadSetupError, Setup, unknown
from game.tools.common import UnusableError, level_named
from game.vocab.channel import Value
from game.vocab.units import ticks_of

MOST_VALUES = 1000
# Where a way down ends: what it came down on, latitude, longitude.
PLACE = ("landing.surface", "landing.latitude_deg", "landing.longitude_deg")
MOST_FLIGHTS = 100_000
TAKES = "--vary takes NAME=FROM:TO:COUNT, such as suit.relief_kpa=27:41:8"


@dataclass(frozen=True, slots=True)
class Vary:
    """One setting and the values it takes, in the order of the call."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One flight of the sweep: the varied settings by name, and the seed."""

    settings: Mapping[str, float]
    seed: int


@dataclass(frozen=True, slots=True)
class Job:
    """All that a process must know to fly one case."""

    level: str
    roots: tuple[Path, ...]
    level_digest: str
    setup: Setup
    until_s: float
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flown:
    """How one flight ended; `measures` in the order they were asked for."""

    outcome: str
    reason: str
    time_s: float
    ticks: int
    measures: tuple[Value, ...]
    digest: str


def vary_of(text: str) -> Vary:
    """Return what `NAME=FROM:TO:COUNT` means: evenly spaced, both ends included.

    Raises UnusableError.
    """
    name, equals, span = text.partition("=")
    parts = span.split(":")
    if not (name and equals and len(parts) == 3):
        raise UnusableError(f"{TAKES}, not '{text}'")
    try:
        low, high = (_exact(part) for part in parts[:2])
        count = int(parts[2])
    except (ValueError, OverflowError) as error:
        raise UnusableError(f"{TAKES}, not '{text}'") from error
    if not 1 <= count <= MOST_VALUES:
        raise UnusableError(f"the COUNT of --vary {name} goes from 1 to {MOST_VALUES}")
    if count == 1 and low != high:
        raise UnusableError(f"--vary {text} asks for one value between two: say 2 or more")
    step = (high - low) / (count - 1) if count > 1 else Fraction(0)
    return Vary(name, tuple(float(low + step * i) for i in range(count)))


def _exact(text: str) -> Fraction:
    """Return the number that `text` writes, so that 27.0, 27.1, 27.2 come out as written."""
    float(text)  # a fraction such as 1/3 is no number of a level
    return Fraction(text.strip().replace("_", "x"))


def cases_of(varies: Sequence[Vary], seeds: Sequence[int]) -> tuple[Case, ...]:
    """Return every case of the grid; the first setting changes slowest, the seed fastest.

    Raises UnusableError for a setting that is named twice and for too many flights.
    """
    names = [vary.name for vary in varies]
    for name in names:
        if names.count(name) > 1:
            raise UnusableError(f"--vary {name} stands there twice")
    grid = itertools.product(*(vary.values for vary in varies), seeds)
    cases = tuple(
        Case(dict(zip(names, row[:-1], strict=True)), int(row[-1]))
        for row in itertools.islice(grid, MOST_FLIGHTS + 1)
    )
    if len(cases) > MOST_FLIGHTS:
        raise UnusableError(f"a sweep has at most {MOST_FLIGHTS} flights")
    return cases


def setup_for(case: Case, base: Setup) -> Setup:
    """Return `base` with the settings and the seed of `case`; raises UnusableError."""
    overrides = dict(base.overrides)
    for name, value in case.settings.items():
        if name in overrides:
            raise UnusableError(f"{name} is both varied and set")
        overrides[name] = value
    return replace(base, seed=case.seed, overrides=tuple(sorted(overrides.items())))


def measures_named(words: Collection[str], level: Level, channels: Collection[str]) -> list[str]:
    """Return the channels (globs allowed) and bands that `words` mean, each once.

    Without words these are the bands of the level, and the place of the landing where there is
    one. Raises UnusableError.
    """
    bands = [band.id for band in level.bands]
    place = [name for name in PLACE if name in channels]
    found: list[str] = []
    for word in words:
        meant = [name for name in (*channels, *bands) if fnmatchcase(name, word)]
        if not meant:
            raise UnusableError(unknown("channel or band", word, (*channels, *bands)))
        found += meant
    return list(dict.fromkeys(found or [*bands, *place]))


def fly_job(job: Job) -> Flown | UnusableError:
    """Fly one case to its ending, or return the complaint."""
    try:
        level = _level(job.level, job.roots, job.setup.variant)
        if level.digest != job.level_digest:
            return UnusableError(f"the level '{job.level}' was changed during the sweep")
        flight = Flight(level, job.setup)
    except (UnusableError, BadSetupError) as error:
        return UnusableError(str(error))
    flight.advance(ticks_of(job.until_s))
    result, bands = result_of(flight), flight.measures
    found = {**bands, **result["telemetry"]}
    return Flown(
        outcome=result["outcome"],
        reason=result["reason"],
        time_s=result["time_s"],
        ticks=result["ticks"],
        measures=tuple(found[name] for name in job.measures),
        digest=result["digest"],
    )


@cache
def _level(word: str, roots: tuple[Path, ...], variant: str) -> Level:
    return level_named(word, roots, variant or None)[0]
