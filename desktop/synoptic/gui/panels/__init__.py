"""What stands beside and below the panes: card, list, sources."""
