"""The flight on the screen: what presses do, what interruptions do, and that nothing is lost."""

import pygame
import pytest

from game.places import find_places
from game.session.flight import PILOT, Flight
from game.session.recording import from_bytes
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom, newest_save
from game.ui.scene import Action, FocusLost, PadLost, Pointer, Push, RawKey, Replace, Resized
from game.ui.scenes.catching_up import CatchingUpScene
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.message import MessageScene
from game.ui.scenes.pause import PauseScene
from game.vocab.command import Wish
from tests.unit.ui.stage import make_kit

SIZE = (320, 180)
FRAME_S = 1 / 60


def flight_in(move):
    """The flight of the scene that a move leads to."""
    assert isinstance(move, Replace)
    assert isinstance(move.scene, FlightScene)
    return move.scene.flight


class Seat:
    """A flight scene with somebody in it."""

    def __init__(self, folder, level_id="first_step", **settings):
        self.kit = make_kit(folder, **settings)
        self.room = FlightRoom((find_places().levels,), folder / "saves")
        level = self.room.read(level_id)
        assert not isinstance(level, tuple), level
        self.scene = self.room.scene(self.kit, Flight(level, Setup(variant=level.variant or "")))
        self.canvas = pygame.Surface(SIZE)
        self.scene.handle(Resized(SIZE))

    @property
    def flight(self):
        return self.scene.flight

    def key(self, code, pressed=True):
        return self.scene.handle(RawKey(code, pressed))

    def frames(self, count):
        moves = [self.scene.update(FRAME_S) for _ in range(count)]
        return next((move for move in moves if move is not None), None)


@pytest.fixture
def seat(tmp_path):
    return Seat(tmp_path, slow_time=False)


def test_a_press_acts_in_the_very_next_tick(seat):
    seat.frames(10)
    tick = seat.flight.tick
    seat.key(pygame.KSCAN_SPACE)
    seat.frames(1)
    poses = [c for c in seat.flight.log if c.name == "body.pose"]
    assert [(c.value, c.tick) for c in poses] == [("tuck", tick + 1)]


def test_a_tap_shorter_than_a_frame_is_not_missed(seat):
    seat.frames(10)
    seat.key(pygame.KSCAN_SPACE)
    seat.key(pygame.KSCAN_SPACE, pressed=False)
    seat.frames(3)
    assert "tuck" in [c.value for c in seat.flight.log if c.name == "body.pose"]


@pytest.mark.parametrize("interruption", [FocusLost(), PadLost()])
def test_an_interruption_pauses_lets_go_of_keys_and_keeps_the_grip(seat, interruption):
    seat.key(pygame.KSCAN_F)
    move = seat.scene.handle(interruption)
    assert isinstance(move, Push)
    assert isinstance(move.scene, PauseScene)
    before = seat.flight.snapshot.telemetry["body.near_hand.holds"]
    seat.frames(30)
    assert seat.flight.snapshot.telemetry["body.near_hand.holds"] == before == "rim"


def test_stiffness_is_shown_and_hidden_with_one_key(seat):
    seat.key(pygame.KSCAN_K)
    shown = seat.scene._show.stiffness
    seat.key(pygame.KSCAN_K, pressed=False)
    seat.key(pygame.KSCAN_K)
    assert (shown, seat.scene._show.stiffness) == (True, False)


def test_escape_pauses(seat):
    assert isinstance(seat.key(pygame.KSCAN_ESCAPE), Push)


def test_a_quarter_of_a_second_is_the_most_a_frame_brings(seat):
    seat.scene.update(0.25)
    assert seat.flight.tick == 8


def test_game_speed_slows_the_flight_and_not_its_physics(tmp_path):
    slow = Seat(tmp_path, slow_time=False, game_speed_percent=50)
    slow.frames(120)
    assert slow.flight.tick == pytest.approx(100, abs=2)


def test_drawing_twice_gives_the_same_picture(seat):
    seat.frames(20)
    pictures = []
    for _ in range(2):
        seat.scene.draw(seat.canvas)
        pictures.append(pygame.image.tobytes(seat.canvas, "RGB"))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("size", [(1, 1), (40, 900), (900, 40), (640, 360)])
def test_a_window_of_any_shape_is_drawn(seat, size):
    seat.scene.handle(Resized(size))
    seat.scene.draw(pygame.Surface(size))
    seat.frames(30)
    seat.scene.draw(pygame.Surface(size))


def test_a_slow_machine_gets_a_coarser_world(seat):
    seat.scene.draw(seat.canvas)
    seat.kit.hand.picture_percent = 50
    seat.scene.draw(seat.canvas)
    assert seat.scene.update(FRAME_S) is None


def test_show_me_flies_until_the_step_is_done_and_hands_back(seat):
    seat.flight.advance(11_600)
    seat.key(pygame.KSCAN_H)
    seat.key(pygame.KSCAN_H, pressed=False)
    seat.frames(2)
    assert seat.flight.pilot == "show_me"
    for _ in range(200):
        seat.frames(5)
        if not seat.flight.pilot:
            break
    assert seat.flight.pilot == ""
    assert seat.flight.snapshot.story.goals[0].done_tick is not None


def test_a_hand_on_the_controls_takes_them_back(seat):
    seat.key(pygame.KSCAN_H)
    seat.key(pygame.KSCAN_H, pressed=False)
    seat.frames(5)
    seat.key(pygame.KSCAN_X)
    seat.frames(2)
    assert seat.flight.pilot == ""


def test_going_back_to_a_checkpoint_shows_it_and_goes_on(seat):
    seat.frames(400)
    tick = seat.flight.tick
    seat.key(pygame.KSCAN_F5)
    assert seat.flight.tick < tick
    seat.frames(5)
    assert seat.flight.tick > 0


def test_starting_again_is_one_key(seat):
    seat.frames(100)
    move = seat.key(pygame.KSCAN_F8)
    assert flight_in(move).tick == 0


def test_the_pause_keeps_the_flight(seat, tmp_path):
    seat.frames(250)
    seat.scene.handle(FocusLost())
    recording = newest_save(tmp_path / "saves")
    assert recording is not None
    assert recording.ticks == seat.flight.tick


def test_leaving_keeps_the_flight_and_continuing_is_the_same_flight(seat, tmp_path):
    seat.key(pygame.KSCAN_F)
    seat.frames(300)
    seat.scene.closing()
    again = seat.room.resume(seat.kit)
    assert isinstance(again, CatchingUpScene)
    move = None
    for _ in range(500):
        move = move or again.update(FRAME_S)
    assert flight_in(move).digest() == seat.flight.digest()


def test_continuing_without_a_save_says_so(seat):
    assert isinstance(seat.room.resume(seat.kit), MessageScene)


def test_a_full_disk_is_said_and_stops_nothing(seat, tmp_path):
    (tmp_path / "saves").write_text("a file where the folder should be")
    seat.frames(250)
    assert isinstance(seat.scene.handle(FocusLost()), Push)
    seat.frames(5)
    seat.scene.draw(seat.canvas)
    assert seat.flight.tick > 250


def test_the_end_leads_to_the_debrief_and_forgets_the_save(tmp_path):
    seat = Seat(tmp_path, "first_step@first_walk", slow_time=False)
    seat.frames(250)
    seat.scene.handle(FocusLost())
    seat.flight.advance(200_000, [Wish(PILOT.name, "show_me")])
    assert seat.flight.ending is not None
    move = seat.frames(60 * 8)
    assert isinstance(move, Replace)
    assert newest_save(tmp_path / "saves") is None


def test_a_drawn_button_presses_what_its_key_does(seat):
    seat.kit.hand.device = "mouse"
    seat.scene.draw(seat.canvas)
    bar = next(
        (x, y)
        for y in range(SIZE[1])
        for x in range(SIZE[0])
        if seat.scene.action_at(x, y) == "push"
    )
    seat.scene.handle(Pointer(*bar, "pressed", 1))
    seat.frames(2)
    seat.scene.handle(Pointer(*bar, "released", 1))
    seat.frames(2)
    assert [c.value for c in seat.flight.log if c.name == "body.push"] == [True, False]


def test_keys_and_menus_share_enter_without_harm(seat):
    assert seat.scene.handle(Action("ok")) is None


def test_what_is_kept_is_a_recording(seat, tmp_path):
    seat.frames(250)
    seat.scene.closing()
    newest = tmp_path / "saves" / "autosave.v2rec"
    assert from_bytes(newest.read_bytes()).level_id == "first_step"


def test_a_debrief_opens_at_its_top(tmp_path):
    seat = Seat(tmp_path, "first_step@first_walk", slow_time=False)
    seat.flight.advance(200_000, [Wish(PILOT.name, "show_me")])
    debrief = seat.room.debrief(seat.kit, seat.flight)
    for size in ((640, 360), (1280, 720)):
        debrief.handle(Resized(size))
        debrief.draw(pygame.Surface(size))
    assert debrief.scrolled_px == 0


def test_the_levels_list_each_variant_and_open_it(seat):
    cards = {card.id: card.title for card in seat.room.cards("en")}
    assert "first_step@first_walk" in cards
    level = seat.room.read("first_step@first_walk")
    assert level.variant == "first_walk"


def test_an_unknown_variant_is_told_in_words(seat):
    assert isinstance(seat.room.read("first_step@backwards"), tuple)


def test_the_knob_on_the_chest_has_a_key(seat):
    seat.frames(3)
    seat.key(pygame.KSCAN_V)
    seat.frames(10)
    assert seat.flight.snapshot.telemetry["suit.relief_setting"] == "low"


def ended(folder):
    """Return a seat whose flight has just ended."""
    seat = Seat(folder, "first_step@first_walk", slow_time=False)
    seat.flight.advance(200_000, [Wish(PILOT.name, "show_me")])
    assert seat.flight.ending is not None
    return seat


def test_a_click_on_the_last_picture_goes_on_once_it_has_been_seen(tmp_path):
    seat = ended(tmp_path)
    click = Pointer(5, 5, "pressed", 1)
    first = seat.scene.handle(click)
    seat.frames(70)
    assert first is None
    assert isinstance(seat.scene.handle(click), Replace)
