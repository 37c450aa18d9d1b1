"""Captions wait for each other; steps aside stand on the checklist only where they belong."""

import pytest

from game.mission.conditions import All
from game.mission.level import Beginning, Goal, Level, Phase
from game.ui.scenes.flight_words import CAPTION_LEAST_S, is_listed, now_shown
from game.vocab.snapshot import GoalView
from tests.unit.ui.stage import ROOT

LONG = "x" * 120


def test_a_line_is_shown_when_it_is_said():
    assert now_shown([(1.0, "leonov", "I see")], 1.0) == ("leonov", "I see")


def test_a_line_goes_when_it_has_been_read():
    assert now_shown([(1.0, "leonov", "I see")], 1.1 + CAPTION_LEAST_S) is None


def test_a_long_line_stands_longer():
    assert now_shown([(0.0, "", LONG)], 8.0) == ("", LONG)


def test_a_line_that_comes_too_soon_waits():
    lines = [(0.0, "a", "first"), (0.5, "b", "second")]
    assert now_shown(lines, 1.0) == ("a", "first")
    assert now_shown(lines, CAPTION_LEAST_S) == ("b", "second")


def test_three_lines_at_once_are_all_shown_in_turn():
    lines = [(0.0, "", word) for word in ("one", "two", "three")]
    seen = [now_shown(lines, k * CAPTION_LEAST_S + 0.1) for k in range(3)]
    assert seen == [("", "one"), ("", "two"), ("", "three")]


def test_silence_shows_nothing():
    assert now_shown([], 5.0) is None


@pytest.mark.parametrize(
    ("aside", "phase", "done", "listed"),
    [
        (False, "rim", None, True),
        (True, "rim", None, False),
        (True, "fold", None, True),
        (True, "rim", 40, True),
    ],
)
def test_a_step_aside_is_listed_in_its_phase_or_when_done(
    aside: bool, phase: str, done: int | None, listed: bool
):
    goal = Goal("turn", All(()), aside=aside)
    phases = {"rim": Phase("rim"), "fold": Phase("fold", goals=(goal,))}
    level = Level("small", "flight", ROOT, Beginning(0.0, "rim"), {}, phases)
    assert is_listed(level, GoalView("turn", "fold", done_tick=done), phase) is listed
