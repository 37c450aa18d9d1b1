"""A flight: its log, its checkpoints, its digest, and who has the controls."""

import pytest

from game.places import find_places
from game.session.flight import NOBODY, PILOT, Flight
from game.session.library import Library
from game.session.logbook import recording_of, result_of
from game.session.recording import from_bytes, to_bytes
from game.session.replay import compare
from game.session.setup import BadSetupError, Setup
from game.vocab.command import Wish

PUSH = Wish("body.push", True)
TUCK = Wish("body.pose", "tuck")


@pytest.fixture(scope="module")
def level():
    entry = Library((find_places().levels,)).entry("first_step", "first_walk")
    assert entry is not None
    assert entry.level is not None, entry.problems
    return entry.level


@pytest.fixture
def flight(level):
    return Flight(level, Setup())


def test_wishes_act_in_the_first_tick_that_follows(flight):
    flight.advance(3, [TUCK])
    assert [(c.tick, c.name, c.value) for c in flight.log] == [(1, "body.pose", "tuck")]


def test_a_flight_flown_in_pieces_is_the_same_flight(level):
    whole, pieces = Flight(level, Setup()), Flight(level, Setup())
    whole.advance(230, [PUSH])
    pieces.advance(1, [PUSH])
    for ticks in (7, 100, 22, 100):
        pieces.advance(ticks)
    assert whole.digest() == pieces.digest()


def test_a_command_changes_the_digest_before_it_changes_a_channel(level):
    calm, told = Flight(level, Setup()), Flight(level, Setup())
    calm.advance(1)
    told.advance(1, [Wish("body.effort", 0.4)])
    assert calm.digest() != told.digest()


def test_settings_reach_their_system(level):
    flight = Flight(level, Setup(overrides=(("suit.pressure_kpa", 27.4),)))
    assert flight.snapshot.number("suit.pressure_kpa") == 27.4


@pytest.mark.parametrize(
    ("setup", "meant"),
    [
        (Setup(pilot="nobody_known"), "nobody_known"),
        (Setup(overrides=(("suit.presure_kpa", 1.0),)), "did you mean 'suit.pressure_kpa'"),
        (Setup(overrides=(("suit.pressure_kpa", -1.0),)), "from 0 to"),
        (Setup(overrides=(("suit.pressure_kpa", True),)), "number"),
        (Setup(overrides=(("suit.pressure_kpa", "low"),)), "number"),
    ],
)
def test_a_setup_that_does_not_fit_is_refused_in_words(level, setup, meant):
    with pytest.raises(BadSetupError, match=meant):
        Flight(level, setup)


def test_every_phase_makes_a_checkpoint(flight):
    flight.advance(1500, [PUSH])
    names = [point.name for point in flight.checkpoints]
    assert names[0] == "start"
    assert "float" in names


def test_from_a_checkpoint_the_same_hands_fly_the_same_flight(flight):
    flight.advance(800, [PUSH])
    point = flight.checkpoints[-1]
    flight.advance(400, [TUCK])
    first = (flight.digest(), dict(flight.snapshot.telemetry))
    ticks_after = flight.tick - point.moment.world.tick
    later = [c for c in flight.log if c.tick > point.moment.world.tick]
    flight.restore(point)
    for _ in range(ticks_after):
        due = [Wish(c.name, c.value) for c in later if c.tick == flight.tick + 1]
        flight.advance(1, due)
    assert (flight.digest(), dict(flight.snapshot.telemetry)) == first


def test_going_back_forgets_what_came_after(flight):
    flight.advance(700, [PUSH])
    lengths = (len(flight.log), len(flight.seconds), len(flight.digests))
    point = flight.checkpoints[-1]
    flight.advance(300, [TUCK])
    flight.restore(point)
    assert len(flight.log) == 1
    assert len(flight.seconds) == len(flight.digests) + 1 <= lengths[1]
    assert all(event.tick <= flight.tick for event in flight.events)


def test_after_going_back_the_recording_is_one_flight(level, flight):
    flight.advance(800, [PUSH])
    flight.retry()
    flight.advance(350, [TUCK])
    recording = from_bytes(to_bytes(recording_of(flight)))
    verdict, again = compare(recording, level)
    assert verdict.same
    assert again.digest() == flight.digest()


def test_trying_again_right_after_a_checkpoint_goes_one_further_back(flight):
    flight.advance(800, [PUSH])
    newest = flight.checkpoints[-1]
    flight.restore(newest)
    flight.retry()
    assert flight.tick < newest.moment.world.tick


def test_the_controls_can_be_given_away_and_taken_back(flight):
    flight.advance(1, [Wish(PILOT.name, "show_me")])
    assert flight.pilot == "show_me"
    flight.advance(1, [Wish(PILOT.name, NOBODY)])
    assert flight.pilot == ""


def test_an_unknown_pilot_is_refused_in_flight(flight):
    flight.advance(1, [Wish(PILOT.name, "gagarin")])
    assert flight.pilot == ""
    assert result_of(flight)["refused"][0]["command"] == PILOT.name


def test_nothing_moves_after_the_ending(level):
    flight = Flight(level, Setup(pilot="show_me", variant="first_walk"))
    flight.advance(40_000)
    assert flight.ending is not None
    tick = flight.tick
    flight.advance(50)
    assert flight.tick == tick


def test_the_show_me_pilot_wins_in_daylight(level):
    flight = Flight(level, Setup(pilot="show_me", variant="first_walk"))
    flight.advance(30_000)
    result = result_of(flight)
    assert (result["outcome"], result["reason"]) == ("success", "at_the_rim")
    assert flight.snapshot.telemetry["orbit.sun_up"] is True


def test_between_two_ticks_the_picture_is_as_far_as_the_clock(flight):
    flight.advance(3)
    assert flight.share(0.25) == pytest.approx(0.25)
