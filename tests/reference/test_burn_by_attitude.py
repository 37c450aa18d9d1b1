"""The burn with the ship's own attitude: turned by the stick, held by verniers, or not held.

Our numbers against the dossier's (sections 6.3 and 8.2) and against the same burn held perfectly.
"""

from functools import cache

import pytest

from game.sim.autopilots.by_stick import AUTOPILOT
from game.sim.descent.course import DOWN, Course, Craft, carried
from game.sim.descent.flight import Burn, descended
from game.sim.descent.forecast import foretold
from game.sim.descent.landing import NOMINAL, TRACK_RAD, Spot, along_and_across_km, apart_km
from game.sim.orbital.earth_frame import place_of
from game.sim.orbital.motion import Motion
from game.vocab.units import DEG
from tests.ships import IGNITION_UTC_S, Ship, ship

CRAFT = Craft()
LEFT_TO_S = 45.0 + 1.0


def turned_by_pilot(here: Ship, seconds: float, **dials: float) -> Ship:
    """Let the pilot `by_stick` fly the ship for so long."""
    chosen = {name: default for name, (default, _) in AUTOPILOT.dials.items()} | {
        f"stick.{name}": value for name, value in dials.items()
    }
    mind = AUTOPILOT.start(chosen)
    for _ in range(round(seconds / 0.05)):
        thought = AUTOPILOT.think(chosen, mind, here.snapshot.tick, here.snapshot.telemetry)
        mind = thought.state
        here.go(0.05, **{wish.name.replace(".", "__"): wish.value for wish in thought.wishes})
    return here


def course_of(here: Ship) -> Course:
    state = here.world.states[1]
    assert isinstance(state.course, Course)
    return state.course


def landing(here: Ship) -> Spot:
    """Return where it comes down from here on; the attitude matters no more."""
    course = carried(course_of(here), CRAFT, IGNITION_UTC_S + 3_000.0)
    assert course.stage == DOWN
    return spot(course.motion, course.utc_s)


def spot(motion: Motion, utc_s: float) -> Spot:
    place = place_of(motion.position_m, utc_s)
    return Spot(place.latitude_rad / DEG, place.longitude_rad / DEG)


def held_perfectly(motion: Motion, pitch_deg: float, yaw_deg: float, utc_s: float) -> Spot:
    burn = Burn(pitch_rad=pitch_deg * DEG, yaw_rad=yaw_deg * DEG)
    fall = descended(motion, burn)
    assert fall is not None
    return spot(fall.motion, utc_s + fall.time_s)


def along_km(place: Spot) -> float:
    return along_and_across_km(NOMINAL, TRACK_RAD, place)[0]


@cache
def turned_ninety() -> tuple[Ship, tuple[float, float], Motion]:
    """Return the ship after a burn for which it was turned by 90 degrees, and how it began."""
    here = turned_by_pilot(ship(210.0, attitude__yaw_deg=90.0), 210.0)
    angles = (here.number("attitude.pitch_deg"), here.number("attitude.yaw_deg"))
    motion = course_of(here).motion
    here.go(LEFT_TO_S, attitude__pitch=0.0, attitude__yaw=0.0, attitude__roll=0.0)
    return here, angles, motion


def test_the_stick_turns_the_ship_ninety_degrees_and_holds_it():
    _, (pitch_deg, yaw_deg), _ = turned_ninety()
    assert abs(pitch_deg) < 0.2
    assert abs(yaw_deg) < 0.2


@pytest.mark.parametrize(
    ("pitch_deg", "yaw_deg", "roll_deg"), [(-74.0, -175.0, 121.0), (60.0, 90.0, -30.0)]
)
def test_the_stick_brings_any_attitude_to_that_for_braking(pitch_deg, yaw_deg, roll_deg):
    here = ship(
        200.0,
        attitude__fast=True,
        attitude__pitch_deg=pitch_deg,
        attitude__yaw_deg=yaw_deg,
        attitude__roll_deg=roll_deg,
        attitude__yaw_rate_deg_per_s=-1.0,
    )
    turned_by_pilot(here, 200.0)
    left = [abs(here.number(f"attitude.{axis}_deg")) for axis in ("pitch", "yaw", "roll")]
    assert max(left) < 0.5


def test_turning_takes_the_gas_of_one_start_and_one_stop():
    here, _, _ = turned_ninety()
    # Half a degree a second: 0.105 kg each; the rest keeps the ship level meanwhile.
    assert 0.21 < 10.0 - here.number("attitude.gas_first_kg") < 0.33


def test_a_ship_turned_by_the_stick_lands_where_the_same_burn_held_perfectly_does():
    here, (pitch_deg, yaw_deg), motion = turned_ninety()
    perfect = held_perfectly(motion, pitch_deg, yaw_deg, IGNITION_UTC_S)
    assert apart_km(landing(here), perfect) < 2.0


def test_a_ship_turned_by_the_stick_lands_where_it_was_foretold():
    here, (pitch_deg, yaw_deg), motion = turned_ninety()
    told = foretold(motion, Burn(pitch_rad=pitch_deg * DEG, yaw_rad=yaw_deg * DEG))
    assert told is not None
    assert apart_km(landing(here), spot(told.motion, IGNITION_UTC_S + told.time_s)) < 2.0


def test_a_ship_turned_by_the_stick_comes_down_where_1965_did():
    here, _, _ = turned_ninety()
    assert apart_km(landing(here), NOMINAL) < 12.0


@cache
def burned(men_out: float) -> Ship:
    start = ship(1.0, attitude__men_out_count=men_out, attitude__rest_frame="earth")
    return start.go(1.0 + LEFT_TO_S, tdu__ignition_utc_s=IGNITION_UTC_S)


def test_men_in_their_seats_leave_the_ship_where_it_stood():
    here = burned(0.0)
    # It turned with the Earth below when the engine lit; the verniers stop that.
    assert here.number("attitude.burn_error_deg") < 0.2
    assert here.number("tdu.net_delta_v_m_per_s") == pytest.approx(135.06, abs=0.05)


def test_one_man_out_is_held_three_degrees_off():
    here = burned(1.0)
    assert here.number("attitude.burn_error_deg") == pytest.approx(3.0, abs=0.3)
    assert "attitude.tumbled" not in here.names()
    assert here.number("tdu.net_delta_v_m_per_s") == pytest.approx(135.0, abs=0.1)


def test_verniers_follow_a_gyro_that_drifts():
    here = ship(1.0, attitude__manual=False, attitude__gyro_drift_deg_per_s=0.05)
    here.go(1.0 + 45.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    # A twentieth of a degree a second for 45 s, less what the damping holds back.
    assert here.number("attitude.burn_error_deg") == pytest.approx(2.25, abs=0.2)


def test_what_the_verniers_hold_does_not_hang_on_the_size_of_the_steps():
    leaned = []
    for stride in (1, 5):
        here = ship(1.0, stride=stride, attitude__men_out_count=1.0)
        here.go(21.0, tdu__ignition_utc_s=IGNITION_UTC_S)
        leaned.append((here.number("attitude.burn_error_deg"), landing(here.go(26.0))))
    assert leaned[0][0] == pytest.approx(leaned[1][0], abs=0.01)
    assert apart_km(leaned[0][1], leaned[1][1]) < 1.0


def test_one_man_out_comes_down_a_hundred_and_fifty_kilometres_long():
    assert along_km(landing(burned(1.0))) == pytest.approx(150.0, rel=0.1)


def test_two_men_out_tumble_the_ship():
    here = burned(2.0)
    assert "attitude.tumbled" in here.names()
    assert here.number("attitude.pitch_rate_deg_per_s") > 10.0


def test_a_ship_that_tumbles_gets_a_part_of_the_speed_and_stays_up():
    here = burned(2.0)
    assert here.number("tdu.delta_v_m_per_s") == pytest.approx(135.06, abs=0.05)
    assert here.number("tdu.net_delta_v_m_per_s") < 60.0
    course = carried(course_of(here), CRAFT, IGNITION_UTC_S + 6_000.0)
    assert course.stage != DOWN


def test_the_torques_are_those_of_the_dossier():
    one = ship(1.0, attitude__men_out_count=1.0).go(1.2, tdu__ignition_utc_s=IGNITION_UTC_S)
    two = ship(1.0, attitude__men_out_count=2.0).go(1.2, tdu__ignition_utc_s=IGNITION_UTC_S)
    assert one.number("attitude.torque_nm") == pytest.approx(146.0, rel=0.01)
    assert two.number("attitude.torque_nm") == pytest.approx(290.0, rel=0.01)
    assert two.number("attitude.thrust_offset_mm") == pytest.approx(18.5, abs=0.1)


def test_men_who_are_not_strapped_in_are_as_one_man_out():
    here = ship(1.0, seats=True, seats__belted=False)
    here.go(41.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    assert here.number("seats.commander_ratio") == pytest.approx(0.5, abs=0.01)
    assert here.number("attitude.burn_error_deg") == pytest.approx(3.0, abs=0.5)


def test_a_burn_that_is_cut_short_gives_as_much_as_it_burned():
    here = ship(1.0).go(11.0, tdu__ignition_utc_s=IGNITION_UTC_S).go(2.0, tdu__stop=True)
    assert here.number("tdu.lit_s") == pytest.approx(10.0, abs=0.06)
    assert here.number("tdu.net_delta_v_m_per_s") == pytest.approx(29.4, abs=0.3)


def test_the_engine_pushes_where_the_nose_points():
    here = ship(1.0, attitude__pitch_deg=10.0).go(47.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    # Ten degrees up are 608 km in the dossier's table; it hung 0.07 degrees down by ignition.
    assert along_km(landing(here)) == pytest.approx(608.0, abs=8.0)


def test_the_solid_motor_has_no_verniers_and_whirls_a_ship_with_a_man_out():
    here = ship(1.0, attitude__men_out_count=1.0, descent__engine="backup")
    here.go(4.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    # 117.7 kN at 9.24 mm for 2 s on 9,204 kg·m².
    rate = 117_679.8 * 0.00924 * 2.0 / 9_204.0 / DEG
    assert here.number("tdu.delta_v_m_per_s") == pytest.approx(43.92, abs=0.1)
    assert here.number("attitude.burn_error_deg") > 10.0
    assert here.number("attitude.pitch_rate_deg_per_s") == pytest.approx(rate, rel=0.02)


def test_the_solid_motor_cannot_be_stopped():
    here = ship(1.0, descent__engine="backup").go(2.0, tdu__ignition_utc_s=IGNITION_UTC_S)
    here.go(3.0, tdu__stop=True)
    assert here.number("tdu.lit_s") == pytest.approx(2.0)


def test_after_the_modules_have_parted_the_stick_does_nothing():
    here = burned(0.0)
    here.go(10.0)
    assert here.snapshot.telemetry["attitude.steerable"] is False
    rate = here.number("attitude.turn_rate_deg_per_s")
    here.go(2.0, attitude__roll=1.0)
    assert here.number("attitude.turn_rate_deg_per_s") == pytest.approx(rate, abs=1e-9)
