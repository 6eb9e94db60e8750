"""Putting a newer text in an article's place, and placing the passages that it leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import Several
from synoptic.core.documents.rewriting import replaced
from synoptic.core.text.phrases import counted
from synoptic.gui.control.choosing import choose_article
from synoptic.gui.jobs import FileReading, ReadingResult

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.revision import RevisionPlan
    from synoptic.core.documents.statement import Passage
    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look

SAME = "The file holds the text that is here already, so there is nothing to replace."
NONE_LEFT = "Every passage of this article stands in its present text."


class Revising(QObject):
    """Takes a newer text in for an article.

    Signals: `noticed` brings news, `warned` what went wrong; `working` (0 to 1, what is being done) and
    `idle` tell of a file that is being read.
    """

    noticed = Signal(str)
    warned = Signal(str)
    working = Signal(float, str)
    idle = Signal()

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window
        self._article = ""
        self._reading = FileReading(self)
        self._reading.finished.connect(self._on_read)

    def ask_for(self, article: Article) -> None:
        """Let the reader choose the file with the newer text."""
        chosen = choose_article(self._window, f"A newer text of {article.letter}")
        if chosen is not None:
            self.read(article, chosen)

    @property
    def busy(self) -> bool:
        """Is a newer text being read?"""
        return self._reading.running

    def read(self, article: Article, path: Path) -> None:
        """Read the newer text of an article from a file, to take it in; one that is being read gives way."""
        self._reading.stop()
        self._article = article.id
        self._reading.start([path])
        self.working.emit(0.0, f"Reading “{path.name}”, the newer text of {article.letter}")

    def stop(self) -> None:
        """Read no further; the article stays as it is."""
        self._reading.stop()
        self.idle.emit()

    def close(self) -> None:
        """End what is being read."""
        self._reading.close()

    @Slot(object)
    def _on_read(self, result: ReadingResult) -> None:
        self.idle.emit()
        for refused in result.refused:
            self.warned.emit(refused.reason)
        known = {article.id for article in self._desk.workspace.articles}
        if result.articles and self._article in known:
            self.take(self._article, result.articles[0])

    def take(self, article: str, newer: Article) -> None:
        """Put a newer text in an article's place; the reader is asked where its passages are in doubt."""
        if newer.sha256 == self._desk.workspace.article(article).sha256:
            self.noticed.emit(SAME)
            return
        plan = self._desk.workspace.plan_revision(article, newer)
        placed = self._ask(plan, "Take the newer text in") if plan.doubtful else ()
        if placed is not None and self._desk.history.perform(plan.edit(placed)) is not None:
            left = len(plan.doubtful) - len(placed)
            self.noticed.emit(taken_words(plan.told + len(placed), left))

    def place_orphans(self, article: Article) -> None:
        """Let the reader place the passages that an earlier revision left behind."""
        plan = self._desk.workspace.plan_orphans(article.id)
        asked = self._ask(plan, "Save") if plan.doubtful else ()
        placed = (*(each.after for each in plan.carried), *(asked or ()))
        if not plan.doubtful and not placed:
            self.noticed.emit(NONE_LEFT)
        elif placed and asked is not None:
            edits = replaced(self._desk.workspace.statements, placed)
            self._desk.history.perform(Several(f"Place {counted(len(placed), 'passage')}", edits))

    def _ask(self, plan: RevisionPlan, accept: str) -> tuple[Passage, ...] | None:
        from synoptic.gui.frame.bench import Bench

        bench = Bench(self._desk.workspace, plan, accept, self._look.theme, self._window)
        done = bench.exec() == QDialog.DialogCode.Accepted
        chosen = bench.chosen
        bench.deleteLater()
        return chosen if done else None


def taken_words(moved: int, left: int) -> str:
    """What became of an article's passages when a newer text took its place."""
    unplaced = (
        f" {counted(left, 'passage')} {'is' if left == 1 else 'are'} not placed yet: "
        "Article > Place left passages shows them."
        if left
        else ""
    )
    return (
        f"The newer text is in; {counted(moved, 'passage')} moved along.{unplaced} Edit > Undo takes it back."
    )
