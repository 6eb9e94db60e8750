"""The engine: what the sources share and where they conflict."""
