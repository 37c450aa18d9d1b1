"""`voskhod2 catalogue`: every telemetry channel and every command, with unit, range and help."""

import argparse
import json
from typing import Any, TextIO

from game.sim.catalogue import Catalogue
from game.sim.registry import whole_catalogue
from game.tools.common import DONE, complaining
from game.vocab.channel import Band, Channel
from game.vocab.command import CommandSpec

EXAMPLE = "voskhod2 catalogue --json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `catalogue`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--markdown", action="store_true", help="print docs/telemetry.md")


@complaining
def run(args: argparse.Namespace, out: TextIO) -> int:
    """List the names."""
    catalogue = whole_catalogue()
    if args.json:
        print(json.dumps(document(catalogue)), file=out)
    elif args.markdown:
        print(markdown(catalogue), end="", file=out)
    else:
        for line in _lines(catalogue):
            print(line, file=out)
    return DONE


def document(catalogue: Catalogue) -> dict[str, Any]:
    """Return the whole catalogue as plain data."""
    return {
        "channels": [_channel(c, catalogue.owners[c.name]) for c in catalogue.channels.values()],
        "commands": [_command(c) for c in catalogue.commands.values()],
        "settings": [
            {"name": s.name, "kind": s.kind, "unit": s.unit, "default": s.default}
            | {"possible": _pair(s.possible), "words": list(s.words)}
            for spec in catalogue.systems.values()
            for s in spec.settings.values()
        ],
        "pilots": [{"name": p.name, "dials": sorted(p.dials)} for p in catalogue.pilots.values()],
        "events": sorted(catalogue.events),
    }


def markdown(catalogue: Catalogue) -> str:
    """Return the generated page `docs/telemetry.md`."""
    rows = ["# Telemetry and commands", "", "Made by `voskhod2 catalogue --markdown`.", ""]
    rows += [
        "## Channels",
        "",
        "| name | unit | range | meaning | status |",
        "|---|---|---|---|---|",
    ]
    rows += [
        f"| `{c.name}` | {c.unit or c.kind} | {_range(c.possible, c.words)} "
        f"| {c.help} | {c.status} |"
        for c in catalogue.channels.values()
    ]
    rows += ["", "## Commands", "", "| name | unit | range | meaning |", "|---|---|---|---|"]
    rows += [
        f"| `{c.name}` | {c.unit or c.kind} | {_range(c.possible, c.words)} | {c.help} |"
        for c in catalogue.commands.values()
    ]
    rows += ["", "## Events", "", *(f"- `{name}`" for name in sorted(catalogue.events)), ""]
    return "\n".join(rows)


def _lines(catalogue: Catalogue) -> list[str]:
    lines = ["channels"]
    for c in catalogue.channels.values():
        where = _range(c.possible, c.words)
        lines.append(f"  {c.name:36} {c.unit or c.kind:8} {where:22} {c.help}")
    lines.append("commands")
    for k in catalogue.commands.values():
        where = _range(k.possible, k.words)
        lines.append(f"  {k.name:36} {k.unit or k.kind:8} {where:22} {k.help}")
    return lines


def _channel(channel: Channel, owner: str) -> dict[str, Any]:
    return {
        "name": channel.name,
        "kind": channel.kind,
        "unit": channel.unit,
        "possible": _pair(channel.possible),
        "nominal": _pair(channel.nominal),
        "caution": _pair(channel.caution),
        "words": list(channel.words),
        "help": channel.help,
        "status": channel.status,
        "source": channel.source,
        "owner": owner,
    }


def _command(command: CommandSpec) -> dict[str, Any]:
    return {
        "name": command.name,
        "kind": command.kind,
        "unit": command.unit,
        "possible": _pair(command.possible),
        "words": list(command.words),
        "help": command.help,
        "assist": command.assist,
    }


def _pair(band: Band | None) -> list[float] | None:
    return None if band is None else [band.low, band.high]


def _range(band: Band | None, words: tuple[str, ...]) -> str:
    if words:
        return ", ".join(words)
    return "" if band is None else f"{band.low:g} to {band.high:g}"
