"""Gas in vessels, bottles and suits, and the valves between them: pure functions over values."""
