"""The pilot of the fall at his stick: when he brakes the whirl, by watch, gauge and window."""

import pytest

from game.sim.fall.things import NAMES
from game.sim.faller import LASTS_TO_S, READS, Mind, dials_with, think
from game.vocab.channel import Value

DIALS = {name: value for name, (value, _) in dials_with(0.0).items()}
QUIET: dict[str, Value] = {
    **dict.fromkeys(READS, 0.0),
    **dict.fromkeys((f"loose.{name}" for name in NAMES), "stowed"),
    "descent.stage": "together",
    "entry.blackout": False,
    "landing.down": False,
    "whirl.connected": True,
    "whirl.rate_deg_per_s": 12.0,
    "whirl.gas_kg": 2.0,
    "loose.hand": "none",
    "body.tense": False,
    "body.braced": False,
    "canopy.cut": False,
    "canopy.handle_pulled": False,
}


def stick(begun=0.0, **dials):
    """Return where he holds the stick with these dials (`whirl__gas_kg` and such)."""
    told = QUIET | {name.replace("__", "."): value for name, value in dials.items()}
    mind = think(DIALS, Mind(stick=begun), 0, told).state
    assert isinstance(mind, Mind)
    return mind.stick


def test_as_long_as_his_gas_would_not_last_he_waits():
    assert stick(reckoning__since_lit_s=100.0) == 0.0


def test_when_it_lasts_to_the_end_he_brakes_against_the_whirl():
    assert stick(reckoning__since_lit_s=LASTS_TO_S - 100.0) == -1.0
    assert stick(reckoning__since_lit_s=LASTS_TO_S - 100.0, whirl__rate_deg_per_s=-12.0) == 1.0


def test_with_less_gas_he_begins_later():
    assert stick(reckoning__since_lit_s=LASTS_TO_S - 100.0, whirl__gas_kg=0.5) == 0.0


def test_what_he_has_begun_he_goes_on_with():
    assert stick(begun=-1.0, reckoning__since_lit_s=LASTS_TO_S - 200.0) == -1.0


@pytest.mark.parametrize(("angle_deg", "held"), [(20.0, -1.0), (-40.0, -1.0), (120.0, 0.0)])
def test_once_the_window_glows_he_brakes_only_about_upright(angle_deg, held):
    glowing = {"entry__heat_flux_w_per_cm2": 2.5, "whirl__angle_deg": angle_deg}
    assert stick(reckoning__since_lit_s=LASTS_TO_S, **glowing) == held


def test_when_the_cable_is_gone_he_lets_the_stick_be():
    assert stick(reckoning__since_lit_s=LASTS_TO_S, whirl__connected=False) == 0.0
