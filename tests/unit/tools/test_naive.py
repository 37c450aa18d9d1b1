"""The naive pilot reads before he presses, lets go when the prompt changes, and gets it done."""

import pytest

from game.mission.loader import load_level
from game.session.flight import Flight
from game.session.setup import Setup
from game.sim.registry import whole_catalogue
from game.tools.naive import AGAIN_S, QUICKEST_S, SLOWEST_S, NaivePlayer, flying
from game.ui.advice import Advice
from game.ui.input.bindings import inputs_in
from tests.unit.ui.stage import ROOT, make_kit

FRAME_S = 0.02
PUSH, USE, NOTHING = Advice(("push",)), Advice(("use",)), Advice(("push",), "hold")


def player(seed=1):
    return NaivePlayer(make_kit().keys.bindings, seed)


def played(one, *prompts):
    """Return (time, input, pressed) of all he does; each prompt stands for so many seconds."""
    done, frame = [], 0
    for prompt, lasts_s in prompts:
        for _ in range(round(lasts_s / FRAME_S)):
            events = one.events(prompt, frame * FRAME_S)
            done += [(frame * FRAME_S, *found[1:]) for e in events for found in inputs_in(e)]
            frame += 1
    return done


@pytest.mark.parametrize("seed", range(5))
def test_he_presses_what_he_has_read_and_not_before(seed):
    done = played(player(seed), (PUSH, 3.0))
    assert [(key, pressed) for _, key, pressed in done] == [("f", 1.0)]
    assert QUICKEST_S <= done[0][0] <= SLOWEST_S + FRAME_S


def test_he_holds_the_key_until_the_prompt_changes_and_is_read():
    done = played(player(), (PUSH, 5.0), (NOTHING, 3.0))
    assert [(key, pressed) for _, key, pressed in done] == [("f", 1.0), ("f", 0.0)]
    assert done[1][0] >= 5.0 + QUICKEST_S


def test_a_tap_is_let_go_at_once_and_tried_again_when_nothing_happens():
    done = played(player(), (USE, SLOWEST_S + AGAIN_S + 0.5))
    assert [pressed for _, _, pressed in done] == [1.0, 0.0, 1.0, 0.0]


def test_nothing_to_press_is_nothing_pressed():
    assert played(player(), (NOTHING, 5.0)) == []


def test_the_same_seed_does_the_same():
    assert played(player(7), (PUSH, 3.0), (USE, 3.0)) == played(player(7), (PUSH, 3.0), (USE, 3.0))


@pytest.mark.parametrize("seed", range(5))
def test_a_newcomer_fixes_the_camera_within_three_minutes(seed):
    walk = load_level(ROOT / "levels" / "first_step", whole_catalogue()).level
    assert walk is not None
    flight = Flight(walk, Setup(seed))
    for flown in flying(make_kit(), flight, seed):
        if flown.snapshot.telemetry["camera.fixed"] or flown.snapshot.time_s > 180.0:
            break
    assert flight.snapshot.telemetry["camera.fixed"]
    assert flight.snapshot.time_s <= 180.0
