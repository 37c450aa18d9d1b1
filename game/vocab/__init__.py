"""Values every room speaks: channels, commands, events, snapshots, units."""
