"""Getting in against the dossier: how he folds, and how pressure decides who is shut in.

Rates, never one run: contact is chaotic, and every start is moved by up to 12 mm.
"""

import json
from pathlib import Path

import pytest

from game.sim.hands.view import TUCK, HandOrder
from game.sim.physics.drive import Drive
from game.sim.physics.inside import fold_diameter_m
from game.sim.physics.outset import legs_and_arms
from tests.walks import Walk, free_world

VECTORS = Path(__file__).parent / "vectors" / "suit_fold.json"
CASES = [
    (case["p_Pa"] / 1000.0, case["folded_diameter_m"])
    for case in json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
    if case["mvc_fraction"] == 1.0 and case["p_Pa"] >= 27_000.0
]
TIRED = {
    "grip_capacity_ratio": 0.55,
    "arm_capacity_ratio": 0.55,
    "trunk_capacity_ratio": 0.55,
    "leg_capacity_ratio": 0.55,
}
BUDGET_S = 80.0


def folded_m(kpa: float) -> float:
    world = free_world(kpa=kpa)
    wished = legs_and_arms(TUCK, (HandOrder(0.28, -0.1), HandOrder(0.28, -0.1)))
    for tick in range(1, 601):
        world.step(Drive(wished, (False, False)), kpa, tick % 10 == 0)
    return fold_diameter_m(world.motions, world.outline)


def test_the_dossier_has_cases_to_compare_with():
    assert len(CASES) >= 4


@pytest.mark.parametrize(("kpa", "published_m"), CASES)
def test_the_folded_man_is_within_3_cm_of_the_dossier(kpa, published_m):
    assert folded_m(kpa) == pytest.approx(published_m, abs=0.03)


def shut_in(kpa: float, seed: int) -> bool:
    """Return whether a tired man who never touches the knob shuts the lid behind him in time."""
    walk = Walk(kpa, seed, tether_wound_ratio=0.6, start_scatter_m=0.012, **TIRED)
    walk.step({"body.hatch_guide": "feet_first"})
    while walk.tick < BUDGET_S * 100 and not walk.telemetry["hatches.outer_shut"]:
        entered = walk.telemetry["body.entry"] == "inside"
        walk.step({"body.hatch_guide": "none", "body.lid": True} if entered else None)
    return bool(walk.telemetry["hatches.outer_shut"])


def test_at_27_4_kpa_a_tired_man_is_shut_in_at_least_6_times_of_8():
    assert sum(shut_in(27.4, seed) for seed in range(1, 9)) >= 6


def test_at_40_5_kpa_a_tired_man_is_shut_in_at_most_twice_of_8():
    assert sum(shut_in(40.5, seed) for seed in range(1, 9)) <= 2
