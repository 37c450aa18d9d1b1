"""What the keys of the fall mean, by how things stand."""

import pytest

from game.ui.scenes.flight_fall import ordered
from game.vocab.channel import Value

TOLD: dict[str, Value] = {
    "reckoning.pinned": False,
    "reckoning.since_lit_s": 812.0,
    "reckoning.first_weight_due_s": 810.0,
    "reckoning.silence_end_due_s": 957.0,
    "reckoning.peak_due_s": 995.0,
    "reckoning.bang_due_s": 1105.0,
    "reckoning.pin_km": 4.0,
    "loose.film_camera": "near",
    "loose.thermos": "floating",
    "loose.board": "near",
    "loose.torch": "stowed",
    "loose.log": "near",
    "loose.pencil": "stowed",
    "loose.hand": "none",
    "body.braced": False,
    "canopy.handle_pulled": False,
    "landing.down": False,
}


def wish(action, **changes):
    told = TOLD | {name.replace("__", "."): value for name, value in changes.items()}
    order = ordered(action, told)
    return None if order is None else (order[0].name, order[0].value)


@pytest.mark.parametrize(
    ("now_s", "name"),
    [(500.0, "first_weight"), (830.0, "first_weight"), (960.0, "silence_end"), (1100.0, "bang")],
)
def test_the_moment_that_is_due_is_marked(now_s, name):
    assert wish("mark", reckoning__since_lit_s=now_s) == ("reckoning.mark", name)


def test_the_hand_reaches_for_the_heaviest_thing_near():
    assert wish("stow") == ("loose.stow", "film_camera")


def test_pressed_again_it_reaches_for_the_next():
    assert wish("stow", loose__hand="film_camera") == ("loose.stow", "board")


def test_with_nothing_near_the_hand_waits_for_the_heaviest():
    far = {f"loose__{name}": "floating" for name in ("film_camera", "board", "log")}
    assert wish("stow", **far) == ("loose.stow", "film_camera")


def test_with_nothing_afloat_the_hand_comes_back():
    gone = {f"loose__{name}": "stowed" for name in ("film_camera", "board", "log", "thermos")}
    assert wish("stow", **gone) == ("loose.stow", "none")


def test_what_has_fallen_is_not_reached_for():
    fallen = {f"loose__{name}": "fallen" for name in ("film_camera", "board", "log", "thermos")}
    assert wish("stow", **fallen) == ("loose.stow", "none")


def test_the_handle_is_pulled_once():
    assert wish("handle") == ("canopy.handle", True)
    assert wish("handle", canopy__handle_pulled=True) is None


@pytest.mark.parametrize(("action", "km"), [("pin_west", -6.0), ("pin_east", 14.0)])
def test_the_pin_moves_by_ten_kilometres(action, km):
    assert wish(action) == ("reckoning.pin_km", km)


def test_bracing_is_taken_back():
    assert wish("brace", body__braced=True) == ("seats.brace", False)


def test_elsewhere_the_keys_do_nothing():
    assert ordered("mark", {}) is None
