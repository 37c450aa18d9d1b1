"""One copy at a time writes."""

from game.ui.lock import DataLock


def test_the_first_copy_may_write(tmp_path):
    lock = DataLock(tmp_path / "data" / "game.lock")
    assert lock.take()
    lock.release()


def test_a_second_copy_may_not(tmp_path):
    first, second = DataLock(tmp_path / "game.lock"), DataLock(tmp_path / "game.lock")
    assert (first.take(), second.take()) == (True, False)
    first.release()


def test_after_the_first_has_left_the_next_may(tmp_path):
    first, second = DataLock(tmp_path / "game.lock"), DataLock(tmp_path / "game.lock")
    first.take()
    first.release()
    assert second.take()
    second.release()


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    assert not DataLock(blocker / "data" / "game.lock").take()
