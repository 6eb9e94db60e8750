"""What a colleague's copy brings, looked at before it is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QListView, QWidget

from synoptic.core.documents.merging import BOTH_VERSIONS, told
from synoptic.core.text.phrases import counted
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.dialogs.words_table import WordsTable
from synoptic.gui.models.collisions import DIFFERS, CollisionTable
from synoptic.gui.models.incoming import IncomingList
from synoptic.gui.models.wording import fitted
from synoptic.gui.style import plain_label
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from synoptic.core.documents.merging import MergePlan
    from synoptic.gui.theme import Theme

TITLE = "Take in a colleague’s copy"
WIDTH = 840
SMALL, LARGE = 240, 560  # pixels of height without and with a table
LIST_HEIGHT, LINE_HEIGHT = 176, 26  # of the list of what comes in, and what one line of it takes at least
ROW_PIXELS, WHAT_PIXELS = 32, 200
SMOOTH = "Nothing was changed on both sides: everything fits together."


class TakingInDialog(Dialog):
    """The counts of what comes in, and side by side what both sides changed."""

    def __init__(self, plan: MergePlan, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, theme, parent)
        self._theme = theme
        self.counts = told(plan)
        heading = plain_label(f"What “{fitted(plan.name)}” brings", pixels=15, bold=True)
        heading.setWordWrap(True)
        self.column.addWidget(heading)
        self.column.addLayout(self._counted())
        self.list = self._make_list(IncomingList(plan, self))
        self.column.addWidget(self.list)
        said = collision_words(plan) if plan.collisions else SMOOTH
        self.said = plain_label(said, muted=not plan.collisions)
        self.said.setWordWrap(True)
        self.column.addWidget(self.said)
        self.table = self._make_table(CollisionTable(plan.collisions, self))
        self.table.setVisible(bool(plan.collisions))
        self.column.addWidget(self.table, 1)
        if not plan.collisions:
            self.column.addStretch()
        self.take_in = self.close_button("Take in")
        self.add_buttons(self.cancel_button(), self.take_in)
        more = self.list.height() if not self.list.isHidden() else 0
        self.resize(WIDTH, (LARGE if plan.collisions else SMALL) + more)

    def _counted(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(UNIT)
        form.setHorizontalSpacing(4 * UNIT)
        for about, words in self.counts.items():
            said = plain_label(fitted(words))
            said.setWordWrap(True)
            said.setAccessibleName(f"{about}: {words}")
            form.addRow(plain_label(about, muted=True), said)
        return form

    def _make_list(self, model: IncomingList) -> QListView:
        """What comes in by name, as high as it must be and no higher than leaves room for the rest."""
        view = QListView()
        view.setModel(model)
        view.setAccessibleName("What comes in")
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setStyleSheet(f"QListView::item {{ padding: {UNIT}px {2 * UNIT}px; }}")
        view.setFixedHeight(min(LIST_HEIGHT, LINE_HEIGHT * model.rowCount() + UNIT))
        view.setVisible(model.rowCount() > 0)
        return view

    def _make_table(self, model: CollisionTable) -> WordsTable:
        table = WordsTable(model, "Changed on both sides", ROW_PIXELS, {0: WHAT_PIXELS}, self._theme)
        table.setWordWrap(True)
        table.setShowGrid(True)
        later = Qt.ConnectionType.QueuedConnection  # words wrap anew once all columns have their width
        table.horizontalHeader().sectionResized.connect(table.resizeRowsToContents, later)
        return table


def collision_words(plan: MergePlan) -> str:
    """How many things both sides changed, and what becomes of them."""
    twice = any(len(each.statements) > 1 for each in plan.collisions)
    kept = f" Both forms are kept, and tagged “{BOTH_VERSIONS}”." if twice else " Nothing of it is lost."
    be = "was" if len(plan.collisions) == 1 else "were"
    marks = f" What only one of the two says begins with {DIFFERS.strip()}."
    return f"{counted(len(plan.collisions), 'thing')} {be} changed differently on the two sides.{kept}{marks}"
