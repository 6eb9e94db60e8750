"""What a reader does with an article as a whole: describe, move, park, revise it, take it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import ArrangeArticles, DescribeArticle, RemoveArticle
from synoptic.core.text.phrases import counted
from synoptic.gui.control.revising import Revising

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.article import Article
    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look

CHOOSE_FIRST = (
    "Choose an article first: put the keyboard into its pane, or select it in the list of sources (Ctrl+B)."
)


class Articles(QObject):
    """Carries out the commands of the Article menu; `noticed` brings news, `warned` what went wrong."""

    noticed = Signal(str)
    warned = Signal(str)

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window
        self.revising = Revising(desk, look, window, self)
        self.revising.noticed.connect(self.noticed)
        self.revising.warned.connect(self.warned)

    def carry_out(self, command: str, article_id: str) -> None:
        """Do what `command` names to the article with this id; say so when there is none."""
        known = {article.id: article for article in self._desk.workspace.articles}
        article = known.get(article_id)
        if article is None:
            self.noticed.emit(CHOOSE_FIRST)
            return
        {
            "describe_article": self.ask_about,
            "article_earlier": lambda one: self.move(one, -1),
            "article_later": lambda one: self.move(one, 1),
            "park_article": self.park,
            "revise_article": self.revising.ask_for,
            "place_passages": self.revising.place_orphans,
            "remove_article": self.remove,
        }[command](article)

    def ask_about(self, article: Article) -> None:
        """Let the reader correct what is known of an article."""
        from synoptic.gui.dialogs.describe import DescribeDialog

        dialog = DescribeDialog(article, self._look.theme, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.describe(article, dialog.known())

    def describe(self, article: Article, known: Mapping[str, str]) -> None:
        """Write down what a reader knows of an article."""
        if known:
            self._desk.history.perform(DescribeArticle(article.id, known))

    def move(self, article: Article, by: int) -> None:
        """Let an article change places with its neighbour, to the left (-1) or to the right (1)."""
        order = [one.id for one in self._desk.workspace.articles]
        here = order.index(article.id)
        there = here + by
        if 0 <= there < len(order):
            order[here], order[there] = order[there], order[here]
            self._desk.history.perform(ArrangeArticles(tuple(order), self._parked()))

    def park(self, article: Article) -> None:
        """Put the pane of an article away, or bring it back."""
        order = tuple(one.id for one in self._desk.workspace.articles)
        self._desk.history.perform(ArrangeArticles(order, self._parked() ^ {article.id}))

    def remove(self, article: Article) -> None:
        """Take an article out with its passages, and say what went and how it comes back."""
        before = self._desk.workspace.statements
        passages = sum(p.article == article.id for statement in before for p in statement.passages())
        if self._desk.history.perform(RemoveArticle(article.id)) is None:
            return
        alone = len(before) - len(self._desk.workspace.statements)
        self.noticed.emit(removed_words(article, passages, alone))

    def _parked(self) -> frozenset[str]:
        return frozenset(article.id for article in self._desk.workspace.articles if article.parked)


def removed_words(article: Article, passages: int, statements: int) -> str:
    """What left the project with an article: so many passages, so many statements that it alone made."""
    also = f" and {counted(statements, 'statement')} that it alone made" if statements else ""
    return (
        f"“{article.title.value or article.letter}” was removed with {counted(passages, 'passage')}{also}. "
        "Edit > Undo brings all of it back."
    )
