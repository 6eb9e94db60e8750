"""The re-anchoring bench: an earlier text and the newer one side by side, and passages without a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from synoptic.core.text.differing import differing
from synoptic.core.text.phrases import counted
from synoptic.core.text.spans import Span
from synoptic.core.workspace import answer_now
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.frame.answer_row import AnswerRow
from synoptic.gui.frame.offer_line import OfferLine
from synoptic.gui.models.doubts import DoubtList
from synoptic.gui.models.wording import fitted
from synoptic.gui.panes.text_view import TextView
from synoptic.gui.style import plain_label, push_button, set_primary, style_scroll_bars
from synoptic.gui.theme import UNIT, palette_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.revision import Doubtful, RevisionPlan
    from synoptic.core.documents.statement import Passage
    from synoptic.core.workspace import Workspace
    from synoptic.gui.theme import Theme

SIZE = (1120, 700)
LIST_PIXELS = 260
SHOWN_AT = 0.35  # of a text's height: where the passage comes to stand
ELSEWHERE = (
    "Nothing here is like it. Select the words in the newer text that say it now, or leave it unplaced."
)
HINT = (
    "What you leave unplaced stays with its statement and is listed as not placed; it is never dropped. "
    "Other words can be selected in the newer text."
)


class Bench(Dialog):
    """Places the doubtful passages of a plan; `accept` is what the button that ends it is called."""

    def __init__(
        self,
        workspace: Workspace,
        plan: RevisionPlan,
        accept: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"Place the passages of {plan.article.letter} in the newer text", theme, parent)
        self._workspace, self._plan, self._theme = workspace, plan, theme
        self._revision = ""  # of the text on the left
        self._candidate = 0
        self._selected = Span(0, 0)
        self.doubts = DoubtList(plan, workspace.statement, self)
        self.list = QListView()
        self.list.setModel(self.doubts)
        self.list.setAccessibleName("Passages to place")
        self.list.setFixedWidth(LIST_PIXELS)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSpacing(UNIT)
        self.summary = plain_label()
        self.offer, self.answer = OfferLine(theme), AnswerRow()
        self.before = TextView(plan.article, theme)
        self.after = TextView(plan.article, theme)
        self.place = self._button("&Place it here", self._on_place)
        self.another = self._button("&Next likely place", self._on_another)
        self.leave = self._button("&Leave unplaced", self._on_leave)
        self.all = self._button("Place &all that are clear", self._on_all)
        self.ok = self.close_button(accept)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.after.text_selected.connect(self._on_selected)
        self.answer.changed.connect(self._show_after)
        self.resize(*SIZE)
        self.list.setCurrentIndex(self.doubts.index(0))
        style_scroll_bars(self, theme)

    @property
    def chosen(self) -> tuple[Passage, ...]:
        """The passages that the reader placed."""
        return self.doubts.chosen

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = push_button(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        texts = QHBoxLayout()
        texts.setSpacing(3 * UNIT)
        for words, view in (("Earlier text", self.before), ("Newer text", self.after)):
            view.setAccessibleName(words)
            view.setPalette(palette_of(self._theme))  # the style sheet of the dialog keeps its own from them
            column = QVBoxLayout()
            column.setSpacing(UNIT)
            column.addWidget(plain_label(words, bold=True))
            column.addWidget(view, 1)
            texts.addLayout(column, 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(2 * UNIT)
        for button in (self.place, self.another, self.leave):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(self.all)
        work = QVBoxLayout()
        work.setSpacing(2 * UNIT)
        work.addLayout(texts, 1)
        work.addWidget(self.offer)
        work.addWidget(self.answer)
        work.addLayout(deeds)
        middle = QHBoxLayout()
        middle.setSpacing(4 * UNIT)
        middle.addWidget(self.list)
        middle.addLayout(work, 1)
        hint = plain_label(HINT, muted=True)
        hint.setWordWrap(True)
        self.column.addWidget(self.summary)
        self.column.addLayout(middle, 1)
        self.column.addWidget(hint)
        self.add_buttons(self.cancel_button(), self.ok)

    @property
    def _row(self) -> int:
        return self.list.currentIndex().row()

    @Slot()
    def _on_current(self) -> None:
        self._candidate = 0
        self._selected = Span(0, 0)
        doubtful = self.doubts.doubtful(self._row)
        if doubtful is not None:
            self._show_before(doubtful.passage)
            self._show_after()

    def _show_before(self, passage: Passage) -> None:
        if passage.revision != self._revision:
            self._revision = passage.revision
            self.before.set_article(self._workspace.revision_article(passage.article, passage.revision))
        self.before.scroll_to(passage.span.start, SHOWN_AT * self.before.viewport().height())

    def _show_after(self) -> None:
        doubtful = self.doubts.doubtful(self._row)
        if doubtful is None:
            return
        span = self._here(doubtful)
        self._mark(doubtful.passage, span)
        if span is not None and not len(self._selected):
            self.after.scroll_to(span.start, SHOWN_AT * self.after.viewport().height())
        self._ask_answer(doubtful, span)
        self.place.setEnabled(span is not None and not self.answer.awaited)
        self.another.setEnabled(len(doubtful.places) > 1)
        self.leave.setEnabled(self.doubts.placed_at(self._row) is not None)
        clear = len(self.doubts.clear)
        self.all.setEnabled(clear > 0)
        self.all.setToolTip(all_words(clear))
        self._say(doubtful)
        going_on = self.doubts.next_likely(self._row) >= 0
        set_primary(self.place, going_on)
        set_primary(self.ok, not going_on)
        self.summary.setText(summary_words(self._plan, len(self.doubts.chosen)))

    def _here(self, doubtful: Doubtful) -> Span | None:
        """Where the passage would be placed now: what was selected, or the likely place that is shown."""
        if len(self._selected):
            return self._selected
        if (placed := self.doubts.placed_at(self._row)) is not None and not self._candidate:
            return placed
        return doubtful.places[self._candidate].span if doubtful.places else None

    def _ask_answer(self, doubtful: Doubtful, span: Span | None) -> None:
        """Ask what the passage answers where its words no longer say what its position does.

        Else the report would give an answer over a quotation that contradicts it.
        """
        position = self.doubts.position(self._row, span) if span is not None else None
        if position is None or span is None:
            self.answer.hide()
            return
        there = self._plan.placed(doubtful.passage, span)
        given = self.doubts.answers.get(doubtful.passage.id)
        now = given or answer_now(position, doubtful.passage, there, self._plan.article.dated)
        self.answer.ask((doubtful.passage.id, span), position.value, now)

    def _mark(self, passage: Passage, span: Span | None) -> None:
        """Point out the passage in both texts, and in each the words that the other has not."""
        text = self._plan.article.text
        gone, new = differing(passage.exact, span.of(text)) if span is not None else ([], [])
        self.before.point_out(passage.span, [one.moved(passage.span.start) for one in gone])
        self.after.point_out(span, [one.moved(span.start) for one in new] if span is not None else ())

    def _say(self, doubtful: Doubtful) -> None:
        """Say what is offered, its words heavy where they are others than in the earlier text."""
        if len(self._selected):
            intro, quote = "Your own choice: “", fitted(self._selected.of(self._plan.article.text))
        elif doubtful.places:
            place = doubtful.places[self._candidate]
            why = f"{doubtful.doubt[:1].upper()}{doubtful.doubt[1:]}"
            number = f"Place {self._candidate + 1} of {len(doubtful.places)}"
            intro, quote = f"{why}. {number}, {place.score:.0%} alike: “", fitted(place.passage.exact)
        else:
            self.offer.say(ELSEWHERE)
            return
        _, new = differing(fitted(doubtful.passage.exact), quote)
        shift = len(intro)
        self.offer.say(f"{intro}{quote}”", [(shift + one.start, shift + one.end) for one in new])

    @Slot(Span)
    def _on_selected(self, span: Span) -> None:
        self._selected = span.stripped(self._plan.article.text)
        self._show_after()

    def _on_place(self) -> None:
        doubtful = self.doubts.doubtful(self._row)
        span = self._here(doubtful) if doubtful is not None else None
        if span is not None:
            self.doubts.place(self._row, span, self.answer.answer)
            self.after.clear_selection()
            self._go_on()

    def _on_another(self) -> None:
        doubtful = self.doubts.doubtful(self._row)
        if doubtful is not None and doubtful.places:
            self.after.clear_selection()
            self._candidate = (self._candidate + 1) % len(doubtful.places)
            self._show_after()

    def _on_all(self) -> None:
        self.doubts.place_clear()
        self.after.clear_selection()
        self._go_on()

    def _on_leave(self) -> None:
        self.doubts.leave(self._row)
        self._show_after()

    def _go_on(self) -> None:
        following = self.doubts.next_open(self._row)
        if following >= 0:
            self.list.setCurrentIndex(self.doubts.index(following))
        else:
            self._show_after()
            self.ok.setFocus()


def all_words(clear: int) -> str:
    """What placing all that are clear would do; each of them stays in the list and can be left after all."""
    if not clear:
        return "No passage is left for which there is but one place."
    return f"Places {counted(clear, 'passage')} for which there is but one place: reworded there, or moved."


def summary_words(plan: RevisionPlan, placed: int) -> str:
    """How many passages need no place, how many were placed and how many are left."""
    moved = f"{counted(plan.told, 'passage')} moved along. " if plan.told else ""
    return f"{moved}{placed} of {counted(len(plan.doubtful), 'doubtful passage')} placed."
