"""In the cabin: the stick, the knobs, and nothing of what hands do outside."""

import pytest

from game.ui.input.helm import COCKPIT
from game.ui.input.pilot_hands import FlightControls
from game.ui.scene import RawPad
from tests.unit.ui.input.hands_on import defaults, key, to_level, world


@pytest.fixture
def cabin():
    controls = FlightControls(defaults())
    controls.place = COCKPIT
    return controls


def look(controls, tick, *events):
    for event in events:
        controls.handle(event)
    return {wish.name: wish.value for wish in controls.wishes(world(tick), to_level)}


@pytest.mark.parametrize(
    ("name", "command", "value"),
    [
        ("d", "attitude.yaw", 1.0), ("a", "attitude.yaw", -1.0),
        ("w", "attitude.pitch", 1.0), ("s", "attitude.pitch", -1.0),
        ("e", "attitude.roll", 1.0), ("q", "attitude.roll", -1.0),
        ("right", "globus.across", 1.0), ("down", "globus.along", -1.0),
        ("lshift", "attitude.fast", True),
    ],
)  # fmt: skip
def test_a_held_key_pushes_once_and_lets_go_once(cabin, name, command, value):
    assert look(cabin, 1, key(name)) == {command: value}
    assert look(cabin, 2) == {}
    assert look(cabin, 3, key(name, False)) == {command: type(value)(0)}


def test_two_sticks_of_a_pad_push_by_how_far_they_are_pushed(cabin):
    pushed = look(cabin, 1, RawPad("left_x", 0.5), RawPad("left_y", -0.25), RawPad("right_x", -1.0))
    assert pushed == {"attitude.yaw": 0.5, "attitude.pitch": 0.25, "attitude.roll": -1.0}


def test_what_is_no_stick_comes_back_for_the_scene(cabin):
    assert cabin.handle(key("space")) == ("fire",)


def test_no_hand_moves_outside_while_he_is_in_the_cabin(cabin):
    assert look(cabin, 1, key("g"), key("f"), key("x")) == {}


def test_outside_there_is_no_stick():
    assert "attitude.yaw" not in look(FlightControls(defaults()), 1, key("d"))
