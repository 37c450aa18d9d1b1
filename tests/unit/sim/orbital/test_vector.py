"""Three numbers as a vector."""

import pytest

from game.sim.orbital.vector import cross, dot, plus, size, unit


def test_the_scalar_product_of_crossed_vectors_is_zero():
    assert dot((1.0, 2.0, 3.0), cross((1.0, 2.0, 3.0), (-4.0, 1.0, 2.0))) == 0.0


def test_x_times_y_is_z():
    assert cross((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)) == (0.0, 0.0, 1.0)


def test_size_is_that_of_pythagoras():
    assert size((2.0, 3.0, 6.0)) == 7.0


def test_unit_keeps_the_direction():
    assert unit((2.0, 3.0, 6.0)) == pytest.approx((2 / 7, 3 / 7, 6 / 7))


def test_no_direction_has_no_unit():
    with pytest.raises(ZeroDivisionError):
        unit((0.0, 0.0, 0.0))


def test_plus_adds_a_multiple():
    assert plus((1.0, 2.0, 3.0), (10.0, 20.0, 30.0), 0.5) == (6.0, 12.0, 18.0)
