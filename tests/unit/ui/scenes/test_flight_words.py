"""Captions wait for each other."""

from game.ui.scenes.flight_words import CAPTION_LEAST_S, now_shown

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
