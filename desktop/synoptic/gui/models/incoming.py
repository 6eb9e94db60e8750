"""What a colleague's copy brings, changes and takes out, by name under headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from PySide6.QtGui import QFont

from synoptic.core.documents.merging import Fate
from synoptic.gui.models.rows import NOWHERE, Index, Role
from synoptic.gui.models.wording import tip
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from synoptic.core.documents.merging import MergePlan

UNNAMED = "(without a label)"


class Line(NamedTuple):
    """A heading, or the name of one thing under it."""

    words: str
    heading: bool


class IncomingList(QAbstractListModel):
    """The articles and statements of a plan, those that are new before what is changed and what goes."""

    def __init__(self, plan: MergePlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines_of(plan)
        self._heavy = interface_font(weight=QFont.Weight.DemiBold)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a heading and a thing."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are read, and not chosen."""
        heading = index.isValid() and self._lines[index.row()].heading
        return Qt.ItemFlag.ItemIsEnabled if heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, heavier for a heading."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(line.words)
        if role == Role.BOLD:
            return line.heading
        return self._heavy if role == Qt.ItemDataRole.FontRole and line.heading else None


def lines_of(plan: MergePlan) -> list[Line]:
    """A heading with its number for everything that a plan has any of, and below it the names."""
    lines = []
    for what, listing in (("articles", plan.articles_by_name), ("statements", plan.statements_by_name)):
        for fate in Fate:
            names = listing.of(fate)
            if names:
                lines.append(Line(f"{fate.capitalize()} {what} ({len(names)})", heading=True))
                lines.extend(Line(" ".join(name.split()) or UNNAMED, heading=False) for name in names)
    return lines
