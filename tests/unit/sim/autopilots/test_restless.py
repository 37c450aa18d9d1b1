"""The pilot who wastes his strength."""

from functools import cache

from game.sim.autopilots import idle, restless
from game.sim.autopilots.restless import READS
from tests.unit.sim.autopilots.flights import flown
from tests.walks import Walk

LIMBS = ("grip", "arm", "trunk", "leg")


@cache
def long_walk() -> Walk:
    return flown(restless.AUTOPILOT, 430.0)


def test_he_ends_with_half_his_limbs_spent():
    left = sorted(long_walk().number(f"body.{limb}_capacity_ratio") for limb in LIMBS)
    assert left[1] < 0.45


def test_he_never_rests():
    resting = flown(idle.AUTOPILOT, 60.0).number("body.metabolic_w")
    assert long_walk().number("body.metabolic_w") > resting + 200.0


def test_his_gloves_do_not_chatter_on_the_rope():
    gripped = [name for name in long_walk().names() if name.endswith("_hand.gripped")]
    assert 0 < len(gripped) < 300


def test_every_dial_he_reads_exists():
    assert set(READS) - {"clock.since_egress_s"} <= set(Walk().telemetry)
