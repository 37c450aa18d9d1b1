"""What little pressure cost: the chance of the bends so far, as one in so many, and its reason."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from game.ui.kit import Kit
from game.ui.scenes.debrief_numbers import PER_KPA, shown_amount
from game.vocab.snapshot import Snapshot

RISK: Final = "body.bends_risk_ratio"
TISSUE: Final = "body.nitrogen_kpa"
AROUND: Final = "suit.pressure_kpa"
# What the suit's two settings are told apart by; the same limit as that of `body.nitrogen_low_min`.
LOW_KPA: Final = 30.0
# A smaller chance is not told: one in ten thousand.
LEAST_RISK: Final = 0.0001
LEAST_S: Final = 20.0

Told = list[tuple[int, tuple[str, ...]]]


def nitrogen_of(seconds: Sequence[Snapshot], kit: Kit) -> Told:
    """Return what the pressures of this flight cost, as (tick, sentences); none is no cost."""
    if not seconds or RISK not in seconds[0].telemetry:
        return []
    risk = seconds[-1].number(RISK)
    if risk < LEAST_RISK:
        return []
    worst = max(seconds, key=_over)
    said = [_reason(worst, kit)]
    for low in (False, True):
        said += _spent(seconds, low, kit)
    said.append(kit.words("cause.chance", share=one_in(risk)))
    return [(worst.tick, tuple(said))]


def one_in(chance: float) -> str:
    """Return how many flights there are to one that is hit, in two digits: 1 in 250."""
    many = 1.0 / max(chance, 1e-9)
    digits = max(0, len(str(round(many))) - 2)
    return f"{round(many, -digits):,.0f}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def _over(one: Snapshot) -> float:
    return one.number(TISSUE) / max(one.number(AROUND), 1.0)


def _reason(worst: Snapshot, kit: Kit) -> str:
    return kit.words(
        "cause.nitrogen",
        tissue=shown_amount(worst.number(TISSUE), "kPa", kit),
        around=shown_amount(worst.number(AROUND), "kPa", kit),
        ratio=f"{_over(worst):.1f}",
    )


def _spent(seconds: Sequence[Snapshot], low: bool, kit: Kit) -> list[str]:
    """Return how long he was above or below the limit, and what a minute there added."""
    grown, spent_s = 0.0, 0.0
    for before, now in pairwise(seconds):
        if (now.number(AROUND) < LOW_KPA) == low:
            grown += now.number(RISK) - before.number(RISK)
            spent_s += now.time_s - before.time_s
    if spent_s < LEAST_S or grown <= 0.0:
        return []
    limit = shown_amount(LOW_KPA, "kPa", kit, 0 if PER_KPA[kit.settings.pressure_unit] >= 1 else 2)
    return [
        kit.words(
            "cause.minutes_low" if low else "cause.minutes_high",
            limit=limit,
            lasted=shown_amount(round(spent_s), "s", kit),
            share=one_in(60.0 * grown / spent_s),
        )
    ]
