"""A recording survives whole or says what happened to it."""

import hashlib
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.recording import BadRecordingError, Recording, from_bytes, to_bytes
from game.session.setup import Setup
from game.vocab.command import Command

WALK = Recording(
    version="0.1.0",
    level_id="first_step",
    level_digest="abc",
    setup=Setup(7, "show_me", "", (("suit.pressure_kpa", 27.4),)),
    tick_hz=100,
    ticks=250,
    commands=(Command(1, 0, "body.push", True), Command(90, 1, "body.pose", "tuck")),
    digests=("0011", "2233"),
    samples=({"clock.utc_s": 1.0, "tether.taut": False}, {"clock.utc_s": 2.0}),
    digest="sha256:00",
    result={"outcome": "unfinished", "bands": {}},
)
FILE = to_bytes(WALK)


def test_what_is_written_is_read_again():
    assert from_bytes(FILE) == WALK


def test_the_same_flight_gives_the_same_bytes():
    assert to_bytes(WALK) == FILE


@pytest.mark.parametrize("length", range(len(FILE)))
def test_a_file_cut_anywhere_is_never_believed(length):
    with pytest.raises(BadRecordingError) as caught:
        from_bytes(FILE[:length])
    assert caught.value.flaw == ("not-a-recording" if length == 0 else "cut-off")


@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_a_file_edited_anywhere_is_never_believed(place, change):
    edited = bytearray(FILE)
    edited[place] ^= change
    with pytest.raises(BadRecordingError):
        from_bytes(bytes(edited))


@given(st.binary(max_size=400))
def test_any_other_file_gets_a_plain_answer(data):
    with pytest.raises(BadRecordingError):
        from_bytes(data)


def forged(document: object) -> bytes:
    """A file with a right checksum and a wrong content."""
    body = zlib.compress(json.dumps(document).encode())
    return f"voskhod2-recording 1 {len(body)} {hashlib.sha256(body).hexdigest()}\n".encode() + body


@pytest.mark.parametrize("document", [[], {}, {"version": 1}, "x", None, 3])
def test_a_forged_content_is_refused(document):
    with pytest.raises(BadRecordingError) as caught:
        from_bytes(forged(document))
    assert caught.value.flaw == "edited"


def test_a_bomb_is_not_unpacked():
    body = zlib.compress(b" " * (70 * 1024 * 1024), 9)
    head = f"voskhod2-recording 1 {len(body)} {hashlib.sha256(body).hexdigest()}\n".encode()
    with pytest.raises(BadRecordingError) as caught:
        from_bytes(head + body)
    assert caught.value.flaw == "too-large"


def test_another_format_is_named():
    with pytest.raises(BadRecordingError, match="format 9"):
        from_bytes(FILE.replace(b"recording 1 ", b"recording 9 ", 1))
