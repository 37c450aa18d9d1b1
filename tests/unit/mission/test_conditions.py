"""Conditions answer as they read."""

from collections.abc import Mapping

import pytest

from game.mission.conditions import (
    All,
    AnyOf,
    Compare,
    Fired,
    GoalDone,
    Happened,
    Not,
    Relation,
    channels_in,
    compiled,
)
from game.vocab.channel import Value

TELEMETRY: Mapping[str, Value] = {
    "suit.pressure_kpa": 27.4,
    "body.at_rim": True,
    "orbit.over": "volga",
}
TRUE, FALSE = All(()), Not(All(()))


@pytest.mark.parametrize(
    ("relation", "value", "high", "answer"),
    [
        ("above", 27.4, 0.0, False),
        ("above", 27.3, 0.0, True),
        ("below", 27.4, 0.0, False),
        ("below", 27.5, 0.0, True),
        ("at_least", 27.4, 0.0, True),
        ("at_least", 27.5, 0.0, False),
        ("at_most", 27.4, 0.0, True),
        ("at_most", 27.3, 0.0, False),
        ("between", 27.4, 30.0, True),
        ("between", 20.0, 27.3, False),
        ("equals", 27.4, 0.0, True),
    ],
)
def test_a_number_is_compared(relation: Relation, value: float, high: float, answer: bool):
    ask = compiled(Compare("suit.pressure_kpa", relation, value, high))
    assert ask(TELEMETRY, ()) is answer


def test_truths_and_words_are_compared_as_they_are():
    assert compiled(Compare("body.at_rim", "equals", True))(TELEMETRY, ())
    assert compiled(Compare("orbit.over", "equals", "volga"))(TELEMETRY, ())
    assert not compiled(Compare("orbit.over", "equals", "ob"))(TELEMETRY, ())


def test_nothing_compares_true_with_not_a_number():
    ask = compiled(Compare("x.y", "at_most", 5.0))
    assert not ask({"x.y": float("nan")}, ())


@pytest.mark.parametrize(
    ("parts", "every", "some"),
    [((TRUE, TRUE), True, True), ((TRUE, FALSE), False, True), ((FALSE, FALSE), False, False)],
)
def test_all_and_any_join(parts, every: bool, some: bool):
    assert compiled(All(parts))({}, ()) is every
    assert compiled(AnyOf(parts))({}, ()) is some


def test_happenings_are_known_by_their_words():
    known = ("event:tether.went_taut", "goal:far", "fired:go")
    assert compiled(Happened("tether.went_taut"))({}, known)
    assert compiled(GoalDone("far"))({}, known)
    assert compiled(Fired("go"))({}, known)
    assert not compiled(Fired("far"))({}, known)


def test_a_missing_channel_is_no_answer():
    with pytest.raises(KeyError):
        compiled(Compare("no.such", "above", 1.0))({}, ())


def test_the_channels_of_a_condition_are_found_however_deep():
    low, high = Compare("a.b", "below", 1.0), Compare("c.d", "above", 1.0)
    deep = All((low, Not(AnyOf((high, GoalDone("out"), Happened("x.y"))))))
    assert channels_in(deep) == {"a.b", "c.d"}
