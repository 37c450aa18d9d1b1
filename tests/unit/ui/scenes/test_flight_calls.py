"""Answering the radio in a flight: by keys, by the pad, by pointing; and what it then shows."""

from dataclasses import replace

import pygame
import pytest

from game.places import find_places
from game.session.flight import Flight
from game.session.setup import Setup
from game.tools.flight_room import FlightRoom
from game.ui.scene import Pointer, RawKey, RawPad, Resized
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.flight_calls import (
    ANSWERS,
    air_of,
    air_place,
    answer_wish,
    card_of,
    card_place,
)
from game.ui.scenes.flight_showing import Showing
from game.ui.scenes.flight_words import words_of
from game.ui.view.hud import grown
from game.ui.view.panel_file import load_panel
from game.vocab.command import Wish
from tests.unit.ui.stage import make_kit

SIZE = (1280, 720)
FRAME_S = 1 / 60
LEVEL = """\
id: asked
kind: flight
start: {utc: "1965-03-18T08:34:51Z", phase: out}
systems: {clock: {}, orbit: {}, suit: {}, body: {}, radio: {}}
phases:
  out:
    enter: [{call: feeling}]
    events:
      - id: done
        when: {clock.since_egress_s: {above: 500}}
        do: [{end: {outcome: success, id: done, why: why.done}}]
always:
  - id: night
    when: {orbit.sun_up: false}
    do: [{end: {outcome: failure, id: night, why: why.done}}]
calls: [{id: feeling, speaker: belyayev}]
playtest:
  - {pilot: show_me, expect: done}
  - {pilot: idle, expect: night}
"""
TEXTS = """\
title: Asked
goal: Answer.
speaker: {belyayev: Belyayev, leonov: Leonov}
call.feeling: How do you feel?
call.feeling.plain: Hot and tired.
call.feeling.careful: As in the log.
call.feeling.silent: Say nothing
ending: {done.title: Done, night.title: Night}
why.done: It is over.
"""


class Seat:
    """A flight scene in which somebody is asked on the radio."""

    def __init__(self, folder):
        level_folder = folder / "levels" / "asked"
        level_folder.mkdir(parents=True)
        (level_folder / "level.yaml").write_text(LEVEL, encoding="utf-8")
        (level_folder / "text.en.yaml").write_text(TEXTS, encoding="utf-8")
        self.kit = make_kit(folder)
        room = FlightRoom((folder / "levels",), folder / "saves")
        level = room.read("asked")
        assert not isinstance(level, tuple), level
        scene = room.scene(self.kit, Flight(level, Setup()))
        assert isinstance(scene, FlightScene)
        self.scene = scene
        self.scene.handle(Resized(SIZE))
        self.frames(10)

    def frames(self, count):
        for _ in range(count):
            self.scene.update(FRAME_S)

    @property
    def flight(self):
        return self.scene.flight

    @property
    def answer(self):
        return self.flight.snapshot.telemetry["radio.last_answer"]


@pytest.fixture
def seat(tmp_path):
    return Seat(tmp_path)


def test_a_question_waits_on_a_card_with_its_three_answers(seat):
    card = card_of(seat.kit, seat.flight)
    assert card is not None
    assert (card.speaker, card.question) == ("Belyayev", "How do you feel?")
    assert [(one.key, one.text) for one in card.answers] == [
        ("1", "Hot and tired."), ("2", "As in the log."), ("3", "Say nothing"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "word"),
    [(pygame.KSCAN_1, "plain"), (pygame.KSCAN_2, "careful"), (pygame.KSCAN_3, "silent")],
)
def test_a_key_answers(seat, code, word):
    seat.scene.handle(RawKey(code, True))
    seat.frames(3)
    assert seat.answer == word


@pytest.mark.parametrize(
    ("control", "word"),
    [("dpad_left", "plain"), ("dpad_up", "careful"), ("dpad_right", "silent")],
)
def test_the_pad_answers(seat, control, word):
    seat.scene.handle(RawPad(control, 1.0))
    seat.frames(3)
    assert seat.answer == word


def test_an_input_that_answers_does_nothing_else(seat):
    seat.scene.handle(RawPad("dpad_left", 1.0))
    seat.frames(3)
    assert "tether.pay_out" not in [command.name for command in seat.flight.log]


def test_the_same_input_does_its_usual_work_when_nobody_asks(seat):
    seat.scene.handle(RawKey(pygame.KSCAN_3, True))
    seat.frames(3)
    seat.scene.handle(RawPad("dpad_left", 1.0))
    seat.frames(3)
    assert "tether.pay_out" in [command.name for command in seat.flight.log]


@pytest.mark.parametrize("action", ANSWERS)
def test_pointing_at_an_answer_gives_it(seat, action):
    canvas = pygame.Surface(SIZE)
    seat.scene.draw(canvas)
    spots = [(x, y) for x in range(20, 440, 40) for y in range(120, 500, 8)]
    x, y = next(spot for spot in spots if seat.scene.action_at(*spot) == action)
    seat.scene.handle(Pointer(x, y, "pressed", 1))
    seat.frames(3)
    assert seat.answer == ANSWERS[action]


def test_an_answered_question_leaves_the_screen(seat):
    seat.scene.handle(RawKey(pygame.KSCAN_3, True))
    seat.frames(3)
    assert card_of(seat.kit, seat.flight) is None


def test_each_answering_action_has_its_word():
    assert [answer_wish(action) for action in ANSWERS] == [
        Wish("radio.answer", "plain"), Wish("radio.answer", "careful"),
        Wish("radio.answer", "silent"),
    ]  # fmt: skip


def test_the_sign_says_that_the_public_has_a_picture(seat):
    air = air_of(seat.kit, seat.flight.snapshot)
    assert air is not None
    assert (air.lit, air.marks) == (True, "")


@pytest.mark.parametrize(("seen", "word"), [(True, "hud.seen"), (False, "hud.on_air")])
def test_the_sign_says_whether_he_is_in_the_picture(seat, seen, word):
    telemetry = {**seat.flight.snapshot.telemetry, "tv.second_in_view": seen}
    telemetry["tv.first_in_view"] = False
    air = air_of(seat.kit, replace(seat.flight.snapshot, telemetry=telemetry))
    assert air is not None
    assert (air.seen, air.word) == (seen, seat.kit.words(word))


def test_the_sign_counts_what_was_overheard(seat):
    seat.scene.handle(RawKey(pygame.KSCAN_1, True))
    seat.frames(3)
    air = air_of(seat.kit, seat.flight.snapshot)
    assert air is not None
    assert air.marks == "overheard: 1"


def test_a_question_on_its_card_is_not_a_caption_as_well(seat):
    assert words_of(seat.kit, seat.flight, Showing()).caption == ""


def test_the_checklist_makes_room_while_a_question_waits(seat):
    asked = words_of(seat.kit, seat.flight, Showing()).title
    seat.scene.handle(RawKey(pygame.KSCAN_3, True))
    seat.frames(3)
    assert (asked, words_of(seat.kit, seat.flight, Showing()).title) == ("", "Answer.")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("percent", [75, 100, 200])
def test_card_and_sign_keep_clear_of_the_instruments(size, percent):
    kit = make_kit(text_percent=percent)
    pen = grown(kit.pen(pygame.Surface(size)))
    panel = load_panel(find_places().assets / "panels" / "first_step.json")
    plates = [place.rect(pen) for place in panel.plates]
    card, sign = card_place(pen, plates), air_place(pen, plates)
    assert card.h > 60
    assert card.collidelist(plates) == sign.collidelist(plates) == -1


def test_an_answer_is_a_caption(seat):
    seat.scene.handle(RawKey(pygame.KSCAN_1, True))
    seat.frames(3)
    words = words_of(seat.kit, seat.flight, Showing())
    assert (words.speaker, words.caption) == ("Leonov", "Hot and tired.")
