"""Numbers of a debrief as people read them: clocks, amounts, pressures in the player's unit."""

from types import MappingProxyType
from typing import Final

from game.ui.kit import Kit
from game.vocab.units import KPA_PER_ATM, MMHG_PER_KPA

LONG_S: Final = 100.0
# Units as they stand in the catalogue, and as everybody reads them.
SIGNS: Final = MappingProxyType(
    {
        "deg": "°",
        "deg/s": "°/s",
        "deg_per_s": "°/s",
        "m_per_s": "m/s",
        "bpm": "/min",
        "1/min": "/min",
    }
)
PER_KPA: Final = MappingProxyType({"kpa": 1.0, "mmhg": MMHG_PER_KPA, "atm": 1.0 / KPA_PER_ATM})


def clock_text(utc_s: float) -> str:
    """Return a time of day as hours, minutes and seconds."""
    whole = int(utc_s) % 86_400
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def amount(value: float, unit: str) -> str:
    """Return a number with its unit, long times as minutes and seconds."""
    if unit == "s" and abs(value) >= LONG_S:
        whole = round(abs(value))
        return f"{'−' if value < 0 else ''}{whole // 60}:{whole % 60:02d} min"
    digits = 0 if abs(value) >= 100 or value == int(value) else 1 if abs(value) >= 10 else 2
    return _joined(f"{value:.{digits}f}", SIGNS.get(unit, unit))


def shown_unit(unit: str, kit: Kit) -> tuple[float, str]:
    """Return the factor and the word for a unit: pressures in kPa go by the player's choice."""
    if unit != "kPa":
        return 1.0, SIGNS.get(unit, unit)
    choice = kit.settings.pressure_unit
    return PER_KPA[choice], kit.words(f"unit.{choice}")


def shown_amount(value: float, unit: str, kit: Kit, digits: int | None = None) -> str:
    """Return `value` in the unit that the player reads, with so many digits if that is said."""
    factor, word = shown_unit(unit, kit)
    if digits is None or word == "s":
        return amount(value * factor, word)
    return _joined(f"{value * factor:.{digits}f}", word)


def _joined(number: str, sign: str) -> str:
    """Return a number with its sign: degrees of an angle stand close to it."""
    between = "" if sign in ("", "°") else " "
    return f"{number}{between}{sign}".replace("-", "−")
