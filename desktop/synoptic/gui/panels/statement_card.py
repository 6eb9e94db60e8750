"""The side card: one statement with all that is needed to decide on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from synoptic.gui.models.provenance import here_and_now, provenance_of
from synoptic.gui.models.wording import (
    counted,
    coverage_words,
    origin_words,
    relation_title,
    state_words,
    value_words,
)
from synoptic.gui.panels.decision_bar import KEYS, DecisionBar, Wish, possible
from synoptic.gui.panels.position_card import PositionCard
from synoptic.gui.panels.prose import Prose
from synoptic.gui.panels.tag import TagLine
from synoptic.gui.theme import UNIT, Theme, interface_font, palette_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection

SIDE_MARGIN = 4 * UNIT + 2
LABEL_PIXELS = 19
SPACING = 1.1


class StatementCard(QWidget):
    """The current statement: relation, label, positions with quotes, why, and the buttons to decide.

    The requests bring the id of the statement; `passage_clicked` brings that of a passage to be shown.
    """

    accept_requested = Signal(str)
    correct_requested = Signal(str)
    reject_requested = Signal(str)
    skip_requested = Signal(str)
    take_back_requested = Signal(str)
    passage_clicked = Signal(str)

    def __init__(
        self, bridge: Bridge, query: Query, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = bridge.workspace
        self._query, self._selection, self._theme = query, selection, theme
        self._shown: Statement | None = None
        self.setAccessibleName("Statement")
        self._scroll = QScrollArea()
        self._scroll.setViewport(QWidget())  # a plain one: the card's own page is under it
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName("Positions and quotes")
        self._scroll.verticalScrollBar().rangeChanged.connect(self.update)
        self._foot = QWidget()
        self._by = Prose("", interface_font(), theme.mute)
        self._bar = DecisionBar(theme)
        self._bar.wished.connect(self._ask)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(SIDE_MARGIN, 2 * UNIT, SIDE_MARGIN, 3 * UNIT)
        foot.setSpacing(2 * UNIT)
        foot.addWidget(self._by)
        foot.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        self.set_theme(theme)
        selection.changed.connect(self._reload)
        query.changed.connect(self._follow)

    @property
    def statement(self) -> Statement | None:
        """The statement on the card."""
        return self._shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setPalette(palette_of(theme))
        self._bar.set_theme(theme)
        self._by.set_colour(theme.mute)
        self._reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the letters on the buttons wherever on the card the keyboard is."""
        wish = next((one for one, key in KEYS.items() if key == event.text().upper()), None)
        if wish is None or not self._bar.buttons[wish].isEnabled():
            super().keyPressEvent(event)
        else:
            self._ask(wish)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the page under the card, and a line above the buttons while something can scroll under them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        if self._foot.isVisible() and self._scroll.verticalScrollBar().maximum():
            top = self._foot.y()
            painter.fillRect(0, top, self.width(), 1, self._theme.hairline)

    def _ask(self, wish: Wish) -> None:
        requests = {
            Wish.ACCEPT: self.accept_requested,
            Wish.CORRECT: self.correct_requested,
            Wish.REJECT: self.reject_requested,
            Wish.SKIP: self.skip_requested,
            Wish.TAKE_BACK: self.take_back_requested,
        }
        if self._shown is not None:
            requests[wish].emit(self._shown.id)

    def _follow(self, changes: Changes) -> None:
        if changes.articles or self._selection.statement in changes.statements or self._shown is None:
            self._reload()

    def _reload(self) -> None:
        one = self._selection.statement
        known = bool(one) and self._workspace.has_statement(one)
        before, self._shown = self._shown, self._workspace.statement(one) if known else None
        same = before is not None and self._shown is not None and before.id == self._shown.id
        top = self._scroll.verticalScrollBar().value() if same else 0
        body = self._content(self._shown) if self._shown else self._nothing()
        self._scroll.setWidget(body)
        body.setAutoFillBackground(False)  # the card's own page is under it
        self._scroll.verticalScrollBar().setValue(top)
        decided = (
            provenance_of(self._workspace, self._shown, here_and_now()) if self._shown is not None else ""
        )
        self._by.set_text(decided)
        self._by.setVisible(bool(decided))
        self._foot.setVisible(self._shown is not None)
        self._bar.offer(possible(self._shown))

    def _content(self, statement: Statement) -> QWidget:
        theme, articles = self._theme, self._workspace.articles
        body, column = _body(3 * UNIT)
        tag = f"{relation_title(statement)} · {statement.kind.value}"
        column.addWidget(TagLine(statement.relation, tag, state_words(statement), theme))
        label = Prose(
            statement.label, interface_font(LABEL_PIXELS, QFont.Weight.DemiBold), theme.ink, SPACING
        )
        column.addWidget(label)
        values = {position.id: position.value for position in statement.positions}
        for position in statement.positions:
            value = value_words(statement, position)
            card = PositionCard(position, value, articles, theme, values.get(position.superseded_by, ""))
            card.passage_clicked.connect(self.passage_clicked)
            column.addWidget(card)
        for words in self._remarks(statement):
            column.addWidget(Prose(words, interface_font(), theme.mute, SPACING))
        column.addStretch(1)
        return body

    def _remarks(self, statement: Statement) -> list[str]:
        articles = self._workspace.articles
        reason = statement.suggestion.reason if statement.suggestion else ""
        remarks = [
            f"Why: {reason}" if reason else "",
            origin_words(statement, articles),
            coverage_words(statement, articles),
            f"Note: {statement.note}" if statement.note else "",
        ]
        return [words for words in remarks if words]

    def _nothing(self) -> QWidget:
        title, hint = self._empty_words()
        body, column = _body(2 * UNIT)
        column.addStretch(2)
        column.addWidget(Prose(title, interface_font(16, QFont.Weight.DemiBold), self._theme.ink, SPACING))
        column.addWidget(Prose(hint, interface_font(), self._theme.mute, 1.25))
        column.addStretch(3)
        return body

    def _empty_words(self) -> tuple[str, str]:
        counts = self._query.counts_of()
        if not counts.all:
            return (
                "No statements yet",
                "Analyse the articles, or select words in a pane and make a statement.",
            )
        if not counts.undecided:
            facts = ", ".join(
                (
                    counted(counts.conflicting, "conflict"),
                    *([f"{counts.superseded:,} superseded"] if counts.superseded else []),
                    f"{counts.shared:,} shared",
                    f"{counts.unique:,} in one article only",
                )
            )
            return "All decided", f"{counted(counts.all, 'statement')} stand: {facts}."
        return "Choose a mark or a row", (
            "A statement shows here what its sources say, in their own words. "
            f"{counted(counts.undecided, 'suggestion')} "
            f"{'waits' if counts.undecided == 1 else 'wait'} for a decision."
        )


def _body(spacing: int) -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(SIDE_MARGIN, 4 * UNIT, SIDE_MARGIN, 4 * UNIT)
    column.setSpacing(spacing)
    return body, column
