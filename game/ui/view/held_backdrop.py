"""A backdrop that is painted anew thirty times a second of flight and shown again in between.

Behind the close view of the airlock little is left of the Earth, and it moves by less than a pixel
in that time; painting it is the dearest part of a frame.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Protocol

import pygame

from game.vocab.channel import Value

RATE_HZ = 30.0


class Backdrop(Protocol):
    """What is behind the bodies: black sky, stars, the Earth."""

    def draw(self, target: pygame.Surface, telemetry: Mapping[str, Value], time_s: float) -> None:
        """Paint the whole of `target` for the moment that `telemetry` describes."""


class HeldBackdrop:
    """Another backdrop, painted less often."""

    def __init__(self, backdrop: Backdrop) -> None:
        self._backdrop = backdrop
        self._kept: pygame.Surface | None = None
        self._slot = -1

    def forget(self) -> None:
        """Paint anew in the next picture, whenever that is."""
        self._slot = -1

    def draw(self, target: pygame.Surface, telemetry: Mapping[str, Value], time_s: float) -> None:
        """Paint the whole of `target`, as it is now or was less than a thirtieth second ago."""
        slot = math.floor(time_s * RATE_HZ) if math.isfinite(time_s) else -1
        kept = self._kept
        if kept is not None and slot == self._slot >= 0 and kept.get_size() == target.get_size():
            target.blit(kept, (0, 0))
            return
        self._backdrop.draw(target, telemetry, time_s)
        self._slot = slot
        if kept is None or kept.get_size() != target.get_size():
            self._kept = target.copy()
        else:
            kept.blit(target, (0, 0))
