"""A way down is the same whatever the steps it is carried by."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from game.sim.descent.cable import Pair, cable_heat_w_per_m2
from game.sim.descent.course import BURNING, DOWN, Course, Craft, Order, carried, ignited
from game.sim.descent.readings import events_between, stage_word
from game.sim.descent.touchdown import touchdown_m_per_s
from game.sim.orbital.motion import Motion

VECTORS = Path(__file__).parents[3] / "reference" / "vectors"
IGNITION = json.loads((VECTORS / "scenario_b.json").read_text(encoding="utf-8"))["ignition"]
UTC_S = 117_387.0
CRAFT = Craft()


def burning(craft=CRAFT, order=None):
    motion = Motion(tuple(IGNITION["r_m"]), tuple(IGNITION["v_m_s"]))
    course = Course(UTC_S, motion, None, order=order or Order(UTC_S))
    return ignited(course, craft)


def down(step_s, craft=CRAFT):
    course = burning(craft)
    to_s = UTC_S
    while course.stage != DOWN:
        to_s += step_s
        course = carried(course, craft, to_s)
    return course


def test_long_and_short_steps_end_at_the_same_place():
    one, other = down(0.5), down(7.3)
    assert math.dist(one.motion.position_m, other.motion.position_m) < 20.0
    assert one.utc_s == pytest.approx(other.utc_s, abs=0.05)


def test_the_engine_stops_on_its_second_not_on_the_steps():
    course = carried(burning(), CRAFT, UTC_S + 46.7)
    assert course.off_utc_s == UTC_S + 45.0
    assert course.mass_kg == pytest.approx(5_412.0 - 45.0 * CRAFT.engine.flow_kg_per_s, abs=1e-6)


def test_a_burn_that_is_cut_short_leaves_him_in_orbit():
    course = burning()
    cut = replace(course, off_utc_s=UTC_S + 3.0)
    after = carried(cut, CRAFT, UTC_S + 4_000.0)
    assert after.stage == "falling"
    assert after.peak_g < 0.01


def test_the_stages_come_in_order_and_are_reported_once():
    course = burning()
    words: list[str] = []
    names: list[str] = []
    for second in range(1, 1_700):
        after = carried(course, CRAFT, UTC_S + second)
        names += [event.name for event in events_between(course, after, (False, False), second)]
        if not words or words[-1] != stage_word(after):
            words.append(stage_word(after))
        course = after
        if course.stage == DOWN:
            break
    assert words == ["burning", "sphere", "drogue", "main", "down"]
    assert names == [
        "tdu.stopped", "descent.drogue_opened", "descent.main_opened", "landing.touched_down",
    ]  # fmt: skip


def test_on_the_ground_nothing_moves_any_more():
    course = down(1.0)
    assert carried(course, CRAFT, course.utc_s + 100.0) == course


def test_a_pair_on_its_cable_has_more_drag_broadside_than_nose_on():
    assert Pair(0.0).drag_m2 < Pair(1.0).drag_m2 < Pair(math.pi / 2.0).drag_m2


def test_thin_air_cannot_give_the_cable_more_than_it_carries():
    density, speed = 1e-9, 7_600.0
    assert cable_heat_w_per_m2(density, speed) == 0.5 * density * speed**3


def test_the_whirl_of_a_pair_quickens_in_the_air():
    craft = Craft(cable=True)
    course = carried(burning(craft), craft, UTC_S + 46.0)
    assert course.pair is not None
    later = carried(course, craft, UTC_S + 730.0)
    assert later.pair is not None
    assert later.pair.heat_j_per_m2 > course.pair.heat_j_per_m2


@pytest.mark.parametrize(("error", "speed"), [(0.0, 0.0), (0.1, 0.71), (-0.1, 0.71)])
def test_a_motor_that_gives_too_much_is_as_hard_as_one_that_gives_too_little(error, speed):
    assert touchdown_m_per_s(7.1, error) == pytest.approx(speed, abs=1e-9)


def test_the_stage_of_a_lit_engine_is_burning():
    assert burning().stage == BURNING
