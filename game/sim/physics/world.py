"""The live world: man, ship, lid and rope in one space, behind a face of plain values.

One tick is 10 ms in two sub-steps of twenty iterations. Forces written by hand (suit, rope, wall)
are taken where the bodies are about to be, which with Chipmunk's order (positions first, then
velocities) is the symplectic rule and keeps angular momentum exactly.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from game.sim.physics import muscles, rig, rope
from game.sim.physics.anatomy import BELT, CHEST, ELBOWS, FOREARMS, GLOVE, PELVIS, SHIP, SHOULDERS
from game.sim.physics.camera import LATCH_N, LiveCamera
from game.sim.physics.camera_values import NO_WISH, PLUG, CameraValues, CameraWish
from game.sim.physics.frames import near_ship, place_of
from game.sim.physics.gloves import Gloves, GripChange, grip_limit_n
from game.sim.physics.momentum import mirrored_man, projected
from game.sim.physics.ship_table import on_ship_body
from game.sim.physics.soft_wall import Wall, add_wall_forces, feelers
from game.sim.physics.tether import TetherLaw
from game.sim.physics.values import (
    ANGLE,
    HELD_CAMERA,
    NOTHING,
    OPEN,
    PER_BODY,
    ROPE,
    Hold,
    WorldValues,
)
from game.sim.physiology.fatigue import tired, tiring
from game.vocab.units import TICK_S

GIRTH_STEP_KPA: Final = 0.15
NEAR_GRIP: Final = 9
FAR_GRIP: Final = 10
SHORTEST_ROPE_M: Final = 0.6
# Winding on the arm: what lies slack, half as fast as a hand takes up rope, never a haul (tuned).
ARM_WINDING_SHARE: Final = 0.5
ARM_WINDS_N: Final = 20.0
AT_PLUG_M: Final = 0.35
# The hand that holds the rope is light: full damping there would not be stable, so it is tuned.
HAND_ROPE_DAMPING_RATIO: Final = 0.06
_BELT_END: Final = rope.End(PELVIS, BELT)
DEFAULT_TETHER: Final = TetherLaw()
DEFAULT_WALL: Final = Wall(6_000.0, 0.35)


@dataclass(frozen=True, slots=True)
class WorldSettings:
    """Numbers that do not change in a flight. `tether_m` is the whole rope, lengths in metres.

    `camera_word` is `none` or `gone` where there is no film camera; `camera_latch_n` is the push
    that latches it.
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


@dataclass(frozen=True, slots=True)
class Drive:
    """What muscles, gloves and rope are asked to do in one tick.

    `joints_rad` are the wished angles in the order of `JOINTS`, `closed` whether each glove should
    hold, `effort` the share of strength allowed, `rope_rate_m_per_s` the wished change of length,
    `arms` a further share for shoulders and elbows. With `on_arm` a hand that is not on the ship
    takes up slack rope too, winding it on the arm.
    """

    joints_rad: tuple[float, ...]
    closed: tuple[bool, bool]
    effort: float = 1.0
    rope_rate_m_per_s: float = 0.0
    arms: float = 1.0
    camera: CameraWish = NO_WISH
    on_arm: bool = False


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
    changes: tuple[GripChange, ...] = ()
    camera_changes: tuple[str, ...] = ()


class World:
    """The live space. `motions` mirrors it: x, y, angle, vx, vy, spin of every body."""

    def __init__(self, settings: WorldSettings, values: WorldValues) -> None:
        self.settings = settings
        self.masses = rig.masses_of(settings.ship_kg, values.camera is not None)
        self.facing = values.facing
        self.rope_m = values.rope_m
        self.motions = list(values.motions)
        self.capacities = values.capacities
        self._angular_momentum = values.angular_momentum
        self._girth_kpa = values.girth_pressure_kpa
        self._suit_kpa = -1.0
        self._suit: tuple[muscles.Sleeve, ...] = ()
        self._feelers = feelers(self._girth_kpa, self.facing)
        self._rig = rig.build_rig(values, self.masses, settings.hard_stop_m)
        self._camera = (
            LiveCamera(self._rig, values.camera, settings.camera_latch_n) if values.camera else None
        )
        self._gloves = Gloves(self._rig, values.holds)
        self._hand_law = replace(settings.tether, damping_ratio=HAND_ROPE_DAMPING_RATIO)

    def values(self) -> WorldValues:
        """Return all that fixes this world; `World(settings, values)` is its twin."""
        return WorldValues(
            self.facing,
            self._girth_kpa,
            tuple(self.motions),
            self.holds,
            self.rope_m,
            self._angular_momentum,
            self.capacities,
            self.camera,
        )

    @property
    def holds(self) -> tuple[Hold, Hold]:
        """What the near and the far glove hold."""
        return self._gloves.holds

    @property
    def camera(self) -> CameraValues | None:
        """The film camera's values, None where there is none."""
        return None if self._camera is None else self._camera.values

    @property
    def camera_press_n(self) -> float:
        """How hard the film camera is pressed into its shoe, N."""
        return 0.0 if self._camera is None else self._camera.press_n

    @property
    def fitted_kpa(self) -> float:
        """The pressure that girths and gloves are fitted to; it follows the suit's in steps."""
        return self._girth_kpa

    def joint_gap_m(self) -> float:
        """Return the largest gap between the halves of any joint of the man, in metres."""
        return rig.joint_gap_m(self._rig)

    def step(self, drive: Drive, pressure_kpa: float, project: bool) -> Strain:
        """Go one tick on. `project` puts leaked angular momentum back at its end."""
        self._fit_suit(pressure_kpa)
        strength = self.settings.strength_ratio * drive.effort
        left = self.capacities
        full_n = grip_limit_n(pressure_kpa, self.settings.strength_ratio)
        limits_n = (full_n * left[NEAR_GRIP] * drive.effort, full_n * left[FAR_GRIP] * drive.effort)
        take = drive.camera.take
        changes = self._gloves.move(self.motions, drive.closed, limits_n, self._girth_kpa, take)
        camera_changes = self._handle_camera(drive.camera)
        angles = muscles.joint_angles(self.motions, self.facing)
        wished = drive.joints_rad
        shares = [strength * share for share in left]
        if drive.arms != 1.0:
            for joint in (*SHOULDERS, *ELBOWS):
                shares[joint] *= drive.arms
        full_nm = muscles.drive_muscles(self._rig, self.facing, angles, wished, self._suit, shares)
        dt_s = TICK_S / self.settings.substeps
        belt_n, ropes_n = 0.0, (0.0, 0.0)
        for _ in range(self.settings.substeps):
            belt_n, ropes_n = self._substep(dt_s, limits_n, camera_changes)
        if self._camera is not None:
            camera_changes.append(self._camera.settle())
        self._move_rope(drive, belt_n, max(limits_n))
        torques = muscles.muscle_torques(self._rig, dt_s)
        near_n = ropes_n[0] + self._gloves.ship_force_n(0, dt_s)
        far_n = ropes_n[1] + self._gloves.ship_force_n(1, dt_s)
        contact_n_s, touching = self._contact()
        if project:
            self.motions = projected(self.motions, self.masses, self._angular_momentum)
            self._rig.io.place(self.motions)
        grips = (near_n, far_n)
        if self.settings.fatigue:
            self._tire(torques, full_nm, grips, full_n)
        happened = tuple(filter(None, camera_changes))
        return Strain(torques, belt_n, grips, limits_n, contact_n_s, touching, changes, happened)

    def twisted(self) -> "World":
        """Return the world after half a roll of the man about the long axis of his chest."""
        axis_rad = self.motions[PER_BODY * CHEST + ANGLE]
        rolled = mirrored_man(self.motions, axis_rad)
        motions = projected(rolled, self.masses, self._angular_momentum)
        values = replace(
            self.values(), facing=-self.facing, motions=tuple(motions), holds=(OPEN, OPEN)
        )
        return World(self.settings, values)

    def _tire(
        self,
        torques_nm: tuple[float, ...],
        full_nm: tuple[float, ...],
        grips_n: tuple[float, float],
        full_n: float,
    ) -> None:
        man = self.settings.strength_ratio
        efforts = [t / (man * full) for t, full in zip(torques_nm, full_nm, strict=True)]
        efforts += [grip_n / full_n for grip_n in grips_n]
        self.capacities = tired(self.capacities, [tiring(effort) for effort in efforts], TICK_S)

    def _fit_suit(self, pressure_kpa: float) -> None:
        if abs(pressure_kpa - self._girth_kpa) > GIRTH_STEP_KPA:
            self._girth_kpa = pressure_kpa
            rig.set_girths(self._rig, pressure_kpa)
            self._feelers = feelers(pressure_kpa, self.facing)
        if pressure_kpa != self._suit_kpa:
            self._suit_kpa = pressure_kpa
            self._suit = muscles.sleeves(pressure_kpa, self.facing)
            muscles.set_rubbing(self._rig, pressure_kpa)

    def _substep(
        self, dt_s: float, limits_n: tuple[float, float], camera_changes: list[str]
    ) -> tuple[float, tuple[float, float]]:
        motions = self.motions
        loads = [0.0] * (3 * len(self.masses))
        muscles.add_suit_torques(loads, motions, self._suit, dt_s)
        belt_n = rope.pull(loads, motions, _BELT_END, self.rope_m, dt_s, self.settings.tether)
        ropes = [0.0, 0.0]
        for hand, hold in enumerate(self.holds):
            if hold.kind == ROPE:
                ropes[hand] = self._pull_hand(loads, hand, hold, dt_s, limits_n[hand])
        if near_ship(self.motions):
            add_wall_forces(loads, motions, self._feelers, self.settings.wall)
        if self._camera is not None:
            camera_changes.append(self._camera.push(loads, motions, dt_s))
        self._rig.io.push(loads)
        self._rig.space.step(dt_s)
        self.motions = self._rig.io.motions()
        return belt_n, (ropes[0], ropes[1])

    def _pull_hand(
        self, loads: list[float], hand: int, hold: Hold, dt_s: float, limit_n: float
    ) -> float:
        law = self._hand_law
        end = rope.End(FOREARMS[hand], GLOVE)
        slack_m = rope.length_m(self.motions, end, dt_s) - limit_n / law.stiffness_n_per_m
        # Above the limit of the grip the rope runs through the glove: a brake, not a lock.
        if slack_m > hold.rope_m:
            self._gloves.pay_through(hand, slack_m)
        return rope.pull(loads, self.motions, end, max(hold.rope_m, slack_m), dt_s, law, limit_n)

    def _contact(self) -> tuple[float, bool]:
        if not near_ship(self.motions):
            return 0.0, False
        impulses = self._rig.io.contact_impulses()
        pairs = zip(impulses[::2], impulses[1::2], strict=True)
        return max((math.hypot(x, y) for x, y in pairs), default=0.0), bool(impulses)

    def _handle_camera(self, wish: CameraWish) -> list[str]:
        if self._camera is None:
            return []
        holding = [i for i, hold in enumerate(self.holds) if hold.kind == HELD_CAMERA]
        winding = wish.wind_cable and self._free_at_plug()
        happened = self._camera.prepare(bool(holding), winding, self.motions, wish)
        for hand in holding:
            rate = self._camera.wrist_rate(self.motions, FOREARMS[hand], wish)
            self._gloves.turn_wrist(hand, rate)
        return [happened]

    def _free_at_plug(self) -> bool:
        plug = place_of(self.motions, SHIP, on_ship_body(PLUG))
        near = (
            math.dist(place_of(self.motions, FOREARMS[hand], GLOVE), plug) < AT_PLUG_M
            for hand, hold in enumerate(self.holds)
            if hold.kind == NOTHING
        )
        return any(near) and any(hold.on_ship for hold in self.holds)

    def _winds_on_arm(self, belt_n: float) -> bool:
        return sum(hold.on_ship for hold in self.holds) == 1 and belt_n < ARM_WINDS_N

    def _move_rope(self, drive: Drive, belt_n: float, limit_n: float) -> None:
        rate_m_per_s = drive.rope_rate_m_per_s
        holds_rope = any(hold.kind == ROPE for hold in self.holds)
        if not holds_rope and rate_m_per_s < 0.0 and drive.on_arm and self._winds_on_arm(belt_n):
            holds_rope, rate_m_per_s = True, ARM_WINDING_SHARE * rate_m_per_s
        # A hand cannot take up rope that pulls harder than it can grip.
        if rate_m_per_s == 0.0 or not holds_rope or (rate_m_per_s < 0.0 and belt_n > limit_n):
            return
        wished_m = self.rope_m + rate_m_per_s * TICK_S
        self.rope_m = min(max(wished_m, SHORTEST_ROPE_M), self.settings.tether_m)
