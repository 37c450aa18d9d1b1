"""Parachutes that open at once, fill, or are reefed first."""

import pytest

from game.sim.descent.cloth import NO_CLOTH, Cloth, fill_s, filled_ratio, opened
from game.sim.descent.sphere import SINGLE_CANOPY, Canopies

MAIN_M2 = 574.0 * 0.8
FILLS = Canopies(main_m2=MAIN_M2, main_from_m=2_500.0, fills=True)
REEFED = Canopies(main_m2=MAIN_M2, fills=True, reefed_ratio=0.25, reefed_s=4.0)


def test_nothing_is_out_above_the_height_of_the_drogue():
    assert opened(NO_CLOTH, FILLS, 5_001.0, 0.1) == NO_CLOTH


def test_the_drogue_comes_first_and_the_main_lower_down():
    drogue = opened(NO_CLOTH, FILLS, 5_000.0, 0.1)
    assert (drogue.drogue, drogue.main) == (True, False)
    assert opened(drogue, FILLS, 2_500.0, 0.1).main


def test_cloth_that_opens_at_once_has_its_whole_area_at_once():
    assert opened(NO_CLOTH, SINGLE_CANOPY, 2_000.0, 0.1).drag_m2(SINGLE_CANOPY) == MAIN_M2


def test_cloth_that_fills_begins_with_what_the_drogue_has():
    main = opened(Cloth(drogue=True), FILLS, 2_500.0, 0.1, 70.0)
    assert main.drag_m2(FILLS) == FILLS.drogue_m2


def test_a_canopy_of_574_square_metres_fills_in_three_seconds_at_seventy_metres_a_second():
    assert fill_s(574.0, 70.0) == pytest.approx(3.09, abs=0.01)


def test_half_the_time_is_a_quarter_of_the_area():
    assert filled_ratio(1.5, 3.0) == 0.25


def test_a_reefed_canopy_waits_at_a_quarter():
    waiting = Cloth(True, True, main_s=3.9, main_fill_s=1.5)
    assert waiting.drag_m2(REEFED) == pytest.approx(0.25 * MAIN_M2)


def test_when_the_reef_is_cut_the_rest_fills():
    waiting = Cloth(True, True, main_s=3.95, main_fill_s=1.5)
    cut = opened(waiting, REEFED, 2_000.0, 0.1, 25.0)
    assert cut.full_fill_s == pytest.approx(fill_s(574.0, 25.0))
    later = opened(cut, REEFED, 1_900.0, cut.full_fill_s, 25.0)
    assert later.drag_m2(REEFED) == pytest.approx(MAIN_M2)
