"""Shapes: the words in which `format.py` says what may stand where in a level."""

from collections.abc import Mapping
from dataclasses import dataclass

IDENT = r"[a-z][a-z0-9_]{0,63}"
NAME = r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+"
LEVEL_ID = rf"{IDENT}(/{IDENT}){{0,3}}"


@dataclass(frozen=True, slots=True)
class Text:
    """Text; `pattern` is a whole match, `what` its name in messages."""

    pattern: str = ""
    what: str = "text"
    longest: int = 200


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a few."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high`."""

    low: float = -1e12
    high: float = 1e12


@dataclass(frozen=True, slots=True)
class Truth:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A number, a truth or a word."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of `least` to `most` items. One value alone counts as a list when `or_one`."""

    item: "Shape"
    least: int = 0
    or_one: bool = False
    most: int = 500


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map of `least` to `most` free keys that match `key`."""

    item: "Shape"
    key: str = IDENT
    least: int = 0
    most: int = 500


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record."""

    shape: "Shape"
    help: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A map with known keys. `one` asks for exactly one key, `other` admits further names."""

    what: str
    keys: Mapping[str, Key]
    one: bool = False
    other: "Shape | None" = None
    least: int = 0


@dataclass(frozen=True, slots=True)
class Either:
    """A scalar, or something that is not a scalar."""

    scalar: "Shape"
    other: "Shape"


@dataclass(frozen=True, slots=True)
class Free:
    """A map of anything, looked at later."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A shape with a name, so that shapes may contain themselves."""

    name: str


Shape = Text | Word | Number | Truth | Scalar | ListOf | MapOf | Record | Either | Free | Ref
Definitions = Mapping[str, Shape]
