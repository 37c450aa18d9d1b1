"""The command line as a whole."""

import pytest

from game import __version__
from game.__main__ import COMMANDS
from tests.unit.tools.command_line import call


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command):
    answer = call(command, "--help")
    assert answer.code == 0
    assert f"example: voskhod2 {command}" in answer.out


def test_an_unknown_command_is_answered_with_the_nearest():
    answer = call("fli")
    assert (answer.code, answer.out) == (2, "")
    assert "did you mean 'fly'?" in answer.err


def test_version():
    assert call("--version").out == f"voskhod2 {__version__}\n"


@pytest.mark.parametrize("where", ["before", "after"])
def test_common_options_may_stand_on_either_side(where, tmp_path):
    option = ("--data-dir", tmp_path)
    words = (*option, "levels") if where == "before" else ("levels", *option)
    assert call(*words).code == 0


def test_a_language_that_does_not_exist_is_refused():
    assert call("levels", "--lang", "xx").code == 2


def test_levels_lists_the_walk():
    rows = call("levels", "--json").json()
    assert {"id", "title", "kind", "origin", "valid", "reason"} <= set(rows[0])
    assert any(row["id"] == "first_step" and row["valid"] for row in rows)


def test_a_broken_level_is_listed_with_its_reason(tmp_path):
    folder = tmp_path / "mods" / "broken"
    folder.mkdir(parents=True)
    (folder / "level.yaml").write_text("id: [")
    rows = {row["id"]: row for row in call("levels", "--json", "--data-dir", tmp_path).json()}
    assert rows["broken"]["valid"] is False
    assert rows["broken"]["reason"]


def test_safe_mode_leaves_the_players_levels_out(tmp_path):
    folder = tmp_path / "mods" / "mine"
    folder.mkdir(parents=True)
    (folder / "level.yaml").write_text("id: mine")
    rows = call("levels", "--json", "--safe-mode", "--data-dir", tmp_path).json()
    assert "mine" not in {row["id"] for row in rows}


def test_the_catalogue_gives_every_channel_a_help_text():
    document = call("catalogue", "--json").json()
    assert document["channels"]
    assert all(entry["help"] for entry in document["channels"] + document["commands"])


def test_doctor_answers_without_a_screen_or_a_sound_card():
    report = call("doctor", "--json").json()
    assert set(report) == {"versions", "folders", "devices", "fonts", "mods"}
