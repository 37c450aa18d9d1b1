"""What the man at the stick has instead of the sight: the last call, large, and those before it."""

from __future__ import annotations

from collections.abc import Sequence

from game.session.calls import CALLED
from game.session.chairs import STICK, Pictured, chair_of
from game.ui.kit import Kit
from game.ui.pen import Pen
from game.ui.view.hud_layout import Place
from game.ui.widgets import callout
from game.ui.widgets.callout import CallOut
from game.ui.widgets.instrument import clock_text
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import SECONDS_PER_DAY, TICKS_PER_S

LARGE = Place("top", 0, 46, 380, 380)
EARLIER = Place("top_right", 16, 300, 372, 164)
NONE = "none"
MOSCOW_S = 10_800.0
SEATS = (("seats.navigator_ratio", "cabin.navigator"), ("seats.commander_ratio", "cabin.commander"))
MOST_LISTED = 12


def draw(pen: Pen, kit: Kit, flight: Pictured, events: Sequence[Event]) -> None:
    """Draw both over the cabin, for the man at the stick only."""
    shot = flight.snapshot
    if chair_of(shot.telemetry) != STICK or flight.ending is not None:
        return
    if shot.telemetry.get("sight.manned") is True:
        callout.draw(pen, LARGE.rect(pen), last_call(kit, shot))
    listed = earlier_calls(kit, shot, events)
    if listed:
        callout.draw_list(pen, EARLIER.rect(pen), kit.words("voices.earlier"), listed)


def last_call(kit: Kit, shot: Snapshot) -> CallOut:
    """Return the last call in words."""
    words, told = kit.words, shot.telemetry
    foot = words("voices.no_picture")
    word = str(told["voices.call"])
    if word == NONE:
        return CallOut("", "", words("voices.listen"), foot=foot)
    repeats = round(float(told["voices.repeats_count"]))
    ago_s = max(0, int(shot.time_s - float(told["voices.called_s"])))
    return CallOut(
        speaker(kit, shot),
        word,
        words(f"voices.call.{word}"),
        words("voices.times", count=repeats) if repeats > 1 else "",
        words("voices.ago", seconds=ago_s),
        foot,
    )


def speaker(kit: Kit, shot: Snapshot) -> str:
    """Return the name of the man who lies at the sight, or nothing where no seats tell it."""
    there = (name for dial, name in SEATS if shot.telemetry.get(dial) == 1.0)
    name = next(there, "")
    return kit.words(name) if name else ""


def earlier_calls(kit: Kit, shot: Snapshot, events: Sequence[Event]) -> list[tuple[str, str]]:
    """Return (clock, words) of the calls, the newest first; one said again stands once."""
    runs: list[list[int | str]] = []
    for event in events:
        if event.name != CALLED:
            continue
        word = str(event.detail["call"])
        if runs and runs[-1][1] == word:
            runs[-1][2] = int(runs[-1][2]) + 1
        else:
            runs.append([event.tick, word, 1])
    return [_row(kit, shot, int(tick), str(word), int(count))
            for tick, word, count in reversed(runs[-MOST_LISTED:])]  # fmt: skip


def _row(kit: Kit, shot: Snapshot, tick: int, word: str, count: int) -> tuple[str, str]:
    text = kit.words(f"voices.call.{word}")
    more = f" {kit.words('voices.times', count=count)}" if count > 1 else ""
    ago_s = (shot.tick - tick) / TICKS_PER_S
    utc_s = float(shot.telemetry.get("clock.utc_s", shot.time_s)) - ago_s
    return clock_text((utc_s + MOSCOW_S) % SECONDS_PER_DAY), text + more
