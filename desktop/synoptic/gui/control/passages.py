"""The passage that the reader is at: which it is, going to the next, and moving its two ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.core.documents.reshaping import passage_of, with_bounds
from synoptic.core.documents.rewriting import rewritten
from synoptic.core.documents.statement import State
from synoptic.core.text.spans import Span
from synoptic.core.text.words import stepped

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.text.spans import End
    from synoptic.gui.desk import Desk

CHOOSE_FIRST = "Choose a statement first: the ends of its passages can then be moved."
MOVED = "Move the end of a passage in"
NOTHING_PLACED = "No passage of this statement stands in an article as it is now."


class Passages(QObject):
    """Knows the current passage, in the article of `here`: the one last pointed at, else the first.

    Where the statement has none in that article, it is the one last pointed at in any, else the first of all.
    `refused` brings words when there is none; `stepped_to` brings the passage that is to be shown.
    """

    refused = Signal(str)
    stepped_to = Signal(str)

    def __init__(self, desk: Desk, here: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._here = desk, here

    def current(self) -> Passage | None:
        """The passage that commands work on, None when the chosen statement has none in a present text."""
        statement = self._desk.statement
        standing = self.standing(statement) if statement is not None else []
        pointed = self._desk.selection.passage
        here = self._here()
        ranked = sorted(standing, key=lambda one: (one.article != here, one.id != pointed))
        return ranked[0] if ranked else None

    def unplaced(self) -> Passage | None:
        """The passage last pointed at where it stands in an earlier text alone: no pane has it."""
        statement, pointed = self._desk.statement, self._desk.selection.passage
        if statement is None or statement.position_of(pointed) is None:
            return None
        passage = passage_of(statement, pointed)
        return passage if passage.revision != self._desk.workspace.article(passage.article).revision else None

    def standing(self, statement: Statement) -> list[Passage]:
        """The passages of a statement that stand in the texts as they are, by article and place."""
        articles = {article.id: article for article in self._desk.workspace.articles}
        found = [
            passage
            for passage in statement.passages()
            if passage.article in articles
            and passage.revision == articles[passage.article].revision
            and (passage.state is not State.REJECTED or statement.state is State.REJECTED)
        ]
        return sorted(found, key=lambda one: (articles[one.article].order, one.span))

    def step(self, by: int) -> None:
        """Go to the next passage of the statement, or with -1 to the one before; round the end.

        Who has turned to another pane meanwhile goes to the current passage there first.
        """
        statement, here = self._desk.statement, self._required()
        if statement is None or here is None:
            return
        line = [passage.id for passage in self.standing(statement)]
        fresh = here.id != self._desk.selection.passage
        to = here.id if fresh else line[(line.index(here.id) + by) % len(line)]
        self._desk.selection.point(to)
        self.stepped_to.emit(to)

    def move_end(self, end: End, step: int) -> None:
        """Move an end of the current passage by a word, on or with -1 back."""
        passage = self._required()
        if passage is not None:
            text = self._desk.workspace.article(passage.article).text
            self._desk.selection.point(passage.id)
            self.set_bounds(passage.id, stepped(passage.span, text, end, step))

    @Slot(str, Span)
    def set_bounds(self, passage_id: str, span: Span) -> None:
        """Let a passage of the chosen statement begin and end elsewhere."""
        statement = self._desk.statement
        if statement is None or statement.position_of(passage_id) is None:
            return
        passage = passage_of(statement, passage_id)
        if span != passage.span:
            text = self._desk.workspace.article(passage.article).text
            whole = self._desk.valued(with_bounds(statement, passage_id, span, text))
            self._desk.history.perform(rewritten(whole, MOVED))

    def _required(self) -> Passage | None:
        found = self.current()
        if found is None:
            self.refused.emit(CHOOSE_FIRST if self._desk.statement is None else NOTHING_PLACED)
        return found
