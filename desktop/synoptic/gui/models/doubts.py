"""Passages that a reader must place in a newer text, as a list, with the places chosen for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from synoptic.core.documents.answers import answers_otherwise
from synoptic.core.documents.revision import Doubt
from synoptic.gui.models.rows import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.revision import Doubtful, RevisionPlan
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.text.spans import Span

PLACED, LEFT = "✓ placed", "○ not placed"
CLEAR = (Doubt.REWORDED, Doubt.MOVED)  # there is one place, and only whether it is meant is asked
OTHER_ANSWER = "answers otherwise"
SHORT = {Doubt.REWORDED: "reworded", Doubt.MOVED: "moved", Doubt.UNSURE: "unsure", Doubt.GONE: "gone"}


class DoubtList(QAbstractListModel):
    """The doubtful passages of a plan; `statement_of` finds a statement by its id."""

    def __init__(
        self, plan: RevisionPlan, statement_of: Callable[[str], Statement], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._statements = [statement_of(doubtful.statement) for doubtful in plan.doubtful]
        self._answers_otherwise = list(map(_answers_otherwise, plan.doubtful, self._statements))
        self._chosen: dict[str, Passage] = {}
        self._answers: dict[str, str] = {}

    @property
    def chosen(self) -> tuple[Passage, ...]:
        """The passages that were placed, as they stand in the newer text."""
        return tuple(self._chosen.values())

    @property
    def answers(self) -> dict[str, str]:
        """What the passages that were placed answer now, by id, where that is not what they did."""
        return dict(self._answers)

    def position(self, row: int, span: Span) -> Position | None:
        """The position of the passage in a row if it would answer otherwise at this place, else None."""
        doubtful, statement = self._plan.doubtful[row], self._statements[row]
        there = self._plan.placed(doubtful.passage, span)
        otherwise = answers_otherwise(doubtful.passage, there, statement)
        return statement.position_of(doubtful.passage.id) if otherwise else None

    def doubtful(self, row: int) -> Doubtful | None:
        """The passage in a row with its places, if there is such a row."""
        return self._plan.doubtful[row] if 0 <= row < len(self._plan.doubtful) else None

    def placed_at(self, row: int) -> Span | None:
        """Where the passage in a row was placed; None where it was not."""
        doubtful = self.doubtful(row)
        found = self._chosen.get(doubtful.passage.id) if doubtful else None
        return found.span if found else None

    @property
    def clear(self) -> tuple[int, ...]:
        """The rows of passages that are not placed though there is but one place, which answers alike."""
        rows = enumerate(self._plan.doubtful)
        return tuple(
            row
            for row, each in rows
            if each.doubt in CLEAR
            and len(each.places) == 1
            and self.placed_at(row) is None
            # "about 50 km/h" would stand over words that say 60, and nobody would have looked
            and not self._answers_otherwise[row]
        )

    def place_clear(self) -> None:
        """Put each passage for which there is but one place there; each can be taken back on its own."""
        for row in self.clear:
            self.place(row, self._plan.doubtful[row].places[0].span)

    def place(self, row: int, span: Span, answer: str = "") -> None:
        """Put the passage in a row at this place of the newer text, with what it answers there now."""
        doubtful = self.doubtful(row)
        if doubtful is not None and len(span):
            name = doubtful.passage.id
            self._chosen[name] = self._plan.placed(doubtful.passage, span)
            self._answers.pop(name, None)
            if answer:
                self._answers[name] = answer
            self._tell(row)

    def leave(self, row: int) -> None:
        """Leave the passage in a row where it was found: in the earlier text."""
        doubtful = self.doubtful(row)
        if doubtful is not None and doubtful.passage.id in self._chosen:
            del self._chosen[doubtful.passage.id]
            self._answers.pop(doubtful.passage.id, None)
            self._tell(row)

    def next_open(self, row: int) -> int:
        """The next row after `row` whose passage is not placed, from the top again; -1 when all are."""
        count = len(self._plan.doubtful)
        following = [(row + step) % count for step in range(1, count + 1)]
        return next((one for one in following if self.placed_at(one) is None), -1)

    def next_likely(self, row: int) -> int:
        """Like `next_open`, of the passages for which there is a likely place; -1 when none is left."""
        count = len(self._plan.doubtful)
        following = ((row + step) % count for step in range(1, count + 1))
        return next((n for n in following if self.placed_at(n) is None and self._plan.doubtful[n].places), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a passage."""
        return 0 if parent.isValid() else len(self._plan.doubtful)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The statement, whether its passage is placed, and why it was in doubt."""
        doubtful = self.doubtful(index.row()) if index.isValid() else None
        if doubtful is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        state = LEFT if self.placed_at(index.row()) is None else PLACED
        why = OTHER_ANSWER if self._answers_otherwise[index.row()] else SHORT[doubtful.doubt]
        answer = self._answers.get(doubtful.passage.id)
        why = f"now “{answer}”" if answer else why
        return f"{self._statements[index.row()].label}\n{state} · {why}"

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))


def _answers_otherwise(doubtful: Doubtful, statement: Statement) -> bool:
    """Do the words that gave the position's answer no longer stand in the likeliest place?"""
    places = doubtful.places
    return bool(places) and answers_otherwise(doubtful.passage, places[0].passage, statement)
