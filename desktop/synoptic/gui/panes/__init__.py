"""The parallel panes: text, highlights, ribbons, overview."""
