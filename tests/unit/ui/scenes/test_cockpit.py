"""The cabin: what keys and presses on the panel do, what is shown, and how time runs."""

from dataclasses import replace
from typing import Any

import pygame
import pytest

from game.ui.scene import Pointer
from game.ui.scenes.cockpit_map import knows_landing
from game.ui.scenes.flight_cabin import place_of
from game.ui.scenes.flight_warp import WARPS, next_warp
from game.ui.settings import PRESETS, Settings
from tests.unit.ui.input.hands_on import key
from tests.unit.ui.scenes.cabin_stage import SIZE, Cabin
from tests.unit.ui.stage import same

WORLD = ("clock", "descent", "attitude", "seats")


@pytest.fixture
def cabin(tmp_path):
    return Cabin(tmp_path)


def test_who_steers_a_ship_and_has_no_body_outside_is_in_the_cabin():
    assert place_of(WORLD) == "cockpit"
    assert place_of((*WORLD, "body")) == place_of(("clock",)) == "outside"


@pytest.mark.parametrize(
    ("keys", "channel", "value"),
    [
        (("f",), "panel.program_cover", True),
        (("f", "return"), "panel.program_on", False),
        (("f", "return", "return"), "panel.program_on", True),
        (("return",), "panel.program_on", True),
        (("x",), "panel.fire_cover", True),
        (("m",), "attitude.manual", False),
        (("y",), "attitude.gyros", False),
        (("r",), "attitude.rate_hold", False),
        (("0",), "attitude.gas_set", "second"),
        (("g",), "globus.mode", "landing"),
        (("rightbracket",), "panel.noted_utc_s", 117345.0),
        (("leftbracket",), "panel.noted_utc_s", 117343.0),
    ],
)
def test_a_key_switches_what_it_names(cabin, keys, channel, value):
    for name in keys:
        cabin.tap(name)
    assert cabin.told(channel) == value


def test_the_second_is_written_down_as_the_clock_shows_it(cabin):
    cabin.tap("j")
    assert cabin.told("panel.noted_utc_s") == pytest.approx(cabin.told("clock.utc_s"), abs=1.0)


def test_the_man_at_the_sight_goes_back(cabin):
    cabin.tap("c")
    assert cabin.told("seats.commander_moves") == "back"


def test_a_key_pressed_twice_does_not_turn_a_man_round_but_says_how(cabin):
    cabin.tap("c")
    cabin.tap("c")
    assert cabin.told("seats.commander_to") == "seat"
    assert cabin.scene._show.notice == cabin.kit.words("flight.cabin.commander_moves_back")


def test_pressed_again_while_that_is_said_the_man_turns_round(cabin):
    for _ in range(3):
        cabin.tap("c")
    assert cabin.told("seats.commander_to") == "sight"


def test_what_was_asked_is_forgotten_when_it_is_said_no_more(cabin):
    cabin.tap("c")
    cabin.tap("c")
    cabin.frames(300)
    cabin.tap("c")
    assert cabin.told("seats.commander_to") == "seat"


def test_men_at_their_buckles_are_not_stopped_by_one_press(cabin):
    cabin.tap("c")
    cabin.frames(1110)
    cabin.tap("t")
    cabin.frames(60)
    cabin.tap("t")
    assert cabin.told("seats.belts_ratio") > 0.0


def test_a_button_that_is_barred_says_so_and_does_not_fire(cabin):
    cabin.tap("space")
    assert cabin.told("tdu.burning") is False
    assert cabin.scene._show.notice == cabin.kit.words("flight.vain.barred")


def test_with_programme_off_and_cover_open_the_button_fires(cabin):
    for name in ("f", "return", "x", "space"):
        cabin.tap(name)
    assert cabin.told("tdu.burning") is True


def test_a_held_stick_turns_the_ship(cabin):
    cabin.scene.handle(key("d"))
    cabin.frames(120)
    assert cabin.told("attitude.yaw_rate_deg_per_s") > 0.1


def test_a_stick_that_is_off_says_so(cabin):
    cabin.tap("m")
    cabin.scene.handle(key("d"))
    cabin.frames(4)
    assert cabin.scene._show.notice == cabin.kit.words("flight.vain.stick_off")


def test_every_switch_of_the_panel_can_be_pressed_with_the_pointer(cabin):
    cabin.draw()
    found = {
        cabin.scene.action_at(x, y) for x in range(0, SIZE[0], 6) for y in range(120, SIZE[1], 6)
    }
    switches = {"program_cover", "manual", "gyros", "rate_hold", "gas_set", "fire_cover"}
    knobs = {"globus_mode", "globus_west", "globus_east", "globus_forth", "globus_back"}
    assert switches | knobs | {"engine_stop", "commander", "navigator", "belts"} <= found


def test_the_second_is_written_down_and_moved_with_the_pointer(cabin):
    cabin.draw()
    right = {cabin.scene.action_at(x, y) for x in range(450, 640, 4) for y in range(8, 68, 3)}
    assert {"note_time", "note_earlier", "note_later"} <= right


def test_a_press_on_an_open_cover_shuts_it_and_below_it_fires(cabin):
    for name in ("f", "return", "x"):
        cabin.tap(name)
    cabin.draw()
    column = [
        (x, y, cabin.scene.action_at(x, y))
        for x in range(0, SIZE[0], 4)
        for y in range(0, SIZE[1], 4)
    ]
    assert {"fire", "fire_cover"} <= {action for _, _, action in column}
    x, y = next((x, y) for x, y, action in column if action == "fire")
    cabin.scene.handle(Pointer(x, y, "pressed", 1))
    cabin.frames(4)
    assert cabin.told("tdu.burning") is True


def test_one_key_translates_the_panel_and_takes_it_back(cabin):
    engraved = cabin.draw()
    cabin.tap("z")
    told = cabin.draw()
    cabin.tap("z")
    plates = pygame.Rect(120, 237, 500, 12)
    assert not same(engraved.subsurface(plates), told.subsurface(plates))
    assert same(engraved.subsurface(plates), cabin.draw().subsurface(plates))


def test_views_go_round_and_come_back(cabin):
    cabin.draw()
    seen = []
    for _ in range(3):
        cabin.tap("v")
        seen.append(cabin.scene._show.view)
    assert (seen[0], seen[-1]) == ("map", "cockpit")


def test_the_same_moment_drawn_twice_is_the_same_picture(cabin):
    cabin.frames(10)
    assert same(cabin.draw(), cabin.draw())


def test_a_sight_that_nobody_lies_at_shows_no_ground(cabin):
    manned = cabin.draw()
    cabin.tap("c")
    cabin.frames(20)
    middle = pygame.Rect(SIZE[0] // 2 - 20, 70, 40, 20)
    colours = pygame.transform.average_color(manned.subsurface(middle))
    assert pygame.transform.average_color(cabin.draw().subsurface(middle)) != colours


def test_time_runs_faster_step_by_step_and_back(cabin):
    for _ in WARPS:
        cabin.tap("period")
    assert cabin.scene._show.warp == WARPS[-1]
    cabin.tap("period")
    assert cabin.scene._show.notice == cabin.kit.words("flight.warp", times=WARPS[-1])
    cabin.tap("comma")
    assert cabin.scene._show.warp == WARPS[-2]


def test_how_fast_time_runs_stands_over_every_view(cabin):
    plain = cabin.draw()
    cabin.scene._show.warp = 30
    mark = pygame.Rect(SIZE[0] // 2 - 20, 6, 40, 16)
    assert not same(plain.subsurface(mark), cabin.draw().subsurface(mark))


def test_outside_nobody_makes_time_run_faster():
    assert next_warp(("clock", "body", "attitude"), 1, 1) == 1


def test_accelerated_time_passes_faster(cabin):
    cabin.tap("period")
    before = cabin.flight.snapshot.time_s
    cabin.frames(60)
    assert cabin.flight.snapshot.time_s - before == pytest.approx(2.0, abs=0.1)


def test_a_minute_before_the_second_written_down_time_runs_as_it_did(cabin):
    for _ in WARPS:
        cabin.tap("period")
    cabin.frames(240)
    assert cabin.scene._show.warp == 1
    assert -60.0 <= cabin.told("panel.late_s") < -50.0


def test_a_burn_ends_accelerated_time(cabin):
    for name in ("f", "return", "x", "period", "space"):
        cabin.tap(name)
    assert cabin.scene._show.warp == 1


@pytest.mark.parametrize(
    ("preset", "orbiting", "burned", "down"),
    [
        ("cadet", True, True, True),
        ("cosmonaut", False, True, True),
        ("1965", False, False, True),
    ],
)
def test_when_the_map_shows_the_landing(preset, orbiting, burned, down):
    settings = replace(Settings(), **dict[str, Any](PRESETS[preset]))
    after = {"tdu.off_s": 5.0, "landing.down": False}
    moments = ({"tdu.off_s": 0.0}, after, {**after, "landing.down": True})
    assert tuple(knows_landing(told, settings) for told in moments) == (orbiting, burned, down)
