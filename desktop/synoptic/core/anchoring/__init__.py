"""Finding a passage again in a changed text."""

from synoptic.core.anchoring.attempts import Searched
from synoptic.core.anchoring.carrying import carry
from synoptic.core.anchoring.planning import plan, question_of_orphans, question_of_revision
from synoptic.core.anchoring.resolving import resolve
from synoptic.core.anchoring.selector import Anchored, Candidate, Method, Orphan, Outcome, Selector

__all__ = [
    "Anchored",
    "Candidate",
    "Method",
    "Orphan",
    "Outcome",
    "Searched",
    "Selector",
    "carry",
    "plan",
    "question_of_orphans",
    "question_of_revision",
    "resolve",
]
