"""Menus as they are used: keys, mouse and pad do the same."""

from typing import Any

import pytest

from game.ui.scene import Action, Home, Pointer, Pop, Push, Quit, RawKey
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.debrief import DebriefScene, DebriefWays
from game.ui.scenes.levels import LevelsScene
from game.ui.scenes.message import MessageScene
from game.ui.scenes.pause import PauseScene, PauseWays
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import TitleScene
from tests.unit.ui.stage import (
    BRIEFING,
    DEBRIEF,
    Blank,
    click,
    drawn,
    make_kit,
    press,
    same,
)

ESCAPE, K = 41, 14


def group(scene, index) -> Any:
    return scene._panes.groups[index]


def briefing_of(kit, started):
    return BriefingScene(kit, BRIEFING, lambda: started.append("flying"))


def test_two_presses_of_the_same_key_lead_to_flying():
    started: list[str] = []
    kit: Any = make_kit(briefing=lambda level: briefing_of(kit, started))
    move = press(TitleScene(kit), "ok")
    press(move.scene, "ok")
    assert started == ["flying"]


@pytest.mark.parametrize("device", ["keys", "pad"])
def test_down_moves_the_focus_on_every_device(device):
    scene = TitleScene(make_kit())
    assert isinstance(press(scene, "down", "down", "down", "ok", device=device), Quit)


def test_tab_moves_the_focus_and_goes_round():
    scene = TitleScene(make_kit())
    assert isinstance(press(scene, *["next"] * 4, "down", "down", "down", "ok"), Quit)


def test_hovering_takes_the_focus_as_an_arrow_does():
    by_key, by_mouse = TitleScene(make_kit()), TitleScene(make_kit())
    press(by_key, "down")
    drawn(by_mouse)
    by_mouse.handle(Pointer(120, 350, "moved"))
    assert same(drawn(by_key), drawn(by_mouse))


def test_a_click_chooses_without_hovering_first():
    scene = TitleScene(make_kit())
    drawn(scene)
    scene.handle(Pointer(120, 350, "pressed", 1))
    move = scene.handle(Pointer(120, 350, "released", 1))
    assert isinstance(move, Push) and isinstance(move.scene, LevelsScene)


def test_letting_go_elsewhere_takes_a_press_back():
    scene = TitleScene(make_kit())
    drawn(scene)
    scene.handle(Pointer(120, 350, "pressed", 1))
    assert scene.handle(Pointer(1000, 50, "released", 1)) is None


def test_a_held_enter_presses_a_button_once():
    scene = TitleScene(make_kit())
    drawn(scene)
    assert scene.handle(Action("ok", repeated=True)) is None


def test_a_saved_flight_can_be_continued_from_the_title():
    kit: Any = make_kit()
    scene = TitleScene(kit)
    kit.flights.kept = "The first step"
    assert isinstance(press(scene, "down", "ok").scene, Blank)


def test_a_level_is_chosen_from_the_list():
    chosen: list[str] = []
    kit = make_kit(briefing=chosen.append)
    press(LevelsScene(kit), "ok")
    assert chosen == ["first_step"]


def test_another_way_to_fly_a_level_is_a_page_behind_it():
    chosen: list[str] = []
    kit = make_kit(briefing=chosen.append)
    ways = press(LevelsScene(kit), "down", "ok").scene
    drawn(ways)
    press(ways, "ok")
    assert chosen == ["first_step@first_walk"]


def test_a_broken_level_leads_nowhere():
    chosen: list[str] = []
    kit = make_kit(briefing=chosen.append)
    assert press(LevelsScene(kit), "down", "down", "ok") is None and chosen == []


def test_an_answer_is_kept_for_the_debrief():
    kit = make_kit()
    scene = BriefingScene(kit, BRIEFING, lambda: None)
    drawn(scene)
    press(scene, "up", *["down"] * 12, "ok")
    scene = BriefingScene(kit, BRIEFING, lambda: None)
    column = group(scene, 0)
    options = [item for item in column.items if item.focusable]
    options[1].choose()
    assert kit.answers == {"walk.drift": "b"}


def test_the_answers_of_a_question_are_reached_by_keys():
    kit = make_kit()
    scene = BriefingScene(kit, BRIEFING, lambda: None)
    press(scene, "up")
    for _ in range(20):
        press(scene, "down")
        if scene._body.focus >= 0:
            break
    press(scene, "ok")
    assert kit.answers == {"walk.drift": "a"}


def test_the_prompts_follow_the_device_used_last():
    kit = make_kit()
    scene = BriefingScene(kit, BRIEFING, lambda: None)
    before = drawn(scene)
    kit.hand.device = "pad"
    assert not same(before, drawn(scene))


@pytest.mark.parametrize("name", ["back", "pause"])
def test_a_second_press_ends_the_pause(name):
    scene = PauseScene(make_kit(), Blank(), PauseWays(Blank))
    assert isinstance(press(scene, name), Pop)


def test_trying_again_from_the_pause_goes_back_to_the_flight():
    tried: list[int] = []
    scene = PauseScene(make_kit(), Blank(), PauseWays(Blank, lambda: tried.append(1)))
    assert isinstance(press(scene, "down", "ok"), Pop) and tried == [1]


def test_the_pause_leads_to_the_title():
    scene = PauseScene(make_kit(), Blank(), PauseWays(Blank))
    assert press(scene, "down", "down", "down", "ok") == Home()


def test_the_debrief_begins_at_trying_again():
    again = Blank()
    scene = DebriefScene(make_kit(), DEBRIEF, DebriefWays(lambda: again))
    assert press(scene, "ok") == Home(again)


def test_a_message_takes_its_last_way_on_back():
    said: list[str] = []
    scene = MessageScene(
        make_kit(), "?", [], [("a", lambda: said.append("a")), ("b", lambda: said.append("b"))]
    )
    press(scene, "back")
    assert said == ["b"]


def test_a_preset_sets_all_switches():
    kit = make_kit()
    press(SettingsScene(kit), "right", "right")
    assert kit.settings.preset == "1965"


def test_one_switch_makes_it_an_own_mix():
    kit = make_kit()
    press(SettingsScene(kit), "down", "ok")
    assert kit.settings.preset == "own"


def test_a_slider_moves_by_keys():
    kit = make_kit()
    press(SettingsScene(kit, "sound"), "left", "left")
    assert kit.settings.master_percent == 70


def test_a_slider_is_dragged_by_the_mouse():
    kit = make_kit()
    scene = SettingsScene(kit, "sound")
    drawn(scene)
    slider = group(scene, 1).items[0]
    bar = slider._bar
    scene.handle(Pointer(bar.x + 2, bar.centery, "pressed", 1))
    scene.handle(Pointer(bar.right + 200, bar.centery, "moved"))
    assert kit.settings.master_percent == 100


def test_a_choice_goes_back_when_clicked_at_its_left():
    kit = make_kit(text_percent=125)
    scene = SettingsScene(kit, "display")
    drawn(scene)
    rect = group(scene, 1)._rect(3)
    click(scene, rect.right - rect.w * 0.5, rect.centery)
    assert kit.settings.text_percent == 100


def test_reset_gives_only_this_page_its_defaults():
    kit = make_kit(master_percent=5, text_percent=150)
    scene = SettingsScene(kit, "sound")
    drawn(scene)
    scene._reset()
    assert (kit.settings.master_percent, kit.settings.text_percent) == (80, 150)


def test_a_key_is_bound_by_pressing_it():
    kit = make_kit()
    scene = SettingsScene(kit, "controls")
    press(scene, "down", "down", "ok")
    scene.handle(RawKey(K, True))
    assert kit.keys.bindings.of("go_left", "keys") == ("k",)


def test_the_key_that_was_bound_does_nothing_else():
    scene = SettingsScene(make_kit(), "controls")
    press(scene, "down", "down", "ok")
    scene.handle(RawKey(ESCAPE, True))
    assert scene.handle(Action("back")) is None


def test_escape_leaves_a_binding_as_it_was():
    kit = make_kit()
    scene = SettingsScene(kit, "controls")
    press(scene, "down", "down", "ok")
    scene.handle(RawKey(ESCAPE, True))
    assert kit.keys.bindings == kit.keys.default


def test_a_doubled_key_is_told():
    kit = make_kit()
    scene = SettingsScene(kit, "controls")
    kit.keys.bind("go_left", "keys", "q")
    row = group(scene, 1).items[2]
    assert "Turn left" in row.conflict()


def test_a_press_that_was_meant_for_the_last_picture_chooses_nothing():
    scene = DebriefScene(make_kit(), DEBRIEF, DebriefWays(Blank), deaf_s=0.6)
    assert press(scene, "ok") is None
    scene.update(0.7)
    assert press(scene, "ok") is not None
