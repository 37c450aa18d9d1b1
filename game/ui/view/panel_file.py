"""Panels as files: read, or refused in words with every fault and its place."""

import difflib
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.ui.view.hud_layout import Gauge, Panel, Place
from game.ui.widgets.instrument import Mark, Scale, Zone

CORNERS = (
    "top_left",
    "top",
    "top_right",
    "left",
    "centre",
    "right",
    "bottom_left",
    "bottom",
    "bottom_right",
)
KINDS = (
    "clock_pair",
    "compact",
    "dial",
    "effort",
    "lamp",
    "limbs",
    "readout",
    "strength",
    "supply",
    "tape",
)
SHOWS = ("number", "clock", "minutes")
AREAS = ("checklist", "prompt")
PARTS = ("grip", "arms", "trunk", "legs", "have")
ZONES = ("nominal", "caution", "warning")
PLAIN_SCALE: Mapping[str, object] = {"low": 0, "high": 1, "step": 1, "minor": 1}
UNITS = ("kpa", "mmhg", "atm")


class PanelError(ValueError):
    """A panel file that cannot be used; the message lists every fault with its place."""


def load_panel(path: Path) -> Panel:
    """Return the panel in a JSON file.

    Raises OSError when it cannot be read, PanelError with every fault and its place otherwise.
    """
    return parse_panel(path.read_text(encoding="utf-8"), path.name)


def parse_panel(text: str, name: str) -> Panel:
    """Return the panel that `text` describes; `name` is used in messages. Raises PanelError."""
    try:
        tree = json.loads(text)
    except ValueError as error:
        raise PanelError(f"{name}: not JSON: {error}") from None
    reader = _Reader(name)
    top = reader.map(tree, "panel", ("gauges", "plates", "areas"))
    gauges = tuple(
        reader.gauge(item, f"gauges[{k}]")
        for k, item in enumerate(reader.list(top.get("gauges", []), "gauges"))
    )
    plates = tuple(
        reader.place(item, f"plates[{k}]")
        for k, item in enumerate(reader.list(top.get("plates", []), "plates"))
    )
    areas_tree = reader.map(top.get("areas", {}), "areas", AREAS)
    areas = {key: reader.place(value, f"areas.{key}") for key, value in areas_tree.items()}
    for missing in sorted(set(AREAS) - set(areas)):
        reader.fault("areas", f"'{missing}' is missing")
    if reader.faults:
        raise PanelError("\n".join(reader.faults))
    return Panel(gauges, plates, areas)


class _Reader:
    """Takes values out of the tree and collects every fault instead of stopping at the first."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.faults: list[str] = []

    def fault(self, path: str, what: str) -> None:
        self.faults.append(f"{self._name}: {path}: {what}")

    def map(self, tree: object, path: str, known: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(tree, dict):
            self.fault(path, "a map was expected")
            return {}
        for key in tree:
            if key not in known:
                self.fault(f"{path}.{key}", f"unknown{_near(str(key), known)}")
        return {key: value for key, value in tree.items() if key in known}

    def list(self, tree: object, path: str) -> list[Any]:
        if isinstance(tree, list):
            return tree
        self.fault(path, "a list was expected")
        return []

    def number(self, tree: Mapping[str, Any], key: str, path: str, otherwise: float = 0.0) -> float:
        value = tree.get(key, otherwise)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fault(f"{path}.{key}", f"a number was expected, not {value!r}")
            return otherwise
        return float(value)

    def word(
        self, tree: Mapping[str, Any], key: str, path: str, known: tuple[str, ...] = ()
    ) -> str:
        value = tree.get(key, "")
        if not isinstance(value, str):
            self.fault(f"{path}.{key}", f"a text was expected, not {value!r}")
            return ""
        if known and value not in known:
            self.fault(f"{path}.{key}", f"'{value}' is not known{_near(value, known)}")
        return value

    def _truth(self, tree: Mapping[str, Any], key: str, path: str) -> bool:
        value = tree.get(key, False)
        if not isinstance(value, bool):
            self.fault(f"{path}.{key}", f"true or false was expected, not {value!r}")
        return value is True

    def place(self, tree: object, path: str) -> Place:
        found = self.map(tree, path, ("corner", "x", "y", "w", "h"))
        x, y, w, h = (self.number(found, key, path) for key in ("x", "y", "w", "h"))
        if w <= 0.0 or h <= 0.0:
            self.fault(path, "w and h must be larger than 0")
        return Place(self.word(found, "corner", path, CORNERS), x, y, w, h)

    def gauge(self, tree: object, path: str) -> Gauge:
        words = ("second_channel", "second_label", "word_on", "word_off", "second_unit")
        plain = ("kind", "channel", "label", "place", "show", "parts", "lens", "word_channel")
        known = (*plain, "scale", "scales", *words)
        found = self.map(tree, path, known)
        if not found.get("channel"):
            self.fault(f"{path}.channel", "is missing")
        show = self.word({"show": found.get("show", "number")}, "show", path, SHOWS)
        return Gauge(
            self.word(found, "kind", path, KINDS),
            self.word(found, "channel", path),
            self.word(found, "label", path),
            self.place(found.get("place"), f"{path}.place"),
            self._scales(found, path),
            show,
            *(self.word(found, word, path) for word in words),
            parts=self._parts(found, f"{path}.parts"),
            lens=self._truth(found, "lens", path),
            word_channel=self.word(found, "word_channel", path),
        )

    def _parts(self, found: Mapping[str, Any], path: str) -> Mapping[str, tuple[str, str]]:
        parts = {}
        for name, tree in self.map(found.get("parts", {}), path, PARTS).items():
            one = self.map(tree, f"{path}.{name}", ("channel", "label"))
            words = [self.word(one, key, f"{path}.{name}") for key in ("channel", "label")]
            parts[name] = (words[0], words[1])
        return MappingProxyType(parts)

    def _scales(self, found: Mapping[str, Any], path: str) -> dict[str, Scale]:
        if "scales" in found:
            tree = self.map(found["scales"], f"{path}.scales", UNITS)
            if tree:
                return {k: self._scale(v, f"{path}.scales.{k}") for k, v in tree.items()}
        return {"": self._scale(found.get("scale", PLAIN_SCALE), f"{path}.scale")}

    def _scale(self, tree: object, path: str) -> Scale:
        numbers = ("low", "high", "step", "minor")
        known = (*numbers, "factor", "decimals", "unit", "marks", "zones")
        found = self.map(tree, path, known)
        low, high, step, minor = (self.number(found, key, path) for key in numbers)
        if high <= low or step <= 0.0 or minor <= 0.0:
            self.fault(path, "high must be above low, step and minor above 0")
        return Scale(
            low,
            high,
            step,
            minor,
            self.number(found, "factor", path, 1.0),
            int(self.number(found, "decimals", path, 1.0)),
            self.word(found, "unit", path),
            tuple(
                self._mark(item, f"{path}.marks[{k}]")
                for k, item in enumerate(self.list(found.get("marks", []), f"{path}.marks"))
            ),
            tuple(
                self._zone(item, f"{path}.zones[{k}]")
                for k, item in enumerate(self.list(found.get("zones", []), f"{path}.zones"))
            ),
        )

    def _mark(self, tree: object, path: str) -> Mark:
        found = self.map(tree, path, ("at", "label"))
        return Mark(self.number(found, "at", path), self.word(found, "label", path))

    def _zone(self, tree: object, path: str) -> Zone:
        found = self.map(tree, path, ("from", "to", "kind", "word"))
        kind = self.word(found, "kind", path, ZONES)
        low, high = (self.number(found, key, path) for key in ("from", "to"))
        return Zone(low, high, kind, self.word(found, "word", path))


def _near(word: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(word, known, 1)
    return f"; did you mean '{close[0]}'?" if close else f"; known are {', '.join(known)}"
