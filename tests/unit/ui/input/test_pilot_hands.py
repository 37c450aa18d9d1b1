"""The player's hands: what is pressed and pointed at, as commands."""

import pytest

from game.ui.input.held import Edge
from game.ui.input.pilot_hands import FlightControls, assist_wishes
from game.ui.scene import FocusLost, PadLost, Pointer, RawPad
from game.vocab.command import Wish
from tests.unit.ui.input.hands_on import defaults, key, to_level, to_px, world

FLOAT = (6.0, 1.0, 0.0)


class Cockpit:
    """Controls and a world whose tick goes on by one for every look."""

    def __init__(self, **settings):
        self.controls = FlightControls(defaults(), **settings)
        self.tick = 0

    def look(self, *events, same_tick=False, **where):
        """Take events, then return `{command: value}` of the next frame."""
        self.begun = [name for event in events for name in self.controls.handle(event)]
        self.tick += not same_tick
        snapshot = world(self.tick, **({"chest": FLOAT} | where))
        wishes = self.controls.wishes(snapshot, to_level)
        assert len({wish.name for wish in wishes}) == len(wishes)
        return {wish.name: wish.value for wish in wishes}

    def point(self, x_m, y_m, **where):
        """Move the pointer over a place of the level; a first small way wakes the mouse."""
        x, y = to_px(x_m, y_m)
        return self.look(Pointer(x - 30, y, "moved"), Pointer(x, y, "moved"), **where)


def test_untouched_controls_send_nothing():
    assert Cockpit().look() == {}


@pytest.mark.parametrize(
    ("name", "command", "value"),
    [
        ("left", "body.go_x_m_per_s", -0.2), ("right", "body.go_x_m_per_s", 0.2),
        ("up", "body.go_y_m_per_s", 0.2), ("s", "body.go_y_m_per_s", -0.2),
        ("q", "body.turn_deg_per_s", 40.0), ("e", "body.turn_deg_per_s", -40.0),
        ("space", "body.pose", "tuck"), ("x", "body.pose", "stretch"),
        ("r", "tether.haul", True), ("c", "tether.wind", True), ("z", "tether.pay_out", True),
        ("j", "tether.brake_n", 60.0), ("lshift", "tether.brake_n", 60.0),
        ("f", "body.push", True), ("g", "body.let_go", True),
        ("n", "body.near_hand.grip", True), ("m", "body.far_hand.grip", True),
    ],
)  # fmt: skip
def test_a_key_sends_its_command_once_and_takes_it_back(name, command, value):
    cockpit = Cockpit()
    pressed, held, released = (
        cockpit.look(key(name)),
        cockpit.look(),
        cockpit.look(key(name, False)),
    )
    back = "free" if value in ("tuck", "stretch") else type(value)(0)
    assert (pressed, held, released) == ({command: value}, {}, {command: back})


def test_twist_is_a_push_button():
    cockpit = Cockpit()
    assert (cockpit.look(key("t")), cockpit.look(key("t", False))) == ({"body.twist": True}, {})


def test_stopping_the_ship_is_a_push_button():
    assert Cockpit().look(key("4")) == {"attitude.damp": True}


def test_the_next_job_is_a_push_button():
    cockpit = Cockpit()
    assert (cockpit.look(key("u")), cockpit.look(key("u", False))) == ({"body.use": True}, {})


def test_a_forgotten_pointer_leaves_the_hands_to_their_job():
    cockpit = Cockpit()
    cockpit.point(6.2, 1.1)
    assert cockpit.look(key("u")) == {"body.use": True}


def test_opposite_keys_cancel():
    assert Cockpit().look(key("left"), key("right")) == {}


def test_half_a_stick_is_half_the_speed():
    assert Cockpit().look(RawPad("left_x", 0.5)) == {"body.go_x_m_per_s": 0.1}


def test_a_tap_within_one_frame_sends_press_and_release():
    cockpit = Cockpit()
    frames = cockpit.look(key("f"), key("f", False)), cockpit.look(), cockpit.look()
    assert frames == ({"body.push": True}, {"body.push": False}, {})


def test_a_tap_is_not_taken_back_before_a_tick_has_flown_it():
    cockpit = Cockpit()
    cockpit.look(key("f"), key("f", False))
    assert cockpit.look(same_tick=True) == {}


def test_a_tapped_arrow_goes_at_full_speed_for_one_tick():
    assert Cockpit().look(key("up"), key("up", False)) == {"body.go_y_m_per_s": 0.2}


@pytest.mark.parametrize("loss", [FocusLost(), PadLost()], ids=str)
def test_losing_the_focus_lets_go_of_every_key_but_keeps_the_grip(loss):
    cockpit = Cockpit()
    cockpit.look(key("left"), key("r"), key("n"))
    assert cockpit.look(loss) == {"body.go_x_m_per_s": 0.0, "tether.haul": False}


def test_a_grip_kept_through_a_lost_focus_opens_at_the_next_release():
    cockpit = Cockpit()
    cockpit.look(Pointer(0, 0, "pressed", 1), FocusLost())
    late = cockpit.look(Pointer(0, 0, "released", 1))
    again = cockpit.look(Pointer(0, 0, "pressed", 1))
    opened = cockpit.look(Pointer(0, 0, "released", 1))
    grips = [frame.get("body.near_hand.grip") for frame in (late, again, opened)]
    assert grips == [None, None, False]


def test_a_tap_before_the_focus_was_lost_fires_nothing():
    assert Cockpit().look(key("f"), key("f", False), key("t"), FocusLost()) == {}


def test_let_go_opens_a_gripping_hand_for_good():
    cockpit = Cockpit()
    cockpit.look(key("n"))
    cockpit.look(key("g"))
    assert cockpit.look(key("g", False)) == {"body.let_go": False}


def test_let_go_takes_the_grip_back():
    cockpit = Cockpit()
    cockpit.look(key("n"))
    assert cockpit.look(key("g")) == {"body.let_go": True, "body.near_hand.grip": False}


def test_a_held_key_can_be_a_toggle():
    cockpit = Cockpit(hold_toggles=True)
    frames = [cockpit.look(key("r", down)) for down in (True, False, True, False)]
    assert frames == [{"tether.haul": True}, {}, {"tether.haul": False}, {}]


def test_directions_are_never_toggles():
    cockpit = Cockpit(hold_toggles=True)
    cockpit.look(key("left"))
    assert cockpit.look(key("left", False)) == {"body.go_x_m_per_s": 0.0}


def test_what_is_no_command_comes_back_by_name():
    cockpit = Cockpit()
    cockpit.look(key("escape"), key("l"), key("r"))
    assert cockpit.begun == ["pause", "lens"]


def test_a_flight_gone_back_in_time_hears_everything_anew():
    cockpit = Cockpit()
    cockpit.look(key("r"))
    cockpit.controls.forget()
    sent = cockpit.look()
    assert (sent["tether.haul"], sent["body.go_x_m_per_s"], sent["body.pose"]) == (
        False,
        0.0,
        "free",
    )


MIDDLE = Pointer(0, 0, "pressed", 2)


@pytest.mark.parametrize(
    ("holds", "command"),
    [
        ("rim", "body.push"),
        ("rail", "body.push"),
        ("nothing", "tether.haul"),
        ("rope", "tether.haul"),
    ],
)
def test_one_button_pushes_off_who_holds_the_ship_and_hauls_who_floats(holds, command):
    assert Cockpit().look(MIDDLE, holds={"far": holds}) == {command: True}


def test_pushing_off_does_not_turn_into_hauling_when_the_hands_are_free():
    cockpit = Cockpit()
    cockpit.look(MIDDLE, holds={"far": "rim"})
    afloat = cockpit.look()
    released = cockpit.look(Pointer(0, 0, "released", 2))
    assert (afloat, released) == ({}, {"body.push": False})


def test_pressed_again_afloat_the_same_button_hauls():
    cockpit = Cockpit()
    cockpit.look(MIDDLE, holds={"far": "rim"})
    cockpit.look(Pointer(0, 0, "released", 2))
    assert cockpit.look(MIDDLE) == {"tether.haul": True}


def test_a_button_on_the_screen_is_as_good_as_a_key():
    cockpit = Cockpit()
    cockpit.controls.switch(Edge("haul", "mouse", True))
    assert cockpit.look() == {"tether.haul": True}


def test_the_last_device_is_known_for_prompts():
    controls = Cockpit().controls
    seen = []
    for event in (key("l"), RawPad("a", 1.0), Pointer(5, 5, "pressed", 1), key("l", False)):
        controls.handle(event)
        seen.append(controls.last_device)
    assert seen == ["keys", "pad", "mouse", "keys"]


def test_a_mouse_that_is_only_brushed_leads_no_hand():
    assert Cockpit().look(Pointer(500, 300, "moved"), Pointer(505, 303, "moved")) == {}


def test_a_free_hand_goes_to_the_pointer():
    assert Cockpit().point(5.6, 1.1) == {
        "body.near_hand.target_x_m": 0.4,
        "body.near_hand.target_y_m": 0.1,
    }


def test_the_grip_used_last_chooses_the_hand():
    cockpit = Cockpit()
    cockpit.look(Pointer(0, 0, "pressed", 3), Pointer(0, 0, "released", 3))
    assert "body.far_hand.target_x_m" in cockpit.point(5.6, 1.1)


def gripping_cockpit():
    """A pointer at (5.6, 1.1) and the near hand, at the same place, has just gripped."""
    cockpit = Cockpit()
    cockpit.point(5.6, 1.1)
    x, y = to_px(5.6, 1.1)
    cockpit.look(Pointer(x, y, "pressed", 1), holds={"near": "rail"}, forearm=(5.6, 1.32, 0.0))
    return cockpit


def test_a_gripping_hand_keeps_its_target_while_the_pointer_rests():
    cockpit = gripping_cockpit()
    closer = cockpit.look(holds={"near": "rail"}, forearm=(5.6, 1.32, 0.0), chest=(5.9, 1.0, 0.3))
    assert closer == {}


def test_a_gripping_hand_moves_by_what_the_pointer_moves():
    cockpit = gripping_cockpit()
    x, y = to_px(5.7, 1.1)
    moved = cockpit.look(Pointer(x, y, "moved"), holds={"near": "rail"}, forearm=(5.6, 1.32, 0.0))
    assert moved["body.near_hand.target_x_m"] == pytest.approx(0.3)


def test_a_pointer_that_wanders_without_a_button_moves_no_gripping_hand():
    cockpit = Cockpit()
    cockpit.point(5.6, 1.1)
    where = {"holds": {"near": "rail"}, "forearm": (5.6, 1.32, 0.0)}
    cockpit.look(**where)
    assert cockpit.point(8.0, 3.0, **where) == {}


def test_a_drag_begins_where_the_hand_is_now():
    cockpit = Cockpit()
    cockpit.point(5.6, 1.1, holds={"near": "rail"}, forearm=(5.6, 1.32, 0.0))
    x, y = to_px(5.6, 1.1)
    later = {"holds": {"near": "rail"}, "forearm": (5.7, 1.32, 0.0)}
    cockpit.look(**later)
    dragged = cockpit.look(Pointer(x, y, "pressed", 1), Pointer(x - 10, y, "moved"), **later)
    assert dragged["body.near_hand.target_x_m"] == pytest.approx(0.4)


def test_a_camera_that_moves_under_a_resting_pointer_moves_no_gripping_hand():
    cockpit = gripping_cockpit()
    snapshot = world(9, holds={"near": "rail"}, forearm=(5.6, 1.32, 0.0), chest=FLOAT)
    assert cockpit.controls.wishes(snapshot, lambda x, y: (x / 50.0, y / 50.0)) == []


def test_a_hand_that_slips_goes_to_the_pointer_again():
    cockpit = gripping_cockpit()
    assert cockpit.look(chest=(5.9, 1.0, 0.0))["body.near_hand.target_x_m"] == pytest.approx(0.3)


def test_going_by_keys_rests_the_pointer():
    cockpit = Cockpit()
    cockpit.point(5.6, 1.1)
    cockpit.look(key("left"), chest=(5.5, 1.0, 0.0))
    assert cockpit.look(chest=(5.2, 1.0, 0.0)) == {}


def test_the_right_stick_is_where_the_hand_goes():
    assert Cockpit().look(RawPad("right_x", -1.0)) == {
        "body.near_hand.target_x_m": 0.55,
        "body.near_hand.target_y_m": 0.17,
    }


def test_drawing_the_stick_in_draws_the_body_to_the_hold():
    cockpit = Cockpit()
    cockpit.look(RawPad("right_x", -1.0))
    where = {"holds": {"near": "rail"}, "forearm": (5.45, 1.39, 0.0)}
    cockpit.look(**where)
    drawn = cockpit.look(RawPad("right_x", 0.0), **where)
    assert drawn["body.near_hand.target_x_m"] == pytest.approx(0.0)


def test_next_hold_reaches_for_a_hold_and_follows_it():
    cockpit = Cockpit()
    first = cockpit.look(key("tab"), chest=(2.9, 0.0, 0.0), forearm=(2.5, 0.37, 0.0))
    later = cockpit.look(chest=(2.8, 0.0, 0.0), forearm=(2.5, 0.37, 0.0))
    targets = [frame["body.near_hand.target_x_m"] for frame in (first, later)]
    assert targets == pytest.approx([0.4, 0.3])


def test_next_hold_is_for_the_free_hand():
    cockpit = Cockpit()
    sent = cockpit.look(key("tab"), chest=(2.9, 0.0, 0.0), holds={"near": "rim"})
    assert "body.far_hand.target_x_m" in sent


def test_a_picked_hold_can_be_shown():
    cockpit = Cockpit()
    where = {"chest": (2.9, 0.0, 0.0), "forearm": (2.5, 0.37, 0.0)}
    cockpit.look(key("tab"), **where)
    assert cockpit.controls.picked_place(world(**where)) == pytest.approx((2.5, 0.15))


def test_nothing_picked_shows_nothing():
    assert Cockpit().controls.picked_place(world()) is None


def test_a_world_without_a_body_takes_no_hand_targets():
    controls = FlightControls(defaults())
    controls.handle(key("f"))
    controls.handle(Pointer(0, 0, "pressed", 1))
    wishes = controls.wishes(type(world())(1, 0.01), to_level)
    assert wishes == [Wish("body.push", True), Wish("body.near_hand.grip", True)]


def test_assist_switches_become_their_commands():
    wishes = assist_wishes({"auto_grip": True, "steady_hands": False, "slow_time": True})
    assert wishes == [Wish("body.auto_grip", True), Wish("body.steady_hands", False)]


def test_the_hand_valve_is_open_while_its_key_is_held():
    cockpit = Cockpit()
    frames = [cockpit.look(key("0")), cockpit.look(), cockpit.look(key("0", False))]
    assert frames == [{"suit.bleed": 1.0}, {}, {"suit.bleed": 0.0}]


def test_the_hand_valve_shuts_when_the_window_is_left():
    cockpit = Cockpit()
    cockpit.look(key("0"))
    assert cockpit.look(FocusLost()) == {"suit.bleed": 0.0}


def test_a_toggled_hand_valve_shuts_when_the_window_is_left():
    cockpit = Cockpit(hold_toggles=True)
    cockpit.look(key("0"), key("0", False))
    assert cockpit.look(FocusLost()) == {"suit.bleed": 0.0}


@pytest.mark.parametrize("has_valve", [True, False])
def test_the_pad_opens_the_valve_of_a_suit_that_has_one_and_else_picks_a_hold(has_valve):
    cockpit = Cockpit()
    cockpit.controls.has_valve = has_valve
    sent = cockpit.look(RawPad("dpad_up", 1.0), chest=(3.0, 0.2, 0.0))
    picked = cockpit.controls.aim.picked is not None
    assert (sent.get("suit.bleed", 0.0), picked) == (float(has_valve), not has_valve)


def test_after_another_had_the_helm_all_is_told_and_what_is_held_stays_held():
    cockpit = Cockpit()
    cockpit.look(key("r"))
    cockpit.controls.tell_all()
    sent = cockpit.look()
    assert (sent["tether.haul"], sent["suit.bleed"], sent["body.push"]) == (True, 0.0, False)


def test_the_same_events_give_the_same_commands():
    def fly():
        cockpit = Cockpit()
        frames = [cockpit.point(5.6, 1.1), cockpit.look(key("r")), cockpit.look(key("r", False))]
        return frames

    assert fly() == fly()


@pytest.mark.parametrize("at_hatch", [True, False])
def test_a_button_of_the_pad_means_the_way_in_only_in_a_level_about_it(at_hatch):
    cockpit = Cockpit()
    cockpit.controls.at_hatch = at_hatch
    begun = cockpit.controls.handle(RawPad("dpad_down", 1.0))
    assert begun == (("guide",) if at_hatch else ())


@pytest.mark.parametrize("at_hatch", [True, False])
def test_the_key_of_the_knob_is_the_knob_in_every_level(at_hatch):
    cockpit = Cockpit()
    cockpit.controls.at_hatch = at_hatch
    assert cockpit.controls.handle(key("v")) == ("relief",)
