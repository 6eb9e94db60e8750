"""The side card: one statement with all that is needed to decide on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from synoptic.gui.theme import UNIT, Theme, palette_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from synoptic.core.documents.edits import Changes
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.panels.card_body import CardBody
    from synoptic.gui.panels.card_foot import CardFoot


LARGEST = 2.0  # times the size of a passage; more leaves a line of the card a word


class StatementCard(QWidget):
    """The current statement: relation, label, positions with quotes, why, and the buttons to decide.

    The requests bring the id of the statement; the signals of the body are passed on. `written` brings a note
    or tags that are to stand in the project, None when what was `typed` is given up, `command_wanted` the id
    of a command that an empty card offers. A card that is made `late` stays empty until `fill` is called: the
    articles are painted first.
    """

    accept_requested = Signal(str)
    correct_requested = Signal(str)
    reject_requested = Signal(str)
    skip_requested = Signal(str)
    take_back_requested = Signal(str)
    passage_clicked = Signal(str)
    passage_menu_requested = Signal(str, QPoint)
    menu_requested = Signal(QPoint)
    silence_turned = Signal(str)
    tags_wanted = Signal()
    typed = Signal(object)
    written = Signal(object)
    command_wanted = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        query: Query,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        late: bool = False,
    ) -> None:
        super().__init__(parent)
        self._empty = late
        self._workspace = bridge.workspace
        self._query, self._selection, self._theme = query, selection, theme
        self._zoom = 1.0
        self._shown: Statement | None = None
        self._body: CardBody | None = None
        self._late = False  # the statement changed while something was being written on the card
        self.setAccessibleName("Statement")
        self._scroll = QScrollArea()
        self._scroll.setViewport(QWidget())  # a plain one: the card's own page is under it
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName("Positions and quotes")
        self._scroll.verticalScrollBar().rangeChanged.connect(self.update)
        self._foot: CardFoot | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        self.set_theme(theme)
        selection.changed.connect(self._reload)
        selection.pointed.connect(self._point)
        query.changed.connect(self._follow)

    @property
    def statement(self) -> Statement | None:
        """The statement on the card."""
        return self._shown

    @property
    def awaited(self) -> bool:
        """Is it on view and still empty?"""
        return self._empty and self.isVisible()

    def fill(self) -> None:
        """Show the statement on a card that was made late."""
        if self._empty:
            self._empty = False
            self._reload()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setPalette(palette_of(theme))
        if self._foot is not None:
            self._foot.set_theme(theme)
        self._reload()

    def set_zoom(self, factor: float) -> None:
        """Multiply the size of the passages, as that of the texts."""
        factor = min(LARGEST, factor)
        if factor != self._zoom:
            self._zoom = factor
            self._reload()

    def write_note(self, passage: str = "", text: str | None = None) -> None:
        """Let the reader write a note on the statement, or on one of its passages."""
        self.fill()
        if self._body is not None:
            self._body.write_note(passage, text)
            self._bring_into_view()

    def write_tags(self, known: Sequence[str], text: str | None = None) -> None:
        """Let the reader write the tags of the statement, completed from those `known`."""
        self.fill()
        if self._body is not None:
            self._body.write_tags(known, text)
            self._bring_into_view()

    def finish(self) -> None:
        """Keep what is being written on the card; one that is still empty stays so."""
        self._empty = False
        if self._body is not None:
            self._body.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the letters on the buttons wherever on the card the keyboard is."""
        if self._foot is None or not self._foot.press(event.text()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the page under the card, and a line above the buttons while something can scroll under them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        if self._foot is not None and self._foot.isVisible() and self._scroll.verticalScrollBar().maximum():
            top = self._foot.y()
            painter.fillRect(0, top, self.width(), 1, self._theme.hairline)

    def _ask(self, request: SignalInstance) -> None:
        if self._shown is not None:
            request.emit(self._shown.id)

    def _follow(self, changes: Changes) -> None:
        self._empty = False  # who edits has seen the articles
        if changes.articles or self._selection.statement in changes.statements or self._shown is None:
            self._reload()

    def _reload(self) -> None:
        if self._empty:
            return
        one = self._selection.statement
        known = bool(one) and self._workspace.has_statement(one)
        if self._body is not None and self._body.writing:
            if known and self._shown is not None and one == self._shown.id:
                self._late = True  # the field stays where it is; all else follows when it closes
                return
            self._body.finish()
        before, self._shown = self._shown, self._workspace.statement(one) if known else None
        same = before is not None and self._shown is not None and before.id == self._shown.id
        top = self._scroll.verticalScrollBar().value() if same else 0
        self._body = self._content(self._shown) if self._shown else None
        body = self._body or self._nothing()
        old = self._scroll.takeWidget()
        self._scroll.setWidget(body)
        if old is not None:
            old.hide()
            old.deleteLater()  # not at once: a field in it may be telling that it was left
        body.setAutoFillBackground(False)  # the card's own page is under it
        self._scroll.verticalScrollBar().setValue(top)
        self._foot = self._foot or self._make_foot()
        self._foot.tell(self._workspace, self._shown)

    # What a card holds is imported when there is something to hold: the start paints an empty one

    def _make_foot(self) -> CardFoot:
        from synoptic.gui.panels.card_foot import CardFoot
        from synoptic.gui.panels.decision_bar import Wish

        foot = CardFoot(self._theme)
        requests = {
            Wish.ACCEPT: self.accept_requested,
            Wish.CORRECT: self.correct_requested,
            Wish.REJECT: self.reject_requested,
            Wish.SKIP: self.skip_requested,
            Wish.TAKE_BACK: self.take_back_requested,
        }
        foot.wished.connect(lambda wish: self._ask(requests[wish]))
        self._column.addWidget(foot)
        return foot

    def _content(self, statement: Statement) -> CardBody:
        from synoptic.gui.models.provenance import silent_of
        from synoptic.gui.panels.card_body import CardBody

        silent = silent_of(self._workspace, statement)
        body = CardBody(statement, self._workspace.articles, silent, self._theme, zoom=self._zoom)
        body.point_at(self._selection.passage)
        for mine, its in (
            (self.passage_clicked, body.passage_clicked),
            (self.passage_menu_requested, body.passage_menu_requested),
            (self.menu_requested, body.menu_requested),
            (self.silence_turned, body.silence_turned),
            (self.tags_wanted, body.tags_wanted),
            (self.typed, body.typed),
        ):
            its.connect(mine)
        body.written.connect(self._on_written)
        return body

    def _on_written(self, content: object) -> None:
        self.written.emit(content)
        if self._late:
            self._late = False
            self._reload()

    def _point(self, passage: str) -> None:
        if self._body is not None:
            self._body.point_at(passage)

    def _bring_into_view(self) -> None:
        focused = self.focusWidget()
        layout = self._body.layout() if self._body is not None else None
        if focused is not None and layout is not None and self._scroll.isAncestorOf(focused):
            layout.activate()
            self._scroll.ensureWidgetVisible(focused, 0, 8 * UNIT)  # and the line below it

    def _nothing(self) -> QWidget:
        from synoptic.gui.panels.empty_card import EmptyCard

        counts, blind = self._query.counts_of(), self._workspace.is_blind
        body = EmptyCard(counts, blind=blind, theme=self._theme)
        body.command_wanted.connect(self.command_wanted)
        return body
