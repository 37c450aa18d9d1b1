"""The whirl on the cable, the stick that still works, and the sphere's swing."""

import pytest

from game.sim.systems.whirl import SYSTEM
from tests.falls import falling, low


def test_every_value_is_one_its_channel_accepts():
    telemetry = falling("whirl").snapshot.telemetry
    assert [c.name for c in SYSTEM.channels if not c.accepts(telemetry[c.name])] == []


def test_a_kilogram_takes_nearly_five_degrees_a_second():
    tied = falling("whirl", whirl__gas_kg=1.0, descent__whirl_deg_per_s=12.0)
    tied.go(150.0, whirl__stick=-1.0)
    assert tied.number("whirl.gas_kg") == 0.0
    assert tied.number("whirl.rate_deg_per_s") == pytest.approx(12.0 - 4.76, abs=0.2)


def test_without_the_stick_it_whirls_on():
    tied = falling("whirl", descent__whirl_deg_per_s=12.0).go(150.0)
    assert tied.number("whirl.rate_deg_per_s") == pytest.approx(12.0, abs=0.01)


def test_when_the_cable_breaks_the_stick_is_dead():
    fall = falling("whirl", descent__whirl_deg_per_s=12.0).go(700.0)
    assert fall.snapshot.telemetry["whirl.connected"] is False
    assert 7.0 < fall.number("whirl.at_break_deg_per_s") < 16.0


def test_a_stick_without_cable_uses_no_gas():
    alone = low("whirl").go(5.0, whirl__stick=1.0)
    assert alone.number("whirl.gas_kg") == 0.8


def test_under_the_canopy_it_hangs_still():
    assert low("whirl").go(100.0).number("whirl.rate_deg_per_s") == 0.0
