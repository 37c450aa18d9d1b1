"""Two men under load: sight, the blow at the ground, and what it leaves."""

import pytest

from game.sim.systems.crew import SYSTEM, blow_g
from tests.falls import falling, low


def test_every_value_is_one_its_channel_accepts():
    telemetry = falling("crew").snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_who_hangs_limp_loses_his_sight_at_the_peak():
    assert falling("crew").go(950.0).number("body.sight_ratio") < 0.3


def test_his_sight_comes_back():
    assert falling("crew").go(1020.0).number("body.sight_ratio") > 0.9


def test_the_needle_ends_at_ten():
    assert low("crew", descent__opening="at_once").go(60.0).number("crew.needle_g") <= 10.0


def test_with_the_motor_nobody_is_hurt():
    down = low("crew").go(500.0)
    assert down.snapshot.telemetry["crew.injury"] == "none"


def test_without_the_motor_who_is_braced_is_not_hurt():
    down = low("crew", descent__probe_works=False).go(5.0, seats__brace=True).go(495.0)
    assert down.number("crew.landing_load_g") == pytest.approx(9.6, abs=0.3)
    assert down.snapshot.telemetry["crew.injury"] == "none"


def test_without_the_motor_who_is_not_braced_is_bruised():
    down = low("crew", descent__probe_works=False).go(500.0)
    assert down.snapshot.telemetry["crew.injury"] == "bruised"


def test_who_is_not_belted_is_hurt_by_the_load():
    down = falling("crew", "seats", seats__belted=False).go(950.0)
    assert down.snapshot.telemetry["crew.injury"] == "hurt"


def test_a_camera_on_the_chest_bruises():
    down = falling("crew", "loose").go(950.0)
    assert down.snapshot.telemetry["crew.injury"] == "bruised"


def test_the_blow_grows_with_the_square_of_the_speed():
    assert blow_g(2.0, True) - 1.0 == pytest.approx(4.0 * (blow_g(1.0, True) - 1.0))


def test_a_needle_that_comes_back_says_how_far():
    peak = falling("crew").go(938.0)
    back = falling("crew").go(950.0)
    assert peak.number("crew.needle_back_g") < 0.1
    assert back.number("crew.needle_back_g") > 0.5
