"""Two men, their seats and belts, and the engine that moves who is not strapped in."""

import pytest

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.seats import SYSTEM, Settings
from game.vocab.command import Command

DT_S = 0.5


class Men:
    """Two men whom a test sends about."""

    def __init__(self, seed=1, **settings):
        self.settings = Settings(**settings)
        self.last = SYSTEM.start(self.settings, Start(0.0, stream_for(seed, "seats")))
        self.telemetry = dict(self.last.telemetry)
        self.names: list[str] = []
        self.tick = 0

    def go(self, seconds, burning=False, **orders):
        """Carry them on; orders are `commander="sight"` and such."""
        due = tuple(Command(0, 0, f"seats.{name}", value) for name, value in orders.items())
        for _ in range(round(seconds / DT_S)):
            self.tick += 50
            tick = Tick(self.tick, DT_S, {"tdu.burning": burning}, due)
            self.last = SYSTEM.step(self.settings, self.last.state, tick)
            self.telemetry |= self.last.telemetry
            self.names += [event.name for event in self.last.events]
            due = ()
        return self


def test_they_begin_belted_in_their_seats():
    assert Men().telemetry == {
        "seats.commander_ratio": 0.0,
        "seats.navigator_ratio": 0.0,
        "seats.commander_to": "seat",
        "seats.navigator_to": "seat",
        "seats.commander_moves": "still",
        "seats.navigator_moves": "still",
        "seats.belts_ratio": 1.0,
        "seats.both_belted": True,
        "seats.buckle_caught": False,
    }


def test_to_the_sight_takes_eighteen_seconds():
    men = Men(belted=False).go(17.0, commander="sight")
    assert men.telemetry["seats.commander_ratio"] < 1.0
    assert men.go(1.0).telemetry["seats.commander_ratio"] == 1.0


def test_on_the_way_it_is_told_where_he_goes_and_which_way():
    men = Men(belted=False).go(5.0, commander="sight")
    assert men.telemetry["seats.commander_to"] == "sight"
    assert men.telemetry["seats.commander_moves"] == "there"


def test_a_man_called_back_on_the_way_comes_back():
    men = Men(belted=False).go(5.0, commander="sight").go(1.0, commander="seat")
    assert men.telemetry["seats.commander_moves"] == "back"
    assert men.go(5.0).telemetry["seats.commander_moves"] == "still"


def test_an_order_given_twice_changes_nothing():
    men = Men(belted=False).go(5.0, commander="sight").go(1.0, commander="sight")
    assert men.telemetry["seats.commander_moves"] == "there"


def test_who_lies_across_both_seats_is_half_out():
    men = Men(belted=False).go(20.0, navigator="across")
    assert men.telemetry["seats.navigator_ratio"] == 0.5


def test_leaving_a_seat_opens_the_belts():
    assert Men().go(1.0, commander="sight").telemetry["seats.both_belted"] is False


def test_belts_take_fourteen_seconds_for_both():
    men = Men(belted=False).go(13.5, belt=True)
    assert men.telemetry["seats.both_belted"] is False
    assert men.go(0.5).telemetry["seats.both_belted"] is True
    assert men.names == ["seats.belted"]


def test_nobody_is_belted_who_is_not_in_his_seat():
    men = Men(commander_at="sight").go(20.0, belt=True)
    assert men.telemetry["seats.belts_ratio"] == 0.0


def test_back_and_belted_takes_thirty_two_seconds():
    men = Men(commander_at="sight", navigator_at="across").go(1.0, belt=True)
    men.go(31.0, commander="seat", navigator="seat").go(1.0, belt=True)
    assert men.telemetry["seats.both_belted"] is False
    assert men.go(15.0).telemetry["seats.both_belted"] is True


def buckled_s(men):
    """Return how long two men in their seats take to be belted, to half a second."""
    men.go(DT_S, belt=True)
    seconds = DT_S
    while not men.telemetry["seats.both_belted"]:
        men.go(DT_S)
        seconds += DT_S
    return seconds


def test_on_the_seed_of_1965_a_buckle_catches_for_four_seconds():
    men = Men(seed=1965, commander_at="sight").go(18.0, commander="seat")
    assert buckled_s(men) == pytest.approx(18.0, abs=0.6)
    assert men.names == ["seats.buckle_caught", "seats.belted"]


def test_webbing_that_nobody_has_lain_on_does_not_catch():
    assert buckled_s(Men(seed=1965, belted=False)) == pytest.approx(14.0, abs=0.6)


def test_a_fold_that_was_drawn_flat_catches_no_second_time():
    men = Men(seed=1965, commander_at="sight").go(18.0, commander="seat")
    buckled_s(men)
    assert buckled_s(men.go(1.0, belt=False)) == pytest.approx(14.0, abs=0.6)


def test_whoever_lies_down_again_folds_it_again():
    men = Men(seed=1965, commander_at="sight").go(18.0, commander="seat")
    buckled_s(men)
    men.go(18.0, commander="sight").go(18.0, commander="seat")
    assert buckled_s(men) == pytest.approx(18.0, abs=0.6)


def test_on_most_seeds_nothing_catches():
    folds = [Men(seed=seed, commander_at="sight").last.state.fold_at for seed in range(1, 41)]
    assert sum(at > 0.0 for at in folds) <= 12


def test_the_engine_moves_men_who_are_not_belted_half_way_out():
    men = Men(belted=False).go(1.0, burning=True)
    assert men.telemetry["seats.commander_ratio"] == pytest.approx(0.5, abs=0.05)
    assert men.telemetry["seats.navigator_ratio"] == pytest.approx(0.5, abs=0.05)


def test_the_engine_does_not_move_men_who_are_belted():
    assert Men().go(45.0, burning=True).telemetry["seats.commander_ratio"] == 0.0
