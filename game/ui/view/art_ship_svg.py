"""SVG of sphere and instrument module: centimetres in the ship frame, y up, painted flat."""

from __future__ import annotations

import math

import numpy as np

from game.ui.view.sprites_relief import Field, Normals, Relief, unit

SPHERE_X, SPHERE_R = -115.0, 115.0
WHITE = "#f2f1ec"
SEAM = "#767a7d"
METAL = "#aab0b4"
DARK_METAL = "#5d6468"
MODULE = "#a9b3ab"
BLACK = "#15181b"

_BOTTLES = tuple(
    (-208.0 - 5.0 * math.cos(math.pi * k / 8), 100.0 * math.cos(math.pi * (k + 0.5) / 9))
    for k in range(9)
)
_BOTTLE_R = 11.5


def sphere() -> str:
    """Return the descent sphere: thermal cover, seams, hatches, porthole, rivets, a small lamp."""
    x, r = SPHERE_X, SPHERE_R
    parts = [f'<circle cx="{x}" cy="0" r="{r}" fill="{WHITE}" stroke="{SEAM}" stroke-width="1.2"/>']
    for rx in (38, 78, 104):
        parts.append(_ellipse(x, 0, rx, r - 1, SEAM, 0.9, 0.55))
    for y in (-80, -42, 0, 42, 80):
        half = math.sqrt(r * r - y * y)
        parts.append(
            _line(
                f"M {x - half:.1f} {y} C {x - half / 2:.1f} {y - 9} {x + half / 2:.1f} "
                f"{y - 9} {x + half:.1f} {y}",
                SEAM,
                0.9,
                0.5,
            )
        )
    parts += [_rivets(x, 0, rx, r - 4, 26) for rx in (41, 81)]
    parts += [_quilt(x, r)]
    parts += [
        _hatch(-152, 48, 33, 30),
        _parachute_lid(-80, 62),
        _porthole(-163, -46),
        _porthole(-74, -38),
        _sensor(-112, -88),
        _sensor(-52, 30),
    ]
    return "".join(parts)


def _quilt(x: float, r: float) -> str:
    """Faint cushions of the cover: alternate fields a shade darker."""
    fields = []
    for k, (left, right) in enumerate(((-104, -78), (-38, 38), (78, 104))):
        for y in (-61, -21, 21, 61):
            shade = 0.05 if (k + int(y > 0) + int(abs(y) > 40)) % 2 else 0.0
            height = 32
            span = math.sqrt(max(0.0, 1 - (abs(y) / r) ** 2))
            fields.append(
                f'<rect x="{x + left * span:.1f}" y="{y - height / 2}" '
                f'width="{(right - left) * span:.1f}" height="{height}" rx="4" fill="#40505c" '
                f'fill-opacity="{shade}"/>'
            )
    return "".join(fields)


def _hatch(x: float, y: float, rx: float, ry: float) -> str:
    bolts = _rivets(x, y, rx - 2.4, ry - 2.4, 20)
    return (
        f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="#dfe0dc" stroke="#50565a" '
        'stroke-width="2"/>'
        f'<ellipse cx="{x}" cy="{y}" rx="{rx - 5}" ry="{ry - 5}" fill="#e9e9e4" stroke="{SEAM}" '
        f'stroke-width="1"/>{bolts}'
    )


def _parachute_lid(x: float, y: float) -> str:
    return (
        f'<ellipse cx="{x}" cy="{y}" rx="24" ry="22" fill="#e6e5df" stroke="#6a7074" '
        'stroke-width="1.4"/>'
        + _line(
            f"M {x - 17} {y - 15} L {x + 17} {y + 15} M {x - 17} {y + 15} L {x + 17} {y - 15}",
            SEAM,
            0.8,
            0.5,
        )
    )


def _porthole(x: float, y: float) -> str:
    return (
        f'<circle cx="{x}" cy="{y}" r="17" fill="{METAL}" stroke="#454b4f" stroke-width="1.4"/>'
        f'<circle cx="{x}" cy="{y}" r="12.5" fill="#0e1a24" stroke="#2c3338" stroke-width="1.2"/>'
        f'<path d="M {x - 8.5} {y + 3} C {x - 7} {y + 8} {x - 2} {y + 9.5} {x + 3} {y + 8.6}" '
        'stroke="#9cc7e8" stroke-width="2" fill="none"/>' + _rivets(x, y, 14.8, 14.8, 10)
    )


def _sensor(x: float, y: float) -> str:
    return (
        f'<rect x="{x - 6}" y="{y - 4}" width="12" height="8" rx="1.5" fill="{DARK_METAL}"/>'
        f'<circle cx="{x}" cy="{y}" r="2.4" fill="{BLACK}"/>'
    )


def module() -> str:
    """Return the instrument module: two cones, louvres, the engine at the far end."""
    outline = (
        "M -190 86 L -250 121 L -275 121 L -320 105 L -398 62 L -398 -62 L -320 -105 "
        "L -275 -121 L -250 -121 L -190 -86 Z"
    )
    parts = [
        f'<path d="M -396 42 L -432 34 L -432 -34 L -396 -42 Z" fill="{DARK_METAL}" '
        f'stroke="{BLACK}" stroke-width="1"/>',
        f'<path d="{outline}" fill="{MODULE}" stroke="#2b3032" stroke-width="1.2"/>',
    ]
    for x, half in ((-250, 121), (-275, 121), (-320, 105), (-360, 83)):
        parts.append(_line(f"M {x} {half} L {x} {-half}", "#3c4548", 1.4, 0.9))
    parts.append(
        '<path d="M -250 121 L -275 121 L -275 -121 L -250 -121 Z" fill="#d9ded8" '
        'fill-opacity="0.55"/>'
    )
    # Louvres of the radiator on the rear cone.
    for k in range(15):
        y = -84 + 12 * k
        if abs(y) < 86:
            parts.append(_line(f"M -315 {y} L -282 {y * 1.06:.1f}", "#4b5658", 3.0, 0.75))
            parts.append(_line(f"M -315 {y + 2} L -282 {y * 1.06 + 2:.1f}", "#dfe5e0", 0.8, 0.5))
    for y in (-52, -18, 18, 52):
        parts.append(
            f'<rect x="-346" y="{y - 9}" width="14" height="18" rx="2" fill="#7e8884" '
            'stroke="#39403f" stroke-width="0.8"/>'
        )
    for k in range(13):
        bolt_y = -112 + k * 18.6
        parts.append(f'<circle cx="-262.5" cy="{bolt_y:.1f}" r="1.6" fill="#4c5556"/>')
    return "".join(parts)


def bottles() -> str:
    """Return the ring of spherical gas bottles between module and sphere."""
    return "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_BOTTLE_R}" fill="#e9e7df" stroke="#4f5558" '
        f'stroke-width="0.9"/>'
        + _line(f"M {x:.1f} {y - 11:.1f} L {x:.1f} {y + 11:.1f}", SEAM, 0.7, 0.6)
        for x, y in _BOTTLES
    )


def bottle_relief() -> Relief:
    """Return the relief of the bottles: each is a ball of its own."""

    def relief(x: Field, y: Field) -> Normals:
        shape = np.broadcast_shapes(x.shape, y.shape)
        nx, ny = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        for cx, cy in _BOTTLES:
            dx, dy = (x * 100.0 - cx) / _BOTTLE_R, (y * 100.0 - cy) / _BOTTLE_R
            inside = dx * dx + dy * dy < 1.15
            nx = np.where(inside, dx, nx)
            ny = np.where(inside, dy, ny)
        return unit(nx.astype(np.float32), ny.astype(np.float32))

    return relief


def straps() -> str:
    """Return the metal bands that hold sphere and module together, and their lock."""
    bands = ""
    for side in (1, -1):
        path = f"M -252 {side * 114} C -215 {side * 100} -190 {side * 92} -166 {side * 96}"
        bands += _line(path, "#3d4346", 4.6) + _line(path, "#b9bec0", 2.2)
    bands += _line("M -252 30 C -228 26 -215 24 -206 22", "#3d4346", 5.0)
    bands += _line("M -252 30 C -228 26 -215 24 -206 22", "#c9cdcf", 2.6)
    # The umbilical: a thick cable from the module to the sphere.
    bands += _line("M -252 -40 C -236 -66 -214 -70 -196 -56", "#2c3033", 5.2)
    bands += _line("M -252 -40 C -236 -66 -214 -70 -196 -56", "#6e7579", 2.2)
    return bands


def retro_pack() -> str:
    """Return the solid backup motor on its frame."""
    return (
        _line("M -180 92 L -172 118 M -142 108 L -146 132", "#8d9498", 4.0)
        + '<path d="M -206 112 L -150 148 L -130 118 L -186 82 Z" fill="#b9bfc2" '
        'stroke="#3a4044" stroke-width="1.4"/>'
        '<path d="M -199 116.5 L -146 150 L -150 156 L -206 121 Z" fill="#7b8387"/>'
        '<path d="M -206 112 L -186 82 L -197 78 L -214 106 Z" fill="#4a5155" stroke="#22272a" '
        'stroke-width="1"/>'
        '<path d="M -150 148 L -130 118 L -120 126 L -139 154 Z" fill="#d8dcdd" stroke="#4d5458" '
        'stroke-width="1"/>' + _line("M -188 122 L -168 92 M -170 134 L -150 104", "#50575b", 2.2)
    )


def rods() -> str:
    """Return the two rods under the sphere."""
    return _rod("M -90 -112 L -66 -178") + _rod("M -112 -114 L -128 -182")


def aerial(side: int) -> str:
    """Return the aerials above (`side` 1) or below (-1) the instrument module."""
    return (
        _rod(f"M -262 {side * 120} L -300 {side * 176}")
        + _rod(f"M -330 {side * 100} L -420 {side * 138}")
        + _line(f"M -420 {side * 138} L -436 {side * 120}", "#c6cbce", 1.4)
        + _line(f"M -420 {side * 138} L -408 {side * 158}", "#c6cbce", 1.4)
    )


def _rod(path: str) -> str:
    return _line(path, "#2f3437", 3.0) + _line(path, "#c6cbce", 1.6)


def _rivets(x: float, y: float, rx: float, ry: float, count: int) -> str:
    return "".join(
        f'<circle cx="{x + rx * math.cos(a):.1f}" cy="{y + ry * math.sin(a):.1f}" r="0.9" '
        'fill="#5a6165" fill-opacity="0.7"/>'
        for a in (math.tau * k / count for k in range(count))
    )


def _ellipse(
    x: float, y: float, rx: float, ry: float, colour: str, width: float, opacity: float
) -> str:
    return (
        f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="none" stroke="{colour}" '
        f'stroke-width="{width}" stroke-opacity="{opacity}"/>'
    )


def _line(path: str, colour: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-opacity="{opacity}"/>'
    )
