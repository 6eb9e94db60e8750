"""The engine: what articles share, where they conflict and what only one says, with reasons."""

from synoptic.core.analysis.changes import Differences, differences
from synoptic.core.analysis.engine import ENGINE, VERSION, analyse
from synoptic.core.analysis.limits import limits
from synoptic.core.analysis.parameters import Parameters

__all__ = ["ENGINE", "VERSION", "Differences", "Parameters", "analyse", "differences", "limits"]
