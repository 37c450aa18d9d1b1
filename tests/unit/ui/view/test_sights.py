"""The wedges of the lenses over the flight."""

import pygame
import pytest

from game.ui.view.camera import Framing, camera_of
from game.ui.view.sights import draw_sights
from game.vocab.snapshot import Polyline

SIZE = (320, 180)
WEDGE = {"sight.first": Polyline("sight.first", ((3.0, 1.0), (0.0, 0.0), (3.0, -1.0)))}
INSIDE = (2.0, 0.0)


def shot(lines, telemetry=None):
    surface = pygame.Surface(SIZE)
    camera = camera_of(Framing(0.0, 0.0, 8.0), SIZE)
    draw_sights(surface, camera, lines, telemetry or {})
    return surface, tuple(round(v) for v in camera.to_screen(*INSIDE))


def test_without_lenses_nothing_is_drawn():
    surface, _ = shot({})
    assert not any(pygame.image.tobytes(surface, "RGB"))


def test_a_lens_is_drawn_as_two_edges():
    surface, _ = shot(WEDGE)
    assert pygame.mask.from_threshold(surface, (126, 190, 255), (90, 90, 90)).count() > 50


@pytest.mark.parametrize("seen", [True, False])
def test_only_a_lens_that_has_him_is_filled(seen):
    surface, inside = shot(WEDGE, {"tv.first_in_view": seen})
    assert (surface.get_at(inside)[:3] != (0, 0, 0)) is seen
