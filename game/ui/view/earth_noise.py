"""Random fields that repeat: the same for the same seed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def fractal(side: int, slope: float, fewest_waves: float, seed: int) -> NDArray[np.float32]:
    """Return a periodic square of mean 0 and deviation 1 whose spectrum falls as f^-slope.

    Features longer than `side / fewest_waves` texels are left out.
    """
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(rng.standard_normal((side, side)))
    fy = np.fft.fftfreq(side, 1.0 / side)[:, None]
    fx = np.fft.rfftfreq(side, 1.0 / side)[None, :]
    frequency = np.hypot(fy, fx)
    weight = np.where(frequency > fewest_waves, np.maximum(frequency, 1.0) ** -slope, 0.0)
    field = np.fft.irfft2(spectrum * weight, s=(side, side))
    return np.asarray((field - field.mean()) / field.std(), np.float32)
