"""How an automatic pilot answers the radio."""

import pytest

from game.sim.radio.answering import answered
from game.vocab.command import Wish


def test_a_question_that_has_waited_is_answered():
    assert answered({"radio.waiting_s": 2.0}, "careful") == (Wish("radio.answer", "careful"),)


@pytest.mark.parametrize("telemetry", [{}, {"radio.waiting_s": 0.0}, {"radio.waiting_s": 1.9}])
def test_without_a_question_or_before_he_has_heard_it_he_says_nothing(telemetry):
    assert answered(telemetry, "careful") == ()
