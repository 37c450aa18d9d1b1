"""`sweep`: a grid of flights, the same whoever flies them, as table, CSV, JSON and plot."""

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.rooms.sources import ROOT
from tests.unit.tools.command_line import call

SHORT = ("--until", "1", "--jobs", "1")
RELIEF = ("--vary", "suit.relief_kpa=27:41:3")


def rows_in(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_json_is_one_document_with_a_flight_for_every_value():
    document = call("sweep", "first_step", *RELIEF, *SHORT, "--json").json()
    assert [flight["settings"] for flight in document["flights"]] == [
        {"suit.relief_kpa": 27.0},
        {"suit.relief_kpa": 34.0},
        {"suit.relief_kpa": 41.0},
    ]


def test_a_flight_of_a_sweep_is_the_flight_of_fly():
    words = ("first_step", "--pilot", "show_me", "--until", "1", "--json")
    flown = call("fly", *words, "--set", "suit.relief_kpa=30").json()
    swept = call("sweep", *words, "--jobs", "1", "--vary", "suit.relief_kpa=30:30:1").json()
    assert swept["flights"][0]["digest"] == flown["digest"]


def test_results_do_not_depend_on_the_number_of_jobs():
    words = ("sweep", "first_step", *RELIEF, "--until", "1", "--seeds", "2", "--json")
    one, two = (call(*words, "--jobs", jobs).out for jobs in (1, 2))
    assert one == two


def test_several_settings_make_a_grid_whose_last_changes_fastest():
    second = ("--vary", "body.arm_capacity_ratio=0.5:1:2")
    flights = call("sweep", "first_step", *RELIEF, *second, *SHORT, "--json").json()["flights"]
    assert [tuple(flight["settings"].values()) for flight in flights] == [
        (27.0, 0.5), (27.0, 1.0), (34.0, 0.5), (34.0, 1.0), (41.0, 0.5), (41.0, 1.0),
    ]  # fmt: skip


def test_values_are_evenly_spaced_and_come_out_as_one_would_write_them():
    found = call("sweep", "first_step", "--vary", "suit.relief_kpa=27.0:27.9:10", *SHORT, "--json")
    values = found.json()["vary"][0]["values"]
    assert values == [27.0, 27.1, 27.2, 27.3, 27.4, 27.5, 27.6, 27.7, 27.8, 27.9]


def test_measures_are_channels_at_the_end_and_bands_of_the_level():
    words = ("--measure", "suit.pressure_kpa,cool", "--vary", "suit.relief_kpa=30:30:1")
    document = call("sweep", "first_step", *words, *SHORT, "--json").json()
    assert document["measures"] == [
        {"name": "suit.pressure_kpa", "unit": "kPa"},
        {"name": "cool", "unit": "°C"},
    ]
    telemetry = call("fly", "first_step", "--until", "1", "--set", "suit.relief_kpa=30", "--json")
    pressure_kpa = telemetry.json()["telemetry"]["suit.pressure_kpa"]
    assert document["flights"][0]["measures"]["suit.pressure_kpa"] == pressure_kpa


def test_without_a_choice_the_bands_of_the_level_are_measured():
    document = call("sweep", "first_step", *RELIEF, *SHORT, "--json").json()
    bands = call("fly", "first_step", "--until", "1", "--json").json()["bands"]
    assert [measure["name"] for measure in document["measures"]] == list(bands)


def test_seeds_fly_each_setting_again():
    document = call("sweep", "first_step", *RELIEF, *SHORT, "--seeds", "2", "--json").json()
    assert [flight["seed"] for flight in document["flights"]] == [1965, 1966] * 3


def test_csv_has_one_row_a_flight_with_setting_ending_and_measures(tmp_path):
    path = tmp_path / "sweep.csv"
    words = ("--measure", "suit.pressure_kpa", "--csv", path)
    flights = call("sweep", "first_step", *RELIEF, *SHORT, *words, "--json").json()["flights"]
    assert [
        (float(row["suit.relief_kpa"]), row["reason"], float(row["suit.pressure_kpa"]))
        for row in rows_in(path)
    ] == [
        (f["settings"]["suit.relief_kpa"], f["reason"], f["measures"]["suit.pressure_kpa"])
        for f in flights
    ]


def test_the_table_has_a_line_a_flight_and_says_how_many_succeeded():
    lines = call("sweep", "first_step", *RELIEF, *SHORT).out.splitlines()
    assert lines[0].split()[:4] == ["suit.relief_kpa", "outcome", "reason", "time_s"]
    assert [line.split()[0] for line in lines[1:4]] == ["27", "34", "41"]
    assert lines[-1] == "success: 0 of 3"


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.pdf", b"%PDF")])
def test_a_plot_is_written_in_the_form_its_name_says(tmp_path, name, begins):
    path = tmp_path / name
    answer = call("sweep", "first_step", *RELIEF, *SHORT, "--plot", path, "--data-dir", tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert path.read_bytes().startswith(begins)


def test_the_same_sweep_draws_the_same_file(tmp_path):
    words = ("--seeds", "2", "--data-dir", tmp_path, "--plot")
    for name in ("one.pdf", "two.pdf"):
        call("sweep", "first_step", *RELIEF, *SHORT, *words, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("first_stp", *RELIEF), "did you mean 'first_step'?"),
        (("first_step",), "--vary"),
        (("first_step", "--vary", "suit.releif_kpa=27:41:3"), "did you mean 'suit.relief_kpa'?"),
        (("first_step", "--vary", "suit.relief_kpa=27:41"), "NAME=FROM:TO:COUNT"),
        (("first_step", "--vary", "suit.relief_kpa"), "NAME=FROM:TO:COUNT"),
        (("first_step", "--vary", "suit.relief_kpa=a:41:3"), "NAME=FROM:TO:COUNT"),
        (("first_step", "--vary", "suit.relief_kpa=nan:41:3"), "NAME=FROM:TO:COUNT"),
        (("first_step", "--vary", "suit.relief_kpa=27:inf:3"), "NAME=FROM:TO:COUNT"),
        (("first_step", "--vary", "suit.relief_kpa=27:41:2.5"), "NAME=FROM:TO:COUNT"),
        (("first_step", "--vary", "suit.relief_kpa=27:41:0"), "COUNT"),
        (("first_step", "--vary", "suit.relief_kpa=27:41:1"), "2 or more"),
        (("first_step", "--vary", "suit.relief_kpa=27:900:3"), "from"),
        (("first_step", *RELIEF, *RELIEF), "twice"),
        (("first_step", *RELIEF, "--set", "suit.relief_kpa=30"), "both varied and set"),
        (("first_step", *RELIEF, "--pilot", "show_mee"), "did you mean 'show_me'?"),
        (("first_step", *RELIEF, "--variant", "lessn"), "lesson"),
        (("first_step", *RELIEF, "--measure", "suit.presure_kpa"), "'suit.pressure_kpa'?"),
        (("first_step", *RELIEF, "--jobs", "0"), "--jobs"),
        (("first_step", *RELIEF, "--seeds", "0"), "--seeds"),
        (("first_step", *RELIEF, "--until", "0"), "--until"),
        (("first_step", *RELIEF, "--plot", "curve.gif"), ".png or .pdf"),
        (("first_step", *RELIEF, "--csv", "no/such/folder/a.csv"), "no/such/folder"),
    ],
)
def test_a_call_that_cannot_be_used_gets_one_plain_line_and_2(words, meant):
    answer = call("sweep", *words, "--json")
    assert answer.code == 2
    assert meant in answer.err.replace(os.sep, "/")
    assert answer.err.count("\n") == 1
    assert answer.out == ""


def test_a_level_that_can_be_flown_only_by_its_path_is_swept(tmp_path):
    call("new", tmp_path / "mine")
    answer = call("sweep", tmp_path / "mine", *RELIEF, "--until", "1", "--jobs", "2", "--json")
    assert len(answer.json()["flights"]) == 3


def test_without_a_terminal_there_is_no_progress():
    assert call("sweep", "first_step", *RELIEF, *SHORT).err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a child")
def test_an_interrupt_ends_the_sweep_and_its_processes_without_a_traceback():
    sweep = subprocess.Popen(
        [sys.executable, "-m", "game", "sweep", "first_step", *RELIEF, "--jobs", "2"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    _wait_for_children(sweep.pid)
    os.killpg(sweep.pid, signal.SIGINT)
    # Its pipes end only when the last process of the crew has let go of them.
    out, err = sweep.communicate(timeout=60)
    assert (sweep.returncode, out) == (130, "")
    assert err.strip() == "voskhod2: stopped after 0 of 3 flights"


def _wait_for_children(pid: int) -> None:
    """Wait until the sweep has started its crew: two hands and what watches over them."""
    for _ in range(600):
        listed = subprocess.run(
            ["ps", "-A", "-o", "ppid="], capture_output=True, text=True, check=True
        )
        if listed.stdout.split().count(str(pid)) >= 3:
            return
        time.sleep(0.1)
    pytest.fail("the crew was never started")
