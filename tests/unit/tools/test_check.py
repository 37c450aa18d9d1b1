"""`check`, `new` and `schema` as other programs call them."""

from pathlib import Path

import pytest

from game.mission.level import Level, Playtest
from game.mission.loader import load_level
from game.sim.registry import whole_catalogue
from game.tools.check import PlaytestResult, proved
from tests.unit.tools.command_line import call


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A level as `new` writes it."""
    folder = tmp_path / "fresh"
    assert call("new", folder).code == 0
    return folder


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "level.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_level_has_no_problems(fresh: Path):
    answer = call("check", fresh, "--no-fly")
    assert (answer.code, answer.out) == (0, "levels: 1, errors: 0, warnings: 0\n")


@pytest.mark.parametrize("kind", ["timeline", "lab"])
def test_a_new_level_of_any_kind_has_no_problems(tmp_path: Path, kind: str):
    call("new", tmp_path / "fresh", "--kind", kind)
    assert call("check", tmp_path / "fresh", "--no-fly").code == 0


def test_new_never_writes_over_something(fresh: Path):
    change(fresh, "kind: flight", "kind: lab")
    answer = call("new", fresh)
    assert (answer.code, "already holds something" in answer.err) == (2, True)
    assert "kind: lab" in (fresh / "level.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["Big", "has space", "1st", "ünder"])
def test_new_refuses_a_name_that_cannot_be_an_id(tmp_path: Path, name: str):
    answer = call("new", tmp_path / name)
    assert (answer.code, (tmp_path / name).exists()) == (2, False)


def test_errors_are_shown_with_their_line_and_exit_with_1(fresh: Path):
    change(fresh, "suit: {pressure_kpa: 40.5}", "suit: {presure_kpa: 40.5}")
    answer = call("check", fresh, "--no-fly")
    assert answer.code == 1
    assert "error[unknown-name]" in answer.out
    assert "did you mean 'pressure_kpa'?" in answer.out
    assert "\n         ^^^^^^^^^^^\n" in answer.out


def test_json_is_one_list_with_the_agreed_keys(fresh: Path):
    change(fresh, "held_s: 3", "held_s: 12:09")
    problems = call("check", fresh, "--no-fly", "--format", "json").json()
    keys = ["path", "line", "column", "severity", "code", "message", "hint"]
    assert [list(problem) for problem in problems] == [keys] * len(problems)
    assert {problem["code"] for problem in problems} == {"ambiguous-value"}


def test_json_without_problems_is_an_empty_list(fresh: Path):
    assert call("check", fresh, "--no-fly", "--format", "json").json() == []


def test_github_prints_annotations_only(fresh: Path):
    change(fresh, "kind: flight", "kind: fligt")
    answer = call("check", fresh, "--no-fly", "--format", "github")
    assert all(line.startswith("::error file=") for line in answer.out.splitlines())
    assert answer.out


def test_several_paths_are_checked_together(fresh: Path):
    call("new", fresh.parent / "second")
    answer = call("check", fresh, fresh.parent / "second" / "level.yaml", "--no-fly")
    assert answer.out == "levels: 2, errors: 0, warnings: 0\n"


def test_a_folder_of_levels_is_checked_whole(fresh: Path):
    call("new", fresh.parent / "second")
    assert call("check", fresh.parent, "--no-fly").out == "levels: 2, errors: 0, warnings: 0\n"


def test_a_level_of_the_game_may_be_named_by_its_id():
    assert call("check", "first_step", "--no-fly").code == 0


@pytest.mark.parametrize("word", ["no_such_level", "/no/such/folder", "fist_step"])
def test_what_is_not_there_cannot_be_checked(word: str):
    answer = call("check", word, "--no-fly")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_a_folder_without_levels_cannot_be_checked(tmp_path: Path):
    assert call("check", tmp_path).code == 2


def test_a_playtest_that_does_not_come_true_is_an_error(fresh: Path):
    change(fresh, "within_s: 1100", "within_s: 0.5")
    change(fresh, "within_s: 900", "within_s: 0.5")
    problems = call("check", fresh, "--format", "json").json()
    assert [problem["code"] for problem in problems] == ["playtest-failed"] * 2
    assert "came to no ending within 0.5 s; expected 'home'" in problems[0]["message"]


def test_how_many_processes_fly_does_not_change_what_is_found(fresh: Path):
    change(fresh, "within_s: 1100", "within_s: 0.5")
    change(fresh, "within_s: 900", "within_s: 0.7")
    alone = call("check", fresh, "--jobs", 1)
    assert "playtest-failed" in alone.out
    assert call("check", fresh, "--jobs", 2) == alone


@pytest.mark.parametrize("jobs", ["0", "-1", "61"])
def test_check_refuses_a_number_of_processes_that_cannot_be(fresh: Path, jobs: str):
    assert call("check", fresh, "--jobs", jobs).code == 2


@pytest.mark.parametrize(
    ("result", "right"),
    [
        (PlaytestResult("success", "home", 90.0), True),
        (PlaytestResult("success", "elsewhere", 90.0), False),
        (PlaytestResult("unfinished", "unfinished", 900.0), False),
    ],
)
def test_a_playtest_is_right_only_with_the_ending_it_expects(
    fresh: Path, result: PlaytestResult, right: bool
):
    level = load_level(fresh, whole_catalogue()).level
    assert level is not None

    def fly(level: Level, test: Playtest, seed: int) -> PlaytestResult:
        return result

    assert (proved(level, level.playtest[0], 1, fly) is None) is right


def test_schema_is_one_json_document():
    assert call("schema").json()["title"] == "A level of Voskhod 2"


def test_a_curve_that_is_not_there_is_a_missing_file(fresh: Path):
    change(fresh, "playtest:\n", "briefing: {curve: nobodys_curve}\nplaytest:\n")
    answer = call("check", fresh, "--no-fly")
    assert answer.code == 1
    assert "error[missing-file]: there is no curve 'nobodys_curve'" in answer.out
