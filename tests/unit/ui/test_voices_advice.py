"""What two players are told to call, and to do about what was called."""

import pytest

from game.session.steering import held_s
from game.sim.helm import STICK
from game.ui.voices_advice import READS_S, SAID_S, STOPS_S, calling, heard, times
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot
from tests.unit.ui.test_helm_advice import glass


def looking(
    tilt_deg: float = 0.1, toward_deg: float = 180.0, drift_deg: float = 0.0, **voices: Value
) -> dict[str, Value]:
    said: dict[str, Value] = {"call": "none", "repeats_count": 0.0}
    said |= {"called_s": 0.0, "seated_s": 0.0, **voices}
    return glass(tilt_deg, toward_deg, drift_deg) | {f"voices.{k}": v for k, v in said.items()}


def steering(time_s: float, **voices: Value) -> Snapshot:
    return Snapshot(round(100 * time_s), time_s, looking(0.1, 180.0, 0.0, **voices))


def first(said: tuple[tuple[str, ...], str] | None) -> tuple[str, str]:
    assert said is not None
    return said[0][0], said[1]


def test_who_has_the_numbers_is_told_what_to_call():
    assert first(calling(STICK, looking(3.0), True)) == ("call_up", "")


def test_what_was_called_often_enough_is_the_other_mans_turn():
    enough = looking(3.0, call="up", repeats_count=9.0, called_s=5.0)
    assert first(calling(STICK, enough, True)) == ("hand_over", "")


def test_what_was_called_before_the_other_had_the_stick_does_not_count():
    before = looking(3.0, call="up", repeats_count=9.0, called_s=5.0, seated_s=6.0)
    assert first(calling(STICK, before, True)) == ("call_up", "")


def test_even_and_along_the_lines_is_so_and_then_nothing():
    turning = looking(0.1, call="left", repeats_count=1.0, called_s=5.0)
    resting = looking(0.1, call="so", repeats_count=1.0, called_s=5.0)
    assert first(calling(STICK, turning, True)) == ("call_so", "")
    assert first(calling(STICK, resting, True)) == ("hand_over", "look")


def test_what_two_cannot_mend_is_left_as_it_is():
    assert first(calling(STICK, looking(0.6), True)) == ("hand_over", "look")


def test_without_the_numbers_he_looks_for_himself():
    said = calling(STICK, looking(3.0), False)
    assert said is not None
    assert said[1] == "look" and {"call_up", "call_so", "hand_over"} <= set(said[0])


def test_the_panel_is_for_the_other_man():
    assert first(calling(("panel.fire_cover",), looking(), True)) == ("hand_over", "")


@pytest.mark.parametrize("commands", [("seats.navigator",), (), None])
def test_the_way_to_the_seat_and_waiting_are_as_for_anybody(commands):
    assert calling(commands, looking(), True) is None


def test_more_degrees_are_called_more_often():
    assert [times("attitude.yaw", deg) for deg in (0.5, 5.0, 40.0)] == [1, 5, 9]


def test_a_short_turn_takes_its_time_to_start_and_to_stop():
    assert held_s("attitude.pitch", 0.75) == pytest.approx(10.0**0.5)
    assert held_s("attitude.pitch", -10.0) == pytest.approx(20.0)


def test_at_the_stick_he_pushes_two_seconds_for_each_time_it_was_said():
    said: dict[str, Value] = {"call": "left", "repeats_count": 3.0}
    said |= {"called_s": 9.0, "seated_s": 10.0}
    until_s = 10.0 + READS_S + 3 * SAID_S
    assert first(heard(steering(until_s - 0.1, **said), True)) == ("yaw_left", "")
    assert first(heard(steering(until_s + 0.1, **said), True)) == ("hand_over", "stops")
    assert first(heard(steering(until_s + STOPS_S, **said), True)) == ("hand_over", "")


@pytest.mark.parametrize("call", ["none", "so"])
def test_at_the_stick_with_nothing_to_turn_it_is_the_other_mans_turn(call):
    said = steering(12.0, call=call, repeats_count=1.0, called_s=9.0, seated_s=10.0)
    assert first(heard(said, True)) == ("hand_over", "")


def test_without_the_numbers_nobody_says_how_long_to_push():
    said = steering(11.0, call="left", repeats_count=3.0, called_s=9.0, seated_s=10.0)
    actions, wait = heard(said, False)
    assert wait == "listen" and {"yaw_left", "pitch_up", "hand_over"} <= set(actions)
