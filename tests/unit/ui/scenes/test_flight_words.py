"""Captions wait for each other, the checklist asks for what can be done, prompts fit the moment."""

import pytest

from game.ui.scenes.flight_words import CAPTION_LEAST_S, next_goal, now_shown, situation
from game.vocab.snapshot import GoalView, StoryView

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


def story(phase, *goals):
    return StoryView(
        phase=phase, goals=tuple(GoalView(name, where, done) for name, where, done in goals)
    )


def test_the_step_of_this_phase_is_next():
    goal = next_goal(story("out", ("wait", "wait", None), ("far", "out", None)))
    assert goal is not None and goal.id == "far"


def test_a_step_passed_by_is_not_asked_for_again():
    told = story("far", ("wait", "wait", None), ("far", "out", 5), ("rim", "home", None))
    goal = next_goal(told)
    assert goal is not None and goal.id == "rim"


def test_with_all_done_there_is_none():
    assert next_goal(story("home", ("wait", "wait", 3))) is None


@pytest.mark.parametrize(
    ("near", "far", "distance_m", "expected"),
    [
        ("rim", "nothing", 0.5, "hold"),
        ("nothing", "rail", 3.0, "hold"),
        ("nothing", "nothing", 1.0, "near"),
        ("rope", "nothing", 4.0, "float"),
    ],
)
def test_the_prompt_fits_what_can_be_done(near, far, distance_m, expected):
    telemetry = {
        "body.near_hand.holds": near,
        "body.far_hand.holds": far,
        "body.distance_m": distance_m,
    }
    assert situation(telemetry) == expected
