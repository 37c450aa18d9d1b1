"""What is heard in the cabin, and that nothing of a suit is."""

import pytest

from game.ui.audio_cabin import PUFF_LOOKS, PUFF_TICKS
from game.ui.audio_rules import Ear, listen
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from tests.unit.ui.listening import loops, over

CABIN = {
    "attitude.manual": True,
    "attitude.gyros": False,
    "attitude.jet_pitch_ratio": 0.0,
    "tdu.burning": False,
    "tdu.off_s": 0.0,
    "panel.fire_cover": False,
    "panel.noted_utc_s": 0.0,
    "seats.commander_ratio": 0.0,
    "seats.navigator_ratio": 0.0,
    "seats.belts_ratio": 0.0,
    "seats.both_belted": False,
}


def shot(tick=100, *events, **told):
    changed = {name.replace("__", "."): value for name, value in told.items()}
    return Snapshot(tick, tick / 100, {**CABIN, **changed}, events=events)


def struck(*snapshots):
    return [[cue.name for cue in heard.shots] for heard in over(*snapshots)[1]]


def hums(**told):
    return loops(over(shot(**told))[1][0])


def puffs(step_ticks, looks):
    ticks = range(100, 100 + step_ticks * looks, step_ticks)
    heard = struck(*(shot(tick, attitude__jet_pitch_ratio=0.5) for tick in ticks))
    return [tick for tick, names in zip(ticks, heard, strict=True) if "gas_puff" in names]


def test_in_the_cabin_the_fan_hums_and_no_suit_hisses():
    assert hums() == ["cabin_fan"]


def test_gyros_and_engine_are_heard_while_they_run():
    assert hums(attitude__gyros=True) == ["cabin_fan", "gyros"]
    assert hums(tdu__burning=True) == ["cabin_fan", "engine"]


def test_outside_nothing_of_the_cabin_is_heard():
    outside = Snapshot(1, 0.01, {**CABIN, "suit.pressure_kpa": 40.0, "tdu.burning": True})
    assert loops(over(outside)[1][0]) == ["ventilation"]


def test_a_switch_clicks_when_it_is_moved_and_not_before():
    moved = {"panel__fire_cover": True}
    assert struck(shot(), shot(110, **moved), shot(120, **moved)) == [[], ["panel_switch"], []]


@pytest.mark.parametrize(
    ("event", "sound"),
    [("tdu.lit", "engine_lights"), ("tdu.stopped", "engine_stops"), ("seats.belted", "belt_locks")],
)
def test_what_happens_in_the_cabin_strikes_once(event, sound):
    assert struck(shot(), shot(110, Event(110, event)), shot(120)) == [[], [sound], []]


def test_the_second_of_the_burn_is_written_down_with_a_pencil():
    assert struck(shot(), shot(110, panel__noted_utc_s=117344.0)) == [[], ["pencil_line"]]


def test_belts_run_then_lock_and_fall_open_at_once():
    half, whole = {"seats__belts_ratio": 0.5}, {"seats__belts_ratio": 1.0}
    belted = shot(1500, Event(1500, "seats.belted"), seats__both_belted=True, **whole)
    assert struck(shot(), shot(800, **half), belted, shot(1600)) == [
        [], ["belt_runs"], ["belt_locks"], ["belt_opens"],
    ]  # fmt: skip


def test_the_straps_fire_ten_seconds_after_the_engine():
    ends = [shot(100 * s, tdu__off_s=float(s)) for s in range(1, 14)]
    assert [n for n, names in enumerate(struck(*ends), 1) if "straps_fire" in names] == [10]


def test_a_flight_that_begins_later_does_not_hear_the_straps():
    assert struck(shot(100, tdu__off_s=12.0), shot(200, tdu__off_s=13.0)) == [[], []]


def test_a_man_who_climbs_to_the_sight_rustles_some_times_on_his_way():
    ways = [shot(10 * k, seats__commander_ratio=k / 180) for k in range(181)]
    assert 5 <= sum("cloth_soft" in names for names in struck(*ways)) <= 9


def test_men_who_keep_still_do_not_rustle():
    still = [shot(100 * k, seats__commander_ratio=1.0) for k in range(20)]
    assert not any(struck(*still))


def test_jets_puff_not_more_often_than_the_ear_can_count():
    gaps = {b - a for a, b in zip(puffs(2, 100), puffs(2, 100)[1:], strict=False)}
    assert gaps == {PUFF_TICKS}


def test_when_time_runs_fast_puffs_do_not():
    assert len(puffs(100, 3 * PUFF_LOOKS)) == 3


def test_a_longer_puff_is_louder():
    soft, loud = (
        over(shot(attitude__jet_pitch_ratio=share))[1][0].shots[0].volume for share in (0.1, -0.9)
    )
    assert soft < loud


def test_jets_beyond_the_cable_are_heard_more_softly_than_ones_own():
    own = over(shot(attitude__jet_pitch_ratio=1.0))[1][0].shots[0]
    far = over(Snapshot(1, 0.01, {"whirl.rate_deg_per_s": 9.0, "whirl.torque_nm": -12.0}))[1][0]
    assert far.shots[0].name == own.name and far.shots[0].volume < own.volume / 2


def test_a_flight_gone_back_moves_no_switch():
    ear, _ = over(shot(500, panel__fire_cover=True))
    assert listen(ear, shot(100), False)[1].shots == ()


def test_a_cabin_is_heard_from_its_first_look_on():
    assert listen(Ear(), shot(0), False)[1].loops != ()
