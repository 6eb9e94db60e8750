"""Correcting a suggestion: label, kind and tier, what the positions say, and which passage gives which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from synoptic.core.documents.statement import Kind, Position, Statement, Tier
from synoptic.gui.dialogs.base import Dialog, scrolling
from synoptic.gui.dialogs.choice_box import ChoiceBox
from synoptic.gui.models.understood import understood_words
from synoptic.gui.models.wording import fitted, relation_title
from synoptic.gui.style import flat_button, plain_label
from synoptic.gui.theme import UNIT, reading_font

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synoptic.gui.theme import Theme

NOWHERE = -1  # the place of a passage that is taken out
QUOTE_PIXELS = 14
CORRECT = "Correct the statement"
SURE = {Tier.CONFLICT: "conflict", Tier.POSSIBLE: "possible difference"}
NEW_POSITIONS = 1  # empty positions offered beside those that are there


@dataclass(frozen=True, slots=True)
class Filled:
    """What the reader makes of a statement: the values of the positions, and the position of each passage."""

    label: str
    kind: Kind
    tier: Tier
    values: tuple[str, ...]
    places: Mapping[str, int]


def corrected(statement: Statement, filled: Filled) -> Statement:
    """The statement as corrected; positions left without a passage go, and a rewritten value is unparsed."""
    positions = [one for one in _positions(statement, filled) if one.passages]
    kept = {position.id for position in positions}
    explained = tuple(p if p.superseded_by in kept else replace(p, superseded_by="") for p in positions)
    return replace(statement, label=filled.label, kind=filled.kind, tier=filled.tier, positions=explained)


def _positions(statement: Statement, filled: Filled) -> list[Position]:
    """The position of each field, in order, with the passages that it has."""
    positions = []
    for place, value in enumerate(filled.values):
        old = statement.positions[place] if place < len(statement.positions) else Position(value)
        passages = tuple(p for p in statement.passages() if filled.places.get(p.id, NOWHERE) == place)
        parsed = old.parsed if old.value == value else None
        positions.append(replace(old, value=value, parsed=parsed, passages=passages))
    return positions


class CorrectDialog(Dialog):
    """A compact form over one statement; `badges` gives each article its letter.

    `valued` gives a statement with its answers parsed; what they were read as stands beside them. `changed`
    is emitted when the reader has changed something in it.
    """

    changed = Signal()

    def __init__(
        self,
        statement: Statement,
        badges: Mapping[str, str],
        theme: Theme,
        parent: QWidget | None = None,
        title: str = "",
        valued: Callable[[Statement], Statement] = lambda statement: statement,
    ) -> None:
        super().__init__(title or CORRECT, theme, parent)
        self._statement, self._valued = statement, valued
        self._badges, self._theme = badges, theme
        self._quotes = {passage.id: passage.exact for passage in statement.passages()}
        self.label = QLineEdit(statement.label)
        self.kind = _choice("Kind", [kind.value for kind in Kind], list(Kind).index(statement.kind), theme)
        self.tier = _choice(
            "How sure the conflict is", [SURE[tier] for tier in Tier], list(Tier).index(statement.tier), theme
        )
        self.relation = plain_label(muted=True)
        self.values: list[QLineEdit] = []
        self.understood: list[QLabel] = []
        self.places: dict[str, QComboBox] = {}
        self.ok = self.close_button("Save" if title else "Accept as corrected")
        self._grid = QGridLayout()
        self.column.addLayout(self._head())
        self.column.addWidget(self._positions(), 1)
        self.add_buttons(self.cancel_button(), self.ok)
        self._check()
        for box in (self.kind, self.tier):
            box.currentIndexChanged.connect(self._on_changed)
        self.resize(640, 560)
        if title and statement.label:
            self._begin_at_last()

    def _begin_at_last(self) -> None:
        """Begin in the position that was added: what it says in other words than its own is to be typed."""
        field = self.values[len(self._statement.positions) - 1]
        field.setFocus()
        field.selectAll()
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(field))

    def statement(self) -> Statement:
        """The statement as the form now has it."""
        return self._valued(corrected(self._statement, self._filled()))

    def _filled(self) -> Filled:
        return Filled(
            label=self.label.text().strip(),
            kind=list(Kind)[self.kind.currentIndex()],
            tier=list(Tier)[self.tier.currentIndex()],
            values=tuple(field.text().strip() for field in self.values),
            places={passage: self._place(box) for passage, box in self.places.items()},
        )

    def _place(self, box: QComboBox) -> int:
        return box.currentIndex() if box.currentIndex() < len(self.values) else NOWHERE

    def _head(self) -> QFormLayout:
        form = self._form = QFormLayout()
        form.setSpacing(2 * UNIT)
        self.label.setAccessibleName("Label")
        self.label.textChanged.connect(self._on_changed)
        for name, field in (("&Label", self.label), ("&Kind", self.kind), ("&How sure", self.tier)):
            caption = plain_label(name)
            caption.setBuddy(field)
            form.addRow(caption, field)
        form.addRow(plain_label("Relation"), self.relation)
        return form

    def _positions(self) -> QScrollArea:
        inside = QWidget()
        grid = self._grid
        inside.setLayout(grid)
        grid.setContentsMargins(0, 0, 2 * UNIT, 0)
        grid.setSpacing(2 * UNIT)
        grid.setColumnStretch(0, 1)
        count = len(self._statement.positions) + NEW_POSITIONS
        for place in range(count):
            self._add_position(place, count)
        self._foot = QWidget()
        self._stretch()
        self._area = scrolling(inside, "Positions and passages")
        return self._area

    def _add_position(self, place: int, count: int) -> None:
        known = place < len(self._statement.positions)
        position = self._statement.positions[place] if known else None
        field = QLineEdit(position.value if position else "")
        field.setAccessibleName(f"Position {place + 1}")
        field.setPlaceholderText("Another position: what it says")
        field.textChanged.connect(self._on_changed)
        self.values.append(field)
        row = self._grid.rowCount()
        self._grid.addLayout(self._caption(place, position), row, 0, 1, 2)
        understood = plain_label(muted=True)
        self.understood.append(understood)
        line = QHBoxLayout()
        line.setSpacing(2 * UNIT)
        line.addWidget(field, 1)
        line.addWidget(understood)
        self._grid.addLayout(line, row + 1, 0, 1, 2)
        for offset, passage in enumerate(position.passages if position else (), row + 2):
            quote = plain_label(f"{self._badges.get(passage.article, '?')}  “{fitted(passage.exact)}”")
            quote.setFont(reading_font(QUOTE_PIXELS))
            quote.setWordWrap(True)
            choices = [f"Position {number}" for number in range(1, count + 1)]
            box = _choice("Where this passage belongs", [*choices, "Remove"], place, self._theme)
            box.currentIndexChanged.connect(partial(self._on_placed, passage.id))
            self.places[passage.id] = box
            self._grid.addWidget(quote, offset, 0)
            self._grid.addWidget(box, offset, 1, Qt.AlignmentFlag.AlignTop)

    def _caption(self, place: int, position: Position | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label(f"Position {place + 1}", muted=True))
        row.addStretch()
        if position is not None and len(position.passages) > 1:
            apart = flat_button("A position for each passage")
            apart.clicked.connect(partial(self.part, place))
            row.addWidget(apart)
        if position is not None and place:
            together = flat_button(f"Join with position {place}")
            together.clicked.connect(partial(self.join, place, place - 1))
            row.addWidget(together)
        return row

    def join(self, place: int, into: int) -> None:
        """Give all passages of one position, counted from 0, to another."""
        for box in self.places.values():
            if box.currentIndex() == place:
                box.setCurrentIndex(into)

    def part(self, place: int) -> None:
        """Give each passage of a position after the first a position of its own."""
        for box in [box for box in self.places.values() if box.currentIndex() == place][1:]:
            box.setCurrentIndex(len(self.values) - 1)

    def _on_placed(self, passage: str, place: int) -> None:
        """A passage that begins a new position says there what it says, until the reader objects."""
        if place < len(self.values) and not self.values[place].text():
            self.values[place].setText(self._quotes[passage])
        self._keep_one_free()
        self._on_changed()

    def _keep_one_free(self) -> None:
        """Offer another empty position when the last one has come into use."""
        taken = {box.currentIndex() for box in self.places.values()}
        if len(self.values) - 1 not in taken:
            return
        place = len(self.values)
        self._add_position(place, place + 1)
        for box in self.places.values():
            box.blockSignals(True)  # nothing moves: the entry comes before "Remove"
            box.insertItem(place, f"Position {place + 1}")
            box.blockSignals(False)
        self._stretch()

    def _stretch(self) -> None:
        """Keep the positions together at the top."""
        self._grid.removeWidget(self._foot)
        self._grid.addWidget(self._foot, self._grid.rowCount(), 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(self._grid.rowCount() - 1, 1)

    def _on_changed(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        statement = self.statement()
        self._form.setRowVisible(self.tier, len(statement.positions) > 1)
        self.relation.setText(f"{relation_title(statement)}: {self._reason_of(statement)}")
        missing = what_is_missing(statement)
        self.ok.setEnabled(not missing)
        self.ok.setToolTip(missing)
        self._tell_understood(statement)

    def _tell_understood(self, statement: Statement) -> None:
        """Say beside each answer that has passages what it was read as."""
        filled = self._filled()
        known = iter(statement.positions)
        for place, (field, label) in enumerate(zip(self.values, self.understood, strict=True)):
            position = next(known, None) if place in filled.places.values() else None
            words = understood_words(position, statement.kind) if position is not None else ""
            label.setText(words)
            label.setVisible(bool(words))
            field.setAccessibleDescription(words)

    @staticmethod
    def _reason_of(statement: Statement) -> str:
        if len(statement.positions) > 1:
            return "its positions cannot all hold"
        return "one position, in several articles" if len(statement.articles) > 1 else "one article says it"


def what_is_missing(statement: Statement) -> str:
    """What a statement needs before it can stand; empty when nothing does."""
    if not statement.label:
        return "Write a label: the question that the sources answer."
    if not statement.positions:
        return "Keep at least one passage."
    return "" if all(p.value for p in statement.positions) else "Say for every position what it says."


def _choice(name: str, words: Sequence[str], current: int, theme: Theme) -> QComboBox:
    box = ChoiceBox(theme)
    box.setAccessibleName(name)
    box.addItems(words)
    box.setCurrentIndex(current)
    return box
