"""A new analysis waits in a bar until the reader has said whether it is to be taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog

from synoptic.core.documents.edits import AddSuggestions
from synoptic.gui.frame.proposal_bar import ProposalBar
from synoptic.gui.models.foresight import change_words, nothing_words, staying_words

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.record import Foreseen
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.project_page import ProjectPage
    from synoptic.gui.look import Look

SOON = 300  # ms after an edit until the bar counts anew
OUTDATED = (
    "The articles have changed since the analysis, so it was put aside. Nothing was lost; analyse again (F5)."
)


class Proposal(QObject):
    """Offers an analysis, shows what it would change, takes it in when the reader says so.

    Signals: `noticed` (words for the reader), `taken` when it was taken in.
    """

    noticed = Signal(str)
    taken = Signal()

    def __init__(self, desk: Desk, look: Look, page: ProjectPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._page = desk, look, page
        self._statements: tuple[Statement, ...] | None = None
        self._revisions: frozenset[str] = frozenset()
        self.bar = ProposalBar(look.theme)
        self.bar.hide()
        page.add_bar(self.bar)
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._tell)
        self.bar.show_wanted.connect(self.show)
        self.bar.taken.connect(self.take_in)
        self.bar.kept.connect(self.keep)
        desk.bridge.changed.connect(self._on_changed)

    @property
    def waiting(self) -> bool:
        """Is an analysis waiting to be taken in?"""
        return self._statements is not None

    def offer(self, statements: tuple[Statement, ...]) -> None:
        """Let the reader say what becomes of an analysis, in place of one that was waiting."""
        self._statements, self._revisions = statements, self._present()
        foreseen = self._foreseen()
        if foreseen:
            self._tell()
        else:
            self.keep()
            self.noticed.emit(nothing_words(foreseen))

    def show(self) -> None:
        """Show all that would change, and take it in or leave it as the reader says there."""
        from synoptic.gui.dialogs.foresight import ForesightDialog

        space = self._desk.workspace
        dialog = ForesightDialog(
            self._foreseen(), space.articles, self._desk.badges, self._look.theme, self._page
        )
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        kept = dialog.put_aside
        dialog.deleteLater()
        if agreed:
            self.take_in()
        elif kept:
            self.keep()

    def take_in(self) -> None:
        """Put what was found in the place of the open suggestions."""
        statements, foreseen = self._statements or (), self._foreseen()
        self.keep()
        if self._desk.history.perform(AddSuggestions(statements)) is not None:
            self.noticed.emit(taken_words(foreseen))
            self.taken.emit()

    @Slot()
    def keep(self) -> None:
        """Put the analysis aside: everything stays as it is."""
        self._statements = None
        self._timer.stop()
        self.bar.hide()

    def _present(self) -> frozenset[str]:
        return frozenset(article.revision for article in self._desk.workspace.articles)

    def _foreseen(self) -> Foreseen:
        return self._desk.workspace.foreseen(self._statements or ())

    @Slot()
    def _tell(self) -> None:
        foreseen = self._foreseen()
        self.bar.tell(f"The analysis is done: {change_words(foreseen)}. {staying_words(foreseen)}".strip())
        self.bar.setVisible(bool(foreseen))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not self.waiting:
            return
        if self._desk.workspace.is_blind:
            self.keep()
        elif changes.articles and self._present() != self._revisions:
            self.keep()
            self.noticed.emit(OUTDATED)
        else:
            self._timer.start()


def taken_words(foreseen: Foreseen) -> str:
    """What was taken in, and how it is taken back."""
    return f"The analysis was taken in: {change_words(foreseen)}. Edit > Undo brings back what was here."
