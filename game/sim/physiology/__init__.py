"""What work, heat and gas do to a man in a suit: pure functions, one subject a file."""
