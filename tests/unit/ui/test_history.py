"""What is known of 1965 as curves: complete, sourced, and read strictly."""

import json
import re

import pytest

from game.ui.history import History, load_history
from game.ui.strings import load_words
from tests.unit.ui.stage import ROOT

FOLDER = ROOT / "assets" / "history"


@pytest.fixture(scope="module")
def history():
    return load_history(FOLDER, "first_step")


def sure(history):
    rows = [*history.marks]
    for series in history.series:
        rows += [*series.points, *series.unknown]
    return rows


def written(folder, tree):
    (folder / "walk.json").write_text(json.dumps(tree), "utf-8")
    return folder


def test_every_point_names_a_source(history):
    assert sure(history) and all(row.source for row in sure(history))


def test_every_source_is_explained(history):
    page = (ROOT / "docs" / "sources.md").read_text("utf-8")
    explained = set(re.findall(r"^\| `([a-z0-9.-]+)`", page, re.MULTILINE))
    assert {name for row in sure(history) for name in row.source} <= explained


def test_every_note_and_mark_has_words(history):
    words = load_words(ROOT / "assets" / "text", "en")
    keys = [one.note for one in history.series] + [one.text for one in history.marks]
    assert [key for key in keys if not words.has(key)] == []


def test_the_pulse_of_1965_peaks_at_143(history):
    pulse = history.of("body.pulse_bpm")
    assert pulse is not None and max(point.value for point in pulse.points) == 143.0


def test_the_core_of_1965_rose_by_1_8_degrees(history):
    core = history.of("body.core_temperature_c")
    assert core is not None
    assert core.points[-1].value - core.points[0].value == pytest.approx(1.8)


def test_nobody_says_exactly_when_the_suit_was_lowered(history):
    pressure = history.of("suit.pressure_kpa")
    assert pressure is not None and pressure.unknown[0].status == "disputed"


def test_a_level_without_a_file_has_no_history():
    assert load_history(FOLDER, "no_such_level") == History()


def test_points_out_of_order_are_refused(tmp_path):
    point = {"value": 1, "status": "attested", "source": ["wv2"]}
    points = [{"at_s": 5, **point}, {"at_s": 1, **point}]
    series = {"channel": "body.pulse_bpm", "note": "n", "points": points}
    with pytest.raises(ValueError, match="order of time"):
        load_history(written(tmp_path, {"series": [series]}), "walk")


def test_an_unknown_status_is_refused(tmp_path):
    mark = {"at_s": 0, "shape": "up", "text": "t", "status": "sure", "source": ["wv2"]}
    with pytest.raises(ValueError, match="sure"):
        load_history(written(tmp_path, {"marks": [mark]}), "walk")


def test_a_missing_key_is_refused(tmp_path):
    with pytest.raises(ValueError, match="shape"):
        load_history(written(tmp_path, {"marks": [{"at_s": 0}]}), "walk")
