"""The page of a fall: what each mark was worth, in words and kilometres."""

from game.ui.scenes.debrief_fall import fall_of
from tests.unit.session.test_fall_energy import DOWN, FALL, second
from tests.unit.ui.stage import make_kit

LANDED = {
    **DOWN,
    "landing.down": True,
    "landing.downrange_shift_km": -2.0,
    "landing.estimate_error_km": 10.0,
    "reckoning.pinned": True,
    "reckoning.pin_km": 8.0,
    "reckoning.circle_km": 14.0,
    "reckoning.worth_km_per_s": 8.0,
    "reckoning.late_km_per_s": 7.4,
}


def rows(**changes):
    page = fall_of([*FALL, second(1551.0, {**LANDED, **changes})], make_kit())
    assert page is not None
    return page.marks


def test_a_late_mark_is_worth_kilometres_too_far():
    assert (rows()[0].size, rows()[0].said) == ("13:32 after ignition, 2.0 s late", "+16 km")


def test_a_moment_that_nobody_marked_says_when_it_came():
    assert rows()[2].size == "it came at 16:35, unmarked"
    assert rows()[2].km is None


def test_the_last_row_is_the_pin():
    assert rows()[-1].said == "+10 km"
    assert rows(**{"reckoning.pinned": False})[-1].km is None


def test_who_is_not_down_yet_has_no_page():
    falling = second(1500.0, {**LANDED, "landing.down": False})
    assert fall_of([*FALL, falling], make_kit()) is None


def test_energy_in_two_bars_of_one_whole():
    page = fall_of([*FALL, second(1551.0, LANDED)], make_kit())
    assert page is not None
    had, went = (sum(part.mj for part in bar.parts) for bar in page.bars)
    assert abs(had - went) < 1e-6
