"""The tree a YAML file is read into: every value knows where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.mission.problem import Place

Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """One scalar. `path` is the dotted way from the top of its file."""

    value: Plain
    place: Place
    path: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A list."""

    items: tuple["Tree", ...]
    place: Place
    path: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a table with the place of the key itself, and what stands under it."""

    key_place: Place
    tree: "Tree"


@dataclass(frozen=True, slots=True)
class Table:
    """A map, in the order of the file."""

    entries: Mapping[str, Entry]
    place: Place
    path: str = ""

    def get(self, key: str) -> "Tree | None":
        """Return what stands under `key`, or None."""
        entry = self.entries.get(key)
        return entry.tree if entry is not None else None

    def items(self) -> Iterator[tuple[str, "Tree"]]:
        """Yield keys with what stands under them."""
        for key, entry in self.entries.items():
            yield key, entry.tree

    def key_place(self, key: str) -> Place:
        """Return where `key` stands, or the place of the table when it has no such key."""
        entry = self.entries.get(key)
        return entry.key_place if entry is not None else self.place

    def without(self, *keys: str) -> "Table":
        """Return the table less `keys`."""
        kept = {key: entry for key, entry in self.entries.items() if key not in keys}
        return replace(self, entries=kept)


Tree = Leaf | Branch | Table


def child_path(path: str, key: str | int) -> str:
    """Return the dotted path of a child."""
    return f"{path}.{key}" if path else str(key)


def plain(tree: Tree) -> object:
    """Return the tree as dicts, lists and scalars, without places."""
    if isinstance(tree, Leaf):
        return tree.value
    if isinstance(tree, Branch):
        return [plain(item) for item in tree.items]
    return {key: plain(item) for key, item in tree.items()}
