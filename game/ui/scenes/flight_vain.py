"""Moves that do nothing where he is, and the words that say why."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from game.ui.scenes.flight_cabin import NOTED, NOTES_S
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.event import REFUSED, Event

PUSH = "body.push"
TURN = "body.turn_deg_per_s"
GO = ("body.go_x_m_per_s", "body.go_y_m_per_s")
HOLDS = ("body.near_hand.holds", "body.far_hand.holds")
NEAR_M = 2.2
# Why the hand valve stays shut, by the reason the suit gives.
VALVE: Mapping[str, str] = MappingProxyType(
    {"no-valve": "flight.vain.valve", "pressure-guard": "flight.vain.guard"}
)


STEERED = "attitude.manual"
WHIRL_STICK = "whirl.connected"
STICK = ("attitude.pitch", "attitude.yaw", "attitude.roll")
# What happens when the panel does not let a thing through.
BARRED: Mapping[str, str] = MappingProxyType(
    {
        "tdu.barred": "flight.vain.barred",
        "panel.covered": "flight.vain.covered",
        "zone.too_late": "flight.vain.zone_late",
    }
)


def vain(wishes: Iterable[Wish], telemetry: Mapping[str, Value]) -> str:
    """Return the text key that says why the first vain wish does nothing, or nothing.

    Adrift there is nothing to push or climb on, and turning is slow. Near the ship `go` makes the
    hands look for a hold, and says nothing.
    """
    if STEERED in telemetry:
        return _stick_vain(wishes, telemetry)
    if WHIRL_STICK in telemetry:
        return _whirl_vain(wishes, telemetry)
    if any(telemetry.get(hand) in ("rim", "rail") for hand in HOLDS):
        return ""
    away_m = telemetry.get("body.distance_m", 0.0)
    far = isinstance(away_m, float) and away_m > NEAR_M
    for wish in wishes:
        if wish.name == PUSH and wish.value:
            return "flight.vain.push"
        if wish.name == TURN and wish.value:
            return "flight.vain.turn"
        if wish.name in GO and wish.value and far:
            return "flight.vain.go"
    return ""


def idle(action: str, telemetry: Mapping[str, Value]) -> str:
    """Return the text key that says why a switch of the cabin has nothing to do, or nothing."""
    if action == "engine_stop" and telemetry.get("tdu.burning") is False:
        return "flight.vain.not_burning"
    if action in NOTES_S and telemetry.get(NOTED) == 0.0:
        return "flight.vain.nothing_noted"
    return ""


def _whirl_vain(wishes: Iterable[Wish], telemetry: Mapping[str, Value]) -> str:
    """Return why the stick does nothing about the whirl: the cable has gone, or the gas."""
    if not any(wish.name == "whirl.stick" and wish.value for wish in wishes):
        return ""
    if telemetry[WHIRL_STICK] is False:
        return "flight.vain.stick_alone"
    return "flight.vain.no_gas" if telemetry.get("whirl.gas_kg") == 0.0 else ""


def _stick_vain(wishes: Iterable[Wish], telemetry: Mapping[str, Value]) -> str:
    """Return why a push of the stick turns nothing: it is off, or there is no gas in its set."""
    if not any(wish.name in STICK and wish.value for wish in wishes):
        return ""
    if telemetry[STEERED] is False:
        return "flight.vain.stick_off"
    left_kg = telemetry.get("attitude.gas_left_kg", 1.0)
    empty = isinstance(left_kg, float) and left_kg <= 0.0
    return "flight.vain.no_gas" if empty else ""


def refused(events: Iterable[Event]) -> str:
    """Return the text key for what was refused last, or nothing."""
    keys = [key for key in map(_refused, events) if key]
    return keys[-1] if keys else ""


def _refused(event: Event) -> str:
    if event.name in BARRED:
        return BARRED[event.name]
    if event.name == "suit.bleed.guarded":
        return "flight.vain.guard"
    if event.name == REFUSED and event.detail.get("command") == "suit.bleed":
        return VALVE.get(str(event.detail.get("reason")), "")
    return "flight.vain.twist" if event.name == "body.twist_refused" else ""
