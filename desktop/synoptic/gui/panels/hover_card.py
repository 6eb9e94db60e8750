"""The small card beside the cursor: what the other articles say where one is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QWidget

from synoptic.core.documents.statement import State
from synoptic.gui.badges import SMALL
from synoptic.gui.models.wording import relation_title
from synoptic.gui.panels.labels import shortened
from synoptic.gui.panels.prose import SetText
from synoptic.gui.theme import UNIT, Theme, interface_font, paint_badge, reading_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.bridge import Bridge

WIDTH = 340
MARGIN = 3 * UNIT
RADIUS = 8
MOST = 4  # counterparts that are shown; the others are counted
LONGEST = 180  # code points of a quote; the card at the side has all of it
AWAY = 4 * UNIT  # from the cursor
TEXT_LEFT = MARGIN + SMALL + 2 * UNIT


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: int
    y: int
    width: int
    height: int


def place_near(cursor: tuple[int, int], size: tuple[int, int], screen: Box) -> tuple[int, int]:
    """Where a card of `size` goes: below the cursor on the right, or above, and always on the screen."""
    x, y = cursor
    width, height = size
    left = min(x + AWAY, screen.x + screen.width - width)
    below, above = y + AWAY, y - AWAY - height
    fits_below = below + height <= screen.y + screen.height
    top = below if fits_below or above < screen.y else above
    top = min(top, screen.y + screen.height - height)
    return max(screen.x, left), max(screen.y, top)


def counterparts(statement: Statement, article: str) -> list[Passage]:
    """The passages of other articles, each article once before any comes twice."""
    others = [p for p in statement.passages() if p.article != article and p.state is not State.REJECTED]
    met: dict[str, int] = {}
    ranked = []
    for passage in others:
        met[passage.article] = met.get(passage.article, 0) + 1
        ranked.append((met[passage.article], passage))
    return [passage for _, passage in sorted(ranked, key=lambda pair: pair[0])]


class Row(NamedTuple):
    """A line of the card as it is painted: its letter, its text, its place from the top."""

    letter: str
    lines: SetText
    top: float
    muted: bool


class HoverCard(QWidget):
    """Names a statement and quotes its counterparts; it never takes focus or mouse."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._workspace: Workspace = bridge.workspace
        self._theme = theme
        self._statement: Statement | None = None
        self._rows: list[Row] = []

    @property
    def words(self) -> tuple[str, ...]:
        """What the card says, line by line."""
        return (self.accessibleName(), *(self.accessibleDescription().splitlines()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_for(self, statement_id: str, article: str, at: QPoint) -> None:
        """Show what others say on a statement, for somebody who points at `article`, near a screen point."""
        if not self._workspace.has_statement(statement_id):
            self.hide()
            return
        self._statement = self._workspace.statement(statement_id)
        self._lay_out(self._statement, article)
        screen = (QGuiApplication.screenAt(at) or self.screen()).availableGeometry()
        box = Box(screen.x(), screen.y(), screen.width(), screen.height())
        self.move(*place_near((at.x(), at.y()), (self.width(), self.height()), box))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, sign, label and quotes."""
        if self._statement is None:
            return
        theme, look = self._theme, self._theme.look(self._statement.relation)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.hairline, 1))
        painter.setBrush(theme.page)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(interface_font(14, QFont.Weight.DemiBold))
        painter.setPen(look.ink)
        sign = QRectF(MARGIN, MARGIN, SMALL, 18)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, look.sign)
        for row in self._rows:
            if row.letter:
                paint_badge(painter, QRectF(MARGIN, row.top + 2, SMALL, SMALL), row.letter, theme)
            row.lines.draw(painter, QPointF(TEXT_LEFT, row.top), theme.mute if row.muted else theme.ink)

    def _lay_out(self, statement: Statement, article: str) -> None:
        articles = self._workspace.articles
        letters = {a.id: a.letter for a in articles}
        others = counterparts(statement, article)
        label = interface_font(weight=QFont.Weight.DemiBold)
        texts = [("", shortened(statement.label, LONGEST), label, False)]
        texts += [
            (letters.get(p.article, "?"), shortened(p.exact, LONGEST), reading_font(14), False)
            for p in others[:MOST]
        ]
        tail = _tail(len(others), letters.get(article, "this article"))
        if tail:
            texts.append(("", tail, interface_font(12), True))
        self._rows, top = [], float(MARGIN)
        for letter, text, font, muted in texts:
            lines = SetText(text, font, WIDTH - TEXT_LEFT - MARGIN, 1.1)
            self._rows.append(Row(letter, lines, top, muted))
            top += lines.height + 2 * UNIT
        self.resize(WIDTH, round(top - 2 * UNIT + MARGIN))
        self.setAccessibleName(f"{statement.label}, {relation_title(statement).lower()}")
        self.setAccessibleDescription("\n".join(" ".join(part for part in t[:2] if part) for t in texts[1:]))


def _tail(others: int, letter: str) -> str:
    if not others:
        return f"Only in {letter}."
    return f"and {others - MOST} more" if others > MOST else ""
