"""Two passes side by side as a table: a row for each statement of either, with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.adjudication import is_settled
from synoptic.core.documents.agreement import Verdict, same_place
from synoptic.core.documents.answers import SAYS_SO, own_answer
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import fitted, letters_of, relation_words, tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.agreement import Pairing
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

NONE = "–"
SETTLED = "settled"
BECAME = "What became of it"
NOT_IN_SECOND = "Only the first reading has this statement."
NOT_IN_FIRST = "Only the second reading has this statement."
ALL_SETTLED = "This is settled. What is kept stands here; it can be settled otherwise."
SAME = "Relation, positions and sources are the same."
SHORT, FEW = 40, 4  # characters of a position's value, and so many values, in a line


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
        heads = zip(("First", "Second"), names, strict=True)
        self.headings = (*(f"{place}: {name}" if name else place for place, name in heads), BECAME)
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
    """What became of a pairing; of one that somebody has settled it says nothing how the two differed."""
    return SETTLED if is_settled(pairing) else str(pairing.verdict)


def alone_in(statement: Statement | None, other: Statement | None) -> frozenset[str]:
    """The passages of a statement that stand nowhere in the other; none where one of the two is missing."""
    if statement is None or other is None:
        return frozenset()
    theirs = list(other.passages())
    return frozenset(p.id for p in statement.passages() if not any(same_place(p, each) for each in theirs))


def difference_lines(pairing: Pairing, articles: Sequence[Article]) -> list[str]:
    """In what the two of a pairing differ, a line for each: relation, positions, sources."""
    mine, other = pairing.mine, pairing.other
    if is_settled(pairing):
        return [ALL_SETTLED]
    if mine is None or other is None:
        return [NOT_IN_SECOND if other is None else NOT_IN_FIRST]
    lines = [
        _told("Relation", *(relation_words(one, letters_of(one, articles)) for one in (mine, other))),
        _told("Positions", *(_values(one) for one in (mine, other))),
        _told("Sources", *(" ".join(letters_of(one, articles)) for one in (mine, other))),
    ]
    return [line for line in lines if line] or [SAME]


def _told(about: str, first: str, second: str) -> str:
    return f"{about}: {first} in the first, {second} in the second." if first != second else ""


def _values(statement: Statement) -> str:
    values = [f"“{fitted(own_answer(one, statement) or SAYS_SO, SHORT)}”" for one in statement.positions]
    return f"{len(values)} ({', '.join(values[:FEW])}{', …' if len(values) > FEW else ''})"


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
