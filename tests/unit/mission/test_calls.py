"""Calls on the radio: put one at a time, answered once, with what follows."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.mission.conditions import All, Answered
from game.mission.level import Beginning, Call, End, Goto, Level, Mark, Phase, Ring, Rule
from game.mission.loader import check_level
from game.mission.story import StoryState, StoryStep, start_story, step_story
from game.vocab.command import Wish
from game.vocab.event import Event
from tests.unit.mission.small_names import LEVEL, NAMES, TEXTS, write_level

ASKS = Wish("radio.call.set", True)
FEELING = Call(
    "feeling",
    "belyayev",
    replies={"plain": (Mark("told"),), "careful": (Mark("hinted"),), "silent": (Mark("nothing"),)},
)
MORE = Call("more", "ground", who="belyayev")


@dataclass
class Radio:
    """A story with calls whose radio is played by hand."""

    calls: tuple[Call, ...] = (FEELING, MORE)
    put: tuple[str, ...] = ("feeling",)
    rules: tuple[Rule, ...] = ()
    tick: int = 0
    state: StoryState | None = None
    steps: list[StoryStep] = field(default_factory=list)

    @property
    def level(self) -> Level:
        phases = {
            "a": Phase("a", enter=tuple(Ring(name) for name in self.put), rules=self.rules),
            "b": Phase("b"),
        }
        calls = {call.id: call for call in self.calls}
        return Level("x", "flight", Path(), Beginning(0.0, "a"), {}, phases, calls=calls)

    def on(self, *events: Event, calling=False, talking=False):
        values = {"radio.calling": calling, "radio.talking": talking}
        self.tick += 1
        before = self.state or start_story(self.level)
        self.steps.append(step_story(self.level, before, self.tick, values, events))
        self.state = self.steps[-1].state
        return self

    def asked(self):
        return self.on().on(calling=True)

    def answered(self, said: str, heard: str | None = None):
        detail = {"said": said, "heard": heard or said}
        return self.on(Event(self.tick + 1, "radio.answered", detail))

    @property
    def view(self):
        return self.steps[-1].view

    @property
    def captions(self):
        return [(one.speaker, one.key) for one in self.view.captions]

    @property
    def marks(self):
        return [name for name, _ in self.view.marks]


def test_a_call_is_heard_as_a_question_of_its_speaker():
    assert Radio().on().captions == [("belyayev", "call.feeling")]


def test_a_call_lets_the_radio_ring():
    assert Radio().on().steps[0].wishes == (ASKS,)


def test_a_call_is_seen_waiting():
    call = Radio().asked().view.call
    assert (call.id, call.speaker, call.tick) == ("feeling", "belyayev", 1)


@pytest.mark.parametrize("said", ["plain", "careful"])
def test_an_answer_is_leonov_s_line(said):
    assert Radio().asked().answered(said).captions[-1] == ("leonov", f"call.feeling.{said}")


def test_silence_is_no_line():
    assert len(Radio().asked().answered("silent").captions) == 1


@pytest.mark.parametrize(
    ("said", "mark"), [("plain", "told"), ("careful", "hinted"), ("silent", "nothing")]
)
def test_what_follows_depends_on_the_answer(said, mark):
    assert Radio().asked().answered(said).marks == [mark]


def test_an_answered_call_waits_no_longer():
    assert Radio().asked().answered("plain").view.call is None


def test_what_is_heard_decides_what_follows_and_what_is_said_is_the_line():
    radio = Radio().asked().answered("careful", heard="plain")
    assert (radio.captions[-1], radio.marks) == (("leonov", "call.feeling.careful"), ["told"])


def test_a_call_that_nobody_answers_counts_as_silence():
    radio = Radio().asked()
    assert radio.on(Event(3, "radio.unanswered")).marks == ["nothing"]


def test_a_call_may_be_for_another_man():
    radio = Radio(put=("more",)).asked().answered("plain")
    assert radio.captions[-1] == ("belyayev", "call.more.plain")


def test_a_second_call_waits_until_the_first_is_answered():
    radio = Radio(put=("feeling", "more")).asked()
    assert radio.view.call.id == "feeling"


def test_a_second_call_waits_until_the_answer_is_spoken():
    radio = Radio(put=("feeling", "more")).asked().answered("plain").on(talking=True)
    assert radio.view.call is None


def test_a_second_call_comes_when_the_radio_is_free():
    radio = Radio(put=("feeling", "more")).asked().answered("plain").on()
    assert radio.view.call.id == "more"


def test_a_call_that_is_given_up_changes_nothing():
    radio = Radio().asked().on()
    assert (radio.view.call, radio.marks) == (None, [])


def test_a_reply_may_lead_to_another_phase():
    call = Call("feeling", "belyayev", replies={"plain": (Goto("b"),)})
    assert Radio(calls=(call,)).asked().answered("plain").view.phase == "b"


def test_a_reply_may_end_the_flight():
    end = End("success", "won", "why.won")
    call = Call("feeling", "belyayev", replies={"plain": (end,)})
    assert Radio(calls=(call,)).asked().answered("plain").view.ending.id == "won"


def test_a_reply_may_put_another_call():
    call = Call("feeling", "belyayev", replies={"plain": (Ring("more"),)})
    radio = Radio(calls=(call, MORE)).asked().answered("plain").on()
    assert radio.view.call.id == "more"


@pytest.mark.parametrize(
    ("asked", "said", "fires"),
    [("", "silent", True), ("plain", "plain", True), ("plain", "careful", False)],
)
def test_a_condition_may_ask_what_was_answered(asked, said, fires):
    rule = Rule("r", All((Answered("feeling", asked),)), (Mark("known"),))
    radio = Radio(rules=(rule,)).asked().answered(said).on()
    assert ("known" in radio.marks) is fires


def test_an_answer_with_no_call_waiting_is_nobody_s():
    radio = Radio(put=()).on().answered("plain")
    assert radio.captions == []


CALLS = """\
calls:
  - id: feeling
    speaker: belyayev
    plain: [{say: belyayev.far}]
playtest:
"""
WITH_CALL = (
    LEVEL.replace("  body: {}", "  body: {}\n  radio: {}")
    .replace("{goto: home}]", "{call: feeling}, {goto: home}]")
    .replace("playtest:\n", CALLS)
)
WORDS = (
    TEXTS
    + """\
speaker.leonov: Leonov
call.feeling: How do you feel?
call.feeling.plain: Hot.
call.feeling.careful: All in order.
call.feeling.silent: Say nothing
"""
)


def problems(tmp_path: Path, text: str = WITH_CALL, words: str = WORDS):
    return check_level(write_level(tmp_path, text, words), NAMES).problems


def test_a_level_with_a_call_and_its_words_has_no_problems(tmp_path: Path):
    assert problems(tmp_path) == ()


@pytest.mark.parametrize("answer", ["", ".plain", ".careful", ".silent"])
def test_every_answer_of_a_call_needs_its_words(tmp_path: Path, answer: str):
    line = next(one for one in WORDS.splitlines() if one.startswith(f"call.feeling{answer}:"))
    found = problems(tmp_path, words=WORDS.replace(line + "\n", ""))
    assert [(one.code, f"'call.feeling{answer}'" in one.message) for one in found] == [
        ("missing-text", True)
    ]


def test_a_phase_that_only_an_answer_leads_to_is_reached(tmp_path: Path):
    text = WITH_CALL.replace("{call: feeling}, {goto: home}]", "{call: feeling}]")
    text = text.replace("plain: [{say: belyayev.far}]", "plain: [{goto: home}]")
    assert problems(tmp_path, text) == ()


def test_the_replies_of_a_built_call_stand_by_their_answer(tmp_path: Path):
    level = check_level(write_level(tmp_path, WITH_CALL, WORDS), NAMES).level
    assert level is not None
    assert [bool(level.calls["feeling"].replies[one]) for one in ("plain", "silent")] == [
        True,
        False,
    ]
