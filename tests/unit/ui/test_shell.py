"""The frame loop without a screen: nothing lost, nothing crashes, everything told."""

import time

import pygame
import pytest

from game.ui.audio import Quiet
from game.ui.scene import (
    Action,
    FocusLost,
    Home,
    Pointer,
    Pop,
    Push,
    Quit,
    RawKey,
    RawPad,
    Replace,
    Resized,
)
from game.ui.scenes.message import MessageScene
from game.ui.shell import GAP_S, Services, Shell
from game.ui.stack import after, close
from game.ui.volumes import Volumes
from game.ui.window import NoWindowError, Window, require_pygame_ce
from tests.unit.ui.stage import Blank, make_kit


class Broken(Blank):
    """A scene that fails in one of its three duties."""

    def __init__(self, duty):
        super().__init__()
        self.duty = duty

    def handle(self, event):
        if self.duty == "handle" and isinstance(event, Action):
            raise RuntimeError("broken on purpose")

    def update(self, frame_s):
        if self.duty == "update":
            raise RuntimeError("broken on purpose")

    def draw(self, surface):
        if self.duty == "draw":
            raise RuntimeError("broken on purpose")


class Stage:
    """A shell with everything it needs; `told` are events to deliver in the first frame."""

    def __init__(self, told=(), **settings):
        self.kit = make_kit(**settings)
        self.window = Window("test", (640, 360), False)
        self.reports: list[Exception] = []
        self.pictures: list[pygame.Surface] = []
        self.told = list(told)
        self.audio = Noted()
        services = Services(self.translate, self.report, self.pictures.append, audio=self.audio)
        self.shell = Shell(self.kit, self.window, services)

    def translate(self, raw, wants_text):
        told, self.told = self.told, []
        return told

    def report(self, error):
        self.reports.append(error)

    def run(self, *scenes, frames=3):
        pygame.event.clear()
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))
        return self.shell.run(scenes, frames)


class Noted(Quiet):
    """Silence that remembers what was to sound."""

    def __init__(self):
        super().__init__()
        self.played: list[str] = []
        self.volumes: list[Volumes] = []

    def play(self, name):
        super().play(name)
        self.played.append(name)

    def set_volumes(self, volumes):
        self.volumes.append(volumes)


def sounds_of(scene, *told):
    stage = Stage(told)
    stage.run(Blank(), scene)
    return stage.audio.played


@pytest.mark.parametrize(
    ("name", "expected"), [("down", ["ui_tick"]), ("ok", ["ui_ok"]), ("pause", [])]
)
def test_a_menu_clicks(name, expected):
    assert sounds_of(Blank(), Action(name)) == expected


def test_what_leads_somewhere_is_heard_by_mouse_as_well():
    leads = Blank(answer=lambda event: Pop() if isinstance(event, Pointer) else None)
    assert sounds_of(leads, Pointer(1, 1, "released", 1)) == ["ui_ok"]


def test_a_switch_that_a_mouse_moved_is_heard():
    stage = Stage([Pointer(1, 1, "released", 1)])

    def switch(event):
        if isinstance(event, Pointer):
            stage.kit.store.change(captions=False)

    stage.run(Blank(), Blank(answer=switch))
    assert stage.audio.played == ["ui_ok"]


def test_a_flight_does_not_click():
    flight = Blank()
    flight.without_clicks = True
    assert sounds_of(flight, Action("down"), Action("ok")) == []


def test_new_volumes_hold_for_menu_sounds_at_once():
    stage = Stage([Action("ok")])

    def softer(event):
        if isinstance(event, Action):
            stage.kit.store.change(effects_percent=10)

    stage.run(Blank(), Blank(answer=softer))
    assert [round(one.interface, 2) for one in stage.audio.volumes] == [0.1]


LOW, HIGH, NEW = Blank(), Blank(), Blank()


@pytest.mark.parametrize(
    ("move", "left"),
    [
        (None, (LOW, HIGH)),
        (Pop(), (LOW,)),
        (Quit(), ()),
        (Home(), (LOW,)),
        (Push(NEW), (LOW, HIGH, NEW)),
        (Replace(NEW), (LOW, NEW)),
        (Home(NEW), (LOW, NEW)),
    ],
    ids=["stay", "pop", "quit", "home", "push", "replace", "home_and_on"],
)
def test_a_move_changes_the_pile(move, left):
    assert after((LOW, HIGH), move) == left


def test_the_last_scene_never_goes_back():
    assert after((LOW,), Pop()) == (LOW,)


def test_closing_begins_at_the_top():
    order: list[str] = []
    low = Blank(ending=lambda: order.append("low"))
    close((low, Blank(ending=lambda: order.append("high"))))
    assert order == ["high", "low"]


def quits(event):
    return Quit() if isinstance(event, Action) else None


def test_a_scene_is_told_its_size_first():
    scene = Blank()
    Stage().run(scene)
    assert scene.seen[0] == Resized((640, 360))


def test_quitting_closes_every_scene_once():
    low, high = Blank(), Blank(quits)
    stage = Stage([Action("ok")])
    stage.run(low, high)
    assert (low.closed, high.closed) == (1, 1)


def test_closing_the_window_closes_every_scene_once():
    scene = Blank()
    stage = Stage()
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    assert (stage.shell.run([scene], 3), scene.closed) == (0, 1)


@pytest.mark.parametrize("duty", ["handle", "update", "draw"])
def test_an_error_is_written_down_and_the_game_goes_on(duty):
    stage = Stage([Action("ok")])
    code = stage.run(Blank(), Broken(duty))
    assert (code, [str(error) for error in stage.reports]) == (0, ["broken on purpose"])


def test_after_an_error_a_message_lies_on_the_title():
    stage = Stage()
    stage.shell._stack = (title := Blank(), broken := Broken("update"))
    stage.shell._guard(lambda: broken.update(0.0))
    low, high = stage.shell._stack
    assert low is title and isinstance(high, MessageScene)


def test_a_broken_flight_still_keeps_itself():
    scene = Broken("update")
    Stage().run(Blank(), scene)
    assert scene.closed == 1


def test_a_title_that_breaks_ends_in_a_message_of_its_own():
    stage = Stage()
    broken = Broken("update")
    stage.shell._stack = (broken,)
    stage.shell._guard(lambda: broken.update(0.0))
    (left,) = stage.shell._stack
    assert isinstance(left, MessageScene)


def test_a_scene_that_cannot_close_does_not_keep_the_window_open():
    def fails():
        raise OSError("disk full")

    stage = Stage([Action("ok")])
    assert (stage.run(Blank(quits, fails)), len(stage.reports)) == (0, 1)


def test_one_press_does_not_open_a_scene_and_shut_it():
    pause = Blank(lambda event: Pop() if isinstance(event, Action) else None)
    flight = Blank(lambda event: Push(pause) if isinstance(event, RawKey) else None)
    stage = Stage([RawKey(41, True), Action("back")])
    stage.run(Blank(), flight)
    assert Action("back") not in pause.seen and Resized((640, 360)) in pause.seen


def test_losing_the_focus_is_told_to_the_scene():
    scene = Blank()
    Stage([FocusLost()]).run(scene)
    assert FocusLost() in scene.seen


def test_full_screen_belongs_to_the_shell():
    scene = Blank()
    stage = Stage([Action("fullscreen")])
    stage.run(scene)
    assert stage.window.full_screen and Action("fullscreen") not in scene.seen


def test_a_picture_is_taken_of_the_canvas():
    stage = Stage([Action("screenshot")])
    stage.run(Blank())
    assert [picture.get_size() for picture in stage.pictures] == [(640, 360)]


def test_a_coarser_world_leaves_words_as_fine_as_the_window():
    scene = Blank()
    stage = Stage([], render_percent=50)
    stage.run(scene)
    assert stage.kit.hand.picture_percent == 50
    assert [e for e in scene.seen if isinstance(e, Resized)][-1] == Resized((640, 360))


def test_the_device_used_last_is_remembered():
    stage = Stage([Action("down", "pad")])
    stage.run(Blank())
    assert stage.kit.device == "pad"


def test_an_arrow_that_is_held_repeats():
    scene = Blank()
    stage = Stage([RawKey(81, True), Action("down")])
    stage.run(scene, frames=40)
    assert Action("down", "keys", True) in scene.seen


@pytest.mark.parametrize("release", [RawKey(81, False), RawPad("left_y", 0.0), FocusLost()])
def test_an_arrow_that_was_let_go_does_not_repeat(release):
    scene = Blank()
    stage = Stage([RawKey(81, True), Action("down"), release])
    stage.run(scene, frames=40)
    assert Action("down", "keys", True) not in scene.seen


@pytest.mark.parametrize("size", [(1, 1), (40, 900), (3000, 20)])
def test_a_window_of_any_shape_is_survived(size):
    stage = Stage()
    stage.window.resize(size)
    assert stage.run(Blank()) == 0 and stage.reports == []


def test_the_size_of_the_window_is_remembered():
    stage = Stage()
    stage.window.resize((900, 500))
    stage.run(Blank())
    settings = stage.kit.settings
    assert (settings.window_width_px, settings.window_height_px) == (900, 500)


def test_the_other_pygame_is_refused_with_the_cure(monkeypatch):
    monkeypatch.setattr(pygame, "IS_CE", False)
    with pytest.raises(NoWindowError, match="pip install pygame-ce"):
        require_pygame_ce()


def test_a_machine_that_slept_is_told_to_the_scene_as_lost_focus(monkeypatch):
    def sleeps():
        time.sleep(GAP_S * 1.2)
        return []

    monkeypatch.setattr(pygame.event, "get", sleeps)
    scene = Blank()
    Stage().run(scene, frames=1)
    assert FocusLost() in scene.seen


def test_a_scene_that_draws_slowly_is_not_paused_for_it():
    class Slow(Blank):
        def draw(self, surface):
            time.sleep(GAP_S * 1.2)

    scene = Slow()
    Stage().run(scene, frames=2)
    assert FocusLost() not in scene.seen
