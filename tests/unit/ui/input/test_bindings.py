"""Bindings: complete, free of conflicts as shipped, and changeable without traps."""

import json

import pytest

from game.ui.input.bindings import Conflict, caught, inputs_in, is_input
from game.ui.input.bindings_file import FILE_NAME, load_player, save_player
from game.ui.input.knobs import FLIGHT_ACTIONS
from game.ui.scene import Pointer, RawPad
from tests.unit.ui.input.hands_on import ROOT, defaults, key

WORDS = json.loads((ROOT / "assets" / "text" / "controls.en.json").read_text("utf-8"))
MORE_ACTIONS = {
    "pause", "restart", "checkpoint_back", "lens", "help", "checklist", "show_me",
    "camera_zoom_in", "camera_zoom_out", "screenshot", "fullscreen", "captions_back",
    "source_card", "time_faster", "time_slower", "filter", "relief", "stiffness", "camera_tilt",
    "guide", "guide_head", "lid",
    "answer_plain", "answer_careful", "answer_silent",
    "globus_mode", "program_cover", "program", "manual", "gyros", "rate_hold", "gas_set",
    "commander", "navigator", "belts", "fire_cover", "fire", "engine_stop", "note_time",
    "note_earlier", "note_later", "view_next", "translate",
    "call_left", "call_right", "call_up", "call_down", "call_roll_left", "call_roll_right",
    "call_so", "hand_over",
    "mark", "stow", "brace", "handle", "cut_lines", "pin_west", "pin_east",
}  # fmt: skip


def test_every_action_of_a_flight_is_listed_and_no_other():
    assert set(defaults().inputs) == FLIGHT_ACTIONS | MORE_ACTIONS


def test_every_action_has_a_key():
    bindings = defaults()
    assert [action for action in bindings.inputs if not bindings.of(action, "keys")] == []


def test_every_action_is_on_the_pad_or_in_the_pause_menu():
    bindings = defaults()
    without = {action for action in bindings.inputs if not bindings.of(action, "pad")}
    assert without == bindings.through_pause_menu


def test_the_shipped_bindings_have_no_conflicts():
    assert defaults().conflicts() == ()


def test_every_shipped_input_exists_on_its_device():
    wrong = [
        (action, device, name)
        for action, by in defaults().inputs.items()
        for device, names in by.items()
        for name in names
        if not is_input(device, name)
    ]
    assert wrong == []


def test_every_action_has_a_name_for_the_settings_page_and_every_name_an_action():
    named = {name.removeprefix("action.") for name in WORDS if name.startswith("action.")}
    assert named == set(defaults().inputs)


def test_a_conflict_names_the_input_and_all_its_actions():
    bindings = defaults().bound("lens", "keys", ["g"])
    assert bindings.conflicts() == (Conflict("keys", "g", ("let_go", "lens")),)


def test_what_counts_at_two_places_may_share_an_input():
    bindings = defaults()
    assert bindings.actions_of("keys", "a") == ("go_left", "yaw_left", "call_left", "whirl_left")
    assert not bindings.counts("yaw_left", "outside") and bindings.counts("yaw_left", "cockpit")


def test_what_is_listed_at_two_places_counts_at_both_and_nowhere_else():
    counts = [defaults().counts("belts", place) for place in ("outside", "cockpit", "fall")]
    assert counts == [False, True, True]


def test_what_counts_everywhere_clashes_with_a_place():
    bindings = defaults().bound("pause", "keys", ["d"])
    assert [(one.input, one.actions) for one in bindings.conflicts()] == [
        ("d", ("go_right", "pause")),
        ("d", ("yaw_right", "call_right", "pause")),
        ("d", ("whirl_right", "pause")),
    ]


def test_what_never_makes_sense_together_may_share_an_input():
    bindings = defaults().bound("push", "keys", ["r"])
    assert bindings.at("outside").actions_of("keys", "r") == ("push", "haul")
    assert bindings.conflicts() == ()


def test_the_same_button_on_two_devices_is_no_conflict():
    assert defaults().bound("lens", "pad", ["left_stick"]).conflicts() == ()


def test_escape_pauses_whatever_is_bound():
    assert defaults().bound("pause", "keys", ["k"]).of("pause", "keys") == ("escape", "k")


def test_binding_one_key_twice_binds_it_once():
    assert defaults().bound("lens", "keys", ["k", "k"]).of("lens", "keys") == ("k",)


def test_a_remap_is_there_again_after_a_restart(tmp_path):
    changed = defaults().bound("tuck", "keys", ["k"]).bound("push", "pad", ["y"])
    save_player(tmp_path, changed, defaults())
    assert load_player(tmp_path, defaults()) == (changed, ())


def test_only_what_differs_is_stored(tmp_path):
    save_player(tmp_path, defaults().bound("tuck", "keys", ["k"]), defaults())
    stored = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    assert stored["changed"] == {"tuck": {"keys": ["k"]}}


def test_without_a_file_the_defaults_hold_and_nothing_is_wrong(tmp_path):
    assert load_player(tmp_path, defaults()) == (defaults(), ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": 99}',
        '{"format": 1}',
        "[" * 100_000,
        '{"format": 1, "changed": 3}',
    ],
    ids=["empty", "cut", "list", "newer", "no changes", "deep", "number"],
)
def test_a_broken_file_changes_nothing_and_is_named(tmp_path, text):
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    bindings, faults = load_player(tmp_path, defaults())
    assert (bindings, len(faults)) == (defaults(), 1)


def test_a_file_of_other_bytes_changes_nothing_and_is_named(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")
    assert len(load_player(tmp_path, defaults())[1]) == 1


def test_a_huge_file_is_not_even_read(tmp_path):
    (tmp_path / FILE_NAME).write_text(" " * 70_000, "utf-8")
    assert load_player(tmp_path, defaults())[1] == ("bindings.json: larger than 65536 bytes",)


def test_one_wrong_line_does_not_cost_the_others(tmp_path):
    changed = {
        "tuck": {"keys": ["k"], "pedal": ["left"]},
        "fly": {"keys": ["u"]},
        "lens": {"pad": ["turbo"]},
    }
    (tmp_path / FILE_NAME).write_text(json.dumps({"format": 1, "changed": changed}), "utf-8")
    bindings, faults = load_player(tmp_path, defaults())
    assert bindings == defaults().bound("tuck", "keys", ["k"])
    assert faults == (
        "changed.tuck.pedal: not a list of its inputs",
        "changed.fly: no such action",
        "changed.lens.pad: not a list of its inputs",
    )


@pytest.mark.parametrize(
    ("event", "device", "name"),
    [
        (key("k"), "keys", "k"),
        (Pointer(5, 5, "pressed", 2), "mouse", "middle"),
        (Pointer(5, 5, "pressed", 7), "mouse", "button_7"),
        (Pointer(5, 5, "wheel", steps=-1), "mouse", "wheel_down"),
        (RawPad("x", 1.0), "pad", "x"),
        (RawPad("left_y", -0.9), "pad", "left_y-"),
    ],
    ids=str,
)
def test_press_to_bind_catches_what_is_pressed(event, device, name):
    assert caught(event, device) == name


@pytest.mark.parametrize(
    "event",
    [key("k", pressed=False), Pointer(5, 5, "moved"), RawPad("left_x", 0.3), RawPad("x", 1.0)],
    ids=str,
)
def test_press_to_bind_waits_through_releases_moves_and_other_devices(event):
    assert caught(event, "keys") is None


def test_a_notch_of_the_wheel_presses_and_lets_go():
    notch = Pointer(0, 0, "wheel", steps=2)
    assert list(inputs_in(notch)) == [("mouse", "wheel_up", 1.0), ("mouse", "wheel_up", 0.0)]
