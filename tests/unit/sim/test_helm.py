"""The stick in the hand: what he does with one that does not come back to the middle."""

from game.sim.helm import CENTRED, STANDS, centring


def pulled(wished, held, stands):
    return centring(wished, held, dict(zip(STANDS, stands, strict=True)))


def test_a_stick_that_stays_where_it_was_let_go_is_pulled_back_by_as_much():
    assert pulled(CENTRED, CENTRED, (0.08, 0.0, -0.05)) == (-0.08, 0.0, 0.05)


def test_a_stick_just_let_go_is_given_time_to_come_back():
    assert pulled(CENTRED, (0.5, 0.0, 0.0), (0.5, 0.0, 0.0)) == CENTRED


def test_what_he_wishes_he_wishes():
    assert pulled((0.3, 0.0, 0.0), CENTRED, (0.08, 0.0, 0.0)) == (0.3, 0.0, 0.0)
