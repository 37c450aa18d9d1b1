"""Instruments over the flight: steady figures, needles with mass, words; repeatable."""

import math
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.ui.pen import Pen, scale_of
from game.ui.strings import load_words
from game.ui.text import Typesetter
from game.ui.theme import HIGH_CONTRAST, NORMAL
from game.ui.view.hud import Hud, HudWords, grown
from game.ui.view.panel_file import load_panel
from game.ui.widgets import touch_bar
from game.ui.widgets.checklist import Step
from game.ui.widgets.prompt_line import Prompt
from tests.unit.ui.view.figures import AT_RIM, snapshot

ROOT = Path(__file__).parents[4]
PANEL = ROOT / "assets" / "panels" / "first_step.json"
WORDS = HudWords(
    title="Out and back before sunset",
    steps=(Step("Hold on", done=True), Step("Push off", why="Because", hint="T", now=True)),
    speaker="Belyayev",
    caption="Man has entered open space!",
    prompt=Prompt("U", "do it", (("Q", "turn"),)),
)


@pytest.fixture(autouse=True)
def display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    yield pygame.display.set_mode((64, 64))
    pygame.display.quit()


def pen_for(size, text_scale=1.0, theme=NORMAL):
    surface = pygame.Surface(size)
    return Pen(surface, scale_of(size), text_scale, theme, Typesetter(ROOT / "assets" / "fonts"))


def hud():
    return Hud(load_panel(PANEL), lambda key: key.rpartition(".")[2])


def drawn(pen, shot, words=WORDS, over=None):
    pen.surface.fill((20, 40, 80))
    (over or hud()).draw(pen, shot, words)
    return pygame.image.tobytes(pen.surface, "RGB")


def test_drawing_twice_gives_the_same_picture():
    pen, same = pen_for((1280, 720)), hud()
    assert drawn(pen, snapshot(AT_RIM), over=same) == drawn(pen, snapshot(AT_RIM), over=same)


@pytest.mark.parametrize("size", [(1, 1), (320, 180), (1920, 1080), (1024, 768), (2560, 1080)])
def test_every_size_is_drawn(size):
    assert drawn(pen_for(size), snapshot(AT_RIM))


@pytest.mark.parametrize("text_scale", [0.75, 1.5, 2.0])
@pytest.mark.parametrize("theme", [NORMAL, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_every_text_size_and_palette_is_drawn(text_scale, theme):
    assert drawn(pen_for((1280, 720), text_scale, theme), snapshot(AT_RIM))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e12, -1e12, "word", True])
def test_no_value_stops_an_instrument(value):
    panel = load_panel(PANEL)
    assert drawn(pen_for((640, 360)), snapshot(AT_RIM, dict.fromkeys(panel.channels(), value)))


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("text_scale", [0.75, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("buttons", [(), touch_bar.ACTIONS, touch_bar.with_valve()])
def test_words_do_not_cover_instruments(size, text_scale, buttons):
    pen, shot = pen_for(size, text_scale), snapshot(AT_RIM, ALL)
    clusters = [place.rect(grown(pen)).inflate(-4, -4) for place in load_panel(PANEL).plates]
    drawn(pen, shot, HudWords(lens=True))
    bare = [pygame.image.tobytes(pen.surface.subsurface(one), "RGB") for one in clusters]
    # With buttons the prompt is short: they are the others themselves.
    prompt = Prompt("Next job", "press: your hands do it") if buttons else WORDS.prompt
    drawn(pen, shot, replace(WORDS, lens=True, buttons=buttons, prompt=prompt))
    after = [pygame.image.tobytes(pen.surface.subsurface(one), "RGB") for one in clusters]
    assert [k for k, (one, two) in enumerate(zip(bare, after, strict=True)) if one != two] == []


def test_missing_channels_show_as_missing():
    empty = snapshot(AT_RIM)
    assert drawn(pen_for((640, 360)), empty) != drawn(
        pen_for((640, 360)), snapshot(AT_RIM, {"body.distance_m": 3.0})
    )


BODY = {
    "suit.oxygen_left_s": 1800.0,
    "body.pulse_bpm": 110.0,
    "body.core_temperature_c": 37.4,
    "suit.co2_kpa": 1.0,
    "suit.visor_fog_ratio": 0.1,
    **{f"body.{limb}_capacity_ratio": 0.8 for limb in ("grip", "arm", "trunk", "leg")},
}


def body_plate(pen):
    return load_panel(PANEL).plates[1].rect(grown(pen))


def seen_on_plate(shot):
    pen = pen_for((1280, 720))
    drawn(pen, shot)
    return pygame.image.tobytes(pen.surface.subsurface(body_plate(pen)), "RGB")


def test_a_world_without_a_body_shows_no_empty_plate():
    pen = pen_for((1280, 720))
    drawn(pen, snapshot(AT_RIM))
    assert pen.surface.get_at(body_plate(pen).center)[:3] == (20, 40, 80)


@pytest.mark.parametrize("channel", sorted(BODY))
def test_what_the_body_says_is_drawn(channel):
    without = {name: value for name, value in BODY.items() if name != channel}
    assert seen_on_plate(snapshot(AT_RIM, BODY)) != seen_on_plate(snapshot(AT_RIM, without))


@pytest.mark.parametrize("text_scale", [0.75, 1.0, 2.0])
def test_the_plates_of_the_panel_never_meet(text_scale):
    pen = grown(pen_for((1280, 720), text_scale))
    panel = load_panel(PANEL)
    clocks = [g.place.rect(pen) for g in panel.gauges if g.kind == "clock_pair"]
    rects = [place.rect(pen) for place in panel.plates] + clocks
    assert all(len(rect.collidelistall(rects)) == 1 for rect in rects)


def test_the_instruments_of_the_body_never_meet():
    pen = pen_for((1280, 720))
    places = [g.place.rect(pen) for g in load_panel(PANEL).gauges if g.channel in BODY]
    assert all(len(rect.collidelistall(places)) == 1 for rect in places)


def test_strength_that_trembles_stands_still():
    same = hud()
    pictures = set()
    for tick, ratio in enumerate((0.804, 0.806, 0.804, 0.806), start=100):
        values = BODY | {"body.leg_capacity_ratio": ratio}
        pen = pen_for((1280, 720))
        drawn(pen, snapshot(AT_RIM, values, tick), over=same)
        pictures.add(pygame.image.tobytes(pen.surface.subsurface(body_plate(pen)), "RGB"))
    assert len(pictures) == 1


@pytest.mark.parametrize("unit", ["kpa", "atm", "mmhg"])
def test_pressure_is_shown_in_each_unit(unit):
    assert drawn(pen_for((640, 360)), snapshot(AT_RIM), HudWords(unit=unit))


def test_the_clocks_can_be_hidden():
    shot = snapshot(AT_RIM, {"body.eva_s": 10.0, "clock.since_egress_s": 5.0})
    pictures = {
        drawn(pen_for((640, 360)), shot, HudWords(clocks=c)) for c in ("both", "mine", "none")
    }
    assert len(pictures) == 3


def test_the_lens_adds_what_is_for_those_who_ask():
    shot = snapshot(AT_RIM, BODY | {"suit.oxygen_kg": 1.2})
    plain, lens = (drawn(pen_for((1280, 720)), shot, HudWords(lens=on)) for on in (False, True))
    assert plain != lens


class Measured(Typesetter):
    """A typesetter that remembers the least size it was asked for."""

    least_px = 999

    def line(self, text, face, px, colour):
        self.least_px = min(self.least_px, px if text.strip() else 999)
        return super().line(text, face, px, colour)

    def paragraph(self, text, face, px, *rest):
        self.least_px = min(self.least_px, px)
        return super().paragraph(text, face, px, *rest)


ALL = BODY | {
    "suit.oxygen_kg": 1.2,
    "suit.finger_gap_mm": 9.0,
    "suit.pressure_kpa": 40.5,
    "tether.paid_out_m": 3.2,
    "body.distance_m": 3.1,
    "tether.taut": False,
    "orbit.sunset_in_s": 900.0,
    "body.eva_s": 10.0,
    "clock.since_egress_s": 5.0,
}


@pytest.mark.parametrize("lens", [False, True])
def test_the_back_row_can_read_every_word_of_the_instruments(lens):
    surface = pygame.Surface((1280, 720))
    letters = Measured(ROOT / "assets" / "fonts")
    pen = Pen(surface, 1.0, 1.0, NORMAL, letters)
    words = load_words(ROOT / "assets" / "text", "en")
    Hud(load_panel(PANEL), words).draw(pen, snapshot(AT_RIM, ALL), replace(WORDS, lens=lens))
    assert letters.least_px >= 18
