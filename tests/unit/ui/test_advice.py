"""What to press now: the level's words for the step, and what the man can do."""

import pytest

from game.mission.conditions import All
from game.mission.level import Beginning, Goal, Level, Phase
from game.mission.loader import load_level
from game.sim.registry import whole_catalogue
from game.ui.advice import Advice, advised, goal_of, next_goal, situation
from game.ui.input.knobs import ACTIONS_OF
from game.vocab.channel import Value
from game.vocab.snapshot import CallView, GoalView, Snapshot, StoryView
from tests.unit.ui.stage import ROOT

OUT = {"hold": ("body.push",), "float": ()}
AT_RIM: dict[str, Value] = {
    "body.near_hand.holds": "rim",
    "body.far_hand.holds": "nothing",
    "body.distance_m": 0.5,
}
AFLOAT: dict[str, Value] = {**AT_RIM, "body.near_hand.holds": "nothing", "body.distance_m": 3.0}


def level(controls) -> Level:
    goal = Goal("far", All(()), controls=controls)
    phases = {"out": Phase("out", goals=(goal,))}
    return Level("small", "flight", ROOT, Beginning(0.0, "out"), {}, phases)


def advice(controls, telemetry, before=None, **how) -> Advice:
    story = StoryView(phase="out", goals=(GoalView("far", "out"),))
    previous = Snapshot(0, 0.0, {**telemetry, **(before or {})}, story=story)
    return advised(level(controls), previous, Snapshot(1, 0.01, telemetry, story=story), **how)


def test_the_first_command_of_the_step_is_what_to_press():
    assert advice({"hold": ("body.use", "body.push")}, AT_RIM).actions[:2] == ("use", "push")


def test_help_is_always_named_and_last():
    assert advice(OUT, AT_RIM).actions[-1] == "show_me"


def test_nothing_is_named_twice():
    actions = advice({"hold": ("body.push", "body.push")}, AT_RIM).actions
    assert len(set(actions)) == len(actions)


def test_near_is_as_afloat_where_the_level_does_not_say():
    near = {**AFLOAT, "body.distance_m": 1.0}
    assert advice({"float": ("tether.haul",)}, near).first == "haul"


def test_near_may_be_another_thing():
    controls = {"near": ("body.near_hand.grip",), "float": ("tether.haul",)}
    assert advice(controls, {**AFLOAT, "body.distance_m": 1.0}).first == "near_grip"


def test_hands_at_work_are_left_alone():
    busy = advice({"hold": ("body.use",)}, {**AT_RIM, "body.task": "fix"})
    assert (busy.first, busy.wait) == ("", "hands")


def test_nothing_to_press_is_not_said_beside_keys_to_press():
    assert advice({"hold": ()}, AT_RIM).actions == ("show_me",)


def test_who_holds_on_and_has_nothing_to_press_stays():
    assert advice({"hold": ()}, AT_RIM).wait == "hold"


def test_who_is_on_his_way_out_waits():
    assert advice(OUT, AFLOAT, before={"body.distance_m": 2.99}).wait == "drift"


def test_who_goes_no_further_comes_back_for_another_push():
    assert advice(OUT, AFLOAT).first == "haul"


def test_with_a_helper_at_the_controls_only_he_can_be_sent_away():
    assert advice(OUT, AT_RIM, helper=True) == Advice(("show_me",))


def test_a_level_that_says_nothing_gets_the_usual_keys():
    assert advice({}, AT_RIM).actions == ("push", "turn_left", "show_me")


@pytest.mark.parametrize(("press", "first"), [("suit.bleed", "bleed"), ("body.push", "")])
def test_only_a_valve_is_turned_while_the_hands_are_at_work(press: str, first: str):
    busy = {**AT_RIM, "body.task": "fix"}
    assert advice({"hold": (press,)}, busy).first == first


def test_one_word_of_a_command_has_its_own_key():
    assert advice({"hold": ("body.hatch_guide.head_first",)}, AT_RIM).first == "guide_head"


def test_a_question_on_the_radio_is_answered_first():
    call = CallView("health", "belyayev", 5)
    story = StoryView(phase="out", goals=(GoalView("far", "out"),), call=call)
    shot = Snapshot(9, 0.09, {**AT_RIM, "body.task": "fix"}, story=story)
    assert advised(level(OUT), shot, shot).first == "answer_careful"


def test_who_waits_for_the_story_is_free():
    later = StoryView(phase="before", goals=(GoalView("far", "out"),))
    shot = Snapshot(9, 0.09, AT_RIM, story=later)
    assert advised(level({"hold": ()}), shot, shot).wait == "free"


def test_who_has_done_everything_holds_on():
    done = StoryView(phase="out", goals=(GoalView("far", "out", 5),))
    shot = Snapshot(9, 0.09, AT_RIM, story=done)
    assert advised(level(OUT), shot, shot).wait == "hold"


def test_a_command_that_no_key_gives_is_passed_over():
    assert advice({"hold": ("suit.helium", "body.use")}, AT_RIM).first == "use"


def variants():
    loaded = load_level(ROOT / "levels" / "first_step", whole_catalogue()).level
    return (None, *(loaded.variants if loaded else ()))


@pytest.mark.parametrize("variant", variants())
def test_every_step_of_the_walk_says_what_to_press_and_a_key_does_it(variant):
    walk = load_level(ROOT / "levels" / "first_step", whole_catalogue(), variant).level
    assert walk is not None
    goals = [goal for phase in walk.phases.values() for goal in phase.goals]
    assert [goal.id for goal in goals if not {"hold", "float"} <= set(goal.controls)] == []
    named = {one for goal in goals for some in goal.controls.values() for one in some}
    assert named - set(ACTIONS_OF) == set()


def story(phase, *goals):
    return StoryView(
        phase=phase, goals=tuple(GoalView(name, where, done) for name, where, done in goals)
    )


def test_the_step_of_this_phase_is_next():
    goal = next_goal(story("out", ("wait", "wait", None), ("far", "out", None)))
    assert goal is not None and goal.id == "far"


def test_a_step_passed_by_is_not_asked_for_again():
    told = story("far", ("wait", "wait", None), ("far", "out", 5), ("rim", "home", None))
    goal = next_goal(told)
    assert goal is not None and goal.id == "rim"


def test_with_all_done_there_is_none():
    assert next_goal(story("home", ("wait", "wait", 3))) is None


def test_no_step_has_no_controls():
    assert goal_of(level(OUT), None) is None


@pytest.mark.parametrize(
    ("near", "far", "distance_m", "expected"),
    [
        ("rim", "nothing", 0.5, "hold"),
        ("nothing", "rail", 3.0, "hold"),
        ("nothing", "nothing", 1.0, "near"),
        ("rope", "nothing", 4.0, "float"),
    ],
)
def test_what_can_be_done_follows_from_hands_and_distance(near, far, distance_m, expected):
    telemetry = {
        "body.near_hand.holds": near,
        "body.far_hand.holds": far,
        "body.distance_m": distance_m,
    }
    assert situation(telemetry) == expected


def test_who_is_on_his_way_out_may_brake_the_line():
    assert advice(OUT, AFLOAT, before={"body.distance_m": 2.99}).others[0] == "brake"


@pytest.mark.parametrize(
    ("stage", "wait"), [("legs_in", "hands"), ("lid_swing", "hands"), ("inside", "")]
)
def test_on_the_way_in_there_is_nothing_to_press_until_he_is_inside(stage, wait):
    assert advice({"hold": ("body.lid",)}, {**AT_RIM, "body.entry": stage}).wait == wait


CABIN: dict[str, Value] = {
    "attitude.manual": True,
    "sight.manned": True,
    "sight.light_ratio": 0.0,
}
STICK = {"cabin": ("attitude.pitch", "attitude.roll")}


def test_without_the_numbers_all_ways_of_the_stick_are_named_and_none_is_the_one():
    steering = advice(STICK, CABIN)
    assert steering.first == ""
    assert steering.others[:4] == ("pitch_up", "pitch_down", "roll_right", "roll_left")


def test_with_the_numbers_the_stick_is_let_go_where_nothing_is_to_be_seen():
    assert advice(STICK, CABIN, numbers=True).wait == "let_go"


def test_whoever_only_waits_in_the_cabin_may_let_time_run_faster():
    assert advice({"cabin": ()}, CABIN).others[0] == "time_faster"


def test_while_the_engine_burns_there_is_no_faster_time_to_name():
    assert "time_faster" not in advice({"cabin": ()}, {**CABIN, "tdu.burning": True}).others


def test_whoever_waits_in_the_cabin_is_told_of_its_views_and_of_what_is_engraved():
    assert advice({"cabin": ()}, CABIN).others[1:] == ("view_next", "translate", "show_me")


def test_the_keys_of_the_step_after_a_wait_are_named_beside_it():
    goals = (
        Goal("wait", All(()), controls={"cabin": ()}),
        Goal("fire", All(()), controls={"cabin": ("tdu.fire",)}),
    )
    story = StoryView(phase="out", goals=(GoalView("wait", "out"), GoalView("fire", "out")))
    phases = {"out": Phase("out", goals=goals)}
    world = Level("small", "flight", ROOT, Beginning(0.0, "out"), {}, phases)
    shot = Snapshot(1, 0.01, CABIN, story=story)
    found = advised(world, shot, shot)
    assert (found.first, found.wait, found.others[0]) == ("", "ready", "fire")


def test_on_the_couch_nothing_engraved_is_named():
    assert "translate" in advice({"cabin": ()}, CABIN).actions
    assert "translate" not in advice({"cabin": ()}, {"whirl.connected": False}).actions
