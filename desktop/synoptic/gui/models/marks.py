"""What a pane draws: the passages of its article with what there is to show of their statement."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import State
from synoptic.gui.models.mark_index import Mark, MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synoptic.core.documents.statement import Statement

FEW = 64  # statements; so many are put in place one by one, more are sorted anew


def marks_of(statement: Statement) -> dict[str, list[Mark]]:
    """The marks of a statement, by the revision that they stand in; what was rejected leaves none."""
    found: dict[str, list[Mark]] = {}
    if statement.state is State.REJECTED:
        return found
    relation = statement.relation
    for position in statement.positions:
        answer = position.value if statement.has_answer(position) else ""
        for passage in position.passages:
            if passage.state is not State.REJECTED:
                is_open = passage.state is State.SUGGESTED
                mark = Mark(passage.span, passage.id, statement.id, relation, is_open, answer)
                found.setdefault(passage.revision, []).append(mark)
    return found


class MarkBook:
    """The marks of every text of a project, kept up statement by statement.

    They go by revision: an orphan, which stands in an earlier text, is never drawn over the present one.
    """

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._by_text: defaultdict[str, dict[str, list[Mark]]] = defaultdict(dict)
        self._texts_of: dict[str, frozenset[str]] = {}
        self._indexes: dict[str, MarkIndex] = {}  # of the texts that were asked for
        self._late: defaultdict[str, set[str]] = defaultdict(set)  # statements that these have yet to take in
        for statement in statements:
            self.put(statement.id, statement)

    def put(self, name: str, statement: Statement | None) -> frozenset[str]:
        """Take a statement as it is now, None when it is gone; the revisions whose marks that changes."""
        new = marks_of(statement) if statement is not None else {}
        before = self._texts_of.pop(name, frozenset())
        for revision in before - new.keys():
            del self._by_text[revision][name]
        changed = {one for one, marks in new.items() if self._by_text[one].get(name) != marks}
        for revision in changed:
            self._by_text[revision][name] = new[revision]
        if new:
            self._texts_of[name] = frozenset(new)
        touched = frozenset(changed | (before - new.keys()))
        for revision in touched & self._indexes.keys():
            self._late[revision].add(name)
        return touched

    def of(self, revision: str) -> MarkIndex:
        """The marks of one text, by place; a longer one comes before a shorter one at the same place."""
        late, known = self._late.pop(revision, ()), self._indexes.get(revision)
        if known is None or len(late) > FEW:
            known = MarkIndex(chain.from_iterable(self._by_text[revision].values()))
        else:
            for name in late:
                known = known.replaced(name, self._by_text[revision].get(name, ()))
        self._indexes[revision] = known
        return known

    def marked(self, statement: str) -> bool:
        """Has this statement a mark in any text?"""
        return statement in self._texts_of
