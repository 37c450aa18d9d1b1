"""The card of a question on the radio, and the sign of the public picture."""

import itertools

import pygame
import pytest

from game.ui.widgets import call_card, on_air
from game.ui.widgets.call_card import Answer, CallCard
from game.ui.widgets.on_air import OnAir
from tests.unit.ui.stage import make_kit

PLACE = pygame.Rect(836, 154, 428, 388)
LONG = "I am hot, the glass is misting over, my fingers are tired and the line pulls me round"
SHORT = CallCard(
    "Belyayev",
    "How do you feel?",
    (Answer("a", "1", "Hot"), Answer("b", "2", "In order"), Answer("c", "3", "Nothing")),
)
WORDY = CallCard("Belyayev", LONG + "?", tuple(Answer(k, k, LONG) for k in "abc"))


def pen(text_scale=100):
    return make_kit(text_percent=text_scale).pen(pygame.Surface((1280, 720)))


def test_a_card_is_as_high_as_it_needs():
    one = pen()
    assert call_card.draw(one, PLACE, SHORT).h < call_card.draw(one, PLACE, WORDY).h


@pytest.mark.parametrize("card", [SHORT, WORDY])
def test_a_card_stays_in_its_place(card):
    assert PLACE.contains(call_card.draw(pen(), PLACE, card))


def test_large_words_are_made_smaller_to_stay():
    assert PLACE.contains(call_card.draw(pen(text_scale=130), PLACE, WORDY))


def test_nothing_is_painted_outside_the_card():
    one = pen()
    area = call_card.draw(one, PLACE, WORDY)
    one.surface.fill((0, 0, 0), area)
    assert pygame.mask.from_threshold(one.surface, (0, 0, 0), (1, 1, 1, 255)).count() == 1280 * 720


def test_answers_do_not_overlap_and_are_a_finger_high():
    rows = list(call_card.places(pen(), PLACE, WORDY).values())
    assert all(a.bottom <= b.top for a, b in itertools.pairwise(rows))
    assert min(row.h for row in rows) >= 44


@pytest.mark.parametrize("action", ["a", "b", "c"])
def test_pointing_at_an_answer_means_it(action):
    one = pen()
    x, y = call_card.places(one, PLACE, SHORT)[action].center
    assert call_card.action_at(one, PLACE, SHORT, x, y) == action


def test_pointing_beside_the_answers_means_nothing():
    assert call_card.action_at(pen(), PLACE, SHORT, PLACE.x + 2, PLACE.y + 2) == ""


def test_the_sign_grows_to_the_left_with_what_it_says():
    one, place = pen(), pygame.Rect(836, 118, 428, 30)
    plain = on_air.draw(one, place, OnAir(True, "ON AIR"))
    marked = on_air.draw(one, place, OnAir(True, "ON AIR", "overheard: 2"))
    assert (plain.right, marked.right) == (place.right, place.right)
    assert marked.w > plain.w


def test_the_sign_differs_by_more_than_colour():
    pictures = []
    for lit, seen in ((True, True), (True, False), (False, False)):
        one = pen()
        on_air.draw(one, pygame.Rect(836, 118, 428, 30), OnAir(lit, "", seen=seen))
        pictures.append(pygame.image.tobytes(pygame.transform.grayscale(one.surface), "RGB"))
    assert len(set(pictures)) == 3
