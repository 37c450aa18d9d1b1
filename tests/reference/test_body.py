"""The body against the dossier and against what the trial of this design measured."""

import math

import pytest

from game.sim.hands.view import TUCK, HandOrder
from game.sim.physics.anatomy import (
    CHEST,
    FIRST_SEGMENT,
    HELMET_FRONT_M,
    HELMET_RADIUS_M,
    HELMET_UP_M,
    SEGMENTS,
)
from game.sim.physics.drive import Drive
from game.sim.physics.frames import place_of
from game.sim.physics.momentum import total_momentum
from game.sim.physics.muscles import shoulder_limit_rad
from game.sim.physics.outset import legs_and_arms
from game.sim.physics.rig import SHANKS
from game.sim.physics.world import World
from game.sim.suit_law import girth_m
from game.vocab.units import DEG
from tests.walks import REST, Walk, free_world

PACK = ((-0.15, -0.15), (-0.25, -0.13), (-0.25, 0.17), (-0.15, 0.19))
BOOT = ((-0.07, -0.22), (-0.07, -0.29), (0.09, -0.28), (0.09, -0.25))

# Dossier 2.5 (b), C = 1: 0.95, 0.98, 1.01, 1.04, 1.07 m; the trial 0.97, 0.99, 1.01, 1.03, 1.06 m.
FOLDED_M = ((27.4, 0.97), (30.0, 0.99), (33.0, 1.01), (36.0, 1.03), (40.5, 1.06))


def outline(world: World, kpa: float) -> list[tuple[tuple[float, float], float]]:
    """Return the round corners (level frame, radius) of the man without his arms."""
    motions, front = world.motions, world.facing
    corners = []
    for i, segment in enumerate(SEGMENTS):
        if not segment.is_arm:
            radius = girth_m(segment.slack_m, segment.ballooned_m, kpa * 1e3) / 2
            corners += [(place_of(motions, FIRST_SEGMENT + i, p), radius) for p in segment.line]
    helmet = (front * HELMET_FRONT_M, HELMET_UP_M)
    corners.append((place_of(motions, CHEST, helmet), HELMET_RADIUS_M))
    corners += [(place_of(motions, CHEST, (front * x, y)), 0.01) for x, y in PACK]
    for shank in SHANKS:
        corners += [(place_of(motions, shank, (front * x, y)), 0.004) for x, y in BOOT]
    return corners


def folded_m(kpa: float) -> float:
    world = free_world(kpa=kpa)
    wished = legs_and_arms(TUCK, (HandOrder(0.28, -0.1), HandOrder(0.28, -0.1)))
    for tick in range(1, 601):
        world.step(Drive(wished, (False, False)), kpa, tick % 10 == 0)
    corners = outline(world, kpa)
    return max(math.dist(a, b) + r + s for a, r in corners for b, s in corners)


@pytest.mark.parametrize(("kpa", "published_m"), FOLDED_M)
def test_the_folded_man_is_as_thick_as_the_dossier_has_him(kpa, published_m):
    assert folded_m(kpa) == pytest.approx(published_m, abs=0.015)


def test_s4_a_fresh_man_folds_within_1_05_m_at_0_27_atm_and_not_at_0_40():
    assert folded_m(27.4) < 1.05 < folded_m(40.5)


def test_s4_the_threshold_lies_between_30_and_40_kpa():
    # The dossier's table figure has 38.0 kPa; this man, whose muscles are driven, 38.3.
    assert folded_m(38.0) < 1.05 < folded_m(38.6)


def test_t3_a_man_who_kicks_for_20_seconds_keeps_his_angular_momentum():
    world = free_world(velocity=(0.2, 0.1))
    before = total_momentum(world.motions, world.masses)[2]
    bent = legs_and_arms(TUCK, (HandOrder(0.28, -0.1), HandOrder(0.28, -0.1)))
    for tick in range(1, 2001):
        wished = bent if (tick // 100) % 2 else REST
        world.step(Drive(wished, (False, False)), 40.5, tick % 10 == 0)
    assert total_momentum(world.motions, world.masses)[2] == pytest.approx(before, rel=1e-9)


@pytest.mark.parametrize(
    ("kpa", "strength", "measured_deg"),
    [(27.4, 1.0, 124), (33.0, 1.0, 116), (40.5, 1.0, 108), (27.4, 0.55, 100), (40.5, 0.55, 84)],
)
def test_the_shoulder_ends_where_the_trial_measured_it(kpa, strength, measured_deg):
    # The trial looked every two degrees.
    assert shoulder_limit_rad(kpa, strength) / DEG == pytest.approx(measured_deg, abs=2.0)


@pytest.fixture(scope="module")
def outing() -> dict[str, float]:
    """Push off at the rim with the assist and float until the rope has sprung back."""
    walk, found = Walk(), {}
    walk.go(0.5)
    walk.step({"body.push": True})
    while not walk.telemetry["tether.taut"]:
        walk.go(0.05)
        if "pushed" not in found and walk.number("body.distance_m") > 1.0:
            found["pushed"] = walk.number("body.speed_m_per_s")
            found["ship"] = walk.number("ship.speed_m_per_s")
            found["spin"] = walk.number("body.spin_deg_per_s")
    longest = 0.0
    while "tether.went_slack" not in walk.names():
        walk.step()
        longest = max(longest, walk.number("tether.paid_out_m"))
    return found | {
        "longest": longest,
        "rebound": walk.number("body.speed_m_per_s"),
        "spin_after": walk.number("body.spin_deg_per_s"),
    }


def test_a_push_off_is_about_0_42_m_per_s(outing):
    assert outing["pushed"] == pytest.approx(0.42, abs=0.03)


def test_the_ship_gets_the_opposite_momentum(outing):
    # Measured in the trial: 8.2 mm/s from a push of 0.42 m/s.
    ratio = outing["ship"] / outing["pushed"]
    assert ratio == pytest.approx(0.0082 / 0.42, rel=0.05)


def test_a_push_level_with_the_centre_of_mass_leaves_little_spin(outing):
    assert abs(outing["spin"]) < 6.0


def test_the_rope_is_stretched_by_some_centimetres(outing):
    assert outing["longest"] == pytest.approx(5.43, abs=0.03)


def test_the_rope_gives_back_less_than_half_of_the_speed(outing):
    assert outing["rebound"] == pytest.approx(0.17, abs=0.05)


def test_the_rope_at_the_belt_changes_the_spin_by_some_degrees_a_second(outing):
    # On the chest it was 24 deg/s in the trial; at the belt 2 to 3.
    assert abs(outing["spin_after"] - outing["spin"]) < 6.0
