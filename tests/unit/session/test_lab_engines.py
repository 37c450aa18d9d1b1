"""The solid motor of the lab: less speed taken away, so it has to fire earlier."""

from game.session.lab import LabBurn, foretold_spot


def test_fired_when_1965_fired_it_lands_elsewhere_than_the_engine():
    burn, solid = foretold_spot(LabBurn()), foretold_spot(LabBurn(backup=True))
    assert burn is not None
    assert solid is None or abs(solid.latitude_deg - burn.latitude_deg) > 1.0


def test_twenty_five_minutes_early_it_comes_down_in_europe():
    spot = foretold_spot(LabBurn(delay_s=-1500.0, backup=True))
    assert spot is not None
    assert 30.0 < spot.latitude_deg < 60.0
