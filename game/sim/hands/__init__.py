"""Where hands go: pure geometry and plans of the arms. No live physics here."""
