"""Remarks on a statement: notes on it and its passages, tags, and which articles are silent on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synoptic.core.documents.reshaping import passage_of, with_note
from synoptic.core.documents.rewriting import annotated, silenced
from synoptic.core.documents.statement import Coverage
from synoptic.core.text.phrases import listed
from synoptic.gui.models.provenance import silent_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk

CHOOSE_FIRST = "Choose a statement first."
NOBODY_LEFT = "Every article on view speaks of this or is marked silent already."
NOTE, PASSAGE_NOTE, TAGS = "Note on", "Note on a passage of", "Tags of"


class Annotating(QObject):
    """Writes remarks down; a suggestion that is remarked on stays open. `refused` brings words."""

    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def write_note(self, statement_id: str, passage: str, note: str) -> None:
        """Put a note on a statement, or on one of its passages; an empty one takes the note away."""
        statement = self._found(statement_id)
        if statement is None or (passage and statement.position_of(passage) is None):
            return
        before = passage_of(statement, passage).note if passage else statement.note
        if note.strip() != before:
            deed = PASSAGE_NOTE if passage else NOTE
            self._desk.history.perform(annotated(with_note(statement, note.strip(), passage), deed))

    def write_tags(self, statement_id: str, tags: Sequence[str]) -> None:
        """Give a statement these tags and no others."""
        statement = self._found(statement_id)
        if statement is not None and tuple(tags) != statement.tags:
            self._desk.history.perform(annotated(replace(statement, tags=tuple(tags)), TAGS))

    def turn_silent(self, article_id: str) -> None:
        """Mark an article silent on the chosen statement, or take that back."""
        statement = self._desk.statement
        if statement is None or not article_id:
            self.refused.emit(CHOOSE_FIRST)
            return
        letter = self._desk.workspace.article(article_id).letter
        if statement.coverage(article_id) is Coverage.SAYS:
            self.refused.emit(f"{letter} speaks of this: it has a passage here, so it is not silent.")
            return
        if article_id not in silent_of(self._desk.workspace, statement):
            self._desk.history.perform(silenced(statement, {article_id}, f"{letter} is silent on"))
            return
        whole = replace(statement, silent=statement.silent - {article_id})
        self._desk.history.perform(annotated(whole, f"{letter} is not called silent on"))

    def silence_others(self) -> None:
        """Mark all articles silent that have no passage of the chosen statement: the reader looked there.

        Parked articles are not on view, so that nobody says this of them by the way.
        """
        statement, space = self._desk.statement, self._desk.workspace
        if statement is None:
            self.refused.emit(CHOOSE_FIRST)
            return
        done = statement.articles | silent_of(space, statement)
        left = [article for article in space.articles if article.id not in done and not article.parked]
        if not left:
            self.refused.emit(NOBODY_LEFT)
            return
        be = "is" if len(left) == 1 else "are"
        deed = f"{listed(article.letter for article in left)} {be} silent on"
        self._desk.history.perform(silenced(statement, [article.id for article in left], deed))

    def known_tags(self) -> tuple[str, ...]:
        """The tags of the project, those that are used most first."""
        count: dict[str, int] = {}
        for statement in self._desk.workspace.statements:
            for tag in statement.tags:
                count[tag] = count.get(tag, 0) + 1
        return tuple(sorted(count, key=lambda tag: (-count[tag], tag.casefold())))

    def _found(self, statement_id: str) -> Statement | None:
        space = self._desk.workspace
        return space.statement(statement_id) if space.has_statement(statement_id) else None
