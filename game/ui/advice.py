"""What to press now, in the order to name it: for prompts, for lit buttons, for a naive player.

The level says which commands do its next goal; what the man can do just now (his hands on the ship,
near it, afloat) chooses among them. Pure: a picture of the flight in, names of actions out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.mission.level import Goal, Level
from game.session.chairs import SIGHT, STICK, at_stick, chair_of
from game.session.steering import is_steering
from game.ui.couch_advice import on_couch
from game.ui.helm_advice import ways
from game.ui.input.knobs import ACTIONS_OF
from game.ui.voices_advice import calling, heard
from game.vocab.channel import Value
from game.vocab.snapshot import GoalView, Snapshot, StoryView
from game.vocab.units import TICK_S

SHIP_HOLDS = ("rim", "rail")
STEERED, WHIRLED = "attitude.manual", "whirl.connected"
HELD = "body.near_hand.holds"
BURNING = "tdu.burning"
NEAR_M = 2.2
# Slower than this he will not get there by waiting (tuned).
LEAVING_M_PER_S = 0.02
MOST_OTHERS = 3
HELP, FASTER = "show_me", "time_faster"
ENGRAVED = "translate"
PUSH = "body.push"
VALVES = (("suit.relief.set",), ("suit.bleed",))
AT_HATCH = ("body.hatch_guide", "body.lid")
# With the way in or the lid at these words there is something to press; else his hands are at it.
ENTRY_RESTS = ("none", "inside")
# What a level does not say: the keys that make sense to whoever can do this or that.
USUAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hold": ("push", "turn_left", HELP),
        "near": ("haul", "near_grip", HELP),
        "float": ("haul", "turn_left", "tuck", HELP),
        "cabin": ("view_next", ENGRAVED, HELP),
    }
)
# What else makes sense to whoever drifts on his way: he may want to be slower at the line's end.
AFLOAT: Mapping[str, tuple[str, ...]] = MappingProxyType({"float": ("brake",)})
# When every step is done: hold on.
HOME: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"hold": (), "near": ("tether.haul",), "float": ("tether.haul",), "cabin": ()}
)

# The channel is open and he was to speak with care: that answer is named first.
ON_THE_AIR = ("answer_careful", "answer_plain", "answer_silent")


@dataclass(frozen=True, slots=True)
class Advice:
    """`actions` to name, in order; the first is the one to press.

    With a `wait` there is nothing to press, and `actions` are only what else is possible. It is
    `hands` (they are at work), `drift` (he is on his way), `hold` (stay where you are), `cabin`
    (watch the dials), `ready` (what comes next stands first among `actions`), `let_go` (of the
    stick), `look` (through the sight, and call), `listen` (for a call), `stops` (the turn ends by
    itself), `free` (all is done until the story goes on), on the couch also `breathe`, `stowing`
    and `floats_by`.
    """

    actions: tuple[str, ...] = ()
    wait: str = ""

    @property
    def first(self) -> str:
        """The action to press now, or nothing."""
        return "" if self.wait or not self.actions else self.actions[0]

    @property
    def others(self) -> tuple[str, ...]:
        """The actions to name beside it."""
        return self.actions[1 if self.first else 0 :]


def advised(
    level: Level,
    previous: Snapshot,
    snapshot: Snapshot,
    *,
    helper: bool = False,
    numbers: bool = False,
) -> Advice:
    """Return what to press after `snapshot`; `previous` is the picture of the tick before it.

    `helper` says that an autopilot has the controls, `numbers` that he has the help that reads the
    sight for him.
    """
    found = _advised(level, previous, snapshot, helper, numbers)
    if WHIRLED not in snapshot.telemetry:
        return found
    # Nothing is engraved on the couch.
    kept = tuple(name for name in found.actions if name != ENGRAVED)
    return replace(found, actions=kept)


def _advised(
    level: Level, previous: Snapshot, snapshot: Snapshot, helper: bool, numbers: bool
) -> Advice:
    if helper:
        return Advice((HELP,))
    if snapshot.story.call is not None:
        return Advice(ON_THE_AIR)
    chair = chair_of(snapshot.telemetry)
    if chair == STICK:
        snapshot = at_stick(level, snapshot)
    where = situation(snapshot.telemetry)
    step = next_goal(snapshot.story)
    goal = goal_of(level, step)
    if _hands_at_work(snapshot.telemetry) and not _is_valve(goal, where):
        return Advice((HELP,), "hands")
    commands = HOME.get(where) if goal is None else _controls(goal, where)
    if commands is None or not snapshot.story.goals:
        return Advice(_named(where))
    if chair == SIGHT:
        said = calling(commands, snapshot.telemetry, numbers)
        if said is not None:
            return Advice(*said)
    if chair == STICK and commands and is_steering(commands):
        return Advice(*heard(snapshot, numbers))
    if commands and is_steering(commands):
        return _steering(commands, snapshot.telemetry, numbers)
    couch = on_couch(commands, snapshot.telemetry)
    if couch is not None:
        first = () if couch.wait else couch.actions
        return Advice((*first, FASTER, HELP) if couch.wait else (*first, HELP), couch.wait)
    if commands:
        actions = [name for one in commands for name in ACTIONS_OF.get(one, ())]
        return Advice(_named(where, *actions))
    if where in ("hold", "cabin"):
        later = step is not None and step.phase != snapshot.story.phase
        if later and where == "hold":
            return Advice(_named(where), "free")
        if where == "hold":
            return Advice((HELP,), where)
        return _waiting(level, snapshot.story, snapshot.telemetry)
    if goal and PUSH in goal.controls.get("hold", ()) and not _leaves(previous, snapshot):
        return Advice(_named(where, "haul"))
    return Advice(_named(where, *AFLOAT.get(where, ())), "drift")


def _waiting(level: Level, story: StoryView, telemetry: Mapping[str, Value]) -> Advice:
    """Return that there is nothing to press yet, and which keys the step after this one takes.

    Time cannot be made faster in a burn.
    """
    step = next_goal(story)
    later = story.goals[story.goals.index(step) + 1 :] if step else ()
    goals = [goal_of(level, one) for one in later if one.done_tick is None]
    goal = next((one for one in goals if one is not None and not one.aside), None)
    commands = (_controls(goal, "cabin") if goal else None) or ()
    couch = on_couch(commands, telemetry)
    named = tuple(name for one in commands for name in ACTIONS_OF.get(one, ()))[:MOST_OTHERS]
    named = couch.actions if couch is not None and couch.actions else named
    if named:
        return Advice((*named, FASTER, HELP), "ready")
    faster = () if telemetry.get(BURNING) is True else (FASTER,)
    return Advice((*faster, *USUAL["cabin"]), "cabin")


def _steering(commands: tuple[str, ...], telemetry: Mapping[str, Value], numbers: bool) -> Advice:
    """Return which way to push the stick; without that help the keys of all its ways."""
    if not numbers:
        every = [name for one in commands for name in ACTIONS_OF.get(one, ())]
        return Advice(_named("cabin", *every), "cabin")
    now = ways(commands, telemetry)
    return Advice(_named("cabin", *now)) if now else Advice((HELP,), "let_go")


def _hands_at_work(telemetry: Mapping[str, Value]) -> bool:
    """Return whether his hands do something by themselves: a task, the way in, the lid."""
    enters = telemetry.get("body.entry", "none") not in ENTRY_RESTS
    return enters or telemetry.get("body.task", "none") != "none"


def _is_valve(goal: Goal | None, where: str) -> bool:
    """Return whether the step is a valve of the suit: those are turned whatever the hands do."""
    commands = None if goal is None else _controls(goal, where)
    return commands is not None and commands[:1] in VALVES


def next_goal(story: StoryView) -> GoalView | None:
    """Return the step to do now: one of this phase, else the first behind the last one done.

    A step that was passed by in an earlier phase is not asked for again.
    """
    open_here = [g for g in story.goals if g.done_tick is None and g.phase == story.phase]
    if open_here:
        return open_here[0]
    done = [i for i, goal in enumerate(story.goals) if goal.done_tick is not None]
    later = story.goals[done[-1] + 1 :] if done else story.goals
    return next((goal for goal in later if goal.done_tick is None), None)


def goal_of(level: Level, view: GoalView | None) -> Goal | None:
    """Return what the level says about a step of the checklist."""
    phase = level.phases.get(view.phase) if view else None
    goals = phase.goals if phase else ()
    return next((goal for goal in goals if view and goal.id == view.id), None)


def situation(telemetry: Mapping[str, Value]) -> str:
    """Return `hold`, `near` or `float`: what the man can do next decides which keys to name.

    Who steers a ship, or falls in it, sits in its `cabin`.
    """
    if (STEERED in telemetry or WHIRLED in telemetry) and HELD not in telemetry:
        return "cabin"
    holds = [telemetry.get(f"body.{side}_hand.holds") for side in ("near", "far")]
    if any(hold in SHIP_HOLDS for hold in holds):
        return "hold"
    distance = telemetry.get("body.distance_m", 0.0)
    return "near" if isinstance(distance, float) and distance < NEAR_M else "float"


def names_hatch(level: Level) -> bool:
    """Return whether a level asks for the way into the hatch or for its lid."""
    return any(
        command.startswith(AT_HATCH)
        for phase in level.phases.values()
        for goal in phase.goals
        for commands in goal.controls.values()
        for command in commands
    )


def _controls(goal: Goal, where: str) -> tuple[str, ...] | None:
    """Return the commands for a situation; not said for `near` or `cabin` is as for `float`."""
    if where in ("near", "cabin") and where not in goal.controls:
        where = "float"
    return goal.controls.get(where)


def _named(where: str, *first: str) -> tuple[str, ...]:
    """Return `first` and some of the usual actions, each once, help as the last."""
    others = [name for name in USUAL[where] if name not in first and name != HELP]
    return (*dict.fromkeys(first), *others[: MOST_OTHERS - 1], HELP)


def _leaves(previous: Snapshot, snapshot: Snapshot) -> bool:
    """Return whether he still goes away from the rim."""
    ticks = snapshot.tick - previous.tick
    far = [shot.telemetry.get("body.distance_m") for shot in (previous, snapshot)]
    if ticks <= 0 or not all(isinstance(one, float) for one in far):
        return True
    return snapshot.number("body.distance_m") - previous.number("body.distance_m") > (
        LEAVING_M_PER_S * TICK_S * ticks
    )
