"""The handle of the parachutes, cloth that tears, a probe that is dead, a cable that holds."""

import pytest

from tests.falls import falling, low


def test_the_barometer_opens_at_five_kilometres():
    fall = low().go(500.0)
    opened = next(e for e in fall.events if e.name == "descent.drogue_opened")
    assert opened.detail["altitude_km"] == pytest.approx(5.0, abs=0.15)


def test_without_it_and_without_the_handle_nothing_opens():
    down = low(descent__baro_works=False).go(200.0)
    assert "descent.drogue_opened" not in down.names()
    assert down.number("landing.vertical_speed_m_per_s") > 100.0


def test_the_handle_opens_without_the_barometer():
    down = low(descent__baro_works=False).go(20.0).go(500.0, canopy__handle=True)
    assert "descent.main_opened" in down.names()
    assert down.number("landing.vertical_speed_m_per_s") < 2.0


def test_pulled_at_the_greatest_load_the_cloth_tears():
    down = falling(descent__whirl_deg_per_s=5.0).go(945.0).go(300.0, canopy__handle=True)
    assert "canopy.tore" in down.names()
    assert down.snapshot.telemetry["descent.stage"] == "down"
    assert down.number("canopy.torn_mach") > 3.0


def test_torn_cloth_lights_no_motor():
    down = falling().go(945.0).go(300.0, canopy__handle=True)
    assert down.snapshot.telemetry["landing.motor_fired"] is False


def test_a_dead_probe_lights_no_motor():
    down = low(descent__probe_works=False).go(500.0)
    assert down.number("landing.vertical_speed_m_per_s") == pytest.approx(7.1, abs=0.1)


def test_a_cable_that_takes_more_heat_holds_longer():
    late = falling(descent__cable_holds_mj_per_m2=83.5).go(800.0)
    parted = next(e for e in late.events if e.name == "descent.parted")
    assert parted.detail["altitude_km"] == pytest.approx(80.0, abs=1.0)


def test_the_seed_moves_the_whirl_within_its_scatter():
    fall = falling(descent__whirl_deg_per_s=10.0, descent__whirl_scatter_deg_per_s=4.0)
    assert 6.0 <= fall.number("entry.spin_deg_per_s") <= 14.0
