"""The file of the curve of getting in, and what is made of flights and of the file."""

import json
from pathlib import Path

import pytest

from game.session.setup import check_setup
from game.tools.workshop.getting_in_curve import LIMBS, WAYS, Run, level_of, row_of, setup_of
from game.tools.workshop.getting_in_file import as_text, ways_in
from game.tools.workshop.getting_in_pages import BEGIN, END, rewritten, tables
from game.tools.workshop.getting_in_plot import draw

ROOT = Path(__file__).parents[4]
FILE = ROOT / "assets" / "history" / "getting_in_curve.json"


@pytest.fixture(scope="module")
def ways():
    return ways_in(FILE.read_text(encoding="utf-8"))


def test_the_file_holds_both_ways(ways):
    assert [way.way for way in ways] == ["feet_first", "head_first"]


def test_pressures_rise_from_the_low_to_the_high_setting(ways):
    for way in ways:
        pressures = [row.pressure_kpa for row in way.rows]
        assert pressures == sorted(pressures)
        assert (pressures[0], pressures[-1]) == (27.4, 40.5)


def test_a_time_to_the_lid_stands_where_someone_shut_it(ways):
    rows = [row for way in ways for row in way.rows]
    assert all((row.shut_s is not None) == (row.shut > 0) for row in rows)


def test_at_27_4_kpa_at_least_6_of_8_are_shut_in(ways):
    assert all(way.rows[0].shut >= 6 and way.rows[0].runs == 8 for way in ways)


def test_at_40_5_kpa_at_most_2_of_8_are_shut_in(ways):
    assert all(way.rows[-1].shut <= 2 and way.rows[-1].runs == 8 for way in ways)


def test_the_file_reads_back_as_it_was_written(ways):
    assert ways_in(as_text(ways)) == ways


def test_the_file_says_how_to_fly_it_again():
    assert "getting_in_curve" in json.loads(FILE.read_text(encoding="utf-8"))["command"]


def test_every_way_can_be_set_up():
    for way in WAYS:
        check_setup(level_of(way.level), setup_of(way, 33.0, 1))


def test_suit_and_relief_valve_stand_at_the_pressure_of_the_row():
    settings = dict(setup_of(WAYS[0], 33.0, 1).overrides)
    assert (settings["suit.pressure_kpa"], settings["suit.relief_kpa"]) == (33.0, 33.0)


def test_every_limb_begins_with_the_strength_of_the_way():
    settings = dict(setup_of(WAYS[1], 33.0, 1).overrides)
    assert {settings[f"body.{limb}_capacity_ratio"] for limb in LIMBS} == {WAYS[1].capacity_ratio}


def test_a_row_counts_who_is_shut_in_and_means_over_those_alone():
    row = row_of(27.4, [Run(20.0, 40.0, 30.0, 0.5), Run(30.0, None, 50.0, 0.4)])
    assert (row.runs, row.shut, row.inside_s, row.shut_s) == (2, 1, 25.0, 40.0)
    assert (row.heat_kj, row.least_capacity_ratio) == (40.0, (0.4, 0.5))


def test_nobody_inside_is_no_time():
    row = row_of(40.5, [Run(None, None, 50.0, 0.4)])
    assert (row.inside_s, row.shut_s) == (None, None)


@pytest.mark.parametrize("page", ["docs/model.md", "docs/models/getting-in.md"])
def test_the_pages_show_the_file(ways, page):
    assert tables(ways) in (ROOT / page).read_text(encoding="utf-8")


def test_a_page_gets_the_tables_between_its_markers(ways):
    text = rewritten(f"before\n{BEGIN}\nold\n{END}\nafter\n", ways)
    assert text.startswith("before\n") and text.endswith("after\n") and "old" not in text


def test_a_page_without_markers_is_refused(ways):
    with pytest.raises(ValueError):
        rewritten("nothing here", ways)


def test_the_picture_is_drawn(ways, tmp_path):
    draw(ways, tmp_path / "curve.png")
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")
