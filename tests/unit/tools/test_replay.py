"""`replay`: the same flight, or a plain answer."""

import hashlib
import json
import subprocess
import sys
import zlib

import pytest

from tests.unit.tools.command_line import call


@pytest.fixture(scope="module")
def walk(tmp_path_factory):
    """A recording with commands in it."""
    folder = tmp_path_factory.mktemp("walk")
    orders = folder / "orders.jsonl"
    orders.write_text(
        '{"time_s": 1.0, "command": "body.push", "value": true}\n'
        '{"time_s": 4.0, "command": "body.pose", "value": "tuck"}\n'
        '{"time_s": 6.5, "command": "flight.pilot", "value": "show_me"}\n'
    )
    path = folder / "walk.v2rec"
    saved = call("fly", "first_step", "--until", "9.3", "--commands", orders, "--save", path)
    assert saved.code == 0, saved.err
    return path


def test_a_saved_flight_is_the_same_flight(walk):
    assert call("replay", walk) == (0, "same flight\n", "")


def test_another_process_with_another_hash_seed_agrees(walk):
    done = subprocess.run(
        [sys.executable, "-m", "game", "replay", str(walk)],
        env={"PYTHONHASHSEED": "4242", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "same flight\n")


def test_json_says_the_same(walk):
    document = call("replay", walk, "--json").json()
    assert (document["same"], document["tick"], document["outcome"]) == (True, None, "unfinished")


def test_part_of_a_flight_can_be_compared(walk):
    assert call("replay", walk, "--to", "3", "--json").json()["flown_s"] == 3.0


def test_csv_has_a_row_a_second(walk, tmp_path):
    call("replay", walk, "--csv", tmp_path / "walk.csv")
    assert len((tmp_path / "walk.csv").read_text(encoding="utf-8").splitlines()) >= 10


def forged(walk, tmp_path, edit):
    """The recording with its content edited and the checksum made to fit again."""
    document = json.loads(zlib.decompress(walk.read_bytes().partition(b"\n")[2]))
    edit(document)
    body = zlib.compress(json.dumps(document).encode())
    head = f"voskhod2-recording 1 {len(body)} {hashlib.sha256(body).hexdigest()}\n"
    path = tmp_path / "forged.v2rec"
    path.write_bytes(head.encode() + body)
    return path


def test_the_first_channel_that_differs_is_named(walk, tmp_path):
    def edit(document):
        document["samples"][5]["tether.paid_out_m"] = 3.0

    answer = call("replay", forged(walk, tmp_path, edit))
    assert answer.code == 1
    assert "tick 500" in answer.out
    assert "tether.paid_out_m" in answer.out


def test_a_command_taken_out_is_noticed(walk, tmp_path):
    def edit(document):
        del document["commands"][0]

    assert call("replay", forged(walk, tmp_path, edit)).code == 1


def test_a_changed_level_is_said(walk, tmp_path):
    def edit(document):
        document["level"]["digest"] = "0"

    answer = call("replay", forged(walk, tmp_path, edit))
    assert answer.code == 2
    assert "has changed" in answer.err


def test_another_version_is_said(walk, tmp_path):
    def edit(document):
        document["version"] = "0.0.9"

    assert "recorded by version 0.0.9" in call("replay", forged(walk, tmp_path, edit)).out


@pytest.mark.parametrize(
    ("damage", "meant"),
    [
        (lambda data: data[: len(data) // 2], "cut off"),
        (lambda data: data[:-1] + bytes([data[-1] ^ 1]), "edited"),
        (lambda data: b"", "not a recording"),
        (lambda data: b"hello", "not a recording"),
    ],
)
def test_a_damaged_recording_gets_a_plain_answer(walk, tmp_path, damage, meant):
    path = tmp_path / "damaged.v2rec"
    path.write_bytes(damage(walk.read_bytes()))
    answer = call("replay", path)
    assert answer.code == 2
    assert meant in answer.err
    assert answer.err.count("\n") == 1


def test_a_missing_recording_gets_a_plain_answer(tmp_path):
    answer = call("replay", tmp_path / "none.v2rec")
    assert answer.code == 2
    assert "none.v2rec" in answer.err
