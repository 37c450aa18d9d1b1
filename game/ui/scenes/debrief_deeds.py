"""What he did with the cameras, and who saw and heard it: two more groups of the debrief."""

from collections.abc import Sequence
from typing import Final

from game.ui.kit import Kit
from game.ui.scenes.debrief_causes import chains_of
from game.ui.scenes.debrief_links import CAMERA_LINKS, RADIO_LINKS
from game.ui.scenes.debrief_numbers import clock_text, shown_amount
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot
from game.vocab.units import TICKS_PER_S

FILM: Final = "camera.film_s"
CAMERA_AT: Final = "camera.at"
PICTURE: Final = "radio.public_picture"
STATION: Final = "radio.station_in_view"
SEEN: Final = "tv.seen_s"
WOUND: Final = "tether.wound_ratio"
LEAST_WOUND: Final = 0.8

Told = list[tuple[int, tuple[str, ...]]]


def deeds_of(events: Sequence[Event], seconds: Sequence[Snapshot], kit: Kit) -> Told:
    """Return what he did with cameras and line, as (tick, sentences)."""
    chains = chains_of(events, seconds, kit, CAMERA_LINKS)
    found = [(one.tick, one.said) for one in chains if one.said]
    return [*found, *_line_wound(seconds, kit), *_left(seconds, kit)]


def public_of(
    events: Sequence[Event], seconds: Sequence[Snapshot], start_s: float, kit: Kit
) -> Told:
    """Return what he answered, who heard it, and what the public picture showed and until when.

    `start_s` is the time of day at tick 0, in seconds.
    """
    chains = chains_of(events, seconds, kit, RADIO_LINKS)
    found = [(one.tick, one.said) for one in chains if one.said]
    return [*found, *_picture(seconds, start_s, kit)]


def _line_wound(seconds: Sequence[Snapshot], kit: Kit) -> Told:
    for one in seconds:
        if float(one.telemetry.get(WOUND, 0.0)) >= LEAST_WOUND:
            return [(one.tick, (kit.words("cause.line_wound"),))]
    return []


def _left(seconds: Sequence[Snapshot], kit: Kit) -> Told:
    """Return that the film camera stayed out there, when it did, and what was on it."""
    last = seconds[-1] if seconds else None
    if last is None or last.telemetry.get(CAMERA_AT) != "bracket":
        return []
    film = shown_amount(last.number(FILM), "s", kit)
    said = (kit.words("cause.camera_left"), kit.words("cause.film_so_far", film=film))
    return [(last.tick, said)]


def _picture(seconds: Sequence[Snapshot], start_s: float, kit: Kit) -> Told:
    """Return when the public picture was on the air, how long it showed him, and why it ended."""
    seconds = [one for one in seconds if PICTURE in one.telemetry]
    on = [one for one in seconds if one.telemetry[PICTURE]]
    if not on:
        return []
    words = kit.words
    begun, ended = (clock_text(start_s + one.tick / TICKS_PER_S) for one in (on[0], on[-1]))
    first = on[0].tick, (words("cause.picture_on", begun=begun),)
    seen = shown_amount(round(float(on[-1].telemetry.get(SEEN, 0.0))), "s", kit)
    if on[-1].tick == seconds[-1].tick:
        return [first, (on[-1].tick, (words("cause.seen", seen=seen),))]
    cut = bool(seconds[seconds.index(on[-1]) + 1].telemetry[STATION])
    why = words("cause.picture_stopped_cut" if cut else "cause.picture_stopped_horizon")
    last = words("cause.picture_off", ended=ended), why, words("cause.seen", seen=seen)
    return [first, (on[-1].tick, last)]
