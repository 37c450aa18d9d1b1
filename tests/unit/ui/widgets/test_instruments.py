"""Scales and the words on instruments."""

import math

import pygame
import pytest

from game.ui.pen import Pen
from game.ui.text import Typesetter
from game.ui.theme import NORMAL
from game.ui.widgets import caption_strip, checklist, prompt_line, touch_bar
from game.ui.widgets.checklist import Step
from game.ui.widgets.dial import angle_deg, ticks
from game.ui.widgets.instrument import Scale
from tests.unit.ui.view.test_hud import ROOT

SCALE = Scale(low=0.0, high=60.0, step=10.0, minor=2.0)


@pytest.fixture
def pen(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    surface = pygame.Surface((1280, 720))
    yield Pen(surface, 1.0, 1.0, NORMAL, Typesetter(ROOT / "assets" / "fonts"))
    pygame.display.quit()


@pytest.mark.parametrize(
    ("shown", "share"),
    [
        (0.0, 0.0),
        (30.0, 0.5),
        (60.0, 1.0),
        (-5.0, 0.0),
        (999.0, 1.0),
        (math.inf, 1.0),
        (-math.inf, 0.0),
        (math.nan, 0.0),
    ],
)
def test_a_needle_stays_between_its_stops(shown, share):
    assert SCALE.share(shown) == share


def test_the_middle_of_a_dial_points_up():
    assert angle_deg(0.5) == 270.0


def test_ticks_reach_both_ends():
    assert ticks(0.0, 0.6, 0.1) == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])


@pytest.mark.parametrize("step", [0.0, -1.0, math.nan])
def test_an_impossible_step_has_no_ticks(step):
    assert ticks(0.0, 1.0, step) == []


def test_a_very_fine_step_is_bounded():
    assert len(ticks(0.0, 1.0, 1e-9)) <= 201


def test_the_checklist_stays_in_its_place(pen):
    steps = tuple(
        Step(f"Step number {k} with many words to be wrapped", now=k == 9) for k in range(20)
    )
    area = pygame.Rect(10, 10, 300, 260)
    assert area.contains(checklist.draw(pen, area, "A long goal in one sentence", steps))


@pytest.mark.parametrize("height", [40, 90, 140, 200])
def test_the_next_step_stands_however_small_the_place(pen, height):
    steps = (Step("First", done=True), Step("Second", why="Because", now=True), Step("Third"))
    area = pygame.Rect(10, 10, 300, height)
    with_next = draw_list(pen, area, steps)
    without = draw_list(pen, area, (steps[0], steps[2]))
    assert with_next != without


def draw_list(pen, area, steps):
    pen.surface.fill((0, 0, 0))
    checklist.draw(pen, area, "A goal", steps)
    return pygame.image.tobytes(pen.surface, "RGB")


def test_a_caption_grows_upward_from_the_bottom(pen):
    area = pygame.Rect(300, 500, 600, 150)
    one = caption_strip.draw(pen, area, "Almaz", "Short")
    two = caption_strip.draw(pen, area, "Almaz", "Long " * 60)
    assert (one.bottom, two.bottom) == (650, 650)
    assert two.top < one.top


def test_a_caption_without_a_speaker_is_drawn(pen):
    assert caption_strip.draw(pen, pygame.Rect(0, 0, 600, 100), "", "A knock").w > 50


def test_an_empty_prompt_covers_nothing(pen):
    assert prompt_line.draw(pen, pygame.Rect(0, 0, 600, 40), prompt_line.Prompt()).w == 0


def test_a_long_prompt_is_made_to_fit(pen):
    area = pygame.Rect(300, 600, 400, 40)
    others = (("Q", "word " * 9),) * 4
    prompt = prompt_line.Prompt("Backspace", "word " * 60, others)
    assert prompt_line.draw(pen, area, prompt).w <= area.w + 2


def test_the_key_to_press_is_larger_than_the_others(pen):
    area = pygame.Rect(300, 600, 600, 40)
    large = prompt_line.draw(pen, area, prompt_line.Prompt("U", "do it"))
    small = prompt_line.draw(pen, area, prompt_line.Prompt(others=(("U", "do it"),)))
    assert large.h > 1.3 * small.h


def test_buttons_do_not_touch_each_other(pen):
    places = list(touch_bar.places(pen, pygame.Rect(580, 600, 684, 38)).values())
    assert [k for k, one in enumerate(places) if one.collidelist(places[k + 1 :]) >= 0] == []


def test_the_button_to_press_is_lit(pen):
    area = pygame.Rect(580, 600, 684, 38)
    place = touch_bar.places(pen, area)["use"]
    touch_bar.draw(pen, area, str, (), "use")
    assert pen.surface.get_at((place.centerx, place.y + 4))[:3] == pen.theme.focus


@pytest.mark.parametrize(
    "actions",
    [touch_bar.ACTIONS, touch_bar.with_valve(), touch_bar.with_valve(touch_bar.at_hatch())],
)
def test_a_button_is_found_where_it_is_drawn(pen, actions):
    area = pygame.Rect(580, 600, 684, 38)
    for action, place in touch_bar.places(pen, area, actions).items():
        assert touch_bar.action_at(pen, area, *place.center, actions) == action
