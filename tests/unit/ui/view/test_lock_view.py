"""The airlock cut open: when it is shown, what it frames, where lid and line are drawn."""

import math
from dataclasses import replace

import pygame
import pytest

from game.ui.view.flight_view import FlightView, ViewOptions
from game.ui.view.lock_view import (
    WIDTH_M,
    drawn_in,
    line_in_lock,
    lock_camera,
    lock_framing,
    middle_of,
    shortened,
    shows_lock,
)
from game.vocab.channel import Value
from game.vocab.snapshot import Pose, Snapshot, StoryView
from tests.unit.ui.view.figures import AT_RIM, FLOATING, Figure, poses, snapshot, with_pose

LYING = Figure((1.60, 0.03, -90.0), {"near_hip": 16, "far_hip": 26, "near_knee": 24})
SIZE = (320, 180)
SIZES = ((320, 180), (1280, 720), (1920, 1080), (1024, 768), (2560, 1080))
TUBE = [(x, y) for x in (0.0, 2.5) for y in (-0.6, 0.6)]


@pytest.fixture
def canvas(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode(SIZE)
    pygame.display.quit()


def with_lid(shot: Snapshot, angle_deg: float) -> Snapshot:
    angle = math.radians(angle_deg)
    place = (2.42 - 0.365 * math.cos(angle), 0.39 - 0.365 * math.sin(angle))
    return with_pose(shot, Pose("lid", *place, angle))


def turned_ship(shot: Snapshot, degrees: float) -> Snapshot:
    return with_pose(shot, Pose("ship", 0.0, 0.0, math.radians(degrees)))


def drawn(canvas, shot, view=None, wish=""):
    view = view or FlightView(SIZE)
    view.draw(canvas, shot, shot, 1.0, ViewOptions(view=wish))
    return view, pygame.image.tobytes(canvas, "RGB")


def test_a_man_in_the_tube_is_shown_by_the_cut():
    assert shows_lock(snapshot(LYING), "", before=False)


@pytest.mark.parametrize("figure", [AT_RIM, FLOATING])
def test_a_man_outside_is_shown_from_outside(figure):
    assert not shows_lock(snapshot(figure), "", before=False)


def test_the_cut_stays_while_he_is_only_just_outside():
    leaving = snapshot(replace(LYING, chest=(2.85, 0.0, -90.0)))
    assert 2.4 < middle_of(leaving)[0] < 2.75
    assert shows_lock(leaving, "", before=True)
    assert not shows_lock(leaving, "", before=False)


def test_who_asks_for_the_cut_gets_it_at_the_rim():
    assert shows_lock(snapshot(AT_RIM), "lock", before=False)


def test_who_asks_for_the_outside_gets_it_of_a_man_in_the_tube():
    assert not shows_lock(snapshot(LYING), "outside", before=True)


@pytest.mark.parametrize("wish", ["", "lock"])
def test_without_a_man_or_with_one_far_off_there_is_no_cut(wish):
    assert not shows_lock(Snapshot(0, 0.0), wish, before=True)
    assert not shows_lock(snapshot(FLOATING), wish, before=True)


def test_the_story_may_wish_for_the_cut(canvas):
    told = replace(snapshot(AT_RIM), story=StoryView(view="lock"))
    assert drawn(canvas, told)[1] == drawn(canvas, snapshot(AT_RIM), wish="lock")[1]


def test_the_player_may_look_elsewhere_than_the_story_wishes(canvas):
    told = replace(snapshot(AT_RIM), story=StoryView(view="lock"))
    assert drawn(canvas, told, wish="outside")[1] == drawn(canvas, snapshot(AT_RIM))[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("x", [0.9, 1.3, 1.6, 2.0])
def test_the_whole_tube_is_in_the_picture_while_he_is_inside(size, x):
    shot = snapshot(replace(LYING, chest=(x, 0.03, -90.0)))
    camera = lock_camera(lock_framing(shot), shot, size)
    for corner in TUBE:
        x_px, y_px = camera.to_screen(*corner)
        assert 0 <= x_px <= size[0]
        assert 0 <= y_px <= size[1]


def test_the_close_picture_is_as_wide_as_it_says():
    shot = snapshot(LYING)
    camera = lock_camera(lock_framing(shot), shot, (1280, 720))
    assert 1280 / camera.scale_px_per_m == pytest.approx(WIDTH_M)


@pytest.mark.parametrize("turn_deg", [-20.0, 0.0, 35.0])
def test_the_tube_lies_level_however_the_ship_has_turned(turn_deg):
    shot = turned_ship(snapshot(LYING), turn_deg)
    camera = lock_camera(lock_framing(shot), shot, (1280, 720))
    turn = math.radians(turn_deg)
    near = camera.to_screen(0.0, 0.0)
    far = camera.to_screen(2.5 * math.cos(turn), 2.5 * math.sin(turn))
    assert near[1] == pytest.approx(far[1])
    assert near[0] < far[0]


def test_a_man_upright_at_the_rim_is_whole_in_the_close_picture():
    shot = snapshot(AT_RIM)
    camera = lock_camera(lock_framing(shot), shot, (1280, 720))
    body = poses(AT_RIM)
    head = camera.to_screen(body["chest"].x_m, body["chest"].y_m + 0.52)
    feet = camera.to_screen(body["near_shank"].x_m, body["near_shank"].y_m - 0.33)
    # Instruments take the upper 136 pixels on that side.
    assert 136 < head[1] < feet[1] < 720
    assert 0 < head[0] < 1280


def test_drawing_the_cut_twice_gives_the_same_picture(canvas):
    shot = snapshot(LYING)
    view, first = drawn(canvas, shot)
    assert drawn(canvas, shot, view)[1] == first


def test_the_view_changes_by_a_cut_and_not_by_a_glide(canvas):
    view, _ = drawn(canvas, snapshot(AT_RIM, tick=100))
    drawn(canvas, snapshot(LYING, tick=101), view)
    fresh, _ = drawn(canvas, snapshot(LYING, tick=101))
    assert view.camera == fresh.camera


@pytest.mark.parametrize(("place", "angle_deg"), [((2.43, -0.2), 90.0), ((1.9, 0.33), 8.0)])
def test_the_lid_is_drawn_where_it_stands(canvas, place, angle_deg):
    empty = snapshot(replace(LYING, chest=(0.9, -0.1, -90.0)))
    view = FlightView(SIZE)
    seen = {}
    for angle in (8.0, 90.0):
        drawn(canvas, with_lid(empty, angle), view)
        assert view.camera is not None
        x, y = view.camera.to_screen(*place)
        seen[angle] = tuple(canvas.get_at((round(x), round(y))))[:3]
    metal, behind = seen[angle_deg], seen[98.0 - angle_deg]
    # Metal has no colour of its own; what is behind it is canvas in warm light, or space.
    assert max(abs(a - b) for a, b in zip(metal, behind, strict=True)) > 20


def test_a_line_inside_the_tube_stays_between_its_walls():
    curve = [(0.1 * k - 0.2, 1.5 * math.sin(k)) for k in range(28)]
    for x, y in line_in_lock({}, curve):
        assert x >= 0.0
        assert abs(y) < 0.5 or x >= 2.42


def test_a_line_outside_is_left_as_it_is():
    assert line_in_lock({}, [(2.6, 1.2), (4.0, -0.9)]) == [(2.6, 1.2), (4.0, -0.9)]


def test_what_is_not_drawn_of_a_line_lies_coiled():
    drawn_m, coiled_m = shortened([(2.47, -0.36), (1.5, 0.0)], 2.2, 0.4)
    assert drawn_m < 1.5
    assert drawn_m + coiled_m == pytest.approx(2.6)


def test_a_taut_line_is_drawn_whole():
    assert shortened([(0.0, 0.0), (2.0, 0.0)], 2.1, 0.0) == (2.1, 0.0)


def test_a_line_that_is_drawn_in_leaves_the_seat_of_the_lid_free():
    across = [(2.0, -0.3), (2.42, -0.33), (2.47, -0.36)]
    drawn = line_in_lock(poses(LYING), across, 1.0)
    assert max(x for x, _ in drawn) < 2.40


@pytest.mark.parametrize(
    ("lid_deg", "seat", "expected"),
    [(8.0, "nothing", 0.0), (90.0, "nothing", 1.0), (90.0, "line", 0.0)],
)
def test_the_line_is_drawn_in_with_the_lid_unless_it_lies_on_the_seat(lid_deg, seat, expected):
    telemetry: dict[str, Value] = {
        "hatches.outer_angle_deg": lid_deg,
        "hatches.outer_seat": seat,
    }
    assert drawn_in({}, telemetry) == expected
