"""The fall as numbers for a picture: from channels and moments alone."""

import math
from itertools import pairwise

import pytest

from game.ui.view.fall_scene import Since, fall_scene, since_events, told_between
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from tests.unit.ui.view.fall_stage import DOWN, FIRE, HIGH, MAIN, changed

NEVER = Since()


def scene(dials, since=NEVER, **changes):
    return fall_scene(changed(dials, **changes), since)


def test_no_air_glows_before_the_heat_begins():
    assert scene(HIGH).plasma == 0.0


def test_the_air_blazes_at_the_greatest_heat():
    assert scene(FIRE).plasma == 1.0


def test_the_glow_grows_with_the_heat_and_never_by_leaps():
    glows = [scene(FIRE, entry__heat_flux_w_per_cm2=float(heat)).plasma for heat in range(158)]
    assert glows == sorted(glows)
    assert max(b - a for a, b in pairwise(glows)) < 0.1


def test_the_first_glow_is_rose_and_the_last_nearly_white():
    rose = scene(FIRE, entry__heat_flux_w_per_cm2=15.0).tone
    white = scene(FIRE).tone
    assert rose[0] > 2 * rose[2]
    assert min(white) > 200


def test_the_pair_turns_as_far_as_it_has_whirled():
    turned = scene(HIGH, whirl__angle_deg=40.0).turn_rad - scene(HIGH).turn_rad
    assert math.degrees(turned) == pytest.approx(40.0)


def test_in_a_calm_picture_the_pair_stands_still():
    still = [fall_scene(changed(HIGH, whirl__angle_deg=a), NEVER, calm=True) for a in (0.0, 90.0)]
    assert still[0].turn_rad == still[1].turn_rad


def test_the_cable_is_hotter_before_it_parts():
    cool, hot = (scene(HIGH, descent__cable_heat_mj_per_m2=heat).cable for heat in (0.0, 4.4))
    assert cool is not None
    assert hot is not None
    assert hot[0] > cool[0] + 100


def test_what_is_parted_has_no_cable():
    assert scene(FIRE).cable is None


def test_jets_blow_the_way_the_stick_pushes():
    assert scene(HIGH, whirl__torque_nm=-12.0).jet == pytest.approx(-1.0)


def test_the_cover_chars_in_the_fire_and_stays_so():
    assert scene(HIGH).charred == 0.0
    assert scene(MAIN).charred == 1.0


def test_who_begins_low_down_has_come_through_the_fire():
    assert scene(MAIN, entry__peak_heat_flux_w_per_cm2=0.0).charred == 1.0


@pytest.mark.parametrize(("elevation_deg", "day"), [(-20.0, 0.0), (30.0, 1.0)])
def test_the_hour_follows_the_sun(elevation_deg, day):
    assert scene(MAIN, orbit__sun_elevation_deg=elevation_deg).day == day


def test_down_the_ground_is_what_it_came_down_on():
    assert scene(DOWN, landing__surface="sea").cover == "sea"


def test_before_that_it_is_what_lies_below():
    assert scene(MAIN, orbit__latitude_deg=43.0, orbit__longitude_deg=34.0).cover == "sea"


def test_moments_are_counted_from_their_events():
    events = [Event(1_000, "descent.parted"), Event(2_000, "descent.main_opened")]
    since = since_events(events, 25.0)
    assert (since.parted_s, since.main_s, since.drogue_s) == (15.0, 5.0, math.inf)


def test_between_two_strides_the_fall_goes_on_smoothly():
    first = Snapshot(0, 0.0, changed(HIGH, orbit__longitude_deg=179.9, whirl__angle_deg=178.0))
    last = Snapshot(
        50,
        0.5,
        changed(
            HIGH, orbit__altitude_km=119.0, orbit__longitude_deg=-179.9, whirl__angle_deg=-178.0
        ),
    )
    told = told_between(first, last, 0.5)
    assert told["orbit.altitude_km"] == pytest.approx(119.5)
    assert abs(float(told["orbit.longitude_deg"])) == pytest.approx(180.0)
    assert abs(float(told["whirl.angle_deg"])) == pytest.approx(180.0)
