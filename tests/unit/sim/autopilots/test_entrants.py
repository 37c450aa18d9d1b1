"""The pilots of the way in: what each does with the knob, and that they use a player's keys."""

import pytest

from game.sim.autopilot import Autopilot, Thought
from game.sim.autopilots import blind, feet_first, head_first, late, stubborn
from game.sim.entrant import BETWEEN_PULLS_TICKS, PULL_TICKS, READS, Mind
from game.vocab.channel import Value

FRESH: dict[str, Value] = {
    "suit.pressure_kpa": 40.5,
    "body.entry": "none",
    "body.inside": False,
    "body.facing_hatch": False,
    "body.task": "none",
    "tether.wound_ratio": 0.6,
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


@pytest.mark.parametrize(
    "pilot", [p.AUTOPILOT for p in (blind, feet_first, head_first, late, stubborn)]
)
def test_each_of_them_reads_what_the_way_in_needs(pilot):
    assert pilot.reads == READS


BLEEDS = {"entry.bleed_to_kpa": 27.4}


def thought(
    pilot: Autopilot, mind: Mind, tick: int, now: dict[str, Value], **dials: float
) -> Thought:
    defaults = {name: value for name, (value, _) in pilot.dials.items()}
    return pilot.think({**defaults, **dials}, mind, tick, now)


def given(found: Thought) -> dict[str, Value]:
    return {wish.name: wish.value for wish in found.wishes}


def test_who_bleeds_leaves_the_knob_alone():
    found = given(thought(head_first.AUTOPILOT, Mind("rest"), 0, FRESH, **BLEEDS))
    assert found["suit.bleed"] == 1.0 and "suit.relief.set" not in found


def test_a_pull_at_the_hand_valve_lasts_two_seconds_at_most():
    pulls = Mind("enter", 0, pulling=True, moved=100)
    longer = thought(head_first.AUTOPILOT, pulls, 100 + PULL_TICKS - 1, FRESH, **BLEEDS)
    over = thought(head_first.AUTOPILOT, pulls, 100 + PULL_TICKS, FRESH, **BLEEDS)
    assert "suit.bleed" not in given(longer) and given(over)["suit.bleed"] == 0.0


def test_a_pull_ends_at_the_pressure_he_wants():
    pulls = Mind("enter", 0, pulling=True, moved=100)
    soft: dict[str, Value] = {**FRESH, "suit.pressure_kpa": 27.4}
    assert given(thought(head_first.AUTOPILOT, pulls, 110, soft, **BLEEDS))["suit.bleed"] == 0.0


def test_he_breathes_between_two_pulls():
    breathes = Mind("enter", 0, moved=100)
    early = thought(head_first.AUTOPILOT, breathes, 99 + BETWEEN_PULLS_TICKS, FRESH, **BLEEDS)
    then = thought(head_first.AUTOPILOT, breathes, 100 + BETWEEN_PULLS_TICKS, FRESH, **BLEEDS)
    assert "suit.bleed" not in given(early) and given(then)["suit.bleed"] == 1.0


def test_he_goes_on_trying_while_he_bleeds():
    found = thought(head_first.AUTOPILOT, Mind("vent"), 1, FRESH, **BLEEDS)
    assert given(found)["body.hatch_guide"] == "head_first"


def test_with_the_lid_shut_he_lets_no_more_gas_out():
    found = thought(head_first.AUTOPILOT, Mind("seat"), 900, SHUT, **BLEEDS)
    assert "suit.bleed" not in given(found)


RESTS = {"entry.rest_below_ratio": 0.45}


def test_he_hangs_again_when_a_limb_is_low_where_he_can():
    enters = Mind("enter", 0, vented=True)
    along = thought(head_first.AUTOPILOT, enters, 9, {**TIRED, "body.entry": "along"}, **RESTS)
    turns = thought(head_first.AUTOPILOT, enters, 9, {**TIRED, "body.entry": "turn"}, **RESTS)
    assert given(along)["body.hatch_guide"] == "none" and not turns.wishes


def test_rested_he_goes_on():
    found = thought(head_first.AUTOPILOT, Mind("pause", 0, vented=True), 9, FRESH, **RESTS)
    assert given(found)["body.hatch_guide"] == "head_first"


def test_the_blind_pilot_winds_the_line_before_he_goes_in():
    found = thought(blind.AUTOPILOT, Mind("rest", 0, vented=True), 500, FRESH)
    assert given(found) == {"tether.wind_on_arm": True}


def test_with_enough_line_on_his_arm_he_goes_on():
    wound: dict[str, Value] = {**FRESH, "tether.wound_ratio": 0.75}
    state = thought(blind.AUTOPILOT, Mind("wind", 0, vented=True), 9, wound).state
    assert isinstance(state, Mind) and state.mode == "vent"


def test_the_blind_pilot_asks_for_the_drive_as_soon_as_he_is_inside():
    inside: dict[str, Value] = {**FRESH, "body.entry": "along", "body.inside": True}
    found = given(thought(blind.AUTOPILOT, Mind("enter", 0, vented=True), 9, inside))
    assert found == {"body.hatch_guide": "none", "hatches.outer.drive": 1.0}


def test_a_lid_that_the_drive_cannot_shut_is_opened_again():
    inside: dict[str, Value] = {**FRESH, "body.inside": True}
    found = given(thought(blind.AUTOPILOT, Mind("drive", 0, vented=True), 2001, inside))
    assert found == {"hatches.outer.drive": -1.0}
