"""The calls of a level: what may be asked on the radio, and what follows each answer."""

from collections.abc import Mapping

from game.mission.build_conditions import Known, actions, tables, word
from game.mission.checker import Checker, Spot
from game.mission.level import Call
from game.mission.tree import Table

ANSWERS = ("plain", "careful", "silent")
ANSWER_COMMAND = "radio.answer"


def calls(root: Table, checker: Checker, known: Known) -> Mapping[str, Call]:
    """Return the calls by id, in order; a world without the radio is reported."""
    listed = tables(root.get("calls"))
    if listed:
        checker.command(ANSWER_COMMAND, Spot(root.key_place("calls"), "calls"))
    return {word(one, "id"): _call(one, checker, known) for one in listed}


def _call(table: Table, checker: Checker, known: Known) -> Call:
    replies = {answer: actions(table.get(answer), checker, known) for answer in ANSWERS}
    return Call(word(table, "id"), word(table, "speaker"), word(table, "who") or "leonov", replies)
