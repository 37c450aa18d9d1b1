"""Panel files: read whole, refused with every fault and its place."""

import json
from importlib import import_module
from pathlib import Path

import pygame
import pytest

from game.ui.pen import Pen
from game.ui.text import Typesetter
from game.ui.theme import NORMAL
from game.ui.view.hud import WIDGETS
from game.ui.view.panel_file import KINDS, PanelError, load_panel, parse_panel

ROOT = Path(__file__).parents[4]
PANELS = sorted((ROOT / "assets" / "panels").glob("*.json"))
AREA = {"corner": "top", "x": 0, "y": 0, "w": 10, "h": 10}
AREAS = {"checklist": AREA, "prompt": AREA}
GAUGE = {"kind": "dial", "channel": "suit.pressure_kpa", "label": "a", "place": AREA}


def text(**gauge):
    return json.dumps({"gauges": [GAUGE | gauge], "areas": AREAS})


@pytest.fixture
def pen():
    return Pen(pygame.Surface((1280, 720)), 1.0, 1.0, NORMAL, Typesetter(ROOT))


def test_there_are_panels():
    assert PANELS


@pytest.mark.parametrize("path", PANELS, ids=lambda path: path.stem)
def test_every_panel_can_be_read(path):
    assert load_panel(path).gauges


@pytest.mark.parametrize("path", PANELS, ids=lambda path: path.stem)
def test_every_place_of_a_panel_is_on_the_screen(path, pen):
    panel = load_panel(path)
    places = [g.place for g in panel.gauges] + [*panel.plates, *panel.areas.values()]
    assert all(pen.area.contains(place.rect(pen)) for place in places)


def test_every_widget_is_used_by_some_panel():
    used = {gauge.kind for path in PANELS for gauge in load_panel(path).gauges}
    assert used == set(WIDGETS)


def test_every_kind_has_a_widget():
    assert set(KINDS) == set(WIDGETS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_widget_stands_in_the_file_of_its_name(kind):
    assert import_module(f"game.ui.widgets.{kind}").draw is WIDGETS[kind]


def test_a_misspelt_kind_is_named_with_a_guess():
    with pytest.raises(PanelError, match=r"gauges\[0\]\.kind: 'dail'.*did you mean 'dial'"):
        parse_panel(text(kind="dail"), "p.json")


def test_a_misspelt_key_is_named_with_a_guess():
    with pytest.raises(PanelError, match=r"gauges\[0\]\.chanel: unknown; did you mean 'channel'"):
        parse_panel(text(chanel="x"), "p.json")


def test_an_empty_scale_is_refused():
    scale = {"low": 5, "high": 5, "step": 1, "minor": 1}
    with pytest.raises(PanelError, match="high must be above low"):
        parse_panel(text(scale=scale), "p.json")


def test_an_unknown_part_of_the_man_is_named():
    with pytest.raises(PanelError, match=r"gauges\[0\]\.parts\.tail: unknown"):
        parse_panel(text(parts={"tail": {"channel": "a", "label": "b"}}), "p.json")


def test_parts_and_zones_bring_their_channels_and_words():
    scale = {"low": 0, "high": 1, "step": 1, "minor": 1}
    zone = {"from": 0, "to": 1, "kind": "nominal", "word": "zone.word"}
    parts = {"arms": {"channel": "body.arms", "label": "arms.word"}}
    panel = parse_panel(text(scale=scale | {"zones": [zone]}, parts=parts), "p.json")
    assert {"zone.word", "arms.word"} <= set(panel.text_keys())
    assert "body.arms" in panel.channels()


def test_a_truth_is_no_number():
    with pytest.raises(PanelError, match=r"place\.x: a number was expected, not True"):
        parse_panel(text(place=AREA | {"x": True}), "p.json")


def test_all_faults_are_named_at_once():
    with pytest.raises(PanelError) as caught:
        parse_panel(text(kind="dail", channel="", show="no"), "p.json")
    assert len(str(caught.value).splitlines()) == 3


def test_a_missing_area_is_named():
    with pytest.raises(PanelError, match="areas: 'prompt' is missing"):
        parse_panel(json.dumps({"areas": {"checklist": AREA}}), "p.json")


@pytest.mark.parametrize("broken", ["", "[]", "{", "null", '{"gauges": 3}', '{"gauges": [4]}'])
def test_a_broken_file_is_refused_in_words(broken):
    with pytest.raises(PanelError, match=r"^p\.json: "):
        parse_panel(broken, "p.json")
