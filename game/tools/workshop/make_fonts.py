"""Bake the shipped fonts: subsets from the npm registry, merged and cut to one TTF per face.

A developer tool, never run by the game. It needs `fonttools` and `brotli`, and the unpacked npm
packages named in `FACES` (`npm pack <name>`, then `tar xzf`), all side by side in one folder:

    python -m game.tools.workshop.make_fonts <folder with the unpacked packages> assets/fonts

SDL_ttf knows no fall-back from one font to another, so the scripts must meet in one file. None of
the sources reserves a font name (OFL 1.1, their licence texts are copied along), so the merged
files may keep the family names; the name records say that they were merged.
"""

import importlib
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOTO = "fontsource-noto-sans-5.3.0"
TITLE = "fontsource-sofia-sans-condensed-5.3.0"
MONO = "fontsource-noto-sans-mono-5.3.0"
ALL_SCRIPTS = ("latin", "latin-ext", "cyrillic", "devanagari")
COMBINING = range(0x0300, 0x0370)
EUROPEAN = ("latin", "latin-ext", "cyrillic")


@dataclass(frozen=True, slots=True)
class Face:
    """One shipped file: where its subsets come from and how it is called."""

    file: str
    package: str
    stem: str
    weight: int
    scripts: tuple[str, ...]
    licence: str


FACES = (
    Face("NotoSans-Regular.ttf", NOTO, "noto-sans", 400, ALL_SCRIPTS, "OFL-NotoSans.txt"),
    Face("NotoSans-Bold.ttf", NOTO, "noto-sans", 700, ALL_SCRIPTS, "OFL-NotoSans.txt"),
    Face(
        "SofiaSansCondensed-SemiBold.ttf",
        TITLE,
        "sofia-sans-condensed",
        600,
        EUROPEAN,
        "OFL-SofiaSansCondensed.txt",
    ),
    Face("NotoSansMono-Medium.ttf", MONO, "noto-sans-mono", 500, EUROPEAN, "OFL-NotoSansMono.txt"),
)


def _unpacked(source: Path, target: Path) -> Path:
    font: Any = importlib.import_module("fontTools.ttLib").TTFont(source)
    font.flavor = None
    font.save(target)
    return target


def _merge(face: Face, packages: Path, work: Path) -> Any:
    files = packages / face.package / "package" / "files"
    parts = [
        _unpacked(
            files / f"{face.stem}-{script}-{face.weight}-normal.woff2",
            work / f"{face.stem}-{face.weight}-{script}.ttf",
        )
        for script in face.scripts
    ]
    merger: Any = importlib.import_module("fontTools.merge").Merger()
    return merger.merge([str(part) for part in parts])


def _russian(font: Any) -> None:
    """Make the Russian shapes the plain ones, where a face draws Bulgarian Cyrillic by default.

    The game shapes all text in one script, so the font cannot be told the language.
    """
    names = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        for code, name in list(table.cmap.items()):
            if f"{name}.loclRUS" in names:
                table.cmap[code] = f"{name}.loclRUS"


def _whole_letters(font: Any) -> None:
    """Forget the combining marks of Latin and Cyrillic, so that ё and ü stay whole.

    Shaped as Devanagari, a letter that can be taken apart is, and its dots land beside it.
    """
    for table in font["cmap"].tables:
        for code in [code for code in table.cmap if code in COMBINING]:
            del table.cmap[code]


def _lean(font: Any) -> None:
    """Drop hints: the game always draws grey-scale at large sizes, where they change nothing."""
    subset: Any = importlib.import_module("fontTools.subset")
    options = subset.Options(
        hinting=False, layout_features=["*"], name_IDs=["*"], notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap().keys())
    cutter.subset(font)


def bake(face: Face, packages: Path, target: Path) -> int:
    """Write one face and its licence into `target` and return the size of the font in bytes."""
    with tempfile.TemporaryDirectory() as work:
        font = _merge(face, packages, Path(work))
        _russian(font)
        _whole_letters(font)
        _lean(font)
        font["name"].setName("Subsets merged for Voskhod 2: The First Spacewalk", 10, 3, 1, 0x409)
        font.save(target / face.file)
    shutil.copyfile(packages / face.package / "package" / "LICENSE", target / face.licence)
    return (target / face.file).stat().st_size


def main(arguments: list[str]) -> int:
    """Bake every face and print its size; returns the exit code."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    packages, target = Path(arguments[0]), Path(arguments[1])
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        print(f"{face.file}: {bake(face, packages, target) / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
