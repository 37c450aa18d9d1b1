"""SVG of the Volga airlock: fabric tube, rings, opening, lid, hand-rail and cameras.

Centimetres in the ship frame, y up, painted flat. The tube is seen about 11 degrees from its open
end, so a circle across it is an ellipse 0.2 as wide as high.
"""

from __future__ import annotations

import math

RIM_X = 250.0
RIM_R = 60.0
LEAN = 0.20
OPENING_R = 32.5
FABRIC = "#ece6d6"
FABRIC_DARK = "#8f8672"
BAND = "#cfc7b3"
METAL = "#b7bcc0"
METAL_DARK = "#50565a"
RAIL = "#e2e5e6"
BOOMS = 20


def tube() -> str:
    """Return the inflated wall: lengthwise booms under the cover, bands, lacing."""
    near = RIM_X - RIM_R * LEAN
    outline = (
        "M 0 57 C 3 60 6 61.5 10 61.5 L 238 61.5 C 243 61 247 60.5 250 59 "
        f"C {near - 4:.1f} 40 {near - 4:.1f} -40 250 -59 "
        "C 247 -60.5 243 -61 238 -61.5 L 10 -61.5 C 6 -61.5 3 -60 0 -57 Z"
    )
    parts = [f'<path d="{outline}" fill="{FABRIC}" stroke="#6f6857" stroke-width="1"/>']
    for k in range(1, BOOMS):
        y = 61.0 * math.cos(math.pi * k / BOOMS)
        bulge = near - 4.0 * (1.0 - (y / 61.0) ** 2) + 6.0 * (y / 61.0) ** 2
        parts.append(_line(f"M 6 {y:.1f} L {bulge:.1f} {y:.1f}", FABRIC_DARK, 0.9, 0.6))
    for x in (30, 72, 114, 156, 198):
        parts.append(_band(x))
    parts += [_lacing(51), _lacing(177), _patch()]
    return "".join(parts)


def _band(x: float) -> str:
    arc = _arc(x, 62.0)
    return (
        _line(arc, "#6b6455", 5.4, 0.55)
        + _line(arc, BAND, 4.2)
        + _line(_arc(x - 1.4, 62.0), "#fbf8ee", 0.8, 0.8)
    )


def _lacing(x: float) -> str:
    """A seam across the booms with its crossed cord."""
    marks = []
    for k in range(22):
        a = math.pi * (k + 0.5) / 22
        y = 61.0 * math.cos(a)
        bow = -RIM_R * LEAN * math.sin(a)
        marks.append(
            f"M {x + bow - 2:.1f} {y - 1.5:.1f} L {x + bow + 2:.1f} {y + 1.5:.1f} "
            f"M {x + bow - 2:.1f} {y + 1.5:.1f} L {x + bow + 2:.1f} {y - 1.5:.1f}"
        )
    return _line(" ".join(marks), "#7d7561", 0.5, 0.7)


def _patch() -> str:
    """The connector plate of one group of booms, with its hoses."""
    return (
        '<rect x="84" y="-20" width="18" height="24" rx="2" fill="#c9c3b2" stroke="#6d6655" '
        'stroke-width="0.8"/><circle cx="93" cy="-3" r="3.4" fill="#7a7f82"/>'
        '<circle cx="93" cy="-13" r="3.4" fill="#7a7f82"/>'
        + _line("M 93 -3 C 60 6 40 -8 4 -4", "#6f7376", 1.8)
        + _line("M 93 -13 C 60 -10 40 -22 4 -18", "#6f7376", 1.8)
    )


def collar() -> str:
    """Return the metal ring over the ship's hatch on which the tube stands."""
    parts = [
        '<path d="M -28 72 L -10 70 L 0 64 L 8 62 C -4 40 -4 -40 8 -62 L 0 -64 L -10 -70 '
        f'L -28 -72 C -12 -40 -12 40 -28 72 Z" fill="{METAL}" stroke="{METAL_DARK}" '
        'stroke-width="1.2"/>',
        _line("M -8 69 C -18 40 -18 -40 -8 -69", METAL_DARK, 1.2, 0.8),
    ]
    for k in range(9):
        y = 60.0 * math.cos(math.pi * (k + 0.5) / 9)
        x = -6.0 - 10.0 * math.sqrt(max(0.0, 1.0 - (y / 66.0) ** 2))
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.8" fill="#4f565a"/>')
    return "".join(parts)


def opening() -> str:
    """Return the outer end seen from outside: face of the ring, the dark hole, lamplight in it."""
    rx, ry = RIM_R * LEAN, RIM_R
    hole_x, hole_y = OPENING_R * LEAN, OPENING_R
    bolts = "".join(
        f'<circle cx="{RIM_X + rx * 0.78 * math.cos(a):.1f}" cy="{ry * 0.78 * math.sin(a):.1f}" '
        'r="1.1" fill="#5c6367"/>'
        for a in (math.tau * (k + 0.5) / 20 for k in range(20))
    )
    return (
        "<defs>"
        '<radialGradient id="lamp" cx="30%" cy="62%" r="70%"><stop offset="0%" '
        'stop-color="#b98b4e"/><stop offset="38%" stop-color="#3d3326"/>'
        '<stop offset="100%" stop-color="#06080a"/></radialGradient></defs>'
        f'<ellipse cx="{RIM_X}" cy="0" rx="{rx}" ry="{ry}" fill="#c3c8cb" stroke="{METAL_DARK}" '
        'stroke-width="1.4"/>'
        f'<ellipse cx="{RIM_X}" cy="0" rx="{rx * 0.9:.2f}" ry="{ry * 0.9:.2f}" fill="none" '
        f'stroke="#7d858a" stroke-width="0.9"/>{bolts}'
        f'<ellipse cx="{RIM_X}" cy="0" rx="{hole_x + 1.3:.2f}" ry="{hole_y + 3.2}" '
        'fill="#50575b"/>'
        f'<ellipse cx="{RIM_X}" cy="0" rx="{hole_x:.2f}" ry="{hole_y}" fill="url(#lamp)"/>'
        + _line(
            f"M {RIM_X - 3.4} 14 C {RIM_X - 1} 6 {RIM_X - 1} -8 {RIM_X - 3.6} -16",
            "#9aa0a3",
            0.9,
            0.8,
        )
        + rim_rail()
    )


def rim_rail() -> str:
    """Return the hand-rail that stands off the ring: what a glove can close on."""
    path = "M 249 53 C 253 52 254 48 254 43 L 254 -43 C 254 -48 253 -52 249 -53"
    return _line(path, "#41474b", 4.2) + _line(path, RAIL, 2.8)


def near_ring() -> str:
    """Return the near half of the end ring with its clamps and the tether's anchor."""
    rx = RIM_R * LEAN
    outer = _arc(RIM_X, RIM_R + 1.5)
    parts = [
        _line(_arc(RIM_X - 9, 61.5), "#5b6165", 12.5, 1.0),
        _line(_arc(RIM_X - 9, 61.5), METAL, 11.0),
        _line(_arc(RIM_X - 12.5, 61.8), "#e8ecee", 1.0, 0.8),
        _line(_arc(RIM_X - 5.0, 61.0), "#6d7478", 1.0, 0.8),
        _line(outer, "#474d51", 2.6),
        _line(outer, "#d7dbdd", 1.3),
    ]
    for k in range(7):
        a = math.pi * (k + 0.5) / 7
        y = 58.0 * math.cos(a)
        x = RIM_X - 9 - rx * math.sin(a)
        parts.append(
            f'<rect x="{x - 4.2:.1f}" y="{y - 2.4:.1f}" width="8.4" height="4.8" rx="1" '
            'fill="#8a9196" stroke="#474d51" stroke-width="0.6"/>'
        )
    parts.append(
        '<circle cx="247" cy="-36" r="4.6" fill="#53595d"/>'
        '<circle cx="247" cy="-36" r="2.6" fill="#d4d8da"/>'
    )
    return "".join(parts)


def camera_bracket() -> str:
    """Return the arm above the rim with the film camera's shoe, and one television camera."""
    return (
        _line("M 240 58 L 246 72 L 255 80", "#3a4043", 4.6)
        + _line("M 240 58 L 246 72 L 255 80", "#c9ced1", 2.8)
        + '<circle cx="246" cy="72" r="3.2" fill="#80878b" stroke="#3a4043" stroke-width="0.8"/>'
        '<path d="M 253 75 L 258 76.5 L 258 83.5 L 253 85 Z" fill="#9aa1a5" stroke="#3a4043" '
        'stroke-width="0.8"/>'
        '<rect x="226" y="60" width="15" height="10" rx="1.5" fill="#868d91" stroke="#34393c" '
        'stroke-width="0.9"/><rect x="240.6" y="61.6" width="6" height="6.8" rx="1" '
        'fill="#23272a"/>'
    )


def film_camera() -> str:
    """Return the film camera S-97 in its own frame: lens toward +x, mount at -x, handle below."""
    return (
        '<path d="M -2.2 -4 L 2.2 -4 L 1.8 -11.5 L -1.8 -11.5 Z" fill="#3c4246" stroke="#24282b" '
        'stroke-width="0.8"/>'
        '<rect x="-8" y="-5" width="16" height="10" rx="1.6" fill="#6c7377" stroke="#24282b" '
        'stroke-width="1"/>'
        '<rect x="-6" y="4.4" width="11" height="4" rx="1.2" fill="#8d9599" stroke="#2c3134" '
        'stroke-width="0.8"/>'
        '<rect x="-10.5" y="-2.6" width="3" height="5.2" fill="#aab1b5" stroke="#2c3134" '
        'stroke-width="0.6"/>'
        '<path d="M 8 -3 L 13.4 -3.8 L 13.4 3.8 L 8 3 Z" fill="#2a2e31"/>'
        '<path d="M 13.4 -3.4 L 13.4 3.4" stroke="#7fb0dc" stroke-width="1.4" fill="none"/>'
    )


def lid() -> str:
    """Return the hatch lid edge-on: dished plate, seal, handle."""
    return (
        '<path d="M -36 -2 L 36 -2 L 36 2 L 30 4.6 L -30 4.6 L -36 2 Z" fill="#bfc5c8" '
        f'stroke="{METAL_DARK}" stroke-width="0.9"/>'
        '<rect x="-36" y="-3.2" width="72" height="1.8" fill="#3b3f42"/>'
        '<circle cx="36.5" cy="0" r="2.6" fill="#83898d"/>'
        + _line("M -12 4.6 L -12 8 L 6 8 L 6 4.6", "#d8dcde", 1.6)
    )


def _arc(x: float, radius: float) -> str:
    """The near half of a circle round the tube at `x`: it bows away from the open end."""
    bow = radius * LEAN * 4.0 / 3.0
    return f"M {x} {radius} C {x - bow:.1f} {radius} {x - bow:.1f} {-radius} {x} {-radius}"


def _line(path: str, colour: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-opacity="{opacity}"/>'
    )
