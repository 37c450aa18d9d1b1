"""The unfinished flight outlives bad writes."""

import pytest

from game import saves
from game.files import write_whole
from game.session.recording import Recording, to_bytes
from game.session.setup import Setup
from game.tools.flight_room import newest_save


def flight(ticks: int) -> Recording:
    return Recording("0", "l", "d", Setup(), 100, ticks, (), (), (), "sha256:0", {})


def test_without_a_save_there_is_none(tmp_path):
    assert newest_save(tmp_path / "missing") is None


def test_the_newest_of_several_is_found(tmp_path):
    for ticks in (1, 2, 3, 4):
        saves.keep(tmp_path, to_bytes(flight(ticks)))
    assert newest_save(tmp_path) == flight(4)


@pytest.mark.parametrize("damage", [b"", b"voskhod2-rec", b"\0" * 500])
def test_a_broken_save_gives_way_to_the_one_before(tmp_path, damage):
    saves.keep(tmp_path, to_bytes(flight(1)))
    saves.keep(tmp_path, to_bytes(flight(2)))
    (tmp_path / saves.NAMES[0]).write_bytes(damage)
    assert newest_save(tmp_path) == flight(1)


def test_three_generations_are_kept(tmp_path):
    for ticks in range(6):
        saves.keep(tmp_path, to_bytes(flight(ticks)))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(saves.NAMES)


def test_a_flight_that_ended_leaves_no_save(tmp_path):
    saves.keep(tmp_path, to_bytes(flight(1)))
    saves.forget(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    target = tmp_path / "file"
    write_whole(target, b"old")
    (tmp_path / "file.part").mkdir()
    with pytest.raises(OSError):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


def test_the_title_can_tell_what_there_is_to_continue(tmp_path):
    saves.keep(tmp_path, to_bytes(flight(1)))
    assert saves.saved_level(tmp_path) == "l"


@pytest.mark.parametrize("damage", [b"", b"voskhod2-recording 1 5 0\nhello", b"\0" * 500])
def test_a_look_at_a_broken_save_finds_nothing(tmp_path, damage):
    (tmp_path / saves.NAMES[0]).write_bytes(damage)
    assert saves.saved_level(tmp_path) == ""
