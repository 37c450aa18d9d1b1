"""The way in: what its story says of what the machine does."""

from dataclasses import replace

import pytest

from game.mission.level import Beginning, Level
from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.tools.naive import flying
from game.vocab.channel import Value
from game.vocab.command import Wish
from tests.unit.ui.stage import make_kit

SHUT_IN: dict[str, Value] = {
    "body.start_at": "tube",
    "body.tether_wound_ratio": 0.85,
    "body.lid_at": "shut",
}
# So much line is left that none lies in the way, and none pulls.
LYING: dict[str, Value] = {"body.start_at": "tube", "body.tether_wound_ratio": 0.72}
SOFT: dict[str, Value] = {"suit.pressure_kpa": 27.4, "suit.relief_at_start": "low"}
START_S = 8 * 3600 + 44 * 60


def level(phase: str = "rim", variant: str | None = None) -> Level:
    entry = Library((find_places().levels,)).entry("too_big_to_fit", variant)
    assert entry is not None
    assert entry.level is not None
    return replace(entry.level, start=Beginning(START_S, phase))


def flown(
    overrides: dict[str, Value],
    seconds: float,
    pilot: str = "idle",
    phase: str = "rim",
    variant: str | None = None,
) -> Flight:
    setup = Setup(overrides=tuple(sorted(overrides.items())), pilot=pilot)
    flight = Flight(level(phase, variant), setup)
    flight.advance(round(seconds * 100))
    return flight


def told(flight: Flight, seconds: float, **wishes: Value) -> Flight:
    """Fly on after these wishes, names with two underscores for a dot."""
    orders = [Wish(name.replace("__", "."), value) for name, value in wishes.items()]
    flight.advance(round(seconds * 100), orders)
    return flight


def said(flight: Flight) -> set[str]:
    return {caption.key for caption in flight.snapshot.story.captions}


def marked(flight: Flight) -> dict[str, int]:
    return dict(flight.snapshot.story.marks)


def test_an_empty_bottle_ends_the_way_in():
    flight = flown({"suit.oxygen_kg": 0.05}, 120)
    assert flight.ending is not None
    assert flight.ending.id == "no_air"


def test_whoever_is_too_hot_is_spent():
    flight = flown({"physiology.core_temperature_c": 39.45}, 30)
    assert flight.ending is not None
    assert flight.ending.id == "spent"


GIVEN_OUT: dict[str, Value] = {"body.grip_capacity_ratio": 0.2, "body.arm_capacity_ratio": 0.2}


@pytest.mark.parametrize(("setting", "ending"), [("high", "spent"), ("low", "too_late")])
def test_a_knob_turned_when_two_limbs_have_given_out_is_called_late(setting: str, ending: str):
    flight = told(flown(GIVEN_OUT, 1), 20, suit__relief__set=setting)
    assert flight.ending is not None
    assert flight.ending.id == ending


def test_a_knob_turned_before_is_not_called_late():
    flight = flown({**GIVEN_OUT, **SOFT}, 21)
    assert flight.ending is not None
    assert flight.ending.id == "spent"


@pytest.mark.parametrize(
    ("camera", "caption"),
    [
        ("near_hand", "narrator.at_the_rim"),
        ("bracket", "narrator.without_camera"),
        ("gone", "narrator.without_camera"),
    ],
)
def test_he_is_told_what_he_has_in_his_hand(camera: str, caption: str):
    told_of = {"narrator.at_the_rim", "narrator.without_camera"} & said(
        flown({"body.camera_at": camera}, 0.1)
    )
    assert told_of == {caption}


@pytest.mark.parametrize(
    ("camera", "mark"),
    [
        ("near_hand", "camera_kept"),
        ("bracket", "camera_outside"),
        ("rim", "camera_outside"),
        ("gone", "camera_adrift"),
        ("none", "no_camera"),
    ],
)
def test_what_became_of_the_camera_is_in_the_testimony(camera: str, mark: str):
    marks = set(marked(flown({**SHUT_IN, "body.camera_at": camera}, 2, phase="air")))
    assert mark in marks


def test_behind_a_shut_lid_the_lock_fills_and_that_ends_it():
    flight = flown(SHUT_IN, 75, phase="air")
    assert flight.ending is not None
    assert flight.ending.outcome == "success"


def test_in_the_filling_lock_the_suit_keeps_its_excess():
    flight = flown(SHUT_IN, 30, phase="air")
    lock_kpa = flight.snapshot.number("airlock.pressure_kpa")
    assert lock_kpa > 10.0
    assert flight.snapshot.number("suit.pressure_kpa") > lock_kpa + 20.0


def test_who_shows_a_step_says_which_setting_he_takes_and_has_it_logged():
    flight = flown({}, 25, pilot="show_me")
    assert {"call.setting.careful", "belyayev.logged"} <= said(flight)
    assert "knob_unsaid" not in marked(flight)


def test_plain_words_are_in_the_log_twelve_seconds_after_the_knob():
    flight = told(flown({}, 2), 14, radio__answer="plain", suit__relief__set="low")
    marks = marked(flight)
    assert marks["knob_logged"] - marks["knob_low"] == pytest.approx(1200, abs=5)


def test_who_turns_the_knob_without_a_word_is_asked_and_that_is_marked():
    flight = told(flown({}, 2), 7, radio__answer="silent", suit__relief__set="low")
    assert "call.falling" in said(flight) and "knob_unsaid" in marked(flight)
    told(flight, 17, radio__answer="careful")
    assert "belyayev.logged_late" in said(flight)


@pytest.mark.parametrize(("knob", "opened_s"), [({}, 6.0), (SOFT, 15.0)])
def test_air_comes_later_to_one_who_has_said_nothing_of_the_knob(
    knob: dict[str, Value], opened_s: float
):
    flight = flown({**SHUT_IN, **knob}, opened_s - 1.0)
    assert flight.snapshot.number("airlock.refill_ratio") == 0.0
    assert told(flight, 2.0).snapshot.number("airlock.refill_ratio") == 1.0


def test_belyayevs_drive_shuts_the_lid_when_he_is_asked_to():
    flight = told(flown({**LYING, **SOFT}, 2, phase="shut"), 12, radio__answer="plain")
    assert flight.snapshot.story.phase == "air"


@pytest.mark.parametrize(
    ("variant", "line"),
    [("lid_drive_dead", "belyayev.drive_dead"), ("loop_in_hinge", "belyayev.drive_stopped")],
)
def test_a_drive_that_cannot_shut_the_lid_is_given_up_and_he_is_told(variant: str, line: str):
    start: dict[str, Value] = {**SOFT, "body.start_at": "tube"}
    flight = told(flown(start, 2, phase="shut", variant=variant), 18, radio__answer="plain")
    assert line in said(flight) and flight.snapshot.story.phase == "shut"


def test_a_valve_that_sticks_holds_33_kpa_and_the_step_counts():
    flight = told(flown({}, 2, variant="valve_stuck"), 60, suit__relief__set="low")
    assert flight.snapshot.number("suit.pressure_kpa") == pytest.approx(33.0, abs=0.7)
    assert "warn.stuck" in said(flight)
    done = {goal.id for goal in flight.snapshot.story.goals if goal.done_tick is not None}
    assert "softer" in done


def test_a_small_leak_is_heard():
    assert "narrator.leak" in said(flown({}, 30, variant="small_leak"))


def test_a_newcomer_who_only_obeys_the_prompts_gets_in():
    flight = Flight(level(), Setup(seed=1))
    for flown_on in flying(make_kit(), flight, 1):
        if flown_on.snapshot.time_s > 400.0:
            break
    assert flight.ending is not None
    assert flight.ending.id == "sealed_feet_first"


@pytest.mark.parametrize(("pilot", "ending"), [("stubborn", "spent"), ("late", "too_late")])
def test_who_never_softens_or_too_late_loses_for_that_reason(pilot: str, ending: str):
    flight = flown({}, 400.0, pilot=pilot)
    assert flight.ending is not None
    assert flight.ending.id == ending


def test_a_hand_at_the_rail_where_the_edge_crosses_it_lets_go_for_the_lid():
    # With this seed the lid slipped away at 48 degrees, and both gloves lay on the rail beside it.
    entry = level()
    flight = Flight(entry, Setup(pilot="show_me", seed=1966))
    flight.advance(20_000)
    assert flight.ending is not None
    assert flight.ending.id == "sealed_feet_first"
