"""Two passes side by side as a table: a row for each statement of either, with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.adjudication import is_settled
from synoptic.core.documents.agreement import Verdict
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import letters_of, relation_words, tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.agreement import Pairing
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

NONE = "–"
SETTLED = "settled"
BECAME = "What became of it"


class PairingTable(HeadedRows):
    """Pairings with a column for each pass and one for the verdict; what is undecided comes first."""

    def __init__(self, names: tuple[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = (*names, BECAME)
        self._rows: list[Pairing] = []
        self._articles: Sequence[Article] = ()

    def show(self, pairings: Sequence[Pairing], articles: Sequence[Article], names: tuple[str, str]) -> None:
        """Show these pairings, differences first and settled ones last."""
        self.beginResetModel()
        self.headings = (*names, BECAME)
        self._articles = articles
        self._rows = sorted(pairings, key=_rank)
        self.endResetModel()

    def pairing(self, row: int) -> Pairing | None:
        """The pairing in a row, if there is such a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        pairing = self._rows[index.row()]
        sides = (pairing.mine, pairing.other)
        if role == Role.ID and index.column() < len(sides):
            statement = sides[index.column()]
            return statement.id if statement is not None else ""
        if role == Qt.ItemDataRole.ToolTipRole and index.column() < len(sides):
            return tip(self._words(sides[index.column()]))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return verdict_words(pairing) if index.column() == len(sides) else self._words(sides[index.column()])

    def _words(self, statement: Statement | None) -> str:
        if statement is None:
            return NONE
        letters = letters_of(statement, self._articles)
        return f"{statement.label}\n{relation_words(statement, letters)} · {' '.join(letters)}"


def verdict_words(pairing: Pairing) -> str:
    """What became of a pairing, and whether somebody has settled it."""
    return f"{pairing.verdict}, {SETTLED}" if is_settled(pairing) else str(pairing.verdict)


def _rank(pairing: Pairing) -> tuple[bool, int]:
    order = (
        Verdict.RELATION,
        Verdict.POSITIONS,
        Verdict.SOURCES,
        Verdict.ONLY_MINE,
        Verdict.ONLY_OTHER,
        Verdict.AGREED,
    )
    return is_settled(pairing), order.index(pairing.verdict)
