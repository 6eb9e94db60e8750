"""Keeps the panes showing the right articles with the right marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.gui.frame.room import FEWEST, articles_needed, articles_to_show
from synoptic.gui.models.marks import MarkBook
from synoptic.gui.models.query import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.documents.edits import Changes
    from synoptic.gui.desk import Desk
    from synoptic.gui.panes.row import PaneRow


class PaneFeed(QObject):
    """Decides which articles stand in the panes of `row`, and brings them what changed.

    A statement that is selected brings the articles that it needs to be seen side by side. What the filter
    leaves out is not marked, the selected statement excepted. `shown_changed` is emitted when other articles
    came into the panes.
    """

    shown_changed = Signal()

    def __init__(self, desk: Desk, row: PaneRow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row = row
        self._room = FEWEST
        self._begun = False  # until the last session is known, nothing is laid out that it would change
        self._shown: tuple[str, ...] = ()
        self._book = MarkBook(desk.workspace.statements)
        self._pointed = ""  # the statement that the panes point out
        desk.bridge.changed.connect(self._on_changed)
        desk.selection.changed.connect(self._on_selected)
        desk.query.changed.connect(self._on_filtered)
        row.statement_clicked.connect(desk.selection.select)
        row.park_requested.connect(self.park)
        row.order_changed.connect(self._on_order_changed)

    @property
    def shown(self) -> tuple[str, ...]:
        """The articles in the panes, from left to right."""
        return self._shown

    def set_room(self, panes: int) -> None:
        """Show at most so many panes."""
        if panes != self._room:
            self._room = panes
            if self._begun:
                self._choose(self._needed_of_old(self._shown))

    def begin(self, shown: Sequence[str], *, reveal: bool = True) -> None:
        """Show articles from now on, rather these than others: an earlier session had them.

        Without `reveal` the texts are left for whoever knows where they stood.
        """
        self._begun = True
        needed = self._needed_of_old(shown)
        self._show(articles_to_show(self._order(), self._parked(), shown, self._room, needed), anew=True)
        self._point(reveal=reveal)

    def bring(self, article: str) -> None:
        """Put an article into a pane, parked or not; where there is no room another one gives way."""
        parked = self._parked()
        if article in parked:
            self._arrange(self._order(), parked - {article})
        self._choose((article,))

    def park(self, article: str) -> None:
        """Put the pane of an article away; the article stays in the project."""
        self._arrange(self._order(), self._parked() | {article})

    def _order(self) -> tuple[str, ...]:
        return tuple(article.id for article in self._desk.workspace.articles)

    def _parked(self) -> frozenset[str]:
        return frozenset(article.id for article in self._desk.workspace.articles if article.parked)

    def _arrange(self, order: Sequence[str], parked: Iterable[str]) -> None:
        from synoptic.core.documents.edits import ArrangeArticles

        self._desk.history.perform(ArrangeArticles(tuple(order), frozenset(parked)))

    def _point(self, *, reveal: bool) -> None:
        """Let the panes point out the selected statement, as long as it is marked anywhere."""
        chosen = self._desk.selection.statement
        self._pointed = chosen if self._book.marked(chosen) else ""
        self._tell_chosen()
        if self._desk.query.filter != EVERYTHING:  # the one selected before may be left out now
            self._mark(self._shown)
        self._row.select(self._pointed or None, reveal)

    def _tell_chosen(self) -> None:
        chosen = self._desk.statement
        passages = chosen.passages() if chosen is not None else ()
        texts = {article.revision for article in self._desk.workspace.articles}
        self._row.set_unplaced({one.article for one in passages if one.revision not in texts})

    def _needed_of_old(self, shown: Sequence[str]) -> tuple[str, ...]:
        """What the statement needs that was selected before: what has been parked since stays away."""
        gone = self._parked() - set(shown)
        return tuple(article for article in self._needed(shown) if article not in gone)

    def _needed(self, shown: Sequence[str]) -> tuple[str, ...]:
        chosen = self._desk.statement
        if chosen is None:
            return ()
        takers = [[passage.article for passage in position.passages] for position in chosen.positions]
        return articles_needed(takers, shown)

    def _choose(self, needed: Sequence[str] = ()) -> None:
        self._show(articles_to_show(self._order(), self._parked(), self._shown, self._room, needed))

    def _show(self, articles: tuple[str, ...], *, anew: bool = False) -> None:
        if articles == self._shown and not anew:
            return
        self._shown = articles
        self._row.set_articles([self._desk.workspace.article(one) for one in articles])
        self._mark(articles)
        self._row.bring_along()
        self.shown_changed.emit()

    def _mark(self, articles: Iterable[str]) -> None:
        query, chosen = self._desk.query, self._desk.selection.statement
        for article in articles:
            index = self._book.of(self._revision(article))
            if query.filter != EVERYTHING:
                index = index.only(lambda statement: statement == chosen or query.shows(statement))
            self._row.set_marks(article, index)

    def _revision(self, article: str) -> str:
        return self._desk.workspace.article(article).revision

    def _take(self, statements: Iterable[str]) -> frozenset[str]:
        """Take statements as they are now; the revisions whose marks that changes."""
        space = self._desk.workspace
        found = (
            self._book.put(one, space.statement(one) if space.has_statement(one) else None)
            for one in statements
        )
        return frozenset().union(*found)

    @Slot(object)
    def _on_filtered(self, changes: Changes) -> None:
        if self._begun and not changes:
            self._mark(self._shown)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        touched = self._take(changes.statements)
        if changes.articles:
            self._shown = tuple(one for one in self._shown if one in self._order())
            self._show(articles_to_show(self._order(), self._parked(), self._shown, self._room), anew=True)
        else:
            self._mark(one for one in self._shown if self._revision(one) in touched)
        self._tell_chosen()
        if self._book.marked(self._desk.selection.statement) != bool(self._pointed):
            self._point(reveal=False)

    @Slot()
    def show_again(self) -> None:
        """Bring the selected statement into view once more: the reader asks, and may have scrolled on."""
        self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        if self._begun:
            self._choose(self._needed(self._shown))
            self._point(reveal=True)

    @Slot(list)
    def _on_order_changed(self, order: list[str]) -> None:
        self._arrange(merged_order(self._order(), order), self._parked())


def merged_order(order: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """The order of all articles after the shown ones were put into another order among themselves."""
    moving = iter(shown)
    return tuple(next(moving) if article in set(shown) else article for article in order)
