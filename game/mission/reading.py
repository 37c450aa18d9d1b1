"""What is read before and after a flight: the lists of a level, and who said what of 1965."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.mission.problem import Place
from game.vocab.channel import Status


@dataclass(frozen=True, slots=True)
class CurveName:
    """A curve of `assets/history` that the debrief shows with this flight on it."""

    name: str
    place: Place = field(default_factory=lambda: Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Briefing:
    """Ids of the lists read before and after the flight, in order.

    Texts: `briefing.<id>`, `learning.<id>`, `debrief.<id>`. `controls` are the commands that
    this level teaches.
    """

    pages: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()
    learning: tuple[str, ...] = ()
    debrief: tuple[str, ...] = ()
    curve: CurveName | None = None


@dataclass(frozen=True, slots=True)
class Dial:
    """A setting that the player may turn before the flight, text `dial.<id>` with its unit.

    It goes from `low` in `steps` steps of `step`; `start` is where the level has it.
    """

    id: str
    sets: str
    low: float
    step: float
    steps: int
    start: float

    def value(self, index: int) -> float:
        """Return the value `index` steps up: the level's own where that is nearest."""
        if index == self.start_index:
            return self.start
        return round(self.low + index * self.step, 9)

    @property
    def start_index(self) -> int:
        """Return the step nearest to where the level has it."""
        return max(0, min(self.steps, round((self.start - self.low) / self.step)))


@dataclass(frozen=True, slots=True)
class Statement:
    """What one account says in one row, under the text key `testimony.<row>.<account>`."""

    status: Status
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One question to all accounts, text `testimony.<id>`.

    `mine` are marks of the flight: the first one made is the player's own answer, text
    `testimony.<id>.mine.<mark>`, or `testimony.<id>.mine.none` when none was made. None: the
    flight has no answer to this.
    """

    id: str
    says: Mapping[str, Statement]
    mine: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts of the same minutes side by side: columns (text `account.<id>`) and rows."""

    accounts: tuple[str, ...] = ()
    rows: tuple[AccountRow, ...] = ()
