"""Held actions: edges, thresholds, taps and toggles."""

from game.ui.input.held import Edge, Held, Switches
from game.ui.scene import RawPad
from tests.unit.ui.input.hands_on import defaults, key

PRESS = Edge("tuck", "keys", True)
RELEASE = Edge("tuck", "keys", False)


def after(*events):
    held = Held()
    edges: list[Edge] = []
    for event in events:
        held, new = held.after(event, defaults().at("outside"))
        edges.extend(new)
    return held, [(edge.action, edge.pressed) for edge in edges]


def test_a_key_begins_and_ends_its_action():
    assert after(key("r"), key("r", False))[1] == [("haul", True), ("haul", False)]


def test_a_second_key_for_the_same_action_begins_nothing():
    assert after(key("f"), key("lctrl"))[1] == [("push", True)]


def test_an_action_ends_with_its_last_key():
    events = (key("f"), key("lctrl"), key("f", False), key("lctrl", False))
    assert after(*events)[1] == [("push", True), ("push", False)]


def test_a_release_without_a_press_ends_nothing():
    assert after(key("r", False))[1] == []


def test_a_trigger_has_a_gap_between_pressing_and_letting_go():
    pulls = [RawPad("left_trigger", value) for value in (0.45, 0.55, 0.4, 0.3)]
    assert after(*pulls)[1] == [("near_grip", True), ("near_grip", False)]


def test_a_stick_half_way_is_half_an_action():
    held, _ = after(RawPad("left_x", -0.4))
    assert held.pressed("go_left", defaults()) == 0.4


def test_a_stick_swept_across_ends_one_direction_and_begins_the_other():
    edges = after(RawPad("left_x", -1.0), RawPad("left_x", 1.0))[1]
    assert edges == [("go_left", True), ("go_left", False), ("go_right", True)]


def test_a_tap_is_in_force_until_it_has_flown():
    tapped = Switches().after(PRESS, False).after(RELEASE, False)
    flown = tapped.handed_over().ticked()
    assert (tapped.wants("tuck"), flown.wants("tuck")) == (True, False)


def test_a_tap_is_not_lost_in_a_frame_without_a_tick():
    tapped = Switches().after(PRESS, False).after(RELEASE, False)
    assert tapped.ticked().wants("tuck")


def test_a_toggle_goes_on_by_one_press_and_off_by_the_next():
    once = Switches().after(PRESS, True).after(RELEASE, True)
    twice = once.after(PRESS, True).after(RELEASE, True).handed_over().ticked()
    assert (once.handed_over().ticked().wants("tuck"), twice.wants("tuck")) == (True, False)


def test_the_latest_of_two_wins_and_the_older_comes_back():
    both = Switches().after(PRESS, False).after(Edge("stretch", "keys", True), False)
    one = both.after(Edge("stretch", "keys", False), False).handed_over().ticked()
    assert (both.latest(("tuck", "stretch")), one.latest(("tuck", "stretch"))) == (
        "stretch",
        "tuck",
    )
