"""Where a flight may begin, as its briefing offers it: as one's own walk ended, or as in 1965."""

from dataclasses import dataclass

from game.ui.kit import Kit
from game.ui.widgets.focus import Widget
from game.ui.widgets.option import Option
from game.ui.widgets.table import Row, Table
from game.ui.widgets.text_block import TextBlock, subheading
from game.vocab.channel import Value

OWN, THEN = "own", "then"
Overrides = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """One of the ways to begin: `id` is OWN or THEN; `overrides` make it so."""

    id: str
    name: str
    head: str
    overrides: Overrides = ()


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What there is to choose from, the usual one first, and their numbers side by side.

    `key` is where the kit keeps the choice: another end has another key, so that a new walk is
    offered first again. `notes` are said below: a hard start, or an end that could not be read.
    """

    key: str
    ways: tuple[Beginning, ...]
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()


def chosen(kit: Kit, choice: Beginnings | None) -> Overrides:
    """Return the overrides of the beginning in force."""
    return choice.ways[_index(kit, choice)].overrides if choice is not None else ()


def choose(kit: Kit, choice: Beginnings, way: str) -> None:
    """Begin in this way until another is chosen."""
    kit.answers[choice.key] = way


def choice_items(kit: Kit, choice: Beginnings) -> list[Widget]:
    """Return the part of a briefing that offers the choice; with one way only, its notes."""
    items: list[Widget] = [subheading(kit.words("begin.heading"))]
    if len(choice.ways) > 1:
        items += [_option(kit, choice, way) for way in choice.ways]
        heads = [way.head for way in choice.ways]
        items.append(Table(heads, choice.rows, lambda: _index(kit, choice)))
    items += [TextBlock(note, tone="amber") for note in choice.notes]
    return items


def _option(kit: Kit, choice: Beginnings, way: Beginning) -> Option:
    def read() -> bool:
        return choice.ways[_index(kit, choice)] is way

    return Option(way.name, read, lambda: choose(kit, choice, way.id))


def _index(kit: Kit, choice: Beginnings) -> int:
    wanted = kit.answers.get(choice.key)
    return next((i for i, way in enumerate(choice.ways) if way.id == wanted), 0)
