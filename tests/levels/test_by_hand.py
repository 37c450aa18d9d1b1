"""The landing by hand: what its story says of where the ship points, and when it fires."""

from dataclasses import replace

import pytest

from game.mission.level import Beginning, Level
from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup
from game.tools.naive import flying
from game.vocab.channel import Value
from game.vocab.command import Wish
from tests.unit.ui.stage import make_kit

PLANNED_S = 117_344.0
AIM_S = PLANNED_S - 10.0
# Ready to fire: at rest, engine ahead, both men belted, the cover open.
READY: dict[str, Value] = {
    "attitude.manual": True,
    "attitude.gyros": True,
    "attitude.roll_rate_deg_per_s": 0.0,
    "attitude.pitch_deg": 0.0,
    "attitude.yaw_deg": 0.0,
    "attitude.scatter_deg": 0.0,
    "attitude.scatter_deg_per_s": 0.0,
    "panel.program_on": False,
    "panel.fire_cover": True,
    "panel.noted_utc_s": PLANNED_S,
}


def level(phase: str, utc_s: float, variant: str | None = None) -> Level:
    entry = Library((find_places().levels,)).entry("by_hand", variant)
    assert entry is not None
    assert entry.level is not None
    return replace(entry.level, start=Beginning(utc_s, phase))


def flown(phase: str, utc_s: float, seconds: float, **settings: Value) -> Flight:
    chosen = {name.replace("__", "."): value for name, value in settings.items()}
    flight = Flight(level(phase, utc_s), Setup(overrides=tuple(sorted(chosen.items()))))
    flight.advance(round(seconds * 100))
    return flight


def fired(after_aim_s: float = 0.0, **settings: Value) -> Flight:
    """Return the flight of a ship that is ready and fires so long after the second of the aim."""
    flight = flown("leave", AIM_S + after_aim_s, 0.5, **(READY | settings))
    flight.advance(6_000, [Wish("tdu.fire", True)])
    return flight


def reason(flight: Flight) -> str:
    return flight.ending.id if flight.ending else "none"


def said(flight: Flight) -> set[str]:
    return {caption.key for caption in flight.snapshot.story.captions}


def marked(flight: Flight) -> dict[str, int]:
    return dict(flight.snapshot.story.marks)


@pytest.mark.parametrize(
    ("after_aim_s", "ending"),
    [
        (0.0, "in_the_zone"),
        (10.0, "in_the_zone"),
        (53.0, "long"),
        (90.0, "mountains"),
        (480.0, "long"),
        (-60.0, "short"),
        (-350.0, "sea"),
        (-400.0, "border"),
        (-490.0, "sea"),
    ],
)
def test_the_second_of_ignition_decides_where_it_ends(after_aim_s: float, ending: str):
    assert reason(fired(after_aim_s)) == ending


def test_lateness_is_paid_back_with_pitch():
    straight, pitched = fired(46.0), fired(46.0, attitude__pitch_deg=-6.0)
    assert reason(straight) == "long"
    assert reason(pitched) == "in_the_zone"


@pytest.mark.parametrize(("after_aim_s", "mark"), [(-200.0, "on_steppe"), (30.0, "on_taiga")])
def test_what_grows_where_it_ends_is_written_down(after_aim_s: float, mark: str):
    assert mark in marked(fired(after_aim_s))


def test_no_burn_from_there_is_too_steep():
    steep = fired(attitude__pitch_deg=-70.0)
    assert reason(steep) == "short"
    assert "nose that hangs down" in (steep.level.text("en", "why.short") or "").replace("\n", " ")


def test_with_the_engine_behind_the_orbit_rises():
    assert reason(fired(attitude__yaw_deg=180.0)) == "up"


def test_a_burn_across_the_track_does_not_reach_the_air():
    assert reason(fired(attitude__yaw_deg=90.0)) == "no_entry"


def test_both_men_at_the_sight_turn_the_ship_over():
    flight = fired(seats__commander_at="sight", seats__navigator_at="sight")
    assert reason(flight) == "tumbled"
    assert {"fired_loose", "turned_over"} <= set(marked(flight))


def test_one_man_at_the_sight_is_long():
    flight = fired(seats__commander_at="sight")
    assert reason(flight) == "long"
    assert flight.snapshot.number("landing.predicted_miss_km") > 130.0


def test_stopped_by_hand_after_ten_seconds_it_does_not_come_down():
    flight = flown("leave", AIM_S, 0.5, **READY)
    flight.advance(1_000, [Wish("tdu.fire", True)])
    flight.advance(1_500, [Wish("tdu.stop", True)])
    assert reason(flight) == "no_entry"


def test_a_weak_engine_falls_a_hundred_kilometres_further():
    weak, whole = fired(descent__thrust_ratio=0.97), fired()
    apart_deg = weak.snapshot.number("landing.predicted_longitude_deg") - whole.snapshot.number(
        "landing.predicted_longitude_deg"
    )
    assert apart_deg > 1.0


def test_with_the_programme_on_the_button_does_nothing():
    flight = fired(panel__program_on=True)
    assert flight.snapshot.number("tdu.lit_s") == 0.0


def test_gas_that_ends_in_a_turn_ends_the_flight():
    flight = flown(
        "level",
        AIM_S - 600.0,
        40.0,
        **(READY | {"attitude.roll_rate_deg_per_s": 5.0, "attitude.gas_first_kg": 0.1}),
    )
    assert reason(flight) == "no_gas"


def test_gas_that_ends_at_rest_does_not():
    assert (
        reason(flown("level", AIM_S - 600.0, 60.0, **READY, attitude__gas_first_kg=0.0)) == "none"
    )


def test_the_second_is_written_down_whatever_is_answered():
    flight = flown("permission", 112_260.0, 60.0)
    assert flight.snapshot.telemetry["panel.noted_utc_s"] == PLANNED_S


def test_after_seventy_seconds_nobody_is_heard_any_more():
    flight = flown("permission", 112_260.0, 72.0)
    assert flight.snapshot.story.phase == "dark"
    assert "narrator.silence" in said(flight)


def test_whoever_looks_is_written_down_for_the_three_stories():
    flight = flown("level", AIM_S - 600.0, 1.0, **READY, seats__navigator_at="sight")
    assert "navigator_at_sight" in marked(flight)
    assert "commander_at_sight" not in marked(flight)


def test_leaving_the_sight_and_lying_down_again_leads_back_to_the_windows():
    flight = flown("level", AIM_S - 600.0, 2.0, **READY, seats__commander_at="sight")
    flight.advance(400, [Wish("seats.commander", "seat")])
    assert flight.snapshot.story.phase == "leave"
    flight.advance(2_000, [Wish("seats.commander", "sight")])
    assert flight.snapshot.story.phase == "level"


def test_a_newcomer_who_only_obeys_the_prompts_lands_within_400_km_at_the_first_try():
    entry = Library((find_places().levels,)).entry("by_hand", "one_try")
    assert entry is not None
    assert entry.level is not None
    flight = Flight(entry.level, Setup(seed=1965))
    for _ in flying(make_kit(), flight, seed=1965):
        pass
    assert flight.ending is not None
    assert flight.ending.outcome == "success"
    assert flight.snapshot.number("landing.predicted_miss_km") < 400.0
