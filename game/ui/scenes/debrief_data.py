"""What a debrief says, taken from a flight that has ended."""

from dataclasses import dataclass

from game.mission.level import BandSpec, Level
from game.mission.measures import band_results
from game.session.flight import Flight
from game.session.library import channel_named
from game.ui.kit import Kit
from game.ui.scenes.debrief_burn import burn_of
from game.ui.scenes.debrief_calls import calls_of, summed
from game.ui.scenes.debrief_causes import causes_of, in_order
from game.ui.scenes.debrief_charts import charts_of
from game.ui.scenes.debrief_curve import rates_of
from game.ui.scenes.debrief_deeds import deeds_of, public_of
from game.ui.scenes.debrief_entry import way_in_of
from game.ui.scenes.debrief_fall import FallPage, fall_of
from game.ui.scenes.debrief_links import KNOB_LINKS
from game.ui.scenes.debrief_nitrogen import nitrogen_of
from game.ui.scenes.debrief_numbers import amount, clock_text
from game.ui.scenes.debrief_told import told_of
from game.ui.scenes.level_texts import (
    QuestionView,
    answer_key,
    badge,
    facts_of,
    questions_of,
    said,
)
from game.ui.widgets.band_row import BandView
from game.ui.widgets.cause_line import CauseView
from game.ui.widgets.chart_view import ChartsView
from game.ui.widgets.cost_table import CostsView
from game.ui.widgets.fact_line import FactView
from game.ui.widgets.rate_plot import RatesView
from game.ui.widgets.told_table import ToldView
from game.vocab.event import Event
from game.vocab.units import TICKS_PER_S


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A question, what the player had predicted ("" for nothing), what is so, and why."""

    question: str
    mine: str
    right: str
    was_right: bool
    worked: str = ""


@dataclass(frozen=True, slots=True)
class DebriefData:
    """All that a debrief says. `chain` is (clock, what happened) in order.

    `causes` is what led to what, `deeds` what he did out there, `public` who saw and heard it;
    `way_in` is the way into the lock link by link, `cost` what little pressure cost, `told` who
    said what of 1965, `rates` a sweep with this flight on it, `burn` what its errors cost in km,
    `fall` where the energy of a fall went and what its marks said; `calls` what was called where
    two played, and what the ship did, with their sum.

    `charts` are the same curves over different spans of time, the one to show first at its front.
    """

    title: str
    success: bool
    why: str
    chain: tuple[tuple[str, str], ...] = ()
    bands: tuple[BandView, ...] = ()
    texts: tuple[str, ...] = ()
    answers: tuple[AnswerView, ...] = ()
    facts: tuple[FactView, ...] = ()
    can_retry: bool = False
    causes: tuple[CauseView, ...] = ()
    deeds: tuple[CauseView, ...] = ()
    public: tuple[CauseView, ...] = ()
    charts: tuple[ChartsView, ...] = ()
    way_in: tuple[CauseView, ...] = ()
    cost: tuple[CauseView, ...] = ()
    told: ToldView | None = None
    rates: RatesView | None = None
    burn: CostsView | None = None
    fall: FallPage | None = None
    calls: tuple[CauseView, ...] = ()
    calls_sum: str = ""


def from_flight(flight: Flight, kit: Kit) -> DebriefData:
    """Return the debrief of `flight`, which may also be unfinished."""
    level, ending = flight.level, flight.ending
    words = kit.words
    way_in = way_in_of(flight.events, flight.seconds, kit)
    return DebriefData(
        title=said(level, kit, f"ending.{ending.id}.title") if ending else words("debrief.open"),
        success=ending is not None and ending.outcome == "success",
        why=said(level, kit, ending.why) if ending else words("debrief.open_why"),
        chain=chain_of(flight, kit),
        bands=bands_of(flight, kit),
        texts=tuple(said(level, kit, f"debrief.{name}") for name in level.briefing.debrief),
        answers=tuple(answer_of(level, one, kit) for one in questions_of(level, kit)),
        facts=facts_of(level, kit),
        can_retry=len(flight.checkpoints) > 1,
        causes=causes_of(flight, kit, KNOB_LINKS if way_in else ()),
        deeds=in_order(flight, deeds_of(flight.events, flight.seconds, kit)),
        public=in_order(flight, public_of(flight.events, flight.seconds, flight.start_utc_s, kit)),
        charts=charts_of(flight, kit),
        way_in=in_order(flight, way_in),
        cost=in_order(flight, nitrogen_of(flight.seconds, kit)),
        told=told_of(flight, kit),
        rates=rates_of(flight, kit),
        burn=burn_of(flight.seconds, kit),
        fall=fall_of(flight.seconds, kit),
        calls=calls_of(flight, kit),
        calls_sum=summed(flight, kit),
    )


def chain_of(flight: Flight, kit: Kit) -> tuple[tuple[str, str], ...]:
    """Return what happened, in order: steps done, marks of the story, first events, the end."""
    level, story = flight.level, flight.snapshot.story
    found: list[tuple[int, str]] = [
        (goal.done_tick, said(level, kit, f"goal.{goal.id}"))
        for goal in story.goals
        if goal.done_tick is not None
    ]
    found += [
        (tick, text)
        for name, tick in story.marks
        if (text := level.text(kit.settings.language, f"mark.{name}")) is not None
    ]
    found += first_events(flight.events, kit)
    if story.ending is not None:
        found.append((story.ending.tick, said(level, kit, f"ending.{story.ending.id}.title")))
    start_s = flight.start_utc_s
    ordered = sorted(found, key=lambda one: one[0])
    return tuple((clock_text(start_s + tick / TICKS_PER_S), text) for tick, text in ordered)


def first_events(events: list[Event], kit: Kit) -> list[tuple[int, str]]:
    """Return the first event of each kind that the interface has words for."""
    words = kit.words
    seen: dict[str, int] = {}
    for event in events:
        seen.setdefault(event.name, event.tick)
    return [
        (tick, words(f"happened.{name}"))
        for name, tick in seen.items()
        if words.has(f"happened.{name}")
    ]


def bands_of(flight: Flight, kit: Kit) -> tuple[BandView, ...]:
    """Return each measure with its grade and what 1965's was."""
    level = flight.level
    measures = flight.measures
    grades = band_results(level, measures)
    return tuple(
        band_view(level, band, measures[band.id], grades[band.id], kit) for band in level.bands
    )


def band_view(level: Level, band: BandSpec, value: float, grade: str, kit: Kit) -> BandView:
    """Return one measure in words."""
    words = kit.words
    unit = channel_named(band.of).unit
    limit_key = "debrief.up_to" if band.better == "low" else "debrief.from"
    then = "" if band.in_1965 is None else words("debrief.then", value=amount(band.in_1965, unit))
    return BandView(
        name=said(level, kit, f"band.{band.id}"),
        value=amount(value, unit),
        grade=grade,
        grade_word=words(f"grade.{grade}"),
        limits=tuple(
            words(limit_key, grade=words(f"grade.{one}"), value=amount(limit, unit))
            for one, limit in (
                ("gold", band.gold),
                ("silver", band.silver),
                ("bronze", band.bronze),
            )
        ),
        then=then,
        then_badge=badge(kit, band.status) if then else "",
    )


def answer_of(level: Level, question: QuestionView, kit: Kit) -> AnswerView:
    """Return the player's prediction beside the true answer."""
    picks = dict(question.choices)
    mine = kit.answers.get(answer_key(level.id, question.id), "")
    return AnswerView(
        question.text,
        picks.get(mine, ""),
        picks.get(question.right, ""),
        mine == question.right,
        question.worked,
    )
