"""What is drawn over the struggle in the lock, and what it says."""

import math

import pygame
import pytest

from game.ui.view.dashes import pieces
from game.ui.view.lid_gap import Frame, nearest, shows_gap
from game.ui.view.lock_view import lock_camera, lock_framing
from game.ui.view.struggle import Shows, arrows_in_lock, draw_struggle
from game.ui.view.torque_arc import Effort, effort_of
from game.vocab.channel import Value
from game.vocab.snapshot import Arrow
from tests.unit.ui.view.figures import Figure, poses, snapshot

SIZE = (640, 360)
LYING = Figure((1.60, 0.03, -90.0), {"near_hip": 16, "far_hip": 26, "near_knee": 24})
WEAK: dict[str, Value] = {
    "body.working_joint": "hip",
    "body.joint_need_nm": 82.0,
    "body.joint_have_nm": 54.0,
}
ENOUGH: dict[str, Value] = {**WEAK, "body.joint_have_nm": 90.0}
GAP: dict[str, Value] = {
    "body.pelvis_depth_m": 1.2,
    "hatches.outer_angle_deg": 30.0,
    "hatches.outer_seat": "nothing",
    "hatches.sweep_gap_m": 0.05,
    "hatches.sweep_part": "helmet",
}
NEXT: dict[str, Value] = {
    "body.next_hand": "near",
    "body.next_hold": "rail",
    "body.next_hold_x_m": 2.0,
    "body.next_hold_y_m": 0.0,
}
HOLDING: dict[str, Value] = {"body.near_hand.holds": "rail", "body.near_hand.load_ratio": 0.6}


class Notes:
    """Words that are only written down."""

    def __init__(self):
        self.seen = {}

    def fresh(self):
        self.seen.clear()

    def label(self, surface, kind, value, unit, at):
        self.seen[kind] = value

    def note(self, surface, text, at, anchor):
        self.seen[text] = at

    def told(self, surface, key, at, anchor, **values):
        self.seen[key] = values


@pytest.fixture(autouse=True)
def display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode(SIZE)
    pygame.display.quit()


def told(display, telemetry, shows):
    notes = Notes()
    shot = snapshot(LYING)
    camera = lock_camera(lock_framing(shot), shot, SIZE)
    draw_struggle(display, camera, poses(LYING), telemetry, -1, shows, notes)
    return notes.seen


def test_the_weak_joint_says_by_how_much(display):
    assert told(display, WEAK, Shows(joints=True))["lens.short"] == {"nm": 28}


def test_whoever_is_told_of_no_joint_sees_nothing_of_it(display):
    before = pygame.image.tobytes(display, "RGB")
    assert told(display, WEAK, Shows()) == {}
    assert pygame.image.tobytes(display, "RGB") == before


def test_a_joint_that_is_strong_enough_has_figures_only_in_the_lens(display):
    assert told(display, ENOUGH, Shows(joints=True)) == {}
    assert "lens.enough" in told(display, ENOUGH, Shows(joints=True, lens=True))


def test_no_working_joint_is_no_effort():
    assert effort_of({**WEAK, "body.working_joint": "none"}) is None


def test_what_is_missing_is_never_negative():
    assert Effort("hip", 50.0, 60.0).short_nm == 0.0


def test_the_room_of_the_lid_is_told_in_centimetres(display):
    assert told(display, GAP, Shows())["lid.gap.helmet"] == {"cm": 5}


def test_what_is_in_the_lids_way_is_said_so(display):
    inside = {**GAP, "hatches.sweep_gap_m": -0.07, "hatches.sweep_part": "boots"}
    assert told(display, inside, Shows())["lid.way.boots"] == {"cm": 7}


@pytest.mark.parametrize("what", ["arm", "camera", "line"])
def test_what_lies_on_the_seat_is_named(display, what):
    assert f"lid.seat.{what}" in told(display, {**GAP, "hatches.outer_seat": what}, Shows())


@pytest.mark.parametrize(
    "change",
    [
        {"hatches.outer_angle_deg": 90.0},
        {"body.pelvis_depth_m": -0.5},
        {"hatches.outer_seat": "man"},
    ],
    ids=["shut", "outside", "half in"],
)
def test_the_room_matters_only_for_who_is_in_with_the_lid_open(change):
    assert shows_gap(GAP)
    assert not shows_gap(GAP | change)


def test_the_nearest_of_two_boots_is_measured():
    shot = snapshot(LYING)
    frame = Frame(lock_camera(lock_framing(shot), shot, SIZE), poses(LYING), -1)
    found = nearest(frame, "boots")
    assert found is not None
    assert found[0][0] < 1.0


def test_the_next_hold_is_named_only_for_whoever_has_the_guide(display):
    assert "lens.next.rail" in told(display, NEXT, Shows(holds=True))
    assert told(display, NEXT, Shows(lens=True)) == {}


def test_the_lens_says_how_much_of_a_grip_is_asked(display):
    assert told(display, HOLDING, Shows(lens=True))["lens.grip_of"] == {"percent": 60}


def test_pushes_at_one_place_are_one_arrow():
    pushes = (Arrow("contact", 1.0, 0.0, 0.0, 20.0), Arrow("contact", 1.02, 0.0, 0.0, 30.0))
    (only,) = arrows_in_lock(pushes)
    assert only.y_size == 50.0


def test_small_forces_and_momenta_have_no_arrow_in_the_lock():
    arrows = (Arrow("contact", 1.0, 0.0, 3.0, 0.0), Arrow("man_momentum", 1.0, 0.0, 50.0, 0.0))
    assert arrows_in_lock(arrows) == []


def test_a_broken_line_covers_about_half_of_its_length():
    strokes = pieces([(0.0, 0.0), (100.0, 0.0), (100.0, 60.0)], 9.0, 7.0)
    drawn = sum(math.dist(a, b) for a, b in strokes)
    assert 0.45 * 160.0 < drawn < 0.7 * 160.0


def test_a_line_without_length_has_no_strokes():
    assert pieces([(5.0, 5.0), (5.0, 5.0)], 9.0, 7.0) == []
