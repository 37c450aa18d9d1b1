"""The page for teachers lists every row of the dossier, and every row has a test that bears it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = (
    *(f"G{i}" for i in range(1, 8)),
    *(f"S{i}" for i in range(1, 6)),
    *(f"P{i}" for i in range(1, 7)),
    *(f"T{i}" for i in range(1, 4)),
    *(f"O{i}" for i in range(1, 8)),
    *(f"D{i}" for i in range(1, 12)),
    *(f"E{i}" for i in range(1, 8)),
    *(f"A{i}" for i in range(1, 6)),
    "N1",
)


def rows_tested() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "tests" / "reference").glob("test_*.py"):
        names = re.findall(r"^def test_((?:[a-z]\d\d?_)+)", path.read_text("utf-8"), re.MULTILINE)
        found |= {row.upper() for name in names for row in name.split("_") if row}
    return found


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_dossier_has_a_test(row):
    assert row in rows_tested()


def test_the_page_for_teachers_lists_every_row():
    page = (ROOT / "docs" / "model.md").read_text("utf-8")
    assert tuple(re.findall(r"^\| ([A-Z]\d\d?) \|", page, re.MULTILINE)) == ROWS


def test_every_test_that_the_page_names_exists():
    page = (ROOT / "docs" / "model.md").read_text("utf-8")
    named = re.findall(r"`(test_\w+\.py)`", page)
    there = {path.name for path in (ROOT / "tests" / "reference").glob("*.py")}
    assert named
    assert set(named) <= there
