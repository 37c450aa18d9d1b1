"""Everything that fixes the live world completely, as a plain value."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Final

from game.sim.physics.camera_values import CameraValues

Atom = float | bool | str | None

PER_BODY: Final = 6
X: Final = 0
Y: Final = 1
ANGLE: Final = 2
VX: Final = 3
VY: Final = 4
SPIN: Final = 5

HoldKind = str
NOTHING: Final = "nothing"
ROPE: Final = "rope"
RIM: Final = "rim"
RAIL: Final = "rail"
HELD_CAMERA: Final = "camera"
HELD_LID: Final = "lid"
HOLD_WORDS: Final = (NOTHING, RIM, RAIL, ROPE, HELD_CAMERA, HELD_LID)


@dataclass(frozen=True, slots=True)
class Hold:
    """What one glove holds: a point of ship, lid or camera in that body's frame (m), or the rope.

    `rope_m` is the free length of rope between its anchor and the glove, `gap_m` the smallest
    distance the glove has had to its hold since it closed. `with_camera` says that the glove also
    carries the film camera, and only hooks rim, rail or lid with what is left of it.
    """

    kind: HoldKind = NOTHING
    x_m: float = 0.0
    y_m: float = 0.0
    rope_m: float = 0.0
    gap_m: float = 0.0
    with_camera: bool = False

    @property
    def on_ship(self) -> bool:
        """Whether the glove holds the rim or the rail."""
        return self.kind in (RIM, RAIL)

    @property
    def has_camera(self) -> bool:
        """Whether the glove has the film camera, alone or beside a bar that it hooks."""
        return self.with_camera or self.kind == HELD_CAMERA


OPEN: Final = Hold()
FRESH: Final[tuple[float, ...]] = (1.0,) * 11


@dataclass(frozen=True, slots=True)
class WorldValues:
    """The world as numbers.

    `motions` holds x, y, angle, vx, vy, spin of every body of `anatomy.BODIES`, in that order.
    `angular_momentum` (N·m·s about the level origin) is what the isolated system began with.
    `capacities` is the share of strength left (0 to 1): nine joints, then near and far grip. With a
    `camera` its motion stands last in `motions`. `turns` counts how often the line goes round him,
    anticlockwise positive.
    """

    facing: int
    girth_pressure_kpa: float
    motions: tuple[float, ...]
    holds: tuple[Hold, Hold]
    rope_m: float
    angular_momentum: float
    capacities: tuple[float, ...] = FRESH
    camera: CameraValues | None = None
    turns: float = 0.0

    def flat(self) -> tuple[Atom, ...]:
        """Return every number and word in a fixed order."""
        holds = tuple(v for h in self.holds for v in (h.kind, h.x_m, h.y_m, h.rope_m, h.gap_m))
        head = (
            self.facing,
            self.girth_pressure_kpa,
            self.rope_m,
            self.angular_momentum,
            self.turns,
        )
        # A hook is named only where there is one, by its hand.
        hooks = tuple(hand for hand, hold in enumerate(self.holds) if hold.with_camera)
        camera = flattened(self.camera)
        return (*head, *self.motions, *holds, *hooks, *self.capacities, self.turns, *camera)


def flattened(value: object) -> Iterator[Atom]:
    """Yield every number, truth, word and None inside nested tuples and frozen records, in order.

    Raises TypeError for anything else: what cannot be listed cannot be part of a state.
    """
    if value is None or isinstance(value, bool | int | float | str):
        yield value
    elif isinstance(value, tuple):
        # The length is part of the value: two records never flatten alike by accident.
        yield len(value)
        for item in value:
            yield from flattened(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from flattened(getattr(value, field.name))
    else:
        raise TypeError(f"a {type(value).__name__} cannot be part of a state")
