"""Everything that exists is listed, and everything listed exists."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from game.sim import registry
from tests.rooms.sources import ROOT, tree_of

SIM = ROOT / "game" / "sim"


def files_in(folder: str) -> set[str]:
    return {path.stem for path in (SIM / folder).glob("*.py") if path.stem != "__init__"}


def registered(record: str) -> Counter[str]:
    """Count how often each module's `record` is named in the registry, as in `suit.SYSTEM`."""
    uses = (node for node in ast.walk(tree_of(SIM / "registry.py")))
    return Counter(
        node.value.id
        for node in uses
        if isinstance(node, ast.Attribute)
        and node.attr == record
        and isinstance(node.value, ast.Name)
    )


@pytest.mark.parametrize(("folder", "record"), [("systems", "SYSTEM"), ("autopilots", "AUTOPILOT")])
def test_every_file_is_registered_once(folder: str, record: str):
    assert registered(record) == Counter(files_in(folder))


@pytest.mark.parametrize("listed", [registry.SYSTEMS, registry.AUTOPILOTS], ids=["sys", "pilots"])
def test_names_in_the_registry_are_unique(listed):
    names = [entry.name for entry in listed]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("system", registry.SYSTEMS, ids=lambda system: system.name)
def test_system_bears_the_name_of_its_file(system):
    assert Path(system.step.__code__.co_filename).stem == system.name


@pytest.mark.parametrize("pilot", registry.AUTOPILOTS, ids=lambda pilot: pilot.name)
def test_autopilot_bears_the_name_of_its_file(pilot):
    assert Path(pilot.think.__code__.co_filename).stem == pilot.name
