"""Moves that do nothing say why."""

from collections.abc import Mapping

import pytest

from game.ui.scenes.flight_vain import idle, refused, vain
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.event import REFUSED, Event

ADRIFT: Mapping[str, Value] = {"body.near_hand.holds": "nothing", "body.far_hand.holds": "nothing"}
FAR_OUT: Mapping[str, Value] = {**ADRIFT, "body.distance_m": 4.0}
NEAR: Mapping[str, Value] = {**ADRIFT, "body.distance_m": 1.0}
HOLDING: Mapping[str, Value] = {**NEAR, "body.near_hand.holds": "rim"}


@pytest.mark.parametrize(
    ("wish", "key"),
    [
        (Wish("body.push", True), "flight.vain.push"),
        (Wish("body.turn_deg_per_s", 40.0), "flight.vain.turn"),
        (Wish("body.go_x_m_per_s", -0.2), "flight.vain.go"),
    ],
)
def test_adrift_a_vain_move_says_why(wish, key):
    assert vain([wish], FAR_OUT) == key


def test_at_a_hold_no_move_is_vain():
    assert vain([Wish("body.push", True)], HOLDING) == ""


def test_near_the_ship_going_looks_for_a_hold():
    assert vain([Wish("body.go_x_m_per_s", -0.2)], NEAR) == ""


def test_a_key_let_go_says_nothing():
    assert vain([Wish("body.push", False)], FAR_OUT) == ""


def test_a_refused_half_roll_is_said():
    assert refused([Event(1, "body.twist_refused")]) == "flight.vain.twist"


@pytest.mark.parametrize(
    ("reason", "key"),
    [("no-valve", "flight.vain.valve"), ("pressure-guard", "flight.vain.guard")],
)
def test_a_hand_valve_that_stays_shut_says_why(reason, key):
    assert refused([Event(1, REFUSED, {"command": "suit.bleed", "reason": reason})]) == key


def test_a_valve_shut_by_the_helper_says_why():
    assert refused([Event(1, "suit.bleed.guarded")]) == "flight.vain.guard"


def test_another_refused_command_says_nothing():
    assert refused([Event(1, REFUSED, {"command": "tether.haul", "reason": "unknown-name"})]) == ""


@pytest.mark.parametrize(
    ("action", "dials", "key"),
    [
        ("engine_stop", {"tdu.burning": False}, "flight.vain.not_burning"),
        ("engine_stop", {"tdu.burning": True}, ""),
        ("note_later", {"panel.noted_utc_s": 0.0}, "flight.vain.nothing_noted"),
        ("note_earlier", {"panel.noted_utc_s": 117344.0}, ""),
        ("gas_set", {}, ""),
    ],
)
def test_a_switch_that_has_nothing_to_do_says_so(action, dials, key):
    assert idle(action, dials) == key
