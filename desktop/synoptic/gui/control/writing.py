"""Statements of the reader's own: from words selected in the panes, added to, and taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.core.documents.edits import AddStatement, RemoveStatement
from synoptic.core.documents.reshaping import with_passages
from synoptic.core.documents.rewriting import rewritten
from synoptic.core.documents.statement import Kind, Position, Statement, passage_at
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from synoptic.core.documents.statement import Passage
    from synoptic.gui.desk import Ask, Desk

NEW, ADD = "New statement", "Add to the statement"
ADDED = "Add a passage to"
SELECT_FIRST = "Select some words in a pane first: they become the passage."
CHOOSE_FIRST = "Choose a statement first: the selected words are added to it."
REJECT_INSTEAD = "This statement was suggested by the engine: reject it (R) instead of deleting it."


class Writing(QObject):
    """Makes statements from the words that are selected, in one pane or in several.

    `ask` shows a statement under a title to be completed and returns what became of it, or None. `refused`
    brings words when something is missing; `used` says that the selected words are in the project now;
    `position_wanted` brings a statement and passages where the reader must say which position these give.
    """

    refused = Signal(str)
    position_wanted = Signal(object, object)
    used = Signal()

    def __init__(self, desk: Desk, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ask = ask
        self._selected: dict[str, Span] = {}

    @Slot(str, Span)
    def note_selection(self, article: str, span: Span) -> None:
        """Remember which words are selected; a span of no length means none in that article."""
        self._selected.pop(article, None)
        if len(span):
            self._selected[article] = span

    def keep_only(self, articles: Collection[str]) -> None:
        """Forget what was selected in articles that are on view no longer."""
        self._selected = {one: span for one, span in self._selected.items() if one in articles}

    def new_statement(self) -> None:
        """Make a statement whose passages are what is selected."""
        passages = self._passages()
        if passages:
            self.write(Statement("", Kind.EVENT, (Position(passages[0].exact, passages),)))

    def write(self, draft: Statement) -> None:
        """Let the reader complete a statement, and add it."""
        written = self._ask(draft, NEW)
        if written is not None and self._desk.history.perform(AddStatement(written)) is not None:
            self._desk.selection.select(written.id)
            self.used.emit()

    def add_passage(self) -> None:
        """Give the chosen statement another passage, which says what the current one says."""
        statement = self._chosen()
        passages = self._passages() if statement is not None else ()
        if statement is None or not passages:
            return
        pointed = statement.position_of(self._desk.selection.passage)
        if pointed is None and len(statement.positions) > 1:  # only the reader knows which of them it says
            self.position_wanted.emit(statement, passages)
        else:
            into = pointed or next(iter(statement.positions), None)
            self.add_to(statement, passages, into.id if into is not None else "")

    def add_to(self, statement: Statement, passages: Sequence[Passage], position: str = "") -> None:
        """Give a position of a statement more passages, or a new one in their words."""
        self._rewrite(self._desk.valued(with_passages(statement, passages, position)))

    def describe_position(self, statement: Statement, passages: Sequence[Passage]) -> None:
        """Give a statement a new position with these passages, and let the reader say what it says."""
        self._rewrite(self._ask(with_passages(statement, passages), ADD))

    def add_position(self) -> None:
        """Give the chosen statement another position: what is selected, in its own words."""
        statement = self._chosen()
        passages = self._passages() if statement is not None else ()
        if statement is not None and passages:
            self.add_to(statement, passages)

    def remove(self) -> None:
        """Take a statement out that the reader wrote."""
        statement = self._desk.statement
        if statement is None:
            return
        if statement.suggestion is not None:
            self.refused.emit(REJECT_INSTEAD)
            return
        following = self._desk.query.next_statement(statement.id)
        if self._desk.history.perform(RemoveStatement(statement.id)) is not None:
            self._desk.selection.select(following)

    def passage_in(self, article_id: str, span: Span) -> Passage:
        """The passage of whole words at a span of an article."""
        article = self._desk.workspace.article(article_id)
        return passage_at(article.id, article.revision, article.text, whole_words(span, article.text))

    def _rewrite(self, written: Statement | None) -> None:
        if written is not None and self._desk.history.perform(rewritten(written, ADDED)) is not None:
            self.used.emit()

    def _chosen(self) -> Statement | None:
        if self._desk.statement is None:
            self.refused.emit(CHOOSE_FIRST)
        return self._desk.statement

    def _passages(self) -> tuple[Passage, ...]:
        """A passage for the words that are selected in each pane, in the order of the articles."""
        articles = [one for one in self._desk.workspace.articles if one.id in self._selected]
        spans = [(one, self._selected[one.id]) for one in articles]
        found = tuple(self.passage_in(one.id, span) for one, span in spans if span.of(one.text).strip())
        if not found:
            self.refused.emit(SELECT_FIRST)
        return found


def whole_words(span: Span, text: str) -> Span:
    """The span without the white space at its ends, and with the whole of the words that it cuts."""
    inside = span.stripped(text)
    start, end = inside.start, inside.end
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
