"""Makers of what lies in `assets/`: run by developers, never by the game."""
