"""What all ears together hear, from snapshots alone."""

from game.ui.audio_cue import Cue, Heard
from game.ui.audio_rules import Ear, listen, twins
from game.vocab.event import Event
from game.vocab.snapshot import Caption, Snapshot
from tests.unit.ui.listening import at, knock, loops, over, shots


def test_a_resting_man_hears_oxygen_calm_breath_and_a_quiet_heart():
    _, (heard,) = over(at(0))
    assert loops(heard) == ["ventilation", "breath_calm", "heart_90"]


def test_a_world_without_a_man_has_no_breath():
    _, heard = listen(Ear(), Snapshot(0, 0.0), paused=False)
    assert loops(heard) == ["ventilation"]


def test_the_same_tick_strikes_once():
    assert shots(at(0), at(1, knock(1)), at(1, knock(1))) == ["knock"]


def test_events_of_ticks_between_two_frames_are_heard():
    ear, _ = over(at(0))
    _, heard = listen(ear, at(5), False, [knock(2)])
    assert heard.shots[0].name == "knock"


def test_a_pause_is_silent():
    ear, _ = over(at(0))
    assert listen(ear, at(1, knock(1)), paused=True) == (ear, Heard())


def test_a_story_may_ask_for_a_sound():
    assert shots(at(0), at(100, captions=[Caption(100, "", "sound.thud")])) == ["thud"]


def test_a_sound_that_the_story_names_as_well_strikes_once():
    named = Caption(100, "sound", "sound.knock")
    assert shots(at(0), at(100, knock(100), captions=[named])) == ["knock"]


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
