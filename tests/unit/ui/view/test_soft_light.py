"""Soft lights: strong in the middle, nothing at the edge."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.ui.view.soft_light import add, add_plume, glow, plume

TONE = (200, 160, 120)


def light(surface, at):
    return sum(surface.get_at(at)[:3])


def test_a_glow_ends_in_nothing():
    spot = glow(20, TONE)
    assert light(spot, (20, 20)) > 0.8 * sum(TONE)
    assert light(spot, (0, 20)) == 0


def test_a_plume_thins_out_as_it_spreads():
    jet = plume(200, 6, 40, (TONE, TONE))
    along = [light(jet, (x, jet.get_height() // 2)) for x in (4, 60, 120, 198)]
    assert along == sorted(along, reverse=True)
    assert along[-1] < 20


def test_light_is_added_where_it_is_wished():
    canvas = pygame.Surface((100, 100), depth=32)
    add(canvas, glow(10, TONE), (30.0, 70.0))
    assert light(canvas, (30, 70)) > 0
    assert light(canvas, (70, 30)) == 0


def test_a_plume_blows_away_from_its_mouth():
    canvas = pygame.Surface((200, 200), depth=32)
    add_plume(canvas, plume(60, 4, 12, (TONE, TONE)), (100.0, 100.0), 90.0)
    assert light(canvas, (100, 80)) > light(canvas, (100, 120))
