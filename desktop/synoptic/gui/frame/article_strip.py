"""All articles of the project as badges in the top bar: which stand in a pane, and which do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from synoptic.gui.frame.room import rest_words
from synoptic.gui.models.wording import keyless, tip
from synoptic.gui.style import flat_button, menus
from synoptic.gui.theme import UNIT, interface_font, paint_badge

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMenu

    from synoptic.core.documents.article import Article
    from synoptic.gui.theme import Theme

SIDE = 20  # pixels; as large as the badge at the head of a pane
ROOM = 2  # around a badge, for the ring of the keyboard
GAP = UNIT // 2
MOST = 12  # badges; a longer row would push the facets out of the middle
REST_PADDING = 16  # pixels beside the words of the button for the rest
LONGEST_TITLE = 80  # characters in a menu


class ArticleButton(QAbstractButton):
    """The badge of one article: full when it stands in a pane, hollow when it does not.

    A hollow one with a heavy ring speaks of the selected statement, unseen.
    """

    def __init__(self, article: Article, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article, self._letter, self._title = article.id, article.letter, str(article.title)
        self._theme = theme
        self._speaks = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(SIDE + 2 * ROOM, SIDE + 2 * ROOM)

    def tell(self, *, shown: bool, speaks: bool) -> None:
        """Say whether it stands in a pane, and whether it speaks of the selected statement."""
        self.setChecked(shown)
        self._speaks = speaks
        state = "in a pane" if shown else "not in a pane"
        also = ", speaks of the selected statement" if speaks else ""
        self.setAccessibleName(f"{self._letter}, {self._title}: {state}{also}")
        self.setToolTip(tip(f"{self._letter}  {self._title}\n{state.capitalize()}{also}"))
        self.update()

    @property
    def names(self) -> tuple[str, str, str]:
        """Its article by id, letter and title."""
        return self.article, self._letter, self._title

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: only `tell` knows what stands in the panes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM)
        if self.isChecked():
            paint_badge(painter, circle, self._letter, self._theme)
        else:
            self._paint_hollow(painter, circle)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.mute, 1))
            painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_hollow(self, painter: QPainter, circle: QRectF) -> None:
        width = 2.0 if self._speaks else 1.0
        painter.setPen(QPen(self._theme.ink if self._speaks else self._theme.mute, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawEllipse(circle.adjusted(half, half, -half, -half))
        painter.setFont(interface_font(round(0.55 * SIDE), QFont.Weight.DemiBold))
        painter.setPen(self._theme.ink)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._letter)


class ArticleStrip(QWidget):
    """The badges in a row. `chosen` brings the article whose badge was pressed.

    Those without room are in the menu of a button that tells how many they are, or where it stands for all,
    from which letter to which.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[ArticleButton] = []
        self._articles: tuple[Article, ...] = ()
        self._shown: frozenset[str] = frozenset()
        self._most = MOST
        self._rest = flat_button("")
        self._rest.setAccessibleName("Further articles")
        self._rest.clicked.connect(self._open_menu)
        self.setAccessibleName("Articles")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._rest)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for button in self.buttons:
            button.set_theme(theme)

    def tell(self, articles: Sequence[Article], shown: Collection[str], speaking: Collection[str]) -> None:
        """Show these articles; `shown` stand in panes, `speaking` have a word on the selected statement."""
        wanted = [(article.id, article.letter, str(article.title)) for article in articles[:MOST]]
        if wanted != [button.names for button in self.buttons]:
            self._make_buttons(articles[:MOST])
        for button in self.buttons:
            button.tell(shown=button.article in shown, speaks=button.article in speaking)
        self._articles, self._shown = tuple(articles), frozenset(shown)
        self._fold()

    def show_at_most(self, badges: int) -> None:
        """Show so many badges, the other articles in the menu of a button."""
        self._most = badges
        self._fold()

    def width_of(self, badges: int) -> int:
        """How wide it is with at most so many badges, in pixels."""
        shown = min(badges, MOST, len(self._articles))
        rest = rest_words(self.letters, shown)
        words = self._rest.fontMetrics().horizontalAdvance(rest) + REST_PADDING if rest else 0
        parts = shown + bool(rest)
        return shown * (SIDE + 2 * ROOM) + words + GAP * max(0, parts - 1)

    def sizeHint(self) -> QSize:
        """As wide as its badges."""
        return self._row.sizeHint()

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of all articles."""
        return tuple(article.letter for article in self._articles)

    @property
    def rest(self) -> str:
        """What stands for the articles without a badge; empty when each has its own."""
        return "" if self._rest.isHidden() else self._rest.text()

    def menu(self) -> QMenu:
        """The articles without a badge, those in panes checked."""
        from PySide6.QtWidgets import QMenu  # here, as most projects have room for all badges

        from synoptic.gui.panels.labels import shortened

        menu = QMenu(self)
        menu.setStyleSheet(menus(self._theme))
        for article in self._articles[self._badges :]:
            title = shortened(str(article.title), LONGEST_TITLE)
            entry = menu.addAction(keyless(f"{article.letter}  {title}"))
            entry.setCheckable(True)
            entry.setChecked(article.id in self._shown)
            entry.triggered.connect(lambda _=False, one=article.id: self.chosen.emit(one))
        return menu

    @property
    def _badges(self) -> int:
        return min(self._most, len(self.buttons))

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._rest.mapToGlobal(self._rest.rect().bottomLeft()))

    def _fold(self) -> None:
        for place, button in enumerate(self.buttons):
            button.setVisible(place < self._badges)
        letters = self.letters
        rest = rest_words(letters, self._badges)
        self._rest.setVisible(bool(rest))
        if rest != self._rest.text():
            self._rest.setText(rest)
            self._rest.setFixedWidth(self._rest.fontMetrics().horizontalAdvance(rest) + REST_PADDING)
            self._rest.setAccessibleName(rest_name(letters[self._badges :]))
            self._rest.setToolTip(self._rest.accessibleName())

    def _make_buttons(self, articles: Sequence[Article]) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [ArticleButton(article, self._theme, self) for article in articles]
        for place, button in enumerate(self.buttons):
            self._row.insertWidget(place, button)
            button.clicked.connect(lambda _=False, article=button.article: self.chosen.emit(article))


def rest_name(letters: Sequence[str]) -> str:
    """What the button of the articles without a badge is called."""
    first, *others = letters or ("",)
    return f"Articles {first} to {others[-1]}" if others else f"Article {first}"
