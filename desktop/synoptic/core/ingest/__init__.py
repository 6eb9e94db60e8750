"""A file becomes an article."""
