"""Text as Synoptic counts it: Unicode code points of an article's settled text."""
