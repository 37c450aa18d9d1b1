"""Sight that narrows as oxygen runs short."""

import math

import pytest

from game.ui.view.narrow_sight import STEPS, darkness, step_of

SIZE = (64, 36)


@pytest.mark.parametrize("awake", [1.0, 0.98, math.nan])
def test_whoever_is_awake_sees_all(awake):
    assert step_of(awake) == 0


def test_whoever_has_gone_sees_nothing():
    assert step_of(0.0) == STEPS
    assert darkness(SIZE, 1.0).min() == pytest.approx(1.0)


def test_it_darkens_from_the_edge_and_leaves_the_middle():
    dark = darkness(SIZE, 0.5)
    assert dark[0, 0] > 0.9
    assert dark[32, 18] < 0.05


def test_the_less_awake_the_narrower():
    sums = [darkness(SIZE, lost).sum() for lost in (0.1, 0.4, 0.7, 0.95)]
    assert sums == sorted(sums)
