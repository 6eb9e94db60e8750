"""One position on the statement card: its value, who takes it, and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synoptic.core.documents.statement import State
from synoptic.core.text.telling import telling
from synoptic.gui.badges import Badges
from synoptic.gui.panels.buttons import RADIUS
from synoptic.gui.panels.prose import Prose
from synoptic.gui.panels.quote import Quote
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPaintEvent

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Position

VALUE_PIXELS = 14
IN_A_LINE = 4  # badges beside the value; more of them go below it


class PositionCard(QWidget):
    """A position in a hairline frame; `passage_clicked` brings the id of the passage that was clicked.

    `menu_requested` brings a passage and where on the screen one asks what can be done with it. `value` is
    what the position says in words, empty where its passages say all there is; `later` the value of the one
    that supersedes it, if any. With a `tint` the words that give the value have a ground of that colour in
    each passage. `zoom` multiplies the size of the passages.
    """

    passage_clicked = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(
        self,
        position: Position,
        value: str,
        articles: Sequence[Article],
        theme: Theme,
        later: str = "",
        tint: QColor | None = None,
        parent: QWidget | None = None,
        *,
        zoom: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        letters = [article.letter for article in articles if article.id in position.articles]
        self.setAccessibleName(f"Position: {value}" if value else "Position")
        self._quotes: dict[str, Quote] = {}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT + 2, 3 * UNIT, 2 * UNIT)
        column.setSpacing(0)
        column.addLayout(self._head(value, letters))
        column.addSpacing(UNIT)
        if later:
            column.addWidget(Prose(f"→ superseded by {later}", interface_font(12), theme.mute))
        present = {article.revision for article in articles}
        for passage, letter in _in_order(position, articles):
            badge, placed = letter if len(letters) > 1 else "", passage.revision in present
            answer = telling(position.value, passage.exact) if tint is not None else None
            quote = Quote(passage, badge, theme, placed=placed, answer=answer, tint=tint, zoom=zoom)
            quote.clicked.connect(lambda _=False, one=passage.id: self.passage_clicked.emit(one))
            quote.menu_requested.connect(self.menu_requested)
            self._quotes[passage.id] = quote
            column.addWidget(quote)

    def quote(self, passage: str) -> Quote | None:
        """The words of one passage, None when they do not stand here."""
        return self._quotes.get(passage)

    def point_at(self, passage: str) -> None:
        """Show which passage is the current one."""
        for name, quote in self._quotes.items():
            quote.set_current(name == passage)

    def put_under(self, passage: str, field: QWidget) -> None:
        """Put a field under the words of a passage."""
        self._column.insertWidget(self._column.indexOf(self._quotes[passage]) + 1, field)

    def _head(self, value: str, letters: Sequence[str]) -> QHBoxLayout | QVBoxLayout:
        badges = Badges(letters, self._theme)
        if not value:  # the quotes say all there is to say
            alone = QHBoxLayout()
            alone.addWidget(badges, 0, Qt.AlignmentFlag.AlignLeft)
            return alone
        words = Prose(value, interface_font(VALUE_PIXELS, QFont.Weight.DemiBold), self._theme.ink)
        if len(letters) <= IN_A_LINE:
            row = QHBoxLayout()
            row.setSpacing(2 * UNIT)
            row.addWidget(words, 1)
            row.addWidget(badges, 0, Qt.AlignmentFlag.AlignTop)
            return row
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addWidget(words)
        column.addWidget(badges, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.hairline, 1))
        painter.setBrush(self._theme.page)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _in_order(position: Position, articles: Sequence[Article]) -> list[tuple[Passage, str]]:
    """The passages by article and place, each with the letter of its article.

    Rejected ones are left out, unless all are, as in a statement that was rejected as a whole.
    """
    place = {article.id: (row, article.letter) for row, article in enumerate(articles)}
    standing = [p for p in position.passages if p.state is not State.REJECTED] or list(position.passages)
    standing.sort(key=lambda p: (place.get(p.article, (len(place), ""))[0], p.span))
    return [(passage, place.get(passage.article, (0, "?"))[1]) for passage in standing]
