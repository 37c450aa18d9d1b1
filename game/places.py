"""Where things lie: the program's own data, and the player's folders. Found once, handed down."""

import os
from dataclasses import dataclass
from pathlib import Path

PROGRAM = "voskhod2"
DATA_VARIABLE = "VOSKHOD2_DATA"
PORTABLE = "portable.txt"


class NoDataError(OSError):
    """The program's own levels and assets are not where they should be."""


@dataclass(frozen=True, slots=True)
class Places:
    """Folders by what they hold. Those of the player may not exist yet."""

    assets: Path
    levels: Path
    config: Path
    saves: Path
    mods: Path
    logs: Path
    cache: Path
    pictures: Path

    @property
    def level_roots(self) -> tuple[Path, ...]:
        """Where levels are looked for: ours first, then the player's."""
        return (self.levels, self.mods)


def program_root() -> Path:
    """Return the folder that holds `levels/` and `assets/`; raises NoDataError without one.

    Beside `game/` in a checkout, inside the package in a wheel or frozen build.
    """
    package = Path(__file__).resolve().parent
    for root in (package / "_data", package.parent):
        if (root / "assets").is_dir() and (root / "levels").is_dir():
            return root
    raise NoDataError(f"the folders 'assets' and 'levels' are missing beside {package}")


def find_places(data_dir: Path | None = None) -> Places:
    """Return all folders; `data_dir`, `VOSKHOD2_DATA` or `portable.txt` keep the player's in one.

    Creates nothing.
    """
    root = program_root()
    chosen = data_dir or _from_environment() or _portable(root)
    if chosen is not None:
        return _in_one(root, chosen)
    from platformdirs import PlatformDirs  # 20 ms that --data-dir and the tests need not pay

    dirs = PlatformDirs(PROGRAM, appauthor=False)
    data = Path(dirs.user_data_dir)
    return Places(
        assets=root / "assets",
        levels=root / "levels",
        config=Path(dirs.user_config_dir),
        saves=data / "saves",
        mods=data / "mods",
        logs=Path(dirs.user_log_dir),
        cache=Path(dirs.user_cache_dir),
        pictures=Path(dirs.user_pictures_dir) / "Voskhod 2",
    )


def _in_one(root: Path, data: Path) -> Places:
    data = data.expanduser().absolute()
    return Places(
        assets=root / "assets",
        levels=root / "levels",
        config=data / "config",
        saves=data / "saves",
        mods=data / "mods",
        logs=data / "logs",
        cache=data / "cache",
        pictures=data / "pictures",
    )


def _from_environment() -> Path | None:
    value = os.environ.get(DATA_VARIABLE, "")
    return Path(value) if value else None


def _portable(root: Path) -> Path | None:
    return root / "data" if (root / PORTABLE).is_file() else None
