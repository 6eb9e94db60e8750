"""Everything that needs no window: importable on a server, without Qt."""
