"""What the package asks for, what the locks hold, and what the decision page explains."""

import re
import tomllib

import pytest

from tests.rooms.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WHY = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text("utf-8")


def wanted(kind: str) -> set[str]:
    lines = (ROOT / "requirements" / f"{kind}.in").read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith(("#", "-"))}


def locked(kind: str) -> dict[str, str]:
    """Return `name==version ; marker` and all its hashes, by name and marker."""
    text = (ROOT / "requirements" / f"{kind}.txt").read_text("utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"\n\s*#.*", "", text))
    halves = (entry.rstrip().partition(" \\") for entry in entries)
    return {requirement: hashes for requirement, _, hashes in halves}


def name_in(requirement: str) -> str:
    return re.split(r"[<>=; ]", requirement)[0].lower()


def test_the_lock_is_made_from_what_the_package_asks_for():
    assert wanted("run") - set(PROJECT["dependencies"]) == {"hatchling>=1.27"}


def test_the_package_asks_for_nothing_that_is_not_locked():
    assert set(PROJECT["dependencies"]) <= wanted("run")


@pytest.mark.parametrize("kind", ["run", "test"])
def test_everything_wanted_is_locked(kind):
    assert {name_in(line) for line in wanted(kind)} <= {name_in(line) for line in locked(kind)}


@pytest.mark.parametrize("kind", ["run", "test"])
def test_every_locked_package_has_a_hash(kind):
    assert [entry for entry, hashes in locked(kind).items() if "--hash=sha256:" not in hashes] == []


def test_tests_run_on_the_very_packages_that_the_game_runs_on():
    assert locked("run").items() <= locked("test").items()


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_dependency_is_justified(requirement):
    assert f"**{re.split('[<>=]', requirement)[0]}**" in WHY
