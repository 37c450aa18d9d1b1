"""What the player has chosen, kept between visits in one JSON file.

A file that was cut off, edited by hand or written by another version never stops the game: every
value that cannot be used falls back to its default, and the file is kept aside as `.broken`.
"""

import json
import locale
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.files import write_whole

ASSISTS = (
    "steady_hands",
    "auto_grip",
    "tether_reel",
    "slow_time",
    "pressure_guard",
    "hatch_guide",
    "rate_hold",
    "sight_numbers",
    "map_open",
)
# The table of assists: Cadet has all, Cosmonaut the grip and the stick's hold, 1965 none.
COSMONAUTS = ("auto_grip", "rate_hold")
PRESETS: Mapping[str, Mapping[str, bool]] = MappingProxyType(
    {
        "cadet": MappingProxyType(dict.fromkeys(ASSISTS, True)),
        "cosmonaut": MappingProxyType({name: name in COSMONAUTS for name in ASSISTS}),
        "1965": MappingProxyType(dict.fromkeys(ASSISTS, False)),
    }
)
WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "language": ("en", "fr", "hi", "ru"),
        "pressure_unit": ("kpa", "mmhg", "atm"),
        "clocks": ("both", "mine", "none"),
        "prompts": ("auto", "keys", "mouse", "pad"),
    }
)
RANGES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "window_width_px": (1, 16384),
        "window_height_px": (1, 16384),
        "render_percent": (0, 100),
        "text_percent": (75, 200),
        "caption_percent": (75, 200),
        "game_speed_percent": (25, 100),
        "master_percent": (0, 100),
        "radio_percent": (0, 100),
        "suit_percent": (0, 100),
        "effects_percent": (0, 100),
    }
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice. Percentages are whole numbers; `render_percent` 0 means automatic."""

    language: str = "en"
    pressure_unit: str = "kpa"
    steady_hands: bool = True
    auto_grip: bool = True
    tether_reel: bool = True
    slow_time: bool = True
    pressure_guard: bool = True
    hatch_guide: bool = True
    rate_hold: bool = True
    sight_numbers: bool = True
    map_open: bool = True
    full_screen: bool = False
    window_width_px: int = 1280
    window_height_px: int = 720
    render_percent: int = 0
    text_percent: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    master_percent: int = 80
    radio_percent: int = 100
    suit_percent: int = 80
    effects_percent: int = 80
    captions: bool = True
    caption_percent: int = 100
    game_speed_percent: int = 100
    clocks: str = "both"
    prompts: str = "auto"

    @property
    def preset(self) -> str:
        """Return the preset that the assists add up to: a key of PRESETS, or `own`."""
        mine = {name: getattr(self, name) for name in ASSISTS}
        return next((name for name, its in PRESETS.items() if dict(its) == mine), "own")


def system_language() -> str:
    """Return the language this machine speaks, if the game may ever speak it, else English."""
    code = (locale.getlocale()[0] or "")[:2].lower()
    return code if code in WORDS["language"] else "en"


def usable(name: str, value: object) -> bool:
    """Return whether `value` may stand for the setting `name`."""
    if name in WORDS:
        return value in WORDS[name]
    if name in RANGES:
        low, high = RANGES[name]
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
    return isinstance(value, bool)


def from_tree(tree: object) -> tuple[Settings, bool]:
    """Return the settings in `tree` and whether all of it could be used."""
    if not isinstance(tree, dict):
        return Settings(), False
    known = {field.name for field in fields(Settings)}
    good = {name: value for name, value in tree.items() if name in known and usable(name, value)}
    return Settings(**good), len(good) == len(tree)


def read_settings(path: Path) -> tuple[Settings, bool]:
    """Return the settings stored at `path` and whether the file was whole; none yet is whole."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), True
    except (OSError, UnicodeDecodeError):
        return Settings(), False
    try:
        tree: Any = json.loads(text)
    except (ValueError, RecursionError):
        return Settings(), False
    return from_tree(tree)


class SettingsStore:
    """The settings in force. `change` applies and remembers; `problem` says if it could not."""

    def __init__(
        self,
        path: Path | None,
        first: Callable[[], Settings] = Settings,
        keeps: bool = True,
    ) -> None:
        """Read `path`, or begin with `first()`; unless it `keeps`, nothing is ever written."""
        self._path = path if keeps else None
        self.problem = ""
        self.was_broken = False
        self.settings = first()
        if path is not None and path.exists():
            self.settings, whole = read_settings(path)
            self.was_broken = not whole
            if not whole and keeps:
                self._keep_aside(path)

    def change(self, **values: Any) -> None:
        """Put new values in force and remember them; ValueError for one that is not allowed."""
        for name, value in values.items():
            if not usable(name, value):
                raise ValueError(f"setting {name!r} cannot be {value!r}")
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self._save()

    def reset(self, names: tuple[str, ...]) -> None:
        """Give each of `names` its default again."""
        self.change(**{name: getattr(Settings(), name) for name in names})

    def _save(self) -> None:
        if self._path is None:
            return
        try:
            tree = json.dumps(asdict(self.settings), indent=1)
            write_whole(self._path, (tree + "\n").encode())
        except OSError as error:
            self.problem = error.strerror or str(error)
        else:
            self.problem = ""

    @staticmethod
    def _keep_aside(path: Path) -> None:
        with suppress(OSError):
            path.replace(path.with_name(path.name + ".broken"))
