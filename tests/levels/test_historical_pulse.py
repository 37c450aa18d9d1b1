"""The pulse of the pilot of 1965: the accounts say 120 at the hatch and 143 to 168 at most."""

import pytest

from game.places import find_places
from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import Setup

# The hatch stands open for 117 s before the word; he is out and back for the first time by 200 s.
WATCHED_S = 220


@pytest.fixture(scope="module")
def pulses() -> list[float]:
    entry = Library((find_places().levels,)).entry("first_step")
    assert entry is not None
    assert entry.level is not None
    flight = Flight(entry.level, Setup(pilot="historical"))
    found = [flight.snapshot.number("body.pulse_bpm")]
    for _ in range(WATCHED_S):
        flight.advance(100)
        found.append(flight.snapshot.number("body.pulse_bpm"))
    return found


def test_it_is_120_when_the_hatch_opens(pulses):
    assert pulses[0] == pytest.approx(120.0, abs=2.0)


def test_it_settles_while_he_is_held_back(pulses):
    assert pulses[110] < pulses[0] - 2.0


def test_it_peaks_between_143_and_168_on_the_first_way_out(pulses):
    assert 143.0 <= max(pulses) <= 168.0
    assert pulses.index(max(pulses)) > 117
