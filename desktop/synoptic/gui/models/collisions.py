"""What two copies of a project changed differently, as a table with a column for each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import day_words, tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.merging import Collision, Form

REMOVED = "removed"
MOST_LINES = 4  # of one form; the tooltip has all
LONGEST = 72  # characters of one line


class CollisionTable(HeadedRows):
    """Collisions with what went apart and how, and the two forms of it."""

    headings = ("What", "Here", "In the copy")

    def __init__(self, collisions: Sequence[Collision], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Collision, ...] = tuple(collisions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        collision = self._rows[index.row()]
        if role == Role.ID:
            return next(iter(collision.statements), "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(_words(collision, index.column(), short=False))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(collision, index.column(), short=role == Qt.ItemDataRole.DisplayRole)
        return None


def _words(collision: Collision, column: int, *, short: bool) -> str:
    if column == 0:
        about = _cut(collision.about) if short else collision.about
        return f"{about}\n{collision.clash}" if short else f"{about}, {collision.clash}"
    form = (collision.here, collision.there)[column - 1]
    return REMOVED if form is None else form_words(form, short=short)


def form_words(form: Form, *, short: bool = False) -> str:
    """One side's form line by line: what it is called and says, who wrote it and when."""
    lines = [_cut(line) if short else line for line in form.lines]
    if short and len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"and {len(lines) - MOST_LINES + 1} more"]
    signed = [form.state, form.by, day_words(form.at)]
    label = _cut(form.label) if short else form.label
    return "\n".join([label, *lines, *[" · ".join(filter(None, signed))][: any(signed)]])


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"
