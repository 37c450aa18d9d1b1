"""What is heard on the way down: cable, air, fire, radio, cloth, and men under their own weight.

One line a sound where a channel or an event says all. When cloth opens everything else falls
silent for some seconds; then the wind in the cords begins. The levels are tuned for listening.
"""

from dataclasses import dataclass, replace

from game.ui.audio_cabin import in_cabin
from game.ui.audio_cue import FAINTEST, Cue, Heard, Look, volume
from game.ui.audio_lines import (
    STAGE,
    Change,
    Going,
    Passed,
    Struck,
    Swell,
    Telemetry,
    Turned,
    changes_of,
    events_of,
    loops_of,
    number,
)
from game.vocab.units import TICKS_PER_S

LOOPS = (
    Swell("roar", "entry.dynamic_pressure_kpa", 0.3, 67.0, 1.0),
    Swell("plasma", "entry.heat_flux_w_per_cm2", 4.0, 157.0, 0.7),
    Swell("whistle", "entry.mach", 3.0, 0.7, 0.6, ("sphere",)),
    Swell("dragging", "canopy.drag_m_per_s", 0.2, 8.0, 0.8),
    Going("blackout", "entry.blackout", 0.5),
    Swell("cords", "entry.air_speed_m_per_s", 2.0, 40.0, 1.0, ("drogue", "main")),
)
BANG = "canopy_bangs"
EVENTS = (
    Struck("cable_snaps", "descent.parted", 1.0),
    Struck("radio_close", "entry.blackout_began", 0.6),
    Struck("radio_open", "entry.blackout_ended", 0.8),
    Struck(BANG, "descent.drogue_opened", 1.0),
    Struck("main_opens", "descent.main_opened", 0.9),
    Struck("canopy_tears", "canopy.tore", 1.0),
    Struck("stowed", "loose.stowed", 0.6),
    Struck("stopwatch", "reckoning.marked", 0.7),
)
THINGS = ("film_camera", "thermos", "board", "torch", "log", "pencil")
CHANGES: tuple[Change, ...] = (
    Passed("pencil_swings", "loose.string_ratio", 0.5, 0.6),
    Turned("gasp", "body.tense", False, 0.8),
    Turned("cloth_soft", "body.braced", True, 0.5),
    Turned("panel_switch", "canopy.handle_pulled", True, 1.0),
    Turned("lines_cut", "canopy.cut", True, 0.8),
    *(Turned("things_fall", f"loose.{thing}", "fallen", 0.8) for thing in THINGS),
)
AIR, LOAD, RATE = "body.air_ratio", "entry.load_g", "whirl.rate_deg_per_s"
WORKING_G, HARD_G = 1.5, 2.5
HEAVIEST_G = 9.0
# The cable creaks once in so much turning, and its pull goes with the square of the rate.
CREAK_DEG, CREAK_TICKS, CREAK_LOOKS = 60.0, TICKS_PER_S, 40
FAST_DEG_PER_S = 14.0
# What is written or drawn; a pin that is pushed along is one line of the pencil after another.
PLAN = (
    "panel.noted_utc_s",
    "zone.latitude_deg",
    "zone.longitude_deg",
    "reckoning.pin_km",
    "reckoning.circle_km",
)
LINE_TICKS = TICKS_PER_S * 4 // 10
HARD_M_PER_S = 7.0
WATER = ("sea", "lake")
# Cloth has opened: so long there is nothing, and then so long until all is as loud as it is.
SILENT_S, RISING_S = 5.0, 4.0
# What the cloth does itself, and what he does with his own hand, is not kept back.
THROUGH = (BANG, "canopy_tears", "main_opens", "stopwatch", "pencil_line")


@dataclass(frozen=True, slots=True)
class FallEar:
    """What was told at the last look (None before the first), and the ticks of what came last.

    `turned_deg` is how far the pair has whirled since the cable creaked; `opened` is the tick at
    which cloth opened, -1 for none, or none that silence follows.
    """

    before: Telemetry | None = None
    turned_deg: float = 0.0
    creaked: int = -CREAK_TICKS
    creaked_look: int = -CREAK_LOOKS
    drew: int = -LINE_TICKS
    opened: int = -1


def fall_heard(ear: FallEar, look: Look) -> tuple[FallEar, Heard]:
    """Return the ear after `look`, and what goes on and strikes; nothing outside a cabin."""
    if not in_cabin(look.current):
        return FallEar(), Heard()
    told = look.current.telemetry
    news = (*events_of(EVENTS, look), *changes_of(CHANGES, ear.before, told), *_ground(look))
    ear, creaks = _creaks(_opened(ear, look), look)
    ear, lines = _lines(ear, look)
    loops = (*_breath(told), *loops_of(LOOPS, told))
    return replace(ear, before=told), Heard(loops, (*creaks, *lines, *news))


def hushed(ear: FallEar, look: Look, heard: Heard) -> Heard:
    """Return what is left of `heard` in the silence after cloth has opened."""
    share = loudness_after(ear, look.current.tick)
    if share == 1.0:
        return heard
    loops = (Cue(cue.name, volume(cue.volume * share)) for cue in heard.loops)
    shots = (
        cue if cue.name in THROUGH else Cue(cue.name, volume(cue.volume * share))
        for cue in heard.shots
    )
    return Heard(
        tuple(cue for cue in loops if cue.volume >= FAINTEST),
        tuple(cue for cue in shots if cue.volume >= FAINTEST),
    )


def loudness_after(ear: FallEar, tick: int) -> float:
    """Return how much is heard of everything, 0 to 1, at a tick after cloth has opened."""
    if not 0 <= ear.opened <= tick:
        return 1.0
    since_s = (tick - ear.opened) / TICKS_PER_S
    return max(0.0, min(1.0, (since_s - SILENT_S) / RISING_S))


def _opened(ear: FallEar, look: Look) -> FallEar:
    """Return the ear that knows when cloth opened; cloth that tears ends the silence."""
    if look.current.tick < ear.opened:
        ear = replace(ear, opened=-1)
    for event in look.news:
        if event.name == "descent.drogue_opened":
            ear = replace(ear, opened=event.tick)
    return replace(ear, opened=-1) if look.current.telemetry.get("canopy.torn") is True else ear


def _creaks(ear: FallEar, look: Look) -> tuple[FallEar, tuple[Cue, ...]]:
    """Return the cable's creak, while it holds two modules that whirl round each other."""
    told = look.current.telemetry
    if told.get(STAGE) != "together" or RATE not in told:
        return replace(ear, turned_deg=0.0), ()
    rate = abs(number(told, RATE))
    turned = ear.turned_deg + (0.0 if look.first else rate * look.passed_s)
    tick = look.current.tick
    waits = tick - ear.creaked < CREAK_TICKS or look.count - ear.creaked_look < CREAK_LOOKS
    if turned < CREAK_DEG or waits:
        return replace(ear, turned_deg=turned), ()
    ear = replace(ear, turned_deg=0.0, creaked=tick, creaked_look=look.count)
    return ear, (Cue("cable_creak", volume(0.2 + 0.7 * (rate / FAST_DEG_PER_S) ** 2)),)


def _lines(ear: FallEar, look: Look) -> tuple[FallEar, tuple[Cue, ...]]:
    """Return the pencil in the log or on the map, while something is written or moved."""
    told, before = look.current.telemetry, ear.before
    moved = before is not None and any(before.get(name) != told.get(name) for name in PLAN)
    if not moved or look.current.tick - ear.drew < LINE_TICKS:
        return ear, ()
    return replace(ear, drew=look.current.tick), (Cue("pencil_line", 0.5),)


def _breath(told: Telemetry) -> tuple[Cue, ...]:
    """Return his breath under the load: calm, working, hard, or held and pressed."""
    if AIR not in told:
        return ()
    load_g = number(told, LOAD)
    strain = min(1.0, max(0.0, load_g / HEAVIEST_G))
    if told.get("body.tense") is True:
        return (Cue("strain", volume(0.35 + 0.65 * strain)),)
    if load_g >= HARD_G:
        return (Cue("breath_hard", volume(0.5 + 0.5 * strain)),)
    if load_g >= WORKING_G or number(told, AIR) < 0.95:
        return (Cue("breath_working", 0.5),)
    return (Cue("breath_calm", 0.4),)


def _ground(look: Look) -> tuple[Cue, ...]:
    """Return the ground: the motor in the cords, and what the sphere meets, loud by its speed."""
    if not any(event.name == "landing.touched_down" for event in look.news):
        return ()
    told = look.current.telemetry
    met = "splash" if told.get("landing.surface") in WATER else "landing_thump"
    speed = float(told.get("landing.vertical_speed_m_per_s", HARD_M_PER_S))
    motor = (Cue("landing_motor"),) if told.get("landing.motor_fired") is True else ()
    return (*motor, Cue(met, volume(0.4 + 0.6 * speed / HARD_M_PER_S)))
