"""SVG of the suit's parts: centimetres, y toward the head, x to the front of the man.

Painted flat, without shadow: the light comes later. Colours are reconstructed from photographs of
the suit in museums: off-white cover, white helmet with red letters, gold filter, dark boots.
"""

from __future__ import annotations

CLOTH = "#f6f3ea"
CLOTH_SHADE = "#dedacd"
SEAM = "#8b877b"
STRAP = "#77736a"
STEEL = "#c3c7ca"
DARK = "#34322f"
GLOVE = "#8d8577"
BOOT = "#5a534a"
RED = "#c8261c"

HELMET_X_CM = 6.0
HELMET_Y_CM = 32.0
HELMET_R_CM = 16.8


def chest() -> str:
    """Return the trunk: coverall, shoulder straps, chest unit with its knob, hose, belt seam."""
    return (
        _shape(
            "M -10 26 C -17 25 -20 20 -20.5 10 C -21 -2 -18.5 -14 -17 -28 "
            "L 16 -28 C 18.5 -16 20.5 -4 20 6 C 19.5 17 17 24 11 26 Z",
            CLOTH,
        )
        + _line("M -19 -10 C -8 -13 8 -13 19 -10", SEAM, 0.7, 0.5)
        + _line("M -18 -20 C -8 -22.5 8 -22.5 18 -20", SEAM, 0.6, 0.45)
        + _line("M 0 20 C 2.4 6 2.4 -12 1 -28", SEAM, 0.5, 0.35)
        # Harness: two straps over the shoulder, one round the waist.
        + _line("M -16 22 C -6 19 6 12 18 -3", STRAP, 3.0)
        + _line("M -16 22.6 C -6 19.6 6 12.6 18 -2.4", "#a7a296", 0.6)
        + _line("M -19.5 -15 C -8 -17.5 8 -17.5 18.5 -15", STRAP, 2.8)
        + '<rect x="-1.5" y="-18.8" width="5" height="4.6" rx="0.8" fill="#d3d6d8" '
        'stroke="#55524b" stroke-width="0.6"/>'
        # The unit on the chest: gauge, connectors, and the pressure knob.
         + '<rect x="4" y="-8" width="14" height="13" rx="1.8" fill="#b4b7b8" '
        'stroke="#4d4b46" stroke-width="0.8"/>'
        + '<rect x="5.4" y="-6.6" width="11.2" height="10.2" rx="1.2" fill="#d9dbdb"/>'
        + '<circle cx="8.6" cy="0.6" r="2.3" fill="#26282a"/>'
        + '<path d="M 8.6 0.6 L 9.8 2.0" stroke="#f0ede0" stroke-width="0.5"/>'
        + '<circle cx="13.8" cy="0.6" r="1.7" fill="#2f6fb0" stroke="#1f3f60" stroke-width="0.4"/>'
        + '<circle cx="8.2" cy="-4.2" r="1.2" fill="#c8261c"/>'
        + '<rect x="11.4" y="-5.4" width="4.4" height="2.2" rx="0.6" fill="#55585a"/>'
        # Ventilation hose from the unit round to the pack, with its rings.
        + _line("M 6 -7 C 2 -13 -8 -12 -16 -5", "#5d5f60", 3.6)
        + _line("M 6 -7 C 2 -13 -8 -12 -16 -5", "#a9acad", 2.2)
        + _dashes("M 6 -7 C 2 -13 -8 -12 -16 -5")
        # Neck ring under the helmet.
        + '<path d="M -8 21.5 C -2 17.5 12 17 17.5 20.5 L 16.5 25.5 C 10 22.5 -2 23 -7.5 26.5 Z" '
        f'fill="{STEEL}" stroke="#5b5f63" stroke-width="0.7"/>'
    )


def pelvis() -> str:
    """Return the hips with the belt on which the tether hangs."""
    return (
        _shape(
            "M -17 21 L 16.5 21 C 18 12 18 2 16.5 -6 C 14 -15 7 -18.5 0 -18.5 "
            "C -8 -18.5 -15 -15 -17 -7 C -18.5 2 -18.5 12 -17 21 Z",
            CLOTH,
        )
        + _line("M -17.5 9 C -7 7 7 7 17 9", SEAM, 0.6, 0.4)
        + _line("M -18 2 C -7 -0.5 7 -0.5 17.6 2", STRAP, 3.4)
        + _line("M -18 2.9 C -7 0.4 7 0.4 17.6 2.9", "#a7a296", 0.6)
        + '<rect x="-3" y="-2" width="6" height="5" rx="1" fill="#d3d6d8" stroke="#55524b" '
        'stroke-width="0.7"/>' + _line("M 4 -6 C 8 -9 13 -8 16 -5", SEAM, 0.6, 0.5)
    )


def pack() -> str:
    """Return the KP-55 backpack: cover, lid seams, harness, gauge and valve."""
    return (
        '<rect x="-33" y="-25" width="25" height="51" rx="5.5" '
        f'fill="{CLOTH_SHADE}" stroke="{SEAM}" stroke-width="0.9"/>'
        '<rect x="-31" y="4" width="20" height="18.5" rx="3" fill="#ece8dc" stroke="#9b978b" '
        'stroke-width="0.6"/>'
        '<rect x="-31" y="-22" width="20" height="22.5" rx="3" fill="#ece8dc" stroke="#9b978b" '
        'stroke-width="0.6"/>'
        + _line("M -33 2.3 L -8 2.3", STRAP, 1.8)
        + _line("M -24 -25 L -24 26", STRAP, 1.4)
        + '<circle cx="-17" cy="12.5" r="3.6" fill="#3a3c3e"/>'
        '<circle cx="-17" cy="12.5" r="2.7" fill="#eeeade"/>'
        '<path d="M -17 12.5 L -15.4 14.2" stroke="#c8261c" stroke-width="0.7"/>'
        '<rect x="-20" y="-16" width="6" height="4" rx="1" fill="#8a8d90"/>'
        '<circle cx="-28" cy="-11" r="1.9" fill="#2f6fb0"/>'
    )


def helmet(mirrored: bool) -> str:
    """Return the helmet: white shell, gold filter toward the front, red letters, neck ring.

    The letters stay readable when the part is mirrored.
    """
    x, y, r = HELMET_X_CM, HELMET_Y_CM, HELMET_R_CM
    shell = (
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="#fbfaf5" stroke="{SEAM}" stroke-width="0.8"/>'
        + _line("M -4.5 20.5 C 1 15.6 12 15.6 17.5 20.5", "#7f8488", 3.4)
        + _line("M -4.5 21.3 C 1 16.5 12 16.5 17.5 21.3", "#d5d9dc", 1.1)
    )
    return shell + _visor() + _hinge() + _letters(mirrored)


def _visor() -> str:
    opening = (
        "M 2.4 36 C 1.6 30.5 3 25.5 6.5 23.4 C 11.5 20.8 18.5 22 20.8 25.4 "
        "C 22.8 29.5 22.4 35 20.2 38.2 C 15.5 41.6 5.5 41.6 2.4 36 Z"
    )
    return (
        "<defs>"
        '<linearGradient id="gold" x1="10%" y1="100%" x2="90%" y2="0%">'
        '<stop offset="0%" stop-color="#fff0bd"/><stop offset="30%" stop-color="#e0a63e"/>'
        '<stop offset="62%" stop-color="#7d4c14"/><stop offset="82%" stop-color="#3a2512"/>'
        '<stop offset="100%" stop-color="#35507c"/></linearGradient></defs>'
        f'<path d="{opening}" fill="url(#gold)" stroke="#5f5b52" stroke-width="1.5"/>'
        '<path d="M 4.6 36 C 4.0 31 5.2 27.4 8 25.6" stroke="#fff6da" stroke-width="0.9" '
        'stroke-opacity="0.75" fill="none"/>'
        '<path d="M 7 38.2 C 11 39.6 15.5 39.4 18.6 37.4" stroke="#fff8e2" stroke-width="1.3" '
        'stroke-opacity="0.9" fill="none"/>'
        '<path d="M 6 24.8 C 10.8 22.2 17.6 23.2 20 26.2 C 15.6 25 10 25.4 6.4 28 Z" '
        'fill="#4a74b8" fill-opacity="0.55"/>'
    )


def _hinge() -> str:
    return (
        '<circle cx="-1.4" cy="30.5" r="3.1" fill="#c9cdd0" stroke="#686c70" stroke-width="0.7"/>'
        '<circle cx="-1.4" cy="30.5" r="1.2" fill="#5d6164"/>'
        '<path d="M -1 33 C 0 38 3 41.4 8 42.6" stroke="#b6b3a8" stroke-width="1.1" fill="none"/>'
    )


def _letters(mirrored: bool) -> str:
    """Four letters along the brow, drawn as strokes: the SVG reader knows no text."""
    flip = -1 if mirrored else 1
    c = "M 1.45 1.2 C 1.0 2.0 -1.3 2.0 -1.4 0 C -1.3 -2.0 1.0 -2.0 1.45 -1.2"
    p = "M -1.2 -2 L -1.2 1.8 L 0.1 1.8 C 1.7 1.8 1.7 -0.3 0.1 -0.3 L -1.2 -0.3"
    places = ((-2.2, 43.0, 34.0), (2.2, 45.0, 15.0), (6.7, 45.7, -1.0), (11.3, 44.9, -18.0))
    order = (c, c, c, p) if not mirrored else (p, c, c, c)
    return "".join(
        f'<g transform="translate({x},{y}) rotate({turn}) scale({flip},1)">'
        f'<path d="{glyph}" fill="none" stroke="{RED}" stroke-width="1.05"/></g>'
        for (x, y, turn), glyph in zip(places, order, strict=True)
    )


def upper_arm() -> str:
    """Return shoulder to elbow, with a lacing band."""
    return _limb(7.9, 7.0, 13.0, -15.0) + _line("M -7 -2 C -3 -3.5 3 -3.5 7 -2", SEAM, 0.9, 0.5)


def forearm(*, fist: bool) -> str:
    """Return elbow to glove: an open hand, or a closed one around a hold."""
    cuff = (
        '<path d="M -5.9 -11.4 C -2 -12.8 2 -12.8 5.9 -11.4 L 5.7 -14.8 C 2 -16 -2 -16 -5.7 -14.8 '
        f'Z" fill="{STEEL}" stroke="#565a5d" stroke-width="0.7"/>'
    )
    return _limb(6.9, 5.6, 13.0, -11.0) + (_fist() if fist else _open_hand()) + cuff


def _open_hand() -> str:
    return (
        f'<path d="M -4.9 -14 C -6.2 -19 -5.8 -23 -4.6 -27 C -4 -31.5 -2.2 -32 -1.4 -29.5 '
        "C -0.6 -33 1.6 -32.6 1.8 -29.2 C 3 -31.6 4.6 -30.4 4.3 -27 C 5.2 -24 5.4 -22 5.3 -20.5 "
        "C 8 -20.8 9.4 -23 10.2 -25.2 C 11.4 -24.6 11.2 -20 8.6 -17.6 C 7.4 -16.4 6 -15 4.9 -14 Z"
        f'" fill="{GLOVE}" stroke="#4b463d" stroke-width="0.8"/>'
        + _line("M -1.5 -23 L -1.4 -29.5 M 1.7 -23 L 1.8 -29.2", "#5c564b", 0.6)
        + _line("M -5 -19.5 C -1 -20.8 2 -20.8 5 -19.8", "#5c564b", 0.5, 0.8)
    )


def _fist() -> str:
    return (
        '<path d="M -5 -14 C -7.4 -18 -7.2 -24 -4.2 -26.2 C -0.5 -28 4.6 -27.6 6.6 -25 '
        f'C 8.6 -21.5 7.6 -17 4.9 -14 Z" fill="{GLOVE}" stroke="#4b463d" stroke-width="0.8"/>'
        + _line(
            "M -2.6 -20.4 L -3.2 -25.6 M 0.6 -20.6 L 0.8 -26.6 M 3.6 -20.4 L 4.4 -25.6",
            "#5c564b",
            0.6,
        )
        + _line("M -4.6 -20.2 C 0 -18.6 4 -19 7 -21", "#5c564b", 0.8)
    )


def thigh() -> str:
    """Return hip to knee, with the strap of the chest camera's release."""
    return (
        _limb(11.2, 8.5, 19.0, -23.5)
        + _line("M -9.8 4 C -4 1.6 4 1.6 9.8 4", STRAP, 2.0, 0.9)
        + _line("M 6 19 C 7.4 6 7 -8 5.4 -22", SEAM, 0.5, 0.4)
    )


def shank() -> str:
    """Return knee to sole, with the boot and its ankle strap."""
    return (
        _limb(8.7, 7.2, 17.0, -16.0)
        + '<path d="M -7.6 -14.5 C -3 -16.4 4 -16.4 7.8 -14.5 L 8.4 -19 C 11.5 -20 15.2 -22.4 '
        '16 -26 L 16 -29 L -8 -29 C -9 -24 -8.6 -19 -7.6 -14.5 Z" '
        f'fill="{BOOT}" stroke="#2c2823" stroke-width="0.8"/>'
        f'<path d="M -8.2 -28 L 16.2 -28 L 16.2 -30.6 L -8.6 -30.6 Z" fill="{DARK}"/>'
        + _line("M -8 -20.5 C -3 -22.4 4 -22.2 8.8 -19.6", "#8d8678", 1.6)
        + _line("M 4 19 C 5.6 8 5.4 -2 4.4 -13", SEAM, 0.5, 0.4)
    )


def _limb(half_top: float, half_bottom: float, top: float, bottom: float) -> str:
    """A round-ended sleeve from `top` to `bottom` (joint centres), open outline at the ends."""
    a, b = half_top, half_bottom
    fill = (
        f"M {-a} {top} C {-a} {top + a * 1.25:.2f} {a} {top + a * 1.25:.2f} {a} {top} "
        f"L {b} {bottom} C {b} {bottom - b * 1.15:.2f} {-b} {bottom - b * 1.15:.2f} {-b} {bottom} Z"
    )
    sides = f"M {-a} {top} L {-b} {bottom} M {a} {top} L {b} {bottom}"
    return f'<path d="{fill}" fill="{CLOTH}"/>' + _line(sides, SEAM, 0.8, 0.8)


def _shape(path: str, fill: str) -> str:
    return f'<path d="{path}" fill="{fill}" stroke="{SEAM}" stroke-width="0.7"/>'


def _line(path: str, colour: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-opacity="{opacity}"/>'
    )


def _dashes(path: str) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="#55585a" stroke-width="3.2" '
        'stroke-dasharray="0.7 1.5" stroke-opacity="0.7"/>'
    )
