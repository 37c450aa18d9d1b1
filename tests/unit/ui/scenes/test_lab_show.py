"""Which picture the lab shows, and of which moment of the fall."""

import pytest

from game.session.lab import LabBurn, foretell
from game.session.lab_slopes import MINUTES, PITCHES_DEG
from game.ui.scenes.lab_show import PICTURES, TIMES_FASTER, LabShow, SlopeCurves


@pytest.fixture(scope="module")
def fall():
    return foretell(LabBurn())


def test_the_pictures_come_round_again():
    show = LabShow()
    for _ in PICTURES:
        show = show.next_picture()
    assert show == LabShow()


def test_a_number_without_a_picture_changes_nothing():
    assert LabShow().with_picture(7) == LabShow()


def test_playing_begins_at_ignition(fall):
    show = LabShow().play_or_stop(fall)
    assert (show.playing, show.time_s) == (True, 0.0)


def test_a_frame_moves_the_fall_on(fall):
    show = LabShow().play_or_stop(fall).later(fall, 0.1)
    assert show.time_s == pytest.approx(0.1 * TIMES_FASTER)


def test_it_stands_still_while_it_does_not_play(fall):
    show = LabShow(time_s=30.0)
    assert show.later(fall, 0.1) == show


def test_it_stops_at_the_ground(fall):
    show = LabShow().play_or_stop(fall).later(fall, 1e4)
    assert (show.playing, show.time_s) == (False, fall.points[-1].time_s)


def test_playing_again_from_the_ground_begins_anew(fall):
    landed = LabShow(time_s=fall.points[-1].time_s)
    assert landed.play_or_stop(fall).time_s == 0.0


def test_a_step_stops_it(fall):
    show = LabShow().play_or_stop(fall).moved(fall, 20.0)
    assert (show.playing, show.time_s) == (False, 20.0)


def test_a_step_back_ends_at_ignition(fall):
    assert LabShow(time_s=5.0).moved(fall, -20.0).time_s == 0.0


def test_the_curves_are_found_little_by_little():
    curves = SlopeCurves()
    curves.work(LabBurn())
    assert 0 < len(curves.pitches) < len(PITCHES_DEG)
    for _ in range(len(PITCHES_DEG) + len(MINUTES)):
        curves.work(LabBurn())
    assert (len(curves.pitches), len(curves.seconds)) == (len(PITCHES_DEG), len(MINUTES))


def test_another_moment_begins_the_curve_over_pitch_anew():
    curves = SlopeCurves()
    for _ in range(len(PITCHES_DEG)):
        curves.work(LabBurn())
    curves.work(LabBurn(delay_s=60.0))
    assert len(curves.pitches) < len(PITCHES_DEG)


def test_another_pitch_keeps_the_curve_over_pitch():
    curves = SlopeCurves()
    for _ in range(len(PITCHES_DEG)):
        curves.work(LabBurn())
    curves.work(LabBurn(pitch_deg=5.0))
    assert len(curves.pitches) == len(PITCHES_DEG)
