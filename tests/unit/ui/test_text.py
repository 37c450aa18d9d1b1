"""Text: shaped, wrapped, remembered, in our own fonts."""

import pygame
import pytest

from game.ui.pen import Pen, scale_of
from game.ui.text import FILES, Typesetter
from game.ui.theme import HIGH_CONTRAST, NORMAL
from tests.unit.ui.stage import ROOT, make_kit, same

FONTS = ROOT / "assets" / "fonts"
BONE = NORMAL.bone


def setter():
    pygame.font.init()
    return Typesetter(FONTS)


def ratio(one, two):
    """Return the WCAG contrast of two colours."""

    def light(colour):
        parts = [c / 255 for c in colour]
        lin = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    high, low = sorted((light(one), light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_hindi_is_shaped():
    pygame.font.init()
    raw = pygame.font.Font(str(FONTS / FILES["text"]), 40)
    unshaped = raw.render("क्षि", True, BONE)
    assert setter().line("क्षि", "text", 40, BONE).get_width() < unshaped.get_width()


@pytest.mark.parametrize("face", FILES)
def test_letters_with_dots_and_accents_stay_whole(face):
    text = "ё ü ї é й Ё Ö ç"
    pygame.font.init()
    raw = pygame.font.Font(str(FONTS / FILES[face]), 40)
    assert same(setter().line(text, face, 40, BONE), raw.render(text, True, BONE))


def test_hindi_in_a_title_is_drawn_by_the_text_face():
    type_ = setter()
    assert type_.line("वोसखोद", "title", 30, BONE) is type_.line("वोसखोद", "bold", 30, BONE)


def test_a_line_is_rendered_once():
    type_ = setter()
    assert type_.line("Leonov", "text", 20, BONE) is type_.line("Leonov", "text", 20, BONE)


def test_figures_of_the_mono_face_are_all_as_wide():
    type_ = setter()
    widths = {type_.width(figure * 50, "mono", 24) // 50 for figure in "0123456789.−"}
    assert len(widths) == 1


@pytest.mark.parametrize("width", [1, 30, 200, 900])
def test_a_paragraph_is_never_wider_than_asked(width):
    text = "Far over the Caucasus a very-long-word-that-cannot-be-broken-nicely floats."
    picture = setter().paragraph(text, "text", 12, BONE, width)
    assert picture.get_width() <= max(width, 12)


def test_the_russian_letter_shapes_are_the_plain_ones():
    font = pygame.font.Font(str(FONTS / FILES["title"]), 40)
    latin_g = font.metrics("g")[0]
    assert font.metrics("д")[0] != latin_g


def test_the_scale_is_that_of_the_tighter_side():
    assert (scale_of((1280, 720)), scale_of((1920, 720)), scale_of((640, 720))) == (1, 1, 0.5)


def test_text_grows_with_the_wish_of_the_player():
    surface = pygame.Surface((1280, 720))
    small = make_kit(text_percent=75).pen(surface).px(20)
    large = make_kit(text_percent=200).pen(surface).px(20)
    assert (small, large) == (15, 40)


def test_body_text_is_large_enough_for_the_back_row():
    pen = make_kit().pen(pygame.Surface((1920, 1080)))
    assert pen.px(20) >= 28


def test_a_line_shrinks_to_fit():
    pen = make_kit().pen(pygame.Surface((1280, 720)))
    assert pen.line("A rather long label indeed", 40, most_px=120).get_width() <= 120


@pytest.mark.parametrize("theme", [NORMAL, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", ["bone", "dim", "amber", "red", "teal", "sky"])
@pytest.mark.parametrize("paper", ["night", "panel", "raised"])
def test_every_ink_can_be_read_on_every_paper(theme, ink, paper):
    assert ratio(getattr(theme, ink), getattr(theme, paper)) >= 4.5


def test_a_shade_covers_evenly():
    one, two = pygame.Surface((40, 40)), pygame.Surface((40, 40))
    for surface in (one, two):
        surface.fill((200, 200, 200))
        Pen(surface, 1.0, 1.0, NORMAL, setter()).shade(surface.get_rect(), alpha=128)
    assert same(one, two) and one.get_at((0, 0)) == one.get_at((39, 39))
