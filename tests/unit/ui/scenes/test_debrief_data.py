"""What a debrief and a briefing say of a real level and a real flight."""

import pytest

from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import DEFAULT_SEED, Setup
from game.ui.scenes.briefing import from_level
from game.ui.scenes.debrief import DebriefScene
from game.ui.scenes.debrief_data import from_flight
from game.ui.scenes.debrief_numbers import amount, clock_text
from game.vocab.units import TICKS_PER_S
from tests.unit.ui.stage import ROOT, Blank, drawn, make_kit, press

LONGEST_TICKS = 60_000


class Opens:
    """Makes an empty scene of every flight and remembers it."""

    def __init__(self):
        self.flights: list[Flight] = []

    def scene(self, kit, flight):
        self.flights.append(flight)
        return Blank()


@pytest.fixture(scope="module")
def level():
    entry = Library((ROOT / "levels",)).entry("first_step", "first_walk")
    assert entry is not None
    return entry.level


@pytest.fixture(scope="module")
def flown(level):
    flight = Flight(level, Setup(DEFAULT_SEED, "show_me"))
    flight.advance(LONGEST_TICKS)
    return flight


@pytest.fixture
def unfinished(level):
    flight = Flight(level, Setup(DEFAULT_SEED))
    flight.advance(10)
    return flight


def test_every_fact_of_the_briefing_has_its_badge(level):
    data = from_level(level, make_kit())
    assert data.facts and all(fact.badge and fact.text for fact in data.facts)


def test_the_briefing_shows_no_bare_key(level):
    data = from_level(level, make_kit())
    shown = [data.title, data.goal, *data.pages, *data.learning]
    assert [text for text in shown if " " not in text and "." in text] == []


def test_the_end_is_named_and_explained(flown):
    data = from_flight(flown, make_kit())
    assert data.success and data.title != flown.ending.id and len(data.why) > 20


def test_the_chain_is_in_order_and_ends_with_the_ending(flown):
    data = from_flight(flown, make_kit())
    times = [time for time, _ in data.chain]
    assert times == sorted(times) and data.chain[-1][1] == data.title


def test_what_happened_is_told_by_the_clock_that_the_flight_began_with(level):
    began_s = level.start.utc_s + 3600.0
    flight = Flight(level, Setup(DEFAULT_SEED, "show_me", overrides=(("start.utc_s", began_s),)))
    flight.advance(6000)
    ticks = [goal.done_tick for goal in flight.snapshot.story.goals if goal.done_tick is not None]
    told = [clock for clock, _ in from_flight(flight, make_kit()).chain]
    assert clock_text(began_s + min(ticks) / TICKS_PER_S) in told


def test_every_measure_of_the_level_is_graded(flown, level):
    bands = from_flight(flown, make_kit()).bands
    assert [len(band.limits) for band in bands] == [3] * len(level.bands)


def test_what_was_predicted_stands_beside_what_is(flown, level):
    kit = make_kit()
    question = level.questions[0]
    kit.answers[f"{level.id}.{question.id}"] = question.answer
    assert from_flight(flown, kit).answers[0].was_right


def test_an_unfinished_flight_has_a_debrief_too(unfinished):
    data = from_flight(unfinished, make_kit())
    assert not data.success and data.title == "An unfinished flight"


def test_trying_again_opens_a_fresh_flight(unfinished):
    opens = Opens()
    press(DebriefScene.from_flight(make_kit(), unfinished, opens), "ok")
    assert opens.flights[0].tick == 0 and opens.flights[0] is not unfinished


def test_the_last_checkpoint_goes_on_with_the_same_flight(flown, level):
    flight = Flight(level, Setup(DEFAULT_SEED, "show_me"))
    flight.advance(12_000)
    tick = flight.tick
    opens = Opens()
    press(DebriefScene.from_flight(make_kit(), flight, opens), "right", "ok")
    assert opens.flights == [flight] and flight.tick < tick


def test_a_real_debrief_can_be_drawn_at_the_largest_text(flown):
    scene = DebriefScene.from_flight(make_kit(text_percent=200), flown, Opens())
    assert drawn(scene).get_size() == (1280, 720)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (729.0, "s", "12:09 min"),
        (42.0, "s", "42 s"),
        (-130.0, "s", "−2:10 min"),
        (5.35, "m", "5.35 m"),
        (12.34, "deg/s", "12.3 °/s"),
        (312.4, "N", "312 N"),
        (0.0, "", "0"),
    ],
)
def test_numbers_are_written_as_people_read_them(value, unit, text):
    assert amount(value, unit) == text


def test_a_time_of_day_has_three_parts():
    assert clock_text(8 * 3600 + 34 * 60 + 51.9) == "08:34:51"
