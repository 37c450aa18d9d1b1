"""What a level may set about the gas, and what the pilots may turn."""

from dataclasses import dataclass, replace
from typing import Any, Final

from game.vocab.channel import Band, Value
from game.vocab.command import Command, CommandSpec

_UNIT: Final = Band(0.0, 1.0)
_LEAK: Final = Band(0.0, 50.0)
_CHAMBER: Final = Band(0.0, 130.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the flight begins, and the sizes of what holds and moves gas.

    `pressure_kpa` is Leonov's suit at the start, absolute; `relief_kpa` and `relief_low_kpa` are
    what the relief valve's two settings hold over the surroundings at the usual stream of 38.5
    g/min. `bleed_valve_mm2` is the effective area of a hand valve, wide open; the suit that flew
    had none. `oxygen_kg` is in the three bottles on his back. `visor_open` is Belyayev's.
    """

    pressure_kpa: float = 40.5
    relief_kpa: float = 40.5
    relief_low_kpa: float = 27.4
    relief_at_start: str = "high"
    relief_area_mm2: float = 16.4
    bleed_valve_mm2: float = 0.0
    leak_area_mm2: float = 0.0
    gas_volume_m3: float = 0.10
    oxygen_kg: float = 1.733
    bottles_m3: float = 0.006
    feed_g_per_min: float = 38.5
    oxygen_low_s: float = 600.0
    airlock_kpa: float = 0.0
    airlock_volume_m3: float = 2.5
    hatch_open: bool = True
    vent_bore_mm: float = 18.0
    equalise_bore_mm: float = 14.0
    lock_bottle_mol: float = 93.0
    refill_g_per_s: float = 15.0
    refill_to_kpa: float = 70.93
    cabin_kpa: float = 101.325
    cabin_volume_m3: float = 3.5
    cabin_oxygen_ratio: float = 0.2095
    cabin_leak_mm2: float = 0.0
    cabin_feed_open: bool = False
    cabin_set_kpa: float = 101.325
    ship_oxygen_kpa: float = 7_599.0
    ship_oxygen_m3: float = 0.028
    visor_open: bool = True


BOUNDS: Final = {
    "pressure_kpa": Band(0.0, 145.0),
    "relief_kpa": Band(15.0, 60.0),
    "relief_low_kpa": Band(15.0, 60.0),
    "relief_at_start": ("high", "low"),
    "relief_area_mm2": Band(1.0, 100.0),
    "bleed_valve_mm2": Band(0.0, 60.0),
    "leak_area_mm2": _LEAK,
    "gas_volume_m3": Band(0.03, 0.3),
    "oxygen_kg": Band(0.0, 2.0),
    "bottles_m3": Band(0.001, 0.05),
    "feed_g_per_min": Band(0.0, 120.0),
    "oxygen_low_s": Band(0.0, 3_600.0),
    "airlock_kpa": _CHAMBER,
    "airlock_volume_m3": Band(0.5, 10.0),
    "vent_bore_mm": Band(1.0, 60.0),
    "equalise_bore_mm": Band(1.0, 60.0),
    "lock_bottle_mol": Band(0.0, 400.0),
    "refill_g_per_s": Band(0.0, 100.0),
    "refill_to_kpa": _CHAMBER,
    "cabin_kpa": _CHAMBER,
    "cabin_volume_m3": Band(1.0, 10.0),
    "cabin_oxygen_ratio": _UNIT,
    "cabin_leak_mm2": _LEAK,
    "cabin_set_kpa": _CHAMBER,
    "ship_oxygen_kpa": Band(0.0, 20_000.0),
    "ship_oxygen_m3": Band(0.001, 0.2),
}


@dataclass(frozen=True, slots=True)
class Controls:
    """Where every knob stands, and whether somebody watches over the hand valve."""

    relief: str
    leak_mm2: float
    hatch_open: bool
    cabin_feed_open: bool
    visor_open: bool
    vent_ratio: float = 0.0
    equalise_ratio: float = 0.0
    refill_ratio: float = 0.0
    bleed_ratio: float = 0.0
    guarded: bool = False


def first_controls(settings: Settings) -> Controls:
    """Return the knobs as the flight finds them: all three airlock valves shut."""
    return Controls(
        settings.relief_at_start,
        settings.leak_area_mm2,
        settings.hatch_open,
        settings.cabin_feed_open,
        settings.visor_open,
    )


def _valve(name: str, text: str) -> CommandSpec:
    return CommandSpec(name, possible=_UNIT, help=text)


def _truth(name: str, text: str) -> CommandSpec:
    return CommandSpec(name, kind="truth", help=text)


_FIELDS: Final = {
    "suit.relief.set": "relief",
    "suit.bleed": "bleed_ratio",
    "suit.pressure_guard": "guarded",
    "suit.leak.set": "leak_mm2",
    "airlock.vent.set": "vent_ratio",
    "airlock.equalise.set": "equalise_ratio",
    "airlock.refill.set": "refill_ratio",
    "airlock.hatch.set": "hatch_open",
    "cabin.feed.set": "cabin_feed_open",
    "belyayev.visor.set": "visor_open",
}

COMMANDS: Final = (
    CommandSpec(
        "suit.relief.set",
        kind="word",
        words=("high", "low"),
        help="The knob on the chest: 0.40 atm or 0.27 atm. Down takes 41 s, up half a minute.",
    ),
    CommandSpec(
        "suit.bleed",
        possible=_UNIT,
        help="How far he holds the hand valve open; refused where, as in the flown suit, none is.",
    ),
    CommandSpec(
        "suit.pressure_guard",
        kind="truth",
        help="Keep the hand valve from letting out gas below 26 kPa.",
        assist=True,
    ),
    CommandSpec(
        "suit.leak.set",
        unit="mm2",
        possible=_LEAK,
        help="Effective area of a hole in Leonov's suit: a fault, for a level or a teacher.",
    ),
    _valve("airlock.vent.set", "How far the valve from the airlock into space is open."),
    _valve("airlock.equalise.set", "How far the valve between cabin and airlock is open."),
    _valve("airlock.refill.set", "How far the valve of the airlock's own air bottles is open."),
    _truth("airlock.hatch.set", "Whether the outer hatch stands open, for the gas."),
    _truth("cabin.feed.set", "Whether the regulator holds the cabin's pressure with oxygen."),
    _truth("belyayev.visor.set", "Whether Belyayev's visor is open to the cabin."),
)


def turned(controls: Controls, commands: tuple[Command, ...]) -> Controls:
    """Return the knobs after the commands, in their order."""
    for command in commands:
        controls = _with(controls, _FIELDS[command.name], command.value)
    return controls


def _with(controls: Controls, field: str, value: Value) -> Controls:
    # An integer from a level is the same knob position as the float.
    is_number = isinstance(getattr(controls, field), float)
    change: dict[str, Any] = {field: float(value) if is_number else value}
    return replace(controls, **change)
