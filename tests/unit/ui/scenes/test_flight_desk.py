"""Which instruments a level has."""

import pytest

from game.places import find_places
from game.ui.scenes.flight_desk import panel_for
from game.ui.view.panel_file import load_panel

PANELS = find_places().assets / "panels"


@pytest.mark.parametrize(
    ("level_id", "panel"),
    [
        ("too_big_to_fit", "too_big_to_fit"),
        ("too_big_to_fit_memoir", "too_big_to_fit"),
        ("free/spacewalk", "spacewalk"),
        ("my_own_walk", "first_step"),
    ],
)
def test_another_telling_of_a_level_has_its_instruments(level_id: str, panel: str):
    assert panel_for(PANELS, level_id) == load_panel(PANELS / f"{panel}.json")
