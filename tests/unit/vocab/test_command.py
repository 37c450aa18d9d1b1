"""Channels and commands know what they accept."""

import math

import pytest

from game.vocab.channel import Band, Channel
from game.vocab.command import CommandSpec


@pytest.mark.parametrize("value", [0.0, 5, 10.0])
def test_a_number_in_range_is_taken(value):
    assert CommandSpec("x", possible=Band(0.0, 10.0)).refusal(value) is None


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan, 10.001])
def test_a_number_that_no_range_holds_is_refused(value):
    assert CommandSpec("x", possible=Band(0.0, 10.0)).refusal(value) == "out-of-range"


def test_a_number_without_a_range_still_has_to_be_finite():
    assert CommandSpec("x").refusal(math.inf) == "out-of-range"


def test_a_truth_is_not_a_number():
    assert CommandSpec("x").refusal(True) == "wrong-type"


def test_a_word_has_to_be_one_of_the_words():
    spec = CommandSpec("x", kind="word", words=("high", "low"))
    assert (spec.refusal("low"), spec.refusal("lo"), spec.refusal(1)) == (
        None,
        "out-of-range",
        "wrong-type",
    )


@pytest.mark.parametrize(
    ("channel", "good", "bad"),
    [
        (Channel("a", possible=Band(0, 1)), 0.5, 1.5),
        (Channel("a", kind="truth"), True, 1),
        (Channel("a", kind="word", words=("x",)), "x", "y"),
        (Channel("a"), 3, True),
    ],
)
def test_a_channel_accepts_only_its_kind(channel, good, bad):
    assert channel.accepts(good)
    assert not channel.accepts(bad)
