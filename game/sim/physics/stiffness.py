"""How stiff each joint of the suit is for the man in it: resistance over strength, as dials.

The gas torque at the present angle, over what the muscle that works against it can give: 1 means
that he cannot hold the joint where it is. Linear in pressure, by the law of `game.sim.suit_law`.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from game.sim.physics.anatomy import ELBOWS, HIPS, JOINTS, KNEES, SHOULDERS, WAIST
from game.sim.suit_law import coefficients
from game.vocab.channel import Band, Channel

MOST_RATIO: Final = 2.0
FRESH: Final = (1.0,) * len(JOINTS)
# A dial takes the stiffer of its joints: both legs bend together, so they share one.
PLACES: Final[Mapping[str, tuple[int, ...]]] = {
    "waist": (WAIST,),
    "hip": HIPS,
    "knee": KNEES,
    "near_shoulder": SHOULDERS[:1],
    "far_shoulder": SHOULDERS[1:],
    "near_elbow": ELBOWS[:1],
    "far_elbow": ELBOWS[1:],
}
# The law is linear in pressure: what one kPa gives is worked out once.
_PER_KPA: Final = tuple(coefficients(joint.law, 1000.0) for joint in JOINTS)


def _channel(place: str) -> Channel:
    name = place.replace("_", " ")
    return Channel(
        f"body.{place}_resistance_ratio",
        possible=Band(0.0, MOST_RATIO),
        nominal=Band(0.0, 0.5),
        caution=Band(0.0, 1.0),
        help=f"Torque of the suit at the {name} over what the muscle against it can give now, "
        "ten times a second; 2 stands for more. The Berkut's torques are tuned.",
        source="physics-2.3",
    )


CHANNELS: Final = tuple(_channel(place) for place in PLACES)


def telemetry(
    angles_rad: Sequence[float], pressure_kpa: float, strengths: Sequence[float] = FRESH
) -> Mapping[str, float]:
    """Return every channel of `CHANNELS`.

    `angles_rad` and `strengths` are in the order of `JOINTS`; a strength is the share (0 to 1) of
    a rested man's that is left, and one of 0 gives the largest ratio.
    """
    ratios = [
        _ratio(i, angle, pressure_kpa, share)
        for i, (angle, share) in enumerate(zip(angles_rad, strengths, strict=True))
    ]
    return {
        f"body.{place}_resistance_ratio": max(ratios[i] for i in joints)
        for place, joints in PLACES.items()
    }


def _ratio(index: int, angle_rad: float, pressure_kpa: float, share: float) -> float:
    law, (soft, steep) = JOINTS[index].law, _PER_KPA[index]
    bend_rad = angle_rad - law.neutral_rad
    torque_nm = pressure_kpa * abs(soft * bend_rad + steep * bend_rad**3)
    # Bent beyond the suit's own posture, the flexing muscle holds; short of it, the other.
    full_nm = law.flexion_nm if bend_rad > 0.0 else law.extension_nm
    most_nm = max(full_nm * share, torque_nm / MOST_RATIO, 1e-9)
    return torque_nm / most_nm
