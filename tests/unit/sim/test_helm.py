"""The stick in the hand of a man who looks through the Vzor."""

from game.sim import helm
from game.sim.attitude.eye import WINDOW_NAMES
from game.sim.attitude.sight import windows
from game.sim.orbital.vector import Vec3
from game.vocab.channel import Value
from game.vocab.units import DEG

HEIGHT_M = 270_000.0


def glass(tilt_deg: float, toward_deg: float = 0.0, drift_deg: float = 0.0) -> dict[str, Value]:
    ratios = windows(HEIGHT_M, tilt_deg * DEG, toward_deg * DEG)
    telemetry: dict[str, Value] = dict(zip(WINDOW_NAMES, ratios, strict=True))
    return {**telemetry, "sight.drift_deg": drift_deg, "sight.ground": True}


def held(telemetry: dict[str, Value], stick: Vec3 = helm.CENTRED) -> Vec3:
    return helm.by_the_glass(telemetry, stick)


def test_even_windows_and_ground_along_the_lines_leave_the_stick_alone():
    assert held(glass(0.1, drift_deg=0.2)) == helm.CENTRED


def test_down_ahead_asks_for_pitch_and_down_to_the_side_for_roll():
    assert held(glass(2.0, 0.0))[0] < 0.0
    assert held(glass(2.0, 90.0))[2] > 0.0
    assert held(glass(2.0, 180.0))[0] > 0.0


def test_the_lines_wait_until_the_windows_are_nearly_even():
    assert held(glass(6.0, 0.0, drift_deg=40.0))[1] == 0.0
    assert held(glass(1.0, 0.0, drift_deg=40.0))[1] < 0.0


def test_what_he_has_let_go_he_leaves_alone_until_it_is_worse():
    small = glass(0.5)
    assert held(small, helm.CENTRED)[0] == 0.0
    assert held(small, (-0.3, 0.0, 0.0))[0] < 0.0


def test_with_nothing_but_sky_he_rolls():
    sky: dict[str, Value] = {**dict.fromkeys(WINDOW_NAMES, 0.0), "sight.drift_deg": 0.0}
    assert held({**sky, "sight.ground": False}) == (0.0, 0.0, 1.0)


def test_a_rough_hand_knows_only_the_ends():
    assert helm.all_the_way((0.02, 0.0, -0.4)) == (1.0, 0.0, -1.0)


def test_the_stick_is_not_moved_for_less_than_a_hand_can():
    assert helm.moved((0.5, 0.0, 0.0), (0.505, 0.0, 0.0))[1] == ()
    stick, wishes = helm.moved((0.5, 0.0, 0.0), (0.0, 0.0, 0.0))
    assert stick == helm.CENTRED
    assert [(wish.name, wish.value) for wish in wishes] == [("attitude.pitch", 0.0)]
