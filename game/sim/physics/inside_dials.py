"""The channels of getting in: how far in he is, how thick he is, and what the lid does."""

from typing import Final

from game.sim.hands.entry import STAGES
from game.vocab.channel import Band, Channel

_GEOMETRY: Final = "physics-2.5"


def _metres(name: str, low: float, high: float, text: str) -> Channel:
    return Channel(
        name,
        "m",
        possible=Band(low, high),
        help=text,
        status="reconstructed",
        source=_GEOMETRY,
    )


def _truth(name: str, text: str) -> Channel:
    return Channel(name, kind="truth", help=text, source=_GEOMETRY)


FOLD: Final = _metres(
    "body.fold_diameter_m",
    0.4,
    2.5,
    "Largest distance between any two points of him, arms apart; to turn round in the tube it must "
    "be below 1.05 m, the bore and what its walls give. Ten times a second.",
)

CHANNELS: Final = (
    _metres("body.chest_x_m", -40.0, 40.0, "The chest along the tube: 0 at the ship, 2.5 the rim."),
    _metres("body.chest_y_m", -40.0, 40.0, "The chest above (positive) or below the tube's axis."),
    _metres("body.pelvis_depth_m", -40.0, 40.0, "How deep the hips are below the rim."),
    _metres("body.crown_depth_m", -40.0, 40.0, "How deep the top of the helmet is below the rim."),
    _metres("body.heel_depth_m", -40.0, 40.0, "How deep the less deep heel is below the rim."),
    _truth("body.feet_over_rim", "Both feet are within the tube."),
    _truth("body.head_over_rim", "The helmet is within the tube."),
    _truth("body.facing_hatch", "He lies in the tube with his head toward the hatch."),
    _truth("body.inside", "All of him but his arms is behind the seat of the lid."),
    FOLD,
    _metres(
        "tether.loose_outside_m",
        0.0,
        10.0,
        "Line that hangs outside: neither wound nor lying along him in the tube. The lid comes to "
        "rest on it.",
    ),
    Channel(
        "hatches.outer_angle_deg",
        "deg",
        possible=Band(-5.0, 100.0),
        help="How far the lid of the outer hatch is from the wall: 8 stowed, 90 shut.",
        status="reconstructed",
        source=_GEOMETRY,
    ),
    _truth(
        "hatches.outer_seal_clear",
        "Nothing lies between lid and seat: no part of him, no camera, no loop of line.",
    ),
    _truth("hatches.outer_shut", "The lid of the outer hatch is on its seat, gas-tight."),
    Channel(
        "hatches.outer_open_s",
        "s",
        possible=Band(0.0, 1e6),
        help="How long the lid of the outer hatch has been off its seat in this flight.",
        source=_GEOMETRY,
    ),
    Channel(
        "body.entry",
        kind="word",
        words=STAGES,
        help="What the guide into the hatch, or the hand at the lid, is about.",
        source=_GEOMETRY,
    ),
)
