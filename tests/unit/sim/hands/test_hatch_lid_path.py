"""Where the chest has to be while the lid swings, and where its edge is then."""

import math
from itertools import pairwise

import pytest

from game.sim.hands.hatch_lid_path import chest_at, edge
from game.sim.physics.ship_table import HINGE, LID_LENGTH_M, LID_SHUT_RAD
from game.vocab.units import DEG

LYING_RAD = -90.0 * DEG


def test_the_edge_at_the_free_end_is_where_the_lid_ends():
    x, y = edge(1.0, LID_SHUT_RAD)
    assert (x, y) == pytest.approx((HINGE[0], HINGE[1] - LID_LENGTH_M))


def test_the_wished_chest_moves_without_a_jump_as_the_lid_closes():
    poses = [chest_at(deg * DEG, LYING_RAD) for deg in range(96)]
    steps = [math.dist((a.x_m, a.y_m), (b.x_m, b.y_m)) for a, b in pairwise(poses)]
    assert max(steps) < 0.02


def test_the_wished_chest_is_turned_the_short_way():
    pose = chest_at(8.0 * DEG, LYING_RAD + 2.0 * math.pi)
    assert pose.angle_rad / DEG == pytest.approx(360.0 - 118.0)
