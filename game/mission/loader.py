"""Finds levels in folders and loads them, with everything that is wrong with them."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.mission.build import build
from game.mission.format import DEFINITIONS, LEVEL, MOST_VARIANTS
from game.mission.level import Level, Mark
from game.mission.merge import merged
from game.mission.names import Names
from game.mission.parents import Families, with_parents
from game.mission.problem import Problem, Severity, has_errors, in_order
from game.mission.prune import Pruner
from game.mission.reader import read_file, shown_path
from game.mission.report import Report, quoted
from game.mission.texts import (
    Words,
    check_texts,
    check_unused,
    inherited,
    marked,
    needed,
    own_goal,
    read_words,
    text_files,
    worked,
)
from game.mission.tree import Leaf, Table, plain
from game.mission.walk import walk, walk_playtests

LEVEL_FILE = "level.yaml"
USUAL_LANGUAGES = ("en",)
DEEPEST_FOLDER = 4
MOST_LEVELS = 1000


@dataclass(frozen=True, slots=True)
class LevelFolder:
    """A folder with a `level.yaml`; `origin` is `base` for the game's own, else `player`."""

    id: str
    folder: Path
    origin: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A level, None when it has errors; its problems in order of place; text keys it uses."""

    level: Level | None
    problems: tuple[Problem, ...]
    wanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Source:
    """A level's tree with its parents laid under it, its variants apart, and its words."""

    file: Path
    root: Table
    variants: Mapping[str, Table]
    words: Mapping[str, Words]
    problems: tuple[Problem, ...]


def find_levels(roots: Sequence[Path]) -> tuple[LevelFolder, ...]:
    """Return every level below `roots`, those of the first root (the game's own) first.

    A level's id is its folder's path below the root. What cannot be looked into is passed over.
    """
    found: dict[str, LevelFolder] = {}
    for number, root in enumerate(roots):
        origin = "player" if number else "base"
        for folder in sorted(_folders(root, 0)):
            name = shown_path(folder.relative_to(root)).replace("\\", "/")
            if name not in found and len(found) < MOST_LEVELS:
                found[name] = LevelFolder(name, folder, origin)
    return tuple(found.values())


def load_level(
    folder_or_file: Path,
    names: Names,
    variant: str | None = None,
    roots: Sequence[Path] = (),
    languages: Sequence[str] = USUAL_LANGUAGES,
) -> Loaded:
    """Return the level at a path, or None, and every problem; never raises for what it reads.

    `roots` are searched for parents. Texts must exist in `languages`; in a level of the player
    (below any root but the first) a missing one is only a warning.
    """
    source, problems = _source(folder_or_file, roots)
    if source is None:
        return Loaded(None, problems)
    if variant is not None and variant not in source.variants:
        report = Report()
        place = source.root.key_place("variants")
        message = f"there is no variant {quoted(variant)}"
        report.unknown(
            place, "unknown-name", message, name=variant, known=source.variants, path="variants"
        )
        return Loaded(None, in_order([*problems, *report.problems()]))
    return _loaded(source, names, variant, roots, languages)


def check_level(
    folder_or_file: Path,
    names: Names,
    roots: Sequence[Path] = (),
    languages: Sequence[str] = USUAL_LANGUAGES,
) -> Loaded:
    """Return what `load_level` does, with the problems of every variant as well."""
    source, problems = _source(folder_or_file, roots)
    if source is None:
        return Loaded(None, problems)
    first = _loaded(source, names, None, roots, languages)
    every = list(first.problems)
    wanted = set(first.wanted)
    wanted |= _welcome(first.level)
    for name in source.variants:
        varied = _loaded(source, names, name, roots, languages)
        every += varied.problems
        wanted |= varied.wanted | {own_goal(name)} | _welcome(varied.level)
    if wanted:
        report = Report()
        check_unused(source.words, wanted, report)
        every += report.problems()
    problems = in_order(every)
    return Loaded(None if has_errors(problems) else first.level, problems, frozenset(wanted))


def _welcome(level: Level | None) -> set[str]:
    """Return the texts that a level may have and does not need."""
    if level is None:
        return set()
    answers = {worked(one.id) for one in level.questions}
    return answers | {marked(act.name) for act in level.actions if isinstance(act, Mark)}


def required_languages(file: Path) -> tuple[str, ...]:
    """Return the languages every level of the game must have; English when the file is unfit."""
    tree, _ = read_file(file)
    listed = tree.get("required") if isinstance(tree, Table) else None
    found = plain(listed) if listed is not None else None
    if isinstance(found, list) and found and all(isinstance(one, str) for one in found):
        return tuple(found)
    return USUAL_LANGUAGES


def _folders(folder: Path, depth: int) -> Iterable[Path]:
    try:
        inside = sorted(folder.iterdir())
        if any(path.name == LEVEL_FILE for path in inside):
            if depth:
                yield folder
            return
        below = [path for path in inside if path.is_dir() and not path.is_symlink()]
    except OSError:
        return
    for path in below if depth < DEEPEST_FOLDER else ():
        yield from _folders(path, depth + 1)


def _source(path: Path, roots: Sequence[Path]) -> tuple[Source | None, tuple[Problem, ...]]:
    file = path / LEVEL_FILE if _is_folder(path) else path
    tree, problems = read_file(file)
    if not isinstance(tree, Table):
        report = Report()
        if tree is not None:
            report.at(tree, "wrong-type", "a level is a map of keys and values")
        return None, in_order([*problems, *report.problems()])
    families = Families(tuple(roots), file, Report())
    root = with_parents(tree, families)
    words = {name: read_words(text, name) for name, text in text_files(file).items()}
    found = [*problems, *families.report.problems()]
    found += [problem for _, wrong in words.values() for problem in wrong]
    variants = root.get("variants")
    patches: dict[str, Table] = {}
    if isinstance(variants, Table):
        patches = {name: below for name, below in variants.items() if isinstance(below, Table)}
        patches = dict(list(patches.items())[:MOST_VARIANTS])
    spoken = {name: one for name, (one, _) in words.items()}
    for parent in families.parents:
        spoken = {name: inherited(one, parent) for name, one in spoken.items()}
    return Source(file, root, patches, spoken, tuple(found)), tuple(found)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _loaded(
    source: Source,
    names: Names,
    variant: str | None,
    roots: Sequence[Path],
    languages: Sequence[str],
) -> Loaded:
    report = Report()
    root = _varied(source, variant)
    pruned = Pruner(DEFINITIONS, report).prune(root, LEVEL)
    level = None
    wanted: frozenset[str] = frozenset()
    if isinstance(pruned, Table):
        whole = not report.problems()
        level = _level(source, pruned, root, names, variant, report)
        _check_place(level, source, pruned, roots, report)
        if whole and variant is None and not report.has("unknown-phase"):
            # In a variant that begins later the first phases are lost on purpose.
            walk(level, pruned, report)
        if whole:
            walk_playtests(level, pruned, report)
        severity: Severity = "warning" if _is_players(source.file, roots) else "error"
        keys = needed(pruned, tuple(source.variants))
        check_texts(pruned, keys, source.words, languages, report, severity)
        wanted = frozenset(keys)
    problems = in_order([*source.problems, *report.problems()])
    return Loaded(None if has_errors(problems) else level, problems, wanted)


def _varied(source: Source, variant: str | None) -> Table:
    if variant is None:
        return source.root
    return merged(source.root, source.variants[variant])


def _level(
    source: Source, root: Table, whole: Table, names: Names, variant: str | None, report: Report
) -> Level:
    level = build(root, whole, names, report, source.file.parent)
    texts = {name: words.texts for name, words in source.words.items()}
    return replace(
        level,
        variants=tuple(source.variants),
        variant=variant,
        texts=texts,
        digest=_digest([plain(root.without("variants")), variant]),
        texts_digest=_digest(texts),
    )


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _check_place(
    level: Level, source: Source, root: Table, roots: Sequence[Path], report: Report
) -> None:
    """Report an id that is not the folder's name, and a beginning after a level that is not."""
    home = _root_of(source.file, roots)
    if home is not None and source.file.name == LEVEL_FILE:
        name = shown_path(source.file.parent.absolute().relative_to(home.absolute())).replace(
            "\\", "/"
        )
        leaf = root.get("id")
        if leaf is not None and name not in (level.id, "."):
            message = f"the id is {quoted(level.id)}, but the folder is {quoted(name)}"
            report.at(leaf, "unknown-name", message, hint="Give both the same name.")
    start = root.get("start")
    after = start.get("after") if isinstance(start, Table) else None
    if isinstance(after, Leaf) and roots:
        files = (Path(one) / str(after.value) / LEVEL_FILE for one in roots)
        if not any(_exists(file) for file in files):
            message = f"there is no level {quoted(after.value)} to begin after"
            report.at(after, "missing-file", message)


def _exists(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):
        return False


def _root_of(file: Path, roots: Sequence[Path]) -> Path | None:
    whole = file.absolute()
    return next((root for root in roots if whole.is_relative_to(root.absolute())), None)


def _is_players(file: Path, roots: Sequence[Path]) -> bool:
    home = _root_of(file, roots)
    return home is not None and home not in roots[:1]
