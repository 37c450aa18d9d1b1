"""The pilot who holds the valve open and never looks."""

from game.sim.autopilots.hasty import AUTOPILOT


def test_he_opens_the_valve_wide_and_does_not_touch_it_again():
    first = AUTOPILOT.think({}, AUTOPILOT.start({}), 1, {})
    then = AUTOPILOT.think({}, first.state, 2, {})
    assert ([(w.name, w.value) for w in first.wishes], then.wishes) == ([("suit.bleed", 1.0)], ())
