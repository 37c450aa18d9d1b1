"""The kinds of rules: one line from a channel or an event to a sound."""

import pytest

from game.ui.audio_cue import Cue, Look
from game.ui.audio_lines import (
    Going,
    Moved,
    Passed,
    Struck,
    Swell,
    Turned,
    changes_of,
    events_of,
    loops_of,
)
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot

RISING = Swell("roar", "air.kpa", 1.0, 5.0, 0.8)
FALLING = Swell("whistle", "air.mach", 3.0, 1.0)
STAGED = Swell("cords", "air.kpa", 0.0, 1.0, stages=("drogue",))
PASSED = Passed("tap", "string.ratio", 0.5, 0.6)
TURNED = Turned("click", "handle.pulled", True, 0.7)
MOVED = Moved("snap", ("a", "b"), 0.7)


def volumes(line, channel, values):
    cues = [loops_of([line], {channel: value}) for value in values]
    return [cue[0].volume if cue else 0.0 for cue in cues]


def test_a_loop_goes_on_while_its_truth_holds():
    line = Going("gyros", "gyros.on", 0.3)
    heard = [loops_of([line], {"gyros.on": on}) for on in (False, True)]
    assert heard == [(), (Cue("gyros", 0.3),)]


def test_a_swell_grows_from_silence_to_its_loudest_and_no_further():
    assert volumes(RISING, "air.kpa", (0.0, 1.0, 2.0, 5.0, 50.0)) == [0.0, 0.0, 0.4, 0.8, 0.8]


def test_a_swell_may_grow_as_its_number_falls():
    assert volumes(FALLING, "air.mach", (30.0, 3.0, 2.5, 0.2)) == [0.0, 0.0, 0.5, 1.0]


def test_a_swell_with_stages_is_heard_in_these_alone():
    stages = ("sphere", "drogue")
    heard = [loops_of([STAGED], {"air.kpa": 1.0, "descent.stage": stage}) for stage in stages]
    assert [len(cues) for cues in heard] == [0, 1]


@pytest.mark.parametrize("line", [RISING, Going("gyros", "gyros.on", 0.3)])
def test_a_world_without_the_channel_is_silent(line):
    assert loops_of([line], {}) == ()


def test_an_event_strikes_its_sound():
    news = [Event(5, "cloth.tore"), Event(5, "somebody.sneezed")]
    look = Look(Snapshot(5, 0.05), news, 4)
    assert events_of([Struck("rip", "cloth.tore", 0.9)], look) == (Cue("rip", 0.9),)


@pytest.mark.parametrize(
    ("line", "before", "now", "strikes"),
    [
        (PASSED, {"string.ratio": 0.4}, {"string.ratio": 0.5}, True),
        (PASSED, {"string.ratio": 0.6}, {"string.ratio": 0.7}, False),
        (PASSED, {"string.ratio": 0.6}, {"string.ratio": 0.4}, False),
        (TURNED, {"handle.pulled": False}, {"handle.pulled": True}, True),
        (TURNED, {"handle.pulled": True}, {"handle.pulled": True}, False),
        (TURNED, {"handle.pulled": True}, {"handle.pulled": False}, False),
        (TURNED, {}, {"handle.pulled": True}, False),
        (MOVED, {"a": 1.0, "b": "x"}, {"a": 1.0, "b": "y"}, True),
        (MOVED, {"a": 1.0, "b": "x"}, {"a": 1.0, "b": "x"}, False),
    ],
)
def test_a_change_strikes_between_two_looks(line, before, now, strikes):
    assert bool(changes_of([line], before, now)) is strikes


def test_at_the_first_look_nothing_has_changed():
    assert changes_of([TURNED], None, {"handle.pulled": True}) == ()
