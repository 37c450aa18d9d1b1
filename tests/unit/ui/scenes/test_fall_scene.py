"""The fall at its desk: what is held, tapped and pointed at reaches the flight."""

from dataclasses import replace

import pygame
import pytest

from game.mission.level import Level
from game.places import find_places
from game.session.flight import PILOT, Flight
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom
from game.ui.scene import Pointer, Resized
from game.ui.scenes.flight_warp import next_warp
from game.ui.scenes.flight_words import prompt_of, steps_of
from game.ui.scenes.pause import PauseScene
from game.vocab.command import Wish
from tests.unit.ui.input.hands_on import key
from tests.unit.ui.stage import make_kit

SIZE = (640, 360)


class Couch:
    """A flight scene of the fall with somebody at its keys."""

    def __init__(self, folder, **settings):
        self.kit = make_kit(folder, **settings)
        room = FlightRoom((find_places().levels,), folder / "saves")
        level = room.read("fall")
        assert isinstance(level, Level), level
        self.flight = Flight(level, Setup())
        self.room = room
        self.scene = room.scene(self.kit, self.flight)
        self.canvas = pygame.Surface(SIZE)
        self.scene.handle(Resized(SIZE))

    def frames(self, count):
        for _ in range(count):
            self.scene.update(1 / 60)

    def tap(self, name):
        self.scene.handle(key(name))
        self.scene.handle(key(name, False))
        self.frames(4)

    def picture(self):
        self.scene.draw(self.canvas)
        return pygame.image.tobytes(self.canvas, "RGB")

    def told(self, channel):
        return self.flight.snapshot.telemetry[channel]


def test_a_held_key_tenses_and_letting_go_breathes(tmp_path):
    couch = Couch(tmp_path)
    couch.scene.handle(key("space"))
    couch.frames(4)
    assert couch.told("body.tense") is True
    couch.scene.handle(key("space", False))
    couch.frames(4)
    assert couch.told("body.tense") is False


def test_the_stick_pushes_against_the_whirl(tmp_path):
    couch = Couch(tmp_path)
    couch.scene.handle(key("a"))
    couch.frames(90)
    assert couch.told("whirl.gas_kg") < 2.2


def test_a_tap_marks_the_moment(tmp_path):
    couch = Couch(tmp_path)
    couch.tap("m")
    assert couch.told("reckoning.first_weight_s") > 0.0


def test_the_belts_are_the_same_key_as_in_the_cabin(tmp_path):
    couch = Couch(tmp_path)
    couch.tap("t")
    assert couch.told("seats.both_belted") is False


def test_the_map_takes_the_place_of_the_window(tmp_path):
    couch = Couch(tmp_path)
    window = couch.picture()
    couch.tap("v")
    assert couch.picture() != window


def test_the_views_go_round_window_map_outside(tmp_path):
    couch = Couch(tmp_path)
    pictures = [couch.picture()]
    for _ in range(3):
        couch.scene.handle(key("v"))
        couch.scene.handle(key("v", False))
        pictures.append(couch.picture())
    assert len(set(pictures[:3])) == 3
    assert pictures[3] == pictures[0]


def test_the_drawn_button_leads_outside_as_the_key_does(tmp_path):
    couch = Couch(tmp_path)
    couch.kit.hand.device = "mouse"
    couch.picture()
    place = next(
        (x, y)
        for x in range(0, 640, 10)
        for y in range(300, 360, 6)
        if couch.scene.action_at(x, y) == "view_next"
    )
    pictures = {couch.picture()}
    for _ in range(2):
        for kind in ("pressed", "released"):
            couch.scene.handle(Pointer(*place, kind, 1))
        pictures.add(couch.picture())
    assert len(pictures) == 3


def test_a_slow_machine_paints_the_world_outside_coarser_and_all_of_it(tmp_path):
    couch = Couch(tmp_path)
    couch.scene._show.view = "outside"
    fine = couch.picture()
    couch.kit.hand.picture_percent = 50
    coarse = couch.picture()
    assert coarse != fine
    assert abs(sum(coarse) - sum(fine)) < 0.05 * sum(fine)


def test_a_drawn_button_is_found_under_the_pointer(tmp_path):
    couch = Couch(tmp_path)
    couch.kit.hand.device = "mouse"
    couch.picture()
    found = {couch.scene.action_at(x, y) for x in range(0, 640, 20) for y in range(300, 360, 8)}
    assert {"mark", "strain", "handle", "stow"} <= found


@pytest.mark.parametrize(("calm", "same"), [(True, True), (False, False)])
def test_only_the_calm_window_stands_still_while_the_cabin_turns(tmp_path, calm, same):
    couch = Couch(tmp_path, reduced_motion=calm)
    couch.frames(40)
    glass = pygame.Rect(250, 60, 140, 140)
    before = _glass(couch, glass)
    couch.frames(90)
    assert (_glass(couch, glass) == before) is same


def _glass(couch, rect):
    couch.picture()
    return pygame.image.tobytes(couch.canvas.subsurface(rect), "RGB")


def test_time_may_run_faster():
    assert next_warp({"reckoning": {}, "loose": {}}, 1, 1) == 2


def test_a_line_that_ends_fast_time_is_not_covered_by_saying_so(tmp_path):
    couch = Couch(tmp_path)
    for _ in range(5):
        couch.tap("period")
    said = len(couch.flight.snapshot.story.captions)
    while len(couch.flight.snapshot.story.captions) == said:
        couch.frames(1)
    assert couch.scene._show.warp == 1
    assert couch.scene._show.notice_s == 0.0


def test_who_has_slowed_the_game_comes_back_to_its_own_speed_first(tmp_path):
    couch = Couch(tmp_path)
    couch.tap("comma")
    assert couch.kit.settings.game_speed_percent == 75
    couch.tap("period")
    assert couch.kit.settings.game_speed_percent == 100
    couch.tap("period")
    assert couch.scene._show.warp == 2


def test_the_pause_offers_nothing_of_a_walk(tmp_path):
    couch = Couch(tmp_path)
    pause = couch.room.pause(couch.kit, couch.scene)
    assert isinstance(pause, PauseScene)
    offered = {key for key, _ in pause._ways.more}
    assert offered == {
        "pause.captions",
        "pause.checklist",
        "pause.time_faster",
        "pause.time_slower",
    }


def test_whoever_points_is_told_which_button_comes_next(tmp_path):
    couch = Couch(tmp_path)
    couch.kit.hand.device = "mouse"
    couch.flight.advance(1)
    prompt = prompt_of(couch.kit, couch.flight)
    assert (prompt.key, prompt.text) == ("Stick left", "comes next, but not yet")


def test_whoever_points_takes_the_controls_back_with_a_button(tmp_path):
    couch = Couch(tmp_path)
    couch.kit.hand.device = "mouse"
    couch.flight.advance(1, [Wish(PILOT.name, "show_me")])
    assert prompt_of(couch.kit, couch.flight).key == couch.kit.words("bar.show_me")


@pytest.mark.parametrize(("device", "named"), [("mouse", "Show me"), ("keys", "H")])
def test_the_hint_to_be_shown_a_step_names_what_the_player_has(tmp_path, device, named):
    couch = Couch(tmp_path)
    couch.kit.hand.device = device
    couch.flight.advance(1)
    story = couch.flight.snapshot.story
    hinted = tuple(replace(goal, hinted=True, show_me="show_me") for goal in story.goals)
    shot = replace(couch.flight.snapshot, story=replace(story, goals=hinted))
    hints = [step.hint for step in steps_of(couch.kit, couch.flight.level, shot) if step.hint]
    assert hints == [couch.kit.words("flight.hint_show_me", key=named)]
