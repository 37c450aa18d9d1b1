"""Flying a pilot on the body alone, with a clock and a Sun that only count."""

from game.sim.autopilot import Autopilot
from tests.walks import Walk

GO_S = 3.0
SUNSET_S = 1_113.0


def flown(pilot: Autopilot, seconds: float, **settings) -> Walk:
    """Return the walk after `seconds` with `pilot` at his default dials."""
    walk = Walk(**settings)
    dials = {name: default for name, (default, _) in pilot.dials.items()}
    mind = pilot.start(dials)
    while walk.tick < seconds * 100:
        now = walk.tick / 100.0
        clock = {"clock.since_egress_s": now - GO_S, "orbit.sunset_in_s": SUNSET_S - now}
        thought = pilot.think(dials, mind, walk.tick, {**walk.telemetry, **clock})
        mind = thought.state
        walk.step({wish.name: wish.value for wish in thought.wishes})
    return walk
