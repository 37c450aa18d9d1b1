"""The words of a level: `text.<language>.yaml`, and which of them the level needs."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.mission.build_conditions import tables, word
from game.mission.problem import Place, Problem, Severity
from game.mission.reader import read_file, shown_path
from game.mission.report import Report, quoted
from game.mission.tree import Branch, Leaf, Table, Tree

FILE_NAME = re.compile(r"text\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\.yaml")
LONGEST_TEXT = 8_000
MOST_LANGUAGES = 40


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


def text_files(file: Path) -> dict[str, Path]:
    """Return the text files of a level by language: those that stand beside its file.

    A parent with a name of its own, like `berkut.yaml`, may have them as `berkut.text.en.yaml`.
    """
    try:
        found = sorted(file.parent.iterdir())
    except OSError:
        return {}
    first = f"{file.stem}."
    own = [path for path in found if path.name.startswith(f"{first}text.")]
    named = own or found
    matches = [(FILE_NAME.fullmatch(path.name.removeprefix(first)), path) for path in named]
    files = {match.group(1): path for match, path in matches if match is not None}
    return dict(list(files.items())[:MOST_LANGUAGES])


def inherited(own: Words, file: Path) -> Words:
    """Return `own` words, and those of the parent at `file` in the same language where it has none.

    What is wrong in a parent's words is reported where the parent's own level is checked.
    """
    path = text_files(file).get(own.language)
    if path is None:
        return own
    parent, _ = read_words(path, own.language)
    return replace(own, texts={**parent.texts, **own.texts})


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


def marked(mark: str) -> str:
    """Return the key of the line that a mark may have among what happened."""
    return f"mark.{mark}"


def worked(question: str) -> str:
    """Return the key of the worked answer that a question may have."""
    return f"question.{question}.worked"


# Lists whose items each need a text `<prefix>.<id>`.
TEXTS_BY_ID = (
    ("facts", "fact"),
    ("bands", "band"),
    ("questions", "question"),
    ("dials", "dial"),
)


def own_goal(variant: str) -> str:
    """Return the key of the goal a variant may have of its own."""
    return f"variant.{variant}.goal"


def needed(root: Table, variants: tuple[str, ...]) -> dict[str, Place]:
    """Return every text key the level uses, with the place that asks for it."""
    title = root.key_place("id")
    found: dict[str, Place] = {"title": title, "goal": title}
    briefing = root.get("briefing")
    if isinstance(briefing, Table):
        for key, name in (("pages", "briefing"), ("learning", "learning"), ("debrief", "debrief")):
            _ids(found, name, briefing.get(key))
    for key, name in TEXTS_BY_ID:
        for one in tables(root.get(key)):
            _named(found, name, one.get("id"))
    for asked in tables(root.get("questions")):
        _ids(found, f"question.{word(asked, 'id')}", asked.get("choices"))
    _testified(found, root.get("testimonies"))
    for call in tables(root.get("calls")):
        _named(found, "speaker", call.get("speaker"))
        found.setdefault(f"speaker.{word(call, 'who') or 'leonov'}", call.place)
        for answer in ("", ".plain", ".careful", ".silent"):
            _named(found, "call", call.get("id"), answer)
    for name in variants:
        found[f"variant.{name}"] = root.key_place("variants")
    _told(found, root.without("variants"))
    return found


def _named(found: dict[str, Place], prefix: str, leaf: Tree | None, suffix: str = "") -> None:
    if isinstance(leaf, Leaf):
        found.setdefault(f"{prefix}.{leaf.value}{suffix}", leaf.place)


def _ids(found: dict[str, Place], prefix: str, listed: Tree | None) -> None:
    for leaf in listed.items if isinstance(listed, Branch) else ():
        _named(found, prefix, leaf)


def _testified(found: dict[str, Place], tree: Tree | None) -> None:
    """Add what a table of testimonies asks for: its columns, its rows, and every cell."""
    if not isinstance(tree, Table):
        return
    _ids(found, "account", tree.get("accounts"))
    for row in tables(tree.get("rows")):
        name = f"testimony.{word(row, 'id')}"
        found.setdefault(name, row.place)
        says = row.get("says")
        for account, cell in says.items() if isinstance(says, Table) else ():
            found.setdefault(f"{name}.{account}", cell.place)
        if "mine" in row.entries:
            _ids(found, f"{name}.mine", row.get("mine"))
            found.setdefault(f"{name}.mine.none", row.place)


def _told(found: dict[str, Place], tree: Tree) -> None:
    """Add what goals, captions and endings anywhere in `tree` ask for."""
    if isinstance(tree, Branch):
        for item in tree.items:
            _told(found, item)
    if not isinstance(tree, Table):
        return
    for key, below in tree.items():
        if key in ("say", "warn", "why") and isinstance(below, Leaf):
            found.setdefault(str(below.value), below.place)
        if key in ("say", "warn", "ask"):
            speaker = {"warn": "warning", "ask": "question"}.get(key)
            found.setdefault(f"speaker.{speaker or word(tree, key).partition('.')[0]}", below.place)
        if key == "goals":
            for goal in tables(below):
                _named(found, "goal", goal.get("id"))
                _named(found, "goal", goal.get("id"), ".why")
        if key == "end" and isinstance(below, Table):
            _named(found, "ending", below.get("id"), ".title")
        _told(found, below)
