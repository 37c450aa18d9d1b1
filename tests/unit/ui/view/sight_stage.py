"""The dials the sight is painted from, for a ship on its orbit of 19 March in any attitude."""

import math
from collections.abc import Mapping

from game.session.lab import IGNITION_UTC_S, LabBurn, ignition
from game.sim.attitude.angles import Angles, attitude_from, frame_of
from game.sim.orbital.dials import quick_readings, slow_readings
from game.vocab.channel import Value


def dials(
    delay_s: float = 0.0, pitch_deg: float = 0.0, yaw_deg: float = 0.0, roll_deg: float = 0.0
) -> Mapping[str, Value]:
    """Return the dials `delay_s` after 1965's ignition."""
    motion, utc_s = ignition(LabBurn(delay_s=delay_s)), IGNITION_UTC_S + delay_s
    angles = Angles(*(math.radians(one) for one in (pitch_deg, yaw_deg, roll_deg)))
    turn = attitude_from(angles, frame_of(motion))
    told: dict[str, Value] = dict(quick_readings(motion, utc_s, True, 1000.0))
    told |= slow_readings(motion, utc_s)
    told |= {f"attitude.quaternion_{part}": one for part, one in zip("wxyz", turn, strict=True)}
    return told
