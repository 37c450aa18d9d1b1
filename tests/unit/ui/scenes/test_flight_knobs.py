"""One key turns a knob of the suit on by one setting."""

import pytest

from game.ui.scenes.flight_knobs import turned
from game.vocab.command import Wish


@pytest.mark.parametrize(("now", "following"), [("up", "slit"), ("slit", "down"), ("down", "up")])
def test_the_filter_goes_down_in_steps_and_up_again(now, following):
    assert turned("filter", {"suit.filter": now}) == (
        Wish("suit.filter.set", following),
        f"flight.filter.{following}",
    )


def test_the_pressure_knob_has_two_settings():
    order = turned("relief", {"suit.relief_setting": "low"})
    assert order is not None and order[0] == Wish("suit.relief.set", "high")


def test_a_world_without_the_knob_gets_no_order():
    assert turned("filter", {}) is None
