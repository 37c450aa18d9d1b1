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


@pytest.mark.parametrize(
    ("now", "then", "says"), [(-18.0, 0.0, 1), (0.4, 10.0, 2), (10.0, 30.0, 3), (29.0, -18.0, 0)]
)
def test_the_film_camera_is_tilted_in_steps(now, then, says):
    telemetry = {"camera.fixed": True, "camera.frame_angle_deg": now}
    assert turned("camera_tilt", telemetry) == (
        Wish("camera.angle_deg", then),
        f"flight.tilt.{says}",
    )


def test_a_camera_that_is_not_on_its_bracket_is_tilted_later():
    order = turned("camera_tilt", {"camera.fixed": False, "camera.frame_angle_deg": 0.0})
    assert order is not None and order[1] == "flight.tilt.later"


def test_a_world_without_cameras_has_nothing_to_tilt():
    assert turned("camera_tilt", {}) is None


@pytest.mark.parametrize(
    ("action", "stage", "command", "value"),
    [
        ("guide", "none", "body.hatch_guide", "feet_first"),
        ("guide_head", "none", "body.hatch_guide", "head_first"),
        ("guide", "legs_in", "body.hatch_guide", "none"),
        ("guide", "lid_swing", "body.lid", False),
        ("lid", "inside", "body.lid", True),
        ("lid", "lid_reach", "body.lid", False),
    ],
)
def test_a_key_begins_the_way_in_or_the_lid_and_stops_it_again(action, stage, command, value):
    order = turned(action, {"body.entry": stage})
    assert order is not None and order[0] == Wish(command, value)


def test_a_world_without_a_hatch_has_no_way_in():
    assert turned("guide", {}) is None
