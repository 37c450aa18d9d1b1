"""The pages of a debrief: which widgets say what; a page with nothing to say is left out."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from game.ui.kit import Kit
from game.ui.scenes.debrief_data import AnswerView, DebriefData
from game.ui.theme import LEAD
from game.ui.widgets.band_row import BandRow
from game.ui.widgets.cause_line import CauseLine, CauseView
from game.ui.widgets.chart import Charts
from game.ui.widgets.choice import Choice
from game.ui.widgets.cost_table import CostTable
from game.ui.widgets.energy_bars import EnergyBars
from game.ui.widgets.fact_line import FactLine
from game.ui.widgets.focus import Widget
from game.ui.widgets.plate import Plate
from game.ui.widgets.rate_plot import RatePlot
from game.ui.widgets.text_block import TextBlock, subheading
from game.ui.widgets.told_table import ToldTable
from game.ui.widgets.two_up import TwoUp

Items = list[Widget]
Build = Callable[[Kit, DebriefData], Items]


def pages_of(kit: Kit, data: DebriefData) -> dict[str, Items]:
    """Return the widgets of every page that has something to say, in order; `end` always does."""
    built = {name: build(kit, data) for name, build in PAGES.items()}
    return {name: items for name, items in built.items() if items}


def _end(kit: Kit, data: DebriefData) -> Items:
    words = kit.words
    left: Items = [TextBlock(data.why, LEAD)]
    if data.texts:
        left.append(subheading(words("debrief.think")))
        left += [TextBlock(text) for text in data.texts]
    items: Items = left
    if data.chain:
        chain = Plate(words("debrief.chain"), data.chain, short_face="mono")
        items = [TwoUp(left, chain, right_width=460.0)]
    if data.bands:
        items.append(subheading(words("debrief.bands")))
        items += [BandRow(band) for band in data.bands]
    return items


def _causes(kit: Kit, data: DebriefData) -> Items:
    items: Items = []
    for heading, causes, why in (
        ("cause.way_in", data.way_in, ""),
        ("cause.cost", data.cost, "cause.cost_why"),
        ("cause.heading", data.causes, ""),
        ("cause.deeds", data.deeds, ""),
        ("cause.public", data.public, ""),
    ):
        items += _chains(kit, heading, causes, why)
    return items


def _chains(kit: Kit, heading: str, causes: tuple[CauseView, ...], why: str) -> Items:
    if not causes:
        return []
    items: Items = [subheading(kit.words(heading)), *(CauseLine(cause) for cause in causes)]
    return [*items, TextBlock(kit.words(why), tone="dim")] if why else items


def _burn(kit: Kit, data: DebriefData) -> Items:
    if data.burn is None:
        return []
    heading = subheading(kit.words("burn_cost.heading"))
    notes = [TextBlock(note, tone="dim") for note in data.burn.notes]
    return [heading, CostTable(data.burn.rows), *notes]


def _fall(kit: Kit, data: DebriefData) -> Items:
    page, words = data.fall, kit.words
    if page is None:
        return []
    items: Items = []
    if page.bars:
        items += [subheading(words("fallen.energy")), EnergyBars(page.bars)]
        items.append(TextBlock(words("fallen.energy_why"), tone="dim"))
    if page.marks:
        items += [subheading(words("fallen.marks")), CostTable(page.marks)]
        items.append(TextBlock(words("fallen.marks_why"), tone="dim"))
    return items


def _calls(kit: Kit, data: DebriefData) -> Items:
    if not data.calls:
        return []
    items: Items = [subheading(kit.words("calls.heading")), TextBlock(data.calls_sum, LEAD)]
    items += [CauseLine(call) for call in data.calls]
    return [*items, TextBlock(kit.words("calls.why"), tone="dim")]


def _pressure(kit: Kit, data: DebriefData) -> Items:
    if data.rates is None:
        return []
    texts = [TextBlock(text) for text in data.rates.said]
    left = [subheading(kit.words("curve.heading")), *texts]
    return [TwoUp(left, RatePlot(data.rates), right_width=700.0, least_left=340.0)]


def _curves(kit: Kit, data: DebriefData) -> Items:
    words, views = kit.words, data.charts
    if not views:
        return []
    charts = Charts(views)
    compared = any(view.then for view in views)
    items: Items = [subheading(words("chart.heading" if compared else "chart.heading_own"))]
    if len(views) > 1:
        spans = [(index, view.name) for index, view in enumerate(views)]

        def choose(index: object) -> None:
            charts.index = int(str(index))

        items.append(Choice(words("chart.shown"), spans, lambda: charts.index, choose))
    return [*items, charts]


def _told(kit: Kit, data: DebriefData) -> Items:
    return [] if data.told is None else [ToldTable(data.told)]


def _known(kit: Kit, data: DebriefData) -> Items:
    items: Items = []
    if data.answers:
        items.append(subheading(kit.words("debrief.predicted")))
        for answer in data.answers:
            items += _answer(kit, answer)
    if data.facts:
        items.append(subheading(kit.words("briefing.facts")))
        items += [FactLine(fact) for fact in data.facts]
    return items


def _answer(kit: Kit, answer: AnswerView) -> Items:
    words = kit.words
    items: Items = [TextBlock(answer.question)]
    if not answer.mine:
        items.append(TextBlock(words("debrief.so", right=answer.right), tone="dim"))
    elif answer.was_right:
        items.append(TextBlock(words("debrief.was_right", mine=answer.mine), tone="teal"))
    else:
        text = words("debrief.was_wrong", mine=answer.mine, right=answer.right)
        items.append(TextBlock(text, tone="amber"))
    if answer.worked:
        items.append(TextBlock(answer.worked))
    return items


PAGES: Final[Mapping[str, Build]] = MappingProxyType(
    {
        "end": _end,
        "causes": _causes,
        "burn": _burn,
        "fall": _fall,
        "calls": _calls,
        "pressure": _pressure,
        "told": _told,
        "curves": _curves,
        "known": _known,
    }
)
