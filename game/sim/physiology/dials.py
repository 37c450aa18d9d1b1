"""Every channel of the man inside the suit, with what is known about it."""

from typing import Final

from game.vocab.channel import Band, Channel


def _number(
    name: str,
    unit: str,
    possible: tuple[float, float],
    zones: tuple[tuple[float, float], tuple[float, float]] | None,
    text: str,
    source: str,
) -> Channel:
    nominal, caution = (None, None) if zones is None else (Band(*zones[0]), Band(*zones[1]))
    return Channel(
        name,
        unit,
        possible=Band(*possible),
        nominal=nominal,
        caution=caution,
        help=text,
        source=source,
    )


CHANNELS: Final = (
    _number(
        "body.core_temperature_c",
        "°C",
        (36.0, 41.0),
        ((36.4, 38.0), (36.1, 38.8)),
        "Temperature of his core. Leonov said that his rose by 1.8 degrees.",
        "physics-3.2",
    ),
    _number(
        "body.core_rise_c",
        "°C",
        (-5.0, 5.0),
        ((-0.5, 1.0), (-1.0, 1.8)),
        "How much warmer his core is than at the start of the flight.",
        "physics-3.2",
    ),
    _number(
        "body.heat_w",
        "W",
        (-1000.0, 5000.0),
        ((-200.0, 250.0), (-300.0, 500.0)),
        "Heat that stays in him: what work makes less what gas and suit carry away.",
        "physics-3.2",
    ),
    _number(
        "body.pulse_bpm",
        "bpm",
        (50.0, 200.0),
        ((50.0, 140.0), (50.0, 165.0)),
        "Heartbeats a minute, from oxygen used, warmth, stress and carbon dioxide.",
        "physics-3.2",
    ),
    _number(
        "body.stress_ratio",
        "",
        (0.0, 1.0),
        None,
        "What quickens his heart beside work, 0 to 1: the new, which wears off. Tuned to 90 beats "
        "before, 120 at the hatch and 143 at most.",
        "bel65",
    ),
    _number(
        "body.breaths_per_min",
        "1/min",
        (0.0, 60.0),
        ((8.0, 24.0), (8.0, 32.0)),
        "Breaths a minute; tuned to about 13 at rest and twice that in hard work.",
        "physics-3.2",
    ),
    _number(
        "body.breath_debt_kpa",
        "kPa",
        (0.0, 10.0),
        None,
        "Carbon dioxide in his blood that talking kept him from breathing out; tuned. Pulse and "
        "breath answer to it as to that in the helmet.",
        "physics-3.2",
    ),
    _number(
        "body.sweat_kg",
        "kg",
        (0.0, 3.0),
        ((0.0, 0.15), (0.0, 0.5)),
        "All the sweat he has lost since the start, dried or not.",
        "physics-3.2",
    ),
    _number(
        "body.loose_sweat_kg",
        "kg",
        (0.0, 3.0),
        ((0.0, 0.03), (0.0, 0.15)),
        "Sweat that has not dried: it floats about his face and stings his eyes.",
        "rep65",
    ),
    _number(
        "suit.visor_fog_ratio",
        "",
        (0.0, 1.0),
        ((0.0, 0.3), (0.0, 0.6)),
        "Share of the visor that is misted: breath that the fresh gas cannot carry away; tuned.",
        "physics-3.2",
    ),
    _number(
        "suit.visor_sight_ratio",
        "",
        (0.0, 1.0),
        ((0.7, 1.0), (0.4, 1.0)),
        "How much he still sees, through mist and with sweat in his eyes; tuned.",
        "rep65",
    ),
    _number(
        "body.nitrogen_kpa",
        "kPa",
        (0.0, 100.0),
        None,
        "Nitrogen left in slow tissue (half-time six hours); 80 kPa after a life in air.",
        "physics-3.3",
    ),
    _number(
        "body.nitrogen_low_min",
        "min",
        (0.0, 1e6),
        None,
        "Minutes in this flight with less than 30 kPa round him: what holds nitrogen down is weak.",
        "physics-3.3",
    ),
    _number(
        "body.decompressed_s",
        "s",
        (0.0, 200_000.0),
        None,
        "How long nitrogen has been able to come out: since the pressure round him fell below it.",
        "physics-3.3",
    ),
    _number(
        "body.bends_risk_ratio",
        "",
        (0.0, 1.0),
        ((0.0, 0.03), (0.0, 0.1)),
        "Chance, summed up so far, that nitrogen has come out as bubbles. It strikes when it "
        "passes a threshold drawn from the flight's seed.",
        "physics-3.3",
    ),
    _number(
        "body.saturation_ratio",
        "",
        (0.0, 1.0),
        ((0.94, 1.0), (0.85, 1.0)),
        "Share of his blood's haemoglobin that carries oxygen.",
        "physics-3.4",
    ),
    _number(
        "body.consciousness_ratio",
        "",
        (0.0, 1.0),
        ((0.95, 1.0), (0.28, 1.0)),
        "How awake he is: below 1 his sight narrows, from 0.28 down he errs, at 0 he faints.",
        "hof46",
    ),
    _number(
        "body.useful_consciousness_s",
        "s",
        (0.0, 600.0),
        ((120.0, 600.0), (30.0, 600.0)),
        "How long he still acts with sense in the gas that he breathes; 600 s stand for no end.",
        "hof46",
    ),
    Channel(
        "body.conscious",
        kind="truth",
        help="He has not fainted. Whoever has opens his hands and gives no orders.",
        source="hof46",
    ),
)
