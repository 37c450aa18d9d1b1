"""A call is drawn large, each with a sign of its own."""

from dataclasses import replace

import pygame
import pytest

from game.sim.systems.voices import CALLS
from game.ui.widgets.callout import CallOut, draw, draw_list
from tests.unit.ui.stage import make_kit, same


def picture(call, text_percent=100):
    canvas = pygame.Surface((380, 380))
    pen = replace(make_kit(text_percent=text_percent).pen(canvas), scale=1.0)
    draw(pen, canvas.get_rect(), call)
    return canvas


@pytest.mark.parametrize("text_percent", [100, 200])
def test_every_call_has_a_sign_of_its_own(text_percent):
    whole = [CallOut("Leonov", word, "Nose", "× 9", "3 s", "He sees.") for word in CALLS]
    signs = [picture(one, text_percent).get_buffer().raw for one in whole]
    assert len(set(signs)) == len(CALLS)


def test_a_call_to_the_left_is_the_mirror_of_one_to_the_right():
    left, right = (picture(CallOut("", word, "")) for word in ("left", "right"))
    half = pygame.Rect(0, 0, 190, 380)
    mirrored = pygame.transform.flip(right, True, False)
    one, two = (pygame.transform.average_color(s.subsurface(half)) for s in (left, mirrored))
    assert max(abs(a - b) for a, b in zip(one, two, strict=True)) <= 1


def test_before_any_call_there_is_no_sign():
    assert not same(picture(CallOut("", "", "Nothing")), picture(CallOut("", "so", "Nothing")))


@pytest.mark.parametrize("rows", [0, 3, 40])
def test_a_list_stays_in_its_place(rows):
    canvas = pygame.Surface((400, 300))
    place = pygame.Rect(50, 50, 300, 150)
    draw_list(make_kit().pen(canvas), place, "Called", [("11:28:14", "Nose left")] * rows)
    canvas.fill((0, 0, 0), place.inflate(2, 2))
    assert pygame.transform.average_color(canvas)[:3] == (0, 0, 0)
