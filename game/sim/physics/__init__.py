"""The only room that imports pymunk: bodies, tether, contacts."""
