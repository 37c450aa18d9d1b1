"""The debrief's pages: all of the way in is there, and keys, mouse and pad turn them."""

import pytest

from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import DEFAULT_SEED, Setup
from game.ui.scene import Pointer
from game.ui.scenes.debrief import DebriefScene, DebriefWays
from game.ui.scenes.debrief_data import DebriefData, from_flight
from game.ui.scenes.debrief_told import told_of
from game.ui.widgets.fact_line import FactView
from game.ui.widgets.told_table import ToldTable
from game.vocab.command import Wish
from tests.unit.ui.stage import DEBRIEF, ROOT, Blank, drawn, make_kit, press, same


@pytest.fixture(scope="module")
def flight():
    entry = Library((ROOT / "levels",)).entry("too_big_to_fit")
    assert entry is not None and entry.level is not None
    one = Flight(entry.level, Setup(DEFAULT_SEED, "stubborn"))
    one.advance(1_500)
    return one


@pytest.fixture
def scene(flight):
    kit = make_kit()
    return DebriefScene(kit, from_flight(flight, kit), DebriefWays(Blank, Blank))


def test_the_way_in_has_a_page_for_everything(scene):
    assert scene.pages == ("end", "causes", "pressure", "told", "curves", "known")


def test_the_way_in_is_on_the_page_of_causes(flight):
    assert len(from_flight(flight, make_kit()).way_in) == 1


def test_the_strength_of_every_limb_has_a_curve_where_he_tried_to_get_in(flight):
    titles = [chart.title for chart in from_flight(flight, make_kit()).charts[0].charts]
    limbs = ("Grip", "Arms", "Waist", "Legs")
    assert [t for t in titles if t.startswith(limbs)] == [
        f"{limb}, share of full strength" for limb in limbs
    ]


def test_a_debrief_with_little_to_say_has_one_page_and_no_tabs():
    scene = DebriefScene(make_kit(), DebriefData("Over", False, "It is over."), DebriefWays(Blank))
    assert scene.pages == ("end",)
    assert not press(scene, "up", "page_down")


def test_a_page_can_be_chosen_by_keys(scene):
    press(scene, "up", "up", "right", "right")
    assert scene.page == "pressure"


def test_page_down_at_the_foot_opens_the_next_page(scene):
    press(scene, "page_down")
    assert scene.page == "causes"
    press(scene, "page_up")
    assert scene.page == "end"


def test_page_up_on_the_first_page_stays_there(scene):
    press(scene, "page_up")
    assert scene.page == "end"


def test_a_tab_can_be_chosen_with_the_mouse(scene):
    drawn(scene)
    tabs = scene._panes.groups[0]
    place = tabs._rects[3]
    for kind in ("pressed", "released"):
        scene.handle(Pointer(place.centerx, place.centery, kind, 1))
    assert scene.page == "told"


def test_turning_a_page_keeps_trying_again_in_hand(scene):
    again = press(scene, "page_down", "ok")
    assert again is not None


@pytest.mark.parametrize("percent", [75, 100, 200])
def test_every_page_can_be_drawn_at_every_text_size(flight, percent):
    kit = make_kit(text_percent=percent)
    scene = DebriefScene(kit, from_flight(flight, kit), DebriefWays(Blank, Blank))
    for page in scene.pages:
        scene.open(page)
        first = drawn(scene)
        assert same(first, drawn(scene))


def test_each_account_has_its_column_and_the_flight_the_last_one(flight):
    told = told_of(flight, make_kit())
    assert told is not None
    level = flight.level.testimonies
    assert len(told.heads) == len(level.accounts) + 1
    assert {len(row.cells) for row in told.rows} == {len(told.heads)}


def test_what_was_not_done_says_so(flight):
    told = told_of(flight, make_kit())
    assert told is not None
    knob = next(row for row in told.rows if row.title == "The knob")
    assert knob.cells[-1] == FactView("You never turned it.", "mine", "Not done")


def test_a_deed_is_told_with_its_time(flight):
    level = flight.level
    one = Flight(level, Setup(DEFAULT_SEED))
    one.advance(50, [Wish("suit.relief.set", "low")])
    told = told_of(one, make_kit())
    assert told is not None
    knob = next(row for row in told.rows if row.title == "The knob")
    assert knob.cells[-1] == FactView("You turned it to 0.27.", "mine", "08:44:00")


def test_a_level_without_testimonies_has_no_such_page():
    scene = DebriefScene(make_kit(), DEBRIEF, DebriefWays(Blank))
    assert "told" not in scene.pages


def test_columns_too_narrow_to_read_stand_one_below_the_other(flight):
    told = told_of(flight, make_kit())
    assert told is not None
    kit = make_kit(text_percent=200)
    pen = kit.pen(drawn(DebriefScene(kit, DEBRIEF, DebriefWays(Blank))))
    table = ToldTable(told)
    assert (table._columns(pen, 1100), table._columns(pen, 2400)) == (1, 4)
