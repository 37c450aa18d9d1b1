#!/usr/bin/env python3
"""Start Voskhod 2: `python3 play.py` (on Windows `py play.py`).

The first start makes a private environment, `.venv` beside this file, and needs the network once.
`python3 play.py test [PYTEST ARGUMENTS]` runs every check; any other words go to the game,
as in `python3 play.py fly first_step`. Needs nothing but Python's own library.
"""

# Python 3.6 must be able to read this file and to run it as far as the sentence below.
# `docs/decisions/0002-one-command.md` says why the rest is as it is.
import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

OLDEST_PYTHON = (3, 11)
if sys.version_info < OLDEST_PYTHON:
    sys.stderr.write(
        f"Voskhod 2 needs Python 3.11 or newer, and this is Python {sys.version.split()[0]}. "
        "Install a newer one from https://www.python.org/downloads/ and start the game with it, "
        "for example: python3.12 play.py\n"
    )
    sys.exit(2)

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
UNFINISHED = "unfinished"
# Settings of the caller that would lead Python or pip past the environment.
UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX")
# What whoever wants to play is told, by what a failed step printed (in lower case).
MEANINGS = {
    "The disk is full. Make room, about 400 MB, and start again.":
        ("no space left", "errno 28", "not enough space"),
    "A downloaded package is not the one this version was tested with and was not installed.":
        ("do not match the hashes",),
    "The packages could not be downloaded. The first start needs the network once: check the "
    "connection and start again.":
        ("connection", "timeout", "timed out", "name resolution", "proxyerror", "sslerror",
         "http error", "could not find a version", "no matching distribution"),
}  # fmt: skip


class CannotStart(Exception):
    """Why the game cannot start here and what to do about it, in plain words."""


def cache_folder(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """Return the folder for things that can be made again, as `platform` has it."""
    if platform == "win32":
        base = environ.get("LOCALAPPDATA") or str(home / "AppData" / "Local")
    elif platform == "darwin":
        base = str(home / "Library" / "Caches")
    else:
        base = environ.get("XDG_CACHE_HOME") or ""
        # A relative path there is invalid by the XDG rules and would follow the current folder.
        base = base if os.path.isabs(base) else str(home / ".cache")
    return Path(base) / "voskhod2"


def places(root: Path) -> list[Path]:
    """Return the folders that may hold the environment of the checkout `root`, best first."""
    name = "venv-" + hashlib.sha256(os.fsencode(root)).hexdigest()[:12]
    home = Path(os.path.expanduser("~"))
    found = [root / ".venv", cache_folder(sys.platform, os.environ, home) / name]
    return [place for place in found if place.is_absolute()]  # A user without a home has no cache.


def program(venv: Path, name: str) -> Path:
    """Return the path of the program `name` inside the environment."""
    return venv / "Scripts" / (name + ".exe") if WINDOWS else venv / "bin" / name


def fingerprint(root: Path, kind: str) -> str:
    """Return what an environment of `kind` (`run` or `test`) must have been made from."""
    lock = hashlib.sha256((root / "requirements" / (kind + ".txt")).read_bytes()).hexdigest()
    python = sys.implementation.cache_tag or sys.version.split()[0]
    return "\n".join((lock, python, sysconfig.get_platform(), str(root)))


def stamp_of(venv: Path, kind: str) -> Path:
    """Return the file that is written when an environment of `kind` is complete, as the last."""
    return venv / ("voskhod2-" + kind + ".stamp")


def read_or_empty(path: Path) -> str:
    """Return the text of a small file, or nothing when it cannot be read."""
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def has_its_python(venv: Path) -> bool:
    """Say whether the environment's Python, and the one it was made from, are still there."""
    lines = read_or_empty(venv / "pyvenv.cfg").splitlines()
    homes = [line.partition("=")[2].strip() for line in lines if line.startswith("home")]
    return program(venv, "python").exists() and all(Path(home).exists() for home in homes)


def is_ready(venv: Path, kind: str) -> bool:
    """Say whether the environment can be used as it is."""
    kinds = ("run", "test") if kind == "test" else ("run",)
    whole = all(read_or_empty(stamp_of(venv, part)) == fingerprint(ROOT, part) for part in kinds)
    return whole and has_its_python(venv)


def say(text: str) -> None:
    """Print to stderr: stdout belongs to the game, whose `--json` is exactly one document."""
    print(text, file=sys.stderr, flush=True)


def can_write(folder: Path) -> bool:
    """Say whether files can be made in `folder`, which is made first when missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Permission bits are not the whole truth (read-only disks, Windows): try it.
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def take(lock: IO[str]) -> bool:
    """Try to lock an open file; the system unlocks it when its last holder ends or crashes."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network disks have no locks at all: rather unguarded than never started.
        return not isinstance(error, (BlockingIOError, PermissionError))
    return True


@contextlib.contextmanager
def only_one_at_a_time(path: Path) -> Iterator[None]:
    """Hold the lock file `path` while an environment is made."""
    with path.open("a") as lock:
        # Inherited by pip, so that nobody builds over a pip that outlived a killed play.py.
        os.set_inheritable(lock.fileno(), True)
        if not take(lock):
            say("Another copy of the game is setting itself up; waiting for it.")
            while not take(lock):
                time.sleep(0.2)
        yield


def explain(output: str) -> str:
    """Return in plain words why a set-up step failed, given what it printed."""
    text = output.lower()
    found = (said for said, signs in MEANINGS.items() if any(sign in text for sign in signs))
    return next(found, "The game could not be set up.")


def run_step(command: Sequence[str | Path], log: Path) -> None:
    """Run one step of the set-up; raise `CannotStart` when it fails, with its output in `log`."""
    done = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        text=True, errors="replace", close_fds=False, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        with contextlib.suppress(OSError), log.open("a", encoding="utf-8") as file:
            file.write(done.stdout)
        raise CannotStart(f"{explain(done.stdout)} Details: {log}")


def pip_install(venv: Path, log: Path, *arguments: str | Path) -> None:
    """Run the environment's own pip, quietly."""
    options = ("--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar=off")
    pip = (program(venv, "python"), "-m", "pip", "install", *options, "--retries=2")
    run_step((*pip, *arguments), log)


def remove(path: Path) -> None:
    """Remove a folder with all in it, or whatever else has taken its name."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def write_path_entry_in_ascii(venv: Path, root: Path) -> None:
    """Spell the environment's path entry in ASCII: before 3.13 Python may misread anything else."""
    for entry in venv.glob("**/site-packages/_voskhod2.pth"):
        entry.write_text(f"import sys; sys.path.append({str(root)!a})\n", "ascii")


def make_run(venv: Path, log: Path) -> None:
    """Make the environment from nothing, with all that the game needs."""
    for part in ("venv", "ensurepip"):
        if importlib.util.find_spec(part) is None:
            raise CannotStart(
                f"This Python lacks its {part} module. On Debian or Ubuntu: sudo apt install "
                "python3-venv; elsewhere, install Python from https://www.python.org/downloads/"
            )
    say("Setting up Voskhod 2. This happens once, needs the network and takes about a minute.")
    remove(venv)
    # From inside the old environment its own Python would now be gone: use the one beneath.
    python = getattr(sys, "_base_executable", sys.executable)
    run_step((python, "-m", "venv", venv), log)
    pip_install(venv, log, "--require-hashes", "-r", ROOT / "requirements" / "run.txt")
    pip_install(venv, log, "--no-index", "--no-deps", "--no-build-isolation", "-e", ROOT)
    if not str(ROOT).isascii():
        write_path_entry_in_ascii(venv, ROOT)
    stamp_of(venv, "run").write_text(fingerprint(ROOT, "run"), "utf-8")


def make_test(venv: Path, log: Path) -> None:
    """Add the test tools to an environment that runs the game."""
    say("Adding the test tools. This happens once and needs the network.")
    stamp = stamp_of(venv, "test")
    stamp.write_text(UNFINISHED, "utf-8")
    try:
        pip_install(venv, log, "--require-hashes", "-r", ROOT / "requirements" / "test.txt")
    except CannotStart:
        stamp.unlink()  # pip gave up in good order, so what is there is still whole.
        raise
    stamp.write_text(fingerprint(ROOT, "test"), "utf-8")


def make(venv: Path, kind: str) -> None:
    """Make or complete the environment; a set-up that was cut off is begun again from nothing."""
    log = venv.with_name(venv.name + ".log")
    log.unlink(missing_ok=True)
    cut_off = kind == "test" and read_or_empty(stamp_of(venv, "test")) == UNFINISHED
    if cut_off or not is_ready(venv, "run"):
        make_run(venv, log)
    if kind == "test":
        make_test(venv, log)


def environment(kind: str) -> Path:
    """Return a complete environment of `kind`; raise `CannotStart` when there can be none."""
    candidates = places(ROOT)
    for venv in candidates:
        if is_ready(venv, kind):
            return venv
    writable = [venv for venv in candidates if can_write(venv.parent)]
    if not writable:
        folders = " nor in ".join(str(venv.parent) for venv in candidates)
        raise CannotStart(f"Nothing can be written in {folders}, and the game needs one of them.")
    venv = writable[0]
    with only_one_at_a_time(venv.with_name(venv.name + ".lock")):
        if not is_ready(venv, kind):
            make(venv, kind)
    return venv


def command_for(arguments: Sequence[str]) -> list[str]:
    """Return the command that does what the words ask for, in an environment that can do it."""
    if arguments[:1] == ["test"]:
        python = program(environment("test"), "python")
        return [str(python), str(ROOT / "tests" / "run_all.py"), *arguments[1:]]
    python = program(environment("run"), "python")
    # -P keeps the caller's folder out of the imports: it may hold a game.py of its own.
    return [str(python), "-P", "-m", "game", *arguments]


def hand_over(command: list[str]) -> int:
    """Run `command` in the caller's folder and return its exit code, or become it if possible."""
    if not WINDOWS:
        os.execv(command[0], command)
    with subprocess.Popen(command) as child:
        while True:
            # Ctrl-C reaches the child as well: it decides when to end, we report how.
            with contextlib.suppress(KeyboardInterrupt):
                return child.wait()


def main(arguments: Sequence[str]) -> int:
    """Do what the words ask for and return the exit code."""
    for name in UNWANTED:
        os.environ.pop(name, None)
    try:
        return hand_over(command_for(arguments))
    except CannotStart as reason:
        say(str(reason))
    except OSError as error:
        say(f"{explain(str(error))} ({error})")
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
