"""The ends that flights may begin with: on disk for the next visit, in memory for this one."""

from datetime import datetime
from pathlib import Path

from game import saves
from game.session.carry import BadEndError, FlightEnd, end_from_bytes, end_of, end_to_bytes
from game.session.flight import Flight


class Ends:
    """The latest success of each level."""

    def __init__(self, folder: Path) -> None:
        """Look for ends in the folder of saves, when one is wanted."""
        self._folder = folder
        self._here: dict[str, FlightEnd] = {}

    def keep(self, flight: Flight, on_disk: bool) -> None:
        """Keep the end of `flight` if it is a success; raises OSError, and still knows it then."""
        end = end_of(flight, f"{datetime.now():%Y-%m-%d}")
        if end is None:
            return
        self.remember(end)
        if on_disk:
            saves.keep_end(self._folder, end.level_id, end_to_bytes(end))

    def remember(self, end: FlightEnd) -> None:
        """Know `end` until the program is left."""
        self._here[end.level_id] = end

    def newest(self, level_id: str) -> FlightEnd | None:
        """Return how that level ended last, or None; raises BadEndError for a broken file."""
        if level_id in self._here:
            return self._here[level_id]
        data = saves.kept_end(self._folder, level_id)
        if data is None:
            return None
        end = end_from_bytes(data)
        if end.level_id != level_id:
            raise BadEndError(f"the end kept of '{level_id}' is one of '{end.level_id}'")
        return end
