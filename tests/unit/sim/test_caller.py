"""What a pilot who is both men calls."""

import pytest

from game.sim.caller import BREATH_S, calls_for
from game.vocab.channel import Value


def told(call="none", called_s=0.0, manned=True) -> dict[str, Value]:
    return {"voices.call": call, "voices.called_s": called_s, "sight.manned": manned}


def words(stick, dials, tick=1000):
    return [wish.value for wish in calls_for(stick, tick, dials)]


@pytest.mark.parametrize(
    ("stick", "word"),
    [
        ((0.5, 0.0, 0.0), "up"),
        ((-0.5, 0.0, 0.0), "down"),
        ((0.0, 0.5, 0.0), "right"),
        ((0.0, -0.5, 0.0), "left"),
        ((0.0, 0.0, 0.5), "roll_right"),
        ((0.0, 0.0, -0.5), "roll_left"),
        ((0.1, -0.6, 0.2), "left"),
    ],
)
def test_the_way_the_stick_goes_farthest_is_called(stick, word):
    assert words(stick, told()) == [word]


def test_what_was_called_last_is_not_called_again():
    assert words((0.5, 0.0, 0.0), told("up")) == []


def test_the_stick_let_go_is_so_but_not_before_anything_was_called():
    assert (words((0.0, 0.0, 0.0), told("up")), words((0.0, 0.0, 0.0), told())) == (["so"], [])


def test_a_voice_needs_its_time():
    spoken = told("up", called_s=10.0 - BREATH_S + 0.5)
    assert words((0.0, 0.5, 0.0), spoken) == []


@pytest.mark.parametrize("dials", [{}, told(manned=False)])
def test_without_voices_or_a_man_at_the_sight_nobody_calls(dials):
    assert words((0.5, 0.0, 0.0), dials) == []
