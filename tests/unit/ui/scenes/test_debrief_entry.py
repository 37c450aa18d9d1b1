"""The way in, link by link, out of made-up seconds: every link is measured, none is assumed."""

from game.ui.scenes.debrief_entry import stretches, way_in_of
from game.ui.scenes.debrief_nitrogen import nitrogen_of, one_in
from game.vocab.channel import Value
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from tests.unit.ui.stage import make_kit

AT_THE_RIM: dict[str, Value] = {
    "body.entry": "none",
    "body.inside": False,
    "body.facing_hatch": False,
    "body.feet_over_rim": False,
    "body.head_over_rim": False,
    "body.working_joint": "none",
    "body.joint_need_nm": 0.0,
    "body.joint_have_nm": 100.0,
    "body.leg_capacity_ratio": 0.5,
    "body.core_temperature_c": 38.0,
    "body.metabolic_w": 500.0,
    "suit.pressure_kpa": 40.5,
    "suit.relief_setting": "high",
    "hatches.outer_angle_deg": 8.0,
    "hatches.outer_seat": "nothing",
    "hatches.outer_shut": False,
    "airlock.pressure_kpa": 0.0,
    "body.bends_risk_ratio": 0.0,
    "body.nitrogen_kpa": 69.0,
}
TRYING: dict[str, Value] = {"body.entry": "tuck"}
INSIDE: dict[str, Value] = {
    "body.entry": "inside",
    "body.inside": True,
    "body.facing_hatch": True,
    "body.feet_over_rim": True,
}


def flown(*parts):
    """Return seconds: each part is (how many, what differs from hanging at the rim)."""
    dials = [AT_THE_RIM | differs for count, differs in parts for _ in range(count)]
    return [Snapshot(100 * n, float(n), one) for n, one in enumerate(dials)]


def told(*parts, events=()):
    return [said for _, said in way_in_of(events, flown(*parts), make_kit())]


def test_a_flight_without_a_try_has_no_way_in():
    assert told((30, {})) == []


def test_a_flight_without_these_dials_has_no_way_in():
    assert way_in_of((), [Snapshot(0, 0.0, {"suit.pressure_kpa": 40.5})], make_kit()) == []


def test_a_stretch_of_tries_begins_with_the_pressure_and_ends_with_what_came_of_it():
    (said,) = told((5, {}), (20, TRYING), (5, {}))
    assert (said[0], said[-1]) == ("40.5 kPa in the suit", "you were not in")


def test_the_joint_that_decides_says_what_it_wanted_and_what_was_there():
    hard = TRYING | {
        "body.working_joint": "hip",
        "body.joint_need_nm": 82.0,
        "body.joint_have_nm": 49.0,
    }
    (said,) = told((5, {}), (20, hard))
    assert "each hip: 82 N·m wanted, 49 N·m there" in said


def test_near_and_far_are_one_joint():
    near, far = ({**TRYING, "body.working_joint": f"{side}_elbow", "body.joint_need_nm": 20.0}
                 for side in ("near", "far"))  # fmt: skip
    (said,) = told((5, {}), (10, near), (10, far))
    assert sum("elbow" in one for one in said) == 1


def test_tries_are_counted_with_their_seconds():
    (said,) = told((5, {}), (9, TRYING), (1, {"body.entry": "lean"}), (10, TRYING))
    assert "2 tries in 20 s" in said


def test_strength_that_was_spent_is_told_of_the_limb_that_lost_most():
    (said,) = told((5, {}), (20, TRYING), (5, {"body.leg_capacity_ratio": 0.37}))
    assert "legs from 50 to 37 % of full strength" in said


def test_turning_the_knob_between_two_tries_parts_them():
    low = TRYING | {"suit.relief_setting": "low", "suit.pressure_kpa": 27.4}
    assert len(stretches(flown((5, {}), (20, TRYING), (20, low)))) == 2


def test_turning_the_knob_stands_with_what_came_of_it():
    turned = Event(100, "suit.relief.turned", {"to": "low"})
    chains = told((5, {}), (70, TRYING), events=(turned,))
    assert any("You set the relief valve low" in said for said in chains)


def test_the_valve_held_by_hand_says_how_long_and_how_far_down():
    held = TRYING | {"suit.bleed_ratio": 1.0, "suit.pressure_kpa": 31.5}
    chains = told((5, {}), (10, TRYING), (7, held))
    assert chains[0] == (
        "You held the hand valve open: 7 s in all",
        "the suit came down to 31.5 kPa",
    )


def test_by_himself_he_tries_from_the_moment_his_feet_come_over_the_rim():
    assert len(told((5, {}), (9, {"body.feet_over_rim": True}))) == 1


def test_standing_in_the_hatch_before_he_ever_left_is_no_try():
    assert told((30, {"body.feet_over_rim": True})) == []


def test_the_lid_says_how_long_it_took_and_what_lay_on_its_seat():
    caught = INSIDE | {"hatches.outer_angle_deg": 85.0, "hatches.outer_seat": "line"}
    shut = INSIDE | {"hatches.outer_shut": True}
    _, said = told((5, {}), (10, TRYING), (4, INSIDE), (6, caught), (5, shut))
    assert said[1:3] == ("for 6 s it rested on a loop of line", "the lid was shut after 10 s")


def test_a_lid_that_stayed_open_is_said_to_be_open():
    _, said = told((5, {}), (10, TRYING), (20, INSIDE))
    assert said[1] == "after 20 s the lid was still open"


def test_air_in_the_lock_is_told_with_its_seconds():
    shut = INSIDE | {"hatches.outer_shut": True}
    air = shut | {"airlock.pressure_kpa": 27.0}
    _, said = told((5, {}), (10, TRYING), (4, INSIDE), (10, shut), (1, air))
    assert said[-1] == "10 s later the lock held 27 kPa"


def risky(*parts):
    """Return seconds at a pressure (kPa) with a chance that grows by so much a second."""
    risk = 0.0
    dials: list[dict[str, Value]] = []
    for count, kpa, step in parts:
        for _ in range(count):
            risk += step
            dials.append(AT_THE_RIM | {"suit.pressure_kpa": kpa, "body.bends_risk_ratio": risk})
    return [Snapshot(100 * n, float(n), one) for n, one in enumerate(dials)]


def test_the_chance_is_one_in_so_many_with_its_reason():
    ((_, said),) = nitrogen_of(risky((60, 27.6, 1e-4)), make_kit())
    assert "2.5 times as much" in said[0]
    assert said[-1] == "in all, one flight like this in 170 ends in pain"


def test_minutes_at_each_pressure_have_their_own_price():
    seconds = risky((61, 40.5, 1e-5), (60, 27.4, 1e-4))
    ((_, said),) = nitrogen_of(seconds, make_kit())
    assert said[1:3] == (
        "60 s above 30 kPa: each minute a chance of 1 in 1\u202f700",
        "60 s below 30 kPa: each minute a chance of 1 in 170",
    )


def test_a_flight_without_risk_says_nothing_of_it():
    assert nitrogen_of(risky((60, 40.5, 0.0)), make_kit()) == []


def test_a_chance_is_told_in_two_digits():
    assert (one_in(0.5), one_in(1 / 87.4), one_in(1 / 1234)) == ("2", "87", "1\u202f200")
