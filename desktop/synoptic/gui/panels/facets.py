"""What to see: a row of relations with their counts, and filters by kind, source, state and words."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.models.wording import counted
from synoptic.gui.panels.buttons import HEIGHT, PADDING, RADIUS, QuietButton, paint_focus
from synoptic.gui.panels.choice import ChoiceButton
from synoptic.gui.panels.style import field_style
from synoptic.gui.theme import UNIT, Theme, blended, interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent

    from synoptic.gui.models.facts import Counts
    from synoptic.gui.models.query import Filter, Query

TYPING_PAUSE = 150  # ms without a key before a search is made


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
    return replace(wanted, relation=RELATIONS.get(facet), state=state)


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


class FilterBar(QWidget):
    """Filters beside the relation: kind, source, state, and words to search for."""

    def __init__(self, query: Query, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self.kind = ChoiceButton("Kind", theme)
        self.source = ChoiceButton("Source", theme)
        self.state = ChoiceButton("State", theme)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search statements")
        self.search.setAccessibleName("Search statements")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(40 * UNIT)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.search_now)
        self.search.textEdited.connect(self._pause.start)
        self.search.returnPressed.connect(self.search_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        for widget in (self.kind, self.source, self.state, self.search):
            row.addWidget(widget)
        self.kind.chosen.connect(lambda key: self._filter(kind=Kind(key) if key else None))
        self.source.chosen.connect(lambda key: self._filter(source=key))
        self.state.chosen.connect(lambda key: self._filter(state=State(key) if key else None))
        query.changed.connect(self._refresh)
        self.set_theme(theme)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for button in (self.kind, self.source, self.state):
            button.set_theme(theme)
        self.search.setStyleSheet(field_style(theme))

    def search_now(self) -> None:
        """Search for what is in the field."""
        self._pause.stop()
        self._filter(words=self.search.text())

    def _filter(self, **wanted: object) -> None:
        self._query.set_filter(replace(self._query.filter, **wanted))  # type: ignore[arg-type]

    def _refresh(self) -> None:
        wanted = self._query.filter
        kinds = [("", "Any kind"), *((kind.value, kind.value.capitalize()) for kind in Kind)]
        self.kind.offer(kinds, wanted.kind.value if wanted.kind else "")
        sources = [
            (article.id, " · ".join(part for part in (article.letter, article.title.value) if part))
            for article in self._query.workspace.articles
        ]
        self.source.offer([("", "Any source"), *sources], wanted.source)
        states = [("", "Any state"), *((state.value, state.value.capitalize()) for state in State)]
        self.state.offer(states, wanted.state.value if wanted.state else "")
        if not self._pause.isActive() and self.search.text() != wanted.words:
            self.search.setText(wanted.words)
