"""What is told twice: a finding that another one already holds, with a better label."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.finding import Finding, Place

SAME_PLACE = 0.8  # of the longer passage, that both hold


def without_repeats(shared: Sequence[Finding], typed: Sequence[Finding]) -> list[Finding]:
    """The shared events that no typed finding of one stance tells of the very same passages."""
    sole = [f for f in typed if len(f.stances) == 1]
    return [f for f in shared if not any(_same(f, other) for other in sole)]


def _same(event: Finding, typed: Finding) -> bool:
    if event.articles != typed.articles:
        return False
    places = typed.stances[0].places
    return all(any(_overlap(p, q) for q in places) for p in event.stances[0].places)


def _overlap(a: Place, b: Place) -> bool:
    longest = max(len(a.span), len(b.span))
    return a.article == b.article and a.span.overlap(b.span) >= SAME_PLACE * longest
