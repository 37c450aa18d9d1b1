"""What briefing and debrief show of a level: plain data out of its texts."""

from dataclasses import dataclass

from game.mission.level import Level
from game.mission.texts import worked
from game.ui.kit import Kit
from game.ui.widgets.fact_line import FactView
from game.vocab.channel import Status


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers as (id, words); `right` is the id of the true one.

    `worked` says how one gets there, or nothing.
    """

    id: str
    text: str
    choices: tuple[tuple[str, str], ...]
    right: str
    worked: str = ""


def said(level: Level, kit: Kit, key: str) -> str:
    """Return the level's words for `key`; a key without words is shown as it is."""
    return level.text(kit.settings.language, key) or key


def badge(kit: Kit, status: Status) -> str:
    """Return the word on the badge of a status."""
    return kit.words(f"status.{status.replace(' ', '_')}")


def facts_of(level: Level, kit: Kit) -> tuple[FactView, ...]:
    """Return the facts of a level with their badges and sources."""
    return tuple(
        FactView(
            said(level, kit, f"fact.{fact.id}"),
            fact.status,
            badge(kit, fact.status),
            kit.words("status.source", names=", ".join(fact.source)) if fact.source else "",
        )
        for fact in level.facts
    )


def questions_of(level: Level, kit: Kit) -> tuple[QuestionView, ...]:
    """Return the questions of a level."""
    return tuple(
        QuestionView(
            one.id,
            said(level, kit, f"question.{one.id}"),
            tuple((pick, said(level, kit, f"question.{one.id}.{pick}")) for pick in one.choices),
            one.answer,
            level.text(kit.settings.language, worked(one.id)) or "",
        )
        for one in level.questions
    )


def answer_key(level_id: str, question_id: str) -> str:
    """Return the key under which the kit keeps an answer."""
    return f"{level_id}.{question_id}"
