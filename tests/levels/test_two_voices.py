"""Two players bring the ship down: what their level may say, and that blind steering works."""

from pathlib import Path

import pytest

from game.mission.level import Say
from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.tools.naive import flying
from tests.unit.ui.scenes.cabin_stage import LEVEL, TEXT
from tests.unit.ui.stage import make_kit

GOAL = """    goals:
      - {id: level, done: {sight.tilt_deg: {below: 1}}, controls: {cabin: [attitude.roll]}}
"""
# What tells how the ship lies is for the other man to say.
TELLING = {"belyayev.windows", "belyayev.even", "leonov.backward", "leonov.along"}


def level():
    entry = Library((find_places().levels,)).entry("by_hand", "two_voices")
    assert entry is not None and entry.level is not None
    return entry.level


def problems(folder: Path, systems: str, rules: str = LEVEL) -> list[tuple[str, str]]:
    """Return code and message of what is wrong with the small level of the cabin."""
    where = folder / "cabin"
    where.mkdir()
    text = rules.replace("  forecast: {}\n", f"  forecast: {{}}\n{systems}")
    (where / "level.yaml").write_text(text, "utf-8")
    (where / "text.en.yaml").write_text(TEXT, "utf-8")
    _, found = Library((find_places().levels,)).open(where)
    return [(one.code, one.message) for one in found if one.severity == "error"]


def test_the_story_does_not_say_what_only_one_of_them_sees():
    said = {act.key for act in level().actions if isinstance(act, Say)}
    assert said & TELLING == set()


def test_a_chair_that_is_none_is_refused_with_the_words_that_are(tmp_path):
    ((_, message),) = problems(tmp_path, "  voices: {chair: sigt}\n")
    assert message == "voices.chair: 'sigt' is not one of: sight, stick"


def test_a_pad_that_perhaps_steers_is_refused(tmp_path):
    ((code, message),) = problems(tmp_path, "  voices: {pad_steers: 2}\n")
    assert code == "wrong-type" and "pad_steers" in message


def test_voices_without_a_sight_are_refused_and_the_sight_is_named(tmp_path):
    blind = LEVEL.replace("  sight: {}\n", "  voices: {}\n").replace(GOAL, "")
    ((code, message),) = problems(tmp_path, "", blind)
    assert code == "missing-key" and "sight" in message


@pytest.mark.parametrize("seed", [1965, 7])
def test_two_newcomers_who_obey_their_prompts_make_the_windows_nearly_even_in_a_minute(seed):
    flight = Flight(level(), Setup(seed=seed))
    before_deg = flight.snapshot.number("sight.tilt_deg")
    for _ in flying(make_kit(), flight, seed):
        if flight.snapshot.time_s >= 75.0:
            break
    assert before_deg > 6.0
    assert flight.snapshot.number("sight.tilt_deg") < 3.0
    hands = [one.value for one in flight.log if one.name == "voices.chair"]
    assert hands[:3] == ["stick", "sight", "stick"]
