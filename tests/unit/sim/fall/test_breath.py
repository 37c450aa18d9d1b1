"""Breathing under load: tense, let go, and what happens to who does neither."""

import pytest

from game.sim.fall.breath import DARKEST, Breath, breathed, sight_for


def in_threes(load_g, seconds, tense_s=3.0, loose_s=1.0):
    breath, time_s = Breath(air=0.8), 0.0
    while time_s < seconds:
        tense = time_s % (tense_s + loose_s) < tense_s - 1e-9
        breath = breathed(breath._replace(tense=tense), load_g, 0.1)
        time_s = round(time_s + 0.1, 6)
    return breath


def limp(load_g, seconds):
    breath = Breath()
    for _ in range(round(seconds / 0.1)):
        breath = breathed(breath, load_g, 0.1)
    return breath


def test_three_tense_and_one_loose_just_hold_at_nine_g():
    assert in_threes(9.0, 40.0).air == pytest.approx(0.8, abs=0.08)


def test_a_man_who_does_nothing_at_nine_g_ends_in_a_tunnel():
    assert limp(9.0, 30.0).sight == pytest.approx(DARKEST, abs=0.05)


def test_below_four_g_the_chest_lifts_by_itself():
    assert breathed(Breath(air=0.2), 3.0, 0.5).air > 0.2


def test_only_the_first_second_after_letting_go_brings_air():
    late = Breath(air=0.5, loose_s=1.3)
    assert breathed(late, 9.0, 0.1).air < 0.5


def test_sight_comes_back_with_the_air():
    dark = limp(9.0, 30.0)
    for _ in range(100):
        dark = breathed(dark, 1.0, 0.1)
    assert dark.sight > 0.95


@pytest.mark.parametrize(("air", "sight"), [(1.0, 1.0), (0.5, 1.0), (0.325, 0.5), (0.0, DARKEST)])
def test_sight_for_a_share_of_air(air, sight):
    assert sight_for(air) == pytest.approx(sight)


def test_how_long_he_is_tense_is_counted_until_he_lets_go():
    tense = breathed(breathed(Breath(tense=True), 8.0, 0.5), 8.0, 0.5)
    assert tense.tense_s == 1.0
    assert breathed(tense._replace(tense=False), 8.0, 0.5).tense_s == 0.0
