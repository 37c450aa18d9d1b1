"""What one key switches in the cabin, from how it stands: panel, stick, seats, belts, Globus."""

from collections.abc import Callable, Container, Mapping
from types import MappingProxyType

from game.ui.input.helm import COCKPIT, FALL, OUTSIDE
from game.vocab.channel import Value
from game.vocab.command import Wish

Telemetry = Mapping[str, Value]
Order = tuple[Wish, str]

# Switches with two positions: the dial that says how each stands is also its command.
SWITCHES: Mapping[str, str] = MappingProxyType(
    {
        "program_cover": "panel.program_cover",
        "program": "panel.program",
        "fire_cover": "panel.fire_cover",
        "manual": "attitude.manual",
        "gyros": "attitude.gyros",
        "rate_hold": "attitude.rate_hold",
    }
)
STANDS: Mapping[str, str] = MappingProxyType({"panel.program": "panel.program_on"})
GAS = ("first", "second", "shut")
MEN: Mapping[str, str] = MappingProxyType(
    {"commander": "seats.commander", "navigator": "seats.navigator"}
)
NOTES_S: Mapping[str, float] = MappingProxyType({"note_earlier": -1.0, "note_later": 1.0})
NOTED, NOW = "panel.noted_utc_s", "clock.utc_s"
CABIN_KNOBS = frozenset(
    (*SWITCHES, *MEN, *NOTES_S, "note_time", "gas_set", "globus_mode", "belts", "fire",
     "engine_stop")
)  # fmt: skip


def place_of(systems: Container[str]) -> str:
    """Return where a world is played: in the cabin when a ship is steered and nobody is outside.

    On the couch, in a fall, when nothing is steered and a watch runs.
    """
    if "reckoning" in systems and "loose" in systems:
        return FALL
    return COCKPIT if "attitude" in systems and "body" not in systems else OUTSIDE


def switched(action: str, telemetry: Telemetry) -> Order | None:
    """Return the order an action gives and what to say; None in a world without such a thing."""
    if action in SWITCHES:
        return _switch(action, telemetry)
    if action in MEN:
        return _sent(action, telemetry)
    if action in NOTES_S:
        return _moved(action, telemetry)
    return _OTHERS[action](telemetry)


def _switch(action: str, telemetry: Telemetry) -> Order | None:
    command = SWITCHES[action]
    now = telemetry.get(STANDS.get(command, command))
    if not isinstance(now, bool):
        return None
    return Wish(command, not now), f"flight.cabin.{action}_{'off' if now else 'on'}"


def under_way(action: str, telemetry: Telemetry) -> str:
    """Return what to say before what is under way is turned round; nothing: press and it is done.

    Seconds are dear when two men change places: a key pressed twice must not send a man back.
    """
    if action in MEN:
        moves = telemetry.get(f"{MEN[action]}_moves", "still")
        return "" if moves == "still" else f"flight.cabin.{action}_moves_{moves}"
    belts = telemetry.get("seats.belts_ratio", 0.0) if action == "belts" else 0.0
    return "flight.cabin.belts_under_way" if isinstance(belts, float) and 0.0 < belts < 1.0 else ""


def _sent(who: str, telemetry: Telemetry) -> Order | None:
    """Send a man where he neither is nor is going: to the sight, or back to his seat."""
    to = telemetry.get(f"{MEN[who]}_to")
    if not isinstance(to, str):
        return None
    where = "sight" if to == "seat" else "seat"
    return Wish(MEN[who], where), f"flight.cabin.{who}_{where}"


def _belts(telemetry: Telemetry) -> Order | None:
    done = telemetry.get("seats.belts_ratio")
    if not isinstance(done, float):
        return None
    return Wish("seats.belt", done == 0.0), f"flight.cabin.belts_{'off' if done else 'on'}"


def _gas(telemetry: Telemetry) -> Order | None:
    now = str(telemetry.get("attitude.gas_set", ""))
    if now not in GAS:
        return None
    following = GAS[(GAS.index(now) + 1) % len(GAS)]
    return Wish("attitude.gas_set", following), f"flight.cabin.gas_{following}"


def _globus(telemetry: Telemetry) -> Order | None:
    if "globus.mode" not in telemetry:
        return None
    following = "place" if telemetry["globus.mode"] == "landing" else "landing"
    return Wish("globus.mode", following), f"flight.cabin.globus_{following}"


def _fire(telemetry: Telemetry) -> Order | None:
    # Without a word: that it does nothing says the ship itself.
    return (Wish("tdu.fire", True), "") if "tdu.burning" in telemetry else None


def _stop(telemetry: Telemetry) -> Order | None:
    burning = telemetry.get("tdu.burning") is True
    return (Wish("tdu.stop", True), "flight.cabin.engine_stop") if burning else None


def _note(telemetry: Telemetry) -> Order | None:
    if NOTED not in telemetry or NOW not in telemetry:
        return None
    return Wish("panel.note_utc_s", float(round(float(telemetry[NOW])))), "flight.cabin.noted"


def _moved(action: str, telemetry: Telemetry) -> Order | None:
    noted = float(telemetry.get(NOTED, 0.0))
    if noted <= 0.0:
        return None
    return Wish("panel.note_utc_s", noted + NOTES_S[action]), ""


_OTHERS: Mapping[str, Callable[[Telemetry], Order | None]] = MappingProxyType(
    {
        "belts": _belts,
        "gas_set": _gas,
        "globus_mode": _globus,
        "fire": _fire,
        "engine_stop": _stop,
        "note_time": _note,
    }
)
