"""Fits a tree to the shape of a level.

Reports all that does not fit and returns only what does, so that what is built from it needs no
further checks of kind.
"""

import re
from dataclasses import dataclass, replace

from game.mission.report import Report, quoted
from game.mission.shape import (
    Definitions,
    Either,
    Free,
    ListOf,
    MapOf,
    Number,
    Record,
    Ref,
    Scalar,
    Shape,
    Text,
    Truth,
    Word,
)
from game.mission.tree import Branch, Entry, Leaf, Table, Tree


@dataclass(frozen=True, slots=True)
class Pruner:
    """Fits trees to shapes and reports what does not fit."""

    definitions: Definitions
    report: Report

    def prune(self, tree: Tree, shape: Shape) -> Tree | None:
        """Return the part of `tree` that fits `shape`, or None when nothing usable is left."""
        if isinstance(shape, Ref):
            return self.prune(tree, self.definitions[shape.name])
        if isinstance(shape, Either):
            return self.prune(tree, shape.scalar if isinstance(tree, Leaf) else shape.other)
        if isinstance(shape, ListOf):
            return self._list(tree, shape)
        if isinstance(shape, MapOf):
            return self._map(tree, shape)
        if isinstance(shape, Record):
            return self._record(tree, shape)
        if isinstance(shape, Free):
            return self._free(tree)
        wrong = _scalar_trouble(tree, shape)
        if wrong is None:
            return tree
        code, message = wrong
        self.report.at(tree, code, message)
        return None

    def _list(self, tree: Tree, shape: ListOf) -> Tree | None:
        if shape.or_one and isinstance(tree, Leaf):
            only = self.prune(tree, shape.item)
            return None if only is None else Branch((only,), tree.place, tree.path)
        if not isinstance(tree, Branch):
            self.report.at(tree, "wrong-type", f"here stands {_named(tree)}; a list is wanted")
            return None
        if not self._counts(tree, len(tree.items), shape):
            return None
        fitting = [self.prune(item, shape.item) for item in tree.items]
        return replace(tree, items=tuple(item for item in fitting if item is not None))

    def _counts(self, tree: Tree, count: int, shape: ListOf | MapOf) -> bool:
        """Return whether there are as many items as there may be; say so when not."""
        if count < shape.least:
            few = "must not be empty" if shape.least == 1 else f"needs {shape.least} or more items"
            self.report.at(tree, "missing-key", f"this {few}")
        elif count > shape.most:
            self.report.at(tree, "too-large", f"{count} items stand here; {shape.most} may")
        return shape.least <= count <= shape.most

    def _map(self, tree: Tree, shape: MapOf) -> Tree | None:
        if not isinstance(tree, Table):
            self.report.at(tree, "wrong-type", f"here stands {_named(tree)}; a map is wanted")
            return None
        if not self._counts(tree, len(tree.entries), shape):
            return None
        kept: dict[str, Entry] = {}
        for key, entry in tree.entries.items():
            if re.fullmatch(shape.key, key) is None:
                message = f"{quoted(key)} cannot be a name here"
                hint = "Names are small letters, digits and _, beginning with a letter."
                path = entry.tree.path
                self.report.add(entry.key_place, "wrong-type", message, path=path, hint=hint)
                continue
            fitting = self.prune(entry.tree, shape.item)
            if fitting is not None:
                kept[key] = Entry(entry.key_place, fitting)
        return replace(tree, entries=kept)

    def _free(self, tree: Tree) -> Tree | None:
        if isinstance(tree, Table):
            return tree
        self.report.at(tree, "wrong-type", f"here stands {_named(tree)}; a map is wanted")
        return None

    def _record(self, tree: Tree, shape: Record) -> Tree | None:
        if not isinstance(tree, Table):
            message = f"here stands {_named(tree)}; {shape.what} is a map"
            self.report.at(tree, "wrong-type", message)
            return None
        whole = self._keys_fit(tree, shape)
        # A condition or an action that lost a part would mean something else: it goes as a whole.
        delicate = shape.one or shape.other is not None or shape.least > 0
        kept: dict[str, Entry] = {}
        for key, entry in tree.entries.items():
            known = shape.keys.get(key)
            below = known.shape if known is not None else shape.other
            fitting = None if below is None else self.prune(entry.tree, below)
            if fitting is not None:
                kept[key] = Entry(entry.key_place, fitting)
            else:
                whole = whole and not delicate and (known is None or not known.required)
        return replace(tree, entries=kept) if whole else None

    def _keys_fit(self, tree: Table, shape: Record) -> bool:
        unknown = [] if shape.other is not None else sorted(set(tree.entries) - set(shape.keys))
        for key in unknown:
            entry = tree.entries[key]
            message = f"{shape.what} has no key {quoted(key)}"
            hint = f"It may have: {', '.join(shape.keys)}."
            self.report.unknown(
                entry.key_place,
                "unknown-key",
                message,
                name=key,
                known=shape.keys,
                path=entry.tree.path,
                hint=hint,
            )
        missing = [
            key for key, one in shape.keys.items() if one.required and key not in tree.entries
        ]
        for key in missing:
            self.report.at(tree, "missing-key", f"{shape.what} needs the key {quoted(key)}")
        if shape.one and len(tree.entries) != 1:
            message = f"{shape.what} is a map with exactly one key; here are {len(tree.entries)}"
            self.report.at(tree, "wrong-type", message)
            return False
        if len(tree.entries) < shape.least:
            self.report.at(tree, "missing-key", f"{shape.what} must not be empty")
            return False
        return not missing


def _named(tree: Tree) -> str:
    if isinstance(tree, Branch):
        return "a list"
    if isinstance(tree, Table):
        return "a map"
    if tree.value is None:
        return "nothing"
    if isinstance(tree.value, bool):
        return "true or false"
    return f"the number {tree.value}" if not isinstance(tree.value, str) else "text"


def _scalar_trouble(
    tree: Tree, shape: Text | Word | Number | Truth | Scalar
) -> tuple[str, str] | None:
    """Return code and message when `tree` is not such a scalar."""
    if not isinstance(tree, Leaf) or tree.value is None:
        return "wrong-type", f"here stands {_named(tree)}; {_wanted(shape)} is wanted"
    value = tree.value
    if isinstance(shape, Number):
        if not isinstance(value, int | float) or isinstance(value, bool):
            return "wrong-type", f"here stands {_named(tree)}; {_wanted(shape)} is wanted"
        if not shape.low <= value <= shape.high:
            return "out-of-range", f"{value} is not between {shape.low:g} and {shape.high:g}"
        return None
    if isinstance(shape, Truth):
        fits = isinstance(value, bool)
    elif isinstance(shape, Scalar):
        fits = not isinstance(value, str) or len(value) <= 200
    else:
        return _text_trouble(tree, shape)
    return (
        None if fits else ("wrong-type", f"here stands {_named(tree)}; {_wanted(shape)} is wanted")
    )


def _text_trouble(tree: Leaf, shape: Text | Word) -> tuple[str, str] | None:
    value = tree.value
    if not isinstance(value, str):
        return "wrong-type", f"here stands {_named(tree)}; {_wanted(shape)} is wanted"
    if isinstance(shape, Word):
        if value in shape.words:
            return None
        return "unknown-name", f"{quoted(value)} is not one of: {', '.join(shape.words)}"
    if len(value) > shape.longest:
        return "too-large", f"this text is longer than {shape.longest} characters"
    if shape.pattern and re.fullmatch(shape.pattern, value) is None:
        return "wrong-type", f"{quoted(value)} is not {shape.what}"
    return None


def _wanted(shape: Text | Word | Number | Truth | Scalar) -> str:
    if isinstance(shape, Number):
        return "a number"
    if isinstance(shape, Truth):
        return "true or false"
    if isinstance(shape, Word):
        return f"one of {', '.join(shape.words)}"
    return shape.what if isinstance(shape, Text) else "a number, true, false or a word"
