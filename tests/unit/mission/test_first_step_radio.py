"""The radio of first_step: who asks when, and what an answer leads to. Told, not flown."""

from pathlib import Path

import pytest

from game.mission.level import Level
from game.mission.loader import load_level
from game.mission.story import start_story, step_story
from game.session.flight import Flight
from game.session.setup import Setup
from game.sim.registry import whole_catalogue
from game.vocab.event import Event

ROOT = Path(__file__).parents[3]
FLOATING = {"body.eva_s": 5.0, "body.at_rim": False, "clock.since_egress_s": 10.0}


def loaded(variant: str | None = None) -> Level:
    found = load_level(ROOT / "levels" / "first_step", whole_catalogue(), variant)
    assert found.level is not None
    return found.level


@pytest.fixture(scope="module")
def level() -> Level:
    return loaded()


@pytest.fixture(scope="module")
def dials(level: Level):
    return dict(Flight(level, Setup()).snapshot.telemetry)


class Told:
    """The story of the level over telemetry that is made up."""

    def __init__(self, level: Level, dials, **changes):
        self.level, self.values, self.tick = level, {**dials, **FLOATING}, 0
        self.state = start_story(level)
        self.on(**changes)

    def on(self, ticks: int = 1, *events: Event, **changes):
        self.values |= {name.replace("__", "."): value for name, value in changes.items()}
        for _ in range(ticks):
            self.tick += 1
            self.values["radio.calling"] = bool(self.asked) and not events
            step = step_story(self.level, self.state, self.tick, self.values, events)
            self.state, events = step.state, ()
        return self

    def answer(self, how: str):
        detail = {"said": how, "heard": how}
        return self.on(1, Event(self.tick + 1, "radio.answered", detail)).on(1)

    @property
    def asked(self) -> str:
        call = self.state.view.call
        return call.id if call else ""

    @property
    def said(self) -> list[str]:
        return [caption.key for caption in self.state.view.captions]


def called(level, dials) -> Told:
    return Told(level, dials, clock__since_egress_s=600.0)


@pytest.mark.parametrize(("since_s", "call"), [(50.0, "sights"), (49.0, ""), (600.0, "come_in")])
def test_the_ground_asks_what_he_sees(level, dials, since_s, call):
    assert Told(level, dials, clock__since_egress_s=since_s).asked == call


def test_nobody_asks_who_has_not_left(level, dials):
    told = Told(level, dials, clock__since_egress_s=150.0, body__eva_s=0.0, body__at_rim=True)
    assert told.asked == ""


def test_belyayev_asks_how_he_feels(level, dials):
    assert Told(level, dials, clock__since_egress_s=120.0).asked == "feeling"


def asked_how_he_feels(level, dials) -> Told:
    return Told(level, dials, clock__since_egress_s=120.0)


def test_who_leaves_late_is_not_asked_everything_at_once(level, dials):
    assert Told(level, dials, clock__since_egress_s=450.0).asked == ""


def test_a_plain_answer_helps_at_once_and_makes_the_ground_ask(level, dials):
    told = asked_how_he_feels(level, dials).answer("plain")
    assert (told.said[-2], told.asked) == ("belyayev.reads", "how_hot")


def test_a_careful_answer_helps_a_minute_later(level, dials):
    told = asked_how_he_feels(level, dials).answer("careful")
    soon = "belyayev.sunlight" in told.on(5800).said
    assert (soon, "belyayev.sunlight" in told.on(300).said) == (False, True)


def test_silence_helps_nobody(level, dials):
    told = asked_how_he_feels(level, dials).answer("silent").on(7000)
    assert not {"belyayev.reads", "belyayev.sunlight"} & set(told.said)


@pytest.mark.parametrize(("in_view", "call"), [(True, "moscow"), (False, "")])
def test_moscow_asks_only_while_it_can_see(level, dials, in_view, call):
    told = Told(level, dials, clock__since_egress_s=185.0, radio__moscow_in_view=in_view)
    told.answer("silent")
    assert told.asked == call


@pytest.mark.parametrize(
    "sign", [{"suit__visor_fog_ratio": 0.5}, {"body__core_temperature_c": 38.4}]
)
def test_belyayev_asks_when_he_hears_him_breathe(level, dials, sign):
    assert Told(level, dials, **sign).on(700).asked == "trouble"


@pytest.mark.parametrize("how", ["careful", "silent"])
def test_who_is_called_in_comes(level, dials, how):
    told = called(level, dials).answer(how)
    assert told.state.view.phase == "called"


def test_who_refuses_has_forty_seconds_and_no_more(level, dials):
    told = called(level, dials).answer("plain")
    before = told.on(3900).state.view.phase
    assert (before, told.on(200).state.view.phase) == ("float", "called")


def test_he_can_refuse_only_once(level, dials):
    told = called(level, dials).answer("plain").on(4100)
    assert (told.asked, "belyayev.now_come" in told.said) == ("", True)


def test_the_end_of_the_picture_is_told(level, dials):
    told = Told(level, dials).on(1, Event(2, "radio.picture_ended"))
    assert "narrator.picture_ended" in told.said


def test_the_first_walk_can_be_called_in_without_a_question():
    assert "come_in" not in loaded("first_walk").calls
