"""Statements of the reader's own: from words selected in a pane, added to, and taken out again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.core.documents.edits import Action, AddStatement, ChangeStatement, Decide, RemoveStatement
from synoptic.core.documents.statement import Kind, Position, State, Statement, passage_at
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.statement import Passage
    from synoptic.gui.desk import Desk

    Ask = Callable[[Statement, str], Statement | None]

NEW, ADD = "New statement", "Add to the statement"
SELECT_FIRST = "Select some words in a pane first: they become the passage."
CHOOSE_FIRST = "Choose a statement first: the selected words are added to it."
REJECT_INSTEAD = "This statement was suggested by the engine: reject it (R) instead of deleting it."


class Writing(QObject):
    """Makes statements from the words that are selected in a pane.

    `ask` shows a statement under a title to be completed and returns what became of it, or None. `refused`
    brings words when something is missing.
    """

    refused = Signal(str)

    def __init__(self, desk: Desk, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ask = ask
        self._article = ""
        self._span = Span(0, 0)

    @Slot(str, Span)
    def note_selection(self, article: str, span: Span) -> None:
        """Remember which words are selected; a span of no length means none in that article."""
        if len(span) or article == self._article:
            self._article, self._span = article, span

    def new_statement(self) -> None:
        """Make a statement whose first passage is what is selected."""
        passage = self._passage()
        if passage is None:
            return
        draft = Statement("", Kind.EVENT, (Position(passage.exact, (passage,)),))
        written = self._ask(draft, NEW)
        if written is not None and self._desk.history.perform(AddStatement(written)) is not None:
            self._desk.selection.select(written.id)

    def add_passage(self) -> None:
        """Give the chosen statement another passage: what is selected."""
        statement = self._desk.statement
        if statement is None:
            self.refused.emit(CHOOSE_FIRST)
            return
        passage = self._passage()
        if passage is None:
            return
        written = self._ask(_with(statement, passage), ADD)
        if written is not None:
            undecided = statement.suggestion is not None and statement.state is not State.ACCEPTED
            edit = Decide(written.id, Action.CORRECT, written) if undecided else ChangeStatement(written)
            self._desk.history.perform(edit)

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

    def _passage(self) -> Passage | None:
        known = {article.id: article for article in self._desk.workspace.articles}
        article = known.get(self._article)
        if article is None or not self._span.of(article.text).strip():
            self.refused.emit(SELECT_FIRST)
            return None
        return passage_at(article.id, article.revision, article.text, whole_words(self._span, article.text))


def _with(statement: Statement, passage: Passage) -> Statement:
    """The statement with one passage more, which says what the first ones say until the reader objects."""
    if not statement.positions:
        return replace(statement, positions=(Position(passage.exact, (passage,)),))
    first, *others = statement.positions
    return replace(statement, positions=(replace(first, passages=(*first.passages, passage)), *others))


def whole_words(span: Span, text: str) -> Span:
    """The span without the white space at its ends, and with the whole of the words that it cuts."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
