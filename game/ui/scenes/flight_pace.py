"""How fast a flight runs: the chosen speed, and slower near a hold where that help is on."""

from collections.abc import Mapping

from game.ui.settings import Settings
from game.vocab.channel import Value

SPEEDS = (25, 50, 75, 100)
NEAR_HOLDS_M = 1.7
SLOW_SHARE = 0.5


def speed_of(settings: Settings, telemetry: Mapping[str, Value]) -> float:
    """Return seconds of flight in a second of wall time."""
    speed = settings.game_speed_percent / 100.0
    return speed * SLOW_SHARE if settings.slow_time and reaching(telemetry) else speed


def reaching(telemetry: Mapping[str, Value]) -> bool:
    """Return whether he floats free within reach of a hold: where the slow-time assist helps."""
    hands = (telemetry.get(f"body.{side}_hand.holds") for side in ("near", "far"))
    away_m = telemetry.get("body.distance_m", 9.0)
    free = all(hand == "nothing" for hand in hands)
    return free and isinstance(away_m, float) and away_m < NEAR_HOLDS_M


def next_speed(now_percent: int, step: int) -> int:
    """Return the next speed up (`step` above 0) or down; the same at either end."""
    slower = [speed for speed in SPEEDS if speed < now_percent]
    faster = [speed for speed in SPEEDS if speed > now_percent]
    return (faster or [now_percent])[0] if step > 0 else (slower or [now_percent])[-1]
