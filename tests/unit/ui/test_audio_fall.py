"""What is heard on the way down, and the silence when cloth opens."""

import pytest

from game.ui.audio import Quiet
from game.ui.audio_cue import Cue, Heard, Look
from game.ui.audio_fall import (
    CREAK_DEG,
    RISING_S,
    SILENT_S,
    THINGS,
    FallEar,
    hushed,
    loudness_after,
)
from game.ui.audio_rules import Ear, listen
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from tests.unit.ui.listening import loops, over

SPHERE: dict[str, Value] = {
    "descent.stage": "sphere",
    "whirl.rate_deg_per_s": 0.0,
    "whirl.torque_nm": 0.0,
    "entry.dynamic_pressure_kpa": 0.0,
    "entry.heat_flux_w_per_cm2": 0.0,
    "entry.mach": 30.0,
    "entry.air_speed_m_per_s": 7600.0,
    "entry.load_g": 0.0,
    "entry.blackout": False,
    "loose.string_ratio": 0.0,
    "loose.log": "floating",
    "canopy.handle_pulled": False,
    "canopy.cut": False,
    "canopy.torn": False,
    "canopy.drag_m_per_s": 0.0,
    "body.air_ratio": 1.0,
    "body.tense": False,
    "body.braced": False,
    "reckoning.pin_km": 0.0,
    "reckoning.circle_km": 500.0,
    "landing.motor_fired": False,
    "landing.surface": "none",
    "landing.vertical_speed_m_per_s": 0.0,
}
FALLING: dict[str, Value] = {
    "entry.dynamic_pressure_kpa": 14.0,
    "entry.mach": 0.7,
    "entry.load_g": 1.1,
}
DROGUE: dict[str, Value] = {**FALLING, "descent.stage": "drogue", "entry.air_speed_m_per_s": 77.0}


def told(tick=100, events=(), **changes):
    changed = {name.replace("__", "."): value for name, value in changes.items()}
    return seen(tick, changed, *events)


def seen(tick, changes, *events):
    happened = tuple(Event(tick, name) for name in events)
    return Snapshot(tick, tick / 100, {**SPHERE, **changes}, events=happened)


def struck(*snapshots):
    return [[cue.name for cue in heard.shots] for heard in over(*snapshots)[1]]


def loudness(name, **changes):
    heard = over(told(**changes))[1][0]
    return next((cue.volume for cue in heard.loops if cue.name == name), 0.0)


def opening(seconds, **changes):
    """What is heard, a look each half second, before and after the drogue opens at 1 s."""
    before = [seen(50, FALLING), seen(100, {**DROGUE, **changes}, "descent.drogue_opened")]
    after = [seen(100 + 50 * k, {**DROGUE, **changes}) for k in range(1, 2 * seconds + 1)]
    return over(*before, *after)[1]


def test_men_who_float_hear_their_fan_and_their_breath():
    assert loops(over(told())[1][0]) == ["cabin_fan", "breath_calm"]


@pytest.mark.parametrize(
    ("sound", "channel", "numbers"),
    [
        ("roar", "entry__dynamic_pressure_kpa", (0.1, 1.0, 14.0, 67.0)),
        ("plasma", "entry__heat_flux_w_per_cm2", (2.0, 20.0, 80.0, 157.0)),
        ("whistle", "entry__mach", (4.0, 2.0, 1.0, 0.7)),
        ("dragging", "canopy__drag_m_per_s", (0.0, 1.0, 3.0, 8.0)),
    ],
)
def test_a_loop_of_the_fall_begins_at_nothing_and_grows(sound, channel, numbers):
    volumes = [loudness(sound, **{channel: number}) for number in numbers]
    assert volumes[0] == 0.0 and volumes == sorted(set(volumes))


def test_the_radio_crackles_as_long_as_glowing_air_shuts_it_off():
    assert loudness("blackout") == 0.0 < loudness("blackout", entry__blackout=True)


@pytest.mark.parametrize(("stage", "heard"), [("sphere", False), ("drogue", True), ("main", True)])
def test_cords_sing_under_cloth_alone(stage, heard):
    under = {"descent__stage": stage, "entry__air_speed_m_per_s": 9.0}
    assert (loudness("cords", **under) > 0.0) is heard


def test_cords_sing_louder_under_the_drogue_than_under_the_main():
    fast = loudness("cords", descent__stage="drogue", entry__air_speed_m_per_s=77.0)
    slow = loudness("cords", descent__stage="main", entry__air_speed_m_per_s=8.0)
    assert slow < fast


@pytest.mark.parametrize(
    ("event", "sound"),
    [
        ("descent.parted", "cable_snaps"),
        ("entry.blackout_began", "radio_close"),
        ("entry.blackout_ended", "radio_open"),
        ("descent.drogue_opened", "canopy_bangs"),
        ("descent.main_opened", "main_opens"),
        ("canopy.tore", "canopy_tears"),
        ("loose.stowed", "stowed"),
        ("reckoning.marked", "stopwatch"),
    ],
)
def test_what_happens_in_the_fall_strikes_once(event, sound):
    assert struck(told(), told(110, [event]), told(120)) == [[], [sound], []]


@pytest.mark.parametrize(
    ("before", "now", "sound"),
    [
        ({"loose.string_ratio": 0.4}, {"loose.string_ratio": 0.51}, "pencil_swings"),
        ({"body.tense": True}, {"body.tense": False}, "gasp"),
        ({"body.braced": False}, {"body.braced": True}, "cloth_soft"),
        ({"canopy.handle_pulled": False}, {"canopy.handle_pulled": True}, "panel_switch"),
        ({"canopy.cut": False}, {"canopy.cut": True}, "lines_cut"),
        ({"loose.log": "near"}, {"loose.log": "fallen"}, "things_fall"),
        ({"reckoning.pin_km": 0.0}, {"reckoning.pin_km": 12.0}, "pencil_line"),
        ({"zone.latitude_deg": 57.0}, {"zone.latitude_deg": 55.0}, "pencil_line"),
    ],
)
def test_what_changes_in_the_fall_strikes_once(before, now, sound):
    assert struck(seen(10, before), seen(60, now), seen(110, now)) == [[], [sound], []]


def test_a_mark_is_a_click_of_the_watch_and_a_line_on_the_map():
    marked = told(110, ["reckoning.marked"], reckoning__pin_km=8.0, reckoning__circle_km=12.0)
    assert struck(told(), marked)[1] == ["pencil_line", "stopwatch"]


def test_things_that_fall_together_clatter_once():
    before = {f"loose.{thing}": "floating" for thing in THINGS}
    now = {f"loose.{thing}": "fallen" for thing in THINGS}
    assert struck(seen(10, before), seen(60, now)) == [[], ["things_fall"]]


def test_a_pin_that_is_pushed_along_does_not_rattle():
    pushed = [told(2 * k, reckoning__pin_km=float(k)) for k in range(100)]
    assert 3 <= sum("pencil_line" in names for names in struck(*pushed)) <= 5


def whirling(rate, stage="together"):
    now = {"whirl.rate_deg_per_s": rate, "descent.stage": stage}
    return [seen(50 * k, now) for k in range(120)]


def test_the_cable_creaks_once_in_so_much_turning():
    creaks = sum("cable_creak" in names for names in struck(*whirling(-2.0)))
    assert creaks == 2.0 * 60.0 // CREAK_DEG - 1


def test_a_faster_whirl_pulls_louder():
    volumes = [
        next(cue.volume for heard in over(*whirling(rate))[1] for cue in heard.shots)
        for rate in (3.0, 13.0)
    ]
    assert volumes[0] < volumes[1]


@pytest.mark.parametrize(("rate", "stage"), [(0.0, "together"), (13.0, "sphere")])
def test_without_whirl_or_without_cable_nothing_creaks(rate, stage):
    assert not any(struck(*whirling(rate, stage=stage)))


@pytest.mark.parametrize(
    ("changes", "breath"),
    [
        ({"entry__load_g": 1.0}, "breath_calm"),
        ({"entry__load_g": 1.0, "body__air_ratio": 0.6}, "breath_working"),
        ({"entry__load_g": 2.0}, "breath_working"),
        ({"entry__load_g": 5.0}, "breath_hard"),
        ({"entry__load_g": 5.0, "body__tense": True}, "strain"),
    ],
)
def test_the_breath_goes_by_load_and_strain(changes, breath):
    assert loops(over(told(**changes))[1][0])[1] == breath


def test_a_held_breath_is_louder_the_heavier_he_is():
    soft, loud = (loudness("strain", body__tense=True, entry__load_g=g) for g in (3.0, 9.0))
    assert soft < loud


def touched(**changes):
    looks = struck(told(), told(110, ["landing.touched_down"], **changes))
    return looks[1]


def test_the_ground_is_a_motor_and_a_blow():
    assert touched(landing__motor_fired=True) == ["landing_motor", "landing_thump"]


def test_without_a_motor_there_is_the_blow_alone():
    assert touched(landing__surface="taiga") == ["landing_thump"]


def test_water_splashes():
    assert touched(landing__surface="lake") == ["splash"]


def test_a_hard_landing_is_louder():
    soft, hard = (
        over(told(), told(110, ["landing.touched_down"], landing__vertical_speed_m_per_s=speed))
        for speed in (0.3, 7.1)
    )
    assert soft[1][1].shots[0].volume < hard[1][1].shots[0].volume


def test_at_the_drogue_there_is_a_bang_and_nothing_else():
    heard = opening(4)
    assert loops(heard[0]) == ["cabin_fan", "breath_calm", "roar", "whistle"]
    assert heard[1] == Heard((), (Cue("canopy_bangs"),))


def test_then_there_is_silence():
    silent = opening(4)[2:]
    assert silent == [Heard()] * len(silent)


def test_then_the_wind_in_the_cords_begins():
    heard = opening(8)
    began = next(n for n, one in enumerate(heard) if "cords" in loops(one))
    assert SILENT_S <= 0.5 * (began - 1) <= SILENT_S + 1.0


def test_after_the_silence_all_is_as_loud_as_it_is():
    last = opening(round(SILENT_S + RISING_S))[-1]
    assert {cue.name: cue.volume for cue in last.loops}["cabin_fan"] == 0.3


def test_the_watch_clicks_in_the_silence():
    ear = FallEar(opened=100)
    look = Look(told(200), [], 150)
    heard = hushed(ear, look, Heard((), (Cue("stopwatch", 0.7), Cue("gas_puff", 0.7))))
    assert heard.shots == (Cue("stopwatch", 0.7),)


def test_a_voice_in_the_silence_is_kept_back_as_well():
    look = Look(told(200), [], 150)
    assert hushed(FallEar(opened=100), look, Heard((Cue("radio_bed", 0.6),))) == Heard()


def test_cloth_that_tears_is_followed_by_no_silence():
    torn = seen(100, {**DROGUE, "canopy.torn": True}, "descent.drogue_opened", "canopy.tore")
    _, heard = over(seen(50, FALLING), torn, seen(150, {**DROGUE, "canopy.torn": True}))
    assert "roar" in loops(heard[2])


def test_a_pause_in_the_silence_does_not_end_it():
    quiet = Quiet()
    quiet.hear(seen(50, FALLING), seen(100, DROGUE, "descent.drogue_opened"), False)
    quiet.silence()
    assert quiet.hear(seen(150, DROGUE), seen(250, DROGUE), False) == ()


def test_a_flight_begun_again_after_the_drogue_is_not_silent():
    quiet = Quiet()
    quiet.hear(seen(50, FALLING), seen(100, DROGUE, "descent.drogue_opened"), False)
    quiet.silence()
    assert "sound.roar" in quiet.hear(seen(0, FALLING), seen(10, FALLING), False)


def test_a_flight_that_begins_under_the_drogue_is_not_silent():
    assert "cords" in loops(listen(Ear(), seen(100, DROGUE), False)[1])


def test_without_cloth_nothing_is_kept_back():
    assert loudness_after(FallEar(), 10_000) == 1.0


def test_every_volume_of_the_fall_is_between_nought_and_one():
    wild = {
        "entry.dynamic_pressure_kpa": 900.0, "entry.heat_flux_w_per_cm2": 9000.0,
        "entry.load_g": 150.0, "whirl.rate_deg_per_s": 700.0, "descent.stage": "together",
        "body.tense": True, "landing.vertical_speed_m_per_s": 300.0, "canopy.drag_m_per_s": 90.0,
    }  # fmt: skip
    _, heard = over(told(0), seen(600, wild, "landing.touched_down", "descent.parted"))
    assert all(0.0 < cue.volume <= 1.0 for one in heard for cue in (*one.loops, *one.shots))
