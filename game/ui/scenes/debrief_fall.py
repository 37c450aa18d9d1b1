"""The fall in numbers: where its energy went, and what each mark was worth in kilometres."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.session.fall_energy import FallEnergy, MarkSaid, fall_energy_of, marks_of
from game.ui.kit import Kit
from game.ui.scenes.debrief_burn import km_text
from game.ui.view.lab_energy_bars import BarPart
from game.ui.widgets.cost_table import CostRow
from game.ui.widgets.energy_bars import EnergyBar
from game.ui.widgets.instrument import minutes_text
from game.vocab.snapshot import Snapshot

FIRST = "first_weight"


@dataclass(frozen=True, slots=True)
class FallPage:
    """The bars of the energy and the rows of the marks; either may be empty."""

    bars: tuple[EnergyBar, ...] = ()
    marks: tuple[CostRow, ...] = ()


def fall_of(seconds: Sequence[Snapshot], kit: Kit) -> FallPage | None:
    """Return the page of a fall that has met the ground; None for any other flight."""
    marks = marks_of(seconds)
    if not marks or seconds[-1].telemetry["landing.down"] is not True:
        return None
    energy = fall_energy_of(seconds)
    last = seconds[-1]
    rows = (*(_mark(one, last, kit) for one in marks), _pin(last, kit))
    return FallPage(_bars(energy, kit) if energy else (), rows)


def _bars(energy: FallEnergy, kit: Kit) -> tuple[EnergyBar, ...]:
    words = kit.words
    had = (
        BarPart(energy.speed_mj, "sky", words("fallen.speed")),
        BarPart(energy.height_mj, "teal", words("fallen.height")),
    )
    went = (
        BarPart(energy.engine_mj, "red", words("fallen.engine")),
        BarPart(energy.air_mj, "amber", words("fallen.air")),
        BarPart(energy.cloth_mj, "bone", words("fallen.cloth")),
        BarPart(energy.left_mj, "sky", words("fallen.left")),
    )
    whole = words("fallen.had", n=f"{energy.whole_mj:.1f}")
    return EnergyBar(whole, had), EnergyBar(words("fallen.went"), went)


def _mark(mark: MarkSaid, last: Snapshot, kit: Kit) -> CostRow:
    """Return the row of a moment: how late its mark was, and what that moved the pin by."""
    words, name = kit.words, kit.words(f"fall.moment.{mark.name}")
    if not mark.made_s or not mark.true_s:
        came = words("fallen.came", at=minutes_text(mark.true_s))
        size = came if mark.true_s else words("fallen.never")
        return CostRow(name, size, None, words("fallen.no_number"))
    late_s = mark.made_s - mark.true_s
    per_s = "reckoning.worth_km_per_s" if mark.name == FIRST else "reckoning.late_km_per_s"
    km = late_s * last.number(per_s)
    key = "fallen.marked" if late_s >= 0.0 else "fallen.marked_early"
    size = words(key, at=minutes_text(mark.made_s), late=f"{abs(late_s):.1f}")
    return CostRow(name, size, km, km_text(km))


def _pin(last: Snapshot, kit: Kit) -> CostRow:
    """Return the row of the pin: how far on along the track it stood of the landing."""
    words = kit.words
    if last.telemetry["reckoning.pinned"] is not True:
        return CostRow(
            words("fallen.pin"), words("fallen.no_pin"), None, words("fallen.no_number"), True
        )
    along_km = last.number("reckoning.pin_km") - last.number("landing.downrange_shift_km")
    miss, circle = (
        last.number(f"{name}_km") for name in ("landing.estimate_error", "reckoning.circle")
    )
    size = words("fallen.pinned", miss=f"{miss:.0f}", circle=f"{circle:.0f}")
    return CostRow(words("fallen.pin"), size, along_km, km_text(along_km), True)
