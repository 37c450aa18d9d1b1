"""`fly`: output, files, exit codes, and one plain line for what cannot be used."""

import csv
import json
from pathlib import Path

import pytest

from tests.unit.tools.command_line import call


def test_json_is_one_document_with_the_promised_keys():
    result = call("fly", "first_step", "--until", "2", "--json").json()
    assert list(result) == [
        "level", "outcome", "reason", "time_s", "ticks", "goals", "bands", "telemetry",
        "events", "refused", "digest", "seed", "version",
    ]  # fmt: skip
    assert (result["outcome"], result["ticks"], result["seed"]) == ("unfinished", 200, 1965)


def test_final_telemetry_holds_every_channel_of_the_level():
    telemetry = call("fly", "first_step", "--until", "1", "--json").json()["telemetry"]
    assert {"suit.pressure_kpa", "tether.paid_out_m", "orbit.latitude_deg"} <= set(telemetry)


def test_the_same_call_gives_the_same_digest_and_another_seed_another():
    one, same, other = (
        call("fly", "first_step", "--until", "3", "--seed", seed, "--json").json()["digest"]
        for seed in (1, 1, 2)
    )
    assert one == same != other


def test_a_setting_changes_the_flight():
    call_ = ("fly", "first_step", "--until", "1", "--json", "--set", "suit.pressure_kpa=30")
    telemetry = call(*call_).json()["telemetry"]
    # The feed refills a suit that was vented: half a kilopascal in the first second.
    assert telemetry["suit.pressure_kpa"] == pytest.approx(30.5, abs=0.05)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("first_stp",), "did you mean 'first_step'?"),
        (("first_step", "--set", "suit.presure_kpa=30"), "did you mean 'suit.pressure_kpa'?"),
        (("first_step", "--set", "suit.pressure_kpa=900"), "from 0 to"),
        (("first_step", "--set", "suit.pressure_kpa=high"), "number"),
        (("first_step", "--set", "suit"), "NAME=VALUE"),
        (("first_step", "--pilot", "show_mee"), "did you mean 'show_me'?"),
        (("first_step", "--variant", "lessn"), "lesson"),
        (("first_step", "--until", "-1"), "--until"),
        (("first_step", "--every", "0"), "--every"),
        (("no/such/level.yaml",), "no/such/level.yaml"),
        (("first_step", "--sead", "4"), "--sead"),
        ((), "LEVEL"),
    ],
)
def test_a_call_that_cannot_be_used_gets_one_plain_line_and_2(words, meant):
    answer = call("fly", *words, "--json")
    assert answer.code == 2
    assert meant in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""


def test_commands_act_at_their_time(tmp_path):
    orders = tmp_path / "orders.jsonl"
    orders.write_text('{"time_s": 0.5, "command": "body.knee_deg", "value": 90}\n')
    still, bent = (
        call("fly", "first_step", "--until", "4", "--json", *extra).json()["telemetry"]
        for extra in ((), ("--commands", orders))
    )
    assert bent["body.knee_deg"] > still["body.knee_deg"] + 10.0


def test_a_refused_command_is_listed(tmp_path):
    orders = tmp_path / "orders.jsonl"
    orders.write_text('{"time_s": 0.5, "command": "body.fly_home", "value": true}\n')
    result = call("fly", "first_step", "--until", "1", "--json", "--commands", orders).json()
    assert result["refused"] == [
        {"time_s": 0.51, "command": "body.fly_home", "reason": "unknown-name"}
    ]


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        '{"time_s": 1}',
        '{"time_s": "1", "command": "a", "value": 1}',
        '{"time_s": -1, "command": "a", "value": 1}',
        '{"time_s": 1, "command": 3, "value": 1}',
        '{"time_s": 1, "command": "a", "value": [1]}',
        '{"time_s": 3, "command": "a", "value": 1}\n{"time_s": 2, "command": "a", "value": 1}',
    ],
)
def test_a_broken_command_file_is_named_with_its_line(tmp_path, line):
    orders = tmp_path / "orders.jsonl"
    orders.write_text(line)
    answer = call("fly", "first_step", "--until", "1", "--commands", orders)
    assert answer.code == 2
    assert f"orders.jsonl:{line.count(chr(10)) + 1}: " in answer.err


def test_expecting_another_end_is_a_no():
    assert call("fly", "first_step", "--until", "1", "--expect", "success").code == 1


def test_csv_has_a_row_a_second_in_catalogue_order(tmp_path):
    table = tmp_path / "walk.csv"
    call("fly", "first_step", "--until", "3", "--csv", table, "--channels", "suit.*,orbit.l*")
    rows = list(csv.reader(table.read_text(encoding="utf-8").splitlines()))
    names = [c["name"] for c in call("catalogue", "--json").json()["channels"]]
    assert rows[0][0] == "time_s"
    assert rows[0][1:] == [n for n in names if n.startswith(("suit.", "orbit.l"))]
    assert [row[0] for row in rows[1:]] == ["0", "1", "2", "3"]


def test_csv_without_a_fitting_channel_says_so(tmp_path):
    answer = call("fly", "first_step", "--until", "1", "--csv", tmp_path / "x", "--channels", "q*")
    assert answer.code == 2


def test_a_recording_that_cannot_be_written_is_a_plain_line(tmp_path):
    (tmp_path / "file").write_text("")
    answer = call("fly", "first_step", "--until", "1", "--save", tmp_path / "file" / "walk.v2rec")
    assert answer.code == 2
    assert "Traceback" not in answer.err


def test_help_shows_an_example():
    assert "example: voskhod2 fly" in call("fly", "--help").out


def test_a_level_outside_the_library_is_flown_by_its_path(tmp_path):
    call("new", tmp_path / "mine")
    result = call("fly", tmp_path / "mine", "--until", "1", "--json").json()
    assert json.dumps(result["level"])
    assert result["ticks"] == 100


WALKED = Path(__file__).parents[2] / "ends" / "first_step.json"


def test_a_flight_may_begin_as_another_ended():
    own = call("fly", "too_big_to_fit", "--until", "0", "--json", "--after", WALKED).json()
    left = json.loads(WALKED.read_bytes())["telemetry"]
    names = ("clock.utc_s", "suit.oxygen_kg", "body.arm_capacity_ratio", "body.nitrogen_kpa")
    assert [own["telemetry"][name] for name in names] == pytest.approx([left[n] for n in names])


def test_its_recording_stands_on_its_own(tmp_path):
    file = tmp_path / "own.v2rec"
    call("fly", "too_big_to_fit", "--until", "2", "--after", WALKED, "--save", file)
    assert call("replay", file).out.startswith("same flight")


def test_what_is_set_goes_before_what_is_taken_over():
    words = ("fly", "too_big_to_fit", "--until", "0", "--json", "--after", WALKED)
    result = call(*words, "--set", "suit.oxygen_kg=0.5").json()
    assert result["telemetry"]["suit.oxygen_kg"] == pytest.approx(0.5)


def test_another_hour_is_a_setting_like_any_other():
    words = ("fly", "first_step", "--until", "0", "--json", "--set", "start.utc_s=31000")
    assert call(*words).json()["telemetry"]["clock.utc_s"] == 31000


@pytest.mark.parametrize(
    ("level", "data", "meant"),
    [
        ("too_big_to_fit", b"", "not a recording"),
        ("too_big_to_fit", b"{", "does not hold the end of a flight"),
        ("too_big_to_fit", WALKED.read_bytes()[:900], "does not hold the end of a flight"),
        ("first_step", WALKED.read_bytes(), "takes nothing over"),
    ],
)
def test_an_end_that_cannot_be_used_is_one_plain_line(tmp_path, level, data, meant):
    file = tmp_path / "end"
    file.write_bytes(data)
    answer = call("fly", level, "--after", file)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert meant in answer.err


def test_an_end_that_is_not_there_is_one_plain_line(tmp_path):
    answer = call("fly", "too_big_to_fit", "--after", tmp_path / "none.v2rec")
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "cannot be read" in answer.err
