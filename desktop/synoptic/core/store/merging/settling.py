"""A statement of one copy as it stands among the articles after the merge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.store.merging.articles import Shelf
    from synoptic.core.store.merging.contents import Held


@dataclass(frozen=True, slots=True)
class Settler:
    """Moves statements over to the articles after the merge.

    `anchors` are the passages, by id, as they stand in the latest text that one of the copies found them in,
    each with the time of its statement.
    """

    shelf: Shelf
    anchors: Mapping[str, tuple[Passage, str]]

    def settled(self, held: Held) -> Held | None:
        """The statement under the names and in the texts of the merge; None where it has no passage left."""
        statement = held.statement
        if self._is_settled(statement):
            return held
        positions = tuple(self._position(each, held.at) for each in statement.positions)
        kept = tuple(
            new
            for new, old in zip(positions, statement.positions, strict=True)
            if new.passages or not old.passages
        )
        if statement.articles and not any(position.passages for position in kept):
            return None
        names = {position.id for position in kept}
        explained = tuple(p if p.superseded_by in names else replace(p, superseded_by="") for p in kept)
        rename = self.shelf.names.article
        looked = {rename(a): by for a, by in held.looked.items() if rename(a) in self.shelf.current}
        silent = frozenset(rename(a) for a in statement.silent) & self.shelf.current.keys()
        settled = replace(statement, positions=explained, silent=frozenset(silent))
        return held if settled == statement else replace(held, statement=settled, looked=looked)

    def _is_settled(self, statement: Statement) -> bool:
        """Does all of it stand in present texts under names that stay? Most do, of thousands."""
        current, names = self.shelf.current, self.shelf.names.articles
        return all(current.get(each.article) == each.revision for each in statement.passages()) and all(
            name in current and name not in names for name in statement.silent
        )

    def _position(self, position: Position, at: str) -> Position:
        passages = (self._passage(named(self.shelf, each), at) for each in position.passages)
        kept = tuple(each for each in passages if each.article in self.shelf.current)
        return position if kept == position.passages else replace(position, passages=kept)

    def _passage(self, passage: Passage, at: str) -> Passage:
        """The passage where the other side found it in a newer text, provided that it is the same words."""
        found, then = self.anchors.get(passage.id, (passage, at))
        if found.article != passage.article or self.shelf.age(found) <= self.shelf.age(passage):
            return passage
        if found.exact != passage.exact and then != at:
            return passage
        moved = replace(passage, revision=found.revision, span=found.span, exact=found.exact)
        return replace(moved, prefix=found.prefix, suffix=found.suffix)


def settler(shelf: Shelf, held: Iterable[Held]) -> Settler:
    """A settler for the statements of two copies, which are all of `held`."""
    anchors: dict[str, tuple[Passage, str]] = {}
    for each in held:
        for passage in (named(shelf, one) for one in each.statement.passages()):
            known = anchors.setdefault(passage.id, (passage, each.at))
            if shelf.age(passage) > shelf.age(known[0]):
                anchors[passage.id] = passage, each.at
    return Settler(shelf, anchors)


def named(shelf: Shelf, passage: Passage) -> Passage:
    """The passage under the names of its article and text after the merge."""
    article, revision = shelf.names.article(passage.article), shelf.names.revision(passage.revision)
    if (article, revision) == (passage.article, passage.revision):
        return passage
    return replace(passage, article=article, revision=revision)


def bare(statement: Statement) -> Statement:
    """The statement without what can be put together from two sides: state, notes, tags, silence."""
    unnoted = statement.mapped(lambda passage: replace(passage, note=""))
    plain = replace(unnoted, note="", tags=(), silent=frozenset(), suggestion=None)
    return plain.with_state(State.ACCEPTED)
