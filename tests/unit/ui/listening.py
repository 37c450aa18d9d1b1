"""Snapshots to listen to, and what is heard at them."""

from game.ui.audio_rules import Ear, listen
from game.vocab.event import Event
from game.vocab.snapshot import Snapshot, StoryView

RESTING_W = 150.0


def at(tick, *events, captions=(), **telemetry):
    dials = {"body.metabolic_w": RESTING_W, "tether.tension_n": 0.0}
    dials |= {name.replace("__", "."): value for name, value in telemetry.items()}
    story = StoryView(captions=tuple(captions))
    return Snapshot(tick, tick / 100, dials, events=events, story=story)


def over(*snapshots, ear=None):
    """Listen to one snapshot after another; return the last ear and all that was heard."""
    heard = []
    ear = ear or Ear()
    for snapshot in snapshots:
        ear, now = listen(ear, snapshot, paused=False)
        heard.append(now)
    return ear, heard


def shots(*snapshots):
    return [cue.name for heard in over(*snapshots)[1] for cue in heard.shots]


def loops(heard):
    return [cue.name for cue in heard.loops]


def knock(tick, impulse_n_s=5.0):
    return Event(tick, "body.knocked_hull", {"impulse_n_s": impulse_n_s})
