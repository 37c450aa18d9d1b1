"""Everything seen, heard or pressed; the only room that imports pygame."""
