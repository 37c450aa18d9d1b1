"""What `pip install .` would install: the whole game, and it finds its own data."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.rooms.sources import ROOT

pytest.importorskip("hatchling", reason="the build backend comes with `play.py`")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of the wheel, far from the checkout."""
    made, unpacked = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = made.glob("voskhod2-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    return unpacked


@pytest.mark.parametrize("folder", ["levels", "assets"])
def test_wheel_carries_every_data_file(installed: Path, folder: str):
    def files(top: Path) -> set[str]:
        return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}

    assert files(ROOT / folder) - files(installed / "game" / "_data" / folder) == set()


def test_installed_game_finds_its_levels(installed: Path, tmp_path: Path):
    environ = {**os.environ, "PYTHONPATH": str(installed), "VOSKHOD2_DATA": str(tmp_path)}
    command = [sys.executable, "-m", "game", "levels"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "first_step" in done.stdout) == (0, True), done.stderr
