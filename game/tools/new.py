"""`voskhod2 new`: writes a small, commented, valid, winnable level."""

import argparse
import re
from pathlib import Path
from typing import TextIO

from game.mission.shape import IDENT
from game.tools.common import DONE, UnusableError, complaining, places_of, roots_of

EXAMPLE = "voskhod2 new my_level"
KINDS = ("flight", "timeline", "lab")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="where to write it; its id too")
    parser.add_argument("--kind", choices=KINDS, default="flight")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """Write the level; refuses a folder that already holds something."""
    folder: Path = args.folder
    name = level_id(folder, roots_of(args))
    template = places_of(args).levels / "common" / "new"
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UnusableError(f"'{folder}' already holds something; choose a new folder")
        folder.mkdir(parents=True, exist_ok=True)
        for file in sorted(template.glob("*.template")):
            text = file.read_text(encoding="utf-8")
            text = text.replace("LEVEL_ID", name).replace("LEVEL_KIND", args.kind)
            (folder / file.stem).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnusableError(f"the level cannot be written: {error}") from error
    print(f"wrote {folder}; try: voskhod2 check {folder}", file=out)
    return DONE


def level_id(folder: Path, roots: tuple[Path, ...]) -> str:
    """Return the id of a level in `folder`; raises UnusableError when its name cannot be one."""
    whole = folder.absolute()
    home = next((root for root in roots if whole.is_relative_to(root.absolute())), whole.parent)
    parts = whole.relative_to(home.absolute()).parts
    if not parts or not all(re.fullmatch(IDENT, part) for part in parts):
        raise UnusableError(
            f"'{whole.name}' cannot be a level's id: use small letters, digits and _, "
            "beginning with a letter"
        )
    return "/".join(parts)
