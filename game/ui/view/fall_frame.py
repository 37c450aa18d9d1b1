"""How large the fall is drawn and where: near for the fire, far for the cloth, near on the snow."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from game.ui.view.earth_camera import EVA_CAMERA
from game.ui.view.fall_camera import LOOKS
from game.ui.view.fall_scene import FallScene, share_of

# Pixels of a metre in a picture 720 pixels high.
PAIR, SPHERE, DROGUE, TORN, MAIN, GROUND = 76.0, 84.0, 22.0, 44.0, 9.4, 30.0
DROGUE_S, MAIN_S = 1.4, 2.4
PARTED_S: Final = 6.0
ZOOM_FROM_KM, ZOOM_TO_KM = 0.12, 0.008
# Where the sphere stands: shares of the width and of the height.
MIDDLE_X, LANDED_X = 0.5, 0.43
HIGH_Y, DROGUE_Y, LOW_Y = 0.45, 0.62, 0.715
FOCAL: Final = 0.5 / math.tan(math.radians(EVA_CAMERA.fov_deg) / 2.0)
HORIZON_Y: Final = 0.5 + FOCAL * math.tan(math.radians(LOOKS[0][1]))
# The sphere's middle over the ground it stands on, a little sunk in snow (m).
STANDS_M: Final = 0.95


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels of a metre, the sphere's middle in the picture, how far before the eye that is (m)."""

    scale: float
    at: tuple[float, float]
    away_m: float
    eye_over_m: float


def frame_of(scene: FallScene, size: tuple[int, int]) -> Frame:
    """Return the frame of a scene in a picture of `size`."""
    tall = min(size[1], size[0] * 9.0 / 16.0)
    scale = _scale(scene)
    y = _between(HIGH_Y, DROGUE_Y, _opened(scene.since.drogue_s, DROGUE_S))
    y = _between(y, LOW_Y, _opened(scene.since.main_s, MAIN_S))
    near = _near(scene)
    y = _between(y, LOW_Y, near)
    shown = scale * tall / 720.0
    away_m = FOCAL * size[1] / shown
    eye_over_m = (y - HORIZON_Y) / FOCAL * away_m
    at = size[0] * _between(MIDDLE_X, LANDED_X, near), size[1] * y
    return Frame(shown, at, away_m, STANDS_M + max(1.0, eye_over_m))


def _scale(scene: FallScene) -> float:
    since = scene.since
    scale = PAIR
    if scene.stage != "together":
        scale = _zoomed(PAIR, SPHERE, _opened(since.parted_s, PARTED_S))
        scale = SPHERE if math.isinf(since.parted_s) else scale
    scale = _zoomed(scale, DROGUE, _opened(since.drogue_s, DROGUE_S))
    scale = _zoomed(scale, MAIN, _opened(since.main_s, MAIN_S))
    scale = _zoomed(scale, TORN, _opened(since.tore_s, MAIN_S))
    return _zoomed(scale, GROUND, _near(scene))


def _near(scene: FallScene) -> float:
    """Return how near the ground has come, 0 to 1."""
    if scene.stage == "together":
        return 0.0
    high, low = math.log(ZOOM_FROM_KM), math.log(ZOOM_TO_KM)
    share = share_of(-math.log(max(0.001, scene.height_km)), -high, -low)
    return share * share * (3.0 - 2.0 * share)


def _opened(since_s: float, takes_s: float) -> float:
    share = share_of(since_s, 0.0, takes_s) if math.isfinite(since_s) else 0.0
    return share * share * (3.0 - 2.0 * share)


def _zoomed(one: float, other: float, share: float) -> float:
    return float(one ** (1.0 - share) * other**share)


def _between(one: float, other: float, share: float) -> float:
    return one + (other - one) * share
