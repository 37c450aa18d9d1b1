"""Tasks that two hands do by themselves at the rim."""

import pytest

from game.sim.hands.work import TASK_TICKS
from tests.cameras import ready, worked
from tests.walks import Walk

SHIP = ("rim", "rail")


def holds(walk: Walk) -> list[object]:
    return [walk.telemetry[f"body.{side}_hand.holds"] for side in ("near", "far")]


@pytest.mark.parametrize("kpa", [27.4, 40.5])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_he_brings_the_camera_from_its_clip_to_its_bracket(kpa, seed):
    walk = ready("rim", kpa=kpa, seed=seed)
    worked(walk)
    assert walk.telemetry["camera.fixed"]


def test_fixing_the_camera_takes_seconds_not_minutes():
    assert 2.0 < worked(ready("rim")) < 30.0


def test_a_stiff_latch_needs_a_harder_push_and_gets_it():
    walk = ready("rim", camera_latch_n=45.0)
    worked(walk)
    assert walk.telemetry["camera.fixed"]


def test_a_latch_stiffer_than_he_can_push_stays_open():
    walk = ready("rim", camera_latch_n=200.0)
    worked(walk)
    assert not walk.telemetry["camera.fixed"]


def test_a_weak_man_cannot_push_it_home():
    walk = ready("rim", strength_ratio=0.05)
    worked(walk)
    assert not walk.telemetry["camera.fixed"]


def test_the_camera_takes_the_wished_tilt_while_a_hand_holds_it():
    walk = ready("rim")
    walk.step({"camera.angle_deg": -20.0})
    worked(walk, "camera.clip")
    assert walk.number("camera.frame_angle_deg") == pytest.approx(-20.0, abs=0.01)


def test_a_new_tilt_sends_a_hand_to_the_camera():
    walk = ready("bracket")
    walk.go(12.0, {"camera.angle_deg": 15.0})
    assert walk.number("camera.frame_angle_deg") == pytest.approx(15.0, abs=0.01)


def test_one_key_does_one_thing_after_the_other():
    walk = ready("rim")
    seen = []
    for _ in range(4):
        walk.step({"body.use": True})
        seen.append(walk.telemetry["body.task"])
        while walk.telemetry["body.task"] != "none":
            walk.step()
        walk.go(2.0)
    assert seen == ["fix", "wind_cable", "take", "wind_tether"]


def test_he_takes_the_camera_back_and_keeps_the_ship():
    walk = ready("bracket")
    worked(walk, "camera.unclip")
    assert sorted(map(str, holds(walk))) == ["camera", "rim"]


def test_the_line_is_wound_on_the_arm_with_the_camera_in_hand():
    walk = ready("hand")
    worked(walk, "tether.wind_on_arm")
    assert walk.number("tether.wound_ratio") >= 0.8
    assert walk.telemetry["camera.film_camera_held"]


def test_winding_never_hauls_him_in():
    walk = ready("none")
    worked(walk, "tether.wind_on_arm")
    assert "tether.went_taut" not in walk.names()


def test_after_work_both_hands_have_the_ship_again():
    walk = ready("rim")
    worked(walk)
    walk.go(4.0)
    assert all(hold in SHIP for hold in holds(walk))


def test_a_wish_to_move_ends_the_work():
    walk = ready("bracket")
    walk.go(1.0, {"camera.wind_cable": True})
    walk.step({"body.go_y_m_per_s": 0.1})
    assert walk.telemetry["body.task"] == "none"


def test_a_player_who_moves_his_hand_himself_ends_the_work():
    walk = ready("bracket")
    walk.go(1.0, {"camera.wind_cable": True})
    walk.step({"body.near_hand.target_x_m": 0.4})
    assert walk.telemetry["body.task"] == "none"


def test_nothing_at_the_bracket_can_be_done_from_afar():
    walk = Walk(camera_at="bracket", start_at="free", start_offset_x_m=2.0)
    walk.step({"camera.unclip": True})
    assert walk.telemetry["body.task"] == "none"


def test_with_one_hand_on_the_ship_and_one_on_the_camera_none_is_left_for_the_thigh():
    walk = ready("hand")
    walk.go(4.0, {"camera.press_release": True})
    assert walk.telemetry["camera.film_camera_held"]


def test_a_camera_in_the_hand_survives_a_push_off():
    walk = ready("hand")
    walk.go(10.0, {"body.push": True})
    walk.go(3.0, {"body.push": False})
    assert walk.telemetry["camera.film_camera_held"]


def test_he_hauls_himself_home_with_one_hand_when_the_other_has_the_camera():
    walk = ready("hand")
    walk.go(10.0, {"body.push": True})
    walk.go(15.0, {"body.push": False})
    walk.go(70.0, {"tether.haul": True})
    assert walk.telemetry["body.at_rim"]
    assert walk.telemetry["camera.film_camera_held"]


def test_letting_go_with_both_hands_lets_go_of_the_camera_too():
    walk = ready("hand")
    walk.go(0.2, {"body.let_go": True})
    assert walk.telemetry["camera.at"] == "loose"


def test_no_task_goes_on_for_ever():
    walk = ready("rim", camera_latch_n=200.0)
    assert worked(walk, seconds=200.0) <= TASK_TICKS / 100.0 + 0.1
