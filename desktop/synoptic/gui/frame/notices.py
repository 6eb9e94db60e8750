"""Short messages under the top bar: news, offers, and what went wrong."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from synoptic.gui.icons import icon
from synoptic.gui.style import action_button, icon_button, lay_over_hairline, plain_label, sheet
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synoptic.gui.theme import Theme

    Choices = Mapping[str, Callable[[], object]]

ICON = QSize(16, 16)
MOST_AT_ONCE = 2  # more would push the texts out of sight; the others wait until there is room


class Tone(Enum):
    """What kind of message it is: the sign before it, and what the sign is called.

    News goes by itself when the project is another; an offer waits for its answer, a warning for the reader
    to wave it away.
    """

    NEWS = "news", "News"
    OFFER = "news", "Offer"
    WARNING = "warning", "Warning"


class NoticeBar(QWidget):
    """A stack of messages, the newest at the foot; hidden while there is none.

    Where there are more than fit, the newest is on view, and of the others rather what is no news.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Notices")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[NoticeRow] = []
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._rows:  # most starts have no news, and style sheets take their time
            self.setStyleSheet(sheet(theme))
        for row in self._rows:
            row.set_theme(theme)

    def say(self, text: str, choices: Choices | None = None) -> None:
        """Show news; what is there already is not repeated.

        `choices` are buttons beside it, each with what it does; the message goes with any of them.
        """
        self._add(text, Tone.NEWS, choices)

    def offer(self, text: str, choices: Choices) -> None:
        """Show what the reader may choose from, until they have chosen."""
        self._add(text, Tone.OFFER, choices)

    def warn(self, text: str, choices: Choices | None = None) -> None:
        """Show what went wrong, until the reader waves it away."""
        self._add(text, Tone.WARNING, choices)

    def let_go(self) -> None:
        """Let news go: the project is another now, and it may be true no more."""
        for row in [row for row in self._rows if row.tone is Tone.NEWS]:
            self._drop(row)

    def _add(self, text: str, tone: Tone, choices: Choices | None) -> None:
        if text in self.texts():
            return
        if not self._rows:
            self.setStyleSheet(sheet(self._theme))
        row = NoticeRow(text, tone, self._theme, self)
        row.dismiss.clicked.connect(lambda: self._drop(row))
        for words, act in (choices or {}).items():
            row.offer(words).clicked.connect(partial(self._on_chosen, row, act))
        self._rows.append(row)
        self._column.addWidget(row)
        self._settle()

    def texts(self) -> list[str]:
        """The messages, also those that wait for room."""
        return [row.text for row in self._rows]

    def clear(self) -> None:
        """Wave all messages away."""
        for row in list(self._rows):
            self._drop(row)

    def _on_chosen(self, row: NoticeRow, act: Callable[[], object]) -> None:
        self._drop(row)
        act()

    def _drop(self, row: NoticeRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._settle()

    def _settle(self) -> None:
        newest = self._rows[-1:]
        others = sorted(self._rows[:-1], key=lambda row: row.tone is not Tone.NEWS)  # the best at the end
        shown = [*others, *newest][-MOST_AT_ONCE:]
        for row in self._rows:
            row.setVisible(row in shown)
        self.setVisible(bool(self._rows))


class NoticeRow(QWidget):
    """One message with a button to wave it away."""

    def __init__(self, text: str, tone: Tone, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.tone = text, tone
        self._sign = QLabel()
        self._sign.setAccessibleName(tone.value[1])
        self._words = plain_label(text)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = icon_button("close", "Dismiss this notice", theme.ink)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(4 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.dismiss)
        lay_over_hairline(self, row)
        self.set_theme(theme)

    def offer(self, words: str) -> QToolButton:
        """A button before the one that waves the message away."""
        button = action_button(words)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        ink = theme.warning if self.tone is Tone.WARNING else theme.mute
        self._sign.setPixmap(icon(self.tone.value[0], ink).pixmap(ICON))
        self.dismiss.setIcon(icon("close", theme.ink))
