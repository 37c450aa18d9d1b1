"""Needles with mass, and figures that stand still long enough to be read."""

import math

import pytest

from game.ui.view.hud_figures import Shown, follow, steady, written


def test_a_number_rests_long_enough_to_be_read():
    shown, changes = Shown(0.0, 0.0, 0.0), set()
    for tick in range(1, 201):
        shown = follow(shown, float(tick), tick * 0.01, 1.0, 0.3)
        changes.add(shown.figure)
    assert 6 <= len(changes) <= 8


def test_a_figure_stands_still_while_its_value_trembles():
    figure = 4.4
    for value in (4.44, 4.46, 4.44, 4.46):
        figure = steady(figure, value, 0.1)
    assert figure == 4.4


def test_a_figure_follows_a_value_that_moves_on():
    assert steady(4.4, 4.48, 0.1) == pytest.approx(4.5)


def test_a_needle_has_mass():
    shown = follow(Shown(0.0, 0.0, 0.0), 10.0, 0.05, 0.1)
    assert 1.0 < shown.needle < 5.0


def test_a_needle_arrives():
    shown = Shown(0.0, 0.0, 0.0)
    for tick in range(1, 200):
        shown = follow(shown, 10.0, tick * 0.01, 0.1)
    assert shown.needle == pytest.approx(10.0, abs=0.01)


def test_a_needle_does_not_depend_on_the_length_of_frames():
    fine = Shown(0.0, 0.0, 0.0)
    for tick in range(1, 11):
        fine = follow(fine, 10.0, tick * 0.01, 0.1)
    assert fine.needle == pytest.approx(follow(Shown(0.0, 0.0, 0.0), 10.0, 0.1, 0.1).needle)


def test_a_jump_in_time_shows_the_value_at_once():
    assert follow(Shown(0.0, 0.0, 0.0), 10.0, 60.0, 0.1).needle == 10.0


@pytest.mark.parametrize(
    ("show", "figure", "expected"),
    [
        ("clock", 192.9, "00:03:12"),
        ("clock", -117.2, "−00:01:58"),
        ("clock", -0.4, "−00:00:01"),
        ("clock", 3600.0, "01:00:00"),
        ("minutes", 75.9, "01:15"),
        ("minutes", -3.0, "00:00"),
        ("number", -0.04, "0.0"),
        ("number", -2.5, "−2.5"),
        ("number", math.nan, "– – –"),
        ("clock", math.nan, "– – –"),
        ("minutes", math.inf, "– – –"),
        ("clock", 1e9, "– – –"),
    ],
)
def test_figures_are_written_for_people(show, figure, expected):
    assert written(show, figure, 1) == expected
