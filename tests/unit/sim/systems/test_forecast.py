"""The forecast as a system: of a burn that would begin now, of one that burns, of a fall."""

import pytest

from game.sim.descent.landing import NOMINAL, Spot, apart_km
from game.sim.systems.forecast import SYSTEM
from tests.ships import IGNITION_UTC_S, Ship, ship


def watched(seconds_before: float = 10.0, **settings: float) -> Ship:
    return ship(seconds_before, also=("forecast",), attitude__rest_frame="earth", **settings)  # type: ignore[arg-type]


def foreseen(here: Ship) -> Spot:
    assert here.snapshot.telemetry["landing.predicted"] is True
    names = ("landing.predicted_latitude_deg", "landing.predicted_longitude_deg")
    return Spot(*(here.number(name) for name in names))


def test_every_value_is_one_its_channel_accepts():
    telemetry = watched().go(2.0).snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_before_the_first_is_done_nothing_is_foreseen():
    assert watched().go(0.2).snapshot.telemetry["landing.predicted"] is False


def test_a_burn_begun_now_comes_down_short_by_the_seconds_it_is_early():
    # Seven and a half kilometres a second; the forecast was begun ten seconds before.
    assert apart_km(foreseen(watched(11.0).go(2.0)), NOMINAL) == pytest.approx(80.0, abs=8.0)


def test_a_ship_the_wrong_way_round_would_not_come_down():
    assert watched(attitude__yaw_deg=180.0).go(4.0).snapshot.telemetry["landing.predicted"] is False


def test_in_the_burn_it_is_the_landing_of_what_is_left_of_it():
    here = watched().go(35.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    assert apart_km(foreseen(here), NOMINAL) < 2.0


def test_a_burn_that_was_stopped_early_comes_down_long():
    here = watched().go(50.0, tdu__ignition_utc_s=IGNITION_UTC_S).go(3.0, tdu__stop=True)
    assert apart_km(foreseen(here), NOMINAL) > 200.0


def test_in_the_fall_it_is_where_the_flight_ends():
    here = watched().go(60.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    assert apart_km(foreseen(here), NOMINAL) < 2.0
    assert here.number("landing.predicted_miss_km") == pytest.approx(386.0, abs=2.0)
    assert here.number("landing.predicted_utc_s") == pytest.approx(86_400.0 + 32_537.0, abs=15.0)
    assert here.snapshot.telemetry["landing.predicted_surface"] == "taiga"


def test_past_the_aim_is_told_along_the_way():
    here = watched().go(60.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    assert here.number("landing.predicted_past_km") == pytest.approx(386.0, abs=5.0)
    early = watched(400.0).go(2.0)
    assert early.number("landing.predicted_past_km") < -2_000.0


def test_the_zone_that_the_men_name_is_what_it_is_measured_from():
    here = ship(
        10.0,
        also=("zone", "forecast"),
        attitude__rest_frame="earth",
        zone__latitude_deg=NOMINAL.latitude_deg,
        zone__longitude_deg=NOMINAL.longitude_deg,
    )
    here.go(60.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    assert here.number("landing.predicted_miss_km") < 2.0
    assert abs(here.number("landing.predicted_past_km")) < 2.0


def test_it_is_made_anew_once_a_second():
    here = watched().go(3.0)
    before, seen = foreseen(here), []
    for _ in range(20):
        seen.append(foreseen(here.go(0.1)))
    assert 2 <= len(set(seen) | {before}) <= 4
