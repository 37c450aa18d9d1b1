"""The gas of the suit: the stream past his ears, and what is let out."""

from game.ui.audio_rules import listen
from game.ui.audio_suit import vent_volume
from tests.unit.ui.listening import at, loops, over


def test_more_oxygen_hisses_louder():
    volumes = [vent_volume(at(0, suit__vent_g_per_min=flow)) for flow in (5.0, 20.0, 45.0, 90.0)]
    assert volumes == sorted(set(volumes))


def test_an_empty_bottle_is_silent():
    assert "ventilation" not in loops(over(at(0, suit__vent_g_per_min=0.0))[1][0])


def falling(kpa_per_s, until_s=3.0, start_kpa=40.5):
    ticks = range(0, round(until_s * 100), 2)
    return [at(tick, suit__pressure_kpa=start_kpa - kpa_per_s * tick / 100) for tick in ticks]


def test_gas_let_out_of_the_suit_hisses():
    assert "relief_hiss" in loops(over(*falling(0.1))[1][-1])


def test_a_suit_that_breathes_a_little_does_not_hiss():
    assert not any("relief_hiss" in loops(one) for one in over(*falling(0.03))[1])


def test_the_hiss_is_louder_the_faster_the_pressure_falls():
    slow, fast = (over(*falling(rate))[1][-1].loops[1] for rate in (0.1, 0.5))
    assert slow.name == fast.name == "relief_hiss" and slow.volume < fast.volume


def test_the_hiss_ends_when_the_pressure_stands():
    series = [*falling(0.3), *(at(tick, suit__pressure_kpa=39.6) for tick in range(300, 600, 2))]
    assert "relief_hiss" not in loops(over(*series)[1][-1])


def test_a_rising_pressure_does_not_hiss():
    assert not any("relief_hiss" in loops(one) for one in over(*falling(-0.3))[1])


def test_a_flight_taken_up_at_another_pressure_does_not_hiss():
    ear, _ = over(*falling(0.0, 1.0))
    _, heard = listen(ear, at(10, suit__pressure_kpa=27.0), paused=False)
    assert "relief_hiss" not in loops(heard)
