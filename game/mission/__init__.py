"""What a level means: reading, checking, conditions, story."""
