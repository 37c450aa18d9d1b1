"""Two players at one screen: the one at the stick is not shown what the one at the sight sees."""

import pygame
import pytest

from game.places import find_places
from game.session.chairs import is_hidden
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom
from game.ui.scene import Action, Home, Pointer, Push, RawPad, Replace
from game.ui.scenes.cockpit_places import CLOCKS, COUCHES, GLOBUS, PLATES
from game.ui.scenes.cockpit_voices import EARLIER, LARGE
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.look_away import LEAST_S, LookAwayScene
from game.ui.scenes.pause import PauseScene
from game.vocab.command import Wish
from tests.unit.ui.input.hands_on import key
from tests.unit.ui.scenes.cabin_stage import SIZE, Cabin, cabin_level
from tests.unit.ui.stage import drawn, make_kit, same

VOICES = "  voices: {}\n"
STICK = (("voices.chair", "stick"),)
STRICT = "  voices: {pad_steers: false}\n"
# Nothing but the attitude differs: level and along the track, and far from it.
EVEN = (("attitude.pitch_deg", 0.0), ("attitude.yaw_deg", 3.3))
ASKEW = (("attitude.pitch_deg", -7.0), ("attitude.yaw_deg", 140.0))


@pytest.fixture
def sight(tmp_path):
    return Cabin(tmp_path, VOICES)


@pytest.fixture
def stick(tmp_path):
    return Cabin(tmp_path, VOICES, STICK)


def two(tmp_path, chair, view="", **settings):
    """Return two pictures of the same moment of two ships that lie differently."""
    pictures = []
    for name, lie in (("even", EVEN), ("askew", ASKEW)):
        folder = tmp_path / name
        folder.mkdir()
        cabin = Cabin(folder, VOICES, tuple(sorted((*lie, ("voices.chair", chair)))), **settings)
        cabin.scene._show.view = view
        pictures.append(cabin.draw())
    return pictures


@pytest.mark.parametrize("numbers", [True, False])
@pytest.mark.parametrize("view", ["cockpit", "map", "outside"])
def test_how_the_ship_lies_changes_no_pixel_for_the_man_at_the_stick(tmp_path, view, numbers):
    assert same(*two(tmp_path, "stick", view, sight_numbers=numbers, map_open=numbers))


def test_how_the_ship_lies_is_seen_at_the_sight(tmp_path):
    assert not same(*two(tmp_path, "sight"))


def test_from_the_stick_the_ship_is_not_looked_at_from_outside(stick):
    stick.draw()
    views = []
    for _ in range(3):
        stick.tap("v")
        views.append(stick.scene._show.view)
    assert views == ["map", "cockpit", "map"]


def test_at_the_sight_the_stick_is_dead(sight):
    for name in ("w", "d", "q"):
        sight.scene.handle(key(name))
    sight.frames(120)
    rates = [sight.told(f"attitude.{axis}_rate_deg_per_s") for axis in ("pitch", "yaw", "roll")]
    assert max(abs(rate) for rate in rates) < 0.08
    assert [c.name for c in sight.flight.log if c.name.startswith("attitude.") and c.value] == [
        "attitude.rate_hold"
    ]


def test_what_is_pressed_at_the_sight_is_called_and_says_why_nothing_turns(sight):
    sight.tap("w")
    said = sight.kit.words("flight.voices.called", call=sight.kit.words("voices.call.up"))
    assert (sight.told("voices.call"), sight.scene._show.notice) == ("up", said)


def test_at_the_sight_space_says_so_and_never_fires(tmp_path):
    open_panel = (("panel.fire_cover", True), ("panel.program_on", False))
    cabin = Cabin(tmp_path, VOICES, open_panel)
    cabin.tap("space")
    assert (cabin.told("voices.call"), cabin.told("tdu.burning")) == ("so", False)


def test_the_panel_is_out_of_reach_from_the_sight_and_says_so(sight):
    sight.tap("m")
    why = sight.kit.words("flight.voices.no_reach")
    assert (sight.told("attitude.manual"), sight.scene._show.notice) == (True, why)


def test_the_man_at_the_sight_may_leave_it(sight):
    sight.tap("c")
    assert sight.told("seats.commander_to") == "seat"


def test_with_nobody_at_the_sight_there_is_nothing_to_call(sight):
    sight.tap("c")
    sight.tap("w")
    why = sight.kit.words("flight.voices.nobody")
    assert (sight.told("voices.calls_count"), sight.scene._show.notice) == (0.0, why)


def test_at_the_stick_the_same_key_turns_the_ship_and_calls_nothing(stick):
    stick.scene.handle(key("d"))
    stick.frames(120)
    assert stick.told("attitude.yaw_rate_deg_per_s") > 0.1
    assert stick.told("voices.calls_count") == 0.0


def test_the_man_at_the_stick_has_the_panel(stick):
    stick.tap("m")
    assert stick.told("attitude.manual") is False


def test_a_call_stands_large_before_the_man_at_the_stick(tmp_path):
    pictures = []
    for word in ("up", "down"):
        (tmp_path / word).mkdir()
        cabin = Cabin(tmp_path / word, VOICES)
        cabin.flight.advance(0, [Wish("voices.call", word), Wish("voices.chair", "stick")])
        pictures.append(cabin.draw())
    assert not same(*pictures)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
def test_what_was_called_stands_on_no_plate_of_the_panel(tmp_path, size):
    pen = make_kit(tmp_path).pen(pygame.Surface(size))
    here = [place.rect(pen) for place in (LARGE, EARLIER)]
    there = [place.rect(pen) for place in (PLATES, GLOBUS, COUCHES, CLOCKS)]
    assert [one for one in here if one.collidelist(there) >= 0] == []


def covered(cabin):
    move = cabin.scene.handle(key("u"))
    assert isinstance(move, Push) and isinstance(move.scene, LookAwayScene)
    return move.scene


def test_handing_over_covers_the_screen_with_nothing_of_the_flight(tmp_path):
    sheets = []
    for name, lie in (("even", EVEN), ("askew", ASKEW)):
        (tmp_path / name).mkdir()
        sheets.append(drawn(covered(Cabin(tmp_path / name, VOICES, lie))))
    assert same(*sheets)


def test_until_somebody_sits_down_the_screen_stays_as_it_was(sight):
    covered(sight)
    assert sight.told("voices.chair") == "sight"


def test_a_key_that_is_still_down_does_not_lift_the_cover(sight):
    cover = covered(sight)
    assert cover.handle(key("u")) is None


@pytest.mark.parametrize("event", [key("u"), Action("ok")])
def test_who_sits_down_presses_and_has_the_screen(sight, event):
    cover = covered(sight)
    cover.update(LEAST_S)
    cover.handle(event)
    assert sight.told("voices.chair") == "stick"


def test_escape_gives_the_screen_back(sight):
    cover = covered(sight)
    cover.update(LEAST_S)
    cover.handle(Action("back"))
    assert sight.told("voices.chair") == "sight"


def test_what_was_held_at_the_stick_is_let_go_when_it_is_handed_over(stick):
    stick.scene.handle(key("d"))
    stick.frames(30)
    cover = covered(stick)
    cover.update(LEAST_S)
    cover.handle(key("u"))
    stick.frames(4)
    assert [c.value for c in stick.flight.log if c.name == "attitude.yaw"] == [1.0, 0.0]


def test_a_pad_steers_while_the_keys_call(sight):
    sight.scene.handle(RawPad("left_x", 1.0))
    sight.tap("w")
    sight.frames(120)
    assert (sight.told("voices.call"), sight.told("attitude.yaw_rate_deg_per_s") > 0.1) == (
        "up",
        True,
    )


def test_while_a_pad_steers_the_prompts_name_the_keys_of_him_who_reads_them(sight):
    sight.kit.hand.device = "pad"
    sight.frames(1)
    assert sight.kit.device == "keys"


def test_a_press_on_the_panel_does_not_reach_it_because_a_pad_was_used_last(sight):
    sight.draw()
    column = ((x, y) for x in range(0, SIZE[0], 4) for y in range(240, SIZE[1], 4))
    x, y = next(at for at in column if sight.scene.action_at(*at) == "manual")
    sight.scene.handle(RawPad("left_x", 1.0))
    sight.scene.handle(Pointer(x, y, "pressed", 1))
    sight.frames(4)
    assert sight.told("attitude.manual") is True


def test_with_strict_turns_a_pad_calls_as_well(tmp_path):
    cabin = Cabin(tmp_path, STRICT)
    cabin.scene.handle(RawPad("left_x", 1.0))
    cabin.frames(60)
    assert (cabin.told("voices.call"), abs(cabin.told("attitude.yaw_rate_deg_per_s")) < 0.08) == (
        "right",
        True,
    )


def test_who_takes_the_sight_with_the_pad_calls_with_it(stick):
    cover = covered(stick)
    cover.update(LEAST_S)
    cover.handle(Action("ok", "pad"))
    stick.scene.handle(RawPad("left_y", -1.0))
    stick.frames(60)
    assert stick.told("voices.call") == "up"


def test_back_at_a_checkpoint_the_screen_stays_with_who_sits_at_it(sight):
    sight.frames(300)
    cover = covered(sight)
    cover.update(LEAST_S)
    cover.handle(key("u"))
    sight.scene.retry()
    assert sight.told("voices.chair") == "stick"


def test_where_one_plays_alone_there_is_nothing_to_hand_over(tmp_path):
    alone = Cabin(tmp_path)
    assert alone.scene.handle(key("u")) is None


def test_once_the_engine_is_lit_nothing_is_hidden_any_more(tmp_path):
    ready = (("panel.fire_cover", True), ("panel.program_on", False), *STICK)
    cabin = Cabin(tmp_path, VOICES, ready)
    cabin.tap("space")
    cabin.frames(10)
    assert cabin.scene._controls.chair == ""


def test_every_needle_of_the_panel_that_tells_the_attitude_is_hidden():
    rates = [f"attitude.{axis}_rate_deg_per_s" for axis in ("pitch", "yaw", "roll")]
    told = ["attitude.gas_left_kg", "sight.manned", "tdu.lit_s", "panel.late_s"]
    assert [is_hidden(name) for name in (*rates, *told)] == [True] * 3 + [False] * 4


def opening(tmp_path, chair):
    """Return the sheet before a flight of two that goes on with the man of `chair`."""
    kit = make_kit(tmp_path)
    room = FlightRoom((find_places().levels,), tmp_path / "saves")
    setup = Setup(overrides=(("voices.chair", chair),))
    return room.opened(kit, Flight(cabin_level(tmp_path, VOICES), setup))


def test_a_flight_of_two_opens_with_the_cover_for_the_man_whose_view_comes(tmp_path):
    sheets = []
    for chair in ("sight", "stick"):
        (tmp_path / chair).mkdir()
        sheets.append(drawn(opening(tmp_path / chair, chair)))
    assert not same(*sheets)


def test_the_flight_opens_for_whom_it_was_covered(tmp_path):
    sheet = opening(tmp_path, "stick")
    sheet.update(LEAST_S)
    move = sheet.handle(Pointer(5, 5, "pressed", 1))
    assert isinstance(move, Replace) and isinstance(move.scene, FlightScene)
    assert move.scene.flight.snapshot.telemetry["voices.chair"] == "stick"


def test_who_opens_the_sight_with_the_pad_keeps_it(tmp_path):
    sheet = opening(tmp_path, "sight")
    sheet.update(LEAST_S)
    move = sheet.handle(Action("ok", "pad"))
    assert isinstance(move, Replace) and isinstance(move.scene, FlightScene)
    assert move.scene._controls.pad_away is False


def test_from_the_cover_before_a_flight_escape_goes_home(tmp_path):
    sheet = opening(tmp_path, "sight")
    assert sheet.handle(Action("back")) == Home()


@pytest.mark.parametrize("way", ["restart", "pause"])
def test_the_level_again_opens_with_the_cover(stick, way):
    if way == "restart":
        move = stick.scene._do("restart")
    else:
        pause = stick.scene._do("pause")
        assert isinstance(pause, Push) and isinstance(pause.scene, PauseScene)
        move = Home(pause.scene._ways.again())
    assert isinstance(move, Replace | Home)
    assert isinstance(move.scene if isinstance(move, Replace) else move.then, LookAwayScene)


def test_where_one_plays_alone_a_flight_opens_at_once(tmp_path):
    alone = Cabin(tmp_path)
    room = FlightRoom((find_places().levels,), tmp_path / "saves")
    assert isinstance(room.opened(alone.kit, alone.flight), FlightScene)
