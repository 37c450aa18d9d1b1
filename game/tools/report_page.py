"""A debrief as a page: its parts with their headings, and the page as one HTML file."""

import argparse
import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from game.app import Options, make_kit
from game.session.flight import Flight
from game.tools.common import places_of, roots_of
from game.tools.flights import hangar_of
from game.ui.kit import Kit
from game.ui.scenes.debrief_data import DebriefData, from_flight
from game.ui.scenes.level_texts import said
from game.ui.widgets.cause_line import CauseView
from game.ui.widgets.fact_line import FactView

STYLE = """
body{font:16px/1.45 "Noto Sans",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}
h1{margin:0}h2{margin:1.6em 0 .4em;border-bottom:2px solid #b8860b}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.4em;text-align:left;
vertical-align:top}img{max-width:100%}.small{color:#555;font-size:.85em}
@media print{body{margin:0}h2,tr,li{break-inside:avoid}}
"""
ARROW = " → "


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with rows of cells below it; `head` names the columns, if they need names."""

    heading: str
    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A debrief to be written: `over` stands above the title; `data` holds its curves."""

    language: str
    over: str
    title: str
    why: str
    parts: tuple[Part, ...]
    data: DebriefData


def page_of(flight: Flight, args: argparse.Namespace) -> Page:
    """Return the debrief of `flight` in the language of the call."""
    options = Options(language=args.lang or "en", safe_mode=True)
    hangar = hangar_of(roots_of(args), Path())
    kit = make_kit(places_of(args), options, hangar, may_write=False)
    data = from_flight(flight, kit)
    level = said(flight.level, kit, "title")
    parts = tuple(part for part in _parts(data, kit) if part.rows)
    return Page(kit.settings.language, level, data.title, data.why, parts, data)


def _parts(data: DebriefData, kit: Kit) -> Iterable[Part]:
    words = kit.words
    yield Part(words("debrief.chain"), data.chain)
    for heading, causes in (
        ("cause.way_in", data.way_in),
        ("cause.cost", data.cost),
        ("cause.heading", data.causes),
        ("cause.deeds", data.deeds),
        ("cause.public", data.public),
    ):
        yield Part(words(heading), _chains(causes))
    bands = [(one.name, one.value, one.grade_word, one.then) for one in data.bands]
    yield Part(words("debrief.bands"), tuple(bands))
    if data.told:
        rows = tuple((row.title, *map(_cell, row.cells)) for row in data.told.rows)
        yield Part(words("page.told"), rows, ("", *data.told.heads))
    if data.rates:
        yield Part(words("curve.heading"), tuple((text,) for text in data.rates.said))
    yield Part(words("debrief.think"), tuple((text,) for text in data.texts))
    answers = [(one.question, one.mine, one.right) for one in data.answers]
    yield Part(words("debrief.predicted"), tuple(answers))
    facts = [(one.badge, f"{one.text} {one.source}".strip()) for one in data.facts]
    yield Part(words("briefing.facts"), tuple(facts))


def _chains(causes: Sequence[CauseView]) -> tuple[tuple[str, ...], ...]:
    return tuple((one.clock, ARROW.join(one.said)) for one in causes)


def _cell(cell: FactView | None) -> str:
    if cell is None:
        return "—"
    small = ". ".join(filter(None, (cell.badge, cell.source)))
    return f"{cell.text} ({small})" if small else cell.text


def as_html(page: Page, picture: bytes) -> str:
    """Return the page as one HTML file that needs no other; `picture` is a PNG of its curves."""
    code = base64.b64encode(picture).decode("ascii")
    body = [
        f'<p class="small">{escape(page.over)}</p><h1>{escape(page.title)}</h1>',
        f"<p>{escape(page.why)}</p>",
        *(_table(part) for part in page.parts),
        f'<p><img alt="{escape(page.title)}" src="data:image/png;base64,{code}"></p>',
    ]
    head = f'<meta charset="utf-8"><title>{escape(page.title)}</title><style>{STYLE}</style>'
    text = "\n".join(body)
    return (
        f'<!doctype html>\n<html lang="{escape(page.language)}"><head>{head}</head>\n'
        f"<body>\n{text}\n</body></html>\n"
    )


def _table(part: Part) -> str:
    rows = [_row("th", part.head)] if part.head else []
    rows += [_row("td", cells) for cells in part.rows]
    return f"<h2>{escape(part.heading)}</h2>\n<table>\n{''.join(rows)}</table>"


def _row(tag: str, cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>\n"
