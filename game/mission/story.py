"""The story of a level: goals, captions, marks and endings, out of telemetry and events.

Pure: `step_story` takes a state and returns the next. In every tick it asks only the conditions
of the phase we are in and those of `always` and `faults`. A rule fires when its condition turns
true (being true on coming into its phase counts as turning) and has stayed so for `held_s`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.mission.answering import CALL, SPOKEN, answered, is_free
from game.mission.level import (
    Action,
    Ask,
    Call,
    Checkpoint,
    End,
    Goto,
    Level,
    Mark,
    Phase,
    Ring,
    Say,
    Send,
    View,
    Warn,
)
from game.mission.watch import UNTRUE, Watched, watched
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.event import Event
from game.vocab.snapshot import CallView, Caption, Ending, GoalView, StoryView

# A rule with `again` may speak for hours; older lines than these are forgotten.
MOST_CAPTIONS = 400


@dataclass(frozen=True, slots=True)
class StoryState:
    """Where the story is.

    `watch` has one number for each goal and rule of the phase, then `always`, then `faults`:
    the tick since which its condition holds, or UNTRUE, SPENT, FIRED. `known` are the words for
    what is done, fired and answered. `extremes` has one number for each band, None before the first
    tick. `ringing` are the calls that wait until the radio is free.
    """

    view: StoryView
    entered_tick: int = 0
    entering: bool = True
    watch: tuple[int, ...] = ()
    lasting: tuple[int, ...] = ()
    known: tuple[str, ...] = ()
    extremes: tuple[float | None, ...] = ()
    ringing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryStep:
    """What one tick did: the next state, its view, commands for the next tick, a checkpoint."""

    state: StoryState
    view: StoryView
    wishes: tuple[Wish, ...] = ()
    checkpoint: str | None = None


def start_story(level: Level) -> StoryState:
    """Return the state before the first tick; the first step enters the first phase."""
    goals = tuple(
        GoalView(goal.id, phase.id, show_me=goal.show_me)
        for phase in level.phases.values()
        for goal in phase.goals
    )
    first = level.phases[level.start.phase]
    return StoryState(
        view=StoryView(phase=first.id, goals=goals),
        watch=(UNTRUE,) * (len(first.goals) + len(first.rules)),
        lasting=(UNTRUE,) * (len(level.always) + len(level.faults)),
        extremes=(None,) * len(level.bands),
    )


def step_story(
    level: Level,
    state: StoryState,
    tick: int,
    telemetry: Mapping[str, Value],
    events: tuple[Event, ...],
) -> StoryStep:
    """Return the story after `tick`. After an ending nothing happens any more."""
    if state.view.ending is not None:
        return StoryStep(state, state.view)
    told = _Telling(level, state, tick)
    if state.entering:
        told.enter(state.view.phase)
    known = told.known
    if events:
        known = (*known, *(f"event:{event.name}" for event in events))
    told.watch_phase(telemetry, known)
    told.watch_lasting(telemetry, known)
    told.answer(telemetry, events)
    told.measure(telemetry)
    return told.step()


class _Telling:
    """One tick of the story while it is being made; nothing of it outlives the tick."""

    def __init__(self, level: Level, state: StoryState, tick: int) -> None:
        self.level = level
        self.before = state
        self.tick = tick
        self.view = state.view
        self.entered_tick = state.entered_tick
        self.watch = state.watch
        self.lasting = state.lasting
        self.known = state.known
        self.extremes = state.extremes
        self.ringing = state.ringing
        self.wishes: list[Wish] = []
        self.checkpoint: str | None = None

    @property
    def phase(self) -> Phase:
        """The phase we are in."""
        return self.level.phases[self.view.phase]

    def enter(self, name: str) -> None:
        """Come into a phase from its beginning, which is also a place to try again from."""
        phase = self.level.phases[name]
        self.view = replace(self.view, phase=name)
        self.entered_tick = self.tick
        self.watch = (UNTRUE,) * (len(phase.goals) + len(phase.rules))
        self._keep(name)
        self._do(phase.enter)

    def watch_phase(self, telemetry: Mapping[str, Value], known: tuple[str, ...]) -> None:
        """Ask the conditions of the phase; do what is due, in order, until we leave it."""
        phase = self.phase
        items: tuple[Watched, ...] = (*phase.goals, *phase.rules)
        self.watch, due = watched(items, self.watch, self.tick, telemetry, known)
        goals = len(phase.goals)
        for index in due:
            if index < goals:
                self._goal_done(phase.goals[index].id)
            elif self._fire(phase.rules[index - goals].id, phase.rules[index - goals].do):
                return
        self._hint(phase)

    def watch_lasting(self, telemetry: Mapping[str, Value], known: tuple[str, ...]) -> None:
        """Ask the conditions that hold in every phase, and those of the faults."""
        if self.view.ending is not None:
            return
        level = self.level
        items: tuple[Watched, ...] = (*level.always, *level.faults)
        self.lasting, due = watched(items, self.lasting, self.tick, telemetry, known)
        for index in due:
            if index < len(level.always):
                rule = level.always[index]
                self._fire(rule.id, rule.do)
            else:
                fault = level.faults[index - len(level.always)]
                self._fire(fault.id, fault.commands)
            if self.view.ending is not None:
                return

    def answer(self, telemetry: Mapping[str, Value], events: tuple[Event, ...]) -> None:
        """Hear how the waiting call was answered; put the next one when the radio is free."""
        waits = self.view.call
        if self.view.ending is not None or (waits is None and not self.ringing):
            return
        if waits is not None:
            how = answered(waits, self.tick, telemetry, events)
            if how is not None:
                self._answered(self.level.calls[waits.id], *how)
        elif is_free(telemetry):
            call = self.level.calls[self.ringing[0]]
            self.ringing = self.ringing[1:]
            self._caption(call.speaker, f"call.{call.id}")
            self.view = replace(self.view, call=CallView(call.id, call.speaker, self.tick))
            self.wishes.append(Wish(CALL, True))

    def measure(self, telemetry: Mapping[str, Value]) -> None:
        """Keep the extremes that bands ask for."""
        for index, band in enumerate(self.level.bands):
            if band.take == "final":
                continue
            now, old = float(telemetry[band.of]), self.extremes[index]
            now = abs(now) if band.take == "largest" else now
            lower = band.take == "lowest"
            if old is None or (now < old if lower else now > old):
                self.extremes = (*self.extremes[:index], now, *self.extremes[index + 1 :])

    def step(self) -> StoryStep:
        """Return what this tick has become."""
        state = StoryState(
            self.view,
            self.entered_tick,
            False,
            self.watch,
            self.lasting,
            self.known,
            self.extremes,
            self.ringing,
        )
        state = self.before if state == self.before else state
        return StoryStep(state, state.view, tuple(self.wishes), self.checkpoint)

    def _fire(self, name: str, actions: tuple[Action, ...]) -> bool:
        """Do the actions of a rule; return whether we have left the phase or ended."""
        self._know(f"fired:{name}")
        return self._do(actions)

    def _answered(self, call: Call, said: str, heard: str) -> None:
        self.view = replace(self.view, call=None)
        if not heard:
            return
        if said in SPOKEN:
            self._caption(call.who, f"call.{call.id}.{said}")
        self._know(f"answered:{call.id}")
        self._know(f"answered:{call.id}.{heard}")
        self._do(call.replies.get(heard, ()))

    def _know(self, word: str) -> None:
        if word not in self.known:
            self.known = (*self.known, word)

    def _do(self, actions: tuple[Action, ...]) -> bool:
        for action in actions:
            if isinstance(action, Goto):
                self.enter(action.phase)
                return True
            if isinstance(action, End):
                ending = Ending(action.outcome, action.id, action.why, self.tick)
                self.view = replace(self.view, ending=ending)
                return True
            self._act(action)
        return False

    def _act(self, action: Action) -> None:
        view = self.view
        if isinstance(action, Say):
            self._caption(action.speaker, action.key)
        elif isinstance(action, Warn):
            self._caption("warning", action.key)
        elif isinstance(action, Ask):
            self._caption("question", f"question.{action.question}")
        elif isinstance(action, Mark):
            self.view = replace(view, marks=(*view.marks, (action.name, self.tick)))
        elif isinstance(action, Send):
            self.wishes.append(Wish(action.name, action.value))
        elif isinstance(action, View):
            self.view = replace(view, view=action.name)
        elif isinstance(action, Checkpoint):
            self._keep(action.name)
        elif isinstance(action, Ring):
            self.ringing = (*self.ringing, action.call)

    def _caption(self, speaker: str, key: str) -> None:
        said = (*self.view.captions[-MOST_CAPTIONS:], Caption(self.tick, speaker, key))
        self.view = replace(self.view, captions=said)

    def _keep(self, name: str) -> None:
        self.checkpoint = name
        made = (*self.view.checkpoints[-MOST_CAPTIONS:], (name, self.tick))
        self.view = replace(self.view, checkpoints=made)

    def _goal_done(self, name: str) -> None:
        if f"goal:{name}" in self.known:
            return
        goals = tuple(
            replace(goal, done_tick=self.tick) if goal.id == name else goal
            for goal in self.view.goals
        )
        self.view = replace(self.view, goals=goals)
        self.known = (*self.known, f"goal:{name}")

    def _hint(self, phase: Phase) -> None:
        stayed = self.tick - self.entered_tick
        for goal in phase.goals:
            if goal.hint_after_ticks != stayed or f"goal:{goal.id}" in self.known:
                continue
            goals = tuple(
                replace(one, hinted=True) if one.id == goal.id else one for one in self.view.goals
            )
            self.view = replace(self.view, goals=goals)
