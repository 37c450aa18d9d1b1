"""How the cabin's picture leans while the engine burns."""

import pygame
import pytest

from game.ui.view.cockpit_lean import LEAN, LEAN_S, SINK, Lean, leaned
from game.vocab.snapshot import Snapshot

SIZE = (640, 360)


def shot(time_s, burning):
    return Snapshot(round(time_s * 100), time_s, {"tdu.burning": burning})


def follow(lean, *moments):
    return [lean.follow(shot(*moment), False, False) for moment in moments]


def test_it_leans_within_moments_of_the_ignition_and_comes_back_after_it():
    shares = follow(Lean(), (0.0, False), (0.1, True), (LEAN_S, True), (9.0, True), (19.0, False))
    assert shares[0] == shares[-1] == 0.0
    assert 0.0 < shares[1] < shares[2] <= shares[3] == 1.0


def test_who_wants_it_calm_sees_no_lean():
    assert Lean().follow(shot(5.0, True), True, True) == 0.0


def test_the_same_moment_leans_no_further():
    once, again = follow(Lean(), (0.1, True), (0.1, True))
    assert once == again


@pytest.mark.parametrize(("x", "along"), [(2, -1.0), (SIZE[0] // 2, 0.0), (SIZE[0] - 3, 1.0)])
def test_one_side_sinks_more_than_the_other(x, along):
    picture, beneath = pygame.Surface(SIZE), pygame.Surface(SIZE)
    picture.fill((250, 250, 250), (0, 100, SIZE[0], 10))
    leaned(picture, beneath, 1.0, 1.0)
    lit = [y for y in range(SIZE[1]) if picture.get_at((x, y)).r > 127]
    assert lit[0] - 100 == pytest.approx(SINK + LEAN * along, abs=1.0)
