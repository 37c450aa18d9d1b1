"""The pilot who shows the first step: out to the end of the line, home, twice, in daylight."""

from collections.abc import Mapping

import pytest

from game.sim.autopilots import idle, show_me
from game.sim.autopilots.show_me import DIALS
from game.sim.walker import READS, Mind
from game.vocab.channel import Value
from tests.walks import Walk

DIAL_DEFAULTS = {name: default for name, (default, _) in DIALS.items()}
# A walk cut short: he is called after four minutes, and the second excursion ends there.
SHORT = {**DIAL_DEFAULTS, "walk.call_s": 240.0}
GO_S = 3.0
SUNSET_S = 1_113.0


def dials_on(walk: Walk) -> Mapping[str, Value]:
    """Return the body's telemetry with the clock and the light that other systems publish."""
    now = walk.tick / 100.0
    light = max(0.0, SUNSET_S - now)
    return {**walk.telemetry, "clock.since_egress_s": now - GO_S, "orbit.sunset_in_s": light}


def flown(walk: Walk, seconds: float) -> tuple[Mind, list[tuple[float, str]]]:
    """Let him fly until he rests for good; return his mind and when each mode began."""
    mind, modes = Mind(), []
    while walk.tick < seconds * 100:
        thought = show_me.think(SHORT, mind, walk.tick, dials_on(walk))
        if thought.wishes:
            modes.append((walk.tick / 100.0, thought.note))
        mind = thought.state
        assert isinstance(mind, Mind)
        walk.step({wish.name: wish.value for wish in thought.wishes})
        if mind.mode == "rest" and mind.done == 2 and walk.tick - mind.since > 500:
            break
    return mind, modes


@pytest.mark.parametrize(
    ("seed", "settings"),
    [
        (1, {}),
        (2, {}),
        (3, {"start_offset_y_m": -0.03}),
        (4, {"start_offset_x_m": 0.012, "start_offset_y_m": 0.012}),
    ],
)
def test_he_makes_two_excursions_and_stands_at_the_rim(seed, settings):
    walk = Walk(seed=seed, **settings)
    flown(walk, 400.0)
    assert walk.number("body.excursions_count") == 2.0
    assert walk.telemetry["body.at_rim"]


@pytest.mark.parametrize("seed", [1, 2])
def test_his_glove_stops_him_at_the_end_of_the_line_and_there_he_floats(seed):
    walk = Walk(seed=seed)
    furthest_m = pull_n = 0.0
    still_ticks = 0
    mind = show_me.start(SHORT)
    while walk.tick < 7_000:
        thought = show_me.think(SHORT, mind, walk.tick, dials_on(walk))
        mind = thought.state
        walk.step({wish.name: wish.value for wish in thought.wishes})
        out_m = walk.number("tether.paid_out_m")
        furthest_m, pull_n = max(furthest_m, out_m), max(pull_n, walk.number("tether.tension_n"))
        still_ticks += walk.number("body.speed_m_per_s") < 0.1 and out_m > 4.0
    # Unbraked, the same push makes the line pull with 150 N and throws him back at once.
    assert (furthest_m >= 5.2, pull_n < 80.0, still_ticks > 2_000) == (True, True, True)


def test_whoever_floats_is_brought_home_before_anything_else():
    afloat = {**dials_on(Walk(start_at="free", start_offset_x_m=2.0))}
    assert show_me.think(SHORT, Mind(), 0, afloat).state.mode == "return"


def test_who_comes_home_upside_down_turns_himself_before_he_goes_on():
    hanging = {**dials_on(Walk()), "body.attitude_deg": 150.0, "clock.since_egress_s": 60.0}
    mind = Mind("rest", calm_since=0)
    assert show_me.think(SHORT, mind, 1_000, hanging).state.mode == "right"


def test_he_does_not_leave_before_the_word():
    walk = Walk()
    _, modes = flown(walk, 12.0)
    assert modes[1][1] == "push" and modes[1][0] >= GO_S


def test_with_little_light_left_he_stays():
    dials = dict(dials_on(Walk())) | {"clock.since_egress_s": 500.0, "orbit.sunset_in_s": 200.0}
    mind = Mind("wait", calm_since=0)
    light = {**dials, "orbit.sunset_in_s": 900.0}
    modes = [show_me.think(DIAL_DEFAULTS, mind, 1_000, at).state.mode for at in (dials, light)]
    assert modes == ["rest", "push"]


def test_he_wishes_only_where_a_mode_begins():
    walk = Walk()
    mind = show_me.start(DIAL_DEFAULTS)
    first = show_me.think(DIAL_DEFAULTS, mind, 0, dials_on(walk))
    second = show_me.think(DIAL_DEFAULTS, first.state, 1, dials_on(walk))
    assert (bool(first.wishes), second.wishes) == (True, ())


def test_he_reads_what_he_declares_and_no_more():
    walk = Walk()
    narrow = {name: dials_on(walk)[name] for name in READS}
    assert show_me.think(DIAL_DEFAULTS, Mind(), 0, narrow).note == "wait"


def test_idle_wishes_nothing():
    assert idle.think({}, None, 5, {}).wishes == ()


def test_a_level_about_the_way_in_gets_a_pilot_who_turns_the_knob_and_goes_in():
    mind = show_me.start({**DIAL_DEFAULTS, "entry.go_in": 1.0})
    dials = {**dials_on(Walk()), "suit.pressure_kpa": 40.5, "suit.relief_setting": "high"}
    thought = show_me.think(DIAL_DEFAULTS, mind, 0, dials)
    assert [wish.name for wish in thought.wishes] == ["suit.relief.set"]
