"""Measures over a flight, and their grades."""

from pathlib import Path

import pytest

from game.mission.level import BandSpec, Beginning, Level, Phase
from game.mission.measures import band_results, measures_of
from game.mission.story import start_story, step_story


def level(band: BandSpec) -> Level:
    phases = {"a": Phase("a")}
    return Level("x", "flight", Path(), Beginning(0.0, "a"), {}, phases, bands=(band,))


@pytest.mark.parametrize(
    ("take", "measure"), [("final", -2.0), ("highest", 3.0), ("lowest", -5.0), ("largest", 5.0)]
)
def test_a_band_takes_the_value_it_says(take, measure: float):
    band = BandSpec("calm", "body.distance_m", "low", 1.0, 2.0, 3.0, take)
    made = level(band)
    state = start_story(made)
    for tick, value in enumerate((1.0, 3.0, -5.0, -2.0), start=1):
        state = step_story(made, state, tick, {"body.distance_m": value}, ()).state
    assert measures_of(made, state, {"body.distance_m": -2.0}) == {"calm": measure}


@pytest.mark.parametrize(
    ("better", "value", "grade"),
    [
        *(
            ("low", 1.0, "gold"),
            ("low", 1.1, "silver"),
            ("low", 3.0, "bronze"),
            ("low", 3.1, "none"),
        ),
        *(
            ("high", 3.0, "gold"),
            ("high", 2.9, "silver"),
            ("high", 1.0, "bronze"),
            ("high", 0.9, "none"),
        ),
    ],
)
def test_grades_include_their_limits(better, value: float, grade: str):
    limits = (1.0, 2.0, 3.0) if better == "low" else (3.0, 2.0, 1.0)
    made = level(BandSpec("b", "x.y", better, *limits))
    assert band_results(made, {"b": value}) == {"b": grade}
