"""The matrix: what each article says on each statement."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.statement import State
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.rows import NOWHERE, Index, Role, StatementRows
from synoptic.gui.models.wording import (
    NOT_FOUND,
    UNREAD_SIGN,
    cell_words,
    day_words,
    letters_of,
    relation_words,
)
from synoptic.gui.theme import LINES

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.models.query import Query

LABEL = 0


class Part(IntEnum):
    """What the columns of the matrix are: the statement, one for each article, the relation."""

    LABEL = 0
    ARTICLE = 1
    RELATION = 2


class MatrixTable(StatementRows):
    """Statements by articles: a cell shows the position an article takes, or that it is silent or unread."""

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(query, parent)
        self._articles = self.workspace.articles

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that the columns stand for, in order."""
        return self._articles

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """A column for the label, one for each article, one for the relation."""
        return 0 if parent.isValid() else len(self._articles) + 2

    def part(self, column: int) -> Part:
        """What a column shows."""
        if column == LABEL:
            return Part.LABEL
        return Part.RELATION if column == len(self._articles) + 1 else Part.ARTICLE

    def article_at(self, column: int) -> Article | None:
        """The article of a column; None for label and relation."""
        return self._articles[column - 1] if self.part(column) is Part.ARTICLE else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, or one of the roles that delegates ask for."""
        statement = self.statement_at(index.row())
        if statement is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(statement, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(statement, index.column())
            case Role.ID:
                return statement.id
            case Role.RELATION:
                return statement.relation
            case Role.STATE:
                return statement.state
            case _:
                return self._of_article(statement, index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a column: an article by its letter and day."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        article = self.article_at(section)
        if role == Qt.ItemDataRole.AccessibleTextRole and article is not None:
            return f"Article {article.letter}, {article.title}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if article is None:
            return "Statement" if section == LABEL else "Relation"
        day = day_words(article.dated)
        return f"{article.letter} · {day}" if day else article.letter

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the query by label, by relation, or by place in the text of an article."""
        article = self.article_at(column) if 0 <= column < self.columnCount() else None
        by = {LABEL: By.LABEL, self.columnCount() - 1: By.RELATION}.get(column, By.REVIEW)
        ordering = Ordering(By.PLACE, article.id) if article else Ordering(by)
        self._query.set_ordering(replace(ordering, descending=order is Qt.SortOrder.DescendingOrder))

    def _shown(self, statement: Statement, column: int) -> str:
        article = self.article_at(column)
        if article is not None:
            return cell_words(statement, article.id)
        if column == LABEL:
            return statement.label
        words = relation_words(statement, letters_of(statement, self._articles))
        suggested = " · suggested" if statement.state is State.SUGGESTED else ""
        return f"{LINES[statement.relation][1]} {words}{suggested}"

    def _spoken(self, statement: Statement, column: int) -> str:
        article = self.article_at(column)
        if article is None:
            return self._shown(statement, column)
        coverage = statement.coverage(article.id)
        said = cell_words(statement, article.id)
        said = {NOT_FOUND: "no passage was found", UNREAD_SIGN: coverage.value}.get(said, said)
        return f"{article.letter}: {said}"

    def _of_article(self, statement: Statement, column: int, role: int) -> object:
        article = self.article_at(column)
        if article is None:
            return None
        if role == Role.COVERAGE:
            return statement.coverage(article.id)
        taken = next((n for n, p in enumerate(statement.positions) if article.id in p.articles), -1)
        if role == Role.POSITION:
            return taken
        if role == Role.PASSAGE and taken >= 0:
            return next(p.id for p in statement.positions[taken].passages if p.article == article.id)
        return None

    def _follow(self, changes: Changes) -> None:
        articles = self.workspace.articles
        if [a.id for a in articles] != [a.id for a in self._articles]:
            self.adopting = True
            self.beginResetModel()  # other columns: every cell is another one
            self._articles = articles
            self._take(list(self._query.ids))
            self.endResetModel()
            self.adopting = False
            return
        self._articles = articles
        if changes.articles:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        super()._follow(changes)
