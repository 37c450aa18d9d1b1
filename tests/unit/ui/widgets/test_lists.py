"""Columns and rows: focus, scrolling, and the way from one to the next."""

import pygame
import pytest

from game.ui.scene import Action, Pointer
from game.ui.widgets.button import Button
from game.ui.widgets.focus import Done, Panes
from game.ui.widgets.list import Column
from game.ui.widgets.row import Row
from game.ui.widgets.text_block import TextBlock
from tests.unit.ui.stage import LONG, make_kit

VIEW = pygame.Rect(10, 10, 400, 200)


def pen():
    return make_kit().pen(pygame.Surface((1280, 720)))


def buttons(count):
    return [Button(f"Number {i}", lambda: None) for i in range(count)]


def drawn(group, rect=VIEW):
    group.draw(pen(), rect, True)
    return group


def act(group, *names):
    answer = None
    for name in names:
        drawn(group)
        answer = group.act(Action(name))
    return answer


def test_the_focus_walks_down_and_stops_at_the_end():
    column = Column(buttons(3))
    assert (act(column, "down", "down"), column.focus) == (Done(), 2)
    assert act(column, "down") is None


def test_the_focus_is_always_in_sight():
    column = Column(buttons(20))
    for _ in range(19):
        act(column, "down")
        drawn(column)
        top, bottom = column._tops[column.focus]
        assert column.scroll_px <= top and bottom <= column.scroll_px + VIEW.h


def test_text_between_two_buttons_is_not_jumped_over():
    first, last = buttons(2)
    column = Column([first, *[TextBlock(LONG) for _ in range(12)], last])
    act(column, "down")
    assert column.focus == 0 and column.scroll_px > 0


def test_a_column_of_text_scrolls_to_its_end_and_no_further():
    column = Column([TextBlock(LONG) for _ in range(12)])
    act(column, *["down"] * 60)
    assert column.scroll_px == column.overflow_px > 0


def test_after_the_end_the_focus_goes_on_to_the_buttons():
    column, row = Column([TextBlock(LONG) for _ in range(3)]), Row(buttons(1))
    panes = Panes([column, row])
    for _ in range(40):
        drawn(column)
        panes.act(Action("down"))
    assert panes.current is row


def test_coming_from_below_does_not_jump():
    column = Column([TextBlock(LONG) for _ in range(12)] + buttons(1), focus=-1)
    drawn(column)
    column.enter(forward=False)
    drawn(column)
    assert column.focus == -1 and column.scroll_px == 0


def test_the_wheel_scrolls_and_leaves_the_focus():
    column = drawn(Column(buttons(20)))
    column.point(Pointer(VIEW.x + 5, VIEW.y + 5, "wheel", steps=-1))
    drawn(column)
    assert column.scroll_px > 0 and column.focus == 0


def test_the_wheel_elsewhere_does_nothing():
    column = drawn(Column(buttons(20)))
    assert column.point(Pointer(900, 600, "wheel", steps=-1)) is None


def dragged(column, x, start_y, end_y):
    drawn(column)
    column.point(Pointer(x, start_y, "pressed", 1))
    column.point(Pointer(x, end_y, "moved"))
    column.point(Pointer(x, end_y, "released", 1))
    return drawn(column)


def test_text_follows_the_finger():
    column = dragged(Column([TextBlock(LONG) for _ in range(12)]), VIEW.x + 50, 180, 100)
    assert column.scroll_px == 80


def test_the_bar_is_dragged_to_the_end():
    column = Column(buttons(30))
    dragged(column, VIEW.right - 1, VIEW.y + 2, VIEW.bottom + 400)
    assert column.scroll_px == column.overflow_px


def test_a_drag_ends_where_the_finger_leaves():
    column = dragged(Column([TextBlock(LONG) for _ in range(12)]), VIEW.x + 50, 180, 100)
    column.point(Pointer(VIEW.x + 50, 20, "moved"))
    assert column.scroll_px == 80


def test_a_short_column_has_nothing_to_scroll():
    assert drawn(Column(buttons(1))).overflow_px == 0


def test_nothing_is_drawn_outside_its_place():
    surface = pygame.Surface((500, 300))
    column = Column(buttons(20))
    column.draw(make_kit().pen(surface), pygame.Rect(50, 50, 300, 100), True)
    assert surface.get_at((100, 40))[:3] == surface.get_at((100, 170))[:3] == (0, 0, 0)


def test_the_clip_of_the_surface_is_put_back():
    surface = pygame.Surface((500, 300))
    surface.set_clip(pygame.Rect(0, 0, 400, 250))
    Column(buttons(3)).draw(make_kit().pen(surface), VIEW, True)
    assert surface.get_clip() == pygame.Rect(0, 0, 400, 250)


def test_a_row_breaks_when_it_is_too_narrow():
    row = Row(buttons(4))
    assert row.height(pen(), 200) > row.height(pen(), 2000)


def test_no_button_of_a_row_is_wider_than_the_row():
    row = drawn(Row([Button(LONG, lambda: None)]), pygame.Rect(0, 0, 300, 60))
    assert row._rects[0].w <= 300


def test_up_and_down_walk_between_the_lines_of_a_row():
    row = Row(buttons(4))
    row.draw(pen(), pygame.Rect(0, 0, 300, 200), True)
    assert row.act(Action("down")) == Done() and row.focus >= 2


@pytest.mark.parametrize(("name", "focus"), [("right", 1), ("next", 1), ("left", 0)])
def test_left_and_right_walk_along_a_row(name, focus):
    row = Row(buttons(3))
    act(row, name)
    assert row.focus == focus


def test_a_button_that_is_off_is_passed_over():
    row = Row(buttons(3))
    row.items[1].enabled = False
    act(row, "right")
    assert row.focus == 2


def test_tab_goes_round_all_groups():
    panes = Panes([Row(buttons(1)), Row(buttons(1))])
    for _ in range(2):
        panes.act(Action("next"))
    assert panes.active == 0


def test_arrows_do_not_go_round():
    panes = Panes([Row(buttons(1)), Row(buttons(1))], active=1)
    assert panes.act(Action("down")) is None and panes.active == 1
