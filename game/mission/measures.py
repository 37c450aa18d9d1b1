"""The measures of a flight and their grades: what the bands of a level ask for."""

from collections.abc import Mapping

from game.mission.level import BandSpec, Level
from game.mission.story import StoryState
from game.vocab.channel import Value


def measures_of(
    level: Level, state: StoryState, telemetry: Mapping[str, Value]
) -> Mapping[str, float]:
    """Return the measure of every band, by its id, as it stands with this telemetry."""
    found: dict[str, float] = {}
    for band, extreme in zip(level.bands, state.extremes, strict=True):
        value = extreme if band.take != "final" else float(telemetry[band.of])
        found[band.id] = 0.0 if value is None else value
    return found


def band_results(level: Level, measures: Mapping[str, float]) -> Mapping[str, str]:
    """Return `gold`, `silver`, `bronze` or `none` for every band, by its id."""
    return {band.id: _grade(band, measures[band.id]) for band in level.bands}


def _grade(band: BandSpec, value: float) -> str:
    sign = 1.0 if band.better == "low" else -1.0
    for name, limit in (("gold", band.gold), ("silver", band.silver), ("bronze", band.bronze)):
        if sign * value <= sign * limit:
            return name
    return "none"
