"""A level once it is read and checked: a frozen tree of plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from game.mission.conditions import Condition, Question, compiled
from game.mission.problem import Place
from game.mission.reading import Accounts, Briefing, Dial
from game.vocab.channel import Status, Value
from game.vocab.event import NOTHING

LevelKind = Literal["flight", "timeline", "lab"]
Outcome = Literal["success", "failure"]
Take = Literal["final", "highest", "lowest", "largest"]
Better = Literal["low", "high"]


@dataclass(frozen=True, slots=True)
class Say:
    """A caption; the speaker is the first word of the text key."""

    key: str

    @property
    def speaker(self) -> str:
        """Return the speaker's id: `belyayev` for the key `belyayev.go`."""
        return self.key.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Warn:
    """A caption that warns, spoken by nobody."""

    key: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A named moment, shown on charts and in the debrief."""

    name: str


@dataclass(frozen=True, slots=True)
class Send:
    """A command the story gives; it acts in the next tick."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Goto:
    """Enter a phase, also the one we are in, from its beginning."""

    phase: str


@dataclass(frozen=True, slots=True)
class End:
    """The flight is over: `id` is the reason everywhere, `why` a text key."""

    outcome: Outcome
    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A place to try again from, besides the one that every phase makes."""

    name: str


@dataclass(frozen=True, slots=True)
class View:
    """A wish for how the flight is looked at; the player may look elsewhere."""

    name: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One of the level's questions, put in flight."""

    question: str


@dataclass(frozen=True, slots=True)
class Ring:
    """One of the level's calls is put: it waits on the radio for an answer."""

    call: str


Action = Say | Warn | Mark | Send | Goto | End | Checkpoint | View | Ask | Ring


@dataclass(frozen=True, slots=True)
class Rule:
    """When `when` has held for `held_ticks`, do the actions in order; once, unless `again`."""

    id: str
    when: Condition
    do: tuple[Action, ...]
    held_ticks: int = 0
    again: bool = False
    test: Question = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the question once, since it is asked a hundred times a second."""
        object.__setattr__(self, "test", compiled(self.when))


@dataclass(frozen=True, slots=True)
class Goal:
    """One checklist step: texts `goal.<id>` and `goal.<id>.why`; once done it stays done.

    `controls[situation]` are the commands that do it (or a command with one of its words, joined
    by a dot), the first to give now first; a situation is `hold` (of the ship), `near` (it) or
    `float`. No entry: the level does not say. A step `aside` lies off the way most will go: it is
    listed only while its phase lasts, or when it is done.
    """

    id: str
    done: Condition
    held_ticks: int = 0
    hint_after_ticks: int | None = None
    show_me: str | None = None
    controls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aside: bool = False
    test: Question = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the question once, since it is asked a hundred times a second."""
        object.__setattr__(self, "test", compiled(self.done))


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the story: `enter` is done on coming in, goals and rules hold while in it."""

    id: str
    enter: tuple[Action, ...] = ()
    goals: tuple[Goal, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A failure that `when` lets loose, as commands; the rest says how true it is."""

    id: str
    when: Condition
    commands: tuple[Send, ...]
    held_ticks: int = 0
    status: Status = "invented"
    source: tuple[str, ...] = ()
    test: Question = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the question once, since it is asked a hundred times a second."""
        object.__setattr__(self, "test", compiled(self.when))


@dataclass(frozen=True, slots=True)
class Call:
    """A question on the radio: text `call.<id>`, answers `call.<id>.plain`, `.careful`, `.silent`.

    `replies` holds what follows each answer, by its word.
    """

    id: str
    speaker: str
    who: str = "leonov"
    replies: Mapping[str, tuple[Action, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BandSpec:
    """A measure in three grades. `take` says which value of the channel over the flight counts.

    `largest` is the largest size, sign aside; `in_1965` is what the documents give, if anything.
    """

    id: str
    of: str
    better: Better
    gold: float
    silver: float
    bronze: float
    take: Take = "final"
    in_1965: float | None = None
    status: Status = "reconstructed"
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement shown to the player under the text key `fact.<id>`."""

    id: str
    status: Status
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prediction:
    """Texts `question.<id>` and `question.<id>.<choice>`; `answer` is one of the choices."""

    id: str
    choices: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Playtest:
    """A flight that proves the level: `expect` is an ending's id, `success` or `failure`."""

    pilot: str
    expect: str
    within_s: float = 3600.0
    variant: str | None = None
    place: Place = field(default_factory=lambda: Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Beginning:
    """`utc_s` is the clock at tick 0 in seconds of 18 March 1965.

    `after` names a level, `takes` for settings of this one the channels of its end they follow.
    """

    utc_s: float
    phase: str
    after: str | None = None
    takes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Level:
    """Everything a level means.

    Accelerated time ends as a channel of `slow_on` leaves its nominal range, or one of `slow_when`
    turns true. `systems` holds the settings of the systems of this world, `assists` the automatic
    helps that are on unless the player chooses otherwise, `pilots` the dials of its pilots.
    `texts[language][key]` holds the words. `digest` fixes the rules, `texts_digest` the words.
    """

    id: str
    kind: LevelKind
    folder: Path
    start: Beginning
    systems: Mapping[str, Mapping[str, Value]]
    phases: Mapping[str, Phase]
    always: tuple[Rule, ...] = ()
    faults: tuple[Fault, ...] = ()
    calls: Mapping[str, Call] = field(default_factory=dict)
    bands: tuple[BandSpec, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[Prediction, ...] = ()
    playtest: tuple[Playtest, ...] = ()
    briefing: Briefing = field(default_factory=Briefing)
    testimonies: Accounts = field(default_factory=Accounts)
    assists: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    pilots: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    slow_on: tuple[str, ...] = ()
    slow_when: tuple[Condition, ...] = ()
    dials: tuple[Dial, ...] = ()
    variants: tuple[str, ...] = ()
    variant: str | None = None
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    digest: str = ""
    texts_digest: str = ""

    @property
    def endings(self) -> tuple[End, ...]:
        """Return every ending the level can come to, once each, in the order they stand."""
        return tuple({act.id: act for act in self.actions if isinstance(act, End)}.values())

    @property
    def actions(self) -> tuple[Action, ...]:
        """Return everything the story may do, in the order it stands."""
        rules = [rule for phase in self.phases.values() for rule in phase.rules]
        lists = [phase.enter for phase in self.phases.values()]
        lists += [rule.do for rule in (*rules, *self.always)]
        lists += [acts for call in self.calls.values() for acts in call.replies.values()]
        return tuple(act for acts in lists for act in acts)

    def text(self, language: str, key: str) -> str | None:
        """Return the words for `key`, falling back to English, or None when there are none.

        A variant may have its own goal: the text `variant.<name>.goal`.
        """
        keys = (f"variant.{self.variant}.goal", key) if key == "goal" and self.variant else (key,)
        for wanted in (language, "en"):
            for name in keys:
                words = self.texts.get(wanted, {}).get(name)
                if words is not None:
                    return words
        return None
