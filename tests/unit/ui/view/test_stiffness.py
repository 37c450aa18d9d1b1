"""The overlay of stiffness: arcs at the joints, figures only where it is hard, nothing invented."""

import math

import pygame
import pytest

from game.ui.view.camera import Camera
from game.ui.view.stiffness import (
    HARD,
    PLACES,
    TOO_HARD,
    arc,
    draw_stiffness,
    joint_at,
    size_of,
    step_of,
)
from game.vocab.snapshot import Pose
from tests.unit.ui.view.figures import AT_RIM, FLOATING, JOINTS, poses, turned

CAMERA = Camera((6.0, 1.0), 120.0, 0.0, (1280, 720))
BLACK = (0, 0, 0)


class Notes:
    """Words that are only written down."""

    def __init__(self):
        self.seen = []

    def fresh(self):
        pass

    def label(self, surface, kind, value, unit, at):
        self.seen.append(kind)

    def note(self, surface, text, at, anchor):
        self.seen.append((text, at, anchor))

    def told(self, surface, key, at, anchor, **values):
        self.seen.append((key, at, anchor))


@pytest.fixture(autouse=True)
def display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode((64, 64))
    pygame.display.quit()


def ratios(value, *joints):
    return {f"body.{joint}_resistance_ratio": value for joint in joints or PLACES}


def drawn(telemetry, figure=FLOATING, facing=-1):
    surface, notes = pygame.Surface((1280, 720)), Notes()
    draw_stiffness(surface, CAMERA, poses(figure), telemetry, facing, notes)
    return surface, notes.seen


def painted(surface):
    mask = pygame.mask.from_threshold(surface, BLACK, (1, 1, 1, 255))
    return mask.get_size()[0] * mask.get_size()[1] - mask.count()


def test_a_world_without_stiffness_shows_no_arcs():
    surface, seen = drawn({})
    assert (painted(surface), seen) == (0, [])


def test_a_world_without_a_man_shows_no_arcs():
    surface = pygame.Surface((1280, 720))
    draw_stiffness(surface, CAMERA, {}, ratios(0.4), -1)
    assert painted(surface) == 0


def test_only_told_joints_have_arcs():
    one, all_of_them = drawn(ratios(0.4, "hip"))[0], drawn(ratios(0.4))[0]
    assert 0 < painted(one) < painted(all_of_them)


def test_figures_stand_only_where_it_is_hard():
    telemetry = ratios(0.3) | ratios(0.74, "near_shoulder")
    assert [text for text, _, _ in drawn(telemetry)[1]] == ["75 %"]


@pytest.mark.parametrize("facing", [1, -1])
def test_words_of_the_two_shoulders_stand_on_different_sides(facing):
    notes = drawn(ratios(0.9, "near_shoulder", "far_shoulder"), AT_RIM, facing)[1]
    assert {anchor for _, _, anchor in notes} == {"midleft", "midright"}


@pytest.mark.parametrize("value", [math.nan, math.inf, "stiff"])
def test_what_is_no_number_is_not_drawn(value):
    assert painted(drawn(ratios(value))[0]) == 0


@pytest.mark.parametrize("joint", PLACES)
def test_an_arc_stands_at_the_joint_of_both_its_segments(joint):
    body, place = poses(FLOATING), PLACES[joint]
    near = {"hip": "near_hip", "knee": "near_knee"}.get(joint, joint)
    child = next(name for name, row in JOINTS.items() if row[4] == near)
    parent, on_parent = JOINTS[child][:2]
    x, y = turned(on_parent, body[parent].angle_rad)
    expected = (body[parent].x_m + x, body[parent].y_m + y)
    found = joint_at(body[place.pose], place, (0.0, 0.0))
    assert found == pytest.approx(expected)


def test_a_limb_is_marked_where_the_picture_draws_it():
    place = PLACES["near_shoulder"]
    aside = joint_at(Pose("near_upper_arm", 0.0, 0.0, 0.0), place, (1.0, 0.0))
    assert aside[0] == pytest.approx(place.aside_m)


def test_more_resistance_fills_more():
    steps = [step_of(ratio) for ratio in (0.0, 0.2, 0.5, 0.99, 1.0, 2.0)]
    assert steps == sorted(steps) and steps[0] == 0 and steps[-1] == steps[-2]


def has(picture, colour):
    near = (12, 12, 12, 255)
    return pygame.mask.from_threshold(picture, (*colour, 255), near).count() > 0


@pytest.mark.parametrize(("ratio", "colour"), [(0.7, HARD), (1.2, TOO_HARD)])
def test_hard_joints_have_their_colour(ratio, colour):
    assert has(arc(step_of(ratio), 2.0), colour)


def test_hard_is_striped_and_too_hard_is_ringed():
    sizes = [arc(step_of(ratio), 2.0).get_bounding_rect().w for ratio in (0.99, 1.0)]
    assert sizes[0] < sizes[1]


@pytest.mark.parametrize("scale", [1.0, 80.0, 160.0, 5000.0])
def test_arcs_grow_with_the_man_within_limits(scale):
    assert 0.75 <= size_of(Camera((0.0, 0.0), scale, 0.0, (1280, 720))) <= 2.0
