"""Problems as people, editors and workflows read them."""

from pathlib import Path

from game.mission.problem import Place, Problem, in_order
from game.mission.report import MOST_PROBLEMS, Report, nearest, quoted
from game.mission.show import as_github, as_json, as_text, lines_of

LINE = "      - {id: vent, done: {suit.presure_kpa: {below: 30.0}}}"
PROBLEM = Problem(
    Place("levels/x/level.yaml", 41, 27, 16),
    "unknown-name",
    "there is no telemetry called 'suit.presure_kpa'; did you mean 'suit.pressure_kpa'?",
    "phases.rim.goals.0.done",
    "`voskhod2 catalogue` lists every name.",
)


def test_text_shows_the_line_with_carets_under_the_wrong_word():
    shown = as_text(PROBLEM, [""] * 40 + [LINE])
    assert shown.split("\n") == [
        "levels/x/level.yaml:41:27: error[unknown-name]: there is no telemetry called "
        "'suit.presure_kpa'; did you mean 'suit.pressure_kpa'?",
        LINE,
        " " * 26 + "^" * 16,
        "  `voskhod2 catalogue` lists every name.",
    ]


def test_text_without_the_file_is_the_message_and_the_hint():
    assert len(as_text(PROBLEM).split("\n")) == 2


def test_control_characters_of_a_line_are_not_shown():
    shown = as_text(Problem(Place("x", 1, 3), "not-yaml", "m"), ["a\x1b[2J\tb"])
    assert "\x1b" not in shown


def test_json_has_exactly_the_agreed_keys():
    assert list(as_json(PROBLEM)) == [
        *("path", "line", "column", "severity", "code", "message", "hint")
    ]


def test_a_workflow_annotation_is_one_escaped_line():
    problem = Problem(Place("a,b:c.yaml", 2, 3, 4), "not-yaml", "50 % and\nmore", hint="Mend it.")
    assert as_github(problem) == (
        "::error file=a%2Cb%3Ac.yaml,line=2,col=3,endColumn=7,title=not-yaml"
        "::50 %25 and%0Amore. Mend it."
    )


def test_lines_of_a_file_that_is_not_there_are_none(tmp_path: Path):
    assert lines_of(tmp_path / "none") == ()


def test_lines_are_counted_as_the_reader_counts(tmp_path: Path):
    file = tmp_path / "x"
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\nfo\xffur")
    assert lines_of(file) == ("one", "two", "three", "fo\ufffdur")


def test_problems_are_sorted_and_told_once():
    late, early = Problem(Place("x", 9), "unsafe", "b"), Problem(Place("x", 2), "unsafe", "a")
    assert in_order([late, early, late]) == (early, late)


def test_an_ambiguous_value_is_not_also_of_the_wrong_type():
    place = Place("x", 1, 4, 5)
    doubt, wrong = Problem(place, "ambiguous-value", "a"), Problem(place, "wrong-type", "b")
    assert in_order([doubt, wrong]) == (doubt,)


def test_a_report_stays_short():
    report = Report()
    for line in range(MOST_PROBLEMS + 50):
        report.add(Place("x", line + 1), "unsafe", "m")
    problems = report.problems()
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].message == "and 50 more problems; mend these first"


def test_the_nearest_name_is_found_whatever_its_letters():
    assert nearest("SUIT.presure_kpa", ("suit.pressure_kpa", "body.at_rim")) == "suit.pressure_kpa"


def test_nothing_is_near_to_nonsense():
    assert nearest("qqqq", ("suit.pressure_kpa",)) is None
    assert nearest("suit.pressure_kpa" * 10, ("suit.pressure_kpa",)) is None


def test_quotes_keep_a_message_on_one_short_line():
    assert quoted("a\nb") == "'a·b'"
    assert len(quoted("x" * 10_000)) < 70
