"""Correcting who says what a passage says, and with what reserve."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.reshaping import passage_of, with_attribution
from synoptic.core.documents.rewriting import rewritten

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Passage
    from synoptic.gui.desk import Desk
    from synoptic.gui.theme import Theme

DEED = "Who says a passage of"


class Attributing:
    """Asks for speaker and hedge of a passage of the chosen statement, and writes them down as one edit."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window

    def ask(self, passage: Passage, theme: Theme) -> None:
        """Let the reader correct what is known of a passage."""
        from synoptic.gui.dialogs.attribution import AttributionDialog

        letter = self._desk.badges.get(passage.article, "?")
        dialog = AttributionDialog(passage, letter, self._speakers(), theme, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        said = dialog.said()
        dialog.deleteLater()
        if accepted:
            self.write(passage.id, *said)

    def write(self, passage: str, speaker: str, hedge: str) -> None:
        """Put down who says a passage of the chosen statement (empty: the article) and its hedge."""
        statement = self._desk.statement
        if statement is None or statement.position_of(passage) is None:
            return
        before = passage_of(statement, passage)
        if (speaker, hedge) != (before.speaker, before.hedge):
            whole = with_attribution(statement, passage, speaker, hedge)
            self._desk.history.perform(rewritten(whole, DEED))

    def _speakers(self) -> list[str]:
        """Who speaks in the project, most often first."""
        passages = (one for statement in self._desk.workspace.statements for one in statement.passages())
        return [name for name, _ in Counter(one.speaker for one in passages if one.speaker).most_common()]
