"""The ship's path round the Earth, the ground below it and the light on it: pure functions."""
