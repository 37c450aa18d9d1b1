"""Braking the line by hand, by the player's order and by the assist."""

from functools import cache

import pytest

from game.sim.physics.values import ROPE
from tests.walks import Walk


def drifting(speed: float, **settings) -> Walk:
    """Return a man beyond the rim who floats out along the line, facing the ship."""
    return Walk(
        start_at="free",
        start_offset_x_m=1.2,
        start_offset_y_m=-0.3,
        start_speed_x_m_per_s=speed,
        **settings,
    )


def watched(walk: Walk, seconds: float, **wishes) -> dict[str, float]:
    """Return the greatest values over some seconds."""
    names = ("tether.tension_n", "tether.hand_n", "tether.paid_out_m", "body.spin_deg_per_s")
    most = dict.fromkeys(names, 0.0)
    orders = {name.replace("__", "."): value for name, value in wishes.items()}
    for i in range(round(seconds * 100)):
        walk.step(orders if i == 0 else None)
        most = {name: max(value, abs(walk.number(name))) for name, value in most.items()}
    return most


@cache
def braked() -> tuple[Walk, dict[str, float]]:
    walk = drifting(0.5)
    return walk, watched(walk, 12.0, tether__brake_n=60.0)


@cache
def unbraked() -> dict[str, float]:
    return watched(drifting(0.5), 12.0)


@cache
def assisted() -> tuple[Walk, dict[str, float]]:
    walk = drifting(0.5)
    return walk, watched(walk, 20.0, body__tether_reel=True)


def test_without_a_brake_the_line_stops_him_hard():
    assert unbraked()["tether.tension_n"] > 180.0


def test_braked_by_hand_the_belt_feels_nothing():
    assert braked()[1]["tether.tension_n"] == 0.0


def test_the_glove_never_brakes_harder_than_it_was_told():
    assert braked()[1]["tether.hand_n"] <= 60.0 + 1e-6


def test_he_comes_to_rest_before_the_end_of_the_line():
    walk, most = braked()
    assert most["tether.paid_out_m"] < 3.0
    assert walk.number("body.speed_m_per_s") < 0.05


def test_the_hand_leads_the_line_so_that_it_does_not_spin_him():
    assert braked()[1]["body.spin_deg_per_s"] < 8.0


def test_braking_tires_the_grip_a_little():
    lost = 1.0 - braked()[0].number("body.grip_capacity_ratio")
    assert 0.001 < lost < 0.01


def test_the_hand_closes_on_the_line_only_when_it_is_there():
    walk = drifting(0.5)
    walk.go(0.05, {"tether.brake_n": 60.0})
    assert walk.telemetry["body.near_hand.holds"] == "nothing"


def test_at_the_rim_there_is_nothing_to_brake():
    walk = Walk()
    walk.go(1.0, {"tether.brake_n": 60.0})
    assert walk.telemetry["body.near_hand.holds"] == "rim"


def test_on_the_way_home_the_hand_stays_off_the_line():
    walk = drifting(-0.1)
    walk.go(3.0, {"tether.brake_n": 60.0})
    assert walk.number("tether.hand_n") == 0.0


def test_hauling_goes_before_braking():
    walk = drifting(0.2)
    walk.go(6.0, {"tether.brake_n": 60.0, "tether.haul": True})
    assert walk.number("body.speed_m_per_s") > 0.05


def test_a_hand_that_the_player_closed_on_the_line_brakes_it_himself():
    walk = drifting(0.5)
    walk.go(1.5, {"tether.brake_n": 20.0})
    assert walk.telemetry["body.near_hand.holds"] == ROPE
    walk.step({"body.near_hand.grip": True})
    walk.step({"tether.brake_n": 30.0})
    most = watched(walk, 1.0)
    assert most["tether.hand_n"] == pytest.approx(30.0, abs=0.1)


def test_the_assist_stops_him_where_the_line_ends():
    assert assisted()[1]["tether.paid_out_m"] == pytest.approx(5.3, abs=0.07)


def test_the_assist_keeps_the_pull_at_the_belt_small():
    assert assisted()[1]["tether.tension_n"] < 15.0


def test_the_assist_leaves_the_line_alone_long_before_its_end():
    walk = drifting(0.3)
    walk.go(2.0, {"body.tether_reel": True})
    assert walk.telemetry["body.near_hand.holds"] == "nothing"


def test_with_both_hands_the_players_the_assist_does_nothing():
    walk = drifting(0.5)
    walk.step({"body.near_hand.target_x_m": 0.2, "body.far_hand.target_x_m": 0.2})
    assert watched(walk, 12.0, body__tether_reel=True)["tether.tension_n"] > 150.0


def test_a_braked_flight_goes_on_from_its_values_alone():
    walk = drifting(0.5)
    walk.go(1.5, {"tether.brake_n": 40.0})
    twin = walk.branch()
    walk.go(0.5)
    twin.go(0.5)
    assert twin.number("tether.paid_out_m") == pytest.approx(walk.number("tether.paid_out_m"))
