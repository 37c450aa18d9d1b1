"""The rules of the chains of causes: what each kind of event adds, and with which numbers.

Three tables: what the walk did to man, line and ship; what he did with the cameras; who heard him.
A rule whose numbers a flight does not have says nothing.
"""

from dataclasses import dataclass
from typing import Final, Literal

# From the event itself; the seconds since the link before; a channel as it was before the event,
# or after it, when what it did can be read; a channel that counts seconds, up to the event.
How = Literal["detail", "since", "before", "after", "counted"]


@dataclass(frozen=True, slots=True)
class Take:
    """One number of a sentence: its name there, where it comes from, its unit.

    `after_s` is how long after the event a channel is read; signs are left off except for times.
    """

    name: str
    how: How
    of: str = ""
    unit: str = ""
    after_s: float = 1.0
    digits: int | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: the key of its text and the numbers in it."""

    key: str
    takes: tuple[Take, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """What an event adds to a chain. `opens` begins a chain, `closes` ends it.

    `where` must hold in the event's detail, and `least` is a detail with its lowest value of note.
    """

    event: str
    clauses: tuple[Clause, ...]
    opens: bool = False
    closes: bool = False
    where: tuple[str, str] | None = None
    least: tuple[str, float] | None = None


_AFTER = Take("after", "since", unit="s")
_FLIGHT_SPEED = Take("speed", "detail", "speed_m_per_s", "m/s")
_SPIN = Take("spin", "after", "body.spin_deg_per_s", "°/s", 2.0, 1)
_PULL = Take("pull", "detail", "peak_n", "N", digits=0)
_BLOW = Take("blow", "detail", "impulse_n_s", "N·s", digits=1)
_LEFT = Take("suit", "after", "suit.pressure_kpa", "kPa")
_THIN = Take("suit", "detail", "pressure_kpa", "kPa")
_BLOOD = Take("blood", "detail", "saturation_ratio", digits=2)
_SUIT = (
    Take("before", "before", "suit.pressure_kpa", "kPa"),
    Take("later", "after", "suit.pressure_kpa", "kPa", 60.0),
)
# At the lower pressure the gloves let the fingers forward again: read when the suit has settled.
_GAP = (
    Take("before", "before", "suit.finger_gap_mm", "mm", digits=1),
    Take("later", "after", "suit.finger_gap_mm", "mm", 60.0, digits=1),
)
LINKS: Final = (
    Link(
        "body.left_rim",
        (Clause("cause.pushed_off", (_FLIGHT_SPEED, _SPIN)),),
        opens=True,
        # Hands that only open leave him where he is.
        least=("speed_m_per_s", 0.02),
    ),
    Link("tether.went_taut", (Clause("cause.taut", (_AFTER, _FLIGHT_SPEED)),)),
    Link(
        "tether.went_slack",
        (
            Clause("cause.pulled", (_PULL,)),
            Clause("cause.sent_back", (Take("speed", "after", "body.speed_m_per_s", "m/s"), _SPIN)),
        ),
    ),
    Link(
        "body.knocked_hull",
        (
            Clause("cause.struck", (_AFTER, _BLOW)),
            Clause("cause.ship_turns", (Take("turn", "after", "ship.turn_rate_deg_per_s", "°/s"),)),
        ),
        least=("impulse_n_s", 3.0),
    ),
    Link("body.back_at_rim", (Clause("cause.back", (_AFTER, _FLIGHT_SPEED)),), closes=True),
    Link(
        "suit.relief.turned",
        (
            Clause("cause.relief_low"),
            Clause("cause.suit_fell", _SUIT),
            Clause("cause.fingers_nearer", _GAP),
        ),
        opens=True,
        closes=True,
        where=("to", "low"),
    ),
    Link(
        "suit.relief.turned",
        (
            Clause("cause.relief_high"),
            Clause("cause.suit_rose", _SUIT),
            Clause("cause.fingers_farther", _GAP),
        ),
        opens=True,
        closes=True,
        where=("to", "high"),
    ),
    Link(
        "suit.bleed.opened",
        (Clause("cause.valve_opened", (Take("suit", "before", "suit.pressure_kpa", "kPa"),)),),
        opens=True,
    ),
    Link("body.fainted", (Clause("cause.fainted", (_AFTER, _BLOOD, _THIN)),)),
    Link("suit.bleed.closed", (Clause("cause.valve_closed", (_AFTER, _LEFT)),), closes=True),
    Link("suit.bleed.guarded", (Clause("cause.valve_guarded", (_AFTER, _LEFT)),), closes=True),
    Link(
        "suit.oxygen_low",
        (Clause("cause.oxygen_low", (Take("left", "after", "suit.oxygen_kg", "kg"),)),),
        opens=True,
        closes=True,
    ),
    Link(
        "body.bends_began",
        (Clause("cause.bends", (Take("suit", "after", "suit.pressure_kpa", "kPa"),)),),
        opens=True,
        closes=True,
    ),
)

# The pressures that he chose; on the way into the lock they stand with what came of them.
KNOB_LINKS: Final = tuple(link for link in LINKS if link.event == "suit.relief.turned")

_FILM = Take("film", "after", "camera.film_s", "s")
_FINGERS = (
    Take("gap", "detail", "finger_gap_mm", "mm", digits=1),
    Take("suit", "before", "suit.pressure_kpa", "kPa"),
)
CAMERA_LINKS: Final = (
    Link("camera.fixed", (Clause("cause.camera_on"),), opens=True),
    Link("camera.cable_wound", (Clause("cause.cable_wound", (_AFTER,)),)),
    Link("camera.cable_pulled_out", (Clause("cause.cable_out", (_AFTER,)),)),
    Link(
        "camera.unclipped",
        (Clause("cause.camera_off", (_AFTER,)), Clause("cause.film_so_far", (_FILM,))),
        closes=True,
    ),
    Link(
        "camera.dropped",
        (Clause("cause.camera_let_go"), Clause("cause.film_so_far", (_FILM,))),
        opens=True,
        where=("how", "released"),
    ),
    Link(
        "camera.dropped",
        (Clause("cause.camera_slipped"), Clause("cause.film_so_far", (_FILM,))),
        opens=True,
        where=("how", "slipped"),
    ),
    Link("camera.lost", (Clause("cause.camera_lost", (_AFTER,)),), closes=True),
    Link(
        "camera.release_out_of_reach",
        (
            Clause("cause.chest_tried"),
            Clause("cause.chest_gap", _FINGERS),
            Clause("cause.chest_no"),
        ),
        opens=True,
        closes=True,
    ),
    Link(
        "camera.picture_taken",
        (Clause("cause.chest_tried"), Clause("cause.chest_yes", _FINGERS)),
        opens=True,
        closes=True,
    ),
)

_WAITED = Take("waited", "counted", "radio.waiting_s", "s")
_BREATH = Take("talked", "after", "radio.talked_s", "s")
RADIO_LINKS: Final = (
    Link(
        "radio.answered",
        (Clause("cause.said_plain", (_WAITED,)), Clause("cause.breath", (_BREATH,))),
        opens=True,
        where=("said", "plain"),
    ),
    Link(
        "radio.answered",
        (Clause("cause.said_careful", (_WAITED,)), Clause("cause.breath", (_BREATH,))),
        opens=True,
        where=("said", "careful"),
    ),
    Link(
        "radio.answered",
        (Clause("cause.said_nothing", (_WAITED,)),),
        opens=True,
        where=("said", "silent"),
    ),
    Link("radio.overheard", (Clause("cause.overheard"),)),
    Link("radio.picture_ended", (Clause("cause.picture_cut"),)),
    Link(
        "radio.unanswered",
        (Clause("cause.unanswered", (_WAITED,)),),
        opens=True,
        closes=True,
    ),
)
