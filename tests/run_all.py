"""Run every check of the project; `python3 play.py test` calls this in the finished environment.

Without arguments: format, lint, types, import contracts, tests, levels, one after the other even
when one fails. With arguments: only pytest, which gets them.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

# Fewer than two processes would hide a test that needs another one to have run before it.
FEWEST_WORKERS, MOST_WORKERS = 2, 8


def beside_python(name: str) -> str:
    """Return the path of a program of the environment that runs this file."""
    return str(Path(PYTHON).with_name(name + Path(PYTHON).suffix * (os.name == "nt")))


def checks(pytest_arguments: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Return name and command of each check; with pytest arguments, of pytest alone."""
    workers = max(FEWEST_WORKERS, min(MOST_WORKERS, os.cpu_count() or 1))
    pytest = [PYTHON, "-m", "pytest", "-q", "-n", str(workers), "--dist", "worksteal", "--tb=short"]
    pytest += ["--durations=12"]
    if pytest_arguments:
        return [("tests", [*pytest, *pytest_arguments])]
    return [
        ("format", [beside_python("ruff"), "format", "--check", "."]),
        ("lint", [beside_python("ruff"), "check", "."]),
        ("types", [PYTHON, "-m", "mypy"]),
        ("imports", [beside_python("lint-imports")]),
        ("tests", pytest),
        ("levels", [PYTHON, "-P", "-m", "game", "check", "levels"]),
    ]


def run(name: str, command: Sequence[str]) -> tuple[str, bool, float]:
    """Run one check under its heading; return its name, whether it passed, and seconds taken."""
    print(f"\n=== {name} ".ljust(81, "="), flush=True)
    start_s = time.monotonic()
    passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    took_s = time.monotonic() - start_s
    print(f"--- {name}: {'ok' if passed else 'FAILED'}, {took_s:.1f} s", flush=True)
    return name, passed, took_s


def run_each(listed: Sequence[tuple[str, list[str]]]) -> int:
    """Run all checks, print what came of them, and return 0 when all passed, else 1."""
    results = [run(name, command) for name, command in listed]
    print("\n=== summary ".ljust(81, "="))
    for name, passed, took_s in results:
        print(f"{'ok    ' if passed else 'FAILED'}  {name:<8}{took_s:7.1f} s")
    failed = [name for name, passed, _ in results if not passed]
    print("Failed: " + ", ".join(failed) if failed else "Everything passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(run_each(checks(sys.argv[1:])))
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
