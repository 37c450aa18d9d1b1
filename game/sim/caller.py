"""What a pilot who is both men calls to himself: where there are voices, the way of his stick."""

from collections.abc import Mapping
from typing import Final

from game.sim.orbital.vector import Vec3
from game.vocab.channel import Value
from game.vocab.command import Wish
from game.vocab.units import seconds_of

CALL: Final = "voices.call"
# Pitch, yaw, roll: what is called when the stick goes up, and when it goes down.
WORDS: Final = (("up", "down"), ("right", "left"), ("roll_right", "roll_left"))
SO: Final = "so"
# A voice needs so long for one call (tuned).
BREATH_S: Final = 4.0


def calls_for(stick: Vec3, tick: int, telemetry: Mapping[str, Value]) -> tuple[Wish, ...]:
    """Return the call that belongs to `stick` (pitch, yaw, roll), when it is another than the last
    one and there was time to say it; nothing in a world without voices.
    """
    if CALL not in telemetry or telemetry.get("sight.manned") is not True:
        return ()
    said, word = telemetry[CALL], _word(stick)
    if word == said or (word == SO and said == "none"):
        return ()
    waited_s = seconds_of(tick) - float(telemetry["voices.called_s"])
    return (Wish(CALL, word),) if said == "none" or waited_s >= BREATH_S else ()


def _word(stick: Vec3) -> str:
    axis = max(range(3), key=lambda k: abs(stick[k]))
    return WORDS[axis][0 if stick[axis] > 0.0 else 1] if stick[axis] else SO
