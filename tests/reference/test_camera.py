"""Numbers of the camera work that the chapter's design gives: 25 N, 0.3 s, 5 degrees, 38 degrees.

The sources tell that the film camera sat on a bracket and came back, and that the chest camera gave
no picture; the figures are tuned or reconstructed, and these tests keep them.
"""

import math

import pytest

from game.sim.physics.camera_values import LOOSE, ON_BRACKET
from game.sim.physics.filming import in_frame
from game.sim.suit_law import finger_gap_m
from tests.cameras import Pressed


@pytest.mark.parametrize(
    ("force_n", "seconds", "place"),
    [
        (20.0, 2.0, LOOSE),
        (24.9, 2.0, LOOSE),
        (25.1, 0.28, LOOSE),
        (25.1, 0.31, ON_BRACKET),
        (40.0, 0.31, ON_BRACKET),
    ],
)
def test_the_shoe_latches_at_25_n_held_for_a_third_of_a_second(force_n, seconds, place):
    pressed = Pressed(force_n)
    pressed.press(seconds)
    assert pressed.place == place


@pytest.mark.parametrize(
    ("off_deg", "place"), [(0.0, ON_BRACKET), (4.9, ON_BRACKET), (5.1, LOOSE), (-5.1, LOOSE)]
)
def test_the_shoe_takes_the_camera_within_five_degrees(off_deg, place):
    pressed = Pressed(30.0, tilt_rad=math.radians(off_deg))
    pressed.press(0.5)
    assert pressed.place == place


@pytest.mark.parametrize(("kpa", "fits"), [(27.4, True), (40.5, False)])
def test_the_release_is_in_reach_at_the_low_setting_only(kpa, fits):
    assert (finger_gap_m(kpa) <= 0.007) is fits


@pytest.mark.parametrize(("off_deg", "seen"), [(18.5, True), (19.5, False)])
def test_the_lens_sees_38_degrees(off_deg, seen):
    # A man shrunk to a point by distance.
    away, off = 4_000.0, math.radians(off_deg)
    motions = [0.0] * 72
    for body in range(2, 12):
        motions[6 * body : 6 * body + 2] = [away * math.cos(off), away * math.sin(off)]
    assert in_frame([*motions, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], -1) is seen
