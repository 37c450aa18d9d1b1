"""The file of a curve is read as it was written, or refused."""

import json

import pytest

from game.ui.rates import curve_file, load_curves
from tests.unit.ui.stage import ROOT

ROW = {"pressure_kpa": 30.0, "runs": 8, "shut": 6, "shut_s": 71.0}
WAY = {"way": "feet_first", "capacity_ratio": 0.5, "rows": [{**ROW, "pressure_kpa": 40.0}, ROW]}


def written(folder, *ways):
    file = folder / "curve.json"
    file.write_text(json.dumps({"ways": ways}), encoding="utf-8")
    return file


def test_rates_stand_by_rising_pressure(tmp_path):
    (curve,) = load_curves(written(tmp_path, WAY))
    assert [one.pressure_kpa for one in curve.rates] == [30.0, 40.0]


def test_the_nearest_rate_is_found(tmp_path):
    (curve,) = load_curves(written(tmp_path, WAY))
    assert curve.nearest(36.0).pressure_kpa == 40.0


@pytest.mark.parametrize("ways", [(), ({**WAY, "rows": []},), ({"way": "feet_first"},)])
def test_a_file_without_rates_is_refused(tmp_path, ways):
    with pytest.raises(ValueError, match=r"curve\.json"):
        load_curves(written(tmp_path, *ways))


def test_the_curve_of_getting_in_can_be_read():
    curves = load_curves(curve_file(ROOT / "assets", "getting_in_curve"))
    assert {curve.way for curve in curves} == {"feet_first", "head_first"}
