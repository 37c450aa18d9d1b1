"""Bindings on disk: the defaults that we ship, and a player's own changes beside the settings."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.files import write_whole
from game.ui.input.bindings import DEVICES, Bindings, is_input
from game.ui.scene import Device

FORMAT = 1
FILE_NAME = "bindings.json"
_LONGEST_BYTES = 65_536
_MOST_INPUTS = 8


def load_default(path: Path) -> Bindings:
    """Return the shipped bindings. A broken file is a broken installation: ValueError, KeyError."""
    tree = json.loads(path.read_text(encoding="utf-8"))
    if tree["format"] != FORMAT:
        raise ValueError(f"{path.name}: format {tree['format']!r}, expected {FORMAT}")
    inputs = {
        action: MappingProxyType({device: tuple(by.get(device, ())) for device in DEVICES})
        for action, by in tree["actions"].items()
    }
    alternatives = tuple(frozenset(actions) for actions in tree["alternatives"])
    places = {name: frozenset(actions) for name, actions in tree["places"].items()}
    through_menu = frozenset(tree["through_pause_menu"])
    return Bindings(MappingProxyType(inputs), through_menu, alternatives, MappingProxyType(places))


def load_player(folder: Path, default: Bindings) -> tuple[Bindings, tuple[str, ...]]:
    """Return the default with the player's changes, and what was wrong in the player's file.

    A missing file changes nothing and is no fault. A fault drops that one line, never the rest:
    a player must not lose all keys to one slip. Faults are named `<where>: <what>`.
    """
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > _LONGEST_BYTES:
            return default, (f"{FILE_NAME}: larger than {_LONGEST_BYTES} bytes",)
        tree = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return default, ()
    except (OSError, ValueError, RecursionError) as fault:
        return default, (f"{FILE_NAME}: {fault}",)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        return default, (f"{FILE_NAME}: not a bindings file of format {FORMAT}",)
    return _changed(default, tree.get("changed"))


def _changed(default: Bindings, changed: Any) -> tuple[Bindings, tuple[str, ...]]:
    if not isinstance(changed, dict):
        return default, ("changed: not a map of actions",)
    bindings, faults = default, []
    for action, by_device in changed.items():
        if action not in default.inputs or not isinstance(by_device, dict):
            faults.append(f"changed.{action}: no such action")
            continue
        for device in by_device:
            if device not in DEVICES or not _are_inputs(device, by_device[device]):
                faults.append(f"changed.{action}.{device}: not a list of its inputs")
                continue
            bindings = bindings.bound(action, device, by_device[device])
    return bindings, tuple(faults)


def _are_inputs(device: Device, value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= _MOST_INPUTS
        and all(isinstance(name, str) and is_input(device, name) for name in value)
    )


def save_player(folder: Path, bindings: Bindings, default: Bindings) -> None:
    """Write what differs from `default`; raises OSError when the folder cannot be written."""
    tree: Mapping[str, object] = {"format": FORMAT, "changed": bindings.changed_from(default)}
    text = json.dumps(tree, indent=2, ensure_ascii=False) + "\n"
    write_whole(folder / FILE_NAME, text.encode())
