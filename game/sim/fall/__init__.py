"""What two men do while they fall: loose things, breath, marks with a stopwatch, cut lines."""
