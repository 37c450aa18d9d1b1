"""Dust in the cabin: it drifts, falls in the burn, and is the same at the same moment."""

import pytest

from game.ui.view.cabin_dust import HIGH, PUSH_M_PER_S2, UNITS_PER_M, motes


def test_the_same_moment_has_the_same_dust():
    assert motes(100.0, 3.0, 0.0, True) == motes(100.0, 3.0, 0.0, True)


def test_before_the_burn_no_mote_goes_faster_than_a_drift():
    now, later = motes(100.0, 0.0, 0.0, False), motes(100.1, 0.0, 0.0, False)
    assert max(abs(b.y - a.y) for a, b in zip(now, later, strict=True) if b.y > 5.0) < 2.0


def test_what_drifted_falls_as_fast_as_the_engine_pushes():
    lit_s = 0.4
    before = {one.x: one.y for one in motes(100.0, 0.0, 0.0, False)}
    after = {one.x: one.y for one in motes(100.0 + lit_s, lit_s, 0.0, True)}
    fallen = [after[x] - before[x] for x in after if x in before]
    assert fallen == pytest.approx([0.5 * PUSH_M_PER_S2 * lit_s**2 * UNITS_PER_M] * len(fallen))
    assert fallen


def test_once_it_has_fallen_it_is_gone():
    assert motes(145.0, 45.0, 0.0, True) == ()


def test_none_of_it_leaves_the_picture_while_it_drifts():
    assert all(0.0 <= one.y < HIGH for one in motes(5_000.0, 0.0, 0.0, False))
