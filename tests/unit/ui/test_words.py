"""The words of the interface: all there, all used, all drawable."""

import ast
import json
import re

import pygame
import pytest

from game.ui.input.knobs import ACTIONS_OF
from game.ui.strings import UnknownKeyError, Words, flatten, languages_in, load_words
from game.ui.text import FILES
from tests.unit.ui.stage import ROOT

TEXTS = ROOT / "assets" / "text"
SOURCES = sorted((ROOT / "game").rglob("*.py"))
# Keys that are put together while the game runs, by what they begin with.
MADE_UP = ("action.", "input.", "settings.", "status.", "grade.", "happened.", "levels.origin.")


def literals():
    """Return every text literal of the program, and the fixed beginnings of f-strings."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def named_in_panels():
    """Return every text in panels and histories: they name words of instruments and curves."""
    quoted = re.compile(r'"([^"]+)"')
    files = [p for name in ("panels", "history") for p in (ROOT / "assets" / name).glob("*.json")]
    return {text for path in files for text in quoted.findall(path.read_text("utf-8"))}


def words_called():
    """Return the keys that code asks for by `words("...")`, in whatever it is called there."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else None
            name = node.func.id if isinstance(node.func, ast.Name) else name
            first = node.args[0]
            if name == "words" and isinstance(first, ast.Constant):
                found.add(str(first.value))
    return found


def test_code_asks_for_words():
    assert len(words_called()) > 30


def test_every_key_that_is_asked_for_has_words():
    words = load_words(TEXTS, "en")
    assert sorted(key for key in words_called() if not words.has(key)) == []


def test_whatever_may_be_the_thing_to_press_has_words_for_prompt_and_button():
    words = load_words(TEXTS, "en")
    actions = {action for some in ACTIONS_OF.values() for action in some} | {"show_me"}
    keys = [f"{kind}.{action}" for kind in ("flight.prompt", "bar") for action in actions]
    assert sorted(key for key in keys if not words.has(key)) == []


def test_every_word_is_used():
    used = literals() | named_in_panels()
    words = load_words(TEXTS, "en")
    unused = [k for k in words.all_keys() if k not in used and not k.startswith(MADE_UP)]
    assert [k for k in unused if k.rpartition(".")[0] + "." not in used] == []


@pytest.mark.parametrize("face", FILES)
@pytest.mark.parametrize("language", languages_in(TEXTS))
def test_every_character_can_be_drawn(face, language):
    pygame.font.init()
    font = pygame.font.Font(str(ROOT / "assets" / "fonts" / FILES[face]), 20)
    words = load_words(TEXTS, language)
    letters = sorted({one for key in words.all_keys() for one in words(key) if one.isprintable()})
    assert [one for one, box in zip(letters, font.metrics("".join(letters)), strict=True)
            if box is None] == []  # fmt: skip


@pytest.mark.parametrize("path", sorted(ROOT.glob("levels/*/text.*.yaml")), ids=lambda p: str(p))
def test_every_character_of_a_level_can_be_drawn(path):
    pygame.font.init()
    font = pygame.font.Font(str(ROOT / "assets" / "fonts" / FILES["text"]), 20)
    letters = sorted({one for one in path.read_text("utf-8") if one.isprintable()})
    assert [one for one, box in zip(letters, font.metrics("".join(letters)), strict=True)
            if box is None] == []  # fmt: skip


@pytest.mark.parametrize("language", languages_in(TEXTS))
def test_no_key_stands_in_two_files(language):
    trees = [json.loads(p.read_text("utf-8")) for p in sorted(TEXTS.glob(f"*.{language}.json"))]
    keys = [key for tree in trees for key in flatten(tree)]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_a_missing_key_is_named():
    with pytest.raises(UnknownKeyError, match=r"no\.such\.key"):
        Words("en", {})("no.such.key")


def test_values_are_filled_in():
    assert Words("en", {"left": "{n} m left"})("left", n=3) == "3 m left"


def test_nested_maps_are_joined_with_dots():
    assert flatten({"a": {"b": "x"}, "c": "y"}) == {"a.b": "x", "c": "y"}


def test_a_number_is_no_text():
    with pytest.raises(ValueError, match=r"a\.b"):
        flatten({"a": {"b": 3}})


def test_a_language_without_words_falls_back_to_english():
    assert load_words(TEXTS, "xx").language == "en"


def test_the_title_screen_knows_the_name_of_every_level_that_can_be_continued():
    """It loads no level to name it, so the names stand among the words of the game as well."""
    words = flatten(json.loads((TEXTS / "flight.en.json").read_text("utf-8")))
    for path in sorted((ROOT / "levels").glob("**/text.en.yaml")):
        if (path.parent / "level.yaml").exists() and path.parent.name != "deorbit_lab":
            title = re.search(r"^title: (.*)$", path.read_text("utf-8"), re.MULTILINE)
            assert title is not None
            assert words.get(f"level_title.{path.parent.name}") == title.group(1)
