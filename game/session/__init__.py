"""One flight: level, world and story together; recording and replay."""
