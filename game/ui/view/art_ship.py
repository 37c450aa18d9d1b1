"""The ship: instrument module, descent sphere, the inflated Volga and what stands at its rim.

All parts share the ship frame: metres, x along the tube with 2.5 at the outer rim, y up. Sizes are
those of the sources (sphere 2.3 m, tube 2.5 m by 1.2 m, opening 0.65 m); the look of details is
reconstructed. The tube is seen a little from its open end: its rim is an ellipse, its near wall
hides what is inside.
"""

from __future__ import annotations

from game.ui.view import art_ship_svg as svg
from game.ui.view import art_volga_svg as volga
from game.ui.view.sprites import Art
from game.ui.view.sprites_relief import Relief, ball, plate, spindle

# The ship turns by thousandths of a degree: its copies differ finely or its edges would tick.
TURN_STEP_DEG = 0.1
ZOOM_STEP = 0.008

_MODULE_FORM = spindle(
    (
        (-4.3, 0.34),
        (-4.02, 0.42),
        (-3.98, 0.62),
        (-3.2, 1.05),
        (-2.75, 1.21),
        (-2.5, 1.21),
        (-1.9, 0.86),
    ),
)
_TUBE_FORM = spindle(
    ((0.0, 0.58), (0.08, 0.615), (2.3, 0.615), (2.42, 0.59), (2.5, 0.59)), ridges=20, depth=0.16
)
_COLLAR_FORM = spindle(((-0.3, 0.74), (-0.12, 0.70), (0.0, 0.64), (0.1, 0.64)))
_RING_FORM = spindle(((2.3, 0.62), (2.52, 0.62)))


def ship_behind() -> tuple[Art, ...]:
    """Return what stands behind the man, farthest first: everything but the near wall."""
    return (
        _part("rods", svg.rods(), (-1.34, -1.86, -0.60, -1.0), plate(0.0, 0.35)),
        _part("aerial_up", svg.aerial(1), (-4.42, 0.95, -2.55, 1.82), plate(0.0, 0.5)),
        _part("aerial_down", svg.aerial(-1), (-4.42, -1.82, -2.55, -0.95), plate(0.0, 0.1)),
        _part("module", svg.module(), (-4.4, -1.30, -1.6, 1.30), _MODULE_FORM),
        _part("bottles", svg.bottles(), (-2.35, -1.25, -1.85, 1.25), svg.bottle_relief()),
        _part("retro", svg.retro_pack(), (-2.2, 0.75, -1.0, 1.75), plate(-0.25, 0.5)),
        _part("sphere", svg.sphere(), (-2.32, -1.17, 0.02, 1.17), ball(-1.15, 0.0, 1.16)),
        _part("straps", svg.straps(), (-2.56, -1.2, -1.62, 1.2), plate(0.0, 0.2)),
        _part("opening", volga.opening(), (2.34, -0.66, 2.66, 0.66), plate(0.55, 0.0)),
        _part("bracket", volga.camera_bracket(), (2.2, 0.5, 3.2, 1.3), plate(0.1, 0.35)),
    )


def ship_before() -> tuple[Art, ...]:
    """Return what stands between the man and the viewer: the near wall and the near rim."""
    return (
        _part("tube", volga.tube(), (-0.02, -0.66, 2.54, 0.66), _TUBE_FORM),
        _part("collar", volga.collar(), (-0.32, -0.78, 0.16, 0.78), _COLLAR_FORM),
        _part("ring", volga.near_ring(), (2.2, -0.68, 2.66, 0.68), _RING_FORM),
    )


def lid_art() -> Art:
    """Return the hatch lid seen edge-on, in its own frame: the hinge at the end toward +x."""
    return _part("lid", volga.lid(), (-0.40, -0.10, 0.40, 0.10), plate(0.1, 0.4))


def camera_art() -> Art:
    """Return the film camera in its own frame: the lens toward +x."""
    return _part("camera", volga.film_camera(), (-0.13, -0.13, 0.16, 0.11), plate(0.1, 0.35))


def _part(name: str, text: str, box: tuple[float, float, float, float], relief: Relief) -> Art:
    return Art(name, text, box, relief, turn_step_deg=TURN_STEP_DEG, zoom_step=ZOOM_STEP)
