"""The table of landings in the documentation is the one that the program gives."""

from pathlib import Path

import pytest

from game.tools.workshop.landing_table import BEGIN, END, main, rewritten, table

MODEL = Path(__file__).parents[4] / "docs" / "model.md"


def test_the_committed_table_is_a_fresh_one():
    assert table() in MODEL.read_text(encoding="utf-8")


def test_a_file_gets_the_table_between_its_markers(tmp_path):
    file = tmp_path / "page.md"
    file.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    main([str(file)])
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("after\n")
    assert "old" not in text and "386 km" in text


def test_a_file_without_markers_is_left_alone():
    with pytest.raises(ValueError):
        rewritten("nothing here")
