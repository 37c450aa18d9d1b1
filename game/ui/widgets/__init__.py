"""One file per kind of control or instrument."""
