"""`voskhod2 schema`: the JSON Schema of a level, for editors."""

import argparse
import json
from typing import TextIO

from game.mission.schema import level_schema
from game.tools.common import DONE

EXAMPLE = "voskhod2 schema > level.schema.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the schema is the same for everybody."""
    parser.set_defaults(schema=True)


def run(args: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """Print the schema."""
    print(json.dumps(level_schema(), indent=2, ensure_ascii=False), file=out)
    return DONE
