"""Flights of the naive pilot for commands without a window: a kit with default settings, Cadet."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from game.app import Options, make_kit
from game.session.flight import Flight
from game.tools.common import places_of, roots_of
from game.tools.flights import hangar_of
from game.tools.naive import flying as flying_with


def flying(args: argparse.Namespace, flight: Flight, last_tick: int) -> Iterator[Flight]:
    """Yield `flight` after each frame of the naive pilot, to its ending or `last_tick`."""
    options = Options(language="en", safe_mode=True)
    hangar = hangar_of(roots_of(args), Path())
    kit = make_kit(places_of(args), options, hangar, may_write=False)
    for flown in flying_with(kit, flight, flight.setup.seed):
        yield flown
        if flown.tick >= last_tick:
            return
