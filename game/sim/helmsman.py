"""How a man brings the ship down by the Vzor, the stick and the clock: what these pilots share.

He switches the programme off, the stick and the rate sensors on, and lets the ship come to rest.
He lies down at the sight, makes the windows even, turns until the ground runs along the lines, and
keeps it so until it is time. Then both go back to their seats, do up the belts, open the cover and
press the button by the clock. He reads windows, lines, gyros, lamps and the clock, nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim import helm
from game.sim.attitude.eye import MANNED, sees
from game.sim.attitude.eye import READS as EYE_READS
from game.sim.autopilot import Thought
from game.sim.caller import calls_for
from game.sim.helm import CENTRED
from game.sim.orbital.vector import Vec3
from game.sim.radio.answering import answered
from game.vocab.channel import Band, Value
from game.vocab.command import Wish
from game.vocab.units import seconds_of

FIRE: Final = "by_hand.fire_utc_s"
BEGIN: Final = "by_hand.begin_utc_s"
LEAVE: Final = "by_hand.leave_s"
CLOCK: Final = "by_hand.clock_s"
BACKWARD: Final = "by_hand.backward"
FROM_SIGHT: Final = "by_hand.from_sight"
ROUGH: Final = "by_hand.rough"
NOTED: Final = "by_hand.noted_utc_s"
# 11:35:44 in Moscow is what he is told; ten seconds earlier is the burn for the aim itself.
TOLD_UTC_S: Final = 117_344.0
AIM_UTC_S: Final = 117_334.0
DAWN_UTC_S: Final = 116_310.0
READS: Final = (
    *EYE_READS,
    *helm.READS,
    "clock.utc_s",
    "attitude.turn_rate_deg_per_s",
    "panel.program_on",
    "panel.program_cover",
    "panel.fire_cover",
    "panel.noted_utc_s",
    "globus.mode",
    "seats.commander_ratio",
    "seats.navigator_ratio",
    "seats.belts_ratio",
    "seats.both_belted",
    "tdu.lit_s",
)
UNIT: Final = Band(0.0, 1.0)
UTC: Final = Band(0.0, 864_000.0)
# He looks and moves the stick five times a second, and does one thing with his hands each second.
LOOKS_TICKS: Final = 20
HANDS_TICKS: Final = 100
RESTS_DEG_PER_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Mind:
    """What he is at (`mode`), where he holds the stick, and when the belts were done (tick)."""

    mode: str = "switches"
    stick: Vec3 = CENTRED
    belted: int = -1


def has_work(telemetry: Mapping[str, Value]) -> bool:
    """Return whether this world has a Vzor to fly by."""
    return MANNED in telemetry


def minded(mind: object) -> Mind:
    """Return `mind` if it is a helmsman's, else that of one who has touched nothing."""
    return mind if isinstance(mind, Mind) else Mind()


def dials_with(
    fire_utc_s: float = AIM_UTC_S,
    leave_s: float = 50.0,
    clock_s: float = 11.0,
    backward: bool = False,
    from_sight: bool = False,
    rough: bool = False,
) -> Mapping[str, tuple[float, Band]]:
    """Return the dials: when he means to fire, and how long before he leaves the sight.

    After the belts are done clock and stick take `by_hand.clock_s`; he fires no earlier than that.
    `backward` turns the engine to the rear, `from_sight` fires with both men at the sight; `rough`
    knows only a stick that is all the way over, at three degrees a second. Before
    `by_hand.begin_utc_s` he leaves the stick off.
    """
    return MappingProxyType(
        {
            FIRE: (fire_utc_s, UTC),
            BEGIN: (DAWN_UTC_S, UTC),
            NOTED: (TOLD_UTC_S, UTC),
            LEAVE: (leave_s, Band(0.0, 600.0)),
            CLOCK: (clock_s, Band(0.0, 60.0)),
            BACKWARD: (float(backward), UNIT),
            FROM_SIGHT: (float(from_sight), UNIT),
            ROUGH: (float(rough), UNIT),
        }
    )


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes."""
    says = answered(telemetry, "careful")
    if float(telemetry["tdu.lit_s"]) > 0.0:
        stick, moves = helm.moved(mind.stick, CENTRED)
        return Thought(replace(mind, stick=stick, mode="burn"), (*says, *moves), "counts")
    if telemetry["seats.both_belted"] and mind.belted < 0 and mind.mode == "back":
        mind = replace(mind, belted=tick)
    if _fires(dials, mind, tick, telemetry):
        return Thought(mind, (*says, Wish("tdu.fire", True)), "fires")
    if tick % LOOKS_TICKS:
        return Thought(mind, says, mind.mode)
    mind = replace(mind, mode=_mode(dials, mind, telemetry))
    wished = CENTRED
    if mind.mode == "sight":
        wished = helm.by_the_glass(telemetry, mind.stick, dials[BACKWARD] >= 0.5)
        wished = helm.all_the_way(wished) if dials[ROUGH] >= 0.5 else wished
    stick, moves = helm.moved(mind.stick, helm.centring(wished, mind.stick, telemetry))
    hands = _hands(dials, mind, telemetry) if tick % HANDS_TICKS == 0 else ()
    if mind.mode == "sight":
        says = (*says, *calls_for(stick, tick, telemetry))
    return Thought(replace(mind, stick=stick), (*says, *moves, *hands), mind.mode)


def _fires(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> bool:
    if not telemetry["panel.fire_cover"] or float(telemetry["clock.utc_s"]) < dials[FIRE]:
        return False
    if dials[FROM_SIGHT] >= 0.5:
        return True
    return mind.belted >= 0 and seconds_of(tick - mind.belted) >= dials[CLOCK]


def _mode(dials: Mapping[str, float], mind: Mind, telemetry: Mapping[str, Value]) -> str:
    utc_s = float(telemetry["clock.utc_s"])
    leaves_s = 0.0 if dials[FROM_SIGHT] >= 0.5 else dials[LEAVE]
    if utc_s >= dials[FIRE] - leaves_s:
        return "wait" if dials[FROM_SIGHT] >= 0.5 else "back"
    if utc_s < dials[BEGIN] or not telemetry["attitude.manual"]:
        return "switches"
    if mind.mode == "switches" and _turns(telemetry):
        return "switches"
    return "sight" if sees(telemetry) else "lie_down"


def _turns(telemetry: Mapping[str, Value]) -> bool:
    return float(telemetry["attitude.turn_rate_deg_per_s"]) > RESTS_DEG_PER_S


def _hands(
    dials: Mapping[str, float], mind: Mind, telemetry: Mapping[str, Value]
) -> tuple[Wish, ...]:
    """Return the one thing his hands do in this second.

    Whoever showed the ship to them had the hold off, perhaps: they fly with it.
    """
    if telemetry["attitude.manual"] and not telemetry["attitude.rate_hold"]:
        return (Wish("attitude.rate_hold", True),)
    match mind.mode:
        case "switches":
            return _switches(dials, telemetry)
        case "lie_down":
            return _lie_down(dials, telemetry)
        case "back":
            return _programme_off(telemetry) or _back(telemetry)
        case "wait":
            return _open_cover(telemetry)
        case _:
            return ()


def _switches(dials: Mapping[str, float], telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    """Programme off under its cover, the second noted; at dawn the stick on, rate sensors on."""
    programme = _programme_off(telemetry)
    if programme:
        return programme
    if telemetry["panel.program_cover"]:
        return (Wish("panel.program_cover", False),)
    if float(telemetry["clock.utc_s"]) < dials[BEGIN]:
        asked = telemetry["globus.mode"] == "landing"
        return () if asked else (Wish("globus.mode", "landing"),)
    if float(telemetry["panel.noted_utc_s"]) <= 0.0:
        return (Wish("panel.note_utc_s", dials[NOTED]),)
    if not telemetry["attitude.manual"]:
        return (Wish("attitude.manual", True),)
    if not telemetry["attitude.gyros"]:
        return (Wish("attitude.gyros", True),)
    rough = dials[ROUGH] >= 0.5 and not telemetry["attitude.fast"]
    return (Wish("attitude.fast", True),) if rough else ()


def _programme_off(telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    if not telemetry["panel.program_on"]:
        return ()
    covered = not telemetry["panel.program_cover"]
    return (Wish("panel.program_cover", True) if covered else Wish("panel.program", False),)


def _lie_down(dials: Mapping[str, float], telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    """Open the belts; Belyayev lies across both seats, Leonov makes room and holds him."""
    if float(telemetry["seats.belts_ratio"]) > 0.0:
        return (Wish("seats.belt", False),)
    if float(telemetry["seats.commander_ratio"]) == 0.0:
        return (Wish("seats.commander", "sight"),)
    there = "sight" if dials[FROM_SIGHT] >= 0.5 else "across"
    beside = float(telemetry["seats.navigator_ratio"])
    return (Wish("seats.navigator", there),) if beside == 0.0 else ()


def _back(telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    """Back to the seats, belts, and the cover of the button."""
    if float(telemetry["seats.commander_ratio"]) + float(telemetry["seats.navigator_ratio"]) > 0.0:
        return (Wish("seats.commander", "seat"), Wish("seats.navigator", "seat"))
    if float(telemetry["seats.belts_ratio"]) == 0.0:
        return (Wish("seats.belt", True),)
    return _open_cover(telemetry)


def _open_cover(telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    return () if telemetry["panel.fire_cover"] else (Wish("panel.fire_cover", True),)
