"""From the title to the rail, and on to the way in, as a stranger would: with keys or mouse."""

import time

import pytest

from game.tools.flight_room import newest_save

pytestmark = pytest.mark.window

# Where the buttons stand in the 1280x720 window.
LEVELS = (265, 347)
OTHER_WAYS = (274, 235)
FIRST_WALK = (640, 180)
GO_OUT = (132, 673)
PUSH_OFF = (650, 634)
PULL_LINE = (762, 634)
FLY_ON = (197, 673)
AS_IN_1965 = (102, 319)


def taken_over(desktop) -> tuple[str, ...]:
    """Fly the way in until it is kept, pause, and return the settings it took over."""
    time.sleep(10.0)
    desktop.key("Escape")
    desktop.until(lambda: "too_big_to_fit at tick" in desktop.text())
    desktop.until(lambda: newest_save(desktop.data / "saves") is not None)
    recording = newest_save(desktop.data / "saves")
    assert recording is not None
    assert recording.level_id == "too_big_to_fit"
    return tuple(name for name, _ in recording.setup.overrides)


def test_with_keys_to_the_rail_and_on_with_ones_own_state(desktop):
    desktop.start("play")
    for name in ("Down", "Return", "Down", "Return", "Return", "Return"):
        desktop.key(name)
    time.sleep(2.0)
    desktop.do("keydown", "f")
    desktop.until(lambda: " float, going on" in desktop.text())
    desktop.do("keyup", "f")
    desktop.until(lambda: " home, going on" in desktop.text())
    desktop.do("keydown", "r")
    desktop.until(lambda: "at_the_rim" in desktop.text())
    desktop.do("keyup", "r")
    time.sleep(2.0)
    desktop.key("Return")
    desktop.key("Return")
    assert "body.arm_capacity_ratio" in taken_over(desktop)


def test_with_the_mouse_to_the_rail_and_on_as_in_1965(desktop):
    desktop.start("play")
    desktop.click(*LEVELS)
    desktop.click(*OTHER_WAYS)
    desktop.click(*FIRST_WALK)
    desktop.click(*GO_OUT)
    time.sleep(2.0)
    desktop.do("mousemove", *PUSH_OFF, "mousedown", 1)
    desktop.until(lambda: " float, going on" in desktop.text())
    desktop.do("mouseup", 1)
    desktop.until(lambda: " home, going on" in desktop.text())
    desktop.do("mousemove", *PULL_LINE, "mousedown", 1)
    desktop.until(lambda: "at_the_rim" in desktop.text())
    desktop.do("mouseup", 1)
    time.sleep(2.0)
    desktop.click(*FLY_ON)
    desktop.click(*AS_IN_1965)
    desktop.click(*GO_OUT)
    assert taken_over(desktop) == ()
