"""Blows, holds and the line, as he feels them."""

from game.vocab.event import Event
from tests.unit.ui.listening import at, knock, over, shots


def test_a_light_blow_is_a_knock_and_a_heavy_one_a_thud():
    assert shots(at(0), at(1, knock(1)), at(50, knock(50, 7.3))) == ["knock", "thud"]


def test_a_harder_knock_is_louder():
    _, heard = over(at(0), at(1, knock(1, 2.0)), at(50, knock(50, 5.0)))
    assert heard[1].shots[0].volume < heard[2].shots[0].volume


def test_a_rattle_is_one_knock():
    assert shots(at(0), *(at(tick, knock(tick)) for tick in range(1, 10))) == ["knock"]


def test_taking_hold_of_the_ship_is_heard_and_of_the_rope_is_not():
    rail = Event(1, "body.near_hand.gripped", {"hold": "rail"})
    rope = Event(2, "body.far_hand.gripped", {"hold": "rope"})
    assert shots(at(0), at(1, rail), at(2, rope)) == ["glove"]


def test_the_line_jerks_tight():
    taut = Event(1, "tether.went_taut", {"tension_n": 235.0})
    assert shots(at(0), at(1, taut, tether__tension_n=235.0)) == ["rope_taut"]


def test_the_line_creaks_while_the_pull_grows_and_not_while_it_eases():
    pulls = [0.0, 60.0, 100.0, 160.0, 120.0, 60.0, 30.0]
    series = [at(100 * n, tether__tension_n=pull) for n, pull in enumerate(pulls)]
    heard = [bool(one.shots) for one in over(*series)[1]]
    assert heard == [False, True, True, True, False, False, False]


def test_a_slack_line_is_silent():
    assert shots(at(0), at(100, tether__tension_n=10.0)) == []


def test_nothing_is_heard_of_a_touch_that_is_not_his():
    elsewhere = Event(1, "ship.thruster_fired", {})
    assert shots(at(0), at(1, elsewhere)) == []


def test_without_a_touch_nothing_knocks_however_fast_he_flies():
    fast = {"body__speed_m_per_s": 0.9, "body__touching": False}
    assert shots(*(at(tick, **fast) for tick in range(0, 500, 10))) == []
