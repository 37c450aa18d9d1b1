"""What the errors of a burn cost in kilometres, in words: the rows of the table and its notes."""

from collections.abc import Sequence

from game.session.burn_errors import BurnCosts, ErrorCost, burn_costs_of
from game.ui.kit import Kit
from game.ui.scenes.debrief_numbers import clock_text
from game.ui.widgets.cost_table import CostRow, CostsView
from game.vocab.snapshot import Snapshot

# Below this a tenth is shown: a forecast is good to two of them.
SMALL_KM = 9.95
LEAST_M_PER_S = 0.05


def burn_of(seconds: Sequence[Snapshot], kit: Kit) -> CostsView | None:
    """Return the table of a burn by hand; None when the flight has none to take apart."""
    costs = burn_costs_of(seconds)
    return None if costs is None else shown(costs, kit)


def shown(costs: BurnCosts, kit: Kit) -> CostsView:
    """Return the costs in words: the second itself, each error, the rest, all together."""
    words = kit.words
    noted = clock_text(costs.noted_utc_s)
    size = words("burn_cost.noted", at=noted) if costs.noted_utc_s else words("burn_cost.unnoted")
    rows = (
        _row(words("burn_cost.second"), size, costs.planned_km, kit),
        *(_error(one, costs, kit) for one in costs.errors),
        _rest(costs, kit),
        _row(words("burn_cost.all"), _all(costs, kit), costs.along_km, kit, whole=True),
    )
    return CostsView(rows, (words("burn_cost.why"),))


def _error(one: ErrorCost, costs: BurnCosts, kit: Kit) -> CostRow:
    """Return the row of an error; its size says the direction in a word, not by a sign."""
    words, amount = kit.words, abs(one.size)
    less = one.size < 0.0
    match one.name:
        case "late":
            name = words("burn_cost.early" if less else "burn_cost.late")
            size = words("burn_cost.seconds", size=f"{amount:.1f}")
        case "pitch":
            name = words("burn_cost.pitch")
            size = words("burn_cost.down" if less else "burn_cost.up", size=f"{amount:.1f}")
        case "yaw":
            name = words("burn_cost.yaw")
            size = words("burn_cost.left" if less else "burn_cost.right", size=f"{amount:.1f}")
        case "swing":
            name = words("burn_cost.swing")
            size = words("burn_cost.mean", size=f"{amount:.1f}")
        case _:
            name = words("burn_cost.delta_v")
            size = _speed(one.size, f"{costs.burn_s:.1f}", kit)
    return _row(name, size, one.km, kit)


def _speed(more_m_per_s: float, burn: str, kit: Kit) -> str:
    size = f"{abs(more_m_per_s):.1f}"
    if abs(more_m_per_s) < LEAST_M_PER_S:
        return kit.words("burn_cost.as_planned", burn=burn)
    key = "burn_cost.too_little" if more_m_per_s < 0.0 else "burn_cost.too_much"
    return kit.words(key, size=size, burn=burn)


def _rest(costs: BurnCosts, kit: Kit) -> CostRow:
    """Return the row of what is left over; without a sum there is nothing to leave over."""
    words, name = kit.words, kit.words("burn_cost.rest")
    if costs.sum_km is None or costs.rest_km is None:
        return CostRow(name, words("burn_cost.no_sum"), None, words("burn_cost.no_number"))
    return _row(name, words("burn_cost.sum", sum=km_text(costs.sum_km)), costs.rest_km, kit)


def _row(name: str, size: str, km: float | None, kit: Kit, whole: bool = False) -> CostRow:
    return CostRow(
        name, size, km, kit.words("burn_cost.none") if km is None else km_text(km), whole
    )


def _all(costs: BurnCosts, kit: Kit) -> str:
    if costs.miss_km is None or costs.across_km is None:
        return kit.words("burn_cost.up_there")
    across, miss = f"{abs(costs.across_km):.0f}", f"{costs.miss_km:.0f}"
    key = "burn_cost.miss_left" if costs.across_km < 0.0 else "burn_cost.miss_right"
    return kit.words(key, across=across, miss=miss)


def km_text(km: float) -> str:
    """Return kilometres with their sign: + is past, − short; tenths only of small ones."""
    number = f"{km:+.0f}" if abs(km) >= SMALL_KM else f"{km:+.1f}"
    if float(number) == 0.0:
        number = "0"
    return f"{number.replace('-', '−')} km"
