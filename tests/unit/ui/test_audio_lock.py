"""What the struggle in the lock sounds like."""

import pytest

from game.ui.audio_lock import DOGS, LockEar, lock_sounds
from game.vocab.channel import Value
from game.vocab.snapshot import Snapshot


def heard(frames, step=20):
    ear, sounds = LockEar(), []
    for k, telemetry in enumerate(frames):
        ear, struck = lock_sounds(ear, Snapshot(step * k, step * k / 100, telemetry))
        sounds += [name for name, _ in struck]
    return sounds


def bending(kpa: float, deg: float = 9.0, frames: int = 20) -> list[dict[str, Value]]:
    return [{"body.knee_deg": deg * k, "suit.excess_kpa": kpa} for k in range(frames)]


def lid(shut: bool, **more: Value) -> dict[str, Value]:
    return {"hatches.outer_shut": shut, "body.near_hand.holds": "rail", **more}


@pytest.mark.parametrize(("kpa", "name"), [(40.5, "cloth_hard"), (27.4, "cloth_soft")])
def test_cloth_that_bends_creaks_by_its_pressure(kpa, name):
    assert set(heard(bending(kpa))) == {name}


def test_a_suit_without_pressure_and_a_man_who_keeps_still_are_silent():
    assert heard(bending(3.0)) == []
    assert heard(bending(40.5, deg=0.0)) == []


def test_more_bending_creaks_more_often():
    assert len(heard(bending(40.5, 9.0))) > len(heard(bending(40.5, 3.0))) > 0


def test_a_jump_of_the_flight_is_no_bending():
    frames: list[dict[str, Value]] = [
        {"body.knee_deg": bend, "suit.excess_kpa": 40.5} for bend in (0.0, 120.0, 120.0)
    ]
    assert heard(frames) == []


def test_the_bolts_of_a_lid_that_shuts_go_home_one_by_one():
    assert heard([lid(False), *[lid(True)] * 60]) == ["lid_dog"] * DOGS


def test_a_lid_that_was_shut_before_is_silent():
    assert heard([lid(True)] * 60) == []


def test_a_lid_that_opens_again_stops_them():
    assert len(heard([lid(False), *[lid(True)] * 5, *[lid(False)] * 60])) < DOGS


def test_whoever_touches_nothing_in_vacuum_hears_no_bolt():
    apart: dict[str, Value] = {"body.near_hand.holds": "nothing", "airlock.pressure_kpa": 0.0}
    assert heard([lid(False) | apart, *[lid(True) | apart] * 60]) == []


def test_with_air_round_him_he_hears_them_without_touching():
    apart: dict[str, Value] = {"body.near_hand.holds": "nothing", "airlock.pressure_kpa": 5.0}
    assert heard([lid(False) | apart, *[lid(True) | apart] * 60]) == ["lid_dog"] * DOGS
