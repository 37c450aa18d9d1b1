"""Patches: maps merge, lists are replaced or patched by id."""

import pytest

from game.mission.merge import merged
from game.mission.reader import read_bytes
from game.mission.tree import Table, plain


def laid(base: str, patch: str) -> object:
    below, above = read_bytes(base.encode(), "base")[0], read_bytes(patch.encode(), "patch")[0]
    assert isinstance(below, Table)
    assert isinstance(above, Table)
    return plain(merged(below, above))


@pytest.mark.parametrize(
    ("base", "patch", "result"),
    [
        ("{a: 1, b: 2}", "{b: 3, c: 4}", {"a": 1, "b": 3, "c": 4}),
        ("{a: {x: 1, y: 2}}", "{a: {y: 3}}", {"a": {"x": 1, "y": 3}}),
        ("{a: 1, b: 2}", "{a: null}", {"b": 2}),
        ("{a: [1, 2]}", "{a: [3]}", {"a": [3]}),
        ("{a: [{id: x, n: 1}]}", "{a: [{id: x, m: 2}]}", {"a": [{"id": "x", "n": 1, "m": 2}]}),
        ("{a: [{id: x}]}", "{a: [{id: y}]}", {"a": [{"id": "x"}, {"id": "y"}]}),
        ("{a: [{id: x}, {id: y}]}", "{a: [{id: x, remove: true}]}", {"a": [{"id": "y"}]}),
        ("{a: []}", "{a: [{id: x, remove: true}]}", {"a": []}),
        ("{a: [{id: x}, {n: 1}]}", "{a: [{id: x, m: 2}]}", {"a": [{"id": "x", "m": 2}]}),
        ("{r: {when: {a.b: 1}}}", "{r: {when: {c.d: 2}}}", {"r": {"when": {"c.d": 2}}}),
        ("{a: {x: 1}}", "{a: 5}", {"a": 5}),
    ],
)
def test_a_patch_is_laid_over(base: str, patch: str, result: object):
    assert laid(base, patch) == result


def test_neither_side_is_changed():
    base = read_bytes(b"a: {x: 1}", "base")[0]
    patch = read_bytes(b"a: {y: 2}", "patch")[0]
    assert isinstance(base, Table)
    assert isinstance(patch, Table)
    merged(base, patch)
    assert (plain(base), plain(patch)) == ({"a": {"x": 1}}, {"a": {"y": 2}})


def test_what_comes_from_the_patch_keeps_its_place_there():
    base = read_bytes(b"a: 1\n", "base")[0]
    patch = read_bytes(b"\n\nb: 2\n", "patch")[0]
    assert isinstance(base, Table)
    assert isinstance(patch, Table)
    place = merged(base, patch).key_place("b")
    assert (place.file, place.line) == ("patch", 3)
