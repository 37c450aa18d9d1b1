"""Heat, pulse, nitrogen, oxygen and endurance against published numbers and closed forms.

The rows P1 to P6 of the dossier. Formulas were also computed apart from this program; those numbers
stand here with the agreement they are asked for.
"""

from collections.abc import Sequence

import pytest

from game.sim.physiology import fatigue, heart, heat, hypoxia, nitrogen
from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.physiology import SYSTEM, Settings
from game.vocab.channel import Value

SURPLUS_G_PER_MIN = 99.0

# Oxygen g/min, kPa -> water g/min, latent W, sensible W at a skin of 34 °C.
VENTILATION = (
    (30.0, 40.53, 2.2594929, 91.509462, 8.721),
    (38.5, 40.53, 2.8996826, 117.43714, 11.19195),
    (60.0, 40.53, 4.5189858, 183.01892, 17.442),
    (30.0, 27.36, 3.5774997, 144.88874, 8.721),
    (38.5, 27.36, 4.5911246, 185.94055, 11.19195),
    (60.0, 27.36, 7.1549994, 289.77747, 17.442),
)

# Suit kPa -> saturation in per cent on pure oxygen.
SATURATION = (
    (40.53, 99.771991),
    (34.5, 99.542083),
    (29.6, 99.064203),
    (27.36, 98.61522),
    (25.0, 97.774666),
    (22.0, 95.397278),
    (20.0, 91.703838),
    (18.0, 83.367906),
    (16.0, 63.460796),
)

# Minutes of oxygen before -> nitrogen kPa, ratio at 40.53 and at 27.36 kPa.
PREBREATHED = (
    (0, 80.0, 1.9738465, 2.9239766),
    (30, 75.509945, 1.863063, 2.7598664),
    (60, 71.271897, 1.7584973, 2.604967),
    (90, 67.271713, 1.6598005, 2.4587614),
    (240, 50.396842, 1.2434454, 1.8419898),
)

# The cycle of 1965 as a profile of work: lock, walk, hatch at 0.40 and at 0.27, rest. Seconds, W,
# kPa: 23 min 41 s in vacuum, 12 min 9 s outside, mean 467 W. Reconstructed from the accounts.
WALK_OF_1965 = (
    (230, 300.0, 40.5),
    (360, 380.0, 40.5),
    (369, 420.0, 40.5),
    (60, 800.0, 40.5),
    (210, 800.0, 27.4),
    (192, 450.0, 27.4),
)


@pytest.mark.parametrize(("flow", "kpa", "water", "latent", "sensible"), VENTILATION)
def test_p5_ventilation_cools_by_the_formula(flow, kpa, water, latent, sensible):
    cooling = heat.ventilation(flow, kpa, SURPLUS_G_PER_MIN)
    found = (cooling.evaporated_g_per_min, cooling.latent_w, cooling.sensible_w)
    assert found == pytest.approx((water, latent, sensible), rel=1e-4)


@pytest.mark.parametrize(("kpa", "per_cent"), SATURATION)
def test_p6_oxygen_in_the_blood_on_pure_oxygen(kpa, per_cent):
    found = 100.0 * hypoxia.saturation(hypoxia.alveolar_kpa(kpa))
    assert found == pytest.approx(per_cent, abs=2e-4)


def test_p6_the_low_setting_is_richer_than_air_at_sea_level():
    assert hypoxia.saturation(hypoxia.alveolar_kpa(27.36)) > 0.97


@pytest.mark.parametrize(("minutes", "kpa", "at_high", "at_low"), PREBREATHED)
def test_oxygen_before_the_walk_washes_nitrogen_out(minutes, kpa, at_high, at_low):
    left = nitrogen.tissue_kpa(nitrogen.AIR_KPA, 0.0, minutes * 60.0)
    ratios = (nitrogen.tissue_ratio(left, 40.53), nitrogen.tissue_ratio(left, 27.36))
    assert (left, *ratios) == pytest.approx((kpa, at_high, at_low), rel=1e-6)


def test_p3_the_staged_protocol_of_the_shuttle_meets_its_published_limit():
    # An hour of oxygen, 12 h at 70.3 kPa with 26.5 % of it, 75 min, 29.6 kPa; NASA's limit is 1.65.
    left = nitrogen.tissue_kpa(nitrogen.AIR_KPA, 0.0, 3600.0)
    left = nitrogen.tissue_kpa(left, 70.3 * (1.0 - 0.265), 12 * 3600.0)
    left = nitrogen.tissue_kpa(left, 0.0, 75 * 60.0)
    ratio = nitrogen.tissue_ratio(left, 29.6)
    assert ratio == pytest.approx(1.654, abs=0.001) and ratio == pytest.approx(1.65, abs=0.02)


def test_p4_half_an_hour_before_an_orlan_suit_gives_a_ratio_of_1_9():
    # Flown for 717 man-hours at 40 kPa without bends (Katuntsev and others, 2004).
    left = nitrogen.tissue_kpa(nitrogen.AIR_KPA, 0.0, 1800.0)
    assert nitrogen.tissue_ratio(left, 40.0) == pytest.approx(1.9, abs=0.03)


@pytest.mark.parametrize(
    ("ratio", "minutes", "per_cent"), [(1.76, 24, 2.1), (2.6, 10, 1.0)], ids=["high", "low"]
)
def test_the_risk_of_minutes_is_small(ratio, minutes, per_cent):
    summed = nitrogen.hazard(ratio, 0.0, minutes * 60.0, working=True)
    assert 100.0 * nitrogen.chance(summed) == pytest.approx(per_cent, abs=0.05)


@pytest.mark.parametrize("effort", [0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
def test_a_force_is_held_as_long_as_in_rohmerts_curve_within_a_factor_of_1_6(effort):
    ratio = fatigue.endurance_s(effort) / fatigue.rohmert_s(effort)
    assert 1.0 / 1.6 < ratio < 1.6


@pytest.mark.parametrize(("effort", "minutes"), [(0.8, 0.38), (0.5, 1.10), (0.3, 2.53)])
def test_rohmerts_curve_is_the_published_one(effort, minutes):
    assert fatigue.rohmert_s(effort) / 60.0 == pytest.approx(minutes, abs=0.01)


def test_the_first_minute_of_hauling_warms_by_an_eighth_of_a_degree():
    # The chapter's numbers: 350 W floating 0.047, 700 W hauling 0.13 °C a minute at 0.40 atm.
    assert warmed_in_a_minute(350.0) == pytest.approx(0.047, abs=0.001)
    assert warmed_in_a_minute(700.0) == pytest.approx(0.130, abs=0.002)


def flown(profile: Sequence[tuple[int, float, float]]) -> list[dict[str, Value]]:
    """Return every second's telemetry of a man who works and breathes as `profile` says."""
    chosen, reads = Settings(), reads_of(profile[0][1], profile[0][2])
    state = SYSTEM.start(chosen, Start(0.0, stream_for(1965, "physiology"), reads)).state
    found: list[dict[str, Value]] = []
    tick = 0
    for seconds, watts, kpa in profile:
        for _ in range(seconds):
            tick += 100
            step = SYSTEM.step(chosen, state, Tick(tick, 1.0, reads_of(watts, kpa)))
            state = step.state
            found.append(dict(step.telemetry))
    return found


def reads_of(watts: float, kpa: float) -> dict[str, Value]:
    # Outside all the time: what is new has worn off long before the hatch.
    air: dict[str, Value] = {"suit.pressure_kpa": kpa, "orbit.sun_up": True}
    return {"body.metabolic_w": watts, "body.outside": True, **air}


def warmed_in_a_minute(watts: float) -> float:
    found = flown(((60, watts, 40.5),))
    return float(found[-1]["body.core_temperature_c"]) - 37.0


@pytest.fixture(scope="module")
def walk_of_1965() -> list[dict[str, Value]]:
    return flown(WALK_OF_1965)


def test_p1_the_historical_cycle_warms_him_by_1_3_to_2_2_degrees(walk_of_1965):
    # Leonov: 1.8 degrees. Our profile of work gives 1.66.
    risen = max(float(now["body.core_temperature_c"]) for now in walk_of_1965) - 37.0
    assert 1.3 <= risen <= 2.2 and risen == pytest.approx(1.66, abs=0.02)


def test_p2_the_historical_pulse_peaks_between_143_and_168(walk_of_1965):
    # 143, 162 and 168 in different accounts.
    peak = max(float(now["body.pulse_bpm"]) for now in walk_of_1965)
    assert 143.0 <= peak <= 168.0 and peak == pytest.approx(156.0, abs=1.0)


def test_p2_carbon_dioxide_at_the_hatch_keeps_the_pulse_in_the_band():
    peak = heart.pulse_bpm(800.0, 38.49, Settings().stress_ratio, carbon_dioxide_kpa=3.0)
    assert 143.0 <= peak <= 168.0


def test_he_breathes_about_twice_as_often_at_the_hatch_as_at_rest(walk_of_1965):
    hardest = max(float(now["body.breaths_per_min"]) for now in walk_of_1965)
    assert hardest / heart.breaths_per_min(110.0, 0.0) == pytest.approx(2.0, abs=0.15)


def test_no_man_sweats_six_kilograms_in_24_minutes(walk_of_1965):
    # The often-told figure is a whole flight's; 30 g/min, the most there is, would make 0.71 kg.
    assert 0.05 < float(walk_of_1965[-1]["body.sweat_kg"]) < 0.71


def test_the_hatch_mists_his_visor(walk_of_1965):
    assert max(float(now["suit.visor_fog_ratio"]) for now in walk_of_1965) == 1.0


def test_the_risk_of_bends_over_the_cycle_is_some_per_cent(walk_of_1965):
    # At rest half; 2.1 % were the whole of it spent at 40.5 kPa, and he spends 7 min at 27.4.
    assert float(walk_of_1965[-1]["body.bends_risk_ratio"]) == pytest.approx(0.033, abs=0.005)
