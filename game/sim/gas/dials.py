"""Every channel of the gas system, with what is known about it."""

from typing import Final

from game.vocab.channel import Band, Channel, Status

_GAS: Final = "physics-1"
_SUIT: Final = "physics-2.4"
_BREATH: Final = "physics-3.1"
_CHAMBER: Final = Band(0.0, 200.0)
_UNIT: Final = Band(0.0, 1.0)


def _number(
    name: str,
    unit: str,
    possible: Band,
    text: str,
    source: str = _GAS,
    nominal: Band | None = None,
    caution: Band | None = None,
    status: Status = "reconstructed",
) -> Channel:
    return Channel(
        name,
        unit,
        possible=possible,
        nominal=nominal,
        caution=caution,
        help=text,
        status=status,
        source=source,
    )


def _truth(name: str, text: str) -> Channel:
    return Channel(name, kind="truth", help=text, source=_GAS)


PRESSURE: Final = _number(
    "suit.pressure_kpa",
    "kPa",
    _CHAMBER,
    "Absolute gas pressure in Leonov's suit: outside 40.5 kPa (0.40 atm) at the normal setting of "
    "the relief valve, 27.4 kPa (0.27 atm) at the low one.",
    "wbk",
    Band(25.0, 42.0),
    Band(20.0, 45.0),
    "attested",
)
EXCESS: Final = _number(
    "suit.excess_kpa",
    "kPa",
    Band(-200.0, 200.0),
    "Pressure in the suit over that around it: what stiffens it and what the relief valve feels.",
)
OXYGEN: Final = _number(
    "suit.oxygen_kg",
    "kg",
    Band(0.0, 2.0),
    "Oxygen left in the three bottles on his back; 1.73 kg when full.",
    "wbk",
    Band(0.4, 2.0),
    Band(0.15, 2.0),
)
OXYGEN_LEFT: Final = _number(
    "suit.oxygen_left_s",
    "s",
    Band(0.0, 1e5),
    "How long the bottles last at the present stream.",
    nominal=Band(900.0, 1e5),
    caution=Band(300.0, 1e5),
)
BOTTLE: Final = _number(
    "suit.bottle_kpa",
    "kPa",
    Band(0.0, 30_000.0),
    "Pressure in the bottles on his back: 22 MPa (224 kgf/cm²) when full.",
)
VENT: Final = _number(
    "suit.vent_g_per_min",
    "g/min",
    Band(0.0, 500.0),
    "Oxygen that streams from the bottles through the helmet. Tuned: no flow was published.",
    nominal=Band(30.0, 60.0),
    caution=Band(20.0, 120.0),
)
OUTFLOW: Final = _number(
    "suit.outflow_g_per_min",
    "g/min",
    Band(0.0, 10_000.0),
    "Gas that leaves the suit through the relief valve, the hand valve and any hole.",
)
RELIEF_SETTING: Final = Channel(
    "suit.relief_setting",
    kind="word",
    words=("high", "low"),
    help="Where the knob of the relief valve stands.",
    status="attested",
    source="wbk",
)
RELIEF_OPEN: Final = _number(
    "suit.relief_open_ratio", "", _UNIT, "How far the relief valve is open; steady at about half."
)
BLEED: Final = _number("suit.bleed_ratio", "", _UNIT, "How far the hand valve is held open.")
BLEED_VALVE: Final = _number(
    "suit.bleed_valve_mm2",
    "mm²",
    Band(0.0, 60.0),
    "Effective area of the hand valve when it is wide open; 0 where the suit has none, as the suit "
    "that flew.",
)
CO2: Final = _number(
    "suit.co2_kpa",
    "kPa",
    Band(0.0, 60.0),
    "Carbon dioxide in the helmet. From 2 kPa (15 mm Hg) the head aches, at 4 he is impaired.",
    _BREATH,
    Band(0.0, 2.0),
    Band(0.0, 4.0),
)
HELMET_OXYGEN: Final = _number(
    "suit.helmet_oxygen_kpa",
    "kPa",
    _CHAMBER,
    "Oxygen in the helmet; 21 kPa is that of air on the ground.",
    _BREATH,
    Band(21.0, 60.0),
    Band(18.0, 110.0),
)
HUMIDITY: Final = _number(
    "suit.humidity_ratio",
    "",
    Band(0.0, 1.5),
    "Water vapour in the suit's gas over that of saturated gas at 34 °C.",
    _BREATH,
)
EVAPORATION: Final = _number(
    "suit.evaporation_g_per_min",
    "g/min",
    Band(0.0, 500.0),
    "Sweat that the stream dries up. A lower pressure dries better.",
    _BREATH,
)
LEAK: Final = _number("suit.leak_mm2", "mm²", Band(0.0, 50.0), "Effective area of a hole.")
VOLUME: Final = _number(
    "suit.gas_volume_m3", "m³", Band(0.0, 0.6), "Free gas in the suit; grows with pressure.", _SUIT
)
AIRLOCK: Final = _number(
    "airlock.pressure_kpa", "kPa", _CHAMBER, "Absolute gas pressure in the airlock."
)
LOCK_BOTTLES: Final = _number(
    "airlock.bottle_kpa",
    "kPa",
    Band(0.0, 60_000.0),
    "Pressure in the airlock's own four air bottles.",
)
HATCH: Final = _truth("airlock.hatch_open", "Gas can pass the outer hatch.")
VALVES: Final = tuple(
    _number(f"airlock.{name}_ratio", "", _UNIT, text)
    for name, text in (
        ("vent", "How far the valve into space is open."),
        ("equalise", "How far the valve to the cabin is open."),
        ("refill", "How far the valve of its bottles is open."),
    )
)
CABIN: Final = _number(
    "cabin.pressure_kpa",
    "kPa",
    _CHAMBER,
    "Absolute gas pressure in the cabin; the ground's floor was 66.7 kPa.",
    "kam",
    Band(85.0, 110.0),
    Band(66.7, 115.0),
)
CABIN_OXYGEN: Final = _number(
    "cabin.oxygen_kpa",
    "kPa",
    _CHAMBER,
    "Partial pressure of oxygen in the cabin.",
    nominal=Band(18.0, 26.0),
    caution=Band(13.0, 40.0),
)
CABIN_RATIO: Final = _number(
    "cabin.oxygen_ratio", "", _UNIT, "Share of oxygen in the cabin's gas.", nominal=Band(0.18, 0.25)
)
FEED: Final = _truth("cabin.feed_open", "The regulator holds the cabin's pressure with oxygen.")
STORES: Final = _number(
    "cabin.bottle_kpa",
    "kPa",
    Band(0.0, 20_000.0),
    "Pressure in the ship's oxygen tank: 75 atm at the start.",
    "kam",
)
BELYAYEV: Final = _number(
    "belyayev.suit.pressure_kpa", "kPa", _CHAMBER, "Absolute gas pressure in Belyayev's suit."
)
VISOR: Final = _truth("belyayev.visor_open", "Belyayev's visor is open to the cabin.")

CHANNELS: Final = (
    *(PRESSURE, EXCESS, OXYGEN, OXYGEN_LEFT, BOTTLE, VENT, OUTFLOW, RELIEF_SETTING, RELIEF_OPEN),
    *(BLEED, BLEED_VALVE),
    *(CO2, HELMET_OXYGEN, HUMIDITY, EVAPORATION, LEAK, VOLUME),
    *(AIRLOCK, LOCK_BOTTLES, HATCH, *VALVES),
    *(CABIN, CABIN_OXYGEN, CABIN_RATIO, FEED, STORES, BELYAYEV, VISOR),
)
