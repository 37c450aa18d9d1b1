"""Plates of the panel: what a press on them means."""

import pygame
import pytest

from game.ui.widgets.couches import man_at
from game.ui.widgets.engraved import Plate, action_at
from tests.unit.ui.stage import make_kit

BOX = pygame.Rect(100, 200, 90, 98)
WORD, BODY = 210, 250


@pytest.fixture
def pen():
    return make_kit().pen(pygame.Surface((1280, 720)))


def pressed(pen, y, covered):
    plate = Plate("fire", "", "button", False, covered, action="fire", lid="fire_cover")
    return action_at(pen, BOX, plate, BOX.centerx, y)


def test_while_its_cover_is_shut_a_press_means_the_cover(pen):
    assert (pressed(pen, WORD, True), pressed(pen, BODY, True)) == ("fire_cover", "fire_cover")


def test_below_an_open_cover_a_press_means_the_thing_itself(pen):
    assert (pressed(pen, WORD, False), pressed(pen, BODY, False)) == ("fire_cover", "fire")


def test_beside_the_plate_nothing_is_meant(pen):
    plate = Plate("manual", "", "switch", action="manual")
    assert action_at(pen, BOX, plate, BOX.right + 3, BODY) == ""


def test_each_couch_and_the_belts_can_be_pressed():
    x, box = BOX.centerx, BOX
    spots = [man_at(box, x, box.y + share * box.h) for share in (0.2, 0.6, 0.95)]
    assert spots == ["commander", "navigator", "belts"]
