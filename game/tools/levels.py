"""`voskhod2 levels`: every level found, valid or the reason why not."""

import argparse
import json
from typing import Any, TextIO

from game.mission.loader import LevelFolder, find_levels, load_level
from game.sim.registry import whole_catalogue
from game.tools.common import DONE, complaining, roots_of

EXAMPLE = "voskhod2 levels --json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `levels`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """List the levels."""
    roots = roots_of(args)
    rows = [_row(found, roots, args.lang or "en") for found in find_levels(roots)]
    if args.json:
        print(json.dumps(rows), file=out)
    else:
        for row in rows:
            state = "" if row["valid"] else f"  not valid: {row['reason']}"
            print(
                f"{row['id']:24} {row['kind']:9} {row['origin']:7} {row['title']}{state}", file=out
            )
    return DONE


def _row(found: LevelFolder, roots: tuple[Any, ...], language: str) -> dict[str, Any]:
    loaded = load_level(found.folder, whole_catalogue(), roots=roots)
    level = loaded.level
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    reason = errors[0] if errors else None
    return {
        "id": found.id,
        "title": (level.text(language, "title") or level.id) if level else found.id,
        "kind": level.kind if level else "",
        "origin": found.origin,
        "valid": level is not None,
        "reason": f"line {reason.place.line}: {reason.message}" if reason else None,
    }
