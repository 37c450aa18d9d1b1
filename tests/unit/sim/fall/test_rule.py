"""Dead reckoning: moments and kilometres that the model itself gives."""

import pytest

from game.sim.descent.burn import IGNITION_1965
from game.sim.descent.landing import NOMINAL, apart_km
from game.sim.fall.pin import FLOOR_KM, UNMARKED_KM, due_s, weighed
from game.sim.fall.rule import MARKS, rule_for

RULE = rule_for(IGNITION_1965.utc_s)
ON_TIME = dict(zip(MARKS, RULE.moments_s, strict=True))


def test_first_weight_is_eight_hundred_and_ten_seconds_after_ignition():
    assert RULE.moments_s[0] == pytest.approx(810.0, abs=2.0)


def test_drogue_is_two_hundred_and_ninety_five_seconds_after_first_weight():
    assert RULE.moments_s[3] - RULE.moments_s[0] == pytest.approx(295.0, abs=3.0)


def test_marks_come_in_their_order():
    assert list(RULE.moments_s) == sorted(RULE.moments_s)


def test_a_second_of_first_weight_is_worth_eight_kilometres():
    assert RULE.km_per_s[0] == pytest.approx(8.0, abs=0.3)


def test_a_second_late_is_worth_seven_and_a_half():
    assert RULE.late_km_per_s == pytest.approx(7.4, abs=0.1)


def test_without_error_the_pin_is_where_1965_landed():
    assert apart_km(RULE.spot_at(0.0), NOMINAL) < 0.5


def test_further_on_is_where_a_later_burn_would_land():
    later = rule_for(IGNITION_1965.utc_s + 20.0)
    assert apart_km(RULE.spot_at(20.0 * RULE.late_km_per_s), later.spot_at(0.0)) < 3.0


def test_no_mark_says_nothing():
    assert weighed(RULE, {}) == (0.0, UNMARKED_KM)


def test_moments_without_error_put_the_pin_at_nought():
    assert weighed(RULE, ON_TIME)[0] == pytest.approx(0.0)


def test_a_later_first_weight_lies_further():
    marks = {"first_weight": ON_TIME["first_weight"] + 10.0}
    assert weighed(RULE, marks)[0] == pytest.approx(10.0 * RULE.km_per_s[0])


def test_a_second_mark_makes_the_circle_smaller():
    one = weighed(RULE, {"first_weight": ON_TIME["first_weight"]})[1]
    assert FLOOR_KM < weighed(RULE, ON_TIME)[1] < one


def test_the_bang_is_foretold_by_the_first_weight():
    marks = {"first_weight": ON_TIME["first_weight"] + 12.0}
    assert due_s(RULE, marks, "bang") == pytest.approx(ON_TIME["bang"] + 12.0)
