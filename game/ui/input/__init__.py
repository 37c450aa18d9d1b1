"""Keys, mouse and pads become actions and commands."""
