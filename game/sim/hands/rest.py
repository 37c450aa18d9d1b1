"""A man who is asked for nothing lets go of his muscles, not of his hold.

Afloat with empty gloves, or hanging still with both on the ship, the arms go slack until little
more than tone is left, and the suit carries them to a posture that costs nothing. Any order wakes
them at once.
"""

import math
from dataclasses import replace
from typing import Final

from game.sim.hands.assist import Plans
from game.sim.hands.controls import Controls
from game.sim.hands.haul import NO_EXTRA
from game.sim.hands.view import BodyView
from game.vocab.units import ticks_of

STILL_M_PER_S: Final = 0.02
STILL_RAD_PER_S: Final = 0.02
# While the arms give way he moves a little: that alone must not wake him.
GIVING_WAY: Final = 6.0
AFLOAT_TICKS: Final = ticks_of(1.0)
HANGING_TICKS: Final = ticks_of(10.0)
SLACK_TICKS: Final = ticks_of(2.0)
SLACK_SHARE: Final = 0.08


def rested(ticks: int, controls: Controls, plans: Plans, view: BodyView) -> int:
    """Return for how many ticks he has been asked for nothing, given how many before this one.

    Afloat he rests sooner: the count begins close to where the arms go slack.
    """
    moves = controls.moving or controls.push or controls.let_go or any(controls.raw)
    busy = plans.work is not None or (plans.entry is not None and plans.entry.busy)
    asked = moves or busy or bool(controls.task)
    calm = GIVING_WAY if ticks >= HANGING_TICKS else 1.0
    if asked or not (_hangs(view, calm) or _floats(controls, plans, view)):
        return 0
    if not view.hands_on_ship:
        ticks = max(ticks, HANGING_TICKS - AFLOAT_TICKS)
    return min(ticks + 1, HANGING_TICKS + SLACK_TICKS)


def arm_share(ticks: int) -> float:
    """Return the share of strength the arms use after so many ticks of rest, from 1 to 0.08."""
    slack = max(0, ticks - HANGING_TICKS) / SLACK_TICKS
    return 1.0 - (1.0 - SLACK_SHARE) * slack


def yielding(plans: Plans, ticks: int, view: BodyView) -> Plans:
    """Return plans that wish the chest where it is, once the arms go slack."""
    if ticks <= HANGING_TICKS or plans.servo is None:
        return plans
    return replace(plans, servo=replace(plans.servo, wished=view.pose, extra=NO_EXTRA))


def _hangs(view: BodyView, calm: float) -> bool:
    # Hauling is done when both hands have the ship: a key still held then asks for nothing more.
    drift = view.drift
    # A hand that carries the camera hangs beside him and is no reason to work.
    hands = sum(hold.on_ship or hold.has_camera for hold in view.holds)
    slow = math.hypot(drift.x_m, drift.y_m) < calm * STILL_M_PER_S
    return slow and abs(drift.angle_rad) < calm * STILL_RAD_PER_S and hands == 2


def _floats(controls: Controls, plans: Plans, view: BodyView) -> bool:
    gropes = plans.servo is not None or plans.reel is not None
    return not (view.hands_on_ship or view.hand_on_rope or controls.haul or gropes)
