"""Lays a level over the level it extends. A parent is named, never pointed at by a path."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from game.mission.merge import merged
from game.mission.reader import read_file
from game.mission.report import Report, quoted
from game.mission.tree import Leaf, Table, Tree

MOST_PARENTS = 8


@dataclass(frozen=True, slots=True)
class Families:
    """Where parents are looked for, the file that asks, and who has already been met."""

    roots: tuple[Path, ...]
    file: Path
    report: Report
    met: list[Path] = field(default_factory=list)

    @property
    def parents(self) -> tuple[Path, ...]:
        """The files that have been laid under the first, nearest first."""
        return tuple(self.met[1:])


def with_parents(root: Table, families: Families) -> Table:
    """Return `root` laid over its parent, and that over its own; problems go to the report."""
    asked = root.get("extends")
    own = root.without("extends")
    if asked is None:
        return own
    parent = _parent(asked, families)
    if parent is None:
        return own
    return merged(with_parents(parent, families), own)


def _parent(asked: Tree, families: Families) -> Table | None:
    report = families.report
    if not isinstance(asked, Leaf) or not isinstance(asked.value, str):
        report.at(asked, "wrong-type", "extends takes the name of one level")
        return None
    name = asked.value
    if _leaves(name):
        message = f"{quoted(name)} leaves the folder of the levels"
        report.at(asked, "unsafe", message, hint="Name it like common/berkut.")
        return None
    file = _file_of(name, families)
    if file is None:
        report.at(asked, "missing-file", f"there is no level {quoted(name)} to extend")
        return None
    if not families.met:
        families.met.append(families.file.resolve())
    if file.resolve() in families.met or len(families.met) > MOST_PARENTS:
        message = f"{quoted(name)} extends this level again, directly or through others"
        report.at(asked, "cycle", message)
        return None
    families.met.append(file.resolve())
    tree, problems = read_file(file)
    for one in problems:
        report.add(one.place, one.code, one.message, path=one.path, hint=one.hint)
    if isinstance(tree, Table):
        return tree
    if tree is not None:
        report.at(tree, "wrong-type", "a level is a map of keys and values")
    return None


def _leaves(name: str) -> bool:
    """Return whether a name is a path to elsewhere, on any system."""
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    odd = posix.is_absolute() or bool(windows.drive) or bool(windows.root) or "\\" in name
    return odd or ".." in posix.parts or "\0" in name or not posix.parts


def _file_of(name: str, families: Families) -> Path | None:
    folder = families.file.parent
    homes: Sequence[Path] = (*families.roots, folder.parent, folder)
    for home in homes:
        for file in (home / name / "level.yaml", home / f"{name}.yaml"):
            try:
                inside = file.resolve().is_relative_to(home.resolve())
                if inside and file.is_file():
                    return file
            except (OSError, RuntimeError, ValueError):
                continue
    return None
