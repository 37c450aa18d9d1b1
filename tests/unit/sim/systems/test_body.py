"""The body as a system: what it publishes, what commands do, what happens at the rim."""

import math

import pytest

from game.sim.digest import digest_of
from game.sim.gas.settings import Settings as GasSettings
from game.sim.physics.body_settings import Settings
from game.sim.simulation import begin, step, wire
from game.sim.systems import suit
from game.sim.systems.body import SYSTEM
from game.vocab.channel import Band
from tests.walks import Walk

RIM = ("rim", "rim")


def holds(walk: Walk) -> tuple[object, object]:
    telemetry = walk.telemetry
    return telemetry["body.near_hand.holds"], telemetry["body.far_hand.holds"]


def pushed_off(seconds: float = 6.0) -> Walk:
    walk = Walk()
    walk.go(0.5)
    walk.go(seconds, {"body.push": True})
    return walk


def test_it_publishes_exactly_the_channels_it_declares():
    assert set(Walk().telemetry) == {channel.name for channel in SYSTEM.channels}


def test_every_published_value_is_possible():
    walk = pushed_off()
    assert [c.name for c in SYSTEM.channels if not c.accepts(walk.telemetry[c.name])] == []


def test_every_channel_explains_itself_and_names_a_source():
    assert [c.name for c in SYSTEM.channels if not (c.help.endswith(".") and c.source)] == []


def test_every_setting_has_bounds_that_hold_its_default():
    settings = Settings()
    for name, bound in SYSTEM.bounds.items():
        value = getattr(settings, name)
        assert bound.holds(value) if isinstance(bound, Band) else value in bound


def test_it_shows_twelve_bodies_and_a_rope():
    walk = Walk()
    ropes = [line.name for line in walk.last.lines if not line.name.startswith("sight.")]
    assert (len(walk.last.poses), ropes) == (12, ["tether"])


def test_the_ship_is_shown_at_the_origin_of_its_frame():
    ship = Walk().last.poses[0]
    assert (ship.name, ship.x_m, ship.y_m, ship.angle_rad) == ("ship", 0.0, 0.0, 0.0)


def test_he_begins_at_the_rim_with_both_hands_on_it():
    walk = Walk()
    assert holds(walk) == RIM and walk.telemetry["body.at_rim"]


def test_the_seed_moves_his_start_by_some_millimetres():
    first, second = Walk(seed=1).last.poses[2], Walk(seed=2).last.poses[2]
    assert 0.0 < math.hypot(first.x_m - second.x_m, first.y_m - second.y_m) < 0.012


def test_left_alone_he_stays_at_the_rim():
    walk = Walk()
    walk.go(20.0)
    assert holds(walk) == RIM and walk.number("body.speed_m_per_s") < 0.01


def test_nothing_happens_to_a_man_who_only_waits():
    walk = Walk()
    walk.go(10.0)
    assert walk.names() == []


def test_let_go_opens_both_hands():
    walk = Walk()
    walk.go(0.5, {"body.let_go": True})
    assert holds(walk) == ("nothing", "nothing")


def test_leaving_the_rim_is_said_and_starts_the_walk_clock():
    walk = pushed_off()
    assert "body.left_rim" in walk.names() and walk.number("body.eva_s") > 0.5


def test_a_push_off_takes_him_outward():
    walk = pushed_off()
    x, _ = walk.state.world.motions[6 * 2 : 6 * 2 + 2]
    assert x > 3.3 and walk.number("body.speed_m_per_s") > 0.3


def test_the_ship_answers_every_push():
    walk = pushed_off()
    man = walk.number("body.speed_m_per_s")
    assert walk.number("ship.speed_m_per_s") == pytest.approx(110.0 / 5680.0 * man, rel=0.05)


def test_going_down_by_the_hands_lowers_him():
    walk = Walk()
    walk.go(1.0)
    before = walk.last.poses[2].y_m
    walk.go(3.0, {"body.go_y_m_per_s": -0.15})
    assert walk.last.poses[2].y_m < before - 0.15


def test_turning_by_the_hands_turns_him():
    walk = Walk()
    walk.go(2.0, {"body.turn_deg_per_s": 20.0})
    assert walk.number("body.attitude_deg") > 10.0


def test_a_raw_hand_lets_go_and_takes_hold_again():
    walk = Walk()
    walk.go(0.5, {"body.near_hand.grip": False})
    opened = holds(walk)
    walk.go(1.0, {"body.near_hand.grip": True})
    assert (opened, holds(walk)) == (("nothing", "rim"), RIM)


def test_a_pose_moves_the_legs():
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.go(5.0, {"body.pose": "sit"})
    assert walk.number("body.hip_deg") == pytest.approx(95.0, abs=12.0)


def test_tucking_in_the_open_speeds_a_spin_up():
    walk = pushed_off(7.0)
    slow = abs(walk.number("body.spin_deg_per_s"))
    walk.go(4.0, {"body.pose": "tuck"})
    assert abs(walk.number("body.spin_deg_per_s")) > 1.5 * slow


def test_stretching_again_gives_the_slow_spin_back():
    # Thirteen seconds in all: at fourteen the line goes taut and gives a spin of its own.
    walk = pushed_off(5.0)
    slow = walk.number("body.spin_deg_per_s")
    walk.go(4.0, {"body.pose": "tuck"})
    walk.go(4.0, {"body.pose": "free"})
    assert walk.number("body.spin_deg_per_s") == pytest.approx(slow, abs=0.3)


@pytest.mark.parametrize("way", [1.0, -1.0])
def test_two_leg_cycles_turn_a_floating_man_the_way_he_asks(way):
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.go(2.0 * 5.6, {"body.pose": "stretch", "body.turn_deg_per_s": 20.0 * way})
    walk.go(4.0, {"body.turn_deg_per_s": 0.0})
    assert 10.0 < way * walk.number("body.attitude_deg") < 40.0


def test_leg_cycles_leave_no_spin():
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.go(2.0 * 5.6, {"body.pose": "stretch", "body.turn_deg_per_s": 20.0})
    walk.go(4.0, {"body.turn_deg_per_s": 0.0})
    assert walk.number("body.spin_deg_per_s") == pytest.approx(0.0, abs=1e-3)


def test_winding_needs_a_hand_on_the_rope():
    walk = pushed_off()
    walk.go(1.0, {"tether.wind": True})
    assert walk.number("tether.length_m") == 5.35


def on_the_rope() -> Walk:
    """Return a walk with a hand on the rope, a few metres out."""
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.step({"tether.haul": True})
    while "rope" not in holds(walk):
        walk.step()
        assert walk.tick < 2000
    return walk


def test_a_hand_on_the_rope_winds_it():
    walk = on_the_rope()
    before = walk.number("tether.length_m")
    walk.go(0.5, {"tether.wind": True})
    assert walk.number("tether.length_m") == pytest.approx(before - 0.15, abs=0.02)


def test_paying_out_never_gives_more_than_the_whole_rope():
    walk = on_the_rope()
    walk.go(0.5, {"tether.pay_out": True})
    assert walk.number("tether.length_m") == 5.35


def test_the_rope_is_drawn_through_the_hand_that_holds_it():
    walk = on_the_rope()
    assert len(walk.last.lines[0].points) == 3


def test_a_straight_free_man_can_turn_round_his_long_axis():
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.go(1.6, {"body.twist": True})
    assert walk.number("body.facing") == 1.0 and "body.twisted" in walk.names()


def test_poses_jump_in_the_tick_of_the_turn():
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.step({"body.twist": True})
    while "body.twisted" not in walk.names():
        walk.step()
    assert all(pose.jumped for pose in walk.last.poses[2:])


def test_a_man_with_a_hand_on_the_rim_cannot_turn_round():
    walk = Walk()
    walk.go(0.1, {"body.twist": True})
    assert walk.events[0].detail["reason"] == "holding"


def test_a_tucked_man_cannot_turn_round():
    walk = Walk(start_at="free", start_offset_x_m=2.0)
    walk.go(4.0, {"body.pose": "tuck"})
    walk.go(0.1, {"body.twist": True})
    assert walk.events[-1].detail["reason"] == "bent"


def test_turning_round_keeps_the_momentum_of_the_whole():
    walk = Walk(start_at="free", start_offset_x_m=2.0, start_speed_y_m_per_s=0.1)
    before = walk.number("body.speed_m_per_s")
    walk.go(2.0, {"body.twist": True})
    assert walk.number("body.speed_m_per_s") == pytest.approx(before, rel=1e-6)


def test_hauling_home_ends_at_the_rim_with_both_hands():
    walk = pushed_off(16.0)
    walk.go(35.0, {"body.push": False, "tether.haul": True})
    assert walk.telemetry["body.at_rim"] and holds(walk) == RIM


def test_there_and_back_counts_as_one_excursion():
    walk = pushed_off(16.0)
    walk.go(35.0, {"body.push": False, "tether.haul": True})
    assert walk.number("body.excursions_count") == 1.0


def test_auto_grip_catches_a_man_who_drifts_in():
    walk = Walk(start_at="free", start_offset_x_m=0.5, start_speed_x_m_per_s=-0.15)
    walk.go(8.0, {"body.auto_grip": True})
    assert walk.telemetry["body.at_rim"]


def test_without_auto_grip_nobody_catches_him():
    walk = Walk(start_at="free", start_offset_x_m=0.5, start_speed_x_m_per_s=-0.15)
    walk.go(4.0)
    assert holds(walk) == ("nothing", "nothing")


def test_the_rope_goes_taut_once_and_says_how_fast():
    walk = pushed_off(16.0)
    (taut,) = (event for event in walk.events if event.name == "tether.went_taut")
    assert float(taut.detail["speed_m_per_s"]) == pytest.approx(0.43, abs=0.04)


def test_a_rope_that_goes_slack_tells_its_strongest_pull():
    walk, most_n = pushed_off(6.0), 0.0
    for _ in range(2_000):
        walk.step()
        most_n = max(most_n, walk.number("tether.tension_n"))
        if "tether.went_slack" in walk.names():
            break
    (slack,) = (event for event in walk.events if event.name == "tether.went_slack")
    assert float(slack.detail["peak_n"]) == pytest.approx(most_n)
    assert most_n > 50.0


def test_the_momentum_arrows_are_equal_and_opposite():
    arrows = {arrow.kind: arrow for arrow in pushed_off().last.arrows}
    man, ship = arrows["man_momentum"], arrows["ship_momentum"]
    # The lid, 18 kg on the ship's side, takes the small rest.
    assert man.x_size == pytest.approx(-ship.x_size, rel=0.01)


def test_the_rope_arrow_points_home_while_it_pulls():
    walk = pushed_off()
    while not walk.telemetry["tether.taut"]:
        walk.step()
    arrows = {arrow.kind: arrow for arrow in walk.last.arrows}
    assert arrows["tether"].x_size < 0.0


def test_two_rebuilt_twins_fly_alike_under_commands():
    walk = pushed_off(5.0)
    digests = []
    for _ in range(2):
        twin = walk.branch()
        twin.go(2.5, {"body.pose": "tuck", "tether.haul": True})
        twin.go(2.5, {"body.near_hand.grip": True, "body.near_hand.target_x_m": 0.5})
        digests.append(digest_of(twin.state))
    assert digests[0] == digests[1]


def test_twins_at_the_rim_fly_alike_too():
    walk = Walk()
    walk.go(3.0, {"body.go_x_m_per_s": -0.15})
    digests = []
    for _ in range(2):
        twin = walk.branch()
        twin.go(5.0, {"body.go_y_m_per_s": -0.1, "body.go_x_m_per_s": 0.0})
        digests.append(digest_of(twin.state))
    assert digests[0] == digests[1]


def test_rebuilding_changes_no_value():
    state = pushed_off(5.0).state
    assert state.rebuilt().digest_values() == state.digest_values()


def test_every_value_of_the_digest_is_a_plain_number_or_word():
    values = pushed_off(5.0).state.digest_values()
    assert all(value is None or isinstance(value, float | int | str) for value in values)


def test_no_effort_is_no_strength():
    walk = Walk()
    walk.go(1.0, {"body.effort": 0.0, "body.pose": "tuck"})
    assert walk.number("body.effort_ratio") == 0.0


def test_a_man_with_his_back_to_the_ship_turns_round_on_his_way_home():
    walk = Walk(start_at="free", start_offset_x_m=2.5, start_speed_x_m_per_s=-0.05)
    walk.go(1.0, {"body.twist": True})
    walk.go(2.0, {"tether.haul": True})
    walk.go(40.0)
    assert walk.telemetry["body.at_rim"]


def stiffest_elbow(**gas) -> float:
    """Return how much the suit resists at the near elbow after a second among some gas."""
    wiring = wire((suit.SYSTEM, SYSTEM), {"suit": GasSettings(**gas), "body": Settings()})
    world, snapshot = begin(wiring, 0.0, 1)
    for _ in range(100):
        world, snapshot = step(wiring, world, ())
    return snapshot.number("body.near_elbow_resistance_ratio")


def test_a_suit_is_stiff_in_vacuum():
    assert stiffest_elbow(pressure_kpa=40.5) > 0.05


def test_a_suit_is_slack_in_an_airlock_that_holds_as_much():
    held = {"airlock_kpa": 40.5, "hatch_open": False, "feed_g_per_min": 0.0}
    assert stiffest_elbow(pressure_kpa=40.5, **held) < 0.005


def test_a_suit_in_a_filled_airlock_is_as_stiff_as_its_excess():
    held = {"airlock_kpa": 60.0, "hatch_open": False}
    vacuum = stiffest_elbow(pressure_kpa=40.5)
    assert stiffest_elbow(pressure_kpa=100.5, **held) == pytest.approx(vacuum, rel=0.05)


def test_a_suit_squeezed_from_outside_does_not_resist():
    assert Walk(kpa=-5.0).number("body.near_elbow_resistance_ratio") == 0.0


def test_who_faints_opens_his_hands():
    walk = Walk()
    walk.go(0.5)
    walk.conscious = False
    walk.go(0.2)
    assert holds(walk) == ("nothing", "nothing")


def test_who_has_fainted_does_nothing_he_is_told():
    walk = Walk()
    walk.go(0.5)
    walk.conscious = False
    walk.go(3.0, {"body.push": True})
    assert walk.number("body.speed_m_per_s") < 0.02


def test_the_muscles_of_a_man_who_has_fainted_rest():
    walk = Walk()
    walk.go(0.5)
    walk.go(1.0, {"body.pose": "tuck"})
    walk.conscious = False
    walk.go(0.5)
    assert walk.number("body.effort_ratio") < 0.01
