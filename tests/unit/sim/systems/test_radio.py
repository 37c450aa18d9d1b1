"""The radio: who sees the ship, what an answer costs, and who hears it."""

import pytest

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems import orbit
from game.sim.systems.radio import SYSTEM, Settings
from game.vocab.command import Command

EGRESS_UTC_S = 30_891.0
OVER_CRIMEA = {
    "orbit.latitude_deg": 45.0,
    "orbit.longitude_deg": 34.0,
    "orbit.altitude_km": 185.0,
    "orbit.sun_up": True,
}
OVER_THE_PACIFIC = {
    "orbit.latitude_deg": 0.0,
    "orbit.longitude_deg": -150.0,
    "orbit.altitude_km": 300.0,
    "orbit.sun_up": True,
}
IN_THE_LENS = {**OVER_CRIMEA, "tv.first_in_view": False, "tv.second_in_view": True}


class Radio:
    """A radio that is stepped by hand, with its newest values and all its events."""

    def __init__(self, below=OVER_CRIMEA, **settings):
        self.settings = Settings(**settings)
        self.below = below
        begun = SYSTEM.start(self.settings, Start(EGRESS_UTC_S, stream_for(1, "radio"), below))
        self.state, self.values, self.events, self.tick = begun.state, dict(begun.telemetry), [], 0

    def send(self, name, value, ticks=1):
        return self._step((Command(self.tick + 1, 0, name, value),)).wait(ticks - 1)

    def wait(self, ticks):
        for _ in range(ticks):
            self._step(())
        return self

    def _step(self, commands):
        self.tick += 1
        given = Tick(self.tick, 0.01, self.below, commands)
        done = SYSTEM.step(self.settings, self.state, given)
        self.state = done.state
        self.values |= done.telemetry
        self.events += [event.name for event in done.events]
        return self

    def answered(self, word, ticks=1):
        return self.send("radio.call.set", True).send("radio.answer", word, ticks)

    def __getitem__(self, name):
        return self.values["tv.seen_s" if name == "tv_seen_s" else f"radio.{name}"]


def sky_at(since_egress_s, **settings):
    given = Start(EGRESS_UTC_S + since_egress_s, stream_for(1, "orbit"))
    return Radio(orbit.start(orbit.Settings(), given).telemetry, **settings)


def test_a_quiet_radio_asks_nothing_and_says_nothing():
    radio = Radio().wait(50)
    assert (radio["calling"], radio["talking"], radio["waiting_s"]) == (False, False, 0.0)


def test_every_channel_is_published_at_the_start():
    assert set(Radio().values) == {channel.name for channel in SYSTEM.channels}


def test_a_ship_over_crimea_is_seen_by_yevpatoria():
    assert Radio()["station"] == "yevpatoria"


def test_a_ship_on_the_other_side_of_the_earth_is_seen_by_nobody():
    radio = Radio(OVER_THE_PACIFIC)
    assert (radio["station"], radio["station_in_view"]) == ("none", False)


@pytest.mark.parametrize(("since_s", "seen"), [(-14.0, False), (-8.0, True)])
def test_moscow_has_the_ship_from_eleven_seconds_before_the_word_to_go(since_s, seen):
    assert sky_at(since_s)["moscow_in_view"] is seen


@pytest.mark.parametrize(
    ("since_s", "station"),
    [
        (-210.0, "none"),
        (-200.0, "yevpatoria"),
        (85.0, "moscow"),
        (210.0, "moscow"),
        (216.0, "none"),
    ],
)
def test_the_stations_see_the_ship_by_turns(since_s, station):
    assert sky_at(since_s)["station"] == station


def test_a_higher_mask_loses_the_ship_sooner():
    assert not sky_at(150.0, mask_deg=9.0)["station_in_view"]


def test_a_question_waits():
    radio = Radio().send("radio.call.set", True).wait(150)
    assert (radio["calling"], radio["waiting_s"]) == (True, 1.5)


def test_a_question_that_is_taken_back_waits_no_longer():
    radio = Radio().send("radio.call.set", True).send("radio.call.set", False)
    assert not radio["calling"]


@pytest.mark.parametrize(("word", "lasts_s"), [("plain", 4.0), ("careful", 2.5), ("silent", 0.0)])
def test_an_answer_takes_its_time_of_breath(word, lasts_s):
    radio = Radio().answered(word)
    spoken = 0
    while radio["talking"]:
        spoken += 1
        radio.wait(1)
    assert spoken == round(100 * lasts_s)


def test_breath_given_to_the_radio_is_summed_up():
    radio = Radio().answered("plain", 500).answered("careful", 500)
    assert radio["talked_s"] == pytest.approx(6.5)


def test_an_answer_ends_the_wait():
    assert not Radio().answered("careful")["calling"]


def test_an_answer_to_nobody_is_not_said():
    radio = Radio().send("radio.answer", "plain")
    assert (radio["talking"], radio["overheard_count"]) == (False, 0.0)


def test_a_second_answer_waits_for_the_first_to_be_said():
    radio = Radio().answered("plain").answered("plain", 700)
    assert radio["talking"]


@pytest.mark.parametrize(("word", "count"), [("plain", 1.0), ("careful", 0.0), ("silent", 0.0)])
def test_only_plain_words_are_overheard(word, count):
    assert Radio().answered(word)["overheard_count"] == count


def test_an_open_microphone_makes_careful_words_plain():
    radio = Radio(mic_open=True).answered("careful")
    assert (radio["last_answer"], radio["overheard_count"]) == ("plain", 1.0)


def test_an_open_microphone_leaves_silence_silent():
    assert Radio(mic_open=True).answered("silent")["last_answer"] == "silent"


def test_the_microphone_can_stick_in_flight():
    assert Radio().send("radio.mic_open.set", True).answered("careful")["last_answer"] == "plain"


def test_nobody_waits_for_ever():
    radio = Radio(patience_s=3.0).send("radio.call.set", True).wait(300)
    assert (radio["calling"], radio["last_answer"]) == (False, "silent")


def test_a_question_that_nobody_answers_is_told_once():
    radio = Radio(patience_s=3.0).send("radio.call.set", True).wait(900)
    assert radio.events.count("radio.unanswered") == 1


def test_the_public_sees_what_a_station_sees():
    assert (Radio()["public_picture"], Radio(OVER_THE_PACIFIC)["public_picture"]) == (True, False)


def test_two_plain_answers_end_the_public_picture():
    radio = Radio().answered("plain").answered("plain")
    assert not radio["public_picture"]


def test_one_plain_answer_leaves_the_public_picture():
    assert Radio().answered("plain", 600)["public_picture"]


def test_the_end_of_the_picture_is_told_once():
    radio = Radio().answered("plain").answered("plain").answered("plain")
    assert radio.events.count("radio.picture_ended") == 1


def test_a_picture_nobody_receives_cannot_be_ended():
    radio = Radio(OVER_THE_PACIFIC).answered("plain").answered("plain")
    assert "radio.picture_ended" not in radio.events


def test_the_public_sees_him_while_a_camera_does():
    assert Radio(IN_THE_LENS).wait(500)["tv_seen_s"] == pytest.approx(5.0)


@pytest.mark.parametrize(
    "change",
    [
        {"tv.second_in_view": False},
        {"orbit.sun_up": False},
        {"orbit.longitude_deg": -150.0},
    ],
    ids=["no lens has him", "night", "no station"],
)
def test_the_public_does_not_see_him(change):
    assert Radio({**IN_THE_LENS, **change}).wait(500)["tv_seen_s"] == 0.0


def test_nobody_sees_him_after_the_picture_has_ended():
    radio = Radio(IN_THE_LENS).answered("plain").answered("plain").wait(500)
    assert radio["tv_seen_s"] == 0.0


def test_a_world_without_a_body_shows_nobody():
    assert Radio().wait(500)["tv_seen_s"] == 0.0


def test_default_settings_lie_in_their_bounds():
    assert all(SYSTEM.bounds[name].holds(getattr(Settings(), name)) for name in SYSTEM.bounds)


def test_a_long_step_ends_as_a_hundred_short_ones():
    long, short = Radio(), Radio()
    for radio in (long, short):
        radio.answered("plain")
    tick = Tick(102, 1.0, OVER_CRIMEA)
    after = SYSTEM.step(long.settings, long.state, tick)
    short.wait(100)
    assert after.telemetry["radio.talking"] == short["talking"]
