"""The Globus: a globe driven by clockwork, which knows only what was dialled in."""
