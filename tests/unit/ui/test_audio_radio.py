"""The headset opens, hisses and closes."""

from dataclasses import replace

from game.vocab.snapshot import Caption
from tests.unit.ui.listening import at, loops, over, shots

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


def test_a_thought_opens_no_channel():
    thought = Caption(100, "leonov", "leonov.round")
    assert shots(at(0), at(100, captions=[thought])) == []


def test_beside_him_in_the_cabin_belyayev_needs_no_channel():
    cabin = {"attitude__manual": True}
    assert shots(at(0, **cabin), at(100, captions=[SAID], **cabin)) == []


def test_the_ground_is_on_the_air_in_the_cabin_too():
    cabin, ground = {"attitude__manual": True}, replace(SAID, speaker="ground")
    assert shots(at(0, **cabin), at(100, captions=[ground], **cabin)) == ["radio_open"]


def test_what_was_said_before_a_flight_is_taken_up_again_is_not_repeated():
    assert shots(at(500, captions=[SAID])) == []
