"""Opening the deorbit lab from the menus leads to the lab, not to a flight."""

import pytest

from game.tools.flight_room import FlightRoom
from game.tools.flights import hangar_of
from game.ui.scenes.flight import FlightScene
from game.ui.scenes.lab import LabScene
from game.ui.scenes.message import MessageScene
from tests.unit.tools.command_line import call
from tests.unit.ui.stage import ROOT, make_kit

LAB = "free/deorbit_lab"


@pytest.fixture
def room(tmp_path):
    return FlightRoom((ROOT / "levels",), tmp_path)


@pytest.mark.parametrize(
    ("level", "scene"),
    [(LAB, LabScene), (LAB + "@scenario_a", MessageScene), ("first_step", FlightScene)],
)
def test_a_level_opens_the_scene_of_its_kind(room, level, scene):
    assert type(room.open(make_kit(), room.read(level))) is scene


def test_the_list_of_levels_leads_straight_into_the_lab(tmp_path):
    hangar = hangar_of((ROOT / "levels",), tmp_path)
    hangar.attach(make_kit())
    assert isinstance(hangar.briefing(LAB), LabScene)


def test_a_picture_of_the_lab_can_be_taken(tmp_path):
    picture = tmp_path / "lab.png"
    assert call("shot", "--level", LAB, "--out", str(picture)).code == 0
    assert picture.stat().st_size > 100_000
