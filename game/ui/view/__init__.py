"""Camera, painters and overlays of the flight."""
