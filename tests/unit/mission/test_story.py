"""The story: phases, goals, edges, actions in order, endings."""

from dataclasses import dataclass, field
from pathlib import Path

from game.mission.conditions import All, Compare, Fired, GoalDone, Happened, Not
from game.mission.level import (
    Ask,
    Beginning,
    Checkpoint,
    End,
    Fault,
    Goal,
    Goto,
    Level,
    Mark,
    Phase,
    Rule,
    Say,
    Send,
    View,
    Warn,
)
from game.mission.story import (
    StoryState,
    StoryStep,
    start_story,
    step_story,
)
from game.vocab.command import Wish
from game.vocab.event import Event

ALWAYS = All(())
FAR = Compare("body.distance_m", "at_least", 5.0)
OPEN = Compare("hatch.open", "equals", True)
WIN = End("success", "won", "why.won")


@dataclass
class Told:
    """Steps a story along and remembers what came out."""

    level: Level
    tick: int = 0
    state: StoryState | None = None
    steps: list[StoryStep] = field(default_factory=list)

    def on(self, ticks: int = 1, events: tuple[str, ...] = (), **telemetry: float | bool):
        values = {"body.distance_m": 0.0, "hatch.open": False}
        values.update({name.replace("__", "."): value for name, value in telemetry.items()})
        for _ in range(ticks):
            self.tick += 1
            before = self.state or start_story(self.level)
            happened = tuple(Event(self.tick, name) for name in events)
            self.steps.append(step_story(self.level, before, self.tick, values, happened))
            self.state = self.steps[-1].state
        return self.view

    @property
    def view(self):
        return self.steps[-1].view

    def marks(self) -> list[tuple[str, int]]:
        return list(self.view.marks)


def level(*phases: Phase, **parts) -> Level:
    return Level(
        id="x",
        kind="flight",
        folder=Path(),
        start=Beginning(0.0, phases[0].id),
        systems={},
        phases={phase.id: phase for phase in phases},
        **parts,
    )


def rule(when, *do, **more) -> Rule:
    return Rule(more.pop("id", "r"), when, tuple(do), **more)


def test_before_the_first_tick_the_goals_of_all_phases_are_listed():
    story = start_story(
        level(Phase("a", goals=(Goal("one", FAR),)), Phase("b", goals=(Goal("two", FAR),)))
    )
    assert [(goal.id, goal.phase) for goal in story.view.goals] == [("one", "a"), ("two", "b")]


def test_coming_into_the_first_phase_makes_a_checkpoint_and_does_enter():
    told = Told(level(Phase("a", enter=(View("wide"), Mark("in")))))
    told.on()
    assert told.steps[0].checkpoint == "a"
    assert (told.view.view, told.marks()) == ("wide", [("in", 1)])


def test_a_rule_fires_once_when_its_condition_turns_true():
    told = Told(level(Phase("a", rules=(rule(OPEN, Mark("m")),))))
    told.on(3)
    told.on(5, hatch__open=True)
    told.on(2)
    told.on(5, hatch__open=True)
    assert told.marks() == [("m", 4)]


def test_again_fires_at_every_turn_to_true_but_not_while_it_stays_so():
    told = Told(level(Phase("a", rules=(rule(OPEN, Mark("m"), again=True),))))
    told.on(4, hatch__open=True)
    told.on(1)
    told.on(4, hatch__open=True)
    assert told.marks() == [("m", 1), ("m", 6)]


def test_a_condition_that_holds_on_coming_in_counts_as_turning_true():
    told = Told(
        level(
            Phase("a", rules=(rule(ALWAYS, Goto("b")),)),
            Phase("b", rules=(rule(ALWAYS, Mark("m")),)),
        )
    )
    told.on(3)
    assert told.marks() == [("m", 2)]


def test_held_waits_until_the_condition_has_held_without_a_break():
    told = Told(level(Phase("a", rules=(rule(OPEN, Mark("m"), held_ticks=3),))))
    told.on(3, hatch__open=True)
    told.on(1)
    told.on(4, hatch__open=True)
    assert told.marks() == [("m", 8)]


def test_an_event_condition_is_true_only_in_its_tick():
    told = Told(
        level(Phase("a", rules=(rule(Happened("tether.went_taut"), Mark("m"), again=True),)))
    )
    told.on(2)
    told.on(1, events=("tether.went_taut",))
    told.on(2)
    told.on(1, events=("tether.went_taut",))
    assert told.marks() == [("m", 3), ("m", 6)]


def test_actions_are_done_in_order():
    do = (
        Say("belyayev.go"),
        Warn("warn.dark"),
        Ask("q"),
        Send("body.effort", 0.5),
        Checkpoint("here"),
    )
    told = Told(level(Phase("a", rules=(rule(OPEN, *do),))))
    told.on(1)
    told.on(1, hatch__open=True)
    said = [(one.speaker, one.key) for one in told.view.captions]
    assert said == [
        ("belyayev", "belyayev.go"),
        ("warning", "warn.dark"),
        ("question", "question.q"),
    ]
    assert told.steps[-1].wishes == (Wish("body.effort", 0.5),)
    assert told.steps[-1].checkpoint == "here"


def test_wishes_are_given_once():
    told = Told(level(Phase("a", rules=(rule(OPEN, Send("body.effort", 0.5)),))))
    told.on(3, hatch__open=True)
    assert [len(step.wishes) for step in told.steps] == [1, 0, 0]


def test_goto_leaves_the_other_rules_of_the_phase_behind():
    rules = (rule(OPEN, Goto("b"), id="go"), rule(OPEN, Mark("late"), id="late"))
    told = Told(level(Phase("a", rules=rules), Phase("b")))
    told.on(3, hatch__open=True)
    assert (told.view.phase, told.marks()) == ("b", [])


def test_goto_the_same_phase_begins_it_anew():
    rules = (rule(OPEN, Goto("a"), id="go"), rule(ALWAYS, Mark("begun"), id="begun"))
    told = Told(level(Phase("a", rules=rules)))
    told.on(1)
    told.on(1, hatch__open=True)
    told.on(1)
    assert told.marks() == [("begun", 1), ("begun", 3)]
    assert told.view.checkpoints == (("a", 1), ("a", 2))


def test_a_goal_stays_done_and_keeps_its_first_tick():
    rules = (rule(OPEN, Goto("a")),)
    told = Told(level(Phase("a", goals=(Goal("far", FAR),), rules=rules)))
    told.on(1)
    told.on(1, body__distance_m=5.0)
    told.on(1, hatch__open=True)
    told.on(1, body__distance_m=6.0)
    assert told.view.goals[0].done_tick == 2


def test_goals_of_other_phases_are_not_looked_at():
    told = Told(level(Phase("a"), Phase("b", goals=(Goal("far", FAR),))))
    told.on(3, body__distance_m=9.0)
    assert told.view.goals[0].done_tick is None


def test_a_hint_comes_when_a_goal_takes_long():
    told = Told(level(Phase("a", goals=(Goal("far", FAR, hint_after_ticks=5),))))
    assert not told.on(5).goals[0].hinted
    assert told.on(1).goals[0].hinted


def test_a_goal_that_is_done_needs_no_hint():
    told = Told(level(Phase("a", goals=(Goal("far", FAR, hint_after_ticks=5),))))
    told.on(1, body__distance_m=5.0)
    assert not told.on(9).goals[0].hinted


def test_rules_may_ask_for_goals_and_fired_rules():
    first = rule(GoalDone("far"), Mark("goal"), id="first")
    second = rule(Fired("first"), Mark("fired"), id="second")
    told = Told(level(Phase("a", goals=(Goal("far", FAR),), rules=(first, second))))
    told.on(4, body__distance_m=5.0)
    assert told.marks() == [("goal", 2), ("fired", 3)]


def test_always_is_looked_at_in_every_phase():
    told = Told(
        level(
            Phase("a", rules=(rule(ALWAYS, Goto("b")),)),
            Phase("b"),
            always=(rule(OPEN, Mark("m")),),
        )
    )
    told.on(3)
    told.on(1, hatch__open=True)
    assert told.marks() == [("m", 4)]


def test_a_rule_of_always_keeps_its_count_across_phases():
    lasting = (rule(OPEN, Mark("m"), id="l", held_ticks=3),)
    told = Told(level(Phase("a", rules=(rule(FAR, Goto("b")),)), Phase("b"), always=lasting))
    told.on(2, hatch__open=True)
    told.on(2, hatch__open=True, body__distance_m=6.0)
    assert told.marks() == [("m", 4)]


def test_a_fault_comes_after_what_lets_it_loose():
    fault = Fault("stuck", Fired("r"), (Send("suit.stuck", True),), held_ticks=2)
    told = Told(level(Phase("a", rules=(rule(OPEN, Mark("m")),)), faults=(fault,)))
    told.on(6, hatch__open=True)
    assert [step.wishes for step in told.steps].count((Wish("suit.stuck", True),)) == 1


def test_an_ending_stops_the_story():
    told = Told(level(Phase("a", rules=(rule(OPEN, WIN), rule(FAR, Mark("m"), id="x")))))
    told.on(1, hatch__open=True)
    told.on(3, body__distance_m=9.0)
    ending = told.view.ending
    assert ending is not None
    assert (ending.outcome, ending.id, ending.why, ending.tick) == ("success", "won", "why.won", 1)
    assert told.marks() == []


def test_an_ending_of_the_phase_comes_before_one_of_always():
    lost = rule(OPEN, End("failure", "lost", "why.lost"), id="l")
    told = Told(level(Phase("a", rules=(rule(OPEN, WIN),)), always=(lost,)))
    told.on(1, hatch__open=True)
    assert told.view.ending is not None
    assert told.view.ending.id == "won"


def test_a_tick_in_which_nothing_changes_returns_the_same_state():
    told = Told(level(Phase("a", rules=(rule(OPEN, Mark("m")),))))
    told.on(3)
    assert told.steps[2].state is told.steps[1].state


def test_the_same_telling_twice_is_equal():
    made = level(Phase("a", goals=(Goal("far", FAR),), rules=(rule(Not(OPEN), Say("a.b")),)))
    one, two = Told(made), Told(made)
    for told in (one, two):
        told.on(3)
        told.on(2, body__distance_m=7.0)
    assert one.steps == two.steps
