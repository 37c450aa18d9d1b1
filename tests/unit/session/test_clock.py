"""Frames become ticks without drift."""

from hypothesis import given
from hypothesis import strategies as st

from game.session.clock import MOST_TICKS, FixedClock
from game.vocab.units import TICK_NS


@given(st.lists(st.integers(0, MOST_TICKS * TICK_NS - TICK_NS), max_size=200))
def test_no_nanosecond_is_lost_or_made(frames_ns):
    clock, ticks = FixedClock(), 0
    for frame_ns in frames_ns:
        due, clock = clock.advance(frame_ns)
        ticks += due
    assert ticks * TICK_NS + clock.pending_ns == sum(frames_ns)


def test_a_hopelessly_late_frame_is_shortened():
    assert FixedClock().advance(10**12)[0] == MOST_TICKS


def test_a_clock_that_jumps_back_adds_nothing():
    assert FixedClock(5).advance(-(10**9)) == (0, FixedClock(5))


@given(st.integers(0, 10**9))
def test_the_blend_stays_between_two_ticks(frame_ns):
    assert 0.0 <= FixedClock().advance(frame_ns)[1].alpha < 1.0
