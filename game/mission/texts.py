"""The words of a level: `text.<language>.yaml`, and which of them the level needs."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.mission.build_conditions import tables, words
from game.mission.level import Ask, Level, Say, Warn
from game.mission.problem import Place, Problem, Severity
from game.mission.reader import read_file, shown_path
from game.mission.report import Report, quoted
from game.mission.tree import Branch, Leaf, Table, Tree

FILE_NAME = re.compile(r"text\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\.yaml")
LONGEST_TEXT = 8_000


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words with their places."""

    language: str
    file: str
    texts: Mapping[str, str]
    places: Mapping[str, Place]


def read_words(path: Path, language: str) -> tuple[Words, tuple[Problem, ...]]:
    """Return the words in a text file: nested maps, keys joined with dots."""
    tree, problems = read_file(path)
    report = Report()
    texts: dict[str, str] = {}
    places: dict[str, Place] = {}
    if isinstance(tree, Table):
        _gather(tree, "", texts, places, report)
    elif tree is not None:
        report.at(tree, "wrong-type", "a text file is a map of keys to texts")
    return Words(language, shown_path(path), texts, places), (*problems, *report.problems())


def _gather(
    table: Table, prefix: str, texts: dict[str, str], places: dict[str, Place], report: Report
) -> None:
    for key, below in table.items():
        name = f"{prefix}.{key}" if prefix else key
        place = table.key_place(key)
        if isinstance(below, Table):
            _gather(below, name, texts, places, report)
            continue
        wrong = _trouble(below)
        if wrong is not None:
            report.at(below, *wrong)
        elif name in texts:
            message = f"the text {quoted(name)} is already given on line {places[name].line}"
            report.add(place, "duplicate-key", message, path=name)
        if name not in texts:
            value = below.value if isinstance(below, Leaf) else ""
            texts[name], places[name] = str(value), place


def _trouble(tree: Tree) -> tuple[str, str] | None:
    if isinstance(tree, Branch) or not isinstance(tree, Leaf) or not isinstance(tree.value, str):
        return "wrong-type", "text is wanted here; put it in quotes"
    if len(tree.value) > LONGEST_TEXT:
        return "too-large", f"this text is longer than {LONGEST_TEXT} characters"
    if not all(sign.isprintable() or sign == "\n" for sign in tree.value):
        return "not-yaml", "this text has characters that cannot be shown"
    return None


def text_files(folder: Path) -> dict[str, Path]:
    """Return the text files of a level folder by language."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return {}
    matches = [(FILE_NAME.fullmatch(path.name), path) for path in found]
    return {match.group(1): path for match, path in matches if match is not None}


def check_texts(
    root: Table,
    wanted: Mapping[str, Place],
    languages: Mapping[str, Words],
    required: Iterable[str],
    report: Report,
    severity: Severity = "error",
) -> None:
    """Report texts and text files that are missing; `wanted` are the keys the level uses."""
    required = tuple(required)
    for language in required:
        if language not in languages:
            message = f"the file text.{language}.yaml is missing"
            report.add(root.place, "missing-file", message, severity=severity)
    for language, spoken in languages.items():
        how: Severity = severity if language in required else "warning"
        for key, place in wanted.items():
            if key not in spoken.texts:
                message = f"there is no text {quoted(key)} in {language}"
                hint = f"Add `{key}: …` to text.{language}.yaml."
                report.add(place, "missing-text", message, path=key, hint=hint, severity=how)


def check_unused(languages: Mapping[str, Words], wanted: Collection[str], report: Report) -> None:
    """Report, as warnings, texts that neither the level nor a variant uses."""
    for spoken in languages.values():
        for key, place in spoken.places.items():
            if key not in wanted:
                message = f"nothing uses the text {quoted(key)}"
                report.add(place, "unknown-key", message, path=key, severity="warning")


def needed(level: Level, root: Table) -> dict[str, Place]:
    """Return every text key the level uses, with a place that asks for it."""
    found: dict[str, Place] = {"title": root.key_place("id"), "goal": root.key_place("id")}
    briefing = root.get("briefing")
    briefing = briefing if isinstance(briefing, Table) else root
    _lists(found, briefing)
    for key, list_name in (("fact", "facts"), ("band", "bands"), ("variant", "variants")):
        names = level.variants if key == "variant" else _ids(root, list_name)
        for name in names:
            found.setdefault(f"{key}.{name}", root.key_place(list_name))
    for asked in level.questions:
        place = root.key_place("questions")
        for key in ("", *(f".{choice}" for choice in asked.choices)):
            found.setdefault(f"question.{asked.id}{key}", place)
    for phase in level.phases.values():
        place = _phase_place(root, phase.id)
        for goal in phase.goals:
            found.setdefault(f"goal.{goal.id}", place)
            found.setdefault(f"goal.{goal.id}.why", place)
    _spoken(found, level, root)
    return found


def _lists(found: dict[str, Place], briefing: Table) -> None:
    for key, list_name in (("briefing", "pages"), ("learning", "learning"), ("debrief", "debrief")):
        for name in words(briefing.get(list_name)):
            found.setdefault(f"{key}.{name}", briefing.key_place(list_name))


def _ids(root: Table, key: str) -> tuple[str, ...]:
    leaves = (one.get("id") for one in tables(root.get(key)))
    return tuple(str(leaf.value) for leaf in leaves if isinstance(leaf, Leaf))


def _phase_place(root: Table, name: str) -> Place:
    phases = root.get("phases")
    return phases.key_place(name) if isinstance(phases, Table) else root.place


def _spoken(found: dict[str, Place], level: Level, root: Table) -> None:
    groups = [(_phase_place(root, one.id), one.enter) for one in level.phases.values()]
    groups += [
        (_phase_place(root, one.id), rule.do) for one in level.phases.values() for rule in one.rules
    ]
    groups += [(root.key_place("always"), rule.do) for rule in level.always]
    for place, acts in groups:
        for act in acts:
            if isinstance(act, Say):
                found.setdefault(f"speaker.{act.speaker}", place)
            if isinstance(act, Say | Warn):
                found.setdefault(act.key, place)
            if isinstance(act, Warn):
                found.setdefault("speaker.warning", place)
            if isinstance(act, Ask):
                found.setdefault("speaker.question", place)
    for end in level.endings:
        place = root.key_place("phases")
        found.setdefault(f"ending.{end.id}.title", place)
        found.setdefault(end.why, place)
