"""What first_step says about itself."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game.mission.level import Beginning, Level
from game.mission.loader import check_level, load_level
from game.session.flight import Flight
from game.session.setup import Setup
from game.sim.registry import whole_catalogue
from game.vocab.channel import Value

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "levels" / "first_step"
EGRESS_1965_S = 8 * 3600 + 34 * 60 + 51


@pytest.fixture(scope="module")
def level() -> Level:
    return loaded()


@pytest.fixture(scope="module")
def first_walk() -> Level:
    return loaded("first_walk")


def loaded(variant: str | None = None) -> Level:
    found = load_level(FOLDER, whole_catalogue(), variant, (ROOT / "levels",))
    assert found.problems == ()
    assert found.level is not None
    return found.level


def ends(level: Level) -> set[tuple[str, str]]:
    return {(end.outcome, end.id) for end in level.endings}


def test_it_begins_when_the_hatch_opened(level: Level):
    assert EGRESS_1965_S - level.start.utc_s == 117


def test_every_way_it_can_go_has_an_ending(level: Level):
    assert ends(level) == {
        ("success", "at_rim_with_camera"),
        ("success", "at_rim_without_camera"),
        ("failure", "stayed_inside"),
        ("failure", "night_outside"),
        ("failure", "spent"),
        ("failure", "no_air"),
    }


def test_the_first_walk_ends_at_the_rim_or_never_far(first_walk: Level):
    assert ends(first_walk) == {
        ("success", "at_the_rim"),
        ("failure", "never_far"),
        ("failure", "stayed_inside"),
        ("failure", "night_outside"),
        ("failure", "spent"),
        ("failure", "no_air"),
    }


def test_every_variant_is_without_problems():
    checked = check_level(FOLDER, whole_catalogue(), (ROOT / "levels",))
    assert checked.problems == ()
    assert checked.level is not None
    assert {"first_walk", "lesson"} <= set(checked.level.variants)


def test_the_phases_are_those_of_the_chapter(level: Level):
    assert list(level.phases) == ["wait", "camera_on", "float", "called"]


def test_every_source_it_names_is_explained(level: Level):
    explained = set(re.findall(r"^\| `([a-z0-9.-]+)`", _sources(), re.MULTILINE))
    named = {key for fact in level.facts for key in fact.source}
    named |= {key for band in level.bands for key in band.source}
    assert named
    assert named <= explained


def test_captions_are_short_enough_to_read(level: Level):
    said = [
        text
        for key, text in level.texts["en"].items()
        if key.split(".")[0] in ("narrator", "belyayev", "leonov", "ground", "warn", "silence")
    ]
    assert len(said) > 15
    assert max(map(len, said)) <= 120


def test_belyayev_is_quoted_in_his_own_language(level: Level):
    said = level.text("en", "belyayev.man_in_space")
    assert said is not None
    assert "Человек вышел в космическое пространство!" in said


def test_the_goal_is_one_sentence(level: Level):
    goal = level.text("en", "goal")
    assert goal is not None
    assert goal.count(".") == 1


@pytest.mark.parametrize(
    ("body", "ending"),
    [
        ({"start_at": "free", "start_offset_x_m": 3.0}, "night_outside"),
        ({"start_at": "rim"}, "never_far"),
    ],
    ids=["afloat", "at the rim"],
)
def test_sunset_ends_the_walk_where_it_finds_him(
    first_walk: Level, body: dict[str, Value], ending: str
):
    evening = replace(
        first_walk,
        start=Beginning(8 * 3600 + 53 * 60 + 20, "float"),
        systems={**first_walk.systems, "body": body},
        always=tuple(rule for rule in first_walk.always if rule.id != "nobody_went"),
    )
    flight = Flight(evening, Setup(pilot="idle"))
    flight.advance(600)
    assert flight.ending is not None
    assert (flight.ending.outcome, flight.ending.id) == ("failure", ending)


def _sources() -> str:
    return (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")


def test_a_variant_may_have_a_goal_of_its_own(level, first_walk):
    assert first_walk.text("en", "goal") == first_walk.text("en", "variant.first_walk.goal")
    assert first_walk.text("en", "goal") != level.text("en", "goal")
    assert loaded("mic_open").text("en", "goal") == level.text("en", "goal")
