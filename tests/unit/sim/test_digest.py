"""The digest sees every value of a state and nothing else."""

import subprocess
import sys
from dataclasses import dataclass
from types import MappingProxyType

import pytest

from game.sim.digest import digest_of


@dataclass(frozen=True, slots=True)
class State:
    level_kg: float
    names: tuple[str, ...] = ()


class Live:
    """A live part as the physics room offers it."""

    def __init__(self, *values: float) -> None:
        self.values = values

    def digest_values(self) -> tuple[float, ...]:
        return self.values


def test_equal_states_have_equal_digests():
    assert digest_of(State(1.0, ("a",))) == digest_of(State(1.0, ("a",)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (State(1.0), State(1.0 + 2**-52)),
        (0.0, -0.0),
        (1, 1.0),
        (1, True),
        (None, False),
        ("1", 1),
        (("a", "b"), ("ab",)),
        ((1.0, (2.0,)), ((1.0, 2.0),)),
        ({"a": 1.0}, {"b": 1.0}),
        (Live(1.0), Live(2.0)),
    ],
)
def test_any_difference_shows(one, other):
    assert digest_of(one) != digest_of(other)


def test_the_order_in_which_a_mapping_was_filled_does_not_matter():
    assert digest_of({"a": 1.0, "b": 2.0}) == digest_of(MappingProxyType({"b": 2.0, "a": 1.0}))


def test_what_is_no_value_is_refused():
    with pytest.raises(TypeError, match="object"):
        digest_of(object())


def test_another_process_with_another_hash_seed_agrees():
    code = (
        "from game.sim.digest import digest_of;"
        "print(digest_of({'x': 1.5, 'y': (True, 'z')}, frozenset({'b', 'a', 'c'})))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(found) == 1
