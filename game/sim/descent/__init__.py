"""The way down as pure functions: burn, entry, canopy, landing, and a quick forecast of them."""
