"""A project leaves the program: reports and data."""
