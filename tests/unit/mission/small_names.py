"""A small catalogue made of real records, so that tests of levels need no world."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.vocab.channel import Band, Channel, Kind, Value
from game.vocab.command import CommandSpec

NO_SETTINGS: Mapping[str, "Setting"] = {}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a system."""

    kind: Kind
    unit: str
    default: Value
    possible: Band | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spec:
    """One system."""

    settings: Mapping[str, Setting]
    owns: frozenset[str]
    reads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pilot:
    """One pilot."""

    reads: tuple[str, ...] = ()
    dials: Mapping[str, tuple[float, Band]] = field(default_factory=dict)

    def lacks(self, there: Collection[str]) -> tuple[str, ...]:
        """Return the channels that it lacks."""
        return tuple(name for name in self.reads if name not in there)


@dataclass(frozen=True, slots=True)
class SmallNames:
    """A few systems, a handful of names."""

    channels: Mapping[str, Channel]
    commands: Mapping[str, CommandSpec]
    events: frozenset[str]
    systems: Mapping[str, Spec]
    pilots: Mapping[str, Pilot]


CHANNELS = (
    Channel("suit.pressure_kpa", unit="kPa", possible=Band(0.0, 60.0), nominal=Band(20.0, 50.0)),
    Channel("suit.oxygen_kg", unit="kg", possible=Band(0.0, 2.0)),
    Channel("suit.filter", kind="word", words=("up", "down")),
    Channel("body.at_rim", kind="truth"),
    Channel("body.distance_m", unit="m", possible=Band(0.0, 20.0)),
    Channel("body.spin_deg_per_s", unit="deg/s", possible=Band(-200.0, 200.0)),
    Channel("clock.utc_s", unit="s"),
    Channel("radio.calling", kind="truth"),
    Channel("radio.last", kind="word", words=("plain", "careful", "silent")),
)
COMMANDS = (
    CommandSpec("suit.relief.set", kind="word", words=("high", "low")),
    CommandSpec("body.twist", kind="truth"),
    CommandSpec("body.effort", possible=Band(0.0, 1.0)),
    CommandSpec("body.push", kind="truth", assist=True),
    CommandSpec("radio.answer", kind="word", words=("plain", "careful", "silent")),
)
NAMES = SmallNames(
    channels={channel.name: channel for channel in CHANNELS},
    commands={command.name: command for command in COMMANDS},
    events=frozenset({"body.left_rim", "tether.went_taut"}),
    systems={
        "clock": Spec(NO_SETTINGS, frozenset({"clock.utc_s"})),
        "radio": Spec(NO_SETTINGS, frozenset({"radio.calling", "radio.answer"})),
        "suit": Spec(
            {
                "pressure_kpa": Setting("number", "kpa", 40.5, Band(0.0, 60.0)),
                "filter": Setting("word", "", "up", None, ("up", "down")),
                "valve_stuck": Setting("truth", "", False),
            },
            frozenset({"suit.pressure_kpa", "suit.oxygen_kg", "suit.filter", "suit.relief.set"}),
        ),
        "body": Spec(
            {"start_offset_x_m": Setting("number", "m", 0.0, Band(-1.0, 5.0))},
            frozenset(
                {
                    "body.at_rim",
                    "body.distance_m",
                    "body.spin_deg_per_s",
                    "body.twist",
                    "body.effort",
                    "body.push",
                    "body.left_rim",
                    "tether.went_taut",
                }
            ),
            ("suit.pressure_kpa",),
        ),
    },
    pilots={
        "show_me": Pilot(("body.at_rim",), {"push.speed_m_per_s": (0.3, Band(0.1, 0.9))}),
        "idle": Pilot(),
    },
)

LEVEL = """\
id: small
kind: flight
start: {utc: "1965-03-18T08:32:54Z", phase: out}
systems:
  clock: {}
  suit: {pressure_kpa: 40.5}
  body: {}
phases:
  out:
    goals:
      - {id: far, done: {body.distance_m: {at_least: 5}}, hint_after_s: 2}
    events:
      - {id: reached, when: {goal: far}, do: [{say: belyayev.far}, {goto: home}]}
  home:
    enter: [{view: rim}]
    events:
      - id: back
        when: {body.at_rim: true}
        held_s: 0.05
        do: [{end: {outcome: success, id: won, why: why.won}}]
always:
  - id: late
    when: {clock.utc_s: {above: 40000}}
    do: [{end: {outcome: failure, id: late, why: why.late}}]
playtest:
  - {pilot: show_me, expect: won, within_s: 100}
  - {pilot: idle, expect: late}
"""

TEXTS = """\
title: Small
goal: Go out and back.
speaker.belyayev: Belyayev
belyayev.far: Far enough.
goal.far: Go far
goal.far.why: Because.
ending: {won.title: Won, late.title: Late}
why: {won: You won., late: It is late.}
"""


def write_level(folder: Path, level: str = LEVEL, texts: str = TEXTS) -> Path:
    """Write a level into `folder` and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "level.yaml").write_text(level, encoding="utf-8")
    (folder / "text.en.yaml").write_text(texts, encoding="utf-8")
    return folder
