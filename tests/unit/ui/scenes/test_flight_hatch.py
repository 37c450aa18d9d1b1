"""Why his hands do at the hatch what they do."""

import pytest

from game.sim.hands.entry import STAGES
from game.ui.scenes.flight_hatch import RESTS, hatch_why
from game.vocab.channel import Value
from tests.unit.ui.stage import make_kit

WEAK: dict[str, Value] = {
    "body.entry": "tuck",
    "body.working_joint": "hip",
    "body.joint_need_nm": 82.0,
    "body.joint_have_nm": 54.0,
}


@pytest.fixture(scope="module")
def words(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("kit")).words


@pytest.mark.parametrize("stage", [one for one in STAGES if one not in RESTS])
def test_every_stage_has_its_reason(words, stage):
    assert words.has(f"hatch.why.{stage}")
    assert hatch_why(words, {"body.entry": stage}) == words(f"hatch.why.{stage}")


@pytest.mark.parametrize("stage", RESTS)
def test_hands_that_do_nothing_at_the_hatch_have_no_reason(words, stage):
    assert hatch_why(words, {"body.entry": stage}) == ""


def test_hips_that_are_too_weak_are_the_reason(words):
    assert "82" in hatch_why(words, WEAK)
    assert "54" in hatch_why(words, WEAK)


def test_hips_that_lack_next_to_nothing_are_not(words):
    assert hatch_why(words, {**WEAK, "body.joint_have_nm": 81.0}) == words("hatch.why.tuck")


def test_an_arm_at_its_end_is_not_what_decides(words):
    assert hatch_why(words, {**WEAK, "body.working_joint": "near_elbow"}) == words("hatch.why.tuck")
