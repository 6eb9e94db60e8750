"""A file becomes an article."""

from synoptic.core.ingest.formats import SUFFIXES
from synoptic.core.ingest.reader import read
from synoptic.core.ingest.worker import read_many_safely, read_safely

__all__ = ["SUFFIXES", "read", "read_many_safely", "read_safely"]
