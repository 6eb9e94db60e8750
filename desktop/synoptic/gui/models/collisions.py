"""What two copies of a project changed differently, as a table with a column for each side."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.merging import Form
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import day_words, tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.merging import Collision

REMOVED = "removed"
MOST_LINES = 4  # of one form; the tooltip has all
LONGEST = 72  # characters of one line
LEAD = 24  # characters that lead up to where two lines part
DIFFERS = "≠ "


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
    sides = collision.here, collision.there
    form, other = (sides[column - 1], sides[2 - column])
    return REMOVED if form is None else form_words(form, other, short=short)


def form_words(form: Form, other: Form | None = None, *, short: bool = False) -> str:
    """One side's form line by line: what it is called and says, who wrote it and when.

    Where there is an `other` form, what only this one says is marked; cut short, that comes first.
    """
    known = other or form
    lines = [(line, line not in known.lines) for line in form.lines]
    if short and len(lines) > MOST_LINES:
        lines.sort(key=lambda line: not line[1])
        more = len(lines) - MOST_LINES + 1
        told = [*(_line(each, known, short) for each in lines[: MOST_LINES - 1]), f"and {more} more"]
    else:
        told = [_line(each, known, short) for each in lines]
    signed = " · ".join(filter(None, (form.state, form.by, day_words(form.at))))
    label = _line((form.label, form.label != known.label), Form(known.label, (known.label,)), short)
    return "\n".join([label, *told, *[_marked(signed, form.state != known.state)][: bool(signed)]])


def _line(line: tuple[str, bool], other: Form, short: bool) -> str:
    words, differs = line
    if short:
        words = _cut(words, other.lines if differs else ())
    return _marked(words, differs)


def _marked(words: str, differs: bool) -> str:
    return f"{DIFFERS}{words}" if differs else words


def _cut(line: str, others: Sequence[str] = ()) -> str:
    """The beginning of a line, or from shortly before where it parts from the most like of the others."""
    same = max((_common(line, each) for each in others), default=0)
    start = line.rfind(" ", 0, max(0, same - LEAD)) + 1 if same > LONGEST - LEAD else 0
    end = start + LONGEST - (start > 0)
    return f"{'…' * (start > 0)}{line[start:end].rstrip()}{'…' * (end < len(line))}"


def _common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
