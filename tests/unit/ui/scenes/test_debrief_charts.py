"""Curves of a real flight beside 1965's: channels, spans of time, round numbers."""

import pytest

from game.session.flight import Flight
from game.session.library import Library
from game.session.setup import DEFAULT_SEED, Setup
from game.ui.scenes.debrief import DebriefScene
from game.ui.scenes.debrief_charts import charts_of, clipped, time_ticks, value_ticks
from game.ui.widgets.chart import Chart, Charts
from game.ui.widgets.choice import Choice
from tests.unit.ui.scenes.test_debrief_data import Opens
from tests.unit.ui.stage import ROOT, drawn, make_kit


@pytest.fixture(scope="module")
def flown():
    entry = Library((ROOT / "levels",)).entry("first_step", "first_walk")
    assert entry is not None and entry.level is not None
    flight = Flight(entry.level, Setup(DEFAULT_SEED, "show_me"))
    flight.advance(60_000)
    return flight


@pytest.fixture(scope="module")
def views(flown):
    return charts_of(flown, make_kit())


def test_only_channels_of_the_flight_have_charts(flown, views):
    titles = [chart.title for chart in views[0].charts]
    assert "Tether out, m" in titles
    assert len(titles) == len([c for c in (
        "suit.pressure_kpa", "tether.paid_out_m", "body.pulse_bpm", "body.core_temperature_c",
        "suit.oxygen_kg",
    ) if c in flown.snapshot.telemetry])  # fmt: skip


def test_a_short_flight_is_shown_first_by_itself(views):
    assert [view.name for view in views] == ["My flight", "All of 1965's walk"]


def test_all_of_the_walk_of_1965_is_in_the_other_span(views):
    assert views[1].from_s < 0.0 and views[1].to_s > 729.0


def test_every_curve_lies_in_its_frame(views):
    for view in views:
        for chart in view.charts:
            lines = [chart.mine, *chart.then]
            assert all(
                view.from_s <= at_s <= view.to_s and chart.low <= value <= chart.high
                for line in lines
                for at_s, value in line
            )


def test_marks_are_named_and_lie_in_time(views):
    for view in views:
        assert all(view.from_s <= one.at_s <= view.to_s and one.name for one in view.marks)


def test_pushing_off_and_coming_back_are_marked(views):
    mine = {one.name for one in views[0].marks if one.mine}
    assert {"pushed off", "line tight", "back at the rim"} <= mine


def test_what_is_known_of_1965_has_its_badge_and_source(views):
    tether = next(chart for chart in views[0].charts if chart.title.startswith("Tether"))
    assert "Attested" in tether.note and "ria05" in tether.note


def test_pressure_is_shown_in_the_players_unit(flown):
    charts = charts_of(flown, make_kit(pressure_unit="mmhg"))[0].charts
    pressure = next(one for one in charts if one.title.startswith("Suit pressure"))
    assert pressure.title.endswith("mm Hg") and pressure.high > 300.0


def test_a_flight_without_a_second_has_no_charts(flown):
    fresh = Flight(flown.level, Setup(DEFAULT_SEED))
    assert charts_of(fresh, make_kit()) == ()


def test_a_line_is_cut_where_it_leaves_the_frame():
    assert clipped(((0.0, 0.0), (10.0, 10.0)), 2.0, 5.0) == ((2.0, 2.0), (5.0, 5.0))


@pytest.mark.parametrize(
    ("span", "words"),
    [((-20.0, 749.0), ["0", "2", "4", "6", "8", "10", "12"]), ((-10.0, 20.0),
     ["−0:10", "−0:05", "0", "0:05", "0:10", "0:15", "0:20"])],
)  # fmt: skip
def test_times_are_round_minutes(span, words):
    assert [word for _, word in time_ticks(*span)] == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (24.0, 44.0, ["25", "30", "35", "40"]),
        (36.8, 39.0, ["37", "38", "39"]),
        (0.0, 1.8, ["0.0", "0.5", "1.0", "1.5"]),
        (0.2, 0.44, ["0.2", "0.3", "0.4"]),
    ],
)
def test_values_are_round_numbers(low, high, words):
    assert [word for _, word in value_ticks(low, high)] == words


def column_of(scene):
    scene.open("curves")
    return scene.column


def charts_in(scene):
    return next(one for one in column_of(scene).items if isinstance(one, Charts))


def test_the_other_span_can_be_chosen(flown):
    scene = DebriefScene.from_flight(make_kit(), flown, Opens())
    charts = charts_in(scene)
    column = column_of(scene)
    choice = column.items[column.items.index(charts) - 1]
    assert isinstance(choice, Choice)
    choice.write(1)
    assert charts.index == 1


@pytest.mark.parametrize("percent", [75, 100, 200])
def test_charts_are_drawn_as_high_as_they_say(flown, percent):
    kit = make_kit(text_percent=percent)
    scene = DebriefScene.from_flight(kit, flown, Opens())
    picture = drawn(scene)
    charts = charts_in(scene)
    pen = kit.pen(picture)
    rows = charts._rows(pen, 1100)
    assert charts.height(pen, 1100) > sum(high for high, _ in rows) > 0


def test_a_plot_is_made_once(flown, views):
    kit = make_kit()
    pen = kit.pen(drawn(DebriefScene.from_flight(kit, flown, Opens())))
    chart = Chart(views[0], views[0].charts[0])
    first = chart._picture(pen, (400, 120))
    assert chart._picture(pen, (400, 120)) is first
