"""Pads: buttons by place, a round dead zone, and a pad pulled out."""

import math

import pygame
import pytest

from game.ui.input.pads import Pads, beyond_dead_zone, guessed_layout, layout_of
from game.ui.scene import PadLost, RawPad
from tests.unit.ui.input.hands_on import pygame_event

KNOWN = layout_of(
    {
        "a": "b0", "leftx": "a0", "lefty": "a1~", "lefttrigger": "a2", "righttrigger": "b7",
        "dpup": "h0.1", "paddle1": "b12",
    }
)  # fmt: skip


def plugged():
    pads = Pads()
    pads.join(7, KNOWN)
    return pads


def axis(number, value, pad=7):
    return pygame_event(pygame.JOYAXISMOTION, instance_id=pad, axis=number, value=value)


def button(number, pad=7, pressed=True):
    kind = pygame.JOYBUTTONDOWN if pressed else pygame.JOYBUTTONUP
    return pygame_event(kind, instance_id=pad, button=number)


def test_a_button_is_told_by_its_place():
    assert plugged().take(button(0)) == (RawPad("a", 1.0),)


def test_a_control_we_have_no_use_for_is_left_out():
    assert plugged().take(button(12)) == ()


def test_a_hat_is_four_buttons():
    up = pygame_event(pygame.JOYHATMOTION, instance_id=7, hat=0, value=(0, 1))
    assert plugged().take(up) == (RawPad("dpad_up", 1.0),)


def test_a_trigger_goes_from_nothing_to_one():
    pads = plugged()
    assert pads.take(axis(2, -1.0)) == ()
    assert pads.take(axis(2, 1.0)) == (RawPad("left_trigger", 1.0),)


def test_a_trigger_may_be_a_button():
    assert plugged().take(button(7)) == (RawPad("right_trigger", 1.0),)


def test_a_stick_inside_the_dead_zone_says_nothing():
    assert plugged().take(axis(0, 0.19)) == ()


def test_a_stick_pushed_home_says_one():
    assert plugged().take(axis(0, 1.0)) == (RawPad("left_x", 1.0),)


def test_a_stick_coming_home_says_nought():
    pads = plugged()
    pads.take(axis(0, 1.0))
    assert pads.take(axis(0, 0.05)) == (RawPad("left_x", 0.0),)


def test_a_turned_round_axis_is_turned_back():
    assert plugged().take(axis(1, 1.0)) == (RawPad("left_y", -1.0),)


def test_a_trembling_stick_is_told_once():
    pads = plugged()
    pads.take(axis(0, 0.6))
    assert pads.take(axis(0, 0.605)) == ()


@pytest.mark.parametrize("angle_deg", range(0, 360, 30))
def test_the_dead_zone_is_round_and_keeps_the_direction(angle_deg):
    angle = math.radians(angle_deg)
    x, y = beyond_dead_zone(0.6 * math.cos(angle), 0.6 * math.sin(angle), 0.2)
    assert math.hypot(x, y) == pytest.approx(0.5)
    assert math.hypot(x - 0.5 * math.cos(angle), y - 0.5 * math.sin(angle)) < 1e-9


def test_a_corner_of_a_square_stick_is_no_more_than_one():
    assert math.hypot(*beyond_dead_zone(1.0, 1.0, 0.2)) == pytest.approx(1.0)


def test_pulling_out_the_pad_in_use_is_told():
    pads = plugged()
    pads.take(button(0))
    gone = pygame_event(pygame.JOYDEVICEREMOVED, instance_id=7)
    assert pads.take(gone) == (PadLost(),)


def test_pulling_out_a_pad_nobody_used_is_not_told():
    pads = plugged()
    pads.join(8, KNOWN)
    pads.take(button(0))
    assert pads.take(pygame_event(pygame.JOYDEVICEREMOVED, instance_id=8)) == ()


def test_a_pad_that_was_pulled_out_says_no_more():
    pads = plugged()
    pads.take(pygame_event(pygame.JOYDEVICEREMOVED, instance_id=7))
    assert pads.take(button(0)) == ()


def test_a_pad_nobody_announced_says_nothing():
    assert plugged().take(button(0, pad=99)) == ()


@pytest.mark.parametrize(("axes", "right_x"), [(6, "a3"), (4, "a2")])
def test_an_unknown_pad_is_guessed_by_its_axes(axes, right_x):
    layout = guessed_layout(axes)
    assert (layout["b0"], layout[right_x]) == (("a", 1.0), ("right_x", 1.0))
