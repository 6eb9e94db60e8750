"""What to see: a row of relations with their counts."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from synoptic.core.documents.statement import Relation, State
from synoptic.core.text.phrases import counted
from synoptic.gui.badges import paint_sign
from synoptic.gui.models.wording import RELATION_MEANS
from synoptic.gui.panels.buttons import HEIGHT, PADDING, RADIUS, QuietButton, paint_focus
from synoptic.gui.theme import UNIT, Theme, blended, interface_font

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


MEANS = {
    Facet.ALL: "Every statement that is not rejected.",
    **{facet: RELATION_MEANS[relation] for facet, relation in RELATIONS.items()},
    Facet.UNDECIDED: "Suggestions that wait for a decision.",
}


class Form(IntEnum):
    """How much of its words the row has room for."""

    WORDS = 0
    SIGNS = 1  # the relations by their signs, which are on every mark
    SIGNS_ALONE = 2


UNDECIDED_SIGN = "?"
SIGN = 16  # pixels; the box of a sign, as in the rows of the matrix


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
        self._count = ""
        self._form = Form.WORDS
        self.setAccessibleDescription(MEANS[facet])
        self.setCheckable(True)

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        if self.text() != (text := f"{self.facet.value} {count:,}"):
            self._count = f"{count:,}"
            self.setText(text)
            self.setAccessibleName(f"{self.facet.value}: {counted(count, 'statement')}")
            self.setToolTip(f"{self.accessibleName()}\n{MEANS[self.facet]}")
            self.updateGeometry()

    def set_form(self, form: Form) -> None:
        """Show words or the sign beside the count."""
        if form != self._form:
            self._form = form
            self.updateGeometry()
            self.update()

    def width_in(self, form: Form) -> int:
        """How wide it is in a form, in the weight of a checked one, so that checking moves nothing."""
        bold = QFontMetrics(interface_font(weight=QFont.Weight.DemiBold))
        if self._sign_in(form):
            return SIGN + UNIT + bold.horizontalAdvance(self._count) + 4 * UNIT
        return bold.horizontalAdvance(self.text()) + (2 * PADDING if form is Form.WORDS else 4 * UNIT)

    def sizeHint(self) -> QSize:
        """Room for name or sign, and count."""
        return QSize(self.width_in(self._form), HEIGHT - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the words; the frame is the row's."""
        ink, ground = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._shape(), self.resting(ground))
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(interface_font(weight=weight))
        painter.setPen(ink)
        words = QRectF(self.rect())
        if self._sign_in(self._form):
            self._paint_sign(painter, QRectF(2 * UNIT, (self.height() - SIGN) / 2, SIGN, SIGN))
            words.adjust(2 * UNIT + SIGN + UNIT, 0, -2 * UNIT, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.shown)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme, RADIUS - 2)

    def _sign_in(self, form: Form) -> bool:
        """Does a sign stand for its name?"""
        return form is not Form.WORDS and (
            self.facet in RELATIONS or (form is Form.SIGNS_ALONE and self.facet is Facet.UNDECIDED)
        )

    @property
    def shown(self) -> str:
        """The words beside the sign, or all of them where there is no sign."""
        return self._count if self._sign_in(self._form) else self.text()

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        relation = RELATIONS.get(self.facet)
        if relation is not None:
            paint_sign(painter, box, self._theme.look(relation))
            return
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.mute, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.ink)
        painter.setFont(interface_font(round(SIGN * 2 / 3), QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, UNDECIDED_SIGN)
        painter.restore()

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

    def widths(self) -> tuple[int, ...]:
        """How wide the row is in each form, the fullest first; 0 while it is hidden."""
        if self.isHidden():
            return (0,)
        row = [segment for segment in self.segments.values() if not segment.isHidden()]
        return tuple(sum(segment.width_in(form) + 1 for segment in row) + 1 for form in Form)

    def texts(self) -> tuple[str, ...]:
        """What its parts say in words; empty while it is hidden."""
        shown = [] if self.isHidden() else [one for one in self.segments.values() if not one.isHidden()]
        return tuple(segment.text() for segment in shown)

    def set_form(self, form: Form) -> None:
        """Show words or signs."""
        for segment in self.segments.values():
            segment.set_form(form)

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
