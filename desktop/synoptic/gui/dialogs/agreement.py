"""Two passes compared: how far they agree, and where they differ, to be settled one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from synoptic.core.documents import adjudication
from synoptic.core.documents.agreement import Verdict, compare
from synoptic.core.text.phrases import counted
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.choice_box import ChoiceBox
from synoptic.gui.dialogs.words_table import WordsTable
from synoptic.gui.models.pairings import PairingTable
from synoptic.gui.models.rows import Role
from synoptic.gui.models.wording import RELATION_TITLES
from synoptic.gui.style import plain_label, push_button
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.documents.agreement import Agreement, Figures, Pairing
    from synoptic.core.documents.edits import Several
    from synoptic.core.documents.passes import Pass
    from synoptic.core.workspace import Workspace
    from synoptic.gui.theme import Theme

SIZE = (760, 560)
ROW_PIXELS = 46
VERDICT, VERDICT_PIXELS = 2, 192
WAYS = (
    ("Keep the &first", adjudication.keeping_mine),
    ("Keep the &second", adjudication.keeping_other),
    ("Keep &both", adjudication.keeping_both),
    ("&Join", adjudication.joining),
)
FEW = (
    "There is only one reading to see. When another person has read these articles too, or the engine has "
    "analysed them, the two can be compared."
)


class AgreementDialog(Dialog):
    """Stands beside the window. `settled` brings the edit for a pairing, `chosen` one to look at."""

    settled = Signal(object)
    chosen = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Compare readings", theme, parent)
        self.setModal(False)
        self._workspace = workspace
        self._passes: tuple[Pass, ...] = ()
        self._agreement: Agreement | None = None
        self.sides = (ChoiceBox(theme), ChoiceBox(theme))
        self.figures = plain_label()
        self.figures.setWordWrap(True)
        self.relations = plain_label(muted=True)
        self.relations.setWordWrap(True)
        self._model = PairingTable(("", ""), self)
        self.table = WordsTable(
            self._model, "Statements of both readings", ROW_PIXELS, {VERDICT: VERDICT_PIXELS}, theme
        )
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.buttons = [self._settling(words, settle) for words, settle in WAYS]
        self.join_agreed = push_button("Join &what agrees")
        self._lay_out()
        self.resize(*SIZE)
        self.refresh()

    def refresh(self) -> None:
        """Compare anew: a statement was changed, or somebody else's pass was chosen."""
        passes = self._workspace.passes()
        names = [each.agent.name for each in passes]
        if names != [each.agent.name for each in self._passes]:
            self._passes = passes
            self._offer(names)
        self._passes = passes
        self._compare()

    def _offer(self, names: Sequence[str]) -> None:
        own = self._workspace.agent.name
        first = names.index(own) if own in names else 0
        second = next((n for n in range(len(names)) if n != first), first)
        for box, place in zip(self.sides, (first, second), strict=True):
            box.blockSignals(True)  # or the first would compare with a second that is not there yet
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(place)
            box.blockSignals(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for box, name in zip(self.sides, ("First reading", "Second reading"), strict=True):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self._compare)
            row.addWidget(box, 1)
        row.insertWidget(1, plain_label("against", muted=True))
        self.column.addLayout(row)
        self.column.addWidget(self.figures)
        self.column.addWidget(self.relations)
        self.column.addWidget(self.table, 1)
        self.join_agreed.clicked.connect(self._join_agreed)
        close = push_button("Close")
        close.clicked.connect(self.accept)
        self.add_buttons(self.join_agreed, *self.buttons, close)

    @Slot()
    def _compare(self) -> None:
        first, second = (self._chosen(box) for box in self.sides)
        two = first is not None and second is not None and first != second
        self._agreement = compare(first.statements, second.statements) if first and second and two else None
        here = self.table.currentIndex().row()
        pairings = self._agreement.pairings if self._agreement else ()
        names = (first.agent.name if first else "", second.agent.name if second else "")
        self._model.show(pairings, self._workspace.articles, names)
        self.figures.setText(figure_words(self._agreement) if self._agreement else FEW)
        self.relations.setText(relation_figures(self._agreement) if self._agreement else "")
        if pairings:
            self.table.setCurrentIndex(self._model.index(max(0, min(here, len(pairings) - 1)), 0))
        self._update_buttons()

    def _chosen(self, box: ChoiceBox) -> Pass | None:
        place = box.currentIndex()
        return self._passes[place] if 0 <= place < len(self._passes) else None

    @Slot()
    def _on_current(self) -> None:
        self._update_buttons()
        row = self.table.currentIndex().row()
        ids = [self._model.index(row, column).data(Role.ID) for column in (0, 1)] if row >= 0 else []
        shown = next((one for one in ids if one and self._workspace.has_statement(one)), "")
        if shown:
            self.chosen.emit(shown)

    def _update_buttons(self) -> None:
        pairing = self._model.pairing(self.table.currentIndex().row())
        for button in self.buttons:
            button.setEnabled(pairing is not None)
        self.join_agreed.setEnabled(bool(self._agreed()))

    def _settling(self, words: str, settle: Callable[[Pairing], Several]) -> QPushButton:
        button = push_button(words)
        button.clicked.connect(lambda: self._settle(settle))
        return button

    def _settle(self, settle: Callable[[Pairing], Several]) -> None:
        pairing = self._model.pairing(self.table.currentIndex().row())
        if pairing is not None:
            self.settled.emit(settle(pairing))

    def _agreed(self) -> list[Pairing]:
        pairings = self._agreement.pairings if self._agreement else ()
        return [p for p in pairings if p.verdict is Verdict.AGREED and not adjudication.is_settled(p)]

    def _join_agreed(self) -> None:
        self.settled.emit(adjudication.settling_agreed(self._agreed()))


def figure_words(agreement: Agreement) -> str:
    """How many statements both have, and how far their relations agree."""
    figures = agreement.statements
    first, second = figures.mine - figures.both, figures.other - figures.both
    alone = f"{first} only in the first, {second} only in the second"
    kappa = f"; their relations agree with κ = {agreement.kappa:.2f}" if agreement.kappa is not None else ""
    return f"{counted(figures.both, 'statement')} in both, {alone}: agreement {_share(figures)}{kappa}."


def relation_figures(agreement: Agreement) -> str:
    """The agreement over each relation that either pass has."""
    told = [
        f"{RELATION_TITLES[relation].lower()} {_share(figures)}"
        f" ({figures.both} of {figures.mine} and {figures.other})"
        for relation, figures in agreement.relations.items()
        if figures.agreement is not None
    ]
    return "By relation: " + ", ".join(told) if told else ""


def _share(figures: Figures) -> str:
    return "not defined" if figures.agreement is None else f"{figures.agreement:.0%}"
