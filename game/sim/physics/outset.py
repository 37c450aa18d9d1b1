"""Where the man stands at tick 0: hands on the rim, or floating beside it."""

from dataclasses import dataclass
from typing import Final

from game.sim.hands.geometry import ChestPose, reach, seen_from
from game.sim.hands.view import FREE, RELAXED, HandOrder, Hands, LegOrder
from game.sim.physics.anatomy import Point
from game.sim.physics.posture import laid_out, values_at
from game.sim.physics.rig import masses_of
from game.sim.physics.ship_table import on_ship_body
from game.sim.physics.values import OPEN, RIM, Hold
from game.sim.physics.world import World, WorldSettings
from game.vocab.units import DEG

AT_RIM: Final = ChestPose(2.98, 0.22, 0.0)
TOWARD_SHIP: Final = -1
RIM_HOLDS: Final[tuple[Point, Point]] = ((2.5, 0.38), (2.5, 0.04))


@dataclass(frozen=True, slots=True)
class Outset:
    """How to begin: shifts and speeds of the whole man in the ship frame, m and m/s.

    `holding` puts both gloves on the rim; a man too far away for that must start free.
    """

    holding: bool
    x_m: float = 0.0
    y_m: float = 0.0
    vx_m_per_s: float = 0.0
    vy_m_per_s: float = 0.0


def legs_and_arms(legs: LegOrder, hands: Hands) -> tuple[float, ...]:
    """Return the wished joint angles in radians, in the order of `JOINTS`."""
    near, far = reach(hands[0].x_m, hands[0].y_m), reach(hands[1].x_m, hands[1].y_m)
    hip, knee = legs.hip_deg * DEG, legs.knee_deg * DEG
    return (
        legs.waist_deg * DEG,
        hip,
        knee,
        near.shoulder_rad,
        near.elbow_rad,
        hip,
        knee,
        far.shoulder_rad,
        far.elbow_rad,
    )


def capacities(grip: float, arm: float, trunk: float, leg: float) -> tuple[float, ...]:
    """Return the strength left (0 to 1) of every joint and both grips, from that of the limbs."""
    side = (leg, leg, arm, arm)
    return (trunk, *side, *side, grip, grip)


def first_world(
    settings: WorldSettings, outset: Outset, pressure_kpa: float
) -> tuple[World, Hands]:
    """Return the world at tick 0 and what the hands are asked to do there."""
    chest = AT_RIM.moved(outset.x_m, outset.y_m, 0.0)
    hands, holds = RELAXED, (OPEN, OPEN)
    if outset.holding:
        near, far = (seen_from(chest, TOWARD_SHIP, spot) for spot in RIM_HOLDS)
        hands = (HandOrder(*near, grip=True), HandOrder(*far, grip=True))
        near_at, far_at = (on_ship_body(spot) for spot in RIM_HOLDS)
        holds = (Hold(RIM, *near_at), Hold(RIM, *far_at))
    velocity = (outset.vx_m_per_s, outset.vy_m_per_s)
    motions = laid_out(chest, legs_and_arms(FREE, hands), TOWARD_SHIP, velocity)
    masses = masses_of(settings.ship_kg)
    values = values_at(motions, TOWARD_SHIP, pressure_kpa, holds, settings.tether_m, masses)
    return World(settings, values), hands
