"""The world: deterministic, headless, fixed step."""
