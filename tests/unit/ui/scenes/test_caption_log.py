"""What was said can be read again: all of it, in order, and closed with the key that opened it."""

import pygame
import pytest

from game.places import find_places
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom
from game.ui.scene import Pointer, Pop, Push, RawKey, RawPad
from game.ui.scenes.caption_log import CaptionLogScene, log_lines, said_at
from game.ui.scenes.flight import FlightScene
from game.ui.widgets.spoken import Spoken
from game.vocab.snapshot import Snapshot
from tests.unit.ui.stage import LONG, Blank, drawn, make_kit, press, same

MANY = [Spoken(f"08:34:{k:02d}", "Leonov" if k % 2 else "", LONG) for k in range(30)]


@pytest.fixture
def log():
    return CaptionLogScene(make_kit(), Blank(), MANY)


@pytest.fixture(scope="module")
def flown():
    room = FlightRoom((find_places().levels,), find_places().levels)
    level = room.read("first_step")
    assert not isinstance(level, tuple), level
    flight = Flight(level, Setup())
    flight.advance(6_000)
    return flight


@pytest.mark.parametrize("name", ["back", "pause", "ok"])
@pytest.mark.parametrize("device", ["keys", "pad"])
def test_the_usual_ways_back_close_it(log, name, device):
    assert isinstance(press(log, name, device=device), Pop)


def test_the_key_that_opened_it_closes_it(log):
    assert isinstance(log.handle(RawKey(pygame.KSCAN_B, True)), Pop)


def test_letting_go_of_that_key_does_not(log):
    assert log.handle(RawKey(pygame.KSCAN_B, False)) is None


@pytest.mark.parametrize("event", [RawKey(pygame.KSCAN_Q, True), RawPad("left_x", 1.0)])
def test_other_keys_leave_it_open(log, event):
    assert log.handle(event) is None


def test_the_newest_line_is_in_sight_at_first(log):
    at_first = drawn(log)
    press(log, *["down"] * 5)
    assert same(at_first, drawn(log))


def test_arrows_scroll_back_and_forth(log):
    at_first = drawn(log)
    press(log, "up")
    back = drawn(log)
    press(log, "down")
    assert not same(at_first, back) and same(at_first, drawn(log))


def test_the_wheel_scrolls(log):
    at_first = drawn(log)
    log.handle(Pointer(640, 300, "wheel", steps=1.0))
    assert not same(at_first, drawn(log))


def test_a_mouse_finds_the_way_back(log):
    drawn(log)
    x, y = log._foot._rects[0].center
    log.handle(Pointer(x, y, "pressed", 1))
    assert isinstance(log.handle(Pointer(x, y, "released", 1)), Pop)


def test_silence_is_said():
    kit = make_kit()
    empty = CaptionLogScene(kit, Blank(), [])
    assert not same(drawn(empty), drawn(CaptionLogScene(kit, Blank(), MANY[:1])))


def test_every_line_is_there_with_its_speaker(flown):
    lines = log_lines(make_kit(), flown)
    assert len(lines) == len(flown.snapshot.story.captions) > 0
    assert all(line.words for line in lines)


def test_lines_are_in_the_order_of_their_time(flown):
    times = [line.time for line in log_lines(make_kit(), flown)]
    assert times == sorted(times)


def test_a_line_bears_the_time_of_day_of_the_level():
    shot = Snapshot(500, 5.0, {"clock.utc_s": 30_896.0})
    assert said_at(shot, 400) == "08:34:55"


def test_a_world_without_a_calendar_counts_the_flight():
    assert said_at(Snapshot(500, 5.0, {}), 400) == "00:00:04"


def test_reading_stops_the_flight_and_lets_go_of_the_keys(flown):
    kit = make_kit()
    room = FlightRoom((find_places().levels,), find_places().levels)
    scene = room.scene(kit, flown)
    assert isinstance(scene, FlightScene)
    move = scene.handle(RawKey(pygame.KSCAN_B, True))
    assert isinstance(move, Push) and isinstance(move.scene, CaptionLogScene)


def test_a_pad_gets_there_through_the_pause(flown):
    kit = make_kit()
    room = FlightRoom((find_places().levels,), find_places().levels)
    pause = room.pause(kit, room.scene(kit, flown))
    move = press(pause, "down", "down", "down", "down", "ok", device="pad")
    assert isinstance(move, Push) and isinstance(move.scene, CaptionLogScene)
    assert press(move.scene, "up", device="pad") is None
