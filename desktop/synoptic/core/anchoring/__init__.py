"""Finding a passage again in a changed text."""
