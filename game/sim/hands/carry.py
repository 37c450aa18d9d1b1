"""A hand that carries the film camera, and what is asked of camera and line in a tick."""

from dataclasses import replace
from typing import Final

from game.sim.hands.assist import Plans
from game.sim.hands.controls import Controls
from game.sim.hands.view import BodyView, Hands
from game.sim.hands.work import CARRY
from game.sim.physics.camera_values import ON_BRACKET, CameraWish
from game.vocab.units import DEG

ROPE_RATE_M_PER_S: Final = 0.3
NEITHER: Final = (False, False)


def rope_rate_m_per_s(controls: Controls, plans: Plans) -> float:
    """Return how fast the line should grow (positive) or be taken up; a plan comes first."""
    if plans.on_arm:
        return ROPE_RATE_M_PER_S if plans.paying else -ROPE_RATE_M_PER_S
    return ROPE_RATE_M_PER_S * (int(controls.pay_out) - int(controls.wind))


def carried(
    controls: Controls, plans: Plans, hands: Hands, view: BodyView
) -> tuple[Hands, tuple[bool, bool]]:
    """Return the orders with the film camera kept in its hand, and which hand hooks a bar with it.

    Only an order to drop it drops it. A hand that the player moves himself, or that is at work,
    does what it was told. On his way, by the guide or by keys, the hand with the camera helps:
    it goes where the plan sends it and hooks what the plan would have it grip. Else it is kept
    close.
    """
    hand, camera = view.carrying, view.camera
    # A camera that sits on its bracket needs no hand.
    if hand is None or camera is None or camera.place == ON_BRACKET:
        return hands, NEITHER
    if controls.let_go or controls.raw[hand] or plans.work is not None:
        return hands, NEITHER
    helps = plans.entry is not None or controls.moving or view.holds[hand].with_camera
    # Off its cable there is nothing more to do with it outside: he hangs by both hands again.
    helps = helps or (plans.servo is not None and not camera.plugged)
    order = hands[hand] if helps else CARRY
    hooks = helps and order.grip and not controls.drop
    if order.grip is controls.drop:
        order = replace(order, grip=not controls.drop)
    both = (order, hands[1]) if hand == 0 else (hands[0], order)
    return both, (hooks and hand == 0, hooks and hand == 1)


def camera_wish(controls: Controls, plans: Plans) -> CameraWish:
    """Return what work asks of the camera, or a player who moves his hands himself."""
    raw = controls.raw
    if plans.work is not None or not any(raw):
        return plans.wish
    eager = controls.clip or controls.unclip
    take = (raw[0] and eager, raw[1] and eager)
    angle_rad = controls.camera_angle_deg * DEG
    return CameraWish(controls.clip, controls.unclip, False, angle_rad, take)
