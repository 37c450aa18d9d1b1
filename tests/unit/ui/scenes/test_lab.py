"""The lab on a screen: keys, pad and mouse turn the dials, and the forecast follows."""

import pygame
import pytest

from game.session.lab import LabBurn, foretell
from game.session.lab_cloud import COUNT
from game.sim.orbital.surface import WORDS
from game.ui.scene import Action, FocusLost, Pointer, Pop, Push, RawKey, RawPad
from game.ui.scenes.lab import MOST_KEPT, LabScene
from game.ui.scenes.lab_words import clock, flown_line, headline, held_against, signed
from game.ui.view.lab_ground import COVER
from tests.unit.ui.stage import drawn, make_kit, press, same


@pytest.fixture
def scene():
    return LabScene(make_kit(), "Deorbit lab")


def key(scene, scancode, pressed=True):
    return scene.handle(RawKey(scancode, pressed))


def wait(scene, frames=COUNT):
    for _ in range(frames):
        scene.update(0.016)


def test_it_opens_with_the_burn_of_1965(scene):
    assert scene.burn == LabBurn()


def test_right_turns_the_first_dial_by_a_minute(scene):
    press(scene, "right")
    assert scene.burn.delay_s == 60.0


def test_down_and_left_turn_the_seconds_back(scene):
    press(scene, "down", "left")
    assert scene.burn.delay_s == -1.0


def test_shift_makes_the_step_big(scene):
    key(scene, pygame.KSCAN_LSHIFT)
    press(scene, "down", "right")
    assert scene.burn.delay_s == 10.0


def test_shift_let_go_makes_it_small_again(scene):
    key(scene, pygame.KSCAN_LSHIFT)
    key(scene, pygame.KSCAN_LSHIFT, pressed=False)
    press(scene, "down", "right")
    assert scene.burn.delay_s == 1.0


def test_shift_is_forgotten_with_the_focus(scene):
    key(scene, pygame.KSCAN_LSHIFT)
    scene.handle(FocusLost())
    press(scene, "down", "right")
    assert scene.burn.delay_s == 1.0


def test_a_shoulder_of_the_pad_is_a_big_step(scene):
    press(scene, "down", "down", "next", device="pad")
    assert scene.burn.pitch_deg == 10


def test_a_dial_stops_at_its_end(scene):
    press(scene, "down", *["next"] * 9, device="pad")
    assert scene.burn.delay_s == 60.0


@pytest.mark.parametrize("scancode", [pygame.KSCAN_R, pygame.KSCAN_BACKSPACE])
def test_a_key_turns_the_dial_back_to_nought(scene, scancode):
    press(scene, "right", "right")
    key(scene, scancode)
    assert scene.burn == LabBurn()


def test_the_pad_turns_the_dial_back_too(scene):
    press(scene, "right")
    scene.handle(RawPad("x", 1.0))
    assert scene.burn == LabBurn()


def test_the_forecast_follows_the_dial(scene):
    press(scene, "down", "right")
    assert scene.landing == foretell(LabBurn(delay_s=1.0))


def test_the_wheel_turns_the_dial_under_the_pointer(scene):
    drawn(scene)
    dial = scene._dials["pitch"]
    scene.handle(Pointer(dial._bar.centerx, dial._bar.centery, "wheel", steps=2.0))
    assert scene.burn.pitch_deg == 2


def test_the_mouse_drags_a_dial_to_its_end(scene):
    drawn(scene)
    bar = scene._dials["yaw"]._bar
    scene.handle(Pointer(bar.centerx, bar.centery, "pressed", 1))
    scene.handle(Pointer(bar.right, bar.centery, "moved"))
    assert scene.burn.yaw_deg == 180


def test_enter_flies_it_and_keeps_the_landing_near_its_forecast(scene):
    press(scene, "ok")
    assert [0.0 < one.gap_km < 0.5 for one in scene.flights] == [True]


def test_only_the_last_flights_are_kept(scene):
    for _ in range(MOST_KEPT + 1):
        scene.fly()
    assert len(scene.flights) == MOST_KEPT


def test_a_flight_is_seen_on_the_map(scene):
    before = drawn(scene)
    scene.fly()
    assert not same(before, drawn(scene))


def test_the_ellipse_comes_when_all_twenty_are_foretold(scene):
    wait(scene, COUNT - 1)
    early = scene.scatter[0]
    wait(scene, 1)
    assert (early, scene.scatter[0] is None) == (None, False)


def test_the_twenty_are_hidden_until_asked_for(scene):
    wait(scene)
    assert scene.scatter[1] == ()


@pytest.mark.parametrize("event", [RawKey(pygame.KSCAN_C, True), RawPad("y", 1.0)], ids=str)
def test_the_twenty_are_shown_on_a_key(scene, event):
    wait(scene)
    scene.handle(event)
    assert len(scene.scatter[1]) == COUNT


def test_turning_a_dial_takes_the_ellipse_away(scene):
    wait(scene)
    press(scene, "right")
    assert scene.scatter[0] is None


@pytest.mark.parametrize("scancode", [pygame.KSCAN_I, pygame.KSCAN_F1])
def test_a_key_says_why_a_second_is_so_far(scene, scancode):
    assert isinstance(key(scene, scancode), Push)


def test_back_leads_to_the_menu(scene):
    assert isinstance(scene.handle(Action("back")), Pop)


@pytest.mark.parametrize("size", [(1, 1), (320, 180), (300, 1200), (1920, 1080)], ids=str)
@pytest.mark.parametrize("text_percent", [75, 200])
def test_a_ship_that_stays_in_orbit_is_drawn_at_any_size(size, text_percent):
    scene = LabScene(make_kit(text_percent=text_percent), "Deorbit lab")
    scene._dials["pitch"].put(90)
    scene.fly()
    wait(scene)
    assert drawn(scene, size).get_size() == size


@pytest.mark.parametrize(
    ("burn", "said"),
    [
        (LabBurn(), "Where 1965 landed"),
        (LabBurn(delay_s=46.0), "347 km past 1965"),
        (LabBurn(delay_s=-46.0), "km short of 1965"),
        (LabBurn(delay_s=900.0), "km away from 1965"),
        (LabBurn(pitch_deg=90.0), "Stays in orbit"),
    ],
    ids=str,
)
def test_the_headline_says_where_it_comes_down(burn, said):
    assert said in headline(make_kit().words, foretell(burn))


def test_a_flight_that_stays_up_is_told_without_a_place():
    up = foretell(LabBurn(pitch_deg=90.0))
    assert "orbit" in flown_line(make_kit().words, held_against(up, up))


@pytest.mark.parametrize(("n", "said"), [(0, "0"), (5, "+5"), (-5, "−5")])
def test_values_have_their_sign(n, said):
    assert signed(n) == said


def test_the_clock_of_the_second_day_begins_at_midnight():
    assert clock(86_400.0 + 3_661.0) == "01:01:01"


@pytest.mark.parametrize("kind", COVER)
def test_every_ground_has_words_for_headline_and_map(kind):
    words = make_kit().words
    assert words.has(f"lab.surface.{kind}") and words.has(f"lab.ground.{kind}")


def test_every_ground_that_can_be_landed_on_has_a_colour():
    assert set(COVER) == set(WORDS) - {"none"}
