"""The picture of the flight: repeatable, at every size, whatever the snapshot holds."""

import math
from dataclasses import replace

import pygame
import pytest

from game.ui.view.art_man import man_parts
from game.ui.view.camera import Camera
from game.ui.view.flight_view import BlackSky, FlightView, ViewOptions
from game.ui.view.in_picture import in_sight
from game.vocab.snapshot import Arrow, Pose, Snapshot
from tests.unit.ui.view.figures import AT_RIM, FLOATING, TUCKED, snapshot, with_pose

SIZE = (320, 180)


class Notes:
    """Labels of the lens that are only written down."""

    def __init__(self):
        self.seen = []

    def fresh(self):
        pass

    def label(self, surface, kind, value, unit, at):
        self.seen.append((kind, round(value, 3), unit))

    def note(self, surface, text, at, anchor):
        self.seen.append(text)

    def told(self, surface, key, at, anchor, **values):
        self.seen.append((key, values))


@pytest.fixture
def canvas(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode(SIZE)
    pygame.display.quit()


def camera_after(view, canvas, shot):
    view.draw(canvas, shot, shot, 1.0)
    assert view.camera is not None
    return view.camera


def picture(view, canvas, shot, options=None):
    view.draw(canvas, shot, shot, 1.0, options or ViewOptions())
    return pygame.image.tobytes(canvas, "RGB")


def lit_pixels(canvas, rect):
    area = canvas.subsurface(rect)
    return sum(
        sum(area.get_at((x, y))[:3]) > 300
        for x in range(area.get_width())
        for y in range(area.get_height())
    )


def test_drawing_twice_gives_the_same_picture(canvas):
    view = FlightView(SIZE)
    assert picture(view, canvas, snapshot(AT_RIM)) == picture(view, canvas, snapshot(AT_RIM))


def test_two_views_draw_the_same_picture(canvas):
    first = picture(FlightView(SIZE), canvas, snapshot(FLOATING))
    assert first == picture(FlightView(SIZE), canvas, snapshot(FLOATING))


@pytest.mark.parametrize("size", [(1, 1), (320, 180), (1920, 1080), (1024, 768)])
def test_every_size_is_drawn(canvas, size):
    target = pygame.Surface(size)
    view = FlightView(size)
    view.draw(target, snapshot(AT_RIM), snapshot(AT_RIM), 0.5)
    assert view.camera is not None


@pytest.mark.parametrize("figure", [AT_RIM, FLOATING, TUCKED])
def test_the_man_is_seen_where_the_camera_says(canvas, figure):
    view = FlightView(SIZE)
    x, y = camera_after(view, canvas, snapshot(figure)).to_screen(*figure.chest[:2])
    assert lit_pixels(canvas, pygame.Rect(round(x) - 5, round(y) - 5, 10, 10)) > 30


def test_the_pointer_finds_the_place_it_points_at(canvas):
    view = FlightView(SIZE)
    camera = camera_after(view, canvas, snapshot(AT_RIM))
    assert view.to_level(*camera.to_screen(3.0, 0.5)) == pytest.approx((3.0, 0.5))


def test_a_mirrored_man_looks_different(canvas):
    view = FlightView(SIZE)
    faced = picture(view, canvas, snapshot(AT_RIM))
    assert faced != picture(view, canvas, snapshot(replace(AT_RIM, facing=1)))


def test_a_closed_hand_looks_different(canvas):
    view = FlightView((1280, 720))
    target = pygame.Surface((1280, 720))
    open_hand = picture(view, target, snapshot(AT_RIM))
    assert open_hand != picture(view, target, snapshot(AT_RIM, {"body.near_hand.holds": "rim"}))


def test_the_ship_is_dark_after_sunset(canvas):
    view = FlightView(SIZE)
    picture(view, canvas, snapshot(AT_RIM))
    area = pygame.Rect(0, 60, 150, 100)
    by_day = lit_pixels(canvas, area)
    night = {"orbit.sun_up": False, "orbit.sunset_in_s": 0.0, "orbit.sun_elevation_deg": -12.0}
    picture(view, canvas, snapshot(AT_RIM, night))
    assert lit_pixels(canvas, area) < 0.1 * by_day


def test_a_pose_that_is_no_number_is_left_out(canvas):
    lost = with_pose(snapshot(AT_RIM), Pose("near_shank", math.nan, math.inf, 0.0))
    assert picture(FlightView(SIZE), canvas, lost)


@pytest.mark.parametrize("far_m", [60.0, 1e4, 1e9])
def test_a_man_who_drifts_away_does_not_stop_the_picture(canvas, far_m):
    lost = with_pose(snapshot(AT_RIM), Pose("chest", far_m, 0.0, 0.0))
    assert picture(FlightView(SIZE), canvas, lost)


def test_an_empty_snapshot_shows_the_ship(canvas):
    picture(FlightView(SIZE), canvas, Snapshot(0, 0.0))
    assert lit_pixels(canvas, pygame.Rect(0, 60, 150, 100)) > 100


def test_the_lens_writes_each_force_with_its_unit(canvas):
    notes = Notes()
    shot = snapshot(AT_RIM, arrows=(Arrow("tension", 2.9, 0.0, -120.0, 50.0),))
    view = FlightView(SIZE, BlackSky(), notes)
    picture(view, canvas, shot, ViewOptions(lens=True))
    assert notes.seen == [("tension", 130.0, "N")]


def test_the_lens_leaves_out_what_is_too_small_to_see(canvas):
    notes = Notes()
    shot = snapshot(AT_RIM, arrows=(Arrow("tension", 2.9, 0.0, 0.1, 0.0),))
    picture(FlightView(SIZE, BlackSky(), notes), canvas, shot, ViewOptions(lens=True))
    assert notes.seen == []


@pytest.mark.parametrize(("x_m", "seen"), [(3.0, True), (9.0, True), (40.0, False), (-40.0, False)])
def test_parts_outside_the_picture_are_left_out(x_m, seen):
    camera = Camera((3.0, 0.0), 100.0, 0.0, (1280, 720))
    assert in_sight((man_parts(1)["chest"], x_m, 0.0, 0.3), camera) is seen


def test_the_film_gate_frames_the_picture(canvas):
    view = FlightView(SIZE)
    picture(view, canvas, snapshot(AT_RIM), ViewOptions(film_frame=True))
    assert canvas.get_at((0, 90))[:3] == (0, 0, 0)


def test_arcs_of_stiffness_are_drawn_when_asked_for(canvas):
    shot = snapshot(FLOATING, {"body.near_shoulder_resistance_ratio": 0.8})
    view, notes = FlightView(SIZE), Notes()
    view_with_notes = FlightView(SIZE, labels=notes)
    plain = picture(view, canvas, shot)
    assert picture(view_with_notes, canvas, shot, ViewOptions(stiffness=True)) != plain
    assert notes.seen == ["80 %"]


def test_mist_on_the_visor_is_seen(canvas):
    view = FlightView(SIZE)
    clear = picture(view, canvas, snapshot(AT_RIM))
    assert picture(view, canvas, snapshot(AT_RIM, {"suit.visor_fog_ratio": 0.6})) != clear


def test_a_suit_at_low_pressure_hangs_slack(canvas):
    view = FlightView(SIZE)
    taut = picture(view, canvas, snapshot(AT_RIM, {"suit.excess_kpa": 40.5}))
    assert picture(view, canvas, snapshot(AT_RIM, {"suit.excess_kpa": 27.4})) != taut
