"""Half a roll: refused where it would put a part of him into the ship."""

from game.sim.hands.geometry import ChestPose
from game.sim.physics.twist import posture_refusal
from tests.walks import free_world


def test_beside_the_rim_there_is_no_room_to_roll():
    # Bent a little, his legs lie to the front of his chest: mirrored they would stand in the tube.
    world = free_world(at=ChestPose(2.75, -0.85, 2.9), facing=1)
    assert posture_refusal(world, touching=False) == "no_room"


def test_in_the_open_there_is_room_to_roll():
    assert posture_refusal(free_world(), touching=False) is None
