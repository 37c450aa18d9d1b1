"""The fall: what its pilots win and lose by what they do."""

from typing import Any

import pytest

from game.mission.measures import band_results
from game.places import find_places
from game.session.carry import end_of
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.vocab.channel import Value
from tests.falls import over

LIBRARY = Library((find_places().levels,))


def fall(pilot: str, variant: str | None = None, seed: int = 1965, **overrides: Value) -> Flight:
    entry = LIBRARY.entry("fall", variant)
    assert entry is not None
    assert entry.level is not None
    changed = tuple(sorted((k.replace("__", "."), v) for k, v in overrides.items()))
    setup = Setup(pilot=pilot, seed=seed, variant=variant or "", overrides=changed)
    flight = Flight(entry.level, setup)
    flight.advance(180_000)
    return flight


def number(flight: Flight, name: str) -> float:
    value = flight.snapshot.telemetry[name]
    assert isinstance(value, float)
    return value


@pytest.mark.parametrize("seed", [1, 2])
def test_show_me_says_within_25_km_where_he_is(seed):
    shown = fall("show_me", seed=seed)
    assert shown.ending is not None
    assert shown.ending.id == "down_soft"
    assert number(shown, "landing.estimate_error_km") < 25.0


@pytest.mark.parametrize("variant", ["leaned", "weak"])
def test_an_error_of_the_burn_that_nobody_told_is_found_by_the_watch(variant):
    shown = fall("show_me", variant)
    assert abs(number(shown, "landing.downrange_shift_km")) > 80.0
    assert number(shown, "landing.estimate_error_km") < 25.0


def test_whoever_only_sits_lands_as_in_1965_and_has_won_nothing():
    sat = fall("idle")
    assert sat.ending is not None
    assert sat.ending.id == "down_soft"
    assert set(band_results(sat.level, sat.measures).values()) == {"none"}


def test_whoever_stows_nothing_alone_is_struck():
    struck = fall("idle", "alone")
    assert struck.ending is not None
    assert struck.ending.id == "struck"


def test_open_belts_end_it():
    flung = fall("idle", seats__belted=False)
    assert flung.ending is not None
    assert flung.ending.why == "why.unbelted"


def test_the_handle_at_the_greatest_load_loses_the_canopy():
    early = fall("early_handle")
    assert early.ending is not None
    assert early.ending.id == "canopy_lost"


def test_a_sphere_without_barometer_is_saved_by_a_mark():
    saved = fall("show_me", "baro_switch")
    assert saved.ending is not None
    assert saved.ending.outcome == "success"


def test_a_dead_probe_is_felt():
    hard = fall("show_me", "probe_dead")
    assert hard.ending is not None
    assert hard.ending.id == "down_hard"


def test_the_cable_hardly_moves_the_landing():
    tied, clean = fall("idle"), fall("idle", descent__separation="clean")
    shifts = [number(flight, "landing.downrange_shift_km") for flight in (tied, clean)]
    assert abs(shifts[0] - shifts[1]) < 2.0


def test_the_end_hands_on_place_ground_and_wounds():
    end = end_of(fall("idle"))
    assert end is not None
    assert {"landing.latitude_deg", "landing.surface", "crew.injury"} <= set(end.telemetry)


@pytest.mark.parametrize(
    ("latitude_deg", "longitude_deg", "ending", "why"),
    [
        (43.0, 34.0, "down_afloat", "why.down_afloat"),
        (53.5, 107.8, "down_afloat", "why.down_afloat"),
        (60.6, 59.3, "down_mountains", "why.down_mountains"),
        (39.1, 27.2, "down_abroad", "why.down_abroad"),
        (48.5, 36.0, "down_soft", "why.down_soft"),
        (62.0, 65.0, "down_soft", "why.down_trees"),
        (54.0, 41.0, "down_soft", "why.down_trees"),
    ],
    ids=["sea", "lake", "mountains", "border", "steppe", "taiga", "forest"],
)
def test_what_the_sphere_comes_down_on_is_told(latitude_deg, longitude_deg, ending, why):
    place: dict[str, Any] = {
        k.replace(".", "__"): v for k, v in over(latitude_deg, longitude_deg).items()
    }
    down = fall("idle", "lesson_canopy", **place)
    assert down.ending is not None
    assert (down.ending.id, down.ending.why) == (ending, why)


def test_who_waits_for_a_bang_that_does_not_come_is_warned_in_time_to_pull():
    waits = fall("idle", "baro_switch")
    said = {caption.key: caption.tick for caption in waits.snapshot.story.captions}
    at_s = said["warn.no_bang"] / 100
    heard = next(one for one in waits.seconds if one.time_s >= at_s)
    assert 3.6 < heard.number("orbit.altitude_km") < 4.6


def test_nobody_is_warned_of_a_bang_that_comes():
    assert "warn.no_bang" not in {one.key for one in fall("idle").snapshot.story.captions}
