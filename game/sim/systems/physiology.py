"""The man inside the suit: heat, pulse, breath, sweat, mist, nitrogen, oxygen in the blood.

Work becomes heat; dry oxygen carries some of it away, more at a lower pressure; the rest warms him.
He sweats, his breath mists the visor, and loose sweat stings. Nitrogen leaves his tissues slowly
and may come out as bubbles: the risk is summed up openly and strikes at a threshold that the
flight's seed has drawn. Everything is computed and published every 0.1 s and stays as it is in
between; a longer step is taken at once.

What is new to him quickens his pulse beyond the work; it settles as he gets used to it.

Left out: cold hands, hunger, water drunk, a core that lags behind the muscles. Ventilation and
carbon dioxide are the suit's; the setting for the former only serves a world that is asked
without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from game.sim.physiology import consciousness, heart, heat, hypoxia, nitrogen, stress, sweat, visor
from game.sim.physiology.dials import CHANNELS
from game.sim.physiology.stress import Place, Stress
from game.sim.physiology.sweat import Water
from game.sim.physiology.visor import Visor
from game.sim.system import Start, Step, System, Tick
from game.vocab.channel import Band, Value
from game.vocab.event import NOTHING, Event
from game.vocab.units import TICK_S

METABOLIC: Final = "body.metabolic_w"
PRESSURE: Final = "suit.pressure_kpa"
VENTILATION: Final = "suit.vent_g_per_min"
CARBON_DIOXIDE: Final = "suit.co2_kpa"
OXYGEN: Final = "suit.helmet_oxygen_kpa"
TALKING: Final = "radio.talking"
AT_RIM: Final = "body.at_rim"
OUTSIDE: Final = "body.outside"
BENDS_BEGAN: Final = "body.bends_began"
FAINTED: Final = "body.fainted"
CAME_ROUND: Final = "body.came_round"
EVERY_TICKS: Final = 10
AT_REST_W: Final = 400.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How he comes to this flight, and what no other system publishes.

    `prebreathe_min` is how long he breathed oxygen before decompression, `decompressed_s` how long
    ago that was. `nitrogen_kpa` is what an earlier flight left in his tissue; at 0 it follows from
    those two. `sweat_kg` is all he has sweated, `loose_sweat_kg` what of it is still wet on him;
    `visor_fog_ratio` is the mist he brings. `stress_ratio`, from 0 (calm) to 1, is the stress that
    never leaves him; what is new comes on top. `filter` is where the visor's filter begins.
    """

    core_temperature_c: float = 37.0
    sweat_kg: float = 0.0
    prebreathe_min: float = 60.0
    decompressed_s: float = 0.0
    nitrogen_kpa: float = 0.0
    loose_sweat_kg: float = 0.0
    visor_fog_ratio: float = 0.0
    stress_ratio: float = 0.1
    ventilation_g_per_min: float = 38.5
    filter: str = "down"


BOUNDS: Final = MappingProxyType(
    {
        "core_temperature_c": Band(36.0, 40.0),
        "sweat_kg": Band(0.0, 1.0),
        "prebreathe_min": Band(0.0, 600.0),
        "decompressed_s": Band(0.0, 36_000.0),
        "nitrogen_kpa": Band(0.0, 100.0),
        "loose_sweat_kg": Band(0.0, 1.0),
        "visor_fog_ratio": Band(0.0, 1.0),
        "stress_ratio": Band(0.0, 1.0),
        "ventilation_g_per_min": Band(0.0, 120.0),
        "filter": visor.WORDS,
    }
)


@dataclass(frozen=True, slots=True)
class Man:
    """The body's own quantities. `felt_w` is the work that heart and lungs answer to."""

    core_c: float
    felt_w: float
    water: Water
    mist: float
    nitrogen_kpa: float
    hazard: float
    exposed_s: float
    low_s: float
    saturation: float
    stress: Stress
    held_kpa: float = 0.0
    hit: bool = False
    awake: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """The man, his visor, ticks not yet accounted for, and the chance of bubbles that strikes."""

    man: Man
    waiting_ticks: int
    strikes_at: float
    visor: Visor


@dataclass(frozen=True, slots=True)
class Around:
    """What works on him during a step."""

    metabolic_w: float
    pressure_kpa: float
    flow_g_per_min: float
    carbon_dioxide_kpa: float
    oxygen_kpa: float
    glass: Visor
    place: Place
    talking: bool = False

    @property
    def nitrogen_kpa(self) -> float:
        """Nitrogen that he breathes: what is neither oxygen nor carbon dioxide."""
        return max(0.0, self.pressure_kpa - self.oxygen_kpa - self.carbon_dioxide_kpa)

    @property
    def lungs(self) -> float:
        """The saturation that his lungs give to blood that has passed them."""
        return hypoxia.saturation(hypoxia.alveolar_kpa(self.pressure_kpa, self.oxygen_kpa))


def start(settings: Settings, given: Start) -> Step:
    """Return the man as the level brings him."""
    glass = visor.seen(Visor(settings.filter), given.initial)
    around = _around(settings, given.initial, glass)
    threshold, _ = given.stream.uniform()
    man = Man(
        core_c=settings.core_temperature_c,
        felt_w=around.metabolic_w,
        water=Water(settings.sweat_kg, settings.loose_sweat_kg),
        mist=settings.visor_fog_ratio,
        nitrogen_kpa=_nitrogen_kpa(settings),
        hazard=0.0,
        exposed_s=settings.decompressed_s,
        low_s=0.0,
        saturation=around.lungs,
        stress=stress.met(around.place, settings.stress_ratio),
    )
    stored_w = _lived(settings, man, around, TICK_S)[1]
    return Step(State(man, 0, threshold, glass), _telemetry(settings, man, around, stored_w))


def _nitrogen_kpa(settings: Settings) -> float:
    """Return the tissue's nitrogen at the start, as it was left or as oxygen washed it out."""
    if settings.nitrogen_kpa > 0.0:
        return settings.nitrogen_kpa
    washed_s = settings.prebreathe_min * 60.0 + settings.decompressed_s
    return nitrogen.tissue_kpa(nitrogen.AIR_KPA, 0.0, washed_s)


def step(settings: Settings, state: State, tick: Tick) -> Step:
    """Return the man on; nothing new is computed or published before 0.1 s have gathered."""
    glass, events = _moved(state.visor, tick) if tick.commands else (state.visor, ())
    waiting = state.waiting_ticks + round(tick.dt_s / TICK_S)
    if waiting < EVERY_TICKS:
        told = MappingProxyType(glass.telemetry()) if events else NOTHING
        return Step(State(state.man, waiting, state.strikes_at, glass), told, events)
    glass = visor.seen(glass, tick.reads)
    around = _around(settings, tick.reads, glass)
    man, stored_w = _lived(settings, state.man, around, waiting * TICK_S)
    risk = nitrogen.chance(man.hazard)
    if risk >= state.strikes_at and not man.hit:
        man = replace(man, hit=True)
        events += (Event(tick.tick, BENDS_BEGAN, MappingProxyType({"risk_ratio": risk})),)
    events += _fainted(state.man.awake, man, around, tick.tick)
    telemetry = _telemetry(settings, man, around, stored_w)
    return Step(State(man, 0, state.strikes_at, glass), telemetry, events)


def _fainted(was_awake: bool, man: Man, around: Around, tick: int) -> tuple[Event, ...]:
    """Return that he fainted or came round, with the pressure and the blood with which he did."""
    if man.awake == was_awake:
        return ()
    detail = MappingProxyType(
        {"pressure_kpa": around.pressure_kpa, "saturation_ratio": man.saturation}
    )
    return (Event(tick, CAME_ROUND if man.awake else FAINTED, detail),)


def _moved(glass: Visor, tick: Tick) -> tuple[Visor, tuple[Event, ...]]:
    """Return the visor with its filter where it was last told to be."""
    to = str(tick.commands[-1].value)
    if to == glass.filter:
        return glass, ()
    return replace(glass, filter=to), (Event(tick.tick, visor.MOVED, MappingProxyType({"to": to})),)


def _around(settings: Settings, reads: Mapping[str, Value], glass: Visor) -> Around:
    flow = reads.get(VENTILATION, settings.ventilation_g_per_min)
    pressure_kpa = float(reads.get(PRESSURE, 40.5))
    carbon_dioxide_kpa = float(reads.get(CARBON_DIOXIDE, 0.0))
    pure_kpa = max(0.0, pressure_kpa - carbon_dioxide_kpa)
    return Around(
        metabolic_w=float(reads.get(METABOLIC, 350.0)),
        pressure_kpa=pressure_kpa,
        flow_g_per_min=float(flow),
        carbon_dioxide_kpa=carbon_dioxide_kpa,
        oxygen_kpa=float(reads.get(OXYGEN, pure_kpa)),
        glass=glass,
        place=_place(reads),
        talking=reads.get(TALKING) is True,
    )


def _place(reads: Mapping[str, Value]) -> Place:
    at_rim = bool(reads.get(AT_RIM, False))
    return Place(at_rim, bool(reads.get(OUTSIDE, False)) and not at_rim)


def _lived(settings: Settings, man: Man, around: Around, dt_s: float) -> tuple[Man, float]:
    """Return the man after `dt_s`, and the heat in W that stayed in him."""
    flow, pressure_kpa = around.flow_g_per_min, around.pressure_kpa
    made = sweat.sweat_g_per_min(man.core_c)
    offered = sweat.offered_g_per_min(man.water, made, dt_s)
    cooling = heat.ventilation(flow, pressure_kpa, offered)
    stored_w = around.metabolic_w - cooling.total_w - heat.lost_outside_w(around.glass.face_w)
    ratio = nitrogen.tissue_ratio(man.nitrogen_kpa, pressure_kpa)
    working = around.metabolic_w > AT_REST_W
    saturation = hypoxia.followed(man.saturation, around.lungs, dt_s)
    lived = Man(
        core_c=max(36.0, min(41.0, heat.warmed_c(man.core_c, stored_w, dt_s))),
        felt_w=heart.followed_w(man.felt_w, around.metabolic_w, dt_s),
        water=sweat.watered(man.water, made, cooling.evaporated_g_per_min, dt_s),
        mist=sweat.misted(man.mist, around.metabolic_w, flow, pressure_kpa, dt_s),
        nitrogen_kpa=nitrogen.tissue_kpa(man.nitrogen_kpa, around.nitrogen_kpa, dt_s),
        hazard=man.hazard + nitrogen.hazard(ratio, man.exposed_s, dt_s, working),
        exposed_s=man.exposed_s + dt_s if ratio > 1.0 else 0.0,
        low_s=man.low_s + dt_s if pressure_kpa < nitrogen.LOW_KPA else man.low_s,
        saturation=saturation,
        stress=stress.followed(man.stress, around.place, settings.stress_ratio, dt_s),
        held_kpa=heart.held_kpa(man.held_kpa, around.talking, dt_s),
        hit=man.hit,
        awake=consciousness.awake(man.awake, saturation),
    )
    return lived, stored_w


def _telemetry(
    settings: Settings, man: Man, around: Around, stored_w: float
) -> Mapping[str, Value]:
    gas_kpa = around.carbon_dioxide_kpa + man.held_kpa
    breaths = heart.breaths_per_min(man.felt_w, gas_kpa)
    return MappingProxyType(
        {
            **around.glass.telemetry(),
            "body.core_temperature_c": man.core_c,
            "body.core_rise_c": man.core_c - settings.core_temperature_c,
            "body.heat_w": stored_w,
            "body.pulse_bpm": heart.pulse_bpm(man.felt_w, man.core_c, man.stress.felt, gas_kpa),
            "body.stress_ratio": man.stress.felt,
            "body.breaths_per_min": heart.phrased(breaths, around.talking),
            "body.breath_debt_kpa": man.held_kpa,
            "body.sweat_kg": min(3.0, man.water.made_kg),
            "body.loose_sweat_kg": min(3.0, man.water.loose_kg),
            "suit.visor_fog_ratio": man.mist,
            "suit.visor_sight_ratio": sweat.sight(man.mist, man.water.loose_kg),
            "body.nitrogen_kpa": man.nitrogen_kpa,
            "body.nitrogen_low_min": man.low_s / 60.0,
            "body.decompressed_s": man.exposed_s,
            "body.bends_risk_ratio": nitrogen.chance(man.hazard),
            "body.saturation_ratio": man.saturation,
            "body.consciousness_ratio": consciousness.ratio(man.saturation),
            "body.useful_consciousness_s": consciousness.useful_s(man.saturation, around.lungs),
            "body.conscious": man.awake,
        }
    )


SYSTEM: Final = System(
    name="physiology",
    settings=Settings,
    channels=(*CHANNELS, *visor.CHANNELS),
    start=start,
    step=step,
    commands=visor.COMMANDS,
    events=(BENDS_BEGAN, FAINTED, CAME_ROUND, visor.MOVED),
    reads=(METABOLIC, PRESSURE, visor.SUN_UP, VENTILATION, CARBON_DIOXIDE, OXYGEN, AT_RIM, OUTSIDE),
    may_read=(TALKING, *visor.READS),
    max_step_s=1.0,
    bounds=BOUNDS,
)
