"""The reader meets any bytes at all and always comes back with an answer."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from game.mission.loader import check_level
from game.mission.problem import CODES
from game.mission.reader import read_bytes
from game.mission.tree import plain
from tests.unit.mission.small_names import LEVEL, NAMES, TEXTS

yaml_like = st.text(alphabet=st.sampled_from("ab01:-?[]{},&*!|>'\"%@#~ \n\t.eé\x00"), max_size=80)
scalars = st.one_of(
    st.booleans(),
    st.none(),
    st.integers(-(10**15), 10**15),
    st.text(alphabet="abcdefxyz", min_size=1, max_size=6).filter(
        lambda text: text not in ("y", "n", "yes", "no", "on", "off", "null", "true", "false")
    ),
)
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(alphabet="abcdefgh", min_size=1, max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_tree_or_in_problems(data: bytes):
    tree, problems = read_bytes(data, "x")
    assert tree is not None or problems


@given(yaml_like)
def test_anything_that_looks_like_yaml_ends_in_known_codes(text: str):
    tree, problems = read_bytes(text.encode(), "x")
    assert tree is not None or problems
    assert {problem.code for problem in problems} <= set(CODES)


@given(trees)
def test_what_is_written_plainly_is_read_back(value: object):
    tree, problems = read_bytes(f"a: {json.dumps(value)}".encode(), "x")
    assert problems == ()
    assert tree is not None
    read = plain(tree)
    assert read == {"a": value}
    assert repr(read) == repr({"a": value})


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(LEVEL)), st.integers(0, 40), yaml_like)
def test_a_level_with_a_piece_torn_out_is_refused_or_read(start: int, size: int, patch: str):
    torn = LEVEL[:start] + patch + LEVEL[start + size :]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "level.yaml"
        file.write_bytes(torn.encode())
        (Path(folder) / "text.en.yaml").write_text(TEXTS, encoding="utf-8")
        loaded = check_level(file, NAMES)
    assert (loaded.level is not None) != any(one.severity == "error" for one in loaded.problems)
    assert {problem.code for problem in loaded.problems} <= set(CODES)
