"""The list of checks behind `python3 play.py test`."""

import sys

from tests import run_all

FAILS = [sys.executable, "-c", "raise SystemExit(3)"]
PASSES = [sys.executable, "-c", ""]


def test_everything_is_format_lint_types_imports_tests_levels():
    names = [name for name, _ in run_all.checks(())]
    assert names == ["format", "lint", "types", "imports", "tests", "levels"]


def test_arguments_go_to_pytest_alone():
    ((name, command),) = run_all.checks(("-k", "tether"))
    assert (name, command[-2:]) == ("tests", ["-k", "tether"])


def test_tests_run_in_two_processes_at_least():
    command = dict(run_all.checks(()))["tests"]
    assert int(command[command.index("-n") + 1]) >= 2


def test_a_check_that_fails_is_reported_as_failed():
    name, passed, _ = run_all.run("levels", FAILS)
    assert (name, passed) == ("levels", False)


def test_a_check_that_passes_is_reported_as_passed():
    name, passed, _ = run_all.run("levels", PASSES)
    assert (name, passed) == ("levels", True)


def test_one_failed_check_fails_the_whole():
    assert run_all.run_each([("lint", FAILS), ("types", PASSES)]) == 1


def test_all_passed_is_success():
    assert run_all.run_each([("lint", PASSES), ("types", PASSES)]) == 0


def test_the_summary_names_every_check_and_the_failed_ones_again(capfd):
    run_all.run_each([("lint", FAILS), ("types", PASSES)])
    summary = capfd.readouterr().out.partition("=== summary")[2].splitlines()[1:]
    assert [line.split()[:2] for line in summary] == [
        ["FAILED", "lint"],
        ["ok", "types"],
        ["Failed:", "lint"],
    ]
