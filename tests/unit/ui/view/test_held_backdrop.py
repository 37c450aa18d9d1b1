"""A backdrop painted thirty times a second: how often, and what is shown in between."""

import pygame
import pytest

from game.ui.view.held_backdrop import HeldBackdrop

SIZE = (16, 9)


class Counting:
    """A backdrop whose red says how often it was painted."""

    def __init__(self):
        self.times = 0

    def draw(self, target, telemetry, time_s):
        self.times += 1
        target.fill((self.times, 0, 0))


def reds(times_s, sizes=(SIZE,)):
    """Return the red of each picture at these times, and how often was painted."""
    painter = Counting()
    held = HeldBackdrop(painter)
    found = []
    for time_s, size in zip(times_s, sizes * len(times_s), strict=False):
        target = pygame.Surface(size)
        held.draw(target, {}, time_s)
        found.append(target.get_at((3, 3))[0])
    return found, painter.times


def test_within_a_thirtieth_of_a_second_the_same_picture_is_shown_again():
    assert reds([1.0, 1.016, 1.032]) == ([1, 1, 1], 1)


def test_after_it_the_backdrop_is_painted_anew():
    assert reds([1.0, 1.04, 1.08])[0] == [1, 2, 3]


def test_time_that_jumps_back_paints_anew():
    assert reds([5.0, 1.0])[0] == [1, 2]


def test_a_picture_of_another_size_is_painted_anew():
    assert reds([1.0, 1.001], (SIZE, (8, 8)))[0] == [1, 2]


def test_what_was_forgotten_is_painted_anew():
    painter = Counting()
    held = HeldBackdrop(painter)
    target = pygame.Surface(SIZE)
    held.draw(target, {}, 1.0)
    held.forget()
    held.draw(target, {}, 1.0)
    assert painter.times == 2


@pytest.mark.parametrize("time_s", [float("nan"), float("inf")])
def test_a_time_that_is_no_number_is_painted_every_time(time_s):
    assert reds([time_s, time_s])[0] == [1, 2]
