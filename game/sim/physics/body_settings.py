"""What a level may set about the man, his line and the ship, and the ranges of it."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.sim.physics.anatomy import MAN_KG
from game.sim.physics.drive import WorldSettings
from game.sim.physics.outset import STANCES, Outset, capacities
from game.sim.physics.ship_table import LID_DRIVE_N
from game.sim.physics.soft_wall import Wall
from game.sim.physics.tether import TetherLaw, reduced_mass_kg
from game.sim.system import Start
from game.vocab.channel import Band

# What is left between the end of the absorber and the hard stop, at least.
HARNESS_M: Final = 0.15


@dataclass(frozen=True, slots=True)
class Settings:
    """What a level may set. `start_at` is `rim` (both hands on it), `tube` or `free`.

    Offsets shift the start, and every start is scattered by up to `start_scatter_m` in both
    directions, from the seed. The capacities are what he brings from before; without `fatigue` they
    stay as they are. `camera_at` says where the film camera begins and `camera_latch_n` what push
    latches it on its bracket. `lid_at` is `stowed` or `shut`.
    `attitude_gas_kg` is what Belyayev may fly with by hand, `line_turns` how often the line goes
    round the man already. `tether_wound_ratio` is the share of it that is wound on the arm.
    `near_grip_ratio` and `far_grip_ratio` are what a glove lets through of a hand's grip, less for
    one that has slid on it. `lid_drive_n` at the edge stop Belyayev's drive; with 0 it is dead.
    """

    ship_kg: float = 5_662.0
    tether_rest_m: float = 5.35
    tether_stiffness_n_per_m: float = 2_000.0
    absorber_m: float = 0.5
    end_stiffness_n_per_m: float = 40_000.0
    tether_damping_ratio: float = 0.3
    hard_stop_m: float = 7.0
    wall_stiffness_n_per_m: float = 6_000.0
    wall_friction_ratio: float = 0.35
    strength_ratio: float = 1.0
    fatigue: bool = True
    grip_capacity_ratio: float = 1.0
    arm_capacity_ratio: float = 1.0
    trunk_capacity_ratio: float = 1.0
    leg_capacity_ratio: float = 1.0
    start_at: str = "rim"
    lid_at: str = "stowed"
    start_offset_x_m: float = 0.0
    start_offset_y_m: float = 0.0
    start_speed_x_m_per_s: float = 0.0
    start_speed_y_m_per_s: float = 0.0
    start_scatter_m: float = 0.004
    attitude_gas_kg: float = 3.0
    line_turns: float = 0.0
    camera_at: str = "none"
    camera_latch_n: float = 25.0
    tether_wound_ratio: float = 0.0
    near_grip_ratio: float = 1.0
    far_grip_ratio: float = 1.0
    lid_drive_n: float = LID_DRIVE_N


BOUNDS: Final = MappingProxyType(
    {
        "ship_kg": Band(100.0, 100_000.0),
        "tether_rest_m": Band(1.0, 30.0),
        "tether_stiffness_n_per_m": Band(100.0, 20_000.0),
        "absorber_m": Band(0.05, 2.0),
        "end_stiffness_n_per_m": Band(100.0, 60_000.0),
        "tether_damping_ratio": Band(0.0, 1.0),
        "hard_stop_m": Band(1.5, 40.0),
        "wall_stiffness_n_per_m": Band(500.0, 20_000.0),
        "wall_friction_ratio": Band(0.0, 1.0),
        "strength_ratio": Band(0.05, 2.0),
        "grip_capacity_ratio": Band(0.05, 1.0),
        "arm_capacity_ratio": Band(0.05, 1.0),
        "trunk_capacity_ratio": Band(0.05, 1.0),
        "leg_capacity_ratio": Band(0.05, 1.0),
        "start_at": tuple(STANCES),
        "lid_at": ("stowed", "shut"),
        "start_offset_x_m": Band(-0.05, 5.0),
        "start_offset_y_m": Band(-3.0, 3.0),
        "start_speed_x_m_per_s": Band(-2.0, 2.0),
        "start_speed_y_m_per_s": Band(-2.0, 2.0),
        "start_scatter_m": Band(0.0, 0.02),
        "attitude_gas_kg": Band(0.0, 10.0),
        "line_turns": Band(-10.0, 10.0),
        "camera_at": ("none", "rim", "hand", "near_hand", "far_hand", "bracket", "gone"),
        "camera_latch_n": Band(1.0, 200.0),
        "tether_wound_ratio": Band(0.0, 0.85),
        "near_grip_ratio": Band(0.05, 1.0),
        "far_grip_ratio": Band(0.05, 1.0),
        "lid_drive_n": Band(0.0, 500.0),
    }
)


def world_settings(settings: Settings) -> WorldSettings:
    """Return what the live world keeps of the settings for the whole flight."""
    law = TetherLaw(
        settings.tether_stiffness_n_per_m,
        settings.absorber_m,
        settings.end_stiffness_n_per_m,
        settings.tether_damping_ratio,
        reduced_mass_kg(MAN_KG, settings.ship_kg),
    )
    wall = Wall(settings.wall_stiffness_n_per_m, settings.wall_friction_ratio)
    return WorldSettings(
        settings.ship_kg,
        law,
        settings.tether_rest_m,
        # A longer line has its harness beyond its absorber too.
        max(settings.hard_stop_m, settings.tether_rest_m + settings.absorber_m + HARNESS_M),
        wall,
        settings.strength_ratio,
        fatigue=settings.fatigue,
        camera_word="gone" if settings.camera_at == "gone" else "none",
        camera_latch_n=settings.camera_latch_n,
        grip_ratios=(settings.near_grip_ratio, settings.far_grip_ratio),
        lid_drive_n=settings.lid_drive_n,
    )


def capacities_of(settings: Settings) -> tuple[float, ...]:
    """Return the strength left that he brings along: nine joints, then both grips."""
    return capacities(
        grip=settings.grip_capacity_ratio,
        arm=settings.arm_capacity_ratio,
        trunk=settings.trunk_capacity_ratio,
        leg=settings.leg_capacity_ratio,
    )


def outset_of(settings: Settings, given: Start) -> Outset:
    """Return where he begins, scattered from the seed."""
    first, stream = given.stream.uniform()
    second, _ = stream.uniform()
    scatter = 2.0 * settings.start_scatter_m
    return Outset(
        settings.start_at,
        settings.start_offset_x_m + scatter * (first - 0.5),
        settings.start_offset_y_m + scatter * (second - 0.5),
        settings.start_speed_x_m_per_s,
        settings.start_speed_y_m_per_s,
        settings.camera_at,
        settings.tether_wound_ratio,
        settings.lid_at == "shut",
    )
