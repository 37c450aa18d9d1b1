"""pygame's events as screens understand them."""

import pygame
import pytest

from game.ui.input.pads import Pads, guessed_layout
from game.ui.input.translate import Devices, Memory, translated
from game.ui.scene import (
    Action,
    FocusGained,
    FocusLost,
    Pointer,
    RawKey,
    RawPad,
    Resized,
    TextTyped,
)
from tests.unit.ui.input.hands_on import defaults, pygame_event


def down(scancode, mod=0):
    return pygame_event(pygame.KEYDOWN, scancode=scancode, mod=mod, key=0, unicode="")


def up(scancode):
    return pygame_event(pygame.KEYUP, scancode=scancode, mod=0, key=0)


def meaning(event, memory=None, **more):
    return translated(memory or Memory(), event, **more)[1]


def actions(events):
    return [event.name for event in events if isinstance(event, Action)]


@pytest.mark.parametrize(
    ("scancode", "mod", "name"),
    [
        (pygame.KSCAN_UP, 0, "up"), (pygame.KSCAN_DOWN, 0, "down"),
        (pygame.KSCAN_LEFT, 0, "left"), (pygame.KSCAN_RIGHT, 0, "right"),
        (pygame.KSCAN_TAB, 0, "next"), (pygame.KSCAN_TAB, pygame.KMOD_LSHIFT, "previous"),
        (pygame.KSCAN_RETURN, 0, "ok"), (pygame.KSCAN_KP_ENTER, 0, "ok"),
        (pygame.KSCAN_SPACE, 0, "ok"), (pygame.KSCAN_ESCAPE, 0, "back"),
        (pygame.KSCAN_PAGEUP, 0, "page_up"), (pygame.KSCAN_F11, 0, "fullscreen"),
        (pygame.KSCAN_RETURN, pygame.KMOD_LALT, "fullscreen"), (pygame.KSCAN_F12, 0, "screenshot"),
    ],
)  # fmt: skip
def test_a_menu_key_means_its_action(scancode, mod, name):
    assert meaning(down(scancode, mod)) == (RawKey(scancode, True), Action(name, "keys"))


def test_leaving_the_window_by_alt_tab_moves_no_focus():
    assert actions(meaning(down(pygame.KSCAN_TAB, pygame.KMOD_LALT))) == []


def test_a_letter_is_a_raw_key_only():
    assert meaning(down(pygame.KSCAN_Q)) == (RawKey(pygame.KSCAN_Q, True),)


def test_a_repeat_of_a_held_key_is_marked_and_no_new_press():
    memory = Memory(held=frozenset({pygame.KSCAN_DOWN}))
    assert meaning(down(pygame.KSCAN_DOWN), memory) == (Action("down", "keys", repeated=True),)


def test_a_release_whose_press_went_elsewhere_is_not_told():
    assert meaning(up(pygame.KSCAN_Q)) == ()


def test_space_types_while_a_scene_wants_text():
    assert actions(meaning(down(pygame.KSCAN_SPACE), wants_text=True)) == []


def test_text_comes_only_to_a_scene_that_wants_it():
    typed = pygame_event(pygame.TEXTINPUT, text="я")
    assert (meaning(typed), meaning(typed, wants_text=True)) == ((), (TextTyped("я"),))


@pytest.mark.parametrize("kind", [pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED])
def test_losing_the_window_forgets_held_keys(kind):
    memory, events = translated(Memory(held=frozenset({4})), pygame_event(kind))
    assert (memory.held, events) == (frozenset(), (FocusLost(),))


def test_getting_the_window_back_is_told():
    assert meaning(pygame_event(pygame.WINDOWFOCUSGAINED)) == (FocusGained(),)


def test_a_new_size_is_told():
    resized = pygame_event(pygame.VIDEORESIZE, size=(640, 360), w=640, h=360)
    assert meaning(resized) == (Resized((640, 360)),)


def test_a_mouse_button_is_a_pointer():
    event = pygame_event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=3, touch=False)
    assert meaning(event) == (Pointer(3, 4, "pressed", 3),)


@pytest.mark.parametrize("button", [4, 5])
def test_the_old_wheel_buttons_are_not_told_twice(button):
    event = pygame_event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=button, touch=False)
    assert meaning(event) == ()


def test_the_first_finger_is_the_pointer():
    touch = pygame_event(pygame.FINGERDOWN, finger_id=9, x=0.5, y=0.25)
    events = meaning(touch, Memory(size_px=(1280, 720)))
    assert events == (Pointer(640, 180, "moved"), Pointer(640, 180, "pressed", 1))


def test_a_second_finger_is_not_a_second_pointer():
    touch = pygame_event(pygame.FINGERDOWN, finger_id=10, x=0.5, y=0.25)
    assert meaning(touch, Memory(finger=9)) == ()


def test_a_lifted_finger_lets_go():
    lifted = pygame_event(pygame.FINGERUP, finger_id=9, x=0.0, y=0.0)
    memory, events = translated(Memory(finger=9), lifted)
    assert (memory.finger, events) == (None, (Pointer(0, 0, "released", 1),))


def test_the_mouse_that_sdl_makes_of_a_touch_is_not_told_twice():
    event = pygame_event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1, touch=True)
    assert meaning(event) == ()


def test_an_event_of_no_meaning_means_nothing():
    assert meaning(pygame_event(pygame.WINDOWEXPOSED)) == ()


def with_pad():
    pads = Pads()
    pads.join(1, guessed_layout(6))
    return Devices(pads, (1280, 720))


def test_a_pad_button_is_raw_and_a_menu_action():
    event = pygame_event(pygame.JOYBUTTONDOWN, instance_id=1, button=0)
    assert with_pad().take(event) == (RawPad("a", 1.0), Action("ok", "pad"))


def test_a_stick_moves_the_focus_once_a_push():
    devices = with_pad()
    pushes = [0.5, 0.9, 1.0, 0.1, 1.0]
    events = [
        event
        for value in pushes
        for event in devices.take(
            pygame_event(pygame.JOYAXISMOTION, instance_id=1, axis=1, value=value)
        )
    ]
    assert actions(events) == ["down", "down"]


def test_the_shell_follows_the_bindings():
    devices = with_pad()
    devices.bind(defaults().bound("screenshot", "keys", ["k"]))
    named = [actions(devices.take(down(code))) for code in (pygame.KSCAN_K, pygame.KSCAN_F12)]
    assert named == [["screenshot"], []]
