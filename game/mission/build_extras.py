"""The parts of a level around the story: bands, facts, questions, playtests."""

from collections.abc import Mapping

from game.mission.build_conditions import number, tables, word, words
from game.mission.checker import Checker, Spot
from game.mission.level import BandSpec, Fact, Playtest, Prediction, Take
from game.mission.report import quoted
from game.mission.tree import Leaf, Table, Tree
from game.vocab.channel import Status

USUAL_LIMIT_S = 3600.0
STATUSES: Mapping[str, Status] = {
    "attested": "attested",
    "single source": "single source",
    "disputed": "disputed",
    "reconstructed": "reconstructed",
    "invented": "invented",
}
TAKES: Mapping[str, Take] = {"highest": "highest", "lowest": "lowest", "largest": "largest"}


def status_of(table: Table, otherwise: Status = "invented") -> Status:
    """Return the status under `status`; the shape has been checked."""
    return STATUSES.get(word(table, "status"), otherwise)


def bands(root: Table, checker: Checker) -> tuple[BandSpec, ...]:
    """Return the bands, in order."""
    return tuple(_band(one, checker) for one in tables(root.get("bands")))


def _band(table: Table, checker: Checker) -> BandSpec:
    of = table.get("of")
    if of is not None:
        channel = checker.channel(word(table, "of"), Spot(of.place, of.path))
        if channel is not None and channel.kind != "number":
            message = f"{quoted(channel.name)} is not a number and cannot be a measure"
            checker.report.at(of, "wrong-type", message)
    gold, silver, bronze = (number(table, name) for name in ("gold", "silver", "bronze"))
    low = word(table, "better") == "low"
    if not (gold <= silver <= bronze if low else gold >= silver >= bronze):
        message = "gold must be better than silver, and silver than bronze"
        checker.report.add(table.key_place("gold"), "out-of-range", message, path=table.path)
    status, source = status_of(table, "reconstructed"), words(table.get("source"))
    told = "in_1965" in table.entries and status in ("attested", "single source", "disputed")
    if told and not source:
        message = f"a value of 1965 that is {status} needs a source"
        checker.report.add(table.key_place("in_1965"), "no-source", message, path=table.path)
    return BandSpec(
        id=word(table, "id"),
        of=word(table, "of"),
        better="low" if low else "high",
        gold=gold,
        silver=silver,
        bronze=bronze,
        take=TAKES.get(word(table, "take"), "final"),
        in_1965=number(table, "in_1965") if "in_1965" in table.entries else None,
        status=status,
        source=source,
    )


def facts(root: Table, checker: Checker) -> tuple[Fact, ...]:
    """Return the facts, in order."""
    found = []
    for table in tables(root.get("facts")):
        status, source = status_of(table), words(table.get("source"))
        if status != "invented" and not source:
            message = f"the fact {quoted(word(table, 'id'))} is {status}, but names no source"
            hint = "Add `source: key`; the keys stand in docs/sources.md."
            checker.report.at(table, "no-source", message, hint=hint)
        found.append(Fact(word(table, "id"), status, source))
    return tuple(found)


def questions(root: Table, checker: Checker) -> tuple[Prediction, ...]:
    """Return the questions, in order."""
    found = []
    for table in tables(root.get("questions")):
        choices, answer = words(table.get("choices")), table.get("answer")
        if answer is not None:
            spot = Spot(answer.place, answer.path)
            checker.one_of(word(table, "answer"), choices, "choice", spot)
        found.append(Prediction(word(table, "id"), choices, word(table, "answer")))
    return tuple(found)


def playtests(root: Table, checker: Checker) -> tuple[Playtest, ...]:
    """Return the flights that prove the level."""
    found = []
    for table in tables(root.get("playtest")):
        pilot, variant = table.get("pilot"), table.get("variant")
        expect = table.get("expect") or table
        if pilot is not None:
            _check_pilot(word(table, "pilot"), variant is not None, checker, pilot)
        found.append(
            Playtest(
                pilot=word(table, "pilot"),
                expect=word(table, "expect"),
                within_s=number(table, "within_s", USUAL_LIMIT_S),
                variant=str(variant.value) if isinstance(variant, Leaf) else None,
                place=expect.place,
            )
        )
    return tuple(found)


def _check_pilot(name: str, in_variant: bool, checker: Checker, leaf: Tree) -> None:
    """Say so when there is no such pilot, or he cannot fly here.

    A variant may add the systems that its pilot reads; the flight itself tells whether it does.
    """
    spot = Spot(leaf.place, leaf.path)
    if in_variant:
        checker.one_of(name, checker.names.pilots, "pilot", spot)
    else:
        checker.pilot(name, spot)
