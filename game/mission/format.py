"""The level format: every key, its kind and what it is for. Reader and JSON Schema share it."""

from game.mission.shape import (
    IDENT,
    LEVEL_ID,
    NAME,
    Definitions,
    Either,
    Free,
    Key,
    ListOf,
    MapOf,
    Number,
    Record,
    Ref,
    Scalar,
    Text,
    Truth,
    Word,
)

STATUSES = ("attested", "single source", "disputed", "reconstructed", "invented")
LONGEST_S = 200_000.0
MOST_PLAYTESTS = 24
MOST_VARIANTS = 16

ID = Text(IDENT, "a name of small letters, digits and _", 64)
DOTTED = Text(NAME, "a name such as suit.pressure_kpa", 120)
TEXT_KEY = Text(NAME, "a text key such as belyayev.go", 120)
UTC = Text(
    r"1965-03-(1[89]|2[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z",
    'a time such as "1965-03-18T08:44:00Z", 18 to 21 March 1965',
)
SECONDS = Number(0.0, LONGEST_S)
SOURCE = ListOf(
    Text(r"[a-z0-9][a-z0-9.-]{0,23}", "a source key of docs/sources.md"), 1, or_one=True
)
CONDITION = Ref("condition")
ACTIONS = ListOf(Ref("action"), 1)

_ID = Key(ID, "Its name.", True)
_STATUS = Word(STATUSES)
_WHEN = Key(CONDITION, "What must be so.", True)
_HELD = Key(SECONDS, "How long it must have been so, in seconds.")

ANSWERED = Text(
    rf"{IDENT}(\.(plain|careful|silent))?", "a call, or a call and how it was answered", 80
)

TEST = Record(
    "a test",
    {
        "above": Key(Number()),
        "below": Key(Number()),
        "at_least": Key(Number()),
        "at_most": Key(Number()),
        "between": Key(ListOf(Number(), 2), "Lowest and highest, both included."),
    },
    least=1,
)

CONDITION_SHAPE = Record(
    "a condition",
    {
        "all": Key(ListOf(CONDITION, 1), "All of these."),
        "any": Key(ListOf(CONDITION, 1), "At least one of these."),
        "not": Key(CONDITION, "Not this."),
        "event": Key(DOTTED, "In the tick in which this happens."),
        "goal": Key(ID, "From the moment this goal is done."),
        "fired": Key(ID, "From the moment this event or fault has fired."),
        "answered": Key(ANSWERED, "From the moment this call was answered, or answered so."),
    },
    other=Either(Scalar(), TEST),
    least=1,
)

END = Record(
    "an ending",
    {
        "outcome": Key(Word(("success", "failure")), "Whether it was won.", True),
        "id": Key(ID, "The reason, everywhere.", True),
        "why": Key(TEXT_KEY, "The text that explains it.", True),
    },
)

ACTION = Record(
    "an action",
    {
        "say": Key(TEXT_KEY, "A caption; the first word of the key is the speaker."),
        "mark": Key(ID, "A named moment for charts and debrief."),
        "warn": Key(TEXT_KEY, "A caption that warns."),
        "command": Key(MapOf(Scalar(), NAME, 1), "Commands, acting in the next tick."),
        "goto": Key(ID, "Enter this phase."),
        "end": Key(END, "The flight ends."),
        "checkpoint": Key(ID, "A place to try again from."),
        "view": Key(ID, "How to look at the flight, if the player lets it."),
        "ask": Key(ID, "One of the level's questions."),
        "call": Key(ID, "One of the level's calls: somebody asks on the radio and waits."),
    },
    one=True,
)

_PRESS = Key(ListOf(DOTTED, most=8), "Commands, the first to give now; none: nothing to press.")

CONTROLS = Record(
    "the controls of a goal",
    {"hold": _PRESS, "near": _PRESS, "float": _PRESS, "cabin": _PRESS},
)

GOAL = Record(
    "a goal",
    {
        "id": _ID,
        "done": Key(CONDITION, "What ticks it off.", True),
        "held_s": _HELD,
        "controls": Key(
            CONTROLS, "What to press for it: holding the ship, near it, floating, in the cabin."
        ),
        "hint_after_s": Key(SECONDS, "When to help, in seconds since the phase began."),
        "show_me": Key(ID, "The pilot that can do this step."),
        "aside": Key(Truth(), "Only listed while its phase lasts, or when it is done."),
    },
)

RULE = Record(
    "an event",
    {
        "id": _ID,
        "when": _WHEN,
        "held_s": _HELD,
        "again": Key(Truth(), "Whether it may fire more than once."),
        "do": Key(ACTIONS, "What happens, in order.", True),
    },
)

PHASE = Record(
    "a phase",
    {
        "enter": Key(ACTIONS, "What happens on coming in."),
        "goals": Key(ListOf(GOAL), "Checklist steps."),
        "events": Key(ListOf(RULE), "What may happen here."),
    },
)

FAULT = Record(
    "a fault",
    {
        "id": _ID,
        "when": Key(CONDITION, "What lets it loose."),
        "after": Key(ID, "The event or fault after which it comes."),
        "held_s": _HELD,
        "command": Key(MapOf(Scalar(), NAME, 1), "The commands that make it.", True),
        "status": Key(_STATUS, "How true it is.", True),
        "source": Key(SOURCE, "Where it stands."),
    },
)

CALL = Record(
    "a call",
    {
        "id": _ID,
        "speaker": Key(ID, "Who asks; text speaker.<who>.", True),
        "who": Key(ID, "Who answers; leonov when nobody is named."),
        "plain": Key(ACTIONS, "What follows a plain answer."),
        "careful": Key(ACTIONS, "What follows a careful answer."),
        "silent": Key(ACTIONS, "What follows silence."),
    },
)

BAND = Record(
    "a band",
    {
        "id": _ID,
        "of": Key(DOTTED, "The channel that is measured.", True),
        "take": Key(Word(("final", "highest", "lowest", "largest")), "Which value counts."),
        "better": Key(Word(("low", "high")), "Which way is better.", True),
        "gold": Key(Number(), "The limit of gold.", True),
        "silver": Key(Number(), "The limit of silver.", True),
        "bronze": Key(Number(), "The limit of bronze.", True),
        "in_1965": Key(Number(), "The value of 1965."),
        "status": Key(_STATUS, "How well that value is known."),
        "source": Key(SOURCE, "Where it stands."),
    },
)

FACT = Record(
    "a fact",
    {
        "id": _ID,
        "status": Key(_STATUS, "How well it is known.", True),
        "source": Key(SOURCE, "Where it stands."),
    },
)

QUESTION = Record(
    "a question",
    {
        "id": _ID,
        "choices": Key(ListOf(ID, 2), "Ids of the answers.", True),
        "answer": Key(ID, "The right one.", True),
    },
)

PLAYTEST = Record(
    "a playtest",
    {
        "pilot": Key(ID, "Who flies.", True),
        "expect": Key(ID, "The ending it must reach, or success.", True),
        "within_s": Key(Number(0.01, LONGEST_S), "Simulated seconds at most."),
        "variant": Key(ID, "The variant it flies."),
    },
)

START = Record(
    "a start",
    {
        "utc": Key(UTC, "The clock at the first tick.", True),
        "phase": Key(ID, "The first phase.", True),
        "after": Key(Text(LEVEL_ID, "a level's id"), "The level whose end may be its beginning."),
        "takes": Key(
            MapOf(DOTTED, NAME), "For settings of this level, the channels of that end they take."
        ),
    },
)

BRIEFING = Record(
    "a briefing",
    {
        "pages": Key(ListOf(ID), "Texts briefing.<id>, in order."),
        "controls": Key(ListOf(DOTTED), "The commands this level teaches."),
        "learning": Key(ListOf(ID), "Texts learning.<id>: what one should understand after it."),
        "debrief": Key(ListOf(ID), "Texts debrief.<id>: questions for afterwards."),
        "curve": Key(ID, "A curve of assets/history, shown with the flight on it."),
    },
)

STATEMENT = Record(
    "a statement",
    {
        "status": Key(_STATUS, "How well it is known that this was said.", True),
        "source": Key(SOURCE, "Where it stands."),
    },
)

TESTIMONY = Record(
    "a row of testimonies",
    {
        "id": _ID,
        "says": Key(MapOf(STATEMENT, least=1), "By account: texts testimony.<id>.<account>.", True),
        "mine": Key(ListOf(ID), "Marks: the first one made is the player's own answer."),
    },
)

TESTIMONIES = Record(
    "testimonies",
    {
        "accounts": Key(ListOf(ID, 1, most=4), "Columns, texts account.<id>, in order.", True),
        "rows": Key(ListOf(TESTIMONY, 1), "What each account says, row by row.", True),
    },
)

DIAL = Record(
    "a dial",
    {
        "id": _ID,
        "sets": Key(DOTTED, "The setting it turns, as suit.relief_kpa.", True),
        "from": Key(Number(), "Its lowest value.", True),
        "to": Key(Number(), "Its highest value.", True),
        "step": Key(Number(1e-6), "What one press turns it by.", True),
    },
)

LEVEL = Record(
    "a level",
    {
        "id": Key(Text(LEVEL_ID, "a level's id"), "The name of the level's folder.", True),
        "kind": Key(Word(("flight", "timeline", "lab")), "Which scene shows it.", True),
        "extends": Key(Text(r"[^\0]+", "a level's id"), "The level that this one patches."),
        "start": Key(START, "When and where it begins.", True),
        "systems": Key(MapOf(MapOf(Scalar())), "What exists, with its settings.", True),
        "assists": Key(MapOf(Scalar(), NAME), "Helps that are on at the start."),
        "pilots": Key(MapOf(MapOf(Number(), rf"{IDENT}(\.{IDENT})*")), "Dials of pilots."),
        "phases": Key(MapOf(PHASE, least=1), "The story.", True),
        "always": Key(ListOf(RULE), "What may happen in any phase."),
        "faults": Key(ListOf(FAULT), "What may break."),
        "calls": Key(ListOf(CALL), "What may be asked on the radio."),
        "bands": Key(ListOf(BAND), "Measures in three grades."),
        "facts": Key(ListOf(FACT), "What is known of 1965."),
        "questions": Key(ListOf(QUESTION), "Predictions to make."),
        "briefing": Key(BRIEFING, "What is read before and after."),
        "testimonies": Key(TESTIMONIES, "Accounts of 1965 side by side, and what he did."),
        "dials": Key(ListOf(DIAL), "Settings the player may turn before the flight."),
        "slow_on": Key(ListOf(DOTTED), "Channels whose caution ends accelerated time."),
        "slow_when": Key(ListOf(CONDITION), "What ends accelerated time as it turns true."),
        "playtest": Key(ListOf(PLAYTEST, most=MOST_PLAYTESTS), "Flights that prove the level."),
        "variants": Key(MapOf(Free(), most=MOST_VARIANTS), "Patches, chosen by name."),
    },
)

DEFINITIONS: Definitions = {
    "condition": CONDITION_SHAPE,
    "action": ACTION,
}
