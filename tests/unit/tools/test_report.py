"""`report`: the debrief of a recording to read, as numbers, or as curves."""

import csv
from dataclasses import replace

import pytest

from game.session.recording import from_bytes, to_bytes
from tests.unit.tools.command_line import call


@pytest.fixture(scope="module")
def recording(tmp_path_factory):
    """Five seconds of the way in."""
    file = tmp_path_factory.mktemp("report") / "way_in.v2rec"
    words = ("--pilot", "stubborn", "--until", "5", "--save", file)
    assert call("fly", "too_big_to_fit", *words).code == 0
    return file


@pytest.fixture(scope="module")
def page(recording):
    file = recording.with_suffix(".html")
    answer = call("report", recording, "--out", file)
    assert (answer.code, answer.err) == (0, "")
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("ending", "begins"), [(".pdf", b"%PDF-"), (".png", b"\x89PNG")])
def test_a_report_is_written_in_the_form_its_name_says(recording, tmp_path, ending, begins):
    file = tmp_path / f"report{ending}"
    assert call("report", recording, "--out", file) == (0, f"{file}\n", "")
    assert file.read_bytes().startswith(begins)


def test_the_page_tells_the_way_in_with_its_numbers(page):
    assert "40.5 kPa in the suit →" in page


def test_the_page_sets_the_accounts_beside_the_flight(page):
    assert "<th>Report and log of 1965</th>" in page and "<th>Your flight</th>" in page


def test_the_page_needs_no_other_file(page):
    assert 'src="data:image/png;base64,' in page
    assert "http" not in page and "<script" not in page


def test_the_same_recording_writes_the_same_page(recording, page, tmp_path):
    call("report", recording, "--out", tmp_path / "again.html")
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == page


def test_the_table_has_a_row_a_second_and_a_column_a_channel(recording, tmp_path):
    file = tmp_path / "report.csv"
    call("report", recording, "--out", file)
    with file.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    assert [row["time_s"] for row in rows] == ["0", "1", "2", "3", "4", "5"]
    assert float(rows[0]["suit.pressure_kpa"]) == pytest.approx(40.5)
    assert all(row["body.entry"] for row in rows)


def test_a_level_that_has_changed_leaves_its_numbers(recording, tmp_path):
    other = tmp_path / "other.v2rec"
    other.write_bytes(to_bytes(replace(from_bytes(recording.read_bytes()), level_digest="x")))
    refused = call("report", other, "--out", tmp_path / "other.html")
    assert refused.code == 2 and "has changed" in refused.err
    assert call("report", other, "--out", tmp_path / "other.csv").code == 0


@pytest.mark.parametrize(
    ("name", "meant"), [("report.docx", ".pdf, .html, .csv, .png"), ("no/where.csv", "no folder")]
)
def test_a_file_that_cannot_be_written_gets_one_plain_line(recording, tmp_path, name, meant):
    answer = call("report", recording, "--out", tmp_path / name)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert meant in answer.err
