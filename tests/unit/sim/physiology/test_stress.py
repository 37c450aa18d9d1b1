"""Stress: what is new raises it, time spent there lets it settle."""

import pytest

from game.sim.physiology import heart
from game.sim.physiology.stress import Place, Stress, followed, met, wanted

CALM = 0.1
INSIDE, AT_RIM, AFLOAT = Place(), Place(at_rim=True), Place(afloat=True)


def after(seconds: float, place: Place, stress: Stress | None = None) -> Stress:
    found = stress or met(place, CALM)
    for _ in range(round(seconds * 10)):
        found = followed(found, place, CALM, 0.1)
    return found


@pytest.mark.parametrize(
    ("place", "watts", "bpm"),
    [(INSIDE, 110.0, 90.0), (AT_RIM, 350.0, 120.0)],
    ids=["expecting", "hatch"],
)
def test_each_place_has_the_pulse_of_the_account(place, watts, bpm):
    # 90 and 120 are told of; helmet gas of a man who hangs on costs 3 beats at the hatch.
    gas_kpa = 0.0 if place == INSIDE else 1.3
    assert heart.pulse_bpm(watts, 37.0, met(place, CALM).felt, gas_kpa) == pytest.approx(
        bpm, abs=1.5
    )


def test_stepping_out_for_the_first_time_is_the_most_there_is():
    waited = after(117.0, AT_RIM)
    assert after(15.0, AFLOAT, waited).felt > 0.9


def test_being_held_back_at_the_rim_lets_it_settle():
    assert after(117.0, AT_RIM).felt < met(AT_RIM, CALM).felt - 0.1


def test_it_wears_off_by_time_spent_afloat_not_by_the_clock():
    begun = met(AFLOAT, CALM)
    inside = after(600.0, INSIDE, begun)
    assert wanted(inside, AFLOAT, CALM) == wanted(begun, AFLOAT, CALM)
    assert wanted(after(600.0, AFLOAT, begun), AFLOAT, CALM) < 0.2


def test_it_never_falls_below_his_calm():
    assert after(3600.0, AFLOAT).felt >= CALM


def test_one_second_is_ten_tenths():
    once = followed(met(AT_RIM, CALM), AFLOAT, CALM, 1.0)
    assert after(1.0, AFLOAT, met(AT_RIM, CALM)).felt == pytest.approx(once.felt, rel=0.002)
