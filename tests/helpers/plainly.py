"""The plain way of looking for a passage, to hold the quick one against."""

from __future__ import annotations

from functools import cached_property

from synoptic.core.anchoring import Searched
from synoptic.core.anchoring.seeding import Seeds
from synoptic.core.text.spans import Span


class Everywhere(Seeds):
    """Leaves nothing out: the whole text is to be compared, letter by letter."""

    def stretches(self, wording: str) -> list[Span]:
        return [Span(0, self._length)]


class PlainlySearched(Searched):
    """A text that is searched without its index."""

    @cached_property
    def seeds(self) -> Seeds:
        return Everywhere(self.folded.text)
