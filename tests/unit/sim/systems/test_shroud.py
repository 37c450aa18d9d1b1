"""A canopy on the ground in the wind."""

import pytest

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.shroud import SYSTEM, Settings
from game.vocab.channel import Value
from game.vocab.command import Command

ON_SNOW: dict[str, Value] = {
    "landing.down": True,
    "landing.wind_speed_m_per_s": 20.0,
    "landing.surface": "steppe",
    "canopy.torn": False,
}
CUT = Command(0, 0, "canopy.cut_lines", True)


def lain(seconds, commands=(), **reads):
    """Return the telemetry after it has lain so long."""
    around = ON_SNOW | {name.replace("__", "."): value for name, value in reads.items()}
    step = SYSTEM.start(Settings(), Start(0.0, stream_for(1, "shroud")))
    for tick in range(round(seconds * 2.0)):
        due = Tick(50 * tick, 0.5, around, commands)
        step = SYSTEM.step(Settings(), step.state, due)
    return step.telemetry


def test_a_strong_wind_drags_the_sphere():
    assert lain(10.0)["canopy.dragged_m"] == pytest.approx(10.0 * (12.0 - 3.78), abs=0.5)


def test_a_weak_wind_does_not():
    assert lain(10.0, landing__wind_speed_m_per_s=6.0)["canopy.dragged_m"] == 0.0


def test_cut_lines_end_it():
    assert lain(10.0, (CUT,))["canopy.dragged_m"] == 0.0


def test_trees_hold_it():
    assert lain(60.0, landing__surface="taiga")["canopy.dragged_m"] < 40.0


def test_torn_cloth_drags_nobody():
    assert lain(10.0, canopy__torn=True)["canopy.dragged_m"] == 0.0


def test_lines_cut_in_the_air_do_not_count():
    telemetry = lain(1.0, (CUT,), landing__down=False)
    assert telemetry.get("canopy.cut", False) is False
