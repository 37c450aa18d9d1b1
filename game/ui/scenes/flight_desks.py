"""Which desk a level is flown at: by what is in its world, never by its name."""

from game.mission.level import Level
from game.ui.input.helm import COCKPIT, FALL
from game.ui.kit import Kit
from game.ui.scenes.cockpit_desk import CockpitDesk
from game.ui.scenes.fall_desk import FallDesk
from game.ui.scenes.flight_cabin import place_of
from game.ui.scenes.flight_desk import AnyDesk, Desk


def desk_for(kit: Kit, size: tuple[int, int], level: Level, still: bool = False) -> AnyDesk:
    """Return the desk of `level` for a picture of `size`; `still` is for single pictures."""
    if place_of(level.systems) == FALL:
        return FallDesk(kit, size, level, still)
    if place_of(level.systems) == COCKPIT:
        return CockpitDesk(kit, size, level, still)
    return Desk(kit, size, level, still)
