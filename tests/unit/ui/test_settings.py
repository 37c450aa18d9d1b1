"""Settings that outlive crashes, full disks and careless editors."""

import json
from dataclasses import asdict

import pytest

from game.ui.settings import PRESETS, Settings, SettingsStore, from_tree, read_settings


def test_what_was_chosen_is_there_next_time(tmp_path):
    path = tmp_path / "config" / "settings.json"
    SettingsStore(path).change(text_percent=150, steady_hands=False)
    assert SettingsStore(path).settings == Settings(text_percent=150, steady_hands=False)


def test_without_a_file_everything_has_its_default(tmp_path):
    assert read_settings(tmp_path / "settings.json") == (Settings(), True)


@pytest.mark.parametrize("length", [0, 1, 40, 200])
def test_a_cut_off_file_gives_defaults(tmp_path, length):
    path = tmp_path / "settings.json"
    SettingsStore(path).change(text_percent=150)
    path.write_bytes(path.read_bytes()[:length])
    assert SettingsStore(path).settings == Settings()


def test_a_broken_file_is_kept_aside(tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe{")
    SettingsStore(path)
    assert (tmp_path / "settings.json.broken").read_bytes() == b"\xff\xfe{"


@pytest.mark.parametrize(
    "bad",
    [
        {"text_percent": 1000},
        {"text_percent": "large"},
        {"text_percent": True},
        {"captions": 1},
        {"language": "tlh"},
        {"language": ["en"]},
        {"no_such_setting": 1},
    ],
    ids=str,
)
def test_a_value_that_cannot_be_used_spoils_no_other(bad):
    settings, whole = from_tree({"master_percent": 35, **bad})
    assert (settings, whole) == (Settings(master_percent=35), False)


@pytest.mark.parametrize("tree", [None, [], "text", 3])
def test_a_file_of_another_shape_gives_defaults(tree):
    assert from_tree(tree) == (Settings(), False)


def test_deeply_nested_rubbish_gives_defaults(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text("[" * 100_000)
    assert SettingsStore(path).settings == Settings()


def test_a_place_that_cannot_be_written_is_told_and_survived(tmp_path):
    blocker = tmp_path / "config"
    blocker.write_text("a file where a folder should be")
    store = SettingsStore(blocker / "settings.json")
    store.change(captions=False)
    assert store.problem and not store.settings.captions


def test_a_failed_write_leaves_no_draft(tmp_path):
    path = tmp_path / "settings.json"
    path.mkdir()
    store = SettingsStore(path)
    store.change(captions=False)
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".tmp")] == []


def test_a_visitor_writes_nothing(tmp_path):
    path = tmp_path / "settings.json"
    SettingsStore(path, keeps=False).change(captions=False)
    assert not path.exists()


def test_a_value_that_is_not_allowed_is_refused():
    with pytest.raises(ValueError, match="text_percent"):
        SettingsStore(None).change(text_percent=20)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_recognised_by_its_switches(name):
    store = SettingsStore(None)
    store.change(**PRESETS[name])
    assert store.settings.preset == name


def test_every_setting_goes_through_the_file(tmp_path):
    path = tmp_path / "settings.json"
    SettingsStore(path).change(captions=False)
    assert json.loads(path.read_text("utf-8")) == asdict(Settings(captions=False))
