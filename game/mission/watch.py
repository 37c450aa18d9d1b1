"""Watches conditions from tick to tick: what has turned true, and has held long enough?"""

from collections.abc import Callable, Mapping
from typing import Protocol

from game.vocab.channel import Value

UNTRUE, SPENT, FIRED = -1, -2, -3

Asked = Callable[[Mapping[str, Value], tuple[str, ...]], bool]


class Watched(Protocol):
    """A goal, rule or fault as the watch sees it."""

    @property
    def test(self) -> Asked:
        """Its condition."""

    @property
    def held_ticks(self) -> int:
        """How long the condition must hold."""


def watched(
    items: tuple[Watched, ...],
    watch: tuple[int, ...],
    tick: int,
    telemetry: Mapping[str, Value],
    known: tuple[str, ...],
) -> tuple[tuple[int, ...], list[int]]:
    """Return the watch after `tick` and the indices of what fires now."""
    changed: dict[int, int] = {}
    due: list[int] = []
    for index, item in enumerate(items):
        since = watch[index]
        if since == SPENT:
            continue
        if not item.test(telemetry, known):
            if since != UNTRUE:
                changed[index] = UNTRUE
            continue
        if since == FIRED:
            continue
        if since == UNTRUE:
            since = changed[index] = tick
        if tick - since >= item.held_ticks:
            changed[index] = FIRED if getattr(item, "again", False) else SPENT
            due.append(index)
    if not changed:
        return watch, due
    return tuple(changed.get(index, since) for index, since in enumerate(watch)), due
