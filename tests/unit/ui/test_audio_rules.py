"""What is heard, from snapshots alone."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.ui.audio_rules import Cue, Ear, Heard, listen, pulse_bpm, twins, vent_volume
from game.ui.sound_catalogue import SOUNDS
from game.vocab.event import Event
from game.vocab.snapshot import Caption, Snapshot, StoryView

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "assets" / "sounds"
WORDS = json.loads((ROOT / "assets" / "text" / "sounds.en.json").read_text("utf-8"))
RESTING_W = 150.0


def at(tick, *events, captions=(), **telemetry):
    dials = {"body.metabolic_w": RESTING_W, "tether.tension_n": 0.0}
    dials |= {name.replace("__", "."): value for name, value in telemetry.items()}
    story = StoryView(captions=tuple(captions))
    return Snapshot(tick, tick / 100, dials, events=events, story=story)


def over(*snapshots, ear=None):
    """Listen to one snapshot after another; return the last ear and all that was heard."""
    heard = []
    ear = ear or Ear()
    for snapshot in snapshots:
        ear, now = listen(ear, snapshot, paused=False)
        heard.append(now)
    return ear, heard


def shots(*snapshots):
    return [cue.name for heard in over(*snapshots)[1] for cue in heard.shots]


def loops(heard):
    return [cue.name for cue in heard.loops]


def knock(tick, impulse_n_s=5.0):
    return Event(tick, "body.knocked_hull", {"impulse_n_s": impulse_n_s})


def test_every_sound_has_its_files():
    missing = [f for s in SOUNDS.values() for f in s.files if not (FOLDER / f"{f}.ogg").is_file()]
    assert missing == []


def test_every_file_belongs_to_a_sound():
    used = {name for sound in SOUNDS.values() for name in sound.files}
    assert {path.stem for path in FOLDER.glob("*.ogg")} == used


def test_every_sound_has_words_and_every_word_a_sound():
    assert {sound.caption for sound in SOUNDS.values()} == set(WORDS)


def test_all_sounds_together_are_small():
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ogg")) <= 300_000


def test_a_resting_man_hears_oxygen_calm_breath_and_a_quiet_heart():
    _, (heard,) = over(at(0))
    assert loops(heard) == ["ventilation", "breath_calm", "heart_90"]


def test_hard_work_is_heard_after_a_while():
    work = {"body__metabolic_w": 900.0}
    _, heard = over(at(0), *(at(tick, **work) for tick in range(100, 12_000, 100)))
    assert loops(heard[-1]) == ["ventilation", "breath_hard", "heart_150"]


def test_breath_lags_behind_effort():
    _, heard = over(at(0), at(100, body__metabolic_w=900.0))
    assert "breath_calm" in loops(heard[-1])


def test_a_measured_pulse_is_taken_as_it_is():
    assert pulse_bpm(at(0, body__pulse_bpm=163.0)) == 163.0


@pytest.mark.parametrize(("power_w", "low", "high"), [(350.0, 100, 125), (700.0, 125, 150)])
def test_the_estimated_pulse_lies_where_the_flight_of_1965_did(power_w, low, high):
    assert low <= pulse_bpm(at(0, body__metabolic_w=power_w)) <= high


def test_a_measured_pulse_is_heard_at_once():
    _, heard = over(at(0, body__pulse_bpm=90.0), at(500, body__pulse_bpm=150.0))
    assert loops(heard[-1])[-1] == "heart_150"


def test_breath_has_its_own_rate_where_it_is_measured():
    rates = {"body__pulse_bpm": 90.0, "body__breaths_per_min": 28.0}
    assert loops(over(at(0, **rates))[1][0]) == ["ventilation", "breath_hard", "heart_90"]


@pytest.mark.parametrize(
    ("rate", "loop"), [(12.0, "breath_calm"), (19.0, "breath_working"), (33.0, "breath_hard")]
)
def test_the_loop_of_his_breath_is_the_one_nearest_to_its_rate(rate, loop):
    assert loops(over(at(0, body__breaths_per_min=rate))[1][0])[1] == loop


def test_a_breath_on_a_border_does_not_flutter():
    rates = (15.0 + (0.8 if tick % 2 else -0.8) for tick in range(1000))
    series = [at(tick * 50, body__breaths_per_min=rate) for tick, rate in enumerate(rates)]
    assert len({loops(heard)[1] for heard in over(*series)[1]}) == 1


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


def test_a_pulse_on_a_border_does_not_flutter():
    pulses = (100.0 + (2.0 if tick % 2 else -2.0) for tick in range(1000))
    series = [at(tick * 50, body__pulse_bpm=pulse) for tick, pulse in enumerate(pulses)]
    assert len({loops(heard)[-1] for heard in over(*series)[1]}) == 1


def test_a_world_without_a_man_has_no_breath():
    _, heard = listen(Ear(), Snapshot(0, 0.0), paused=False)
    assert loops(heard) == ["ventilation"]


def test_a_light_blow_is_a_knock_and_a_heavy_one_a_thud():
    assert shots(at(0), at(1, knock(1)), at(50, knock(50, 7.3))) == ["knock", "thud"]


def test_a_harder_knock_is_louder():
    _, heard = over(at(0), at(1, knock(1, 2.0)), at(50, knock(50, 5.0)))
    assert heard[1].shots[0].volume < heard[2].shots[0].volume


def test_a_rattle_is_one_knock():
    assert shots(at(0), *(at(tick, knock(tick)) for tick in range(1, 10))) == ["knock"]


def test_the_same_tick_strikes_once():
    assert shots(at(0), at(1, knock(1)), at(1, knock(1))) == ["knock"]


def test_events_of_ticks_between_two_frames_are_heard():
    ear, _ = over(at(0))
    _, heard = listen(ear, at(5), False, [knock(2)])
    assert heard.shots[0].name == "knock"


def test_taking_hold_of_the_ship_is_heard_and_of_the_rope_is_not():
    rail = Event(1, "body.near_hand.gripped", {"hold": "rail"})
    rope = Event(2, "body.far_hand.gripped", {"hold": "rope"})
    assert shots(at(0), at(1, rail), at(2, rope)) == ["glove"]


def test_the_line_jerks_tight():
    taut = Event(1, "tether.went_taut", {"tension_n": 235.0})
    assert shots(at(0), at(1, taut, tether__tension_n=235.0)) == ["rope_taut"]


def test_the_line_creaks_while_the_pull_grows_and_not_while_it_eases():
    pulls = [0.0, 60.0, 100.0, 160.0, 120.0, 60.0, 30.0]
    series = [at(100 * n, tether__tension_n=pull) for n, pull in enumerate(pulls)]
    heard = [bool(one.shots) for one in over(*series)[1]]
    assert heard == [False, True, True, True, False, False, False]


def test_a_slack_line_is_silent():
    assert shots(at(0), at(100, tether__tension_n=10.0)) == []


def test_nothing_is_heard_of_a_touch_that_is_not_his():
    elsewhere = Event(1, "ship.thruster_fired", {})
    assert shots(at(0), at(1, elsewhere)) == []


def test_a_pause_is_silent():
    ear, _ = over(at(0))
    assert listen(ear, at(1, knock(1)), paused=True) == (ear, Heard())


SAID = Caption(100, "belyayev", "belyayev.now")


def test_the_radio_opens_hisses_and_closes():
    series = [at(0), *(at(tick, captions=[SAID]) for tick in (100, 250, 400, 450))]
    _, heard = over(*series)
    names = [
        (["radio_bed"] * ("radio_bed" in loops(one)), [s.name for s in one.shots]) for one in heard
    ]
    assert names == [
        ([], []), (["radio_bed"], ["radio_open"]), (["radio_bed"], []), ([], ["radio_close"]),
        ([], []),
    ]  # fmt: skip


def test_an_answer_keeps_the_channel_open():
    more = replace(SAID, tick=250)
    assert shots(at(0), at(100, captions=[SAID]), at(250, captions=[SAID, more])) == ["radio_open"]


def test_his_own_voice_opens_the_channel_for_as_long_as_he_talks():
    talks = [False, True, True, True, False, False, False]
    series = [at(20 * n, radio__talking=talking) for n, talking in enumerate(talks)]
    heard = [[shot.name for shot in one.shots] for one in over(*series)[1]]
    assert heard == [[], ["radio_open"], [], [], [], [], ["radio_close"]]


def test_his_breath_stops_while_he_talks_and_his_heart_goes_on():
    series = [at(20 * n, radio__talking=talking) for n, talking in enumerate((False, True, False))]
    heard = [loops(one) for one in over(*series)[1]]
    assert [any(name.startswith("breath") for name in one) for one in heard] == [True, False, True]
    assert all(any(name.startswith("heart") for name in one) for one in heard)


def test_without_a_touch_nothing_knocks_however_fast_he_flies():
    fast = {"body__speed_m_per_s": 0.9, "body__touching": False}
    assert shots(*(at(tick, **fast) for tick in range(0, 500, 10))) == []


def test_every_sound_of_a_flight_has_a_visible_twin():
    # Clicks of the interface have the moving focus.
    silent_to_the_eye = {name for name, sound in SOUNDS.items() if not sound.shown}
    assert silent_to_the_eye == {"ui_tick", "ui_ok"}


def test_a_thought_opens_no_channel():
    thought = Caption(100, "leonov", "leonov.round")
    assert shots(at(0), at(100, captions=[thought])) == []


def test_a_story_may_ask_for_a_sound():
    assert shots(at(0), at(100, captions=[Caption(100, "", "sound.thud")])) == ["thud"]


def test_a_sound_that_the_story_names_as_well_strikes_once():
    named = Caption(100, "sound", "sound.knock")
    assert shots(at(0), at(100, knock(100), captions=[named])) == ["knock"]


def test_what_was_said_before_a_flight_is_taken_up_again_is_not_repeated():
    assert shots(at(500, captions=[SAID])) == []


def test_a_flight_gone_back_in_time_is_heard_afresh():
    assert shots(at(0), at(500, knock(500)), at(10), at(11, knock(11))) == ["knock", "knock"]


def test_captions_name_what_has_just_begun():
    before = Heard((Cue("ventilation"),))
    now = Heard((Cue("ventilation"), Cue("breath_calm")), (Cue("knock"), Cue("knock")))
    assert twins(before, now) == ("sound.breath_calm", "sound.knock")


def test_clicks_of_the_interface_need_no_caption():
    assert twins(Heard(), Heard((), (Cue("ui_tick"),))) == ()


def test_every_volume_is_between_nought_and_one():
    wild = {"tether__tension_n": 2000.0, "body__metabolic_w": 1200.0}
    taut = Event(100, "tether.went_taut", {"tension_n": 2000.0})
    _, heard = over(at(0), at(100, knock(100, 500.0), taut, **wild))
    cues = [cue for one in heard for cue in (*one.loops, *one.shots)]
    assert all(0.0 < cue.volume <= 1.0 for cue in cues)
