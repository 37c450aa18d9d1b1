"""In the tube with the film camera in one hand: along the rail feet first, and before the lid.

The hand with the camera only hooks. Drawn against it, the other one ends up beside his chest and
holds him where he is, while the hook slips again and again. So whoever comes no further lets the
strong hand go ahead, and draws himself on by that.
"""

import math
from typing import Final

from game.sim.hands.view import BodyView, HandOrder, Hands

AHEAD_M: Final = 0.36
AHEAD_ENOUGH_M: Final = 0.25
NEAR_RAIL_M: Final = 0.08
HOOK_FROM_M: Final = 1.28


def strong_ahead(view: BodyView, hands: Hands) -> Hands | None:
    """Return the orders with the hand without the camera sent ahead along the rail.

    None when it holds far enough ahead already, or when no hand carries the camera.
    """
    if view.carrying is None:
        return None
    strong = 1 - view.carrying
    held = view.held[strong]
    if held is not None and held[0] < view.pose.x_m - AHEAD_ENOUGH_M:
        return None
    spot = (view.pose.x_m - AHEAD_M, 0.0)
    near = held is None and math.dist(view.gloves[strong], spot) < NEAR_RAIL_M
    order = HandOrder(*view.seen(spot), grip=near)
    return (order, hands[1]) if strong == 0 else (hands[0], order)


def hooks_too_deep(view: BodyView, hook: int) -> bool:
    """Return whether the hand with the camera hooks by his hips, and may take a better hold.

    So far down it has nothing to set against the pull at the lid: he would swing instead of that.
    """
    held = view.held[hook]
    return held is not None and held[0] < HOOK_FROM_M and view.hands_on_ship == 2
