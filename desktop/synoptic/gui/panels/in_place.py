"""Fields that open on the card where a note or the tags stand, and close when one has written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from synoptic.gui.panels.labels import PlainLabel
from synoptic.gui.panels.style import field_style
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

MOST_LINES = 12  # a longer note scrolls in its field
LEAVES_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SEPARATOR = ","
HINT_PIXELS = 12
NOTE_KEYS = "Ctrl+Enter keeps it, Esc gives it up"
TAG_KEYS = "Enter keeps them, Esc gives them up"


class NoteField(QPlainTextEdit):
    """A note being written: Ctrl+Enter or leaving the field keeps it, Escape gives it up.

    Signals: `kept` brings what was written, `given_up` says that nothing is to change.
    """

    kept = Signal(str)
    given_up = Signal()

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setStyleSheet(field_style(theme, "QPlainTextEdit"))
        self.setFont(interface_font())
        self.setTabChangesFocus(True)
        self.setAccessibleName("Note")
        self.setAccessibleDescription(NOTE_KEYS)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """What is written now."""
        return self.toPlainText()

    def put_cursor_last(self) -> None:
        """Go on where the text ends."""
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or give up by the keys for it."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in ENTER and held:
            self.kept.emit(self.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written when the reader goes on to something else in the window."""
        super().focusOutEvent(event)
        if event.reason() not in LEAVES_OPEN:
            self.kept.emit(self.text())

    def _grow(self) -> None:
        lines = max(2, min(MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 5 * UNIT)


class TagField(QLineEdit):
    """Tags being written, parted by commas, each completed from those that the project knows.

    Enter or leaving the field keeps them, Escape gives them up; the signals are those of NoteField.
    """

    kept = Signal(str)
    given_up = Signal()

    def __init__(
        self, tags: Sequence[str], known: Sequence[str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{SEPARATOR} ".join(tags), parent)
        self.setStyleSheet(field_style(theme))
        self.setAccessibleName("Tags, parted by commas")
        self.setAccessibleDescription(TAG_KEYS)
        self.setPlaceholderText("Parted by commas")
        completer = TagCompleter(self)
        completer.setModel(QStringListModel(list(known), completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def put_cursor_last(self) -> None:
        """Go on where the text ends."""
        self.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or give up by the keys for it; while completions are on view, they are for these."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in ENTER:
            self.kept.emit(self.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written when the reader goes on to something else in the window."""
        super().focusOutEvent(event)
        if event.reason() not in LEAVES_OPEN:
            self.kept.emit(self.text())


class Writing(QWidget):
    """A field under its name, with a quiet line on its keys below."""

    def __init__(self, name: str, field: NoteField | TagField, theme: Theme) -> None:
        super().__init__()
        keys = NOTE_KEYS if isinstance(field, NoteField) else TAG_KEYS
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(PlainLabel(name, interface_font(HINT_PIXELS, QFont.Weight.Medium), theme.ink))
        column.addWidget(field)
        column.addWidget(PlainLabel(keys, interface_font(HINT_PIXELS), theme.mute))


class TagCompleter(QCompleter):
    """Completes the tag that is being written, and leaves those before it alone."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field

    def splitPath(self, path: str) -> list[str]:
        """The words of the last tag."""
        return [path.rpartition(SEPARATOR)[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        """The whole field with the last tag completed."""
        before = self._field.text().rpartition(SEPARATOR)[0]
        tag = super().pathFromIndex(index)  # type: ignore[arg-type]
        return f"{before}{SEPARATOR} {tag}" if before else tag


def tags_in(text: str) -> tuple[str, ...]:
    """The tags that somebody wrote, each once, in the order of writing."""
    found = (" ".join(part.split()) for part in text.split(SEPARATOR))
    return tuple(dict.fromkeys(tag for tag in found if tag))
