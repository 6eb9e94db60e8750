"""What the card says of one statement, and the fields in which its notes and tags are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from synoptic.core.documents.answers import own_answer
from synoptic.core.documents.statement import Coverage
from synoptic.gui.models.cells import answers_words
from synoptic.gui.models.wording import (
    coverage_words,
    fitted,
    origin_words,
    tag_forms,
    tag_tip,
)
from synoptic.gui.panels.answers_line import AnswersLine
from synoptic.gui.panels.buttons import DotsButton
from synoptic.gui.panels.position_card import PositionCard
from synoptic.gui.panels.prose import Prose
from synoptic.gui.panels.tag import TagLine
from synoptic.gui.theme import UNIT, Theme, interface_font

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.panels.in_place import NoteField, TagField

    Field = NoteField | TagField

SIDE_MARGIN = 4 * UNIT + 2
LABEL_PIXELS = 19
LONGEST = 300  # code points of a label; the dialog to correct it has all of them
SPACING = 1.1
MORE = "What can be done with this statement"


class NoteLine(Prose):
    """A note on the card; `clicked` when it is to be written."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click is a wish to write."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class CardBody(QWidget):
    """The scrolling part of the card; `silent` are the articles (by id) that a reader called so.

    Signals:
        passage_clicked: a passage is to be shown.
        passage_menu_requested: a passage, and where on the screen one asks what can be done with it.
        menu_requested: where on the screen one asks what can be done with the statement.
        silence_turned: an article is to be marked silent, or not any more.
        tags_wanted: the tags are to be written.
        typed: a note or the tags as they stand, unfinished: what, statement, passage, text.
        written: they are to stand so in the project; None when nothing is to change.
    """

    passage_clicked = Signal(str)
    passage_menu_requested = Signal(str, QPoint)
    menu_requested = Signal(QPoint)
    silence_turned = Signal(str)
    tags_wanted = Signal()
    typed = Signal(object)
    written = Signal(object)

    def __init__(
        self,
        statement: Statement,
        articles: Sequence[Article],
        silent: Collection[str],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        zoom: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._zoom = zoom
        self.statement = statement
        self._articles, self._silent, self._theme = articles, silent, theme
        self._cards: list[PositionCard] = []
        self._tags: QWidget | None = None
        self._note: QWidget | None = None
        self._field: Field | None = None
        self._writing: QWidget | None = None  # the field with its name and the line on its keys
        self._hidden: QWidget | None = None  # what the field stands in for
        self._about: dict[str, str] = {}
        self._before: QWidget | None = None  # where the keyboard was
        self._column = card_column(self, 3 * UNIT)
        self._fill()

    @property
    def writing(self) -> bool:
        """Is a field open?"""
        return self._field is not None

    def point_at(self, passage: str) -> None:
        """Show which passage is the current one; empty for none."""
        for card in self._cards:
            card.point_at(passage)

    def write_note(self, passage: str = "", text: str | None = None) -> None:
        """Open a field for the note on the statement or on a passage; `text` is what a draft had."""
        from synoptic.gui.panels.in_place import NoteField

        notes = {one.id: one.note for one in self.statement.passages()}
        note = notes.get(passage, "") if passage else self.statement.note
        about = {"what": "note", "statement": self.statement.id, "passage": passage}
        field = NoteField(note if text is None else text, self._theme)
        if not passage:
            self._open("Note", field, about, lambda box: self._put_for(self._note, box))
            return
        card = next((one for one in self._cards if one.quote(passage) is not None), None)
        if card is not None:
            self._open("Note on the passage", field, about, lambda box: card.put_under(passage, box))

    def write_tags(self, known: Sequence[str], text: str | None = None) -> None:
        """Open a field for the tags, completed from those `known`."""
        from synoptic.gui.panels.in_place import TagField

        field = TagField(self.statement.tags, known, self._theme)
        if text is not None:
            field.setText(text)
        about = {"what": "tags", "statement": self.statement.id, "passage": ""}
        self._open("Tags", field, about, lambda box: self._put_for(self._tags, box))

    def finish(self) -> None:
        """Keep what is being written, as when the reader goes on to something else."""
        if self._field is not None:
            self._keep(self._field.text())

    def _fill(self) -> None:
        statement, theme, column = self.statement, self._theme, self._column
        column.addLayout(self._head())
        face = interface_font(LABEL_PIXELS, QFont.Weight.DemiBold)
        label = Prose(fitted(statement.label, LONGEST), face, theme.ink, SPACING)
        label.setAccessibleName(statement.label)
        column.addWidget(label)
        if answers := answers_words(statement, self._articles):
            column.addWidget(AnswersLine(answers, theme.look(statement.relation), theme))
        values = {position.id: position.value for position in statement.positions}
        for position in statement.positions:
            value = own_answer(position, statement)
            later = values.get(position.superseded_by, "")
            tint = theme.look(statement.relation).tint if statement.has_answer(position) else None
            card = PositionCard(position, value, self._articles, theme, later, tint, zoom=self._zoom)
            card.passage_clicked.connect(self.passage_clicked)
            card.menu_requested.connect(self.passage_menu_requested)
            self._cards.append(card)
            column.addWidget(card)
        self._add_remarks()
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        statement = self.statement
        more = DotsButton(MORE, self._theme)
        more.clicked.connect(lambda: self.menu_requested.emit(more.mapToGlobal(more.rect().bottomLeft())))
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        tag = TagLine(statement.relation, tag_forms(statement), tag_tip(statement), self._theme)
        row.addWidget(tag, 1)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_remarks(self) -> None:
        statement, articles = self.statement, self._articles
        if statement.tags:
            from synoptic.gui.panels.chips import Chips

            chips = Chips(statement.tags, self._theme)
            chips.clicked.connect(self.tags_wanted)
            self._tags = chips
            self._column.addWidget(chips)
        if statement.note:
            note = NoteLine(f"Note: {statement.note}", interface_font(), self._theme.ink, SPACING)
            note.clicked.connect(self.write_note)
            self._note = note
            self._column.addWidget(note)
        reason = statement.suggestion.reason if statement.suggestion else ""
        for words in (f"Why: {reason}" if reason else "", origin_words(statement, articles)):
            if words:
                self._column.addWidget(Prose(words, interface_font(), self._theme.mute, SPACING))
        self._add_coverage()

    def _add_coverage(self) -> None:
        statement, articles = self.statement, self._articles
        if all(statement.coverage(article.id) is Coverage.SAYS for article in articles):
            return
        from synoptic.gui.panels.coverage_row import CoverageRow

        row = CoverageRow(statement, articles, self._silent, self._theme)
        row.turned.connect(self.silence_turned)
        told = coverage_words(statement, articles, self._silent)
        words = Prose(told, interface_font(), self._theme.mute, SPACING)
        together = QVBoxLayout()
        together.setSpacing(UNIT)
        together.addWidget(row)
        together.addWidget(words)
        self._column.addLayout(together)

    # Writing in place

    def _open(self, name: str, field: Field, about: dict[str, str], put: Callable[[QWidget], None]) -> None:
        from synoptic.gui.panels.in_place import Writing

        self.finish()
        focused = QApplication.focusWidget()
        self._before = focused if isinstance(focused, QWidget) else None
        self._field, self._about = field, about
        self._writing = Writing(name, field, self._theme)
        put(self._writing)
        field.textChanged.connect(self._on_typed)
        field.kept.connect(self._keep)
        field.given_up.connect(self._give_up)
        self._writing.show()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.put_cursor_last()  # a field that gets the keyboard by a key selects all that is in it

    def _put_for(self, shown: QWidget | None, writing: QWidget) -> None:
        """Put a field where something is shown; under the positions where nothing is yet."""
        after = self._column.indexOf(self._cards[-1]) + 1 if self._cards else 2
        place = self._column.indexOf(shown) if shown is not None else after
        self._column.insertWidget(place, writing)
        self._hidden = shown
        if shown is not None:
            shown.hide()

    def _on_typed(self) -> None:
        if self._field is not None:
            self.typed.emit({**self._about, "text": self._field.text()})

    def _keep(self, text: str) -> None:
        if self._field is not None:
            about = self._about
            self._close()
            self.written.emit({**about, "text": text})

    def _give_up(self) -> None:
        self._close()
        self.written.emit(None)

    def _close(self) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        if field.hasFocus() and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._writing is not None:
            self._writing.hide()
            self._writing.deleteLater()
            self._writing = None
        if self._hidden is not None:
            self._hidden.show()
            self._hidden = None


def card_column(body: QWidget, spacing: int) -> QVBoxLayout:
    """The column of what stands on the card, with the card's margins."""
    column = QVBoxLayout(body)
    column.setContentsMargins(SIDE_MARGIN, 4 * UNIT, SIDE_MARGIN, 4 * UNIT)
    column.setSpacing(spacing)
    return column
