"""The pilots of the way in: what each does with the knob, and that they use a player's keys."""

import pytest

from game.sim.autopilot import Autopilot
from game.sim.autopilots import feet_first, head_first, late, stubborn
from game.sim.entrant import READS, Mind
from game.vocab.channel import Value

FRESH: dict[str, Value] = {
    "suit.pressure_kpa": 40.5,
    "body.entry": "none",
    "body.inside": False,
    "body.facing_hatch": False,
    "hatches.outer_shut": False,
    "body.grip_capacity_ratio": 0.8,
    "body.arm_capacity_ratio": 0.8,
    "body.trunk_capacity_ratio": 0.8,
    "body.leg_capacity_ratio": 0.8,
}
TIRED: dict[str, Value] = {**FRESH, "body.leg_capacity_ratio": 0.3}


def wishes(pilot: Autopilot, mind: Mind, tick: int, dials: dict[str, Value]) -> dict[str, Value]:
    defaults = {name: value for name, (value, _) in pilot.dials.items()}
    thought = pilot.think(defaults, mind, tick, dials)
    return {wish.name: wish.value for wish in thought.wishes}


def mode(pilot: Autopilot, mind: Mind, tick: int, dials: dict[str, Value]) -> str:
    defaults = {name: value for name, (value, _) in pilot.dials.items()}
    following = pilot.think(defaults, mind, tick, dials).state
    assert isinstance(following, Mind)
    return following.mode


@pytest.mark.parametrize("pilot", [feet_first.AUTOPILOT, head_first.AUTOPILOT])
def test_who_knows_the_suit_turns_the_knob_first(pilot):
    assert wishes(pilot, pilot.start({}), 0, FRESH)["suit.relief.set"] == "low"


def test_the_stubborn_pilot_never_turns_the_knob():
    pilot = stubborn.AUTOPILOT
    assert "suit.relief.set" not in wishes(pilot, pilot.start({}), 0, TIRED)


def test_the_late_pilot_turns_the_knob_only_when_he_is_spent():
    pilot = late.AUTOPILOT
    assert "suit.relief.set" not in wishes(pilot, pilot.start({}), 0, FRESH)
    assert wishes(pilot, pilot.start({}), 0, TIRED)["suit.relief.set"] == "low"


def test_the_knob_is_turned_once():
    pilot = feet_first.AUTOPILOT
    assert "suit.relief.set" not in wishes(pilot, Mind("rest", 0, vented=True), 5, FRESH)


def test_he_waits_until_the_suit_is_soft():
    pilot = feet_first.AUTOPILOT
    vents = Mind("vent", 0, vented=True)
    assert mode(pilot, vents, 100, FRESH) == "vent"
    assert mode(pilot, vents, 100, {**FRESH, "suit.pressure_kpa": 28.0}) == "enter"


def test_the_way_in_is_asked_of_the_guide():
    vents = Mind("vent", 0, vented=True)
    soft: dict[str, Value] = {**FRESH, "suit.pressure_kpa": 28.0}
    feet = wishes(feet_first.AUTOPILOT, vents, 100, soft)
    head = wishes(head_first.AUTOPILOT, vents, 100, soft)
    asked = (feet["body.hatch_guide"], head["body.hatch_guide"])
    assert asked == ("feet_first", "head_first")


def test_inside_he_takes_the_lid():
    enters = Mind("enter", 0, vented=True)
    inside: dict[str, Value] = {**FRESH, "body.entry": "inside"}
    assert wishes(feet_first.AUTOPILOT, enters, 100, inside)["body.lid"] is True


SHUT: dict[str, Value] = {**FRESH, "body.inside": True, "hatches.outer_shut": True}


def test_with_the_lid_shut_for_three_seconds_he_leaves_it():
    seated = Mind("seat", 0, vented=True)
    assert "body.lid" not in wishes(feet_first.AUTOPILOT, seated, 299, SHUT)
    assert wishes(feet_first.AUTOPILOT, seated, 300, SHUT)["body.lid"] is False


def test_a_lid_that_swings_back_is_taken_again():
    inside: dict[str, Value] = {**SHUT, "hatches.outer_shut": False}
    seated = Mind("seat", 0, vented=True)
    assert wishes(feet_first.AUTOPILOT, seated, 50, inside)["body.lid"] is True


@pytest.mark.parametrize("pilot", [p.AUTOPILOT for p in (feet_first, head_first, late, stubborn)])
def test_each_of_them_reads_what_the_way_in_needs(pilot):
    assert pilot.reads == READS
