"""What to press in the fall: against the whirl, at what floats near, and breathing in threes."""

import pytest

from game.session.on_the_couch import THINGS
from game.ui.couch_advice import Press, on_couch
from game.vocab.channel import Value

TOLD: dict[str, Value] = {
    "descent.stage": "together",
    "entry.load_g": 0.0,
    "whirl.rate_deg_per_s": 12.0,
    "body.tense": False,
    "body.tense_s": 0.0,
    "body.loose_s": 60.0,
    "loose.hand": "none",
    **{f"loose.{name}": "floating" for name in THINGS},
}
HEAVY: dict[str, Value] = {"entry.load_g": 8.0, "descent.stage": "sphere"}


def press(
    command: str = "", told: dict[str, Value] | None = None, **changes: Value
) -> Press | None:
    dials = TOLD | (told or {}) | {k.replace("__", "."): v for k, v in changes.items()}
    return on_couch((command,) if command else (), dials)


@pytest.mark.parametrize(("rate", "action"), [(12.0, "whirl_left"), (-5.0, "whirl_right")])
def test_the_stick_goes_against_the_whirl(rate: float, action: str):
    assert press("whirl.stick", whirl__rate_deg_per_s=rate) == Press((action,))


def test_a_whirl_that_has_stopped_is_left_alone():
    assert press("whirl.stick", whirl__rate_deg_per_s=0.1) == Press(wait="let_go")


def test_with_an_empty_hand_one_reaches():
    assert press("loose.stow") == Press(("stow",))


def test_a_hand_at_work_is_left_alone():
    assert press("loose.stow", loose__hand="torch", loose__torch="near") == Press(wait="stowing")


def test_a_hand_that_waits_for_the_only_thing_afloat_is_left_alone():
    assert press("loose.stow.film_camera", loose__hand="torch") == Press(wait="floats_by")


def test_a_hand_that_waits_may_take_another_thing_that_comes_by():
    assert press("loose.stow", loose__hand="torch", loose__log="near") == Press(("stow",))


def test_under_weight_every_step_but_a_mark_is_breathing():
    assert press("", HEAVY) == Press(("strain",))


def test_three_seconds_tense_are_enough():
    assert press("", HEAVY, body__tense=True, body__tense_s=2.9) == Press(("strain",))
    assert press("", HEAVY, body__tense=True, body__tense_s=3.0) == Press(wait="breathe")


def test_a_breath_is_waited_for():
    assert press("", HEAVY, body__loose_s=0.5) == Press(wait="breathe")


def test_a_mark_under_weight_comes_first_and_breathing_beside_it():
    assert press("reckoning.mark.peak", HEAVY) == Press(("mark", "strain"))


def test_the_jerk_of_the_cloth_is_no_weight_to_breathe_against():
    assert press("", HEAVY, descent__stage="drogue") is None


def test_nobody_on_a_couch_is_told_nothing():
    assert on_couch(("whirl.stick",), {"whirl.rate_deg_per_s": 3.0}) is None


def test_who_has_missed_to_breathe_is_not_told_to_when_the_weight_is_gone():
    assert press("body.strain") == Press(wait="cabin")
