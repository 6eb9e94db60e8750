"""Two passes compared: how far they agree, and where they differ, to be settled one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from synoptic.core.documents import adjudication
from synoptic.core.documents.agreement import Verdict, compare
from synoptic.core.documents.passes import Pass
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.both_sides import BothSides
from synoptic.gui.dialogs.choice_box import ChoiceBox
from synoptic.gui.dialogs.words_table import WordsTable
from synoptic.gui.models.compared import (
    figure_words,
    first_two,
    names_of,
    nothing_words,
    relation_figures,
    settled_words,
)
from synoptic.gui.models.pairings import PairingTable
from synoptic.gui.models.rows import Role
from synoptic.gui.style import hairline, plain_label, push_button
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.documents.agreement import Agreement, Pairing
    from synoptic.core.documents.edits import Several
    from synoptic.core.workspace import Workspace
    from synoptic.gui.theme import Theme

SIZE = (960, 720)
ROW_PIXELS = 46
EMPTY_WIDTH = 440
VERDICT, VERDICT_PIXELS = 2, 192
WAYS = (  # what a button says, what it does, and how that is told
    (
        "Keep the &first",
        adjudication.keeping_mine,
        "What the first reading has stands; what the second has is rejected. Where the first has nothing, "
        "nothing is to stand.",
    ),
    (
        "Keep the &second",
        adjudication.keeping_other,
        "What the second reading has stands; what the first has is rejected. Where the second has nothing, "
        "nothing is to stand.",
    ),
    ("Keep &both", adjudication.keeping_both, "Both stand, each as a statement of its own."),
    ("&Join", adjudication.joining, "Both become one statement with the positions and passages of the two."),
)
OF_TWO = (adjudication.keeping_both, adjudication.joining)  # what takes two statements
KEEPING = (
    "What you do not keep is rejected. Nothing is deleted: it stays among what is hidden (Ctrl+Shift+H), "
    "and Undo brings it back."
)
AGREEMENT_TIP = (
    "Agreement: twice the statements that both have, over all that each has. Beyond chance: Cohen’s kappa "
    "over the relations of the statements that both have; 1 is always the same, 0 no more than by chance."
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
        self._unsettled: dict[frozenset[str], Agreement] = {}  # by the two agents: before settling began
        self.sides = (ChoiceBox(theme), ChoiceBox(theme))
        self.figures = plain_label()
        self.figures.setWordWrap(True)
        self.figures.setToolTip(AGREEMENT_TIP)
        self.empty = plain_label(muted=True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.relations = plain_label(muted=True)
        self.relations.setWordWrap(True)
        self._model = PairingTable(("", ""), self)
        self.table = WordsTable(
            self._model, "Statements of both readings", ROW_PIXELS, {VERDICT: VERDICT_PIXELS}, theme
        )
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.both_sides = BothSides()
        self.buttons = [self._settling(*way) for way in WAYS]
        self.join_agreed = push_button("Join &what agrees")
        self.join_agreed.setToolTip("Make one statement of the two in every row where both agree.")
        self._lay_out()
        self.resize(*SIZE)
        self.refresh()
        self.table.setFocus()  # there one reads row by row; in a choice the arrows would change the reading

    def refresh(self) -> None:
        """Compare anew: a statement was changed, or somebody else's pass was chosen."""
        passes = self._workspace.passes()
        ids = {each.agent.id for each in passes}
        chosen = [one for one in map(self._chosen, self.sides) if one is not None]
        # who has nothing left because all of it was joined with another's is still who one compares with
        gone = {one.agent.id: Pass(one.agent, ()) for one in chosen if len(chosen) > 1}
        passes += tuple(one for name, one in gone.items() if name not in ids)
        known = [each.agent.id for each in self._passes]
        self._passes = passes
        if [each.agent.id for each in passes] != known:
            self._offer(names_of(passes), [one.agent.id for one in chosen])
        self._compare()

    def _offer(self, names: Sequence[str], before: Sequence[str]) -> None:
        ids = [each.agent.id for each in self._passes]
        first, second = map(ids.index, before) if len(set(before)) > 1 else first_two(self._passes, self._own)
        for box, place in zip(self.sides, (first, second), strict=True):
            box.blockSignals(True)  # or the first would compare with a second that is not there yet
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(place)
            box.blockSignals(False)

    @property
    def _own(self) -> str:
        return self._workspace.agent.id

    def _lay_out(self) -> None:
        self._top = QWidget()
        row = QHBoxLayout(self._top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        for box, name in zip(self.sides, ("First reading", "Second reading"), strict=True):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self._compare)
            row.addWidget(box, 1)
        row.insertWidget(1, plain_label("against", muted=True))
        self.column.addWidget(self._top)
        self.column.addWidget(self.figures)
        self.column.addWidget(self.relations)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.both_sides)
        self._deeds = self._deeds_row()
        self.column.addWidget(self._deeds)
        self.empty.setFixedWidth(EMPTY_WIDTH)
        self.column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(hairline())
        self.join_agreed.clicked.connect(self._join_agreed)
        self.join_agreed.setAutoDefault(False)  # Enter in the table is not to settle anything
        self.add_buttons(self.close_button(), beside=self.join_agreed)

    def _deeds_row(self) -> QWidget:
        row = QWidget()
        deeds = QHBoxLayout(row)
        deeds.setContentsMargins(0, 0, 0, 0)
        deeds.setSpacing(2 * UNIT)
        for button in self.buttons:
            deeds.addWidget(button)
        told = plain_label(KEEPING, muted=True)
        told.setWordWrap(True)
        deeds.addWidget(told, 1)
        return row

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        super().set_theme(theme)
        for box in self.findChildren(ChoiceBox):
            box.set_theme(theme)
        for table in self.findChildren(WordsTable):
            table.set_theme(theme)

    @Slot()
    def _compare(self) -> None:
        first, second = (self._chosen(box) for box in self.sides)
        two = first is not None and second is not None and first != second
        self._agreement = compare(first.statements, second.statements) if first and second and two else None
        here = self.table.currentIndex().row()
        pairings = self._agreement.pairings if self._agreement else ()
        names = (self.sides[0].currentText(), self.sides[1].currentText())
        self._model.show(pairings, self._workspace.articles, names)
        self._show_figures()
        if pairings:
            self.table.setCurrentIndex(self._model.index(max(0, min(here, len(pairings) - 1)), 0))
        self._update_buttons()

    def _show_figures(self) -> None:
        agreement = self._agreement
        self.empty.setText("" if agreement else nothing_words(names_of(self._passes)))
        self.empty.setVisible(agreement is None)
        self._top.setVisible(len(self._passes) > 1)
        for part in (
            self.figures,
            self.relations,
            self.table,
            self.both_sides,
            self._deeds,
            self.join_agreed,
        ):
            part.setVisible(agreement is not None)
        if agreement is None:
            return
        settled = sum(map(adjudication.is_settled, agreement.pairings))
        two = frozenset(one.agent.id for one in map(self._chosen, self.sides) if one)
        if not settled:
            self._unsettled[two] = agreement
        told = self._unsettled.get(two, agreement)
        self.figures.setText(
            f"{figure_words(told)} {settled_words(settled, len(agreement.pairings))}".strip()
        )
        self.relations.setText(relation_figures(told))

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
        self.both_sides.show_pairing(pairing, self._workspace.articles)
        both = pairing is not None and pairing.mine is not None and pairing.other is not None
        for button, (_, way, _) in zip(self.buttons, WAYS, strict=True):
            button.setEnabled(both or (pairing is not None and way not in OF_TWO))
        self.join_agreed.setEnabled(bool(self._agreed()))

    def _settling(self, words: str, settle: Callable[[Pairing], Several], told: str) -> QPushButton:
        button = push_button(words)
        button.setAutoDefault(False)
        button.setToolTip(told)
        button.setAccessibleDescription(told)
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
