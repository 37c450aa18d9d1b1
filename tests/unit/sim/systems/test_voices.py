"""Two players in one ship: who has the screen, what is called, and what is not heard."""

from game.sim.random_streams import stream_for
from game.sim.system import Start, Tick
from game.sim.systems.voices import SYSTEM, Settings
from game.vocab.command import Command


class Pair:
    """Two players whom a test lets speak; a step is a second."""

    def __init__(self, manned=True, **settings):
        self.settings = Settings(**settings)
        self.manned = manned
        self.last = SYSTEM.start(self.settings, Start(0.0, stream_for(1, "voices")))
        self.telemetry = dict(self.last.telemetry)
        self.happened: list[tuple[object, ...]] = []
        self.tick = 0

    def say(self, *words, after_s=1.0):
        return self._give("voices.call", words, after_s)

    def seat(self, chair, after_s=1.0):
        return self._give("voices.chair", (chair,), after_s)

    def _give(self, name, words, after_s):
        for word in words:
            self.tick += round(100 * after_s)
            command = Command(self.tick, 0, name, word)
            tick = Tick(self.tick, after_s, {"sight.manned": self.manned}, (command,))
            self.last = SYSTEM.step(self.settings, self.last.state, tick)
            self.telemetry |= self.last.telemetry
            self.happened += [(one.name, *one.detail.values()) for one in self.last.events]
        return self

    def told(self, *names):
        return tuple(self.telemetry[f"voices.{name}"] for name in names)


def test_the_man_at_the_sight_has_the_screen_first_and_nothing_is_called():
    assert Pair().told("chair", "call", "calls_count") == ("sight", "none", 0.0)


def test_a_level_may_give_the_screen_to_the_stick_first():
    assert Pair(chair="stick").told("chair") == ("stick",)


def test_a_level_says_whether_a_pad_may_steer_meanwhile():
    assert (Pair().told("pad_steers"), Pair(pad_steers=False).told("pad_steers")) == (
        (True,),
        (False,),
    )


def test_a_call_is_kept_with_its_time():
    assert Pair().say("up").told("call", "called_s") == ("up", 1.0)


def test_a_call_said_again_counts_as_more():
    assert Pair().say("up", "up", "up").told("repeats_count", "calls_count") == (3.0, 3.0)


def test_another_call_begins_to_count_anew():
    assert Pair().say("up", "up", "left").told("call", "repeats_count") == ("left", 1.0)


def test_the_same_call_after_a_long_silence_is_a_new_one():
    assert Pair().say("up").say("up", after_s=11.0).told("repeats_count") == (1.0,)


def test_the_same_call_after_the_other_man_had_the_stick_is_a_new_one():
    pair = Pair().say("up").seat("stick").seat("sight").say("up")
    assert pair.told("repeats_count") == (1.0,)


def test_who_takes_the_screen_takes_it_at_a_time():
    assert Pair().seat("stick").told("chair", "seated_s") == ("stick", 1.0)


def test_calls_and_handing_over_happen_by_name():
    pair = Pair().say("roll_left").seat("stick")
    assert pair.happened == [("voices.called", "roll_left"), ("voices.handed_over", "stick")]


def test_with_nobody_at_the_sight_nothing_is_called():
    pair = Pair(manned=False).say("up")
    assert (pair.told("call", "calls_count"), pair.happened) == (
        ("none", 0.0),
        [("voices.unheard", "up")],
    )
