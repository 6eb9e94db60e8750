"""The articles of a project as a list: shown ones and parked ones, to be checked and reordered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QObject, Qt, Signal

from synoptic.gui.models.rows import NOWHERE, Index, Role
from synoptic.gui.models.wording import date_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Changes
    from synoptic.gui.models.query import Query

MIME = "application/x-synoptic-article"
UNTITLED = "Untitled"


def moved(order: Sequence[str], one: str, before: int) -> tuple[str, ...]:
    """`order` with `one` moved to stand before what is now in row `before`."""
    rest = [other for other in order[:before] if other != one]
    return (*rest, one, *(other for other in order[before:] if other != one))


def title_of(article: Article) -> str:
    """What to call an article that may have no title."""
    return article.title.value or UNTITLED


class ArticleList(QAbstractListModel):
    """All articles in their order; a check means that its pane is shown.

    What the reader wishes for goes out as an ArrangeArticles edit through `arranged`; the list changes when
    the project has.
    """

    arranged = Signal(object)

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self._articles = query.workspace.articles
        query.changed.connect(self._follow)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many articles the project holds."""
        return 0 if parent.isValid() else len(self._articles)

    def article_at(self, row: int) -> Article:
        """The article in a row."""
        return self._articles[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, or one of the roles that the delegate asks for."""
        if not index.isValid():
            return None
        article = self._articles[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(article)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Unchecked if article.parked else Qt.CheckState.Checked
            case Qt.ItemDataRole.AccessibleTextRole:
                parked = ", parked" if article.parked else ""
                return f"Article {article.letter}, {title_of(article)}, {detail_of(article)}{parked}"
            case Role.ID:
                return article.id
            case Role.LETTERS:
                return (article.letter,)
            case Role.DETAIL:
                return detail_of(article)
            case Role.COUNTS:
                return self._query.counts_of(article.id)
            case Role.PARKED:
                return article.parked
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for an article to be shown or parked."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.show(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be checked and dragged; between rows something can be dropped."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def show(self, row: int, shown: bool) -> None:
        """Ask for the article in a row to be shown, or parked."""
        article = self._articles[row]
        parked = self._parked() - {article.id} if shown else self._parked() | {article.id}
        self._wish(self._order(), parked)

    def move(self, row: int, before: int) -> None:
        """Ask for the article in `row` to stand before the one in row `before`."""
        self._wish(moved(self._order(), self._articles[row].id, before), self._parked())

    def supportedDropActions(self) -> Qt.DropAction:
        """An article is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What a dragged article travels as."""
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """A dragged article, by id."""
        data = QMimeData()
        ids = [self._articles[index.row()].id for index in indexes]
        data.setData(MIME, QByteArray(ids[0].encode() if ids else b""))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the dragged article to stand where it was dropped; the view itself moves nothing."""
        one = bytes(data.data(MIME).data()).decode()
        if action is not Qt.DropAction.MoveAction or one not in self._order():
            return False
        before = row if row >= 0 else parent.row() if parent.isValid() else len(self._articles)
        self._wish(moved(self._order(), one, before), self._parked())
        return False

    def _order(self) -> tuple[str, ...]:
        return tuple(article.id for article in self._articles)

    def _parked(self) -> frozenset[str]:
        return frozenset(article.id for article in self._articles if article.parked)

    def _wish(self, order: tuple[str, ...], parked: frozenset[str]) -> None:
        if (order, parked) != (self._order(), self._parked()):
            from synoptic.core.documents.edits import ArrangeArticles

            self.arranged.emit(ArrangeArticles(order, parked))

    def _follow(self, changes: Changes) -> None:
        articles = self._query.workspace.articles
        if [a.id for a in articles] != list(self._order()):
            self.beginResetModel()
            self._articles = articles
            self.endResetModel()
        elif self._articles and changes:
            self._articles = articles
            self.dataChanged.emit(self.index(0), self.index(len(articles) - 1))


def detail_of(article: Article) -> str:
    """Publisher and date of an article in a line."""
    return " · ".join(part for part in (article.publisher.value, date_words(article.dated)) if part)
