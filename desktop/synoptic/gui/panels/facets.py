"""What to see: a row of relations with their counts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from synoptic.core.documents.statement import Relation, State
from synoptic.core.text.phrases import counted
from synoptic.gui.panels.buttons import HEIGHT, PADDING, RADIUS, QuietButton, paint_focus
from synoptic.gui.theme import Theme, blended, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent

    from synoptic.gui.models.facts import Counts
    from synoptic.gui.models.query import Filter, Query


class Facet(StrEnum):
    """The parts of the row."""

    ALL = "All"
    SHARED = "Shared"
    CONFLICTING = "Conflicting"
    SUPERSEDED = "Superseded"
    UNIQUE = "Unique"
    UNDECIDED = "Undecided"


RELATIONS = {
    Facet.SHARED: Relation.SHARED,
    Facet.CONFLICTING: Relation.CONFLICTING,
    Facet.SUPERSEDED: Relation.SUPERSEDED,
    Facet.UNIQUE: Relation.UNIQUE,
}


def facet_of(wanted: Filter) -> Facet:
    """The part of the row that a filter stands for."""
    named = {relation: facet for facet, relation in RELATIONS.items()}
    if wanted.relation is not None:
        return named[wanted.relation]
    return Facet.UNDECIDED if wanted.state is State.SUGGESTED else Facet.ALL


def with_facet(wanted: Filter, facet: Facet) -> Filter:
    """The filter after a part of the row was chosen: it sets relation and state and leaves the rest."""
    state = State.SUGGESTED if facet is Facet.UNDECIDED else None
    return wanted._replace(relation=RELATIONS.get(facet), state=state)


def count_of(counts: Counts, facet: Facet) -> int:
    """How many statements a part of the row stands for."""
    return {
        Facet.ALL: counts.all,
        Facet.SHARED: counts.shared,
        Facet.CONFLICTING: counts.conflicting,
        Facet.SUPERSEDED: counts.superseded,
        Facet.UNIQUE: counts.unique,
        Facet.UNDECIDED: counts.undecided,
    }[facet]


class Segment(QuietButton):
    """One part of the row: checked it takes the colours of its relation."""

    def __init__(self, facet: Facet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(facet.value, theme, parent)
        self.facet = facet
        self.setCheckable(True)

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        if self.text() != (text := f"{self.facet.value} {count:,}"):
            self.setText(text)
            self.setAccessibleName(f"{self.facet.value}: {counted(count, 'statement')}")
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for name and count in the weight of a checked one, so that checking moves nothing."""
        bold = QFontMetrics(interface_font(weight=QFont.Weight.DemiBold))
        return QSize(bold.horizontalAdvance(self.text()) + 2 * PADDING, HEIGHT - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the words; the frame is the row's."""
        ink, ground = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._shape(), self.resting(ground))
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(interface_font(weight=weight))
        painter.setPen(ink)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme, RADIUS - 2)

    def _shape(self) -> QPainterPath:
        rect, path = QRectF(self.rect()), QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        # the outer corners are round like the frame's, the others square
        path.addRoundedRect(rect, RADIUS - 1, RADIUS - 1)
        left = RADIUS if self.facet is Facet.ALL else 0
        right = RADIUS if self.facet is Facet.UNDECIDED else 0
        path.addRect(rect.adjusted(left, 0, -right, 0))
        return path

    def _colours(self) -> tuple[QColor, QColor]:
        theme, relation = self._theme, RELATIONS.get(self.facet)
        if not self.isChecked():
            return theme.ink, theme.page
        if relation is None:
            return theme.ink, blended(theme.ink, theme.page, 0.1)
        return theme.look(relation).ink, theme.look(relation).tint


class Facets(QWidget):
    """The relations with their counts in one frame; arrow keys move along it."""

    def __init__(self, query: Query, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query, self._theme = query, theme
        self.setAccessibleName("Show statements")
        self.segments = {facet: Segment(facet, theme, self) for facet in Facet}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for facet, segment in self.segments.items():
            self._group.addButton(segment)
            row.addWidget(segment)
            segment.clicked.connect(lambda _=False, one=facet: self.choose(one))
        query.changed.connect(self._refresh)
        self._refresh()

    def choose(self, facet: Facet) -> None:
        """Show this part."""
        self._query.set_filter(with_facet(self._query.filter, facet))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for segment in self.segments.values():
            segment.set_theme(theme)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour by arrow key."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = [facet for facet, segment in self.segments.items() if not segment.isHidden()]
        facet = row[max(0, min(len(row) - 1, row.index(facet_of(self._query.filter)) + step))]
        self.segments[facet].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(facet)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and the lines between the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.hairline)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)

    def _refresh(self) -> None:
        current = facet_of(self._query.filter)
        for facet, segment in self.segments.items():
            count = count_of(self._query.counts, facet)
            segment.set_count(count)
            segment.setChecked(facet is current)
            # few projects have one: it takes room only where it says something
            segment.setVisible(facet is not Facet.SUPERSEDED or count > 0 or facet is current)
