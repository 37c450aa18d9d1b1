"""What the live world is told and what it answers: settings, the drive of a tick, its strain."""

from dataclasses import dataclass
from typing import Final

from game.sim.physics.camera import LATCH_N
from game.sim.physics.camera_values import NO_WISH, CameraWish
from game.sim.physics.gloves import GripChange
from game.sim.physics.line import Pair
from game.sim.physics.ship_table import LID_DRIVE_N
from game.sim.physics.soft_wall import Wall
from game.sim.physics.tether import TetherLaw

DEFAULT_TETHER: Final = TetherLaw()
DEFAULT_WALL: Final = Wall(6_000.0, 0.35)


@dataclass(frozen=True, slots=True)
class WorldSettings:
    """Numbers that do not change in a flight. `tether_m` is the whole rope, lengths in metres.

    `camera_word` is `none` or `gone` where there is no film camera; `camera_latch_n` is the push
    that latches it. `grip_ratios` is what a near and a far glove let through of a hand's grip, and
    `lid_drive_n` what stops Belyayev's drive at the lid's edge; 0 is a dead drive.
    """

    ship_kg: float = 5_662.0
    tether: TetherLaw = DEFAULT_TETHER
    tether_m: float = 5.35
    hard_stop_m: float = 7.0
    wall: Wall = DEFAULT_WALL
    strength_ratio: float = 1.0
    substeps: int = 2
    fatigue: bool = False
    camera_word: str = "none"
    camera_latch_n: float = LATCH_N
    grip_ratios: Pair = (1.0, 1.0)
    lid_drive_n: float = LID_DRIVE_N


@dataclass(frozen=True, slots=True)
class Drive:
    """What muscles, gloves and rope are asked to do in one tick.

    `joints_rad` are the wished angles in the order of `JOINTS`, `closed` whether each glove should
    hold, `effort` the share of strength allowed, `rope_rate_m_per_s` the wished change of length,
    `arms` a further share for shoulders and elbows. With `on_arm` a hand that is not on the ship
    takes up slack rope too, winding it on the arm, and gives it back. `brake_n` is the force at
    which a glove lets the rope run, 0 for a fist; `ship_torque_nm` is what jets turn the ship with.
    `wrists_rad_per_s` is how fast the wrist of each hand on the ship tries to turn him about its
    hold. A glove of `take_lid` closes on the lid's edge and on nothing else, one of `hooks` that
    carries the film camera hooks rim, rail or lid beside it.
    `lid_drive_ratio` is what Belyayev's drive does with the lid, from -1 (open) to 1 (shut).
    """

    joints_rad: tuple[float, ...]
    closed: tuple[bool, bool]
    effort: float = 1.0
    rope_rate_m_per_s: float = 0.0
    arms: float = 1.0
    camera: CameraWish = NO_WISH
    on_arm: bool = False
    brake_n: float = 0.0
    ship_torque_nm: float = 0.0
    wrists_rad_per_s: Pair = (0.0, 0.0)
    take_lid: tuple[bool, bool] = (False, False)
    lid_drive_ratio: float = 0.0
    hooks: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class Strain:
    """What the tick took: torques of the muscles, forces in N, changes of the gloves.

    `contact_n_s` is the largest impulse of a touch with hull or lid in the last sub-steps.
    """

    torques_nm: tuple[float, ...] = (0.0,) * 9
    tension_n: float = 0.0
    grip_n: tuple[float, float] = (0.0, 0.0)
    grip_limits_n: tuple[float, float] = (1.0, 1.0)
    contact_n_s: float = 0.0
    touching: bool = False
    rope_n: Pair = (0.0, 0.0)
    rope_runs: bool = False
    changes: tuple[GripChange, ...] = ()
    camera_changes: tuple[str, ...] = ()
