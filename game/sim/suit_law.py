"""What gas pressure does to a soft suit: joint torques, girth and grip. Pure functions, SI units.

A suit joint that bends loses volume, and the gas resists with `torque = -p dV/dx`, where `x` is the
angle away from the posture the suit takes by itself. The joint numbers (`eta`, `t1_rad`, `t2_rad`)
are tuned: the torques of the Berkut suit of 1965 were never published. What is claimed is the
pressure law, exactly linear, and the ordering of the joints. Every pressure here is the suit's
excess over its surroundings, which outside the ship is the absolute pressure in the suit.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.vocab.units import DEG

HYSTERESIS_SHARE = 0.15
HYSTERESIS_ANGLE_RAD = 60.0 * DEG
BALLOONING_PRESSURE_PA = 6_000.0
CLOTH_STIFFNESS_N_PER_M = 90_000.0
BARE_GLOVE_RATIO = 0.65
GRIP_REFERENCE_KPA = 3.4
GRIP_LOSS_PER_KPA = 0.00267
ARM_M = 0.77
ARM_RADIUS_M = 0.0577


@dataclass(frozen=True, slots=True)
class JointLaw:
    """A suit joint and the muscles that bend it.

    `radius_m` is that of the sleeve, `eta` how much of a plain tube's volume change remains (0 for
    a perfect constant-volume joint), `t1_rad` and `t2_rad` the angles at which the soft and the
    steep term reach one. `neutral_rad` is the suit's own posture. `flexion_nm` and `extension_nm`
    are the isolated strengths of a rested man of 72 kg and 1.68 m.
    """

    name: str
    radius_m: float
    eta: float
    t1_rad: float
    t2_rad: float
    neutral_rad: float
    flexion_nm: float
    extension_nm: float


def _joint(
    name: str,
    shape: tuple[float, float, float, float],
    neutral_deg: float,
    strength_nm: tuple[float, float],
) -> JointLaw:
    radius_m, eta, t1_rad, t2_rad = shape
    flexion_nm, extension_nm = strength_nm
    return JointLaw(
        name, radius_m, eta, t1_rad, t2_rad, neutral_deg * DEG, flexion_nm, extension_nm
    )


# Strengths: hip and knee are the coefficients .113, .161, .087 and .163 of Anderson, Madigan and
# Nussbaum (J. Biomech. 40, 2007) times m g h = 1186.6 N m; shoulder and elbow flexion the RBDL
# torque-muscle set scaled by 0.75. Waist, wrist and hand, and the extensions of shoulder and elbow
# (taken equal to the flexions), are engineering estimates.
_JOINTS = (
    _joint("waist", (0.170, 0.35, 1.0, 0.9), 5.0, (200.0, 200.0)),
    _joint("hip", (0.115, 0.55, 1.0, 1.2), 10.0, (134.08779, 191.04543)),
    _joint("knee", (0.090, 0.55, 1.0, 1.2), 15.0, (103.23573, 193.41867)),
    _joint("shoulder", (0.085, 0.90, 1.0, 1.3), 25.0, (68.0, 68.0)),
    _joint("elbow", (0.062, 1.00, 1.0, 1.3), 25.0, (76.0, 76.0)),
    _joint("wrist", (0.045, 0.50, 1.0, 0.9), 0.0, (12.0, 12.0)),
    _joint("hand", (0.030, 0.60, 1.0, 1.0), 25.0, (8.0, 8.0)),
)

JOINT_LAWS: Mapping[str, JointLaw] = MappingProxyType({law.name: law for law in _JOINTS})


def coefficients(law: JointLaw, pressure_pa: float) -> tuple[float, float]:
    """Return `(a1, a3)` in N·m/rad and N·m/rad³: the torque is `a1 x + a3 x³`, x from neutral."""
    scale_nm = law.eta * pressure_pa * law.radius_m**3
    return scale_nm / law.t1_rad, scale_nm / law.t2_rad**3


def torque_nm(law: JointLaw, angle_rad: float, pressure_pa: float) -> float:
    """Return the torque in N·m that holds the joint at `angle_rad` against the gas.

    Positive beyond neutral, negative short of it, zero without pressure. The suit itself pulls the
    joint back with the opposite sign.
    """
    linear_nm, cubic_nm = coefficients(law, pressure_pa)
    bend_rad = angle_rad - law.neutral_rad
    return linear_nm * bend_rad + cubic_nm * bend_rad**3


def lost_volume_m3(law: JointLaw, angle_rad: float) -> float:
    """Return the volume in m³ that the joint has lost at `angle_rad`; zero at neutral."""
    bend_rad = angle_rad - law.neutral_rad
    shape = bend_rad**2 / (2.0 * law.t1_rad) + bend_rad**4 / (4.0 * law.t2_rad**3)
    return law.eta * law.radius_m**3 * shape


def work_j(law: JointLaw, angle_rad: float, pressure_pa: float) -> float:
    """Return the work in J spent on the gas in bending from neutral to `angle_rad`."""
    return pressure_pa * lost_volume_m3(law, angle_rad)


def hysteresis_nm(law: JointLaw, pressure_pa: float) -> float:
    """Return the size in N·m of the rubbing torque that opposes any motion of the joint.

    It is 15 % of the gas torque at 60 degrees beyond neutral. That share is tuned: suit joints are
    known to follow loops (Schmidt and others, SAE 2000-01-2257), but not those of the Berkut.
    """
    return HYSTERESIS_SHARE * torque_nm(law, law.neutral_rad + HYSTERESIS_ANGLE_RAD, pressure_pa)


def girth_m(slack_m: float, ballooned_m: float, pressure_pa: float) -> float:
    """Return the outer diameter in metres of a sleeve under pressure.

    `slack_m` is the diameter without pressure, `ballooned_m` the one when all slack is taken up,
    before the cloth itself gives. Most of the growth happens below 15 kPa.
    """
    filled = 1.0 - math.exp(-pressure_pa / BALLOONING_PRESSURE_PA)
    stretch_m = pressure_pa * (ballooned_m / 2.0) * ballooned_m / CLOTH_STIFFNESS_N_PER_M
    return slack_m + (ballooned_m - slack_m) * filled + stretch_m


def grip_ratio(pressure_kpa: float) -> float:
    """Return the share of the bare hand's grip left in a glove at `pressure_kpa`; from 0 to 1.

    A straight line through two measurements with a shuttle glove: 35 % lost at 3.4 kPa, 42 % at
    29.6 kPa (handgrip strength with the bare hand and in the NASA spacesuit glove).
    """
    line = BARE_GLOVE_RATIO - GRIP_LOSS_PER_KPA * (pressure_kpa - GRIP_REFERENCE_KPA)
    return max(0.0, min(1.0, line))


def finger_gap_m(pressure_kpa: float) -> float:
    """Return how far the glove's tips have moved away from the fingertips, in metres.

    A sleeve of radius r stretches by `p r / 2K` of its length, the arm's 0.77 m from shoulder to
    fingertip. The radius is tuned so that the gap is 10 mm at 40.5 kPa; it is 6.8 mm at 27.4.
    That the fingers left the tips is attested, how far is not.
    """
    stretch = 1000.0 * pressure_kpa * ARM_RADIUS_M / (2.0 * CLOTH_STIFFNESS_N_PER_M)
    return ARM_M * stretch
