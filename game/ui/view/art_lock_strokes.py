"""Strokes of the cut-open airlock: half rings seen a little from the open end, and lines."""

from game.ui.view.art_volga_svg import LEAN


def far_arc(x: float, radius: float) -> str:
    """Return the far half of a circle round the tube at `x`, from its top: it bows to the right."""
    bow = radius * LEAN * 4.0 / 3.0
    return f"M {x} {radius} C {x + bow:.1f} {radius} {x + bow:.1f} {-radius} {x} {-radius}"


def far_arc_back(x: float, radius: float) -> str:
    """Return the rest of a path along the same half circle from its foot to its top."""
    bow = radius * LEAN * 4.0 / 3.0
    return f"C {x + bow:.1f} {-radius} {x + bow:.1f} {radius} {x} {radius}"


def line(path: str, colour: str, width: float, opacity: float = 1.0) -> str:
    """Return a stroke along `path`."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-opacity="{opacity}"/>'
    )


def round_line(path: str, colour: str, width: float) -> str:
    """Return a stroke with round ends."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
        'stroke-linecap="round"/>'
    )
