"""What to press now is ringed where it stands."""

import pygame
import pytest

from game.ui.scenes.cockpit_places import CLOCKS, COUCHES, GLOBUS
from game.ui.scenes.cockpit_pointer import place_of, ring
from game.ui.widgets import couches
from game.ui.widgets.engraved import Plate
from tests.unit.ui.stage import make_kit

AT = pygame.Rect(300, 300, 40, 40)
PLATES = ((Plate("program", "", "switch", action="program", lid="program_cover"), AT),)


@pytest.fixture
def pen(tmp_path):
    return make_kit(tmp_path).pen(pygame.Surface((1280, 720)))


@pytest.mark.parametrize("action", ["program", "program_cover"])
def test_switch_and_cover_stand_on_their_plate(pen, action):
    assert place_of(pen, action, PLATES) == AT


def test_globus_and_clock_are_pressed_where_they_stand(pen):
    assert place_of(pen, "globus_mode", PLATES) == GLOBUS.rect(pen)
    assert place_of(pen, "note_time", PLATES) == CLOCKS.rect(pen)


@pytest.mark.parametrize("name", ["commander", "navigator", "belts"])
def test_a_man_is_ringed_where_a_press_finds_him(pen, name):
    place = place_of(pen, name, PLATES)
    assert place is not None
    assert couches.man_at(COUCHES.rect(pen), *place.center) == name


@pytest.mark.parametrize("action", ["", "yaw_left", "view_next"])
def test_what_has_no_place_is_not_ringed(pen, action):
    assert place_of(pen, action, PLATES) is None


def test_the_ring_stands_round_the_place_and_leaves_it_as_it_is(pen):
    ring(pen, AT)
    assert pen.surface.get_at(AT.center)[:3] == (0, 0, 0)
    assert pen.surface.get_at((AT.left - 2, AT.centery))[:3] == tuple(pen.theme.focus)[:3]
