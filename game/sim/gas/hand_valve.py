"""A valve that he holds open with his hand, and the helper that keeps it from emptying the suit."""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.gas.settings import Controls, Settings
from game.vocab.command import Command
from game.vocab.event import REFUSED, Event

BLEED: Final = "suit.bleed"
GUARD: Final = "suit.pressure_guard"
OPENED: Final = "suit.bleed.opened"
CLOSED: Final = "suit.bleed.closed"
GUARDED: Final = "suit.bleed.guarded"
EVENTS: Final = (OPENED, CLOSED, GUARDED)
# Chosen: below the low setting of the relief valve, and with sense to spare.
GUARD_KPA: Final = 26.0
NO_VALVE: Final = "no-valve"
HELD_BACK: Final = "pressure-guard"
# Who has fainted turns and holds nothing.
FAINTED: Final = "fainted"
BY_HAND: Final = (BLEED, "suit.relief.set")


@dataclass(frozen=True, slots=True)
class Man:
    """What decides about his hand: the suit's pressure, his helper, and whether he is awake."""

    pressure_kpa: float
    guarded: bool = False
    conscious: bool = True


def refusal(settings: Settings, guarded: bool, pressure_kpa: float) -> str | None:
    """Return why the valve cannot be opened now, as a code word, or None when it can."""
    if settings.bleed_valve_mm2 <= 0.0:
        return NO_VALVE
    return HELD_BACK if guarded and pressure_kpa < GUARD_KPA else None


def possible(
    settings: Settings, now: Man, commands: tuple[Command, ...]
) -> tuple[tuple[Command, ...], tuple[Event, ...]]:
    """Return the commands that can be taken, in their order, and an event for each other one."""
    guarded = now.guarded
    taken: list[Command] = []
    refused: list[Event] = []
    for command in commands:
        if command.name == GUARD:
            guarded = bool(command.value)
        opens = command.name == BLEED and float(command.value) > 0.0
        reason = refusal(settings, guarded, now.pressure_kpa) if opens else None
        if command.name in BY_HAND and not now.conscious:
            reason = FAINTED
        if reason is None:
            taken.append(command)
        else:
            detail = MappingProxyType({"command": command.name, "reason": reason})
            refused.append(Event(command.tick, REFUSED, detail))
    return tuple(taken), tuple(refused)


def slipped(controls: Controls, conscious: bool) -> Controls:
    """Return the knobs with the hand valve shut by its spring when nobody holds it."""
    lets_go = controls.bleed_ratio > 0.0 and not conscious
    return replace(controls, bleed_ratio=0.0) if lets_go else controls


def watched(controls: Controls, pressure_kpa: float) -> Controls:
    """Return the knobs with the hand valve shut where the helper does not let it stay open."""
    held_back = controls.guarded and controls.bleed_ratio > 0.0 and pressure_kpa < GUARD_KPA
    return replace(controls, bleed_ratio=0.0) if held_back else controls


def moved(before: Controls, after: Controls, tick: int) -> tuple[Event, ...]:
    """Return what was done to the valve by hand: opened, closed, or nothing."""
    was, now = before.bleed_ratio > 0.0, after.bleed_ratio > 0.0
    if was == now:
        return ()
    return (Event(tick, OPENED if now else CLOSED),)
