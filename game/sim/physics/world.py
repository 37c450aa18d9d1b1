"""The live world: man, ship, lid and rope in one space, behind a face of plain values.

One tick is 10 ms in two sub-steps of twenty iterations. Forces written by hand (suit, rope, wall)
are taken where the bodies are about to be, which with Chipmunk's order (positions first, then
velocities) is the symplectic rule and keeps angular momentum exactly.
"""

import math
from dataclasses import replace
from typing import Final

from game.sim.physics import muscles, rig, rope, turns
from game.sim.physics.anatomy import BELT, CHEST, ELBOWS, FOREARMS, GLOVE, PELVIS, SHIP, SHOULDERS
from game.sim.physics.batch_io import Touch
from game.sim.physics.camera import LiveCamera
from game.sim.physics.camera_values import PLUG, CameraValues, CameraWish
from game.sim.physics.drive import Drive, Strain, WorldSettings
from game.sim.physics.frames import near_ship, place_of
from game.sim.physics.gloves import Gloves, grip_limit_n
from game.sim.physics.inside import lid_rad, lid_stop_rad, outermost_m, outline
from game.sim.physics.line import SHORTEST_ROPE_M, Pair, rope_limits_n, squeeze, taken_in_m
from game.sim.physics.momentum import mirrored_man, projected
from game.sim.physics.ship_table import LID_SHUT_RAD, on_ship_body
from game.sim.physics.soft_wall import Feeler, add_wall_forces, feelers
from game.sim.physics.values import (
    ANGLE,
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
LID_NEAR_SEAT_RAD: Final = 0.9
AT_PLUG_M: Final = 0.35
# The hand that holds the rope is light: full damping there would not be stable, so it is tuned.
HAND_ROPE_DAMPING_RATIO: Final = 0.06


class World:
    """The live space. `motions` mirrors it: x, y, angle, vx, vy, spin of every body."""

    def __init__(self, settings: WorldSettings, values: WorldValues) -> None:
        self.settings = settings
        self.masses = rig.masses_of(settings.ship_kg, values.camera is not None)
        self.facing = values.facing
        self.rope_m = values.rope_m
        self.motions = list(values.motions)
        self.capacities = values.capacities
        self.turns = values.turns
        self._bearing_rad = turns.bearing_rad(self.motions)
        self._angular_momentum = values.angular_momentum
        self._girth_kpa = values.girth_pressure_kpa
        self._suit_kpa = -1.0
        self._suit: tuple[muscles.Sleeve, ...] = ()
        self._feelers = feelers(self._girth_kpa, self.facing)
        self.outline = outline(self._girth_kpa, self.facing)
        self._measured: list[float] | None = None
        self._outermost_m = math.inf
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
            self.turns,
        )

    @property
    def holds(self) -> tuple[Hold, Hold]:
        """What the near and the far glove hold."""
        return self._gloves.holds

    @property
    def free_rope_m(self) -> float:
        """How far the belt may go: rope that is neither wound on an arm nor round him, m."""
        return max(SHORTEST_ROPE_M, self.rope_m - turns.taken_up_m(self.turns))

    def lay_turns(self, wanted: float) -> None:
        """Lay the line round the man as often as wanted, or as often as its slack allows."""
        end = rope.End(PELVIS, BELT)
        self.turns = turns.laid(wanted, self.rope_m - rope.length_m(self.motions, end, 0.0))

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

    @property
    def outermost_m(self) -> float:
        """How far out along the tube his farthest point is; worked out once for each motion."""
        if self._measured is not self.motions:
            self._measured = self.motions
            self._outermost_m = outermost_m(self.motions, self.outline)
        return self._outermost_m

    def joint_gap_m(self) -> float:
        """Return the largest gap between the halves of any joint of the man, in metres."""
        return rig.joint_gap_m(self._rig)

    @property
    def feelers(self) -> tuple[Feeler, ...]:
        """The points of the man that feel the tube's wall."""
        return self._feelers

    def touches(self) -> list[Touch]:
        """Return each contact of hard parts: the first body's index, a point, the impulse on it."""
        ids = {body.id: i for i, body in enumerate(self._rig.bodies)}
        return [(ids.get(a, SHIP), at, impulse) for a, at, impulse in self._rig.io.touches()]

    def step(self, drive: Drive, pressure_kpa: float, project: bool) -> Strain:
        """Go one tick on. `project` puts leaked angular momentum back at its end."""
        self._fit_suit(pressure_kpa)
        strength = self.settings.strength_ratio * drive.effort
        left = self.capacities
        full_n = grip_limit_n(pressure_kpa, self.settings.strength_ratio)
        near_ratio, far_ratio = self.settings.grip_ratios
        near_n, far_n = full_n * near_ratio, full_n * far_ratio
        limits_n = (near_n * left[NEAR_GRIP] * drive.effort, far_n * left[FAR_GRIP] * drive.effort)
        take = drive.camera.take
        changes = self._gloves.move(
            self.motions, drive.closed, limits_n, self._girth_kpa, take, drive.take_lid, drive.hooks
        )
        bears = self._gloves.shares
        self._gloves.turn_him(drive.wrists_rad_per_s, drive.arms)
        camera_changes = self._handle_camera(drive.camera)
        self._rig.lid.ask(drive.lid_drive_ratio, self._lid_stop_rad(), self.settings.lid_drive_n)
        angles = muscles.joint_angles(self.motions, self.facing)
        wished = drive.joints_rad
        shares = [strength * share for share in left]
        if drive.arms != 1.0:
            for joint in (*SHOULDERS, *ELBOWS):
                shares[joint] *= drive.arms
        full_nm = muscles.drive_muscles(self._rig, self.facing, angles, wished, self._suit, shares)
        rope_limits = rope_limits_n(limits_n, drive.brake_n)
        belt_n, ropes_n, runs = self._moved(rope_limits, drive.ship_torque_nm, camera_changes)
        bearing_rad = turns.bearing_rad(self.motions)
        self.turns = turns.turned_on(self.turns, self._bearing_rad, bearing_rad)
        self._bearing_rad = bearing_rad
        if self._camera is not None:
            camera_changes.append(self._camera.settle())
        self._move_rope(drive, belt_n, max(limits_n))
        dt_s = TICK_S / self.settings.substeps
        torques = muscles.muscle_torques(self._rig, dt_s)
        ships_n = (self._gloves.ship_force_n(0, dt_s), self._gloves.ship_force_n(1, dt_s))
        contact_n_s, touching = self._contact()
        if project:
            self.motions = projected(self.motions, self.masses, self._angular_momentum)
            self._rig.io.place(self.motions)
        grips = (ropes_n[0] + ships_n[0], ropes_n[1] + ships_n[1])
        if self.settings.fatigue:
            brakes = drive.brake_n > 0.0
            near = squeeze(ropes_n[0], ships_n[0], bears[0] * near_n, brakes)
            far = squeeze(ropes_n[1], ships_n[1], bears[1] * far_n, brakes)
            self._tire(torques, full_nm, (near, far))
        happened = tuple(filter(None, camera_changes))
        return Strain(
            torques,
            belt_n,
            grips,
            (bears[0] * limits_n[0], bears[1] * limits_n[1]),
            contact_n_s,
            touching,
            ropes_n,
            runs,
            changes,
            happened,
        )

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
        grips: Pair,
    ) -> None:
        man = self.settings.strength_ratio
        efforts = [t / (man * full) for t, full in zip(torques_nm, full_nm, strict=True)]
        efforts += grips
        self.capacities = tired(self.capacities, [tiring(effort) for effort in efforts], TICK_S)

    def _fit_suit(self, pressure_kpa: float) -> None:
        if abs(pressure_kpa - self._girth_kpa) > GIRTH_STEP_KPA:
            self._girth_kpa = pressure_kpa
            rig.set_girths(self._rig, pressure_kpa)
            self._feelers = feelers(pressure_kpa, self.facing)
            self.outline = outline(pressure_kpa, self.facing)
            self._measured = None
        if pressure_kpa != self._suit_kpa:
            self._suit_kpa = pressure_kpa
            self._suit = muscles.sleeves(pressure_kpa, self.facing)
            muscles.set_rubbing(self._rig, pressure_kpa)

    def _moved(
        self, limits_n: Pair, ship_torque_nm: float, camera_changes: list[str]
    ) -> tuple[float, Pair, bool]:
        """Go through the sub-steps; return the rope's pull on belt and gloves, and if it runs."""
        dt_s = TICK_S / self.settings.substeps
        end = rope.End(PELVIS, turns.leaving_point(self.motions, self.turns))
        free_m, lengths = self.free_rope_m, [hold.rope_m for hold in self.holds]
        belt_n, ropes_n = 0.0, (0.0, 0.0)
        for _ in range(self.settings.substeps):
            loads = [0.0] * (3 * len(self.masses))
            loads[3 * SHIP + 2] = ship_torque_nm
            belt_n, ropes_n = self._substep(loads, dt_s, (end, free_m), limits_n, camera_changes)
        self._angular_momentum += ship_torque_nm * TICK_S
        return belt_n, ropes_n, [hold.rope_m for hold in self.holds] != lengths

    def _substep(
        self,
        loads: list[float],
        dt_s: float,
        belt: tuple[rope.End, float],
        limits_n: Pair,
        camera_changes: list[str],
    ) -> tuple[float, Pair]:
        motions = self.motions
        muscles.add_suit_torques(loads, motions, self._suit, dt_s)
        belt_n = rope.pull(loads, motions, *belt, dt_s, self.settings.tether)
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
        holding = [i for i, hold in enumerate(self.holds) if hold.has_camera]
        winding = wish.wind_cable and self._free_at_plug()
        happened = self._camera.prepare(bool(holding), winding, self.motions, wish)
        for hand in holding:
            rate = self._camera.wrist_rate(self.motions, FOREARMS[hand], wish)
            self._gloves.turn_wrist(hand, rate)
        return [happened]

    def _lid_stop_rad(self) -> float:
        # Far from its seat nothing can lie under the lid: the stop is looked for only near it.
        if lid_rad(self.motions) < LID_NEAR_SEAT_RAD:
            return LID_SHUT_RAD
        camera = None if self._camera is None else len(self.motions) // PER_BODY - 1
        return lid_stop_rad(self.motions, self.free_rope_m, camera)

    def _free_at_plug(self) -> bool:
        plug = place_of(self.motions, SHIP, on_ship_body(PLUG))
        near = (
            math.dist(place_of(self.motions, FOREARMS[hand], GLOVE), plug) < AT_PLUG_M
            for hand, hold in enumerate(self.holds)
            if hold.kind == NOTHING
        )
        return any(near) and any(hold.on_ship for hold in self.holds)

    def _move_rope(self, drive: Drive, belt_n: float, limit_n: float) -> None:
        rate, on_arm = drive.rope_rate_m_per_s, drive.on_arm
        more_m = taken_in_m(rate, self.holds, on_arm, belt_n, limit_n, self.turns)
        if more_m:
            wished_m = self.rope_m + more_m
            self.rope_m = min(max(wished_m, SHORTEST_ROPE_M), self.settings.tether_m)
