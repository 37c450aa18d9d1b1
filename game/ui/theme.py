"""Colours and distances of everything on the screen, as one value that can be exchanged.

Signal colours come from the Okabe-Ito set, so that they stay apart for colour-blind eyes; none of
them ever carries a meaning without a word or a shape beside it. Distances are design units (one
is a pixel of a 1280x720 picture).
"""

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette: night and glass behind, bone in front, three signals."""

    name: str
    night: Colour
    panel: Colour
    raised: Colour
    line: Colour
    bone: Colour
    dim: Colour
    focus: Colour
    amber: Colour
    red: Colour
    teal: Colour
    sky: Colour
    shade_alpha: int
    ring_width: float


NORMAL = Theme(
    name="normal",
    night=(8, 13, 24),
    panel=(15, 24, 40),
    raised=(30, 46, 70),
    line=(66, 86, 112),
    bone=(240, 236, 220),
    dim=(172, 184, 198),
    focus=(240, 176, 58),
    amber=(240, 176, 58),
    red=(244, 112, 82),
    teal=(74, 190, 172),
    sky=(110, 190, 236),
    shade_alpha=224,
    ring_width=2.0,
)

HIGH_CONTRAST = Theme(
    name="high_contrast",
    night=(0, 0, 0),
    panel=(0, 0, 0),
    raised=(34, 34, 34),
    line=(190, 190, 190),
    bone=(255, 255, 255),
    dim=(232, 232, 232),
    focus=(255, 230, 64),
    amber=(255, 190, 40),
    red=(255, 120, 80),
    teal=(90, 235, 205),
    sky=(130, 210, 255),
    shade_alpha=255,
    ring_width=4.0,
)

MARGIN = 56.0
GAP = 12.0
ROW_PAD = 10.0
RADIUS = 3.0

HERO = 104.0
HEADING = 52.0
SUBHEAD = 30.0
LEAD = 26.0
BODY = 20.0
SMALL = 17.0
