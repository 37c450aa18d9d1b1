"""Which dials end accelerated time."""

from game.session.slow import beyond_nominal
from game.sim.registry import system_named
from game.sim.simulation import wire

WIRING = wire(
    [system_named(name) for name in ("clock", "descent", "panel")],
    {name: system_named(name).settings() for name in ("clock", "descent", "panel")},
)
NAMES = ("panel.fire_cover", "panel.late_s", "no.such")


def test_a_truth_that_holds_is_beyond_and_one_that_does_not_is_not():
    assert beyond_nominal(WIRING, {"panel.fire_cover": True}, NAMES) == {"panel.fire_cover"}
    assert beyond_nominal(WIRING, {"panel.fire_cover": False}, NAMES) == frozenset()


def test_a_number_without_a_nominal_range_ends_nothing():
    assert beyond_nominal(WIRING, {"panel.late_s": 9.0}, NAMES) == frozenset()
