"""The script of 1965's cycle for the reference tests: times, work, place and knobs."""

from game.vocab.channel import Value


def _utc_s(hour: int, minute: int, second: int) -> int:
    return 3600 * hour + 60 * minute + second


VENT_S = _utc_s(8, 28, 13)
HATCH_OPEN_S = _utc_s(8, 32, 54)
EGRESS_S = _utc_s(8, 34, 51)
INGRESS_S = _utc_s(8, 47, 0)
FILLED_S = _utc_s(8, 51, 54)
STRUGGLE_S = (_utc_s(8, 44, 12), _utc_s(8, 48, 42))
KNOB_S = STRUGGLE_S[0] + 60

ORDERS: dict[int, tuple[tuple[str, Value], ...]] = {
    VENT_S: (("airlock.vent.set", 1.0),),
    HATCH_OPEN_S: (("airlock.hatch.set", True),),
    KNOB_S: (("suit.relief.set", "low"),),
    STRUGGLE_S[1]: (("airlock.hatch.set", False),),
    FILLED_S: (("airlock.vent.set", 0.0), ("airlock.refill.set", 1.0)),
}


def commands_at(utc_s: int) -> tuple[tuple[str, Value], ...]:
    """Return the knobs turned at a second of the day."""
    return ORDERS.get(utc_s, ())


def work_at(utc_s: int) -> dict[str, Value]:
    """Return the heat he makes and where he is at a second of the day."""
    at_rim = HATCH_OPEN_S <= utc_s < EGRESS_S or STRUGGLE_S[0] <= utc_s < INGRESS_S
    afloat = EGRESS_S <= utc_s < STRUGGLE_S[0]
    return {
        "body.metabolic_w": _metabolic_w(utc_s),
        "body.at_rim": at_rim,
        "body.outside": at_rim or afloat,
    }


def _metabolic_w(utc_s: int) -> float:
    if utc_s < VENT_S + 230:
        return 300.0
    if utc_s < VENT_S + 590:
        return 380.0
    if utc_s < STRUGGLE_S[0]:
        return 420.0
    return 800.0 if utc_s < STRUGGLE_S[1] else 450.0
