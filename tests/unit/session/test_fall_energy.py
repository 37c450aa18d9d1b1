"""Where the energy of a fall went, out of made-up seconds, and what its marks said."""

import pytest

from game.session.fall_energy import fall_energy_of, marks_of
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot

HIGH: dict[str, Value] = {
    "orbit.speed_m_per_s": 7_700.0,
    "orbit.altitude_km": 240.0,
    "descent.stage": "together",
}
SPHERE = {"orbit.speed_m_per_s": 500.0, "orbit.altitude_km": 5.0, "descent.stage": "sphere"}
CLOTH = {"orbit.speed_m_per_s": 250.0, "orbit.altitude_km": 4.8, "descent.stage": "drogue"}
DOWN = {"orbit.speed_m_per_s": 234.0, "orbit.altitude_km": 0.0, "descent.stage": "down"}
WATCH = {
    "tdu.off_s": 12.0,
    "tdu.net_delta_v_m_per_s": 135.0,
    "reckoning.first_weight_true_s": 810.0,
    "reckoning.first_weight_s": 812.0,
    "reckoning.silence_end_s": 0.0,
    "reckoning.peak_s": 0.0,
    "reckoning.bang_s": 1106.0,
    "entry.blackout": False,
    "entry.load_g": 0.0,
}


def second(time_s, dials, **changes):
    told = {**WATCH, **dials, "reckoning.since_lit_s": time_s, **changes}
    return Snapshot(round(100 * time_s), time_s, told)


FALL = [
    second(57.0, HIGH),
    second(956.0, SPHERE, **{"entry.blackout": True}),
    second(995.0, SPHERE, **{"entry.load_g": 9.0}),
    second(1104.0, SPHERE, **{"entry.load_g": 1.0}),
    second(1105.0, CLOTH),
    second(1550.0, DOWN),
]


def test_nothing_is_lost():
    energy = fall_energy_of(FALL)
    assert energy is not None
    went = energy.engine_mj + energy.air_mj + energy.cloth_mj + energy.left_mj
    assert went == pytest.approx(energy.whole_mj)


def test_nearly_all_of_it_goes_to_the_air():
    energy = fall_energy_of(FALL)
    assert energy is not None
    assert energy.air_mj / energy.whole_mj > 0.95
    assert energy.engine_mj == pytest.approx(1.05, abs=0.01)


def test_a_fall_that_begins_in_the_air_has_no_sum():
    assert fall_energy_of(FALL[2:]) is None


def test_a_flight_without_a_watch_has_neither():
    assert fall_energy_of([Snapshot(0, 0.0, HIGH)]) is None
    assert marks_of([Snapshot(0, 0.0, HIGH)]) == ()


def test_each_mark_stands_beside_its_moment():
    marks = {one.name: (one.made_s, one.true_s) for one in marks_of(FALL)}
    assert marks == {
        "first_weight": (812.0, 810.0),
        "silence_end": (0.0, 957.0),
        "peak": (0.0, 995.0),
        "bang": (1106.0, 1105.0),
    }
