"""The curve of a sweep with this flight on it: at which pressure he worked, and was he shut in."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from game.session.flight import Flight
from game.ui.kit import Kit
from game.ui.rates import RateCurve, curve_file, load_curves
from game.ui.scenes.debrief_entry import ENTRY, LIMBS, PRESSURE, stretches, tried
from game.ui.scenes.debrief_numbers import shown_amount, shown_unit
from game.ui.widgets.chart_view import Tick
from game.ui.widgets.rate_plot import CurveView, RatesView
from game.vocab.snapshot import Snapshot

SHUT: Final = "hatches.outer_shut"
HEAD_FIRST: Final = frozenset(
    ("pitch", "to_hole", "nose", "head_in", "along", "fold", "sink", "unfold", "turn")
)
# Sides of a curve: above this share most men get in, below it few.
MOST: Final = 0.5


def rates_of(flight: Flight, kit: Kit) -> RatesView | None:
    """Return the level's curve with the flight on it; None when it names none."""
    named = flight.level.briefing.curve
    if named is None:
        return None
    file = curve_file(kit.folders.assets, named.name)
    return shown(load_curves(file), flight.seconds, kit) if file.is_file() else None


def shown(curves: Sequence[RateCurve], seconds: Sequence[Snapshot], kit: Kit) -> RatesView:
    """Return curves and flight in the player's unit and words."""
    words = kit.words
    factor, unit = shown_unit("kPa", kit)
    spans = stretches(seconds) if tried(seconds) else []
    pressures = sorted({rate.pressure_kpa for curve in curves for rate in curve.rates})
    return RatesView(
        curves=tuple(_view(curve, factor, kit) for curve in curves),
        ticks=_ticks(pressures, factor, kit),
        axis=words("curve.axis", unit=unit),
        title=words("curve.title"),
        mine=_mine(spans[-1], seconds, factor) if spans else None,
        mine_name=words("chart.you"),
        said=(*_said(curves, spans, seconds, kit), words("curve.slope")),
    )


def _view(curve: RateCurve, factor: float, kit: Kit) -> CurveView:
    name = kit.words(f"curve.way.{curve.way}", strength=f"{100.0 * curve.capacity_ratio:.0f}")
    points = tuple((one.pressure_kpa * factor, one.done / one.runs) for one in curve.rates)
    counts = tuple(
        kit.words("curve.of", done=str(one.done), runs=str(one.runs)) for one in curve.rates
    )
    return CurveView(name, points, counts)


def _ticks(pressures: Sequence[float], factor: float, kit: Kit) -> tuple[Tick, ...]:
    """Return the ticks of the axis, all with as many digits as the one that needs most."""
    plain = [shown_amount(kpa, "kPa", kit).rpartition(" ")[0] for kpa in pressures]
    digits = max((len(word.partition(".")[2]) for word in plain), default=0)
    return tuple((kpa * factor, f"{kpa * factor:.{digits}f}") for kpa in pressures)


def worked_at_kpa(span: Sequence[Snapshot]) -> float:
    """Return the pressure at which he worked: its median over a stretch of tries."""
    return median(one.number(PRESSURE) for one in span)


def way_of(span: Sequence[Snapshot]) -> str:
    """Return `head_first` when that is how he went in or tried to, else `feet_first`."""
    poses = [one.telemetry[ENTRY] for one in span]
    if all(pose == "none" for pose in poses):
        first = next((one for one in span if one.telemetry["body.head_over_rim"]), None)
        return "head_first" if first and not first.telemetry["body.feet_over_rim"] else "feet_first"
    by_head = sum(pose in HEAD_FIRST for pose in poses)
    return "head_first" if 2 * by_head > len(poses) else "feet_first"


def _was_shut_in(seconds: Sequence[Snapshot]) -> bool:
    last = seconds[-1].telemetry
    return bool(last.get(SHUT)) and bool(last.get("body.inside"))


def _mine(
    span: Sequence[Snapshot], seconds: Sequence[Snapshot], factor: float
) -> tuple[float, float]:
    return worked_at_kpa(span) * factor, 1.0 if _was_shut_in(seconds) else 0.0


def _said(
    curves: Sequence[RateCurve],
    spans: Sequence[Sequence[Snapshot]],
    seconds: Sequence[Snapshot],
    kit: Kit,
) -> tuple[str, ...]:
    """Return what the flight's place on the curve means, in sentences."""
    words = kit.words
    if not spans:
        return (words("curve.no_try"),)
    span, done = spans[-1], _was_shut_in(seconds)
    way, kpa = way_of(span), worked_at_kpa(span)
    names = [f"body.{limb}_capacity_ratio" for limb in LIMBS]
    least = min(span[0].number(name) for name in names if name in span[0].telemetry)
    mine = words(
        f"curve.mine.{way}",
        pressure=shown_amount(kpa, "kPa", kit),
        strength=f"{100.0 * least:.0f}",
    )
    curve = next((one for one in curves if one.way == way), None)
    if curve is None:
        return (mine,)
    near = curve.nearest(kpa)
    usual = near.done / near.runs >= MOST
    verdict = {
        (True, True): "curve.in_as_most",
        (True, False): "curve.in_against",
        (False, True): "curve.out_against",
        (False, False): "curve.out_as_most",
    }[done, usual]
    others = words(
        "curve.others",
        done=str(near.done),
        runs=str(near.runs),
        pressure=shown_amount(near.pressure_kpa, "kPa", kit),
        strength=f"{100.0 * curve.capacity_ratio:.0f}",
    )
    return (mine, others, words(verdict))
