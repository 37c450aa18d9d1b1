"""The Earth as the backdrop of a flight: telemetry in, picture behind the bodies out."""

from collections.abc import Mapping
from pathlib import Path

import pygame

from game.ui.view.earth import EarthState, EarthView
from game.vocab.channel import Value

# Light and ground far ahead are renewed for this long in each frame: they change in seconds.
RENEWING_MS = 0.45
CHANNELS = {
    "latitude_deg": "orbit.latitude_deg",
    "longitude_deg": "orbit.longitude_deg",
    "altitude_km": "orbit.altitude_km",
    "heading_deg": "orbit.heading_deg",
    "sun_up": "orbit.sun_radial",
    "sun_along": "orbit.sun_along",
    "sun_cross": "orbit.sun_cross",
}


class EarthBackdrop:
    """Paints the Earth of one picture size; the light is settled in the first picture."""

    def __init__(self, size: tuple[int, int], assets: Path, still: bool = False) -> None:
        """Load the Earth; `still` settles the light in every picture, for stills."""
        self._earth = EarthView(size, assets)
        self._still = still
        self._settled = False

    def draw(self, target: pygame.Surface, telemetry: Mapping[str, Value], time_s: float) -> None:
        """Paint the whole of `target` as `telemetry` says the ship is placed and lit."""
        state = state_of(telemetry)
        if self._still or not self._settled:
            self._earth.settle(state)
            self._settled = True
        self._earth.draw(target, state, RENEWING_MS)


def state_of(telemetry: Mapping[str, Value]) -> EarthState:
    """Return the place, heading and Sun of the ship; KeyError in a world without an orbit."""
    return EarthState(**{name: float(telemetry[channel]) for name, channel in CHANNELS.items()})
