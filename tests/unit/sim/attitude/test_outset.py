"""Where a ship stands when the flight begins."""

from game.sim.attitude.angles import angles_of, frame_of
from game.sim.attitude.outset import Outset
from game.sim.orbital.motion import Motion
from game.sim.random_streams import stream_for
from game.vocab.units import DEG

MOTION = Motion((6_630_000.0, 0.0, 0.0), (0.0, 7_800.0, 0.0))


def yaw_deg(outset: Outset, seed: int) -> float:
    turning = outset.turning(MOTION, stream_for(seed, "attitude"))
    return angles_of(turning.attitude, frame_of(MOTION)).yaw_rad / DEG


def test_without_scatter_the_seed_changes_nothing():
    outset = Outset((0.0, 30.0, 0.0), (0.0, 0.0, 0.0))
    assert abs(yaw_deg(outset, 1) - 30.0) < 1e-9
    assert yaw_deg(outset, 1) == yaw_deg(outset, 2)


def test_the_scatter_moves_an_angle_by_its_half_width_at_most():
    outset = Outset((0.0, 30.0, 0.0), (0.0, 0.0, 0.0), scatter_deg=10.0)
    yaws = [yaw_deg(outset, seed) for seed in range(20)]
    assert max(abs(yaw - 30.0) for yaw in yaws) <= 10.0
    assert max(yaws) - min(yaws) > 5.0


def test_the_scatter_of_the_rates_leaves_the_angles_alone():
    outset = Outset((0.0, 30.0, 0.0), (0.0, 0.0, 0.0), scatter_deg_per_s=1.0)
    rates = {outset.turning(MOTION, stream_for(seed, "attitude")).rate_rad_per_s for seed in (1, 2)}
    assert abs(yaw_deg(outset, 1) - 30.0) < 1e-9
    assert len(rates) == 2


def test_a_ship_that_keeps_its_place_over_the_earth_turns_with_it():
    still = Outset((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)).turning(MOTION, stream_for(1, "attitude"))
    kept = Outset((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), with_earth=True)
    turned = kept.turning(MOTION, stream_for(1, "attitude"))
    assert still.rate_rad_per_s == (0.0, 0.0, 0.0)
    assert abs(turned.rate_rad_per_s[1]) > 0.05 * DEG
