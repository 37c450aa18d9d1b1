"""The page for authors is right and complete."""

import re
from pathlib import Path

import pytest

from game.mission.format import ACTION, LEVEL
from game.mission.loader import check_level
from game.mission.problem import CODES
from game.sim.registry import whole_catalogue

PAGE = (Path(__file__).parents[3] / "docs" / "writing-levels.md").read_text(encoding="utf-8")


def test_the_worked_example_has_no_problems(tmp_path: Path):
    rules, words = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    folder = tmp_path / "loose_line"
    folder.mkdir()
    (folder / "level.yaml").write_text(rules, encoding="utf-8")
    (folder / "text.en.yaml").write_text(words, encoding="utf-8")
    assert check_level(folder, whole_catalogue(), (tmp_path,)).problems == ()


@pytest.mark.parametrize("code", CODES)
def test_every_code_word_is_explained(code: str):
    assert f"\n| `{code}` | " in PAGE


@pytest.mark.parametrize("key", LEVEL.keys)
def test_every_key_of_a_level_is_explained(key: str):
    table = PAGE.partition("## The keys")[2].partition("**A goal**")[0]
    assert f"`{key}`" in table


@pytest.mark.parametrize("action", ACTION.keys)
def test_every_action_is_shown(action: str):
    assert f"| `{{{action}: " in PAGE


def test_every_source_of_a_channel_is_explained():
    page = (Path(__file__).parents[3] / "docs" / "sources.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `([a-z0-9.-]+)`", page, re.MULTILINE))
    named = {channel.source for channel in whole_catalogue().channels.values()} - {""}
    assert named
    assert named <= explained
