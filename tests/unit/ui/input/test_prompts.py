"""Prompts say what is printed on the player's own keys."""

import json
import os
import subprocess
import sys

import pytest

from game.ui.input.bindings import MOUSE_INPUTS, PAD_INPUTS
from game.ui.input.keyboard import is_key_name, key_name, names_by_scancode
from game.ui.input.prompts import Prompts
from tests.unit.ui.input.hands_on import ROOT, defaults

WORDS = json.loads((ROOT / "assets" / "text" / "controls.en.json").read_text("utf-8"))
US = {"q": "Q", "equals": "="}
SIGNS = """
import os
os.environ["SDL_VIDEODRIVER"] = "dummy"
import pygame
from game.ui.input.keyboard import printed_signs
pygame.display.init()
pygame.display.set_mode((8, 8))
signs = printed_signs()
print(signs["q"], signs["5"], signs["comma"], "space" in signs)
"""


def prompts(signs=US, bindings=None):
    return Prompts(bindings or defaults(), signs, WORDS.__getitem__)


def test_a_key_shows_the_sign_of_the_layout():
    assert prompts({"q": "A"}).prompt("turn_left", "keys") == "A"


def test_a_key_without_a_sign_shows_its_name_in_words():
    assert prompts().prompt("go_left", "keys") == "Left arrow"


def test_a_function_key_shows_its_number():
    assert prompts().prompt("help", "keys") == "F1"


def test_a_letter_is_shown_before_the_layout_is_known():
    assert prompts({}).prompt("let_go", "keys") == "G"


def test_a_prompt_follows_the_device():
    shown = [prompts().prompt("near_grip", device) for device in ("keys", "mouse", "pad")]
    assert shown == ["N", "Left button", "Left trigger"]


def test_what_a_device_lacks_is_prompted_by_its_key():
    assert prompts().prompt("tuck", "mouse") == "Space"


def test_an_action_bound_to_nothing_has_no_prompt():
    assert prompts(bindings=defaults().bound("lens", "keys", [])).prompt("lens", "keys") == ""


def test_a_nameless_key_shows_its_number():
    assert prompts().name("keys", key_name(500)) == "#500"


def test_the_settings_page_gets_every_input():
    assert prompts().prompt_all("push", "keys") == ("F", "Left Ctrl")


@pytest.mark.parametrize("name", sorted(set(names_by_scancode().values())))
def test_every_key_can_be_shown(name):
    assert prompts({}).name("keys", name) != ""


def test_every_mouse_and_pad_input_can_be_shown():
    wanted = {f"input.mouse.{n}" for n in MOUSE_INPUTS} | {f"input.pad.{n}" for n in PAD_INPUTS}
    assert wanted - set(WORDS) == set()


def test_names_and_places_of_keys_are_one_to_one():
    names = list(names_by_scancode().values())
    assert sorted(names) == sorted(set(names))


def test_a_made_up_key_is_not_a_key():
    assert [is_key_name(name) for name in ("q", "scan_500", "scan_x", "hyper")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_signs_are_read_from_the_live_layout():
    done = subprocess.run(
        [sys.executable, "-c", SIGNS], cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
    )  # fmt: skip
    assert done.stdout.split() == ["Q", "5", ",", "False"]
