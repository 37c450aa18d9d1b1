"""Whose hands are where: what keys and pads mean while one of two has the screen."""

import pytest

from game.ui.input.two_players import CALL_FOR, STICK_ACTIONS, reaches_panel, split
from tests.unit.ui.input.hands_on import defaults

COCKPIT = defaults().at("cockpit")


def means(chair, away, device, name):
    return split(COCKPIT, chair, away).actions_of(device, name)


@pytest.mark.parametrize(
    ("chair", "away", "device", "name", "actions"),
    [
        ("", False, "keys", "w", ("pitch_up",)),
        ("stick", True, "keys", "w", ("pitch_up",)),
        ("sight", True, "keys", "w", ("call_up",)),
        ("sight", True, "keys", "space", ("call_so",)),
        ("stick", True, "keys", "space", ("fire",)),
        ("sight", True, "pad", "left_y-", ("pitch_up",)),
        ("sight", False, "pad", "left_y-", ("call_up",)),
        ("sight", False, "pad", "a", ("call_so",)),
        ("sight", True, "pad", "a", ("fire",)),
        ("stick", False, "pad", "left_y-", ("pitch_up",)),
        ("", False, "pad", "left_stick", ("globus_mode",)),
        ("sight", False, "pad", "left_stick", ("hand_over",)),
        ("", False, "keys", "u", ()),
        ("stick", False, "keys", "u", ("hand_over",)),
    ],
)
def test_what_an_input_means(chair, away, device, name, actions):
    assert means(chair, away, device, name) == actions


def test_every_way_of_the_stick_has_its_call():
    assert set(CALL_FOR) == STICK_ACTIONS - {"stick_fast"}


def test_a_call_has_the_key_of_its_movement():
    pairs = [(COCKPIT.of(s, d), COCKPIT.of(c, d)) for s, c in CALL_FOR.items()
             for d in ("keys", "pad")]  # fmt: skip
    assert [stick for stick, call in pairs if stick != call] == []


@pytest.mark.parametrize(
    ("chair", "device", "away", "reaches"),
    [
        ("", "keys", False, True),
        ("stick", "keys", True, True),
        ("sight", "keys", True, False),
        ("sight", "pad", True, True),
        ("sight", "pad", False, False),
    ],
)
def test_who_reaches_the_panel(chair, device, away, reaches):
    assert reaches_panel(chair, device, away) is reaches
