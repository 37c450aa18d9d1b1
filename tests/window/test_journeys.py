"""From the title to gripping the rail, as a stranger would: with keys, and with the mouse."""

import time

import pytest

pytestmark = pytest.mark.window

# Where the buttons stand in the 1280x720 window.
LEVELS = (265, 347)
FIRST_WALK = (640, 265)
GO_OUT = (132, 673)
PUSH_OFF = (650, 634)
PULL_LINE = (762, 634)


def test_with_keys_from_the_title_to_gripping_the_rail(desktop):
    desktop.start("play")
    for name in ("Down", "Return", "Down", "Return", "Return"):
        desktop.key(name)
    time.sleep(2.0)
    desktop.do("keydown", "f")
    desktop.until(lambda: " float, going on" in desktop.text())
    desktop.do("keyup", "f")
    desktop.until(lambda: " home, going on" in desktop.text())
    desktop.do("keydown", "r")
    desktop.until(lambda: "at_the_rim" in desktop.text())
    desktop.do("keyup", "r")
    assert desktop.running()


def test_with_the_mouse_from_the_title_to_gripping_the_rail(desktop):
    desktop.start("play")
    desktop.click(*LEVELS)
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
    assert desktop.running()
