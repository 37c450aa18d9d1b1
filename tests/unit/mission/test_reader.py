"""The strict reader: values by YAML 1.2, places, and a refusal for everything else."""

from pathlib import Path

import pytest
import yaml

from game.mission.reader import MOST_BYTES, read_bytes, read_file
from game.mission.tree import Branch, Leaf, Table, plain


def read(text: str):
    return read_bytes(text.encode(), "x.yaml")


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in read_bytes(data, "x.yaml")[1]]


def test_scalars_are_read_by_yaml_1_2():
    tree, problems = read("[1, -2.5, 3.0e+2, true, false, null, word, '12:09', \"no\", +7, .5]")
    assert problems == ()
    assert tree is not None
    assert plain(tree) == [1, -2.5, 300.0, True, False, None, "word", "12:09", "no", 7, 0.5]


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "No", "ON", "off", "y", "N", "True", "FALSE", "NULL", "~", "12:09", "1:2:3.5"),
        *("010", "-007", "0x1F", "0o17", "0b11", "1_000", "3e5", "3.0e5", "1.E3", ".inf", "-.NaN"),
        *("1965-03-18", "1965-03-18T08:44:00Z", "1965-3-8 10:00:00", "="),
    ],
)
def test_what_readers_disagree_about_is_ambiguous(text: str):
    _, problems = read(f"a: {text}")
    assert [problem.code for problem in problems] == ["ambiguous-value"]


@pytest.mark.parametrize("text", ["'yes'", '"010"', "'3e5'", '"1965-03-18"', "'~'"])
def test_quotes_make_any_text_plain(text: str):
    assert read(f"a: {text}")[1] == ()


def test_an_ambiguous_key_is_named_too():
    assert codes(b"on: 1") == ["ambiguous-value"]


def test_every_value_knows_its_place_and_path():
    tree, _ = read("a: 1\nb:\n  - x\n  - {c: word}\n")
    assert isinstance(tree, Table)
    listed = tree.get("b")
    assert isinstance(listed, Branch)
    inner = listed.items[1]
    assert isinstance(inner, Table)
    leaf = inner.get("c")
    assert isinstance(leaf, Leaf)
    assert (leaf.place.line, leaf.place.column, leaf.place.width) == (4, 9, 4)
    assert leaf.path == "b.1.c"


def test_a_key_has_a_place_of_its_own():
    tree, _ = read("a: 1\n  \nlonger: 2\n")
    assert isinstance(tree, Table)
    place = tree.key_place("longer")
    assert (place.line, place.column, place.width) == (3, 1, 6)


def test_all_problems_of_a_file_are_told_in_order_of_place():
    _, problems = read("a: yes\nb: 12:09\na: 3\n")
    told = [(problem.place.line, problem.code) for problem in problems]
    assert told == [(1, "ambiguous-value"), (2, "ambiguous-value"), (3, "duplicate-key")]


def test_a_doubled_key_keeps_its_first_value():
    tree, _ = read("a: 1\na: 2\n")
    assert tree is not None
    assert plain(tree) == {"a": 1}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: &x 1", "unsafe"),
        (b"a: *x", "unsafe"),
        (b"&a [*a]", "unsafe"),
        (b"a: !!python/object:os.system x", "unsafe"),
        (b"a: ! x", "unsafe"),
        (b"a: {<<: {b: 1}}", "unsafe"),
        (b"%TAG ! tag:x,2000:\n--- a", "unsafe"),
        (b"%YAML 1.1\n---\na: 1", "unsafe"),
        (b"a: 1\n---\nb: 2", "unsafe"),
        (b"a: \xe9", "unreadable"),
        ("a: 1".encode("utf-16"), "unreadable"),
        (b"a: \x00", "not-yaml"),
        (b"a: \x1b[2J", "not-yaml"),
        (b"a:\n\tb: 1", "not-yaml"),
        (b"a: [1", "not-yaml"),
        (b"a: 'x", "not-yaml"),
        (b"", "not-yaml"),
        (b"# nothing\n", "not-yaml"),
        (b"{[a]: 1}", "wrong-type"),
        (b"? {a: 1}\n: 2", "wrong-type"),
        (b"a: " + b"9" * 100_000, "out-of-range"),
        (b"a: 1.0e+999", "out-of-range"),
    ],
)
def test_what_a_level_must_not_contain_is_refused(data: bytes, code: str):
    assert codes(data) == [code]


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b"a: " + b"[" * 500_000,
        b"{a: " * 100_000,
        b"- " * 100_000,
        b'{"a":' * 80_000,
        b"".join(b" " * depth + b"a:\n" for depth in range(900)),
    ],
    ids=["brackets", "value", "maps", "dashes", "quoted", "indents"],
)
def test_deep_nesting_is_stopped_while_it_is_read(data: bytes):
    _, problems = read_bytes(data, "deep")
    assert [problem.code for problem in problems] == ["unsafe"]
    assert "nested more than 64 deep" in problems[0].message


def test_sixty_four_levels_are_still_read():
    assert codes(b"[" * 64 + b"]" * 64) == []


def test_keys_that_are_not_words_end_the_reading_at_once():
    assert codes(b"? " * 100_000) == ["wrong-type"]


def test_more_than_forty_thousand_values_are_too_many():
    assert codes(b"[" + b"1," * 39_999 + b"]") == []
    assert codes(b"[" + b"1," * 40_000 + b"]") == ["too-large"]


def test_more_than_512_kilobytes_are_too_many():
    assert codes(b"#" * MOST_BYTES) == ["not-yaml"]
    assert codes(b"#" * (MOST_BYTES + 1)) == ["too-large"]


def test_the_list_of_problems_stays_short_whatever_the_file():
    _, problems = read_bytes(b"a: 1\n" * 40_000, "x")
    assert len(problems) == 201


def test_the_pure_parser_gives_the_same_tree(monkeypatch: pytest.MonkeyPatch):
    text = "a: [1, {b: 'x'}]\nc: word\n"
    compiled = read(text)
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert read(text) == compiled


def test_a_byte_order_mark_is_no_part_of_the_text():
    tree, problems = read_bytes(b"\xef\xbb\xbfa: 1", "x")
    assert (problems, tree is not None and plain(tree)) == ((), {"a": 1})


def test_a_folder_is_not_a_file(tmp_path: Path):
    assert [problem.message for problem in read_file(tmp_path)[1]] == [
        "this is a folder, not a file"
    ]


def test_a_missing_file_is_unreadable(tmp_path: Path):
    assert [problem.code for problem in read_file(tmp_path / "no.yaml")[1]] == ["unreadable"]


def test_a_name_with_a_nul_is_unreadable():
    assert [problem.code for problem in read_file(Path("a\0b"))[1]] == ["unreadable"]


def test_a_name_that_is_far_too_long_is_unreadable(tmp_path: Path):
    assert [problem.code for problem in read_file(tmp_path / ("x" * 5000))[1]] == ["unreadable"]
