"""The men at the Vzor: what they may look at, and what their hands do one after the other."""

from collections.abc import Mapping

import pytest

from game.sim import helmsman
from game.sim.autopilot import Autopilot
from game.sim.autopilots import historical, show_me
from game.sim.helmsman import Mind
from game.vocab.channel import Value

KNOWN_TO_NOBODY_ABOARD = (
    "attitude.pitch_deg",
    "attitude.yaw_deg",
    "attitude.roll_deg",
    "attitude.engine_forward",
    "sight.tilt_deg",
    "sight.toward_deg",
    "globus.error_km",
)
DIALS = {name: default for name, (default, _) in helmsman.dials_with().items()}
IN_SEATS: dict[str, Value] = {
    "tdu.lit_s": 0.0,
    "clock.utc_s": DIALS[helmsman.FIRE] - 900.0,
    "panel.program_on": True,
    "panel.program_cover": False,
    "panel.fire_cover": False,
    "panel.noted_utc_s": 0.0,
    "globus.mode": "place",
    "attitude.manual": False,
    "attitude.gyros": False,
    "attitude.fast": False,
    "attitude.rate_hold": True,
    "attitude.stick_pitch_ratio": 0.0,
    "attitude.stick_yaw_ratio": 0.0,
    "attitude.stick_roll_ratio": 0.0,
    "attitude.turn_rate_deg_per_s": 18.0,
    "seats.commander_ratio": 0.0,
    "seats.navigator_ratio": 0.0,
    "seats.belts_ratio": 1.0,
    "seats.both_belted": True,
    "sight.manned": False,
    "sight.light_ratio": 1.0,
}
ON: dict[str, Value] = {
    "panel.program_on": False,
    "panel.noted_utc_s": 117_344.0,
    "attitude.manual": True,
    "attitude.gyros": True,
    "attitude.turn_rate_deg_per_s": 0.1,
}
READY: dict[str, Value] = {"panel.fire_cover": True, "clock.utc_s": DIALS[helmsman.FIRE] + 0.05}


def hands(mind: Mind, *changes: Mapping[str, Value], tick: int = 100) -> list[tuple[str, Value]]:
    told = IN_SEATS
    for change in changes:
        told = told | dict(change)
    return [(w.name, w.value) for w in helmsman.think(DIALS, mind, tick, told).wishes]


def test_they_read_nothing_that_the_glass_the_gyros_and_the_clock_do_not_show():
    assert not set(KNOWN_TO_NOBODY_ABOARD) & set(helmsman.READS)
    assert not [name for name in helmsman.READS if name.startswith(("landing.", "orbit."))]


def test_the_cover_comes_before_the_switch():
    assert hands(Mind()) == [("panel.program_cover", True)]
    assert hands(Mind(), {"panel.program_cover": True}) == [("panel.program", False)]


def test_before_dawn_he_asks_the_globe_and_leaves_the_stick_alone():
    night: dict[str, Value] = {"panel.program_on": False, "clock.utc_s": 113_000.0}
    assert hands(Mind(), night) == [("globus.mode", "landing")]
    assert hands(Mind(), night, {"globus.mode": "landing"}) == []


def test_whoever_comes_to_help_late_switches_the_programme_off_too():
    late: dict[str, Value] = {"panel.program_on": True, "panel.program_cover": True}
    assert ("panel.program", False) in hands(Mind("back"), ON, READY, late)


def test_programme_off_then_stick_then_rate_sensors():
    noted: dict[str, Value] = {"panel.program_on": False, "panel.noted_utc_s": 117_344.0}
    assert hands(Mind(), noted) == [("attitude.manual", True)]
    assert hands(Mind(), noted, {"attitude.manual": True}) == [("attitude.gyros", True)]


def test_with_the_stick_on_he_flies_with_the_hold():
    assert hands(Mind(), ON, {"attitude.rate_hold": False}) == [("attitude.rate_hold", True)]


def test_at_rest_he_opens_the_belts_and_lies_down():
    assert hands(Mind(), ON) == [("seats.belt", False)]
    assert hands(Mind(), ON, {"seats.belts_ratio": 0.0}) == [("seats.commander", "sight")]


@pytest.mark.parametrize(("since_s", "fires"), [(5.0, False), (12.0, True)])
def test_clock_and_stick_take_their_time_after_the_belts(since_s: float, fires: bool):
    mind = Mind("back", belted=1_000)
    wishes = hands(mind, ON, READY, tick=1_000 + round(100 * since_s))
    assert (("tdu.fire", True) in wishes) is fires


def test_before_his_second_he_does_not_fire():
    early = READY | {"clock.utc_s": DIALS[helmsman.FIRE] - 0.05}
    assert ("tdu.fire", True) not in hands(Mind("back", belted=1_000), ON, early, tick=5_000)


def test_while_it_burns_the_stick_is_let_go():
    wishes = hands(Mind("back", stick=(0.5, 0.0, 0.0)), ON, {"tdu.lit_s": 1.0})
    assert wishes == [("attitude.pitch", 0.0)]


@pytest.mark.parametrize("pilot", [show_me.AUTOPILOT, historical.AUTOPILOT])
def test_a_pilot_of_two_trades_flies_where_there_is_a_vzor_and_no_hatch(pilot: Autopilot):
    assert pilot.lacks(helmsman.READS) == ()
    assert pilot.lacks(("clock.utc_s",)) != ()
