"""Every level in tests/levels is judged as its first line says."""

import re
from pathlib import Path

import pytest

from game.mission.loader import check_level
from game.mission.problem import CODES, has_errors
from tests.unit.mission.small_names import NAMES

LEVELS = Path(__file__).parents[2] / "levels"
VALID = sorted(LEVELS.glob("valid/[!t]*.yaml")) + sorted(LEVELS.glob("valid/t[!e]*.yaml"))
INVALID = sorted(LEVELS.glob("invalid/*--*.yaml"))
# These come of files that are no levels, and of flying.
ELSEWHERE = {"unreadable", "too-large", "playtest-failed"}


def expectation(file: Path) -> tuple[int, int, str, str]:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    found = re.fullmatch(r"# expect (\d+):(\d+) ([a-z-]+): (.+)", first)
    assert found is not None, f"{file.name} begins without its expected problem"
    return int(found[1]), int(found[2]), found[3], found[4]


@pytest.mark.parametrize("file", INVALID, ids=lambda file: file.stem)
def test_an_invalid_level_is_refused_where_and_why_it_says(file: Path):
    line, column, code, message = expectation(file)
    loaded = check_level(file, NAMES)
    places = [
        (one.place.line, one.place.column, one.code)
        for one in loaded.problems
        if message in one.message
    ]
    assert loaded.level is None
    assert places == [(line, column, code)]


@pytest.mark.parametrize("file", VALID, ids=lambda file: file.stem)
def test_a_valid_level_has_no_errors(file: Path):
    loaded = check_level(file, NAMES)
    assert not has_errors(loaded.problems)
    assert loaded.level is not None


def test_the_corpus_is_there():
    assert len(VALID) >= 2
    assert len(INVALID) >= 50


def test_every_code_has_its_level():
    assert {file.stem.partition("--")[0] for file in INVALID} == set(CODES) - ELSEWHERE
