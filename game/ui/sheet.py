"""The common page of the menus: a heading, a body that scrolls, buttons and a line of help."""

import pygame

from game.ui.pen import Pen
from game.ui.theme import GAP, HEADING, MARGIN, SMALL
from game.ui.widgets.focus import Group, Panes
from game.ui.widgets.row import Row

MOST_WIDTH = 980.0
LEAST_BODY_SHARE = 0.3


def page_area(pen: Pen, most_width: float = MOST_WIDTH) -> pygame.Rect:
    """Return the rectangle a page may use: centred, wider when the text is larger."""
    area = pen.area
    margin = min(pen.u(MARGIN), area.w // 12)
    wide = min(area.w - 2 * margin, max(pen.u(most_width), pen.t(most_width)))
    return pygame.Rect(area.centerx - wide // 2, pen.u(36), wide, area.h - pen.u(36) - pen.u(24))


def draw_heading(pen: Pen, text: str, area: pygame.Rect, over: str = "") -> int:
    """Draw the heading of a page with its red rule; the y below it."""
    y = area.y
    rule = pygame.Rect(area.x, y, pen.u(44), pen.hair(4))
    pygame.draw.rect(pen.surface, pen.theme.red, rule)
    y += pen.u(8)
    # Headings grow less than text: at 200 % they would crowd out what they stand above.
    calm = Pen(pen.surface, pen.scale, min(pen.text_scale, 1.25), pen.theme, pen.type)
    if over:
        place = calm.write(over, (area.x, y), SMALL, pen.theme.dim, most_px=area.w)
        y = place.bottom - pen.u(4)
    place = calm.write(text, (area.x, y), HEADING, pen.theme.bone, "title", most_px=area.w)
    return place.bottom + pen.u(GAP)


def draw_sheet(
    pen: Pen,
    heading: str,
    panes: Panes,
    over: str = "",
    hint: bool = False,
    most_width: float = MOST_WIDTH,
) -> None:
    """Draw a page: the last group is the row of buttons, the ones before share the body.

    All groups but one of the body must be rows; they get what they need, the other the rest.
    """
    area = page_area(pen, most_width)
    top = draw_heading(pen, heading, area, over)
    bottom = area.bottom
    *body, foot = panes.groups
    if isinstance(foot, Row):
        high = foot.height(pen, area.w)
        rect = pygame.Rect(area.x, bottom - high, area.w, high)
        foot.draw(pen, rect, panes.current is foot)
        bottom = rect.y - pen.u(GAP)
    if hint:
        bottom = _draw_hint(pen, panes, area, bottom)
    _draw_body(pen, panes, body, pygame.Rect(area.x, top, area.w, max(1, bottom - top)))


def _draw_hint(pen: Pen, panes: Panes, area: pygame.Rect, bottom: int) -> int:
    """Draw the help of the focused widget on a place of fixed height, so that nothing jumps."""
    high = 2 * pen.line_height(SMALL)
    picture = pen.paragraph(panes.current.hint, area.w, SMALL, pen.theme.dim)
    old_clip = pen.surface.get_clip()
    place = pygame.Rect(area.x, bottom - high, area.w, high)
    pen.surface.set_clip(place)
    pen.surface.blit(picture, place)
    pen.surface.set_clip(old_clip)
    return place.y - pen.u(GAP)


def _draw_body(pen: Pen, panes: Panes, groups: list[Group], rect: pygame.Rect) -> None:
    y = rect.y
    for group in groups:
        if isinstance(group, Row):
            high = group.height(pen, rect.w)
            group.draw(pen, pygame.Rect(rect.x, y, rect.w, high), panes.current is group)
            y += high + pen.u(GAP)
    for group in groups:
        if not isinstance(group, Row):
            room = pygame.Rect(rect.x, y, rect.w, max(1, rect.bottom - y))
            group.draw(pen, room, panes.current is group)
