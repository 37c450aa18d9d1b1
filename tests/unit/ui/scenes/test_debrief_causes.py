"""Chains of causes and spells of work, from events and seconds alone."""

import pytest

from game.ui.scenes.debrief_causes import chains_of, hard_spells, is_told, mist_of, spells_of
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from tests.unit.ui.stage import make_kit

LEFT = Event(1000, "body.left_rim", {"speed_m_per_s": 0.41})
TAUT = Event(2200, "tether.went_taut", {"tension_n": 12.0, "speed_m_per_s": 0.39})
SLACK = Event(2300, "tether.went_slack", {"paid_out_m": 5.3, "peak_n": 164.2})
BACK = Event(4000, "body.back_at_rim", {"speed_m_per_s": 0.3})
LOW = Event(3000, "suit.relief.turned", {"to": "low"})


def second(n, **dials):
    telemetry = {
        "body.metabolic_w": 200.0,
        "body.speed_m_per_s": 0.19,
        "body.spin_deg_per_s": -5.0,
    }
    telemetry |= {name.replace("__", "."): value for name, value in dials.items()}
    return Snapshot(n * 100, float(n), telemetry)


CALM = [second(n) for n in range(120)]


def said(*events, seconds=CALM):
    return [chain.said for chain in chains_of(events, seconds, make_kit())]


def worked(from_s, to_s, power_w=700.0, **dials):
    return [
        second(n, body__metabolic_w=power_w if from_s <= n < to_s else 200.0, **dials)
        for n in range(120)
    ]


def spells(seconds):
    return [said for _, said in spells_of(seconds, make_kit())]


def test_an_excursion_is_one_chain_with_its_numbers():
    assert said(LEFT, TAUT, SLACK, BACK) == [
        (
            "You pushed off at 0.41 m/s, turning 5.0 °/s",
            "12 s later the line came tight, at 0.39 m/s",
            "it pulled with up to 164 N",
            "you left at 0.19 m/s, turning 5.0 °/s",
            "17 s later back at the rim, at 0.30 m/s",
        )
    ]


def test_a_valve_held_too_long_is_one_chain_with_its_numbers():
    thin = [second(n, suit__pressure_kpa=40.5 - n) for n in range(60)]
    opened = Event(1000, "suit.bleed.opened")
    fainted = Event(3000, "body.fainted", {"pressure_kpa": 12.2, "saturation_ratio": 0.56})
    assert said(opened, fainted, Event(3001, "suit.bleed.closed"), seconds=thin) == [
        (
            "You opened the valve, with 31.5 kPa in the suit",
            "20 s later your blood carried 0.56 of its oxygen, and at 12.2 kPa you fainted",
            "0 s later it was shut, with 9.50 kPa",
        )
    ]


def test_hands_that_only_open_are_no_push():
    assert said(Event(1000, "body.left_rim", {"speed_m_per_s": 0.001})) == []


def test_a_sentence_is_said_once_in_a_chain():
    again = Event(2600, "tether.went_taut", TAUT.detail)
    assert len(said(LEFT, TAUT, SLACK, again)[0]) == 4


def test_each_excursion_begins_a_chain_of_its_own():
    assert len(said(LEFT, BACK, Event(5000, "body.left_rim", LEFT.detail))) == 2


def test_hands_that_change_their_hold_are_no_excursion():
    back = Event(1100, "body.back_at_rim", BACK.detail)
    (short,) = chains_of([LEFT, back], CALM, make_kit())
    (long,) = chains_of([LEFT, BACK], CALM, make_kit())
    assert (is_told(short), is_told(long)) == (False, True)


def test_an_effect_without_its_cause_is_not_told():
    assert said(TAUT) == []


def test_an_event_without_a_rule_is_not_told():
    assert said(Event(10, "orbit.sun_set")) == []


def test_a_light_touch_is_not_worth_a_word():
    assert len(said(LEFT, Event(1100, "body.knocked_hull", {"impulse_n_s": 1.2}))[0]) == 1


def test_turning_the_relief_valve_stands_between_excursions():
    chains = said(LEFT, TAUT, LOW, BACK)
    assert chains[0] == ("You set the relief valve low",) and len(chains[1]) == 3


def test_the_fall_of_the_suit_is_told_when_it_is_measured():
    seconds = [second(n, suit__pressure_kpa=40.5 if n < 31 else 27.4) for n in range(120)]
    assert said(LOW, seconds=seconds)[0][1] == (
        "within a minute the suit fell from 40.5 kPa to 27.4 kPa"
    )


def test_a_number_that_the_flight_does_not_have_leaves_its_sentence_out():
    assert said(LOW, seconds=CALM[:40]) == [("You set the relief valve low",)]


def test_hard_work_says_how_long_how_hard_and_what_it_cost():
    seconds = worked(20, 41, body__pulse_bpm=100.0)
    assert spells(seconds)[0] == (
        "You worked hard: 21 s at 700 W",
        "14.7 kJ burnt, most of it heat",
        "pulse 100 to 100",
    )


def test_work_with_a_hand_on_the_rope_is_hauling():
    seconds = worked(20, 41, body__far_hand__holds="rope")
    assert spells(seconds)[0][0].startswith("You hauled at the line")


def test_a_short_touch_of_the_rope_is_not_hauling():
    seconds = worked(20, 41)
    seconds[30] = second(30, body__metabolic_w=700.0, body__far_hand__holds="rope")
    assert spells(seconds)[0][0].startswith("You worked hard")


def test_a_short_effort_is_no_spell():
    assert hard_spells(worked(20, 23)) == []


def test_a_breath_between_two_efforts_does_not_part_them():
    seconds = worked(20, 41)
    seconds[30] = second(30)
    assert len(hard_spells(seconds)) == 1


def test_a_long_rest_parts_two_efforts():
    both = [a if n < 60 else b for n, (a, b) in enumerate(zip(worked(20, 41), worked(80, 99),
                                                              strict=True))]  # fmt: skip
    assert len(hard_spells(both)) == 2


def test_only_the_hardest_spells_are_told():
    seconds = [second(n, body__metabolic_w=700.0 if n % 20 < 8 else 150.0) for n in range(120)]
    assert len(spells(seconds)) == 3


def test_the_gain_of_the_low_setting_is_told_in_millimetres_of_reach():
    seconds = [second(n, suit__finger_gap_mm=10.0 if n < 31 else 6.8) for n in range(120)]
    assert said(LOW, seconds=seconds)[0][1] == (
        "your fingertips, 10.0 mm short of the gloves' tips, came to 6.8 mm"
    )


def misted(peak_ratio, cleared=True):
    """Return seconds in which the visor mists up from 20 s on and clears by 60 s."""
    values = [0.0] * 20 + [peak_ratio * n / 10 for n in range(1, 11)]
    values += [peak_ratio * n / 30 for n in range(29, -1, -1)] if cleared else [peak_ratio] * 30
    return [
        second(n, suit__visor_fog_ratio=value, body__metabolic_w=700.0)
        for n, value in enumerate(values)
    ]


def test_mist_says_at_what_work_how_much_and_for_how_long():
    ((tick, told),) = mist_of(misted(0.5), make_kit())
    assert (tick, told[1:]) == (2000, ("50 % of the visor misted", "it was clear 30 s later"))
    assert told[0].startswith("You worked at up to 700 W")


def test_mist_that_never_cleared_is_not_said_to_have_cleared():
    assert len(mist_of(misted(0.5, cleared=False), make_kit())[0][1]) == 2


def test_a_breath_on_the_visor_is_not_told():
    assert mist_of(misted(0.1), make_kit()) == []


@pytest.mark.parametrize(("unit", "text"), [("mmhg", "mm Hg"), ("atm", "atm")])
def test_pressures_are_told_in_the_players_unit(unit, text):
    seconds = [second(n, suit__pressure_kpa=40.5) for n in range(120)]
    chains = chains_of([LOW], seconds, make_kit(pressure_unit=unit))
    assert text in chains[0].said[1]
