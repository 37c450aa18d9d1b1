"""Where ship and man press on each other, for the arrows of the lens."""

from game.sim.hands.geometry import ChestPose
from game.sim.hands.view import HandOrder, LegOrder
from game.sim.physics.outset import legs_and_arms
from game.sim.physics.presses import KIND, MOST_ARROWS, presses
from game.vocab.units import DEG
from tests.walks import Walk, free_world

ACROSS = HandOrder(0.2, 0.0)
STRAIGHT = legs_and_arms(LegOrder(15.0, 20.0, 5.0), (ACROSS, ACROSS))


def lying(y_m: float):
    return free_world(at=ChestPose(1.35, y_m, -90.0 * DEG), joints=STRAIGHT)


def test_who_floats_in_the_middle_presses_on_nothing():
    assert presses(lying(0.0)) == ()


def test_the_wall_below_pushes_him_up_and_the_wall_above_down():
    below, above = presses(lying(-0.4)), presses(lying(0.4))
    assert below
    assert above
    assert all(arrow.y_size > 0.0 for arrow in below)
    assert all(arrow.y_size < 0.0 for arrow in above)


def test_far_outside_there_is_nothing_to_press_on():
    assert presses(free_world()) == ()


def test_the_largest_come_first_and_there_are_never_many():
    sizes = [abs(arrow.y_size) for arrow in presses(lying(-0.42))]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) <= MOST_ARROWS


def test_knees_against_the_ring_are_pushed_away_from_the_ship():
    walk = Walk(27.4)
    found = []
    walk.step({"body.hatch_guide": "feet_first"})
    for _ in range(900):
        walk.step()
        found += [arrow for arrow in walk.last.arrows if arrow.kind == KIND]
    assert found
    assert max(found, key=lambda arrow: abs(arrow.x_size)).x_size > 0.0
