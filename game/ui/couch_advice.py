"""What to press on the couch, where the step of the level alone does not say it.

The stick against the whirl and not with it, the hand at what floats near, and breathing in threes
for as long as the weight asks for it. Pure: dials in, actions and a reason to wait out.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.session.on_the_couch import HEAVIEST_FIRST
from game.vocab.channel import Value

Telemetry = Mapping[str, Value]
MARK, STOW, WHIRL, STRAIN = "reckoning.mark", "loose.stow", "whirl.stick", "body.strain"
# From this load on a chest does not lift by itself; three seconds tense, one let go.
HEAVY_G = 4.0
TENSE_S, LOOSE_S = 3.0, 0.8
# Slower than this the whirl is not worth any gas (tuned).
STILL_DEG_PER_S = 0.4


class Press(NamedTuple):
    """The actions to name, the one to press first; with a `wait` there is nothing to press."""

    actions: tuple[str, ...] = ()
    wait: str = ""


def on_couch(commands: Iterable[str], told: Telemetry) -> Press | None:
    """Return what to press now for a step that is done with `commands`, or None: as it says."""
    if "body.tense_s" not in told:
        return None
    first = next(iter(commands), "")
    if first.startswith(MARK):
        return Press(("mark", "strain")) if _heavy(told) else None
    if _heavy(told):
        return _breathing(told)
    if first == STRAIN:
        return Press(wait="cabin")
    if first == WHIRL:
        return _against_whirl(float(told["whirl.rate_deg_per_s"]))
    return _stowing(told) if first.startswith(STOW) else None


def _heavy(told: Telemetry) -> bool:
    falls = told["descent.stage"] in ("together", "sphere")
    return falls and float(told["entry.load_g"]) > HEAVY_G


def _breathing(told: Telemetry) -> Press:
    if told["body.tense"] is True:
        full = float(told["body.tense_s"]) >= TENSE_S
        return Press(wait="breathe") if full else Press(("strain",))
    return Press(wait="breathe") if float(told["body.loose_s"]) < LOOSE_S else Press(("strain",))


def _against_whirl(rate_deg_per_s: float) -> Press:
    if abs(rate_deg_per_s) < STILL_DEG_PER_S:
        return Press(wait="let_go")
    return Press(("whirl_left" if rate_deg_per_s > 0.0 else "whirl_right",))


def _stowing(told: Telemetry) -> Press:
    """Return whether to reach for a thing: not while his hand is at one or waits."""
    hand = str(told["loose.hand"])
    if hand == "none":
        return Press(("stow",))
    if told[f"loose.{hand}"] == "near":
        return Press(wait="stowing")
    near = any(told[f"loose.{name}"] == "near" for name in HEAVIEST_FIRST)
    return Press(("stow",)) if near else Press(wait="floats_by")
