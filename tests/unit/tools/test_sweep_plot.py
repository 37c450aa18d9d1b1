"""What the plot of a sweep shows, apart from its looks."""

import pytest

from game.tools.sweep_plan import Case, Flown, Vary
from game.tools.sweep_plot import families_of, interval, means_of, shares_of
from game.tools.sweep_table import Sweep


def sweep_of(*endings: tuple[float, float, str]) -> Sweep:
    """Return a sweep over `a` and `b` with these outcomes."""
    return Sweep(
        level="x",
        variant="",
        pilot="",
        varies=(Vary("a", ()), Vary("b", ())),
        seeds=(1, 2),
        measures=(),
        units={},
        cases=tuple(Case({"a": a, "b": b}, 1) for a, b, _ in endings),
        flown=tuple(Flown(outcome, "r", 1.0, 100, (), "d") for _, _, outcome in endings),
    )


def test_a_line_is_drawn_for_each_value_of_the_second_setting():
    sweep = sweep_of((1.0, 5.0, "success"), (1.0, 6.0, "failure"), (2.0, 5.0, "failure"))
    assert families_of(sweep) == {(("b", 5.0),): [0, 2], (("b", 6.0),): [1]}


def test_the_line_runs_through_the_means_from_left_to_right():
    assert means_of([(2.0, 1.0), (1.0, 4.0), (2.0, 3.0)]) == [(1.0, 4.0), (2.0, 2.0)]


def test_the_share_counts_successes_only():
    sweep = sweep_of((1.0, 5.0, "success"), (1.0, 5.0, "unfinished"), (1.0, 5.0, "failure"))
    assert shares_of(sweep, [0, 1, 2])[0][:2] == pytest.approx((1.0, 1 / 3))


def test_few_flights_prove_little():
    # Wilson's interval for 6 of 8, from tables.
    assert interval(6, 8) == pytest.approx((0.409, 0.929), abs=0.001)


@pytest.mark.parametrize("wins", [0, 8])
def test_the_bounds_of_a_share_stay_possible(wins):
    low, high = interval(wins, 8)
    assert 0.0 <= low < high <= 1.0
