"""The film camera S-97 as numbers: where it may sit, what it weighs, what fixes its state.

That it hung on a bracket outside and came back in is attested; mass, sizes, the shoe and the cable
are reconstructed or tuned. Camera frame: x along the lens, y up, origin at the centre of mass.
"""

from dataclasses import dataclass, field
from typing import Final

from game.vocab.units import DEG

Place = tuple[float, float]

CAMERA_KG: Final = 3.0
CAMERA_KG_M2: Final = 0.03
MOUNT: Final[Place] = (-0.10, 0.0)
HANDLE: Final[Place] = (0.0, -0.10)
LENS: Final[Place] = (0.12, 0.0)

# Ship frame: where the mount comes to sit. The shoe opens outward, so it is pressed toward -x.
SEAT: Final[Place] = (2.58, 0.80)
CLIP: Final[Place] = (2.52, 0.60)
PLUG: Final[Place] = (2.44, 0.58)

ON_RIM: Final = "rim"
ON_BRACKET: Final = "bracket"
LOOSE: Final = "loose"

CABLE_M: Final = 2.0
ANGLE_LIMIT_RAD: Final = 30.0 * DEG


@dataclass(frozen=True, slots=True)
class CameraValues:
    """What fixes the camera beside its motion.

    `place` is `rim` (on its clip), `bracket` (latched) or `loose` (in a hand or adrift);
    `angle_rad` the tilt of its hinge on the bracket; `pressed_ticks` how long it has been pressed
    home; `cable_m` the free length of the cable and `plugged` whether that still holds;
    `was_fixed` whether it has sat on the bracket.
    """

    place: str = ON_RIM
    angle_rad: float = 0.0
    pressed_ticks: int = 0
    cable_m: float = CABLE_M
    plugged: bool = True
    was_fixed: bool = False


@dataclass(frozen=True, slots=True)
class CameraWish:
    """What is asked of camera and cable in one tick.

    `aim` turns the wrist so that the camera meets its shoe, `unclip` opens the latch under a hand,
    `wind_cable` lays the cable in turns, `take` says which gloves should close on the camera
    before anything else, `angle_rad` is the wished tilt on the bracket.
    """

    aim: bool = False
    unclip: bool = False
    wind_cable: bool = False
    angle_rad: float = 0.0
    take: tuple[bool, bool] = field(default=(False, False))


NO_WISH: Final = CameraWish()
