"""One file per automatic pilot."""
