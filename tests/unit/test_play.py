"""The starter: what it says when it cannot, where it puts things, when it trusts what it finds."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import play

HOME = Path("/home/alexei")


def run_python(code: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def run_play_after(preparation: str, script: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `script` as a program in a fresh Python that was changed by `preparation` first."""
    code = f"import runpy, sys, importlib.util\n{preparation}\nsys.argv = sys.argv[1:]\n"
    code += "runpy.run_path(sys.argv[0], run_name='__main__')"
    return run_python(code, str(script), cwd=cwd)


def a_python_inside(venv: Path) -> None:
    """Make `venv` look like an environment whose Python works."""
    python = play.program(venv, "python")
    python.parent.mkdir(parents=True)
    python.write_text("")
    (venv / "pyvenv.cfg").write_text(f"home = {venv}\nversion = 3.11.7\n")


def a_ready_environment(venv: Path, *kinds: str) -> None:
    a_python_inside(venv)
    for kind in kinds or ("run",):
        play.stamp_of(venv, kind).write_text(play.fingerprint(play.ROOT, kind))


# --- what a stranger is told ----------------------------------------------------------------------


def test_an_old_python_can_read_the_file():
    # 3.7 is the oldest grammar that every supported Python can still check.
    assert ast.parse(Path(play.__file__).read_text("utf-8"), feature_version=(3, 7)).body


def test_an_old_python_is_told_which_one_is_needed(tmp_path):
    old = "sys.version_info = (3, 8, 18, 'final', 0)"
    done = run_play_after(old, Path(play.__file__), tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("Voskhod 2 needs Python 3.11 or newer")


@pytest.mark.parametrize("part", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_what_to_install(tmp_path, part):
    shutil.copy(play.__file__, tmp_path)
    shutil.copytree(play.ROOT / "requirements", tmp_path / "requirements")
    without = "found = importlib.util.find_spec\n"
    without += f"importlib.util.find_spec = lambda name: None if name == {part!r} else found(name)"
    done = run_play_after(without, tmp_path / "play.py", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"lacks its {part} module" in done.stderr
    assert "sudo apt install python3-venv" in done.stderr


def test_a_checkout_that_lacks_its_locks_ends_in_a_plain_sentence(tmp_path):
    shutil.copy(play.__file__, tmp_path)
    done = run_play_after("", tmp_path / "play.py", tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "run.txt" in done.stderr


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("WARNING: Retrying after NewConnectionError('refused')", "needs the network once"),
        ("ERROR: Could not find a version that satisfies numpy", "needs the network once"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one this version was tested"),
        ("Segmentation fault", "could not be set up"),
    ],
)
def test_a_failed_step_is_explained_by_what_it_printed(output, said):
    assert said in play.explain(output)


def test_a_failed_step_leaves_its_output_in_the_log(tmp_path):
    log = tmp_path / "set-up.log"
    with pytest.raises(play.CannotStart, match=r"needs the network once.*set-up\.log"):
        play.run_step((sys.executable, "-c", "raise SystemExit('ProxyError: no way out')"), log)
    assert "no way out" in log.read_text()


# --- where things go ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/home/alexei/.cache/voskhod2"),
        ("linux", {"XDG_CACHE_HOME": "/var/fast"}, "/var/fast/voskhod2"),
        ("linux", {"XDG_CACHE_HOME": "here"}, "/home/alexei/.cache/voskhod2"),
        ("darwin", {}, "/home/alexei/Library/Caches/voskhod2"),
        ("win32", {}, "/home/alexei/AppData/Local/voskhod2"),
        ("win32", {"LOCALAPPDATA": "/data/local"}, "/data/local/voskhod2"),
    ],
)
def test_cache_folder_is_where_the_system_has_it(platform, environ, expected):
    assert play.cache_folder(platform, environ, HOME) == Path(expected)


def test_environment_is_sought_beside_the_program_first(tmp_path):
    assert play.places(tmp_path)[0] == tmp_path / ".venv"


def test_two_read_only_checkouts_share_no_environment(tmp_path):
    assert play.places(tmp_path / "a")[1].name != play.places(tmp_path / "b")[1].name


def test_a_missing_folder_is_made_and_can_be_written(tmp_path):
    assert play.can_write(tmp_path / "deep" / "cache")


def test_a_folder_that_cannot_be_made_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    assert not play.can_write(tmp_path / "file" / "cache")


# --- what is trusted ------------------------------------------------------------------------------


def test_a_complete_environment_is_ready(tmp_path):
    a_ready_environment(tmp_path)
    assert play.is_ready(tmp_path, "run")


def test_an_environment_without_a_stamp_was_cut_off(tmp_path):
    a_python_inside(tmp_path)
    assert not play.is_ready(tmp_path, "run")


def test_an_environment_for_playing_is_not_one_for_testing(tmp_path):
    a_ready_environment(tmp_path)
    assert not play.is_ready(tmp_path, "test")


def test_an_environment_with_the_test_tools_is_one_for_testing(tmp_path):
    a_ready_environment(tmp_path, "run", "test")
    assert play.is_ready(tmp_path, "test")


def test_test_tools_over_an_outdated_game_are_not_enough(tmp_path):
    a_ready_environment(tmp_path, "test")
    assert not play.is_ready(tmp_path, "test")


def test_an_environment_whose_python_is_gone_is_not_ready(tmp_path):
    a_ready_environment(tmp_path)
    play.program(tmp_path, "python").unlink()
    assert not play.is_ready(tmp_path, "run")


def test_an_environment_made_from_a_python_that_is_gone_is_not_ready(tmp_path):
    a_ready_environment(tmp_path)
    (tmp_path / "pyvenv.cfg").write_text(f"home = {tmp_path / 'uninstalled'}\n")
    assert not play.is_ready(tmp_path, "run")


def test_a_changed_lock_asks_for_a_new_environment(tmp_path):
    lock = tmp_path / "requirements" / "run.txt"
    lock.parent.mkdir()
    lock.write_text("pymunk==7.3.1\n")
    before = play.fingerprint(tmp_path, "run")
    lock.write_text("pymunk==7.3.2\n")
    assert play.fingerprint(tmp_path, "run") != before


def test_a_moved_checkout_asks_for_a_new_environment(tmp_path):
    for name in ("here", "there"):
        shutil.copytree(play.ROOT / "requirements", tmp_path / name / "requirements")
    here, there = tmp_path / "here", tmp_path / "there"
    assert play.fingerprint(here, "run") != play.fingerprint(there, "run")


# --- making it ------------------------------------------------------------------------------------


def test_only_one_copy_at_a_time_sets_up(tmp_path):
    with (tmp_path / "lock").open("a") as first, (tmp_path / "lock").open("a") as second:
        assert (play.take(first), play.take(second)) == (True, False)


def test_the_next_copy_gets_its_turn_when_the_first_has_ended(tmp_path):
    with (tmp_path / "lock").open("a") as first:
        play.take(first)
    with (tmp_path / "lock").open("a") as second:
        assert play.take(second)


def test_a_broken_environment_is_cleared_away(tmp_path):
    (tmp_path / ".venv" / "lib").mkdir(parents=True)
    play.remove(tmp_path / ".venv")
    assert not (tmp_path / ".venv").exists()


def test_a_file_in_the_place_of_the_environment_is_cleared_away(tmp_path):
    (tmp_path / ".venv").write_text("")
    play.remove(tmp_path / ".venv")
    assert not (tmp_path / ".venv").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_clearing_away_a_link_spares_what_it_points_to(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / ".venv").symlink_to(tmp_path / "theirs")
    play.remove(tmp_path / ".venv")
    assert [path.name for path in tmp_path.iterdir()] == ["theirs"]


def test_a_path_entry_in_ascii_leads_to_a_folder_that_is_not(tmp_path):
    entry = tmp_path / "lib" / "python3.11" / "site-packages" / "_voskhod2.pth"
    entry.parent.mkdir(parents=True)
    entry.write_text("overwritten")
    play.write_path_entry_in_ascii(tmp_path, Path("/home/Алексей/игра"))
    code = f"{entry.read_bytes().decode('ascii')}\nprint(ascii(sys.path[-1]))"
    told = run_python(code, cwd=tmp_path).stdout.strip()
    assert told == ascii(str(Path("/home/Алексей/игра")))


# --- using it -------------------------------------------------------------------------------------

HAND_OVER = "import sys; sys.path.insert(0, sys.argv[1]); import play; "
HAND_OVER += "sys.exit(play.hand_over([sys.executable, '-c', sys.argv[2]]))"


def test_the_exit_code_of_the_game_is_passed_on(tmp_path):
    done = run_python(HAND_OVER, str(play.ROOT), "raise SystemExit(7)", cwd=tmp_path)
    assert done.returncode == 7


def test_the_game_runs_in_the_folder_of_the_caller(tmp_path):
    asked = "import os; print(os.getcwd())"
    done = run_python(HAND_OVER, str(play.ROOT), asked, cwd=tmp_path)
    assert Path(done.stdout.strip()) == tmp_path.resolve()
