"""SVG of the airlock cut open: the far half of the tube from inside, and the faces of the cut.

Centimetres in the ship frame, y up, painted flat. The near half is taken away at the plane of the
axis. As outside, the tube is seen about 11 degrees from its open end: what lies z toward the
viewer is drawn 0.2 z to the left, so the far half of a ring bows to the right. Sizes are those of
the sources; cloth, lamps, hose and fittings are reconstructed.
"""

from __future__ import annotations

import math

from game.ui.view.art_lock_strokes import far_arc, line, round_line
from game.ui.view.art_volga_svg import LEAN, METAL_DARK, RIM_R

BORE_R = 50.0
RING_FROM_X = 245.0
HATCH_R = 33.0
CLOTH = "#dededa"
SEAM = "#98958c"
BAND = "#c9c4b6"
ENAMEL = "#93ada1"
STEEL = "#c6cbce"
LAMPS = ((62.0, 27.0), (146.0, 27.0))
HOOPS = (30.0, 72.0, 114.0, 156.0, 198.0, 236.0)
BOOMS = 20


def room() -> str:
    """Return the inside of the far wall: cloth over lengthwise booms, hoops, and what hangs there.

    Rail, lamps, hose and box are parts of their own: they stand off the wall and are lit otherwise.
    """
    parts = [f'<path d="{_wall_outline()}" fill="{CLOTH}"/>']
    for k in range(1, BOOMS):
        parts.append(line(_lengthwise(math.pi * (k / BOOMS - 0.5)), SEAM, 0.55, 0.7))
    for x in HOOPS:
        parts.append(line(far_arc(x + 1.6, BORE_R), "#6a5e47", 5.2, 0.40))
        parts.append(line(far_arc(x, BORE_R), BAND, 4.0))
        parts.append(line(far_arc(x - 1.3, BORE_R), "#efe6d0", 0.7, 0.8))
        parts.append(_stitches(x))
    parts += [_lacing(93.0), _lacing(177.0), _pocket(), _markings()]
    return "".join(parts)


def _wall_outline() -> str:
    x = RING_FROM_X
    bow = BORE_R * LEAN * 4.0 / 3.0
    return (
        f"M 0 {BORE_R} L {x} {BORE_R} C {x + bow:.1f} {BORE_R} {x + bow:.1f} {-BORE_R} {x} "
        f"{-BORE_R} L 0 {-BORE_R} C {bow:.1f} {-BORE_R} {bow:.1f} {BORE_R} 0 {BORE_R} Z"
    )


def _lengthwise(round_rad: float) -> str:
    """The line along the wall at an angle above the middle of the far side."""
    y = BORE_R * math.sin(round_rad)
    shift = BORE_R * LEAN * math.cos(round_rad)
    return f"M {shift:.1f} {y:.1f} L {RING_FROM_X + shift:.1f} {y:.1f}"


def _stitches(x: float) -> str:
    """Two rows of thread along a hoop, crossing each boom."""
    marks = []
    for k in range(BOOMS):
        a = math.pi * ((k + 0.5) / BOOMS - 0.5)
        y = BORE_R * math.sin(a)
        at = x + BORE_R * LEAN * math.cos(a)
        half = 1.1 * math.cos(a) + 0.2
        for side in (-2.9, 3.1):
            marks.append(f"M {at + side:.1f} {y - half:.1f} L {at + side:.1f} {y + half:.1f}")
    return line(" ".join(marks), "#6d6149", 0.45, 0.7)


def _lacing(x: float) -> str:
    """The crossed cord that gathers the cloth between two booms' ends."""
    marks = []
    for k in range(BOOMS):
        a = math.pi * ((k + 0.5) / BOOMS - 0.5)
        y = BORE_R * math.sin(a)
        at = x + BORE_R * LEAN * math.cos(a)
        high = 2.2 * math.cos(a) + 0.2
        marks.append(
            f"M {at - 1.8:.1f} {y - high:.1f} L {at + 1.8:.1f} {y + high:.1f} "
            f"M {at - 1.8:.1f} {y + high:.1f} L {at + 1.8:.1f} {y - high:.1f}"
        )
    return line(" ".join(marks), "#6d6149", 0.5, 0.6)


def _pocket() -> str:
    """A stowage pocket with its flap, and the strap across it."""
    return (
        '<path d="M 186 -38 L 222 -38 L 223 -20 L 187 -20 Z" fill="#b5a888" stroke="#6b5f48" '
        'stroke-width="0.8"/>'
        '<path d="M 186.8 -20 L 223.2 -20 L 222 -27 C 208 -29 200 -29 187.6 -27 Z" fill="#ab9b78" '
        'stroke="#574c38" stroke-width="0.7"/>'
        + line("M 204 -19 L 204 -38.5", "#5d5340", 2.4)
        + '<rect x="202.4" y="-30" width="3.4" height="3" rx="0.6" fill="#c9cdd0" '
        'stroke="#4a4d4f" stroke-width="0.4"/>'
    )


def _markings() -> str:
    """Enamel plates: which group of booms is which, by one, two and three red bars."""
    parts = []
    for bars, x in ((1, 51.0), (2, 135.0), (3, 219.0)):
        parts.append(
            f'<rect x="{x}" y="9" width="9" height="6" rx="0.8" fill="#e8e2d0" stroke="#5d5340" '
            'stroke-width="0.5"/>'
        )
        for k in range(bars):
            parts.append(
                f'<rect x="{x + 1.4 + 2.4 * k}" y="10.2" width="1.3" height="3.6" fill="#b5402f"/>'
            )
    return "".join(parts)


def rail() -> str:
    """Return the hand-rail on the far side: a tube on stand-offs, from the hatch to the ring."""
    shift = 42.0 * LEAN
    left, right = 25.0 + shift, 235.0 + shift
    parts = [line(f"M {left + 2} -4.6 L {right + 2} -4.6", "#1d180f", 2.6, 0.35)]
    for k in range(5):
        x = left + 3.0 + (right - left - 6.0) * k / 4.0
        parts.append(
            f'<ellipse cx="{x + 1.2:.1f}" cy="-1.6" rx="2.7" ry="3.6" fill="#5f5644"/>'
            f'<ellipse cx="{x:.1f}" cy="0" rx="2.5" ry="3.6" fill="#8b9296" stroke="#474d51" '
            'stroke-width="0.6"/>'
        )
    ends = f"M {left:.1f} 0 L {right:.1f} 0"
    parts.append(round_line(ends, "#454b4f", 3.6))
    parts.append(round_line(ends, "#dfe3e5", 2.5))
    parts.append(line(f"M {left:.1f} 0.7 L {right:.1f} 0.7", "#ffffff", 0.6, 0.8))
    return "".join(parts)


def lamps() -> str:
    """Return the two lamps: cup, glass and guard."""
    glow = (
        '<defs><radialGradient id="glow" cx="50%" cy="50%" r="50%">'
        '<stop offset="0%" stop-color="#fff0c4" stop-opacity="0.75"/>'
        '<stop offset="45%" stop-color="#ffd98e" stop-opacity="0.28"/>'
        '<stop offset="100%" stop-color="#ffc870" stop-opacity="0"/></radialGradient></defs>'
    )
    return glow + "".join(_lamp(x + 0.40 * BORE_R * LEAN, y) for x, y in LAMPS)


def _lamp(x: float, y: float) -> str:
    guard = "".join(
        line(f"M {x + d} {y - 4.6} L {x + d} {y + 4.6}", "#3c4144", 0.7) for d in (-2.6, 0, 2.6)
    )
    return (
        f'<circle cx="{x}" cy="{y}" r="17" fill="url(#glow)"/>'
        f'<rect x="{x - 6.8}" y="{y - 4.9}" width="13.6" height="9.8" rx="3.4" fill="#565d60" '
        'stroke="#24282a" stroke-width="0.8"/>'
        f'<rect x="{x - 5.4}" y="{y - 3.7}" width="10.8" height="7.4" rx="2.8" fill="#fff4d2"/>'
        f'<rect x="{x - 3.6}" y="{y - 2.2}" width="7.2" height="4.4" rx="2" fill="#ffffff"/>'
        f"{guard}"
        + line(
            f"M {x - 6.8} {y} C {x - 16} {y + 1} {x - 20} {y + 8} {x - 22} {y + 14}", "#3a3d3e", 1.0
        )
    )


def box() -> str:
    """Return the second control box on its rubber cords, and the oxygen hose under it."""
    cords = "M 92 -17 L 81 -4 M 92 -31 L 80 -44.5 M 113 -17 L 124 -4 M 113 -31 L 127 -44.5"
    switches = "".join(
        f'<circle cx="{x}" cy="-27.6" r="1.5" fill="#33383a"/>'
        + line(f"M {x} -27.6 L {x + 0.3} -25", "#eef0f0", 0.9)
        for x in (95.5, 99.8, 104.1, 108.4)
    )
    lights = "".join(
        f'<circle cx="{x}" cy="-20.4" r="1.5" fill="{colour}" stroke="#2c2f30" stroke-width="0.5"/>'
        for x, colour in ((95.5, "#f0b03a"), (99.8, "#3c4246"), (104.1, "#58b08f"))
    )
    return (
        _hose()
        + '<path d="M 93.5 -33.5 L 116.5 -33.5 L 116.5 -17.5 L 93.5 -17.5 Z" fill="#1a150d" '
        'fill-opacity="0.38"/>'
        + line(cords, "#4a3d22", 1.7)
        + line(cords, "#d8b45c", 1.0)
        + '<rect x="91" y="-32" width="23" height="15.6" rx="1.8" fill="#6f8379" '
        'stroke="#2d3633" stroke-width="0.9"/>'
        '<rect x="92.6" y="-30.6" width="19.8" height="12.8" rx="1.2" fill="#8aa094"/>'
        '<rect x="92.6" y="-24" width="19.8" height="0.7" fill="#5c6f66"/>'
        + switches
        + lights
        + '<circle cx="109.4" cy="-20.4" r="2.6" fill="#22272a" stroke="#d5dadb" '
        'stroke-width="0.6"/>' + line("M 109.4 -20.4 L 110.8 -18.8", "#f2efe4", 0.5)
    )


def _hose() -> str:
    path = "M 12 -34 C 34 -46 52 -26 66 -36 C 74 -42 80 -40 84 -34"
    rings = []
    for k in range(26):
        x = 13.0 + 2.7 * k
        rings.append(f"M {x:.1f} -48 L {x:.1f} -24")
    return (
        round_line(path, "#2b2e2f", 3.4)
        + round_line(path, "#7b8184", 2.2)
        + line(
            "M 12 -33.3 C 34 -45.3 52 -25.3 66 -35.3 C 74 -41.3 80 -39.3 84 -33.3", "#c5cacb", 0.6
        )
        + '<rect x="44" y="-40" width="3" height="9" rx="0.8" fill="#5d5340"/>'
        '<rect x="80.5" y="-37" width="7" height="6" rx="1.2" fill="#9aa1a4" stroke="#363b3d" '
        'stroke-width="0.6"/>'
    )


def plate() -> str:
    """Return the ship's end: metal ring, the enamelled inner hatch with its wheel and dogs."""
    rx, ry = RIM_R * LEAN, RIM_R
    bolts = "".join(
        f'<ellipse cx="{rx * 0.86 * math.cos(a):.1f}" cy="{ry * 0.86 * math.sin(a):.1f}" rx="0.6" '
        'ry="1.3" fill="#4d5457"/>'
        for a in (math.tau * (k + 0.5) / 24 for k in range(24))
    )
    dogs = "".join(
        f'<ellipse cx="{HATCH_R * 1.05 * LEAN * math.cos(a):.1f}" '
        f'cy="{HATCH_R * 1.05 * math.sin(a):.1f}" rx="1.0" ry="2.2" fill="#d2d6d8" '
        'stroke="#43494c" stroke-width="0.5"/>'
        for a in (math.tau * k / 8 for k in range(8))
    )
    h = HATCH_R
    return (
        f'<ellipse cx="0" cy="0" rx="{rx}" ry="{ry}" fill="#9aa2a6" stroke="{METAL_DARK}" '
        f'stroke-width="1.2"/>{bolts}'
        f'<ellipse cx="0" cy="0" rx="{(h + 6) * LEAN:.1f}" ry="{h + 6}" fill="#71797d"/>'
        f'<ellipse cx="0.4" cy="0" rx="{h * LEAN:.1f}" ry="{h}" fill="{ENAMEL}" '
        'stroke="#39443f" stroke-width="1"/>'
        f'<ellipse cx="0.6" cy="0" rx="{h * 0.8 * LEAN:.1f}" ry="{h * 0.8:.1f}" fill="none" '
        'stroke="#a9beb3" stroke-width="0.7"/>'
        f"{dogs}"
        f'<ellipse cx="2.2" cy="0" rx="{10 * LEAN:.1f}" ry="10" fill="none" stroke="#2f3537" '
        'stroke-width="2.2"/>'
        f'<ellipse cx="2.2" cy="0" rx="{10 * LEAN:.1f}" ry="10" fill="none" stroke="#d9dddf" '
        'stroke-width="1.2"/>'
        + line("M 2.2 -10 L 2.2 10 M 0.3 0 L 4.1 0", "#c3c8ca", 1.0)
        + '<circle cx="2.2" cy="0" r="1.7" fill="#eceff0" stroke="#3c4245" stroke-width="0.5"/>'
    )
