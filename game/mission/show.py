"""Problems as text with the line they stand in, as JSON, and as workflow annotations."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.mission.problem import Problem
from game.mission.reader import MOST_BYTES

LONGEST_LINE = 160
# With more than a slip of the encoding the file is no text, and its lines are noise.
MOST_ODD_SIGNS = 20


def as_text(problem: Problem, lines: Sequence[str] = ()) -> str:
    """Return `file:line:col: severity[code]: message`, the source line, carets and the hint.

    `lines` are the lines of the file; without them only the message and the hint are shown.
    """
    place = problem.place
    head = f"{place.file}:{place.line}:{place.column}: {problem.severity}[{problem.code}]"
    shown = [f"{head}: {problem.message}"]
    if 0 < place.line <= len(lines) and place.column <= LONGEST_LINE:
        line = _printable(lines[place.line - 1][:LONGEST_LINE])
        if line.strip():
            width = max(1, min(place.width, len(line) - place.column + 1))
            shown += [line, " " * (place.column - 1) + "^" * width]
    if problem.hint:
        shown.append(f"  {problem.hint}")
    return "\n".join(shown)


def as_json(problem: Problem) -> Mapping[str, object]:
    """Return the problem as one object of `check --format json`."""
    return {
        "path": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_github(problem: Problem) -> str:
    """Return the problem as a workflow annotation."""
    place = problem.place
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    where += f",endColumn={place.column + place.width}"
    message = f"{problem.message}. {problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {where},title={problem.code}::{_escaped(message)}"


def lines_of(file: Path) -> tuple[str, ...]:
    """Return the lines of a file; none when it cannot be read or is no text."""
    try:
        if not file.is_file():
            return ()
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES)
    except (OSError, ValueError):
        return ()
    text = data.decode("utf-8-sig", "replace")
    if "\0" in text or text.count("\ufffd") > MOST_ODD_SIGNS:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _printable(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
