"""Any order that the gas system takes, for property tests."""

from hypothesis import strategies as st

from game.sim.gas.settings import COMMANDS
from game.vocab.command import CommandSpec


def value_of(spec: CommandSpec) -> st.SearchStrategy[object]:
    """Return a strategy for the values that a command accepts."""
    if spec.kind == "truth":
        return st.booleans()
    if spec.kind == "word":
        return st.sampled_from(spec.words)
    assert spec.possible is not None
    return st.floats(spec.possible.low, spec.possible.high)


orders = st.sampled_from(COMMANDS).flatmap(
    lambda spec: st.tuples(st.just(spec.name), value_of(spec))
)
