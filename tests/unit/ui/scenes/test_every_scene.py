"""What is asked of every screen, whatever it shows."""

import pytest

from game.ui.scene import FocusGained, FocusLost, Home, PadLost, Pop
from game.ui.widgets.list import Column
from tests.unit.ui.stage import SCENES, drawn, make_kit, press, same

SIZES = [(1, 1), (320, 180), (1280, 720), (1366, 768), (1920, 1080), (300, 1200)]
TIGHT = [(1280, 720), (1366, 768)]


def columns_of(scene):
    return [group for group in scene._panes.groups if isinstance(group, Column)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SCENES)
def test_a_scene_draws_at_any_size(name, size):
    assert drawn(SCENES[name](make_kit()), size).get_size() == size


@pytest.mark.parametrize("text_percent", [75, 100, 200])
@pytest.mark.parametrize("name", SCENES)
def test_drawing_twice_gives_the_same_picture(name, text_percent):
    scene = SCENES[name](make_kit(text_percent=text_percent))
    first = drawn(scene)
    assert same(first, drawn(scene))


@pytest.mark.parametrize("size", TIGHT, ids=str)
@pytest.mark.parametrize("name", SCENES)
def test_the_largest_text_leaves_three_lines_of_room(name, size):
    kit = make_kit(text_percent=200)
    scene = SCENES[name](kit)
    canvas = drawn(scene, size)
    line_px = kit.pen(canvas).line_height()
    assert all(
        column.view.h >= 3 * line_px or column.overflow_px == 0 for column in columns_of(scene)
    )


@pytest.mark.parametrize("size", TIGHT, ids=str)
@pytest.mark.parametrize("name", SCENES)
def test_everything_lies_inside_the_window_at_the_largest_text(name, size):
    scene = SCENES[name](make_kit(text_percent=200))
    canvas = drawn(scene, size)
    assert all(canvas.get_rect().contains(column.view) for column in columns_of(scene))


@pytest.mark.parametrize("name", SCENES)
def test_the_end_of_every_text_can_be_reached_by_keys(name):
    scene = SCENES[name](make_kit(text_percent=200))
    drawn(scene)
    body = columns_of(scene)[0]
    scene._panes.active = scene._panes.groups.index(body)
    press(scene, *["page_down"] * 60)
    assert body.scroll_px == body.overflow_px


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_survives_events_before_it_was_ever_drawn(name):
    scene = SCENES[name](make_kit())
    answers = [scene.handle(event) for event in (FocusLost(), FocusGained(), PadLost())]
    assert answers == [None, None, None]


@pytest.mark.parametrize("name", [name for name in SCENES if name != "title"])
@pytest.mark.parametrize("device", ["keys", "pad"])
def test_back_leads_out_of_every_scene(name, device):
    move = press(SCENES[name](make_kit()), "back", device=device)
    assert isinstance(move, Pop | Home)


@pytest.mark.parametrize("name", SCENES)
def test_high_contrast_changes_the_picture(name):
    plain = drawn(SCENES[name](make_kit()))
    assert not same(plain, drawn(SCENES[name](make_kit(high_contrast=True))))
