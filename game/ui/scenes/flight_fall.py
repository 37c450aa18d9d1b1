"""What one key does on the couch, in a fall: mark, stow, belts, brace, handle, lines, the pin."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.session.on_the_couch import HEAVIEST_FIRST, MOMENTS
from game.vocab.channel import Value
from game.vocab.command import Wish

Telemetry = Mapping[str, Value]
Order = tuple[Wish, str]
PIN_KM: Mapping[str, float] = MappingProxyType({"pin_west": -10.0, "pin_east": 10.0})
FARTHEST_KM = 10_000.0


def ordered(action: str, telemetry: Telemetry) -> Order | None:
    """Return the order an action gives and what to say; None where there is nothing to do."""
    if "reckoning.pinned" not in telemetry:
        return None
    return _ORDERS[action](telemetry) if action in _ORDERS else _pin(action, telemetry)


def _mark(telemetry: Telemetry) -> Order | None:
    """Mark the moment that is due about now; who was too early marks it again."""
    now_s = float(telemetry["reckoning.since_lit_s"])
    name = min(MOMENTS, key=lambda one: abs(float(telemetry[f"reckoning.{one}_due_s"]) - now_s))
    return Wish("reckoning.mark", name), f"flight.fall.marked.{name}"


def _stow(telemetry: Telemetry) -> Order | None:
    """Reach for the heaviest thing within reach, or for the next one when the hand is at one."""
    near = [name for name in HEAVIEST_FIRST if telemetry[f"loose.{name}"] == "near"]
    if not near:
        return _wait_for(telemetry)
    hand = telemetry["loose.hand"]
    following = near[(near.index(str(hand)) + 1) % len(near)] if hand in near else near[0]
    return Wish("loose.stow", following), f"flight.fall.reaches.{following}"


def _wait_for(telemetry: Telemetry) -> Order:
    """Wait for the heaviest thing that still floats: the hand is there when it comes by."""
    afloat = [name for name in HEAVIEST_FIRST if telemetry[f"loose.{name}"] == "floating"]
    if afloat:
        return Wish("loose.stow", afloat[0]), "flight.fall.waits_for"
    fallen = any(telemetry[f"loose.{name}"] == "fallen" for name in HEAVIEST_FIRST)
    word = "flight.fall.too_heavy" if fallen else "flight.fall.nothing_loose"
    return Wish("loose.stow", "none"), word


def _brace(telemetry: Telemetry) -> Order | None:
    braced = telemetry["body.braced"] is True
    return Wish("seats.brace", not braced), f"flight.fall.{'eased' if braced else 'braced'}"


def _handle(telemetry: Telemetry) -> Order | None:
    if telemetry["canopy.handle_pulled"] is True:
        return None
    return Wish("canopy.handle", True), "flight.fall.handle"


def _cut(telemetry: Telemetry) -> Order | None:
    down = telemetry["landing.down"] is True
    word = "flight.fall.cut" if down else "flight.fall.not_yet"
    return Wish("canopy.cut_lines", True), word


def _pin(action: str, telemetry: Telemetry) -> Order | None:
    there = float(telemetry["reckoning.pin_km"]) + PIN_KM[action]
    return Wish("reckoning.pin_km", max(-FARTHEST_KM, min(FARTHEST_KM, there))), ""


_ORDERS: Mapping[str, Callable[[Telemetry], Order | None]] = MappingProxyType(
    {"mark": _mark, "stow": _stow, "brace": _brace, "handle": _handle, "cut_lines": _cut}
)
FALL_KNOBS = frozenset((*_ORDERS, *PIN_KM))
