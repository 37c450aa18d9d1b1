"""The controls in words: those of the place where one plays, each of them, and no others."""

import pytest

from game.ui.controls_text import LINES, PAIR, control_lines
from game.ui.input.helm import COCKPIT, FALL, OUTSIDE
from tests.unit.ui.stage import make_kit


@pytest.mark.parametrize("place", [OUTSIDE, COCKPIT, FALL])
def test_every_control_named_counts_at_the_place(tmp_path, place):
    bindings = make_kit(tmp_path).keys.bindings
    named = [action for _, actions in LINES[place] for action in actions]
    assert [action for action in named if not bindings.counts(action, place)] == []


@pytest.mark.parametrize("place", [COCKPIT, FALL])
def test_no_control_of_the_place_is_left_out(tmp_path, place):
    bindings = make_kit(tmp_path).keys.bindings
    lines = (*LINES[place], *PAIR) if place == COCKPIT else LINES[place]
    named = {action for _, actions in lines for action in actions}
    assert bindings.places[place] - named == frozenset()


def test_in_the_cabin_the_keys_are_those_of_the_cabin(tmp_path):
    kit = make_kit(tmp_path)
    assert "Space" not in dict(control_lines(kit, COCKPIT))
    assert ("X / Space", kit.words("controls.fire")) in control_lines(kit, COCKPIT)


def test_who_points_reads_first_what_can_be_pressed(tmp_path):
    kit = make_kit(tmp_path)
    kit.hand.device = "mouse"
    assert control_lines(kit, COCKPIT)[0][0] == kit.words("controls.press")


def test_where_two_play_the_calls_are_named_and_nowhere_else(tmp_path):
    kit = make_kit(tmp_path)
    calls = ("A / D / W / S", kit.words("controls.call_nose"))
    assert calls in control_lines(kit, COCKPIT, two=True)
    assert calls not in control_lines(kit, COCKPIT)
