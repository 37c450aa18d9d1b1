"""The tether against the closed solutions of the physics dossier (section 4, `tether.json`)."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from game.sim.hands.geometry import ChestPose
from game.sim.physics.anatomy import BELT, FOREARMS, GLOVE, MAN_KG, PELVIS, SHIP
from game.sim.physics.drive import Drive, WorldSettings
from game.sim.physics.frames import place_of
from game.sim.physics.momentum import man_motion, total_momentum
from game.sim.physics.ship_table import ANCHOR, on_ship_body
from game.sim.physics.tether import (
    TetherLaw,
    damping_n_s_per_m,
    reduced_mass_kg,
    tension_n,
)
from game.sim.physics.values import ROPE, Hold, WorldValues
from game.sim.physics.world import World
from tests.walks import REST, free_world

VECTORS = json.loads((Path(__file__).parent / "vectors" / "tether.json").read_text("utf-8"))
SPEED = VECTORS["v_rel"]
SHIP_KG = VECTORS["ship_kg"]
MAN_OF_VECTORS_KG = VECTORS["astronaut_kg"]


def paid_out_m(world: World) -> float:
    anchor = place_of(world.motions, SHIP, on_ship_body(ANCHOR))
    return math.dist(anchor, place_of(world.motions, PELVIS, BELT))


def snapped(law: TetherLaw, dt_s: float) -> tuple[float, float, float]:
    """Return longest stretch, greatest tension and last speed of two points on a snapping rope."""
    mu = law.reduced_kg
    stretch, speed, longest, most = 0.0, SPEED, 0.0, 0.0
    while stretch >= 0.0:
        stretch += speed * dt_s
        pull = tension_n(law, stretch, speed)
        speed -= pull / mu * dt_s
        longest, most = max(longest, stretch), max(most, pull)
    return longest, most, speed


def test_t0_reduced_mass_is_that_of_the_dossier():
    assert reduced_mass_kg(MAN_OF_VECTORS_KG, SHIP_KG) == pytest.approx(
        VECTORS["reduced_mass_kg"], rel=1e-7
    )


@pytest.mark.parametrize("case", VECTORS["elastic"], ids=lambda c: f"{c['k_N_m']:.0f}")
def test_t1_undamped_snap_stretches_and_pulls_as_the_closed_solution(case):
    law = TetherLaw(case["k_N_m"], 10.0, 4e4, 0.0, VECTORS["reduced_mass_kg"])
    longest, most, _ = snapped(law, 0.005)
    assert (longest, most) == pytest.approx((case["max_stretch_m"], case["peak_N"]), rel=2e-3)


def test_t1_undamped_snap_gives_all_speed_back():
    law = TetherLaw(2_000.0, 10.0, 4e4, 0.0, VECTORS["reduced_mass_kg"])
    assert snapped(law, 0.005)[2] == pytest.approx(-SPEED, rel=2e-3)


def test_t1_damping_of_30_percent_leaves_the_textbook_share_of_speed():
    # The pull k x + c v of a rope that may not push ends before the stretch does, at the phase
    # pi - 2 asin(z): more speed is left than the exp(-pi z / sqrt(1 - z^2)) of a spring.
    law = TetherLaw(2_000.0, 10.0, 4e4, 0.3, VECTORS["reduced_mass_kg"])
    z = 0.3
    w0 = math.sqrt(2_000.0 / law.reduced_kg)
    wd = w0 * math.sqrt(1.0 - z * z)
    time = (math.pi - 2.0 * math.asin(z)) / wd
    left = math.exp(-z * w0 * time)
    assert -snapped(law, 0.0005)[2] / SPEED == pytest.approx(left, rel=0.02)


def test_t1_damping_constant_is_30_percent_of_critical():
    law = TetherLaw(reduced_kg=VECTORS["reduced_mass_kg"])
    assert damping_n_s_per_m(law, 2_000.0) == pytest.approx(282.4, abs=0.1)


def test_a_slack_rope_never_pushes():
    assert tension_n(TetherLaw(), -0.01, 5.0) == 0.0


def test_a_rope_that_shortens_fast_pulls_at_least_nothing():
    assert tension_n(TetherLaw(), 0.05, -50.0) == 0.0


def test_steel_takes_over_after_half_a_metre():
    law = TetherLaw(damping_ratio=0.0)
    assert tension_n(law, 0.6, 0.0) == pytest.approx(2_000.0 * 0.5 + 40_000.0 * 0.1)


def at_rope_length(speed: float, rope_m: float = 2.0) -> World:
    settings = WorldSettings(tether_m=rope_m)
    world = free_world(ChestPose(4.3, -0.05, 0.0), (speed, 0.0), settings=settings)
    return world


def test_a_whole_man_at_half_a_metre_a_second_stretches_the_rope_as_measured():
    # Measured in the trial that the guide reports: longest 8 cm beyond the rest length.
    world = at_rope_length(0.5)
    longest = 0.0
    for tick in range(1, 400):
        world.step(Drive(REST, (False, False)), 40.5, tick % 10 == 0)
        longest = max(longest, paid_out_m(world) - world.rope_m)
    assert longest == pytest.approx(0.08, abs=0.015)


def test_a_whole_man_rebounds_with_a_third_of_his_speed():
    # Measured in that trial: 0.16 m/s of 0.50.
    world = at_rope_length(0.5)
    for tick in range(1, 400):
        world.step(Drive(REST, (False, False)), 40.5, tick % 10 == 0)
    assert man_motion(world.motions).vx == pytest.approx(-0.19, abs=0.03)


def test_the_hard_stop_holds_at_seven_metres():
    soft = TetherLaw(100.0, 3.0, 100.0, 0.0)
    settings = WorldSettings(tether=soft, hard_stop_m=3.0, tether_m=2.0)
    world = free_world(ChestPose(4.3, -0.05, 0.0), (1.5, 0.0), settings=settings)
    longest = 0.0
    for tick in range(1, 300):
        world.step(Drive(REST, (False, False)), 40.5, tick % 10 == 0)
        longest = max(longest, paid_out_m(world))
    assert longest == pytest.approx(3.0, abs=0.01)


def swinging(rope_m: float, speed: float) -> World:
    """Return a world with the man on a taut rope, swinging across it."""
    settings = WorldSettings(tether_m=5.35)
    world = free_world(ChestPose(2.47 + rope_m, -0.05, 0.0), (0.0, speed), settings=settings)
    world.rope_m = rope_m
    return world


def test_t2_winding_in_keeps_the_angular_momentum_of_the_whole():
    world = swinging(5.0, 0.3)
    before = total_momentum(world.motions, world.masses)[2]
    for tick in range(1, 801):
        world.rope_m = max(2.0, world.rope_m - 0.003)
        world.step(Drive(REST, (False, False)), 40.5, tick % 10 == 0)
    assert total_momentum(world.motions, world.masses)[2] == pytest.approx(before, rel=1e-9)


def test_t2_winding_from_five_to_two_metres_multiplies_the_swing_by_6_25():
    """Point masses: omega r^2 is constant (`winding` of the vectors)."""
    law = TetherLaw(damping_ratio=0.3)
    mu, rest, dt = law.reduced_kg, 5.0, 0.005
    x, y, vx, vy = 5.0, 0.0, 0.0, 0.3
    first = (x * vy - y * vx) / (x * x + y * y)
    while rest > 2.0 or math.hypot(x, y) > 2.0:
        rest = max(2.0, rest - 0.3 * dt)
        x, y = x + vx * dt, y + vy * dt
        r = math.hypot(x, y)
        pull = tension_n(law, r - rest, (x * vx + y * vy) / r) / mu
        vx, vy = vx - pull * x / r * dt, vy - pull * y / r * dt
    last = (x * vy - y * vx) / (x * x + y * y)
    assert last / first == pytest.approx(VECTORS["winding"]["omega_ratio"], rel=0.002)


def test_the_rope_gives_the_ship_what_it_takes_from_the_man():
    world = at_rope_length(0.5)
    before = total_momentum(world.motions, world.masses)
    for tick in range(1, 300):
        world.step(Drive(REST, (False, False)), 40.5, tick % 10 == 0)
    assert total_momentum(world.motions, world.masses)[:2] == pytest.approx(
        before[:2], abs=1e-10 * MAN_KG
    )


def test_a_glove_brakes_the_rope_by_its_grip_and_no_more():
    # 0.5 m/s against 275 N: the rope runs through the glove, and the pull never passes the limit.
    settings = WorldSettings(tether_m=5.35)
    world = free_world(ChestPose(4.3, -0.05, 0.0), (2.0, 0.0), settings=settings)
    world = World(settings, with_rope_in_hand(world))
    pulls = []
    for tick in range(1, 120):
        strain = world.step(Drive(REST, (True, False)), 40.5, tick % 10 == 0)
        pulls.append(strain.grip_n[0] / strain.grip_limits_n[0])
    assert 0.99 < max(pulls) <= 1.0 + 1e-9


def test_a_glove_lets_rope_through_above_its_grip():
    settings = WorldSettings(tether_m=5.35)
    world = free_world(ChestPose(4.3, -0.05, 0.0), (2.0, 0.0), settings=settings)
    world = World(settings, with_rope_in_hand(world))
    before = world.holds[0].rope_m
    for tick in range(1, 120):
        world.step(Drive(REST, (True, False)), 40.5, tick % 10 == 0)
    assert world.holds[0].rope_m > before + 0.1


def braked(speed: float, brake_n: float) -> tuple[list[float], list[float]]:
    """Return the pulls at glove and belt while a hand brakes a man who leaves at `speed`."""
    settings = WorldSettings(tether_m=5.35)
    world = free_world(ChestPose(4.3, -0.05, 0.0), (speed, 0.0), settings=settings)
    world = World(settings, with_rope_in_hand(world))
    drive = Drive(REST, (True, False), brake_n=brake_n)
    strains = [world.step(drive, 40.5, tick % 10 == 0) for tick in range(1, 200)]
    return [strain.rope_n[0] for strain in strains], [strain.tension_n for strain in strains]


def test_an_undamped_hard_stop_of_half_a_metre_a_second_gives_the_235_newtons_of_the_chapter():
    law = TetherLaw(2_000.0, 10.0, 4e4, 0.0, VECTORS["reduced_mass_kg"])
    mu = law.reduced_kg
    assert 0.5 * math.sqrt(2_000.0 * mu) == pytest.approx(235.0, abs=1.0)


@pytest.mark.parametrize("speed", [0.3, 0.5, 0.8])
def test_60_newtons_by_hand_stop_him_before_the_belt_feels_anything(speed):
    glove, belt = braked(speed, 60.0)
    assert max(glove) <= 60.0 + 1e-9
    assert max(belt) == 0.0


def test_a_brake_of_60_newtons_is_reached():
    assert max(braked(0.5, 60.0)[0]) == pytest.approx(60.0)


def with_rope_in_hand(world: World) -> WorldValues:
    glove = place_of(world.motions, FOREARMS[0], GLOVE)
    anchor = place_of(world.motions, SHIP, on_ship_body(ANCHOR))
    hold = Hold(ROPE, rope_m=math.dist(glove, anchor))
    return replace(world.values(), holds=(hold, world.holds[1]))
