"""Rules about the code that no linter knows."""

import ast
from pathlib import Path

from tests.rooms.sources import HEADLESS_ROOMS, functions, length, modules, name_of, tree_of

# Aims are in CONTRIBUTING.md (300 and 40 lines); a module or function beyond these has grown wild.
LONGEST_FILE, LONGEST_FUNCTION = 400, 80

# What may stand at the top level of a module: nothing else happens at import.
AT_IMPORT = (
    ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.If,
)  # fmt: skip
TELLS_THE_DATE = {"now", "utcnow", "today"}
CATCHES_ALL = {"Exception", "BaseException", "everything"}
# The one file that may: it writes the crash report and saves the flight.
SHELL = "game/ui/shell.py"
# Put together here so that this file does not find itself when it is searched for.
LEFT_FOR_LATER = ("TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error")


def lines_of(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def places(path: Path, *nodes: ast.stmt | ast.expr | ast.excepthandler) -> list[str]:
    return [f"{name_of(path)}:{node.lineno}" for node in nodes]


def test_there_is_something_to_check():
    assert {"vocab", "sim", "mission", "session", "ui", "tools"} <= {
        path.parent.name for path in modules()
    }


def test_every_module_begins_with_a_docstring():
    assert [name_of(path) for path in modules() if not ast.get_docstring(tree_of(path))] == []


def test_no_module_does_anything_when_it_is_imported():
    found = []
    for path in modules():
        statements = tree_of(path).body[1:]
        found += places(path, *(node for node in statements if not isinstance(node, AT_IMPORT)))
    assert found == []


def test_there_is_no_global_statement():
    found = []
    for path in modules():
        nodes = ast.walk(tree_of(path))
        found += places(path, *(node for node in nodes if isinstance(node, ast.Global)))
    assert found == []


def test_only_the_shell_catches_errors_it_cannot_name():
    found = []
    for path in (path for path in modules() if name_of(path) != SHELL):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "everything"
                found += places(path, node) if caught in CATCHES_ALL else []
    assert found == []


def test_nothing_is_left_for_later():
    found = [
        f"{name_of(path)}:{number}"
        for path in modules()
        for number, line in enumerate(lines_of(path), start=1)
        if any(word in line for word in LEFT_FOR_LATER)
    ]
    assert found == []


def test_no_module_has_grown_wild():
    assert [name_of(path) for path in modules() if len(lines_of(path)) > LONGEST_FILE] == []


def test_no_function_has_grown_wild():
    found = []
    for path in modules():
        found += places(
            path, *(node for node in functions(path) if length(node) > LONGEST_FUNCTION)
        )
    assert found == []


def test_no_headless_module_asks_for_the_date():
    # Import contracts keep `time` out; `datetime` is welcome for reading dates, not for asking.
    found = []
    for path in modules(*HEADLESS_ROOMS):
        attributes = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute))
        found += places(path, *(node for node in attributes if node.attr in TELLS_THE_DATE))
    assert found == []
