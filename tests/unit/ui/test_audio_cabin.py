"""What is heard in the cabin, and that nothing of a suit is."""

from game.ui.audio_cabin import PUFF_TICKS, CabinEar, cabin_loops, cabin_shots
from game.ui.audio_rules import Ear, listen
from game.vocab.snapshot import Snapshot

CABIN = {
    "attitude.manual": True,
    "attitude.gyros": False,
    "attitude.jet_pitch_ratio": 0.0,
    "tdu.burning": False,
    "panel.fire_cover": False,
}


def shot(tick=100, **told):
    changed = {name.replace("__", "."): value for name, value in told.items()}
    return Snapshot(tick, tick / 100, {**CABIN, **changed})


def names(cues):
    return [name for name, _ in cues]


def test_in_the_cabin_the_fan_hums_and_no_suit_hisses():
    _, heard = listen(Ear(), shot(), False)
    assert [cue.name for cue in heard.loops] == ["cabin_fan"]


def test_gyros_and_engine_are_heard_while_they_run():
    assert names(cabin_loops(shot(attitude__gyros=True))) == ["cabin_fan", "gyros"]
    assert names(cabin_loops(shot(tdu__burning=True))) == ["cabin_fan", "engine"]


def test_outside_nothing_of_the_cabin_is_heard():
    assert cabin_loops(Snapshot(1, 0.01, {"suit.pressure_kpa": 40.0})) == ()


def test_a_switch_clicks_when_it_is_moved_and_not_before():
    ear, first = cabin_shots(CabinEar(), shot())
    ear, moved = cabin_shots(ear, shot(110, panel__fire_cover=True))
    _, stays = cabin_shots(ear, shot(120, panel__fire_cover=True))
    assert (names(first), names(moved), names(stays)) == ([], ["panel_switch"], [])


def test_jets_puff_not_more_often_than_the_ear_can_count():
    ear, first = cabin_shots(CabinEar(), shot(attitude__jet_pitch_ratio=-1.0))
    ear, soon = cabin_shots(ear, shot(105, attitude__jet_pitch_ratio=-1.0))
    _, later = cabin_shots(ear, shot(100 + PUFF_TICKS, attitude__jet_pitch_ratio=-1.0))
    assert (names(first), names(soon), names(later)) == (["gas_puff"], [], ["gas_puff"])


def test_a_longer_puff_is_louder():
    _, short = cabin_shots(CabinEar(), shot(attitude__jet_pitch_ratio=0.1))
    _, long = cabin_shots(CabinEar(), shot(attitude__jet_pitch_ratio=0.9))
    assert short[0][1] < long[0][1]
