"""What a second and a degree are worth."""

import pytest

from game.session.lab import LabBurn, foretold_spot, second
from game.session.lab_slopes import pitched, second_at


def test_at_the_moment_of_1965_it_is_the_second_of_the_explanation():
    assert second_at(0.0).y == pytest.approx(second().landing_km, abs=0.1)


def test_a_second_is_worth_more_the_later_it_is():
    worth = [second_at(minute).y or 0.0 for minute in (-20, -10, 0, 10)]
    assert worth == sorted(worth)


def test_pitch_nought_lands_where_the_burn_does():
    spot = foretold_spot(LabBurn(delay_s=10.0))
    assert spot is not None
    assert pitched(LabBurn(delay_s=10.0), 0.0).y == spot.along_km


def test_thrust_straight_up_comes_down_nowhere():
    assert pitched(LabBurn(), 90.0).y is None
