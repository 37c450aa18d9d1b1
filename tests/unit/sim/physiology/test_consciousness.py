"""When a man who runs short of oxygen errs, and when he faints."""

import pytest

from game.sim.physiology.consciousness import LONGEST_S, awake, ratio, useful_s
from game.sim.physiology.hypoxia import alveolar_kpa, followed, saturation


def lungs(pressure_kpa: float) -> float:
    """The saturation that pure oxygen at this pressure gives to the blood in the end."""
    return saturation(alveolar_kpa(pressure_kpa))


def seconds_awake(pressure_kpa: float) -> float:
    """How long he stays conscious when the pressure falls at once; 600 s stand for no end."""
    blood, seconds = lungs(40.5), 0.0
    while awake(True, blood) and seconds < LONGEST_S:
        blood, seconds = followed(blood, lungs(pressure_kpa), 0.1), seconds + 0.1
    return seconds


@pytest.mark.parametrize("pressure_kpa", [27.4, 20.0, 16.0])
def test_on_pure_oxygen_nobody_faints_down_to_sixteen_kilopascal(pressure_kpa):
    assert seconds_awake(pressure_kpa) >= LONGEST_S


def test_at_fifteen_he_has_half_a_minute():
    assert seconds_awake(15.0) == pytest.approx(34.0, abs=3.0)


def test_with_no_oxygen_at_all_he_has_a_quarter_of_a_minute_at_most():
    # Tables for aircrew give 9 to 15 s at 13 km without a mask.
    assert 9.0 < seconds_awake(8.0) < 15.0


def test_at_twenty_he_has_all_his_wits():
    assert ratio(lungs(20.0)) == 1.0


def test_his_first_error_comes_while_a_quarter_is_left():
    assert ratio(0.64) == pytest.approx(0.28, abs=0.01)


def test_who_has_fainted_needs_more_oxygen_to_come_round():
    assert (awake(True, 0.6), awake(False, 0.6), awake(False, 0.65)) == (True, False, True)


def test_enough_oxygen_lasts_without_end():
    assert useful_s(lungs(40.5), lungs(27.4)) == LONGEST_S


def test_the_seconds_left_are_those_until_the_first_error():
    blood, gas = lungs(40.5), lungs(12.0)
    assert followed(blood, gas, useful_s(blood, gas)) == pytest.approx(0.64, abs=1e-9)


def test_who_errs_already_has_no_useful_seconds_left():
    assert useful_s(0.6, 0.99) == 0.0
