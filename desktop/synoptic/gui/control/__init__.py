"""What happens when the reader does something: each controller has one concern and no look of its own."""
