"""What the body says: zones by word and sign, numbers inside their places, limbs that empty."""

import math

import pygame
import pytest

from game.ui.widgets import compact, limbs, supply
from game.ui.widgets.instrument import Part, Reading, Scale, Zone
from game.ui.widgets.zone_bar import draw_word
from tests.unit.ui.stage import make_kit

SCALE = Scale(
    low=40.0,
    high=200.0,
    step=40.0,
    minor=10.0,
    zones=(
        Zone(40.0, 140.0, "nominal", "a"),
        Zone(140.0, 165.0, "caution", "b"),
        Zone(165.0, 200.0, "warning", "c"),
    ),
)
PLACE = pygame.Rect(60, 40, 120, 82)
PARTS = ("grip", "arms", "trunk", "legs")


def pen():
    return make_kit().pen(pygame.Surface((1280, 720)))


def reading(value=112.0, text="112", **more):
    return Reading(value=value, text=text, label="Pulse", unit="/min", **more)


def strength(share, zone="nominal"):
    parts = tuple(Part(name, share, name, f"{100 * share:.0f}", zone) for name in PARTS)
    return reading(parts=parts)


def picture(draw, shown, place=PLACE):
    one = pen()
    draw(one, place, SCALE, shown)
    return pygame.image.tobytes(one.surface, "RGB")


def outside_is_black(surface, place):
    """Whether nothing was painted but in `place`."""
    surface.fill((0, 0, 0), place)
    return pygame.mask.from_threshold(surface, (0, 0, 0), (1, 1, 1, 255)).count() == 1280 * 720


@pytest.mark.parametrize(
    ("value", "kind"), [(112.0, "nominal"), (150.0, "caution"), (180.0, "warning")]
)
def test_a_value_lies_in_its_zone(value, kind):
    zone = SCALE.zone(value)
    assert zone is not None and zone.kind == kind


@pytest.mark.parametrize(("value", "kind"), [(5.0, "nominal"), (900.0, "warning")])
def test_a_value_beyond_the_ends_lies_in_the_zone_of_the_end(value, kind):
    zone = SCALE.zone(value)
    assert zone is not None and zone.kind == kind


def test_no_number_lies_in_no_zone():
    assert SCALE.zone(math.nan) is None


@pytest.mark.parametrize("draw", [compact.draw, supply.draw], ids=["compact", "supply"])
@pytest.mark.parametrize("text", ["7", "112", "88888888"])
def test_nothing_leaves_the_place_of_an_instrument(draw, text):
    one = pen()
    draw(one, PLACE, SCALE, reading(text=text, zone="warning", zone_word="much too much of it"))
    # The pointer stands a little over the ends of its bar.
    assert outside_is_black(one.surface, PLACE.inflate(10, 10))


@pytest.mark.parametrize("draw", [compact.draw, supply.draw], ids=["compact", "supply"])
def test_the_pointer_moves_with_the_value(draw):
    assert picture(draw, reading(60.0)) != picture(draw, reading(190.0))


def test_caution_and_warning_differ_in_shape_and_not_only_in_colour():
    shapes = []
    for zone in ("caution", "warning"):
        one = pen()
        draw_word(one, (100, 100), Reading(0.0, "", "", zone=zone, zone_word=""), 80)
        lit = pygame.mask.from_threshold(one.surface, (0, 0, 0), (1, 1, 1, 255))
        lit.invert()
        shapes.append(lit)
    assert shapes[0].overlap_area(shapes[1], (0, 0)) < 0.8 * shapes[1].count()


def test_a_limb_empties():
    full, half, none = (picture(limbs.draw, strength(share)) for share in (1.0, 0.5, 0.0))
    assert len({full, half, none}) == 3


def test_the_man_stays_in_his_place():
    one = pen()
    limbs.draw(one, PLACE, SCALE, strength(1.0))
    assert outside_is_black(one.surface, PLACE.inflate(6, 6))


def test_every_part_of_the_figure_can_be_drawn():
    assert set(limbs.BONES) == set(PARTS)


@pytest.mark.parametrize("draw", [compact.draw, supply.draw, limbs.draw])
def test_no_number_stops_an_instrument(draw):
    shown = reading(math.nan, "– – –", parts=(Part("arms", 0.0, "arms", "– – –"),))
    assert picture(draw, shown)
