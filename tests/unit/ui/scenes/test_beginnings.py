"""Flying on: the button after the walk, the choice before the way in, and ends that are broken."""

from dataclasses import replace
from pathlib import Path

import pytest

from game import saves
from game.mission.conditions import Compare
from game.mission.level import End, Rule
from game.places import find_places
from game.session.carry import end_from_bytes
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom
from game.tools.flights import hangar_of
from game.ui.hangar import Hangar
from game.ui.scene import Home, Replace
from game.ui.scenes.briefing import BriefingScene, from_level
from game.ui.scenes.flight import FlightScene
from game.ui.widgets.button import Button
from game.ui.widgets.option import Option
from game.ui.widgets.table import Table
from game.ui.widgets.text_block import TextBlock
from tests.unit.ui.stage import click, drawn, make_kit, press, same

END_FILE = Path(__file__).parents[3] / "ends" / "first_step.json"
END = end_from_bytes(END_FILE.read_bytes())
LEVELS = (find_places().levels,)


class Visit:
    """The program as it is used: a kit, a hangar and a room of flights, with a folder of saves."""

    def __init__(self, folder, end=END):
        self.saves = folder / "saves"
        hangar = hangar_of(LEVELS, self.saves, end)
        self.kit = replace(make_kit(folder), flights=hangar)
        hangar.attach(self.kit)
        self.room = FlightRoom(LEVELS, self.saves)

    def briefing(self) -> BriefingScene:
        scene = self.kit.flights.briefing("too_big_to_fit")
        assert isinstance(scene, BriefingScene)
        return scene

    def flight_of(self, scene) -> Flight:
        move = press(scene, "ok")
        assert isinstance(move, Replace)
        assert isinstance(move.scene, FlightScene)
        return move.scene.flight

    def ended(self, outcome) -> Flight:
        """Return a walk whose story ends it at once."""
        level = self.room.read("first_step")
        assert not isinstance(level, tuple)
        why = End(outcome, "at_the_rim", "why.at_the_rim")
        rule = Rule("now", Compare("clock.utc_s", "above", 0.0), (why,))
        flight = Flight(replace(level, always=(rule,)), Setup())
        flight.advance(5)
        assert flight.ending is not None
        return flight


def items(scene, kind):
    return [item for item in scene._body.items if isinstance(item, kind)]


def options(scene):
    """Return the ways to begin; the answers of questions come after them."""
    return items(scene, Option)[:2]


def oxygen_kg(flight: Flight) -> float:
    return flight.snapshot.number("suit.oxygen_kg")


@pytest.fixture
def visit(tmp_path):
    return Visit(tmp_path)


def test_ones_own_state_is_chosen_first(visit):
    flight = visit.flight_of(visit.briefing())
    assert flight.snapshot.number("clock.utc_s") == END.telemetry["clock.utc_s"]


@pytest.mark.parametrize("device", ["keys", "pad"])
def test_the_state_of_1965_is_chosen_by_keys_and_pad(visit, device):
    scene = visit.briefing()
    press(scene, "up", "down", "down", "ok", device=device)
    assert options(scene)[1].read()


def test_the_state_of_1965_is_chosen_by_the_mouse(visit):
    scene = visit.briefing()
    # Down the column of dots of the 1280x720 window: how far they stand depends on the goal above.
    for y in range(200, 600, 20):
        if not options(scene)[1].read():
            click(scene, 102, y)
    assert options(scene)[1].read()


def test_as_in_1965_the_flight_begins_as_the_level_says(visit):
    scene = visit.briefing()
    options(scene)[1].choose()
    assert visit.flight_of(scene).setup.overrides == ()


def test_the_choice_holds_until_the_walk_is_flown_again(visit):
    options(visit.briefing())[1].choose()
    assert options(visit.briefing())[1].read()
    newer = replace(END, telemetry={**END.telemetry, "clock.utc_s": 31_600.0})
    later = Visit(visit.saves.parent, newer)
    later.kit.answers.update(visit.kit.answers)
    assert options(later.briefing())[0].read()


def test_the_numbers_stand_side_by_side(visit):
    (table,) = items(visit.briefing(), Table)
    assert [row.cells for row in table.rows[:2]] == [
        ("92 · 72 · 100 · 100 %", "41 · 42 · 50 · 48 %"),
        ("37.7 °C", "38.2 °C"),
    ]


@pytest.mark.parametrize(
    ("level_id", "told_as"), [("first_step", "outside"), ("too_big_to_fit", "way_in")]
)
def test_whoever_is_outside_already_is_not_sent_out(visit, level_id, told_as):
    level = visit.room.read(level_id)
    assert not isinstance(level, tuple)
    assert from_level(level, visit.kit).told_as == told_as


def test_where_the_camera_is_stands_below_the_numbers(visit):
    (table,) = items(visit.briefing(), Table)
    assert table.rows[-1].cells == ("in your left hand", "in your right hand")


def test_the_choice_is_seen_in_the_numbers(visit):
    scene = visit.briefing()
    before = drawn(scene)
    options(scene)[1].choose()
    assert not same(before, drawn(scene))


def told(scene) -> str:
    return " ".join(item.text for item in items(scene, TextBlock))


def test_an_easy_start_is_not_called_hard(visit):
    assert "hard start" not in told(visit.briefing())


@pytest.mark.parametrize(
    ("channel", "value", "what"),
    [
        ("suit.oxygen_kg", 0.1, "little oxygen"),
        ("body.leg_capacity_ratio", 0.3, "little strength"),
        ("body.core_temperature_c", 39.2, "very warm"),
        ("clock.utc_s", 31_900.0, "little sunlight"),
    ],
)
def test_a_hard_start_is_called_one(tmp_path, channel, value, what):
    end = replace(END, telemetry={**END.telemetry, channel: value})
    assert what in told(Visit(tmp_path, end).briefing())


def test_without_a_walk_there_is_nothing_to_choose(tmp_path):
    scene = Visit(tmp_path, end=None).briefing()
    assert "Where you begin" not in told(scene)


@pytest.mark.parametrize("variant", ["lesson", "lesson_lid"])
def test_a_cut_for_a_class_begins_alike_for_everybody(visit, variant):
    scene = visit.kit.flights.briefing(f"too_big_to_fit@{variant}")
    assert "Where you begin" not in told(scene)


@pytest.mark.parametrize("data", [b"", b"{", END_FILE.read_bytes()[:700], b"\0" * 99])
def test_a_broken_end_is_said_and_1965_is_used(tmp_path, data):
    visit = Visit(tmp_path, end=None)
    saves.keep_end(visit.saves, "first_step", data)
    scene = visit.briefing()
    assert "cannot be read" in told(scene)
    assert visit.flight_of(scene).setup.overrides == ()


def test_a_walk_that_succeeded_is_there_at_the_next_visit(tmp_path):
    visit = Visit(tmp_path, end=None)
    flight = visit.ended("success")
    visit.room.keep(visit.kit, flight)
    later = Visit(tmp_path, end=None)
    assert oxygen_kg(later.flight_of(later.briefing())) == pytest.approx(oxygen_kg(flight))


def test_a_walk_that_failed_leaves_the_end_of_the_one_before(tmp_path):
    visit = Visit(tmp_path, end=None)
    visit.room.keep(visit.kit, visit.ended("success"))
    before = saves.kept_end(visit.saves, "first_step")
    visit.room.keep(visit.kit, visit.ended("failure"))
    assert saves.kept_end(visit.saves, "first_step") == before


def test_on_a_full_disk_the_walk_is_handed_on_all_the_same(tmp_path):
    visit = Visit(tmp_path, end=None)
    visit.saves.write_text("a file where the folder should be")
    flight = visit.ended("success")
    with pytest.raises(OSError, match="saves"):
        visit.room.keep(visit.kit, flight)
    assert visit.room.ends.newest("first_step") is not None


def test_a_second_copy_of_the_game_writes_no_end(tmp_path):
    visit = Visit(tmp_path, end=None)
    kit = replace(visit.kit, folders=replace(visit.kit.folders, writable=False))
    visit.room.keep(kit, visit.ended("success"))
    assert not visit.saves.exists()


def labels(debrief) -> list[str]:
    return [item.label for item in debrief._panes.groups[-1].items if isinstance(item, Button)]


def test_after_the_walk_one_press_flies_on(visit):
    debrief = visit.room.debrief(visit.kit, visit.ended("success"))
    assert labels(debrief)[0] == "Fly on: Too big to fit"
    debrief.update(1.0)
    move = press(debrief, "ok")
    assert isinstance(move, Home)
    assert isinstance(move.then, BriefingScene)
    assert options(move.then)[0].read()


def test_after_a_failed_walk_its_last_part_is_offered_first_and_then_1965(visit):
    debrief = visit.room.debrief(visit.kit, visit.ended("failure"))
    assert labels(debrief) == [
        "From the last checkpoint",
        "Go on as in 1965: Too big to fit",
        "Try again",
        "Back to the title",
    ]


def test_going_on_as_in_1965_chooses_1965(visit):
    visit.room.ends.remember(END)
    debrief = visit.room.debrief(visit.kit, visit.ended("failure"))
    debrief.update(1.0)
    move = press(debrief, "right", "ok")
    assert isinstance(move, Home)
    assert isinstance(move.then, BriefingScene)
    assert options(move.then)[1].read()


def test_a_level_that_no_other_follows_begins_at_trying_again(visit):
    level = visit.room.read("too_big_to_fit")
    assert not isinstance(level, tuple)
    flight = Flight(level, Setup(overrides=(("suit.oxygen_kg", 0.0),)))
    flight.advance(300)
    assert labels(visit.room.debrief(visit.kit, flight))[0] == "Try again"


def test_a_hangar_without_ends_offers_no_choice(visit):
    plain = Hangar(lambda language: (), visit.room.read, visit.room.open)
    plain.attach(visit.kit)
    scene = plain.briefing("too_big_to_fit")
    assert isinstance(scene, BriefingScene)
    assert "Where you begin" not in told(scene)
