"""The landing zone: the one given, one that is named, and when it is too late for that."""

import pytest

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.zone import SYSTEM, Settings
from game.vocab.command import Command

START = Start(0.0, stream_for(1, "zone"))


def ordered(lit_s: float = 0.0, **orders):
    """Return the dials after a tick with these orders, and the events of it."""
    settings = Settings()
    first = SYSTEM.start(settings, START)
    due = tuple(Command(0, 0, f"zone.{name}", value) for name, value in orders.items())
    step = SYSTEM.step(settings, first.state, Tick(1, 0.01, {"tdu.lit_s": lit_s}, due))
    return {**first.telemetry, **step.telemetry}, [event.name for event in step.events]


def test_without_a_word_it_is_the_zone_of_1965():
    told, _ = ordered()
    assert (told["zone.latitude_deg"], told["zone.longitude_deg"]) == (57.49, 50.14)
    assert told["zone.named"] is False


def test_a_zone_is_named_by_its_place():
    told, _ = ordered(latitude_deg=52.0, longitude_deg=41.5)
    assert (told["zone.latitude_deg"], told["zone.longitude_deg"]) == (52.0, 41.5)
    assert told["zone.named"] is True


def test_the_zone_that_was_given_can_be_taken_again():
    told, _ = ordered(latitude_deg=52.0, longitude_deg=41.5, given=True)
    assert told["zone.named"] is False


def test_once_the_engine_has_lit_it_is_too_late():
    told, events = ordered(lit_s=0.5, latitude_deg=52.0)
    assert told["zone.latitude_deg"] == pytest.approx(57.49)
    assert events == ["zone.too_late"]
