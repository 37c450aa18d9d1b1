"""SVG of what a man at the sight sees of himself and of the other: two gloves, two boots.

Design units of the screen at 720; light from the upper left. The suits are those of the walk, worn
by both on the way home; their look is reconstructed.
"""

from typing import Final

SLEEVE: Final = ("#565a55", "#d3d2c4", "#9c9d92", "#4a4d48")
GLOVE: Final = ("#4b4437", "#b9ab8c", "#8d8068", "#3b352a")
BOOT: Final = ("#2b2622", "#7c6c58", "#564a3c", "#1d1916")
SOLE: Final = ("#4a423a", "#6b6157", "#4e463d", "#2a2520")
METAL: Final = ("#2b3032", "#b4bdbd", "#6c7576", "#202426")
INK: Final = "#2a261f"


def left_hand() -> str:
    """Return the left arm out of the lower left corner, its hand on the rail of the couch."""
    fingers = "".join(
        _finger(f"M{x},{y} C{x + 6},{y - 18} {x + 20},{y - 22} {x + 25},{y - 6} L{x + 25},{y + 12}")
        for x, y in ((112, 66), (130, 63), (148, 63), (165, 67))
    )
    return _svg(
        240,
        160,
        _rail(84, 224, 82),
        _filled("M-30,96 C10,92 46,84 74,70 L104,112 C78,134 40,152 -30,172 Z", "sleeve"),
        _fold("M4,94 C12,112 14,134 8,156"),
        _fold("M30,90 C40,106 42,128 36,146"),
        _fold("M54,81 C64,96 66,114 62,132"),
        _cuff("M72,68 L106,114"),
        _filled(
            "M84,74 C92,58 122,50 150,52 C182,54 200,66 198,84 C196,104 160,116 128,116 "
            "C104,116 88,102 84,74 Z",
            "glove",
        ),
        fingers,
        _finger("M112,112 C128,124 150,122 168,112", 19),
    )


def right_hand() -> str:
    """Return the right hand from below, on the stick."""
    fingers = "".join(
        _finger(
            f"M{46 + 2 * n},{62 + 19 * n} "
            f"C{62 + n},{54 + 19 * n} {92 + n},{55 + 19 * n} 104,{66 + 18 * n}",
            18,
        )
        for n in range(4)
    )
    return _svg(
        170,
        180,
        _filled("M74,58 L78,14 C78,2 102,2 102,14 L106,58 Z", "metal"),
        '<ellipse cx="90" cy="13" rx="15" ry="10" fill="#3c4244" stroke="#0f1213"/>',
        '<ellipse cx="86" cy="10" rx="7" ry="4" fill="#8a9496"/>',
        _filled(
            "M48,58 C56,48 112,48 122,60 C136,82 138,112 126,134 C112,148 66,148 54,134 "
            "C42,112 40,80 48,58 Z",
            "glove",
        ),
        _filled("M52,128 C44,146 34,162 20,184 L150,184 C140,164 134,146 128,128 Z", "arm"),
        _fold("M40,158 C66,166 108,166 138,156"),
        _fold("M32,174 C66,182 116,182 146,170"),
        _cuff("M50,131 C76,141 106,141 130,130"),
        fingers,
        _finger("M120,76 C112,62 98,54 84,56", 19),
    )


def boots() -> str:
    """Return the other man's boots from the lower right corner, soles to us."""
    return _svg(230, 170, _boot(38, 44, 12), _boot(0, 0, 0))


def _boot(x: float, y: float, turn: float) -> str:
    tread = (f"M{62 - 4 * n},{44 + 13 * n} L{98 - 4 * n},{52 + 13 * n}" for n in range(7))
    laces = (f"M{118 + 15 * n},{44 + 2 * n} L{128 + 15 * n},{66 + 2 * n}" for n in range(4))
    parts = (
        _filled(
            "M96,34 C120,26 150,34 178,46 L250,52 L250,120 L176,124 C150,138 112,142 88,132 Z",
            "boot",
        ),
        _line("M176,46 C186,70 186,100 174,124", "#191512", 4),
        _filled("M190,50 L250,54 L250,118 L188,121 C196,98 196,74 190,50 Z", "sleeve"),
        _line("M204,54 C212,74 212,98 206,118", "#5b5e58", 3),
        _line("M226,55 C232,74 232,98 228,117", "#5b5e58", 3),
        *(_line(one, "#b9ad94", 3) for one in laces),
        _filled(
            "M66,30 C84,22 106,30 110,46 C114,62 108,80 102,96 C98,114 94,132 72,136 "
            "C48,138 34,124 36,106 C38,92 50,84 54,70 C58,54 52,38 66,30 Z",
            "sole",
        ),
        *(_line(one, "#15120f", 5) for one in tread),
    )
    return f'<g transform="translate({x},{y}) rotate({turn} 120 70)">{"".join(parts)}</g>'


def _rail(y: float, to: float, start: float) -> str:
    path = f"M{start - 90},{y + 8} L{to},{y - 2}"
    return (
        _line(path, "#15181a", 17)
        + _line(path, "#6d7675", 12)
        + _line(path, "#b8c1bf", 3, "translate(0,-4)")
        + f'<ellipse cx="{to}" cy="{y - 2}" rx="9" ry="15" fill="#596160" stroke="#15181a"/>'
    )


def _fold(path: str) -> str:
    """Return a fold of cloth: dark, with light along its upper edge."""
    return _line(path, "#555850", 3.5) + _line(path, "#cfcdc0", 1.4, "translate(-4,-2)")


def _cuff(path: str) -> str:
    """Return the ring that locks glove to sleeve."""
    return (
        _line(path, "#14171a", 16)
        + _line(path, "#7d8788", 13)
        + _line(path, "#c9d1d0", 3.5, "translate(-2,-3)")
    )


def _finger(path: str, width: float = 17) -> str:
    """Return a gloved finger along a path: dark edge, leather, light along its upper side."""
    return (
        _line(path, INK, width + 2.2)
        + _line(path, GLOVE[2], width)
        + _line(path, GLOVE[1], width * 0.55, "translate(-2,-2)")
        + _line(path, "#cabd9f", width * 0.16, "translate(-4,-4)")
    )


def _line(path: str, colour: str, width: float, transform: str = "") -> str:
    moved = f' transform="{transform}"' if transform else ""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-linecap="round" stroke-linejoin="round"{moved}/>'
    )


def _filled(path: str, gradient: str) -> str:
    return f'<path d="{path}" fill="url(#{gradient})" stroke="{INK}" stroke-width="1.4"/>'


def _svg(wide: float, high: float, *parts: str) -> str:
    """Return the whole picture with the gradients its parts may name."""
    gradients = (
        _gradient("sleeve", SLEEVE, (0, 0, 30, 100)),
        _gradient("arm", SLEEVE, (0, 0, 100, 10)),
        _gradient("glove", GLOVE, (10, 0, 70, 100)),
        _gradient("boot", BOOT, (20, 0, 40, 100)),
        _gradient("sole", SOLE, (0, 0, 100, 60)),
        _gradient("metal", METAL, (0, 0, 100, 0)),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}"><defs>{"".join(gradients)}</defs>{"".join(parts)}</svg>'
    )


def _gradient(name: str, tones: tuple[str, ...], way: tuple[int, int, int, int]) -> str:
    x1, y1, x2, y2 = (f"{one}%" for one in way)
    stops = "".join(
        f'<stop offset="{at}%" stop-color="{tone}"/>'
        for at, tone in zip((0, 28, 62, 100), tones, strict=True)
    )
    ends = f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"'
    return f'<linearGradient id="{name}" {ends}>{stops}</linearGradient>'
