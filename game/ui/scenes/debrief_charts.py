"""The curves of a flight beside those of 1965: which channels, in which units, over which time."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from game.session.flight import Flight
from game.session.library import channel_named
from game.ui.history import History, Known, Series, Unknown, load_history
from game.ui.kit import Kit
from game.ui.scenes.debrief_entry import LIMBS, tried
from game.ui.scenes.debrief_numbers import amount, shown_unit
from game.ui.scenes.level_texts import badge
from game.ui.widgets.chart_view import ChartsView, ChartView, MarkView, Point, Span, Tick
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

EGRESS_CLOCK: Final = "clock.since_egress_s"


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One chart: its channel, the key of its title, and the values that are always in it."""

    channel: str
    title: str
    low: float
    high: float
    told: Literal["ends", "highest"] = "ends"


CHARTS: Final = (
    ChartSpec("suit.pressure_kpa", "chart.suit_pressure", 24.0, 44.0),
    ChartSpec("tether.paid_out_m", "chart.tether", 0.0, 6.0, "highest"),
    ChartSpec("body.pulse_bpm", "chart.pulse", 80.0, 150.0, "highest"),
    ChartSpec("body.core_temperature_c", "chart.core", 36.8, 39.0),
    ChartSpec("suit.oxygen_kg", "chart.oxygen", 0.0, 1.8),
)
# Of interest where he tried to get in: which limb was the limit.
STRENGTHS: Final = tuple(
    ChartSpec(f"body.{limb}_capacity_ratio", f"chart.strength.{limb}", 0.3, 0.7) for limb in LIMBS
)
# Event, shape, key of its name. The first of several within `TOO_NEAR_S` stands for all of them.
MARKS: Final = (
    ("body.left_rim", "up", "chart.pushed_off"),
    ("tether.went_taut", "diamond", "chart.taut"),
    ("body.back_at_rim", "square", "chart.back"),
    ("suit.relief.turned", "down", "chart.relief"),
)
TOO_NEAR_S = 5.0
# A flight that fills less of 1965's time than this is shown first by itself.
MUCH_OF_IT = 0.4
STEPS_S: Final = (5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 180.0, 300.0, 600.0, 1200.0, 3600.0)


def charts_of(flight: Flight, kit: Kit) -> tuple[ChartsView, ...]:
    """Return the charts over the flight and over 1965's walk, the better one first."""
    history = load_history(kit.folders.assets / "history", flight.level.id)
    seconds = flight.seconds
    wanted = (*CHARTS, *STRENGTHS) if tried(seconds) else CHARTS
    specs = [spec for spec in wanted if spec.channel in seconds[0].telemetry]
    if len(seconds) < 2 or not specs:
        return ()
    times = [_time_s(one) for one in seconds]
    begun, ended = _own_span(flight, times)
    own = _view(flight, kit, history, specs, ("chart.own", begun, ended))
    known = [mark.at_s for mark in history.marks]
    if not known or EGRESS_CLOCK not in seconds[0].telemetry:
        return (own,)
    from_s, to_s = min(begun, *known) - 20.0, max(ended, *known) + 20.0
    whole = _view(flight, kit, history, specs, ("chart.whole", from_s, to_s))
    much = ended - begun >= MUCH_OF_IT * (to_s - from_s)
    return (whole, own) if much else (own, whole)


def _own_span(flight: Flight, times: list[float]) -> tuple[float, float]:
    """Return when the flight became worth a look, 15 s before he left, and when it ended."""
    left = [event.tick for event in flight.events if event.name == "body.left_rim"]
    begun = times[0]
    if left:
        index = min(len(times) - 1, left[0] // TICKS_PER_S)
        begun = max(begun, times[index] - 15.0)
    return begun, max(times[-1] + 3.0, begun + 20.0)


def _view(
    flight: Flight,
    kit: Kit,
    history: History,
    specs: list[ChartSpec],
    shown: tuple[str, float, float],
) -> ChartsView:
    name, from_s, to_s = shown
    words = kit.words
    in_1965 = EGRESS_CLOCK in flight.seconds[0].telemetry
    charts = tuple(_chart(spec, flight, kit, history, (from_s, to_s)) for spec in specs)
    return ChartsView(
        words(name),
        from_s,
        to_s,
        time_ticks(from_s, to_s),
        words("chart.axis_1965") if in_1965 else words("chart.axis_own"),
        charts,
        _marks(flight, kit, history, (from_s, to_s)),
        words("chart.you"),
        words("chart.then") if any(one.then for one in charts) else "",
        words("chart.unknown") if any(one.unknown for one in charts) else "",
    )


def _chart(
    spec: ChartSpec, flight: Flight, kit: Kit, history: History, span: tuple[float, float]
) -> ChartView:
    factor, unit = shown_unit(channel_named(spec.channel).unit, kit)
    mine = tuple((_time_s(one), one.number(spec.channel) * factor) for one in flight.seconds)
    series = history.of(spec.channel)
    runs = _runs(series, factor) if series else ()
    then = tuple(run for run in (clipped(run, *span) for run in runs) if run)
    spans = _spans(series, factor, span) if series else ()
    points = [point for run in runs for point in run]
    known = [value for _, value in points]
    seen = [spec.low * factor, spec.high * factor, *(value for _, value in mine), *known]
    low, high = min(seen), max(seen)
    return ChartView(
        title=", ".join(filter(None, (kit.words(spec.title), unit))),
        low=low,
        high=high,
        ticks=value_ticks(low, high),
        mine=clipped(mine, *span),
        then=then,
        known=tuple(point for point in points if span[0] <= point[0] <= span[1]),
        unknown=spans,
        mine_text=_summed(spec, kit, kit.words("chart.you"), [value for _, value in mine], unit),
        then_text=_summed(spec, kit, kit.words("chart.then"), known, unit) if known else "",
        note=_note(series, kit) if series else "",
    )


def _summed(spec: ChartSpec, kit: Kit, who: str, values: list[float], unit: str) -> str:
    if spec.told == "highest":
        return kit.words("chart.highest", who=who, value=amount(max(values), unit))
    first, last = _short(values[0]), amount(values[-1], unit)
    if first == _short(values[-1]):
        return kit.words("chart.steady", who=who, last=last)
    return kit.words("chart.ends", who=who, first=first, last=last)


def _short(value: float) -> str:
    return amount(value, "")


def _note(series: Series, kit: Kit) -> str:
    """Return what is known and how well: the least sure of its points gives the badge."""
    order = ("attested", "single source", "reconstructed", "disputed", "invented")
    sure: list[Known | Unknown] = [*series.points, *series.unknown]
    worst = max((one.status for one in sure), key=order.index)
    sources = dict.fromkeys(name for one in sure for name in one.source)
    found = kit.words("status.source", names=", ".join(sources))
    return f"1965 · {badge(kit, worst)}. {kit.words(series.note)} {found}"


def _runs(series: Series, factor: float) -> tuple[tuple[Point, ...], ...]:
    """Return the known points as joined runs."""
    runs: list[list[Point]] = []
    for point in series.points:
        if not runs or not point.joined:
            runs.append([])
        runs[-1].append((point.at_s, point.value * factor))
    return tuple(tuple(run) for run in runs)


def _spans(series: Series, factor: float, span: tuple[float, float]) -> tuple[Span, ...]:
    from_s, to_s = span
    return tuple(
        Span(max(from_s, one.from_s), min(to_s, one.to_s), one.low * factor, one.high * factor)
        for one in series.unknown
        if one.from_s < to_s and one.to_s > from_s
    )


def clipped(points: tuple[Point, ...], from_s: float, to_s: float) -> tuple[Point, ...]:
    """Return the part of a line between two times, cut where it crosses them."""
    inside = [point for point in points if from_s <= point[0] <= to_s]
    for at_s in (from_s, to_s):
        for (a_s, a), (b_s, b) in pairwise(points):
            if a_s < at_s < b_s:
                inside.append((at_s, a + (b - a) * (at_s - a_s) / (b_s - a_s)))
    return tuple(sorted(inside))


def _marks(
    flight: Flight, kit: Kit, history: History, span: tuple[float, float]
) -> tuple[MarkView, ...]:
    shift_s = _time_s(flight.seconds[0]) - flight.seconds[0].tick / TICKS_PER_S
    found: list[MarkView] = []
    for name, shape, key in MARKS:
        last_s = -math.inf
        for event in flight.events:
            at_s = shift_s + event.tick / TICKS_PER_S
            if event.name == name and at_s - last_s >= TOO_NEAR_S:
                found.append(MarkView(at_s, shape, kit.words(key), True))
                last_s = at_s
    if EGRESS_CLOCK in flight.seconds[0].telemetry:
        found += [MarkView(m.at_s, m.shape, kit.words(m.text), False) for m in history.marks]
    return tuple(mark for mark in found if span[0] <= mark.at_s <= span[1])


def _time_s(snapshot: Snapshot) -> float:
    if EGRESS_CLOCK in snapshot.telemetry:
        return snapshot.number(EGRESS_CLOCK)
    return snapshot.time_s


def time_ticks(from_s: float, to_s: float) -> tuple[Tick, ...]:
    """Return at most ten round times between two with their words, in minutes."""
    step = next((one for one in STEPS_S if (to_s - from_s) / one <= 8), STEPS_S[-1])
    first, last = math.ceil(from_s / step), math.floor(to_s / step)
    return tuple((n * step, _minutes(n * step)) for n in range(first, last + 1))


def _minutes(time_s: float) -> str:
    whole = round(abs(time_s))
    sign = "−" if time_s < 0 else ""
    if whole % 60 == 0:
        return f"{sign}{whole // 60}"
    return f"{sign}{whole // 60}:{whole % 60:02d}"


def value_ticks(low: float, high: float) -> tuple[Tick, ...]:
    """Return three to five round values between two, with their words."""
    rough = (high - low) / 4.0
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * n for n in (1.0, 2.0, 2.5, 5.0, 10.0) if power * n >= rough)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    digits += int(round(step * 10**digits, 6) != round(step * 10**digits))
    numbers = range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    return tuple((n * step, f"{n * step:.{digits}f}".replace("-", "−")) for n in numbers)
