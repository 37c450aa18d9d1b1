"""How an instrument follows its value: a needle with mass, and a figure that can be read."""

import math
from dataclasses import dataclass

from game.ui.widgets.instrument import clock_text, figures, minutes_text

# A needle has mass: it follows with this time constant (seconds of the flight).
NEEDLE_S = 0.18
LONGEST_GAP_S = 1.0
# A figure changes when the value has gone this part of its last digit beyond it.
STEADY_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class Shown:
    """What an instrument showed last: flight time, needle, the steady figure and since when."""

    time_s: float
    needle: float
    figure: float
    since_s: float = -math.inf


def follow(
    last: Shown | None, value: float, time_s: float, resolution: float, rest_s: float = 0.0
) -> Shown:
    """Return how an instrument stands at `time_s`, given how it stood before.

    The needle approaches `value`; the figure changes only when the value has left it clearly, and
    has stood for `rest_s`.
    The same time again changes nothing; a jump in time shows the value at once.
    """
    fresh = Shown(time_s, value, value)
    if last is None or not math.isfinite(value) or not math.isfinite(last.needle):
        return fresh
    dt_s = time_s - last.time_s
    if dt_s < 0.0 or dt_s > LONGEST_GAP_S:
        return fresh
    if dt_s == 0.0:
        return last
    needle = value + (last.needle - value) * math.exp(-dt_s / NEEDLE_S)
    figure = steady(last.figure, value, resolution)
    if figure == last.figure or time_s - last.since_s < rest_s:
        return Shown(time_s, needle, last.figure, last.since_s)
    return Shown(time_s, needle, figure, time_s)


def steady(shown: float, value: float, resolution: float) -> float:
    """Return the figure to show: the old one until `value` is clearly nearer to another."""
    if not math.isfinite(shown) or abs(value - shown) > STEADY_SHARE * resolution:
        return round(value / resolution) * resolution if resolution > 0.0 else value
    return shown


def written(show: str, figure: float, decimals: int) -> str:
    """Return a figure as a number, as a clock or as minutes and seconds."""
    if show == "clock":
        return clock_text(figure)
    return minutes_text(figure) if show == "minutes" else figures(figure, decimals)
