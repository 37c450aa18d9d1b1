"""The calls of two players in the debrief."""

import pytest

from game.places import find_places
from game.session.calls import CallAnswer
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.ui.scenes.caption_log import log_lines
from game.ui.scenes.debrief_calls import calls_of, said, summed
from game.vocab.command import Wish
from tests.unit.ui.stage import make_kit


@pytest.fixture(scope="module")
def flight():
    entry = Library((find_places().levels,)).entry("by_hand", "two_voices")
    assert entry is not None and entry.level is not None
    flown = Flight(entry.level, Setup())
    for wishes in ([Wish("voices.call", "left"), Wish("attitude.yaw", -1.0)], [], []):
        flown.advance(400, wishes)
    flown.advance(200, [Wish("voices.call", "up")])
    return flown


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (CallAnswer(0, "up", 1, 2.04), ("Nose up", "2.0° that way")),
        (CallAnswer(0, "left", 3, -0.5), ("Nose left × 3", "0.5° the other way")),
        (CallAnswer(0, "left", 1, 0.1), ("Nose left", "nothing came of it")),
        (CallAnswer(0, "so", 1, None, 7.2), ("So! Let go", "at rest 7 s later")),
    ],
)
def test_a_call_is_told_with_what_came_of_it(answer, text):
    assert said(answer, make_kit()) == text


def test_each_call_of_a_flight_has_its_line(flight):
    lines = calls_of(flight, make_kit())
    assert [line.said[0] for line in lines] == ["Nose left", "Nose up"]
    assert lines[0].said[1].endswith("that way")


def test_the_sum_counts_them(flight):
    assert summed(flight, make_kit()).startswith("Calls: 2. Followed: 1.")


def test_what_was_called_can_be_read_again_among_the_captions(flight):
    assert ("From the sight", "Nose left") in [
        (line.speaker, line.words) for line in log_lines(make_kit(), flight)
    ]
