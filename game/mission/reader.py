"""Bytes to a tree of values with places. Refuses everything a level must not contain.

Works on the stream of parse events and stops it at the first thing that could grow: the loaders
built on top of it die of deep nesting, and merge keys and aliases unfold without bound.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from game.mission.problem import Place, Problem
from game.mission.report import Report, quoted
from game.mission.scalars import too_long, trap, value_of
from game.mission.tree import Branch, Entry, Leaf, Table, Tree, child_path

MOST_BYTES = 512 * 1024
MOST_VALUES = 40_000
DEEPEST = 64

# The part of Unicode that YAML allows; line ends and tabs are left to the parser.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


class _Stop(Exception):
    """Reading cannot go on; the reason has been reported."""


@dataclass(slots=True)
class _Open:
    """A list or map that has begun and not ended."""

    is_map: bool
    place: Place
    path: str
    items: list[Tree] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: str | None = None
    key_place: Place | None = None
    doubled: bool = False

    def closed(self) -> Tree:
        """Return the finished tree."""
        if self.is_map:
            return Table(self.entries, self.place, self.path)
        return Branch(tuple(self.items), self.place, self.path)


def read_file(path: Path, shown: str | None = None) -> tuple[Tree | None, tuple[Problem, ...]]:
    """Return the tree in a file and what is wrong with it; never raises for what it finds.

    `shown` is the name that problems carry, else the path as given.
    """
    name = shown if shown is not None else shown_path(path)
    try:
        # Not a folder, pipe or device: opening some of those waits for ever.
        if not path.is_file():
            return None, (_unreadable(name, path),)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = Problem(Place(name), "unreadable", f"the file cannot be read: {reason}")
        return None, (problem,)
    return read_bytes(data, name)


def shown_path(path: Path) -> str:
    """Return `path` as text that can always be printed."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_bytes(data: bytes, name: str) -> tuple[Tree | None, tuple[Problem, ...]]:
    """Return the tree in `data` and every problem, in order; None when there is no whole tree."""
    report = Report()
    try:
        tree = _Reading(name, report).tree(_text(data, name, report))
    except _Stop:
        tree = None
    return tree, report.problems()


def _unreadable(name: str, path: Path) -> Problem:
    if path.is_dir():
        return Problem(Place(name), "unreadable", "this is a folder, not a file")
    what = "this is not an ordinary file" if path.exists() else "there is no such file"
    return Problem(Place(name), "unreadable", what)


def _text(data: bytes, name: str, report: Report) -> str:
    if len(data) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES // 1024} KB"
        report.add(Place(name), "too-large", message, hint="Split it into several levels.")
        raise _Stop
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place_in(data[: error.start].decode("utf-8-sig", "replace"), name)
        report.add(place, "unreadable", "this is not UTF-8 text", hint="Save the file as UTF-8.")
        raise _Stop from error
    odd = _UNPRINTABLE.search(text)
    if odd is not None:
        message = f"the character U+{ord(odd.group()):04X} cannot stand in a YAML file"
        report.add(_place_in(text[: odd.start()], name), "not-yaml", message)
        raise _Stop
    directive = _DIRECTIVE.search(text)
    if directive is not None:
        place = _place_in(text[: directive.start()], name)
        report.add(place, "unsafe", "directives (lines that begin with %) are not used in levels")
        raise _Stop
    return text


def _place_in(before: str, name: str) -> Place:
    lines = before.split("\n")
    return Place(name, len(lines), len(lines[-1]) + 1)


class _Reading:
    """One pass over the events of one file."""

    def __init__(self, name: str, report: Report) -> None:
        self.name = name
        self.report = report
        self.stack: list[_Open] = []
        self.values = 0
        self.documents = 0
        self.root: Tree | None = None

    def tree(self, text: str) -> Tree:
        """Return the tree; raises _Stop when there is none."""
        try:
            for event in _events(text):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            self._not_yaml(error)
        except yaml.YAMLError as error:
            self.report.add(Place(self.name), "not-yaml", str(error))
            raise _Stop from error
        if self.root is None:
            self.report.add(Place(self.name), "not-yaml", "the file is empty")
            raise _Stop
        return self.root

    def _not_yaml(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        place = Place(self.name) if mark is None else _start(self.name, mark)
        context = f" {error.context}" if error.context else ""
        message = f"this is not YAML: {error.problem or 'unknown trouble'}{context}"
        hint = "Indent with spaces, never with tabs." if "\\t" in message else ""
        self.report.add(place, "not-yaml", message, hint=hint)
        raise _Stop from error

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._guard(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._guard(event)
            self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            ended = self.stack.pop()
            self._put(ended.closed())
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, "aliases (*name) are not used in levels", "Write the value out.")
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._refuse(event, "a second document begins here", "One level per file.")

    def _refuse(self, event: Any, message: str, hint: str = "") -> None:
        place = _span(self.name, event)
        self.report.add(place, "unsafe", message, path=self._path(), hint=hint)
        raise _Stop

    def _guard(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, "anchors (&name) are not used in levels", "Write the value out.")
        if event.tag is not None:
            self._refuse(event, f"the tag {quoted(event.tag)} is not used in levels")
        self.values += not self._wants_key()
        if self.values > MOST_VALUES:
            message = f"there are more than {MOST_VALUES} values in this file"
            self.report.add(_start(self.name, event.start_mark), "too-large", message)
            raise _Stop
        nests = not isinstance(event, yaml.ScalarEvent)
        if nests and len(self.stack) >= DEEPEST:
            self._refuse(event, f"this is nested more than {DEEPEST} deep")

    def _wants_key(self) -> bool:
        return bool(self.stack) and self.stack[-1].is_map and self.stack[-1].key is None

    def _path(self) -> str:
        if not self.stack:
            return ""
        top = self.stack[-1]
        if not top.is_map:
            return child_path(top.path, len(top.items))
        return top.path if top.key is None else child_path(top.path, top.key)

    def _begin(self, event: Any) -> None:
        is_map = isinstance(event, yaml.MappingStartEvent)
        if self._wants_key():
            place = _start(self.name, event.start_mark)
            self.report.add(place, "wrong-type", "a key must be one word", path=self._path())
            raise _Stop
        self.stack.append(_Open(is_map, _start(self.name, event.start_mark), self._path()))

    def _scalar(self, event: Any) -> None:
        place = _span(self.name, event)
        if event.implicit[0]:
            self._check_plain(event.value, place)
        if self._wants_key():
            self._key(event.value, place)
            return
        value = event.value
        if event.implicit[0] and not too_long(value):
            value = value_of(value)
        if isinstance(value, float) and not math.isfinite(value):
            self.report.add(place, "out-of-range", "this number is too large", path=self._path())
        self._put(Leaf(value, place, self._path()))

    def _check_plain(self, text: str, place: Place) -> None:
        advice = trap(text)
        if advice is not None:
            message = f"{quoted(text)} without quotes is read differently by different readers"
            self.report.add(place, "ambiguous-value", message, path=self._path(), hint=advice)
        elif too_long(text):
            message = f"the number {quoted(text)} has too many digits"
            self.report.add(place, "out-of-range", message, path=self._path())

    def _key(self, key: str, place: Place) -> None:
        top = self.stack[-1]
        path = child_path(top.path, key)
        if key == "<<":
            message = "merge keys (<<) are not used in levels"
            self.report.add(place, "unsafe", message, path=path, hint="Write the values out.")
            raise _Stop
        top.key, top.key_place = key, place
        top.doubled = key in top.entries
        if top.doubled:
            first = top.entries[key].key_place.line
            message = f"the key {quoted(key)} is already given on line {first}"
            self.report.add(place, "duplicate-key", message, path=path)

    def _put(self, tree: Tree) -> None:
        if not self.stack:
            self.root = tree
            return
        top = self.stack[-1]
        if not top.is_map:
            top.items.append(tree)
            return
        if top.key is not None and top.key_place is not None and not top.doubled:
            top.entries[top.key] = Entry(top.key_place, tree)
        top.key = None


def _events(text: str) -> Iterator[Any]:
    # libyaml's parser where PyYAML was built with it, else the same in Python, ten times slower.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    yield from yaml.parse(text, loader)


def _start(name: str, mark: Any) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def _span(name: str, event: Any) -> Place:
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Place(name, start.line + 1, start.column + 1, max(width, 1))
