"""How fast a flight runs: by choice, and slower where a hand reaches for a hold."""

from dataclasses import replace

import pytest

from game.ui.scenes.flight_pace import next_speed, reaching, speed_of
from game.ui.settings import Settings
from game.vocab.channel import Value

FREE: dict[str, Value] = {"body.near_hand.holds": "nothing", "body.far_hand.holds": "nothing"}
NEAR: dict[str, Value] = {**FREE, "body.distance_m": 1.2}


def test_the_chosen_speed_is_flown():
    settings = replace(Settings(), game_speed_percent=75, slow_time=False)
    assert speed_of(settings, NEAR) == 0.75


def test_slow_time_halves_it_near_a_hold_only():
    settings = replace(Settings(), game_speed_percent=100, slow_time=True)
    assert speed_of(settings, NEAR) == 0.5
    assert speed_of(settings, {**FREE, "body.distance_m": 4.0}) == 1.0


def test_a_hand_that_holds_is_not_reaching():
    assert not reaching({**NEAR, "body.far_hand.holds": "rim"})


@pytest.mark.parametrize(
    ("now", "step", "then"), [(50, 1, 75), (50, -1, 25), (100, 1, 100), (25, -1, 25)]
)
def test_speeds_go_by_quarters_and_stop_at_the_ends(now, step, then):
    assert next_speed(now, step) == then
