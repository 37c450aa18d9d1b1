"""Folders are found once, and the player's can be moved in one piece."""

from pathlib import Path

from game.places import DATA_VARIABLE, find_places, program_root


def test_levels_and_assets_lie_beside_the_package():
    assert (program_root() / "levels" / "first_step" / "level.yaml").is_file()


def test_a_data_folder_holds_everything_of_the_player(tmp_path):
    places = find_places(tmp_path)
    own = (places.config, places.saves, places.mods, places.logs, places.cache, places.pictures)
    assert all(path.is_relative_to(tmp_path) for path in own)


def test_the_variable_does_the_same(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert find_places().saves == tmp_path / "saves"


def test_the_option_wins_over_the_variable(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "variable"))
    assert find_places(tmp_path / "option").saves == tmp_path / "option" / "saves"


def test_looking_makes_no_folder(tmp_path):
    find_places(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_relative_data_folder_is_made_absolute():
    assert find_places(Path("somewhere")).saves.is_absolute()
