"""How a man falls who has something to do: what the pilots of the fall share.

He slows the whirl so late that his gas lasts until the cable burns, puts away what floats within
reach, marks the moments he sees, breathes in threes, braces, and cuts the lines when the canopy
drags him. He reads needle, watch, gauge, window and string, as late as a man does. When nothing
bangs in time he pulls the handle.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.autopilot import Thought
from game.sim.fall.things import KINDS, NAMES
from game.vocab.channel import Band, Value
from game.vocab.command import Wish
from game.vocab.units import ticks_of

HANDLE: Final = "fall.handle_after_s"
READS: Final = (
    *("descent.stage", "entry.load_g", "entry.blackout", "landing.down"),
    *("whirl.connected", "whirl.rate_deg_per_s", "whirl.angle_deg", "whirl.gas_kg"),
    *("entry.heat_flux_w_per_cm2", "loose.hand", "loose.string_ratio"),
    *("body.tense", "body.braced", "canopy.drag_m_per_s", "canopy.cut", "canopy.handle_pulled"),
    *("reckoning.since_lit_s", "reckoning.first_weight_s", "reckoning.bang_due_s"),
    *(f"loose.{name}" for name in NAMES),
)
BELTS: Final = "seats.belts_ratio"
STICK_TICKS: Final = ticks_of(0.5)
REACTS_TICKS: Final = ticks_of(0.5)
STILL_DEG_PER_S: Final = 0.5
# The air makes a slow whirl faster in the last minute. What is braked before is braked twice, so he
# begins when his gas, 64 seconds of it a kilogram, will last to this second after ignition. Once
# the window glows the air turns the heavy side forward, and he brakes where that makes the whirl
# fastest: with so much of a turn to either side of upright (both tuned, on nine seeds).
LASTS_TO_S: Final = 715.0
BLOWS_S_PER_KG: Final = 64.0
GLOWS_W_PER_CM2: Final = 1.5
UPRIGHT_DEG: Final = 60.0
HEAVY_G: Final = 4.0
TENSE_TICKS: Final = ticks_of(3.0)
BREATH_TICKS: Final = ticks_of(1.0)
# The needle has passed its peak when it has come back by so much.
NEEDLE_BACK_G: Final = 0.05
# He lets so many seconds go by after the bang is due.
WAITS_S: Final = 8.0


@dataclass(frozen=True, slots=True)
class Mind:
    """What he holds and has seen: stick, since when he is tense or not, peak, silence, marks.

    `due` is a mark he has seen and will press at tick `press`.
    """

    stick: float = 0.0
    since: int = 0
    peak_g: float = 0.0
    silent: bool = False
    marks: frozenset[str] = frozenset()
    due: str = ""
    press: int = 0


def dials_with(handle_after_s: float) -> Mapping[str, tuple[float, Band]]:
    """Return the dials: how long after the first weight he pulls the handle, come what may.

    0 leaves it to his own reckoning.
    """
    return MappingProxyType({HANDLE: (handle_after_s, Band(0.0, 2_000.0))})


def has_work(telemetry: Mapping[str, Value]) -> bool:
    """Return whether this world is a fall with things to do."""
    return "reckoning.since_lit_s" in telemetry


def minded(mind: object) -> Mind:
    """Return his state, from the beginning where he has had something else in mind."""
    return mind if isinstance(mind, Mind) else Mind()


def think(
    dials: Mapping[str, float], mind: Mind, tick: int, telemetry: Mapping[str, Value]
) -> Thought:
    """Return his next state and what he wishes."""
    if telemetry["landing.down"]:
        drags = _number(telemetry, "canopy.drag_m_per_s") > 0.0
        cuts = drags and not telemetry["canopy.cut"]
        return Thought(mind, (Wish("canopy.cut_lines", True),) if cuts else (), "down")
    mind, stick = _stick(mind, tick, telemetry)
    mind, strain = _strain(mind, tick, telemetry)
    mind, mark = _mark(mind, tick, telemetry)
    wishes = (*stick, *_stow(telemetry), *strain, *mark, *_handle(dials, telemetry))
    if telemetry.get(BELTS) == 0.0:
        wishes = (*wishes, Wish("seats.belt", True))
    braces = telemetry["descent.stage"] == "main" and not telemetry["body.braced"]
    return Thought(mind, (*wishes, Wish("seats.brace", True)) if braces else wishes)


def _number(telemetry: Mapping[str, Value], name: str) -> float:
    return float(telemetry[name])


def _stick(mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> tuple[Mind, tuple[Wish, ...]]:
    if tick % STICK_TICKS:
        return mind, ()
    rate = _number(telemetry, "whirl.rate_deg_per_s")
    brakes = abs(rate) >= STILL_DEG_PER_S and _is_time_to_brake(mind, telemetry)
    stick = (-1.0 if rate > 0.0 else 1.0) if brakes else 0.0
    if stick == mind.stick:
        return mind, ()
    return replace(mind, stick=stick), (Wish("whirl.stick", stick),)


def _is_time_to_brake(mind: Mind, telemetry: Mapping[str, Value]) -> bool:
    """Return whether the stick should work now, by watch, gauge and window."""
    if not telemetry["whirl.connected"]:
        return False
    if _number(telemetry, "entry.heat_flux_w_per_cm2") > GLOWS_W_PER_CM2:
        return abs(_number(telemetry, "whirl.angle_deg")) < UPRIGHT_DEG
    blows_s = BLOWS_S_PER_KG * _number(telemetry, "whirl.gas_kg")
    begun = mind.stick != 0.0
    return begun or _number(telemetry, "reckoning.since_lit_s") >= LASTS_TO_S - blows_s


def _stow(telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    """Return the wish to reach for the heaviest thing near, unless his hand is at one."""
    hand = str(telemetry["loose.hand"])
    if hand != "none" and telemetry[f"loose.{hand}"] == "near":
        return ()
    near = [name for name in NAMES if telemetry[f"loose.{name}"] == "near"]
    if not near:
        return ()
    return (Wish("loose.stow", max(near, key=lambda name: KINDS[name].mass_kg)),)


def _strain(mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> tuple[Mind, tuple[Wish, ...]]:
    tense = bool(telemetry["body.tense"])
    heavy = _number(telemetry, "entry.load_g") > HEAVY_G
    waits = TENSE_TICKS if tense else BREATH_TICKS
    wanted = heavy and (not tense if tick - mind.since >= waits else tense)
    if wanted == tense:
        return mind, ()
    return replace(mind, since=tick), (Wish("body.strain", wanted),)


def _mark(mind: Mind, tick: int, telemetry: Mapping[str, Value]) -> tuple[Mind, tuple[Wish, ...]]:
    """Return what he has seen; he presses half a second after it."""
    load_g = _number(telemetry, "entry.load_g")
    silent = bool(telemetry["entry.blackout"])
    seen = _seen(mind, telemetry, load_g, silent)
    mind = replace(mind, peak_g=max(mind.peak_g, load_g), silent=silent)
    if mind.due and tick >= mind.press:
        return replace(mind, due=""), (Wish("reckoning.mark", mind.due),)
    if mind.due or not seen:
        return mind, ()
    return replace(mind, marks=mind.marks | {seen}, due=seen, press=tick + REACTS_TICKS), ()


def _seen(mind: Mind, telemetry: Mapping[str, Value], load_g: float, silent: bool) -> str:
    bare = telemetry["descent.stage"] in ("together", "sphere")
    moments = {
        "first_weight": _number(telemetry, "loose.string_ratio") >= 0.5
        and _number(telemetry, "reckoning.first_weight_s") == 0.0,
        "silence_end": mind.silent and not silent,
        "peak": bare and HEAVY_G < load_g < mind.peak_g - NEEDLE_BACK_G,
        "bang": telemetry["descent.stage"] == "drogue" and not telemetry["canopy.handle_pulled"],
    }
    return next((name for name, so in moments.items() if so and name not in mind.marks), "")


def _handle(dials: Mapping[str, float], telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    marked_s = _number(telemetry, "reckoning.first_weight_s")
    if telemetry["canopy.handle_pulled"] or telemetry["descent.stage"] != "sphere" or not marked_s:
        return ()
    due_s = _number(telemetry, "reckoning.bang_due_s") + WAITS_S
    at_s = marked_s + dials[HANDLE] if dials[HANDLE] else due_s
    late = _number(telemetry, "reckoning.since_lit_s") >= at_s
    return (Wish("canopy.handle", True),) if late else ()
