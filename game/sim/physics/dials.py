"""Every channel of the body, the tether and the ship, with what is known about it."""

from typing import Final

from game.sim.physics.values import HOLD_WORDS
from game.vocab.channel import Band, Channel, Status

_MOTION: Final = "physics-4"
_MUSCLE: Final = "physics-2.3"


def _number(
    name: str,
    unit: str,
    possible: tuple[float, float],
    text: str,
    nominal: tuple[float, float] | None = None,
    caution: tuple[float, float] | None = None,
    status: Status = "reconstructed",
    source: str = _MOTION,
) -> Channel:
    return Channel(
        name,
        unit,
        possible=Band(*possible),
        nominal=None if nominal is None else Band(*nominal),
        caution=None if caution is None else Band(*caution),
        help=text,
        status=status,
        source=source,
    )


def _truth(name: str, text: str) -> Channel:
    return Channel(name, kind="truth", help=text, source=_MOTION)


def _hand(side: str) -> tuple[Channel, ...]:
    return (
        Channel(
            f"body.{side}_hand.holds",
            kind="word",
            words=HOLD_WORDS,
            help=f"What the {side} glove holds.",
            source=_MOTION,
        ),
        _number(
            f"body.{side}_hand.load_ratio",
            "",
            (0.0, 4.0),
            f"Force on the {side} glove over the greatest it can hold; at 1 it slips.",
            (0.0, 0.6),
            (0.0, 0.9),
            source=_MUSCLE,
        ),
        _truth(
            f"body.{side}_hand.in_reach",
            f"Something to hold is within the {side} glove's range (looked at every 0.05 s).",
        ),
        _number(
            f"body.{side}_shoulder_deg",
            "deg",
            (-60.0, 190.0),
            f"Flexion of the {side} shoulder.",
            source=_MUSCLE,
        ),
        _number(
            f"body.{side}_elbow_deg",
            "deg",
            (-10.0, 150.0),
            f"Flexion of the {side} elbow.",
            source=_MUSCLE,
        ),
    )


_LIMBS: Final = (
    ("grip", "the weaker hand's grip"),
    ("arm", "the weakest of shoulders and elbows"),
    ("trunk", "the waist"),
    ("leg", "the weakest of hips and knees"),
)


def _capacity(limb: str, joints: str) -> Channel:
    return _number(
        f"body.{limb}_capacity_ratio",
        "",
        (0.0, 1.0),
        f"Share of strength that is left: {joints}. Work takes it, rest gives it back.",
        (0.55, 1.0),
        (0.3, 1.0),
        source=_MUSCLE,
    )


CHANNELS: Final = (
    _number("body.distance_m", "m", (0.0, 60.0), "From the rim's centre to the man's own."),
    _number(
        "body.speed_m_per_s",
        "m/s",
        (0.0, 20.0),
        "Speed of the man's centre of mass relative to the ship.",
        (0.0, 0.5),
        (0.0, 0.9),
    ),
    _number(
        "body.spin_deg_per_s",
        "deg/s",
        (-2000.0, 2000.0),
        "His angular momentum over his inertia, anticlockwise. Nothing stops it in the open.",
        (-15.0, 15.0),
        (-40.0, 40.0),
    ),
    _number("body.attitude_deg", "deg", (-180.0, 180.0), "How far the chest is turned, 0 upright."),
    _number("body.facing", "", (-1.0, 1.0), "Which way his front is: -1 toward the ship."),
    _truth("body.at_rim", "A hand holds rim or rail and his centre is within 1.3 m of the rim's."),
    _truth("body.outside", "His centre of mass is beyond the rim."),
    _truth("body.touching", "Some part of him but the gloves touches hull, ring or lid."),
    _number("body.eva_s", "s", (0.0, 1e6), "Since he first let go of the ship with both hands."),
    _number(
        "body.excursions_count",
        "",
        (0.0, 1000.0),
        "How often he went more than 2 m out on the line and came back to a hold.",
        source="l05",
    ),
    *_hand("near"),
    *_hand("far"),
    _number(
        "body.hip_deg", "deg", (-25.0, 130.0), "Flexion of the hips (mean of both).", source=_MUSCLE
    ),
    _number(
        "body.knee_deg",
        "deg",
        (-10.0, 145.0),
        "Flexion of the knees (mean of both).",
        source=_MUSCLE,
    ),
    _number("body.waist_deg", "deg", (-25.0, 50.0), "Flexion of the waist.", source=_MUSCLE),
    _number(
        "body.effort_ratio",
        "",
        (0.0, 1.01),
        "Greatest muscle torque over that muscle's full strength.",
        (0.0, 0.5),
        (0.0, 0.8),
        source=_MUSCLE,
    ),
    _number(
        "body.metabolic_w",
        "W",
        (0.0, 5000.0),
        "Heat he makes: rest, work at 20 %, holding, and 170 W for all that a side view does not "
        "move (tuned); ten times a second, smoothed.",
        (80.0, 500.0),
        (80.0, 800.0),
        source="physics-3.1",
    ),
    *(_capacity(limb, joints) for limb, joints in _LIMBS),
    _capacity("least", "the most tired of grip, arms, waist and legs"),
    _number(
        "suit.finger_gap_mm",
        "mm",
        (0.0, 15.0),
        "How far the glove's tips stand off his fingertips; it grows with the pressure, tuned to "
        "10 mm at 40.5 kPa. That they stood off is attested, how far is not.",
        (0.0, 7.0),
        source="int17",
    ),
    _number(
        "body.reach_loss_mm",
        "mm",
        (0.0, 15.0),
        "How much nearer a hold must be before a glove closes on it: the gap before the fingers.",
        source=_MUSCLE,
    ),
    _number(
        "tether.paid_out_m",
        "m",
        (0.0, 60.0),
        "Straight distance from the rope's anchor on the rim to his belt.",
        (0.0, 5.35),
        (0.0, 5.85),
        status="single source",
        source="ria05",
    ),
    _number(
        "tether.length_m",
        "m",
        (0.0, 7.0),
        "Free length of the rope that is not wound up.",
        status="single source",
        source="ria05",
    ),
    _number(
        "tether.tension_n",
        "N",
        (0.0, 50_000.0),
        "Pull of the rope on the belt; never a push.",
        (0.0, 250.0),
        (0.0, 400.0),
        source="physics-4",
    ),
    _truth("tether.taut", "The rope pulls."),
    _number(
        "tether.hand_n",
        "N",
        (0.0, 5_000.0),
        "Pull of the rope on the glove that holds or brakes it.",
        (0.0, 130.0),
        (0.0, 260.0),
    ),
    _truth("tether.braked", "The rope runs through a glove that holds it."),
    _number(
        "tether.turns_count",
        "",
        (-10.0, 10.0),
        "How often the line goes round him, anticlockwise positive. The first turn hangs loose; "
        "each further one takes 0.98 m of line and turns him back (tuned).",
        (-1.0, 1.0),
        (-2.0, 2.0),
    ),
    _number("tether.wound_ratio", "", (0.0, 1.0), "Share of the rope that is wound up."),
    _number(
        "ship.turn_rate_deg_per_s",
        "deg/s",
        (-100.0, 100.0),
        "How fast the ship turns, anticlockwise, from what he does to it.",
    ),
    _number(
        "attitude.gas_kg",
        "kg",
        (0.0, 10.0),
        "Nitrogen left in the hand-flown set of jets; 3 kg at this hour is tuned.",
        source="physics-8",
    ),
    _truth("attitude.firing", "Belyayev fires the jets to stop the ship's turning."),
    _number("ship.turned_deg", "deg", (-1e6, 1e6), "How far the ship has turned since the start."),
    _number("ship.speed_m_per_s", "m/s", (0.0, 10.0), "Speed the ship got from him."),
)
