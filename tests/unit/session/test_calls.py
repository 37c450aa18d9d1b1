"""What was called against what the ship then did, out of made-up seconds."""

from types import MappingProxyType

import pytest

from game.session.calls import answers_to_calls
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot


def called(second, word):
    return Event(100 * second, "voices.called", MappingProxyType({"call": word}))


def handed(second):
    return Event(100 * second, "voices.handed_over", MappingProxyType({"to": "stick"}))


def seconds(count=30, pitch=0.0, yaw=0.0, roll=0.0, turns=0.0, lit_at=999, start_yaw=0.0):
    """Return pictures of a ship that turns by so many degrees in each second."""
    return [
        Snapshot(
            100 * n,
            float(n),
            {
                "attitude.pitch_deg": pitch * n,
                "attitude.yaw_deg": (start_yaw + yaw * n + 180.0) % 360.0 - 180.0,
                "attitude.roll_deg": roll * n,
                "attitude.turn_rate_deg_per_s": turns if n < 20 else 0.066,
                "tdu.lit_s": float(max(0, n - lit_at)),
            },
        )
        for n in range(count)
    ]


def verdicts(events, pictures):
    return [one.verdict for one in answers_to_calls(events, pictures)]


@pytest.mark.parametrize(
    ("word", "how"),
    [
        ("up", {"pitch": 0.5}),
        ("down", {"pitch": -0.5}),
        ("right", {"yaw": 0.5}),
        ("left", {"yaw": -0.5}),
        ("roll_right", {"roll": 0.5}),
        ("roll_left", {"roll": -0.5}),
    ],
)
def test_a_call_is_followed_when_the_ship_turns_that_way(word, how):
    assert verdicts([called(2, word)], seconds(**how)) == ["done"]


def test_a_turn_against_the_call_is_the_other_way():
    assert verdicts([called(2, "up")], seconds(pitch=-0.5)) == ["wrong"]


def test_a_ship_that_keeps_still_has_done_nothing():
    assert verdicts([called(2, "up")], seconds()) == ["nothing"]


def test_a_turn_across_half_a_circle_is_a_short_one():
    answer = answers_to_calls([called(0, "right")], seconds(11, yaw=1.0, start_yaw=175.0))[0]
    assert answer.turned_deg == pytest.approx(10.0)


def test_only_the_time_until_the_next_call_counts():
    events = [called(0, "up"), called(10, "left")]
    first, second = answers_to_calls(events, seconds(21, pitch=0.5))
    assert first.turned_deg == pytest.approx(5.0)
    assert second.verdict == "nothing"


def test_a_call_said_three_times_is_one():
    events = [called(n, "up") for n in (1, 2, 3)]
    answers = answers_to_calls(events, seconds(pitch=0.5))
    assert [(one.word, one.times, one.tick) for one in answers] == [("up", 3, 100)]


def test_the_same_word_after_handing_over_is_another_call():
    answers = answers_to_calls([called(1, "up"), handed(3), called(9, "up")], seconds())
    assert [one.times for one in answers] == [1, 1]


def test_so_is_followed_when_the_ship_comes_to_rest():
    (answer,) = answers_to_calls([called(5, "so")], seconds(turns=0.5))
    assert (answer.verdict, answer.rested_s) == ("done", 15.0)


def test_so_that_never_ends_the_turn_is_not():
    assert verdicts([called(5, "so")], seconds(15, turns=0.5)) == ["nothing"]


def test_what_the_burn_does_is_not_the_answer_to_a_call():
    (answer,) = answers_to_calls([called(5, "up")], seconds(pitch=0.5, lit_at=9))
    assert answer.turned_deg == pytest.approx(2.0)


def test_without_calls_there_is_nothing_to_say():
    assert answers_to_calls([handed(3)], seconds()) == ()
