"""What a reader writes themselves: the commands for it, and whom the window asks to carry them out.

The controllers are made when they are first needed: many sessions only read and decide.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot

from synoptic.core.text.spans import End, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu

    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.gui.control.annotating import Annotating
    from synoptic.gui.control.drafts import Drafts
    from synoptic.gui.control.linking import Linking
    from synoptic.gui.control.passages import Passages
    from synoptic.gui.control.reshaping import Reshaping
    from synoptic.gui.control.writing import Writing
    from synoptic.gui.desk import Ask, Desk
    from synoptic.gui.frame.reading_page import ReadingPage
    from synoptic.gui.look import Look
    from synoptic.gui.panes.carrying import Spot


ENDS = ("start", "end")
WAYS = (("earlier", -1), ("later", 1))
NO_PASSAGE = "Choose a statement first: the current one of its passages is described."
TYPING = "typing"  # under this a project keeps what its reader is typing: one thing at a time


class Authoring(QObject):
    """Brings the keys, menus and drags of writing to their controllers.

    Signals: `noticed` brings news, `warned` what went wrong, `offered` words with choices, each with what it
    does.
    """

    noticed = Signal(str)
    warned = Signal(str)
    offered = Signal(str, object)

    def __init__(self, desk: Desk, page: ReadingPage, look: Look, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._page, self._look, self._ask = desk, page, look, ask
        row = page.row
        row.text_selected.connect(self._on_selected)
        row.passage_clicked.connect(desk.selection.point)
        row.bounds_dragged.connect(lambda passage, span: self.passages.set_bounds(passage, span))
        row.linked.connect(self._on_linked)
        row.passage_menu_requested.connect(self._on_passage_menu)
        desk.selection.pointed.connect(row.point_at)
        page.feed.shown_changed.connect(self._on_shown)
        card = page.card
        card.passage_clicked.connect(desk.selection.point)
        card.passage_menu_requested.connect(lambda passage, where: self.reshaping.offer(passage, where))
        card.silence_turned.connect(lambda article: self.annotating.turn_silent(article))
        card.tags_wanted.connect(self._write_tags)
        card.typed.connect(lambda typed: self.drafts.note(typed))
        card.written.connect(self._on_written)

    @cached_property
    def writing(self) -> Writing:
        """Makes statements of what is selected."""
        from synoptic.gui.control.writing import Writing

        made = Writing(self._desk, self._ask, self)
        made.refused.connect(self.noticed)
        made.used.connect(self._page.row.clear_selections)
        made.position_wanted.connect(self._offer_positions)
        return made

    @cached_property
    def passages(self) -> Passages:
        """Moves from passage to passage, and their ends."""
        from synoptic.gui.control.passages import Passages

        made = Passages(self._desk, lambda: self._page.row.current, self)
        made.refused.connect(self.noticed)
        made.stepped_to.connect(self._page.passage_wanted)
        return made

    @cached_property
    def reshaping(self) -> Reshaping:
        """Merges and splits."""
        from synoptic.gui.control.reshaping import Reshaping

        made = Reshaping(self._desk, self._page, lambda: self._look.theme, self)
        made.refused.connect(self.noticed)
        return made

    @cached_property
    def annotating(self) -> Annotating:
        """Writes notes, tags and silences down."""
        from synoptic.gui.control.annotating import Annotating

        made = Annotating(self._desk, self)
        made.refused.connect(self.noticed)
        return made

    @cached_property
    def linking(self) -> Linking:
        """Says what two passages have to do with one another."""
        from synoptic.gui.control.linking import Linking

        made = Linking(self._desk, self.writing, self._page, lambda: self._look.theme, self)
        made.refused.connect(self.noticed)
        return made

    @cached_property
    def drafts(self) -> Drafts:
        """Keeps what is being typed."""
        from synoptic.gui.control.drafts import Drafts

        made = Drafts(self._desk.workspace, TYPING, self)
        made.failed.connect(self.warned)
        return made

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What to do for which command."""
        return {
            "new_statement": lambda: self.writing.new_statement(),
            "add_passage": lambda: self.writing.add_passage(),
            "add_position": lambda: self.writing.add_position(),
            "remove_statement": lambda: self.writing.remove(),
            "write_note": self._write_note,
            "write_passage_note": self._write_passage_note,
            "describe_passage": self._describe_passage,
            "write_tags": self._write_tags,
            "merge_statements": lambda: self.reshaping.ask_merge(),
            "split_statement": lambda: self.reshaping.ask_split(),
            "silence_others": lambda: self.annotating.silence_others(),
            "mark_silent": lambda: self.annotating.turn_silent(self._page.current_article),
            "next_passage": lambda: self.passages.step(1),
            "previous_passage": lambda: self.passages.step(-1),
            **{f"{end}_{way}": partial(self._move_end, end, step) for end in ENDS for way, step in WAYS},
        }

    def note_form(self, statement: Statement, title: str) -> None:
        """Keep how a form stands that the reader is filling in."""
        from synoptic.gui.control.drafts import packed

        self.drafts.note(packed(statement, title))

    def end_form(self) -> None:
        """The form was closed; its draft goes when what became of it is in the project."""
        QTimer.singleShot(0, self.drafts, self.drafts.drop)

    def offer_left_over(self) -> None:
        """Offer to go on with what was being typed when an earlier session broke off."""
        if not self._desk.workspace.drafts.kept(TYPING):
            return
        from synoptic.gui.control.leftovers import words_of

        draft = self.drafts.left_over()
        words = words_of(draft, self._desk.workspace)
        if not words:
            self.drafts.drop()
            return
        self.offered.emit(words, {"Go on": lambda: self._go_on(draft), "Discard": self.drafts.drop})

    def _go_on(self, draft: Mapping[str, object]) -> None:
        from synoptic.gui.control.leftovers import Leftovers

        Leftovers(self._desk, self._page, self._ask, self.annotating.known_tags).go_on(draft)

    @Slot(object, object)
    def _offer_positions(self, statement: Statement, passages: Sequence[Passage]) -> QMenu:
        """Ask under the selected words which position they give."""
        from synoptic.gui.control.position_menu import below_selection, offer_positions

        def add(position: str) -> None:
            if position:
                self.writing.add_to(statement, passages, position)
            else:
                self.writing.describe_position(statement, passages)

        words = " ".join(passage.exact for passage in passages)
        menu = offer_positions(statement, words, self._desk.badges, self._look.theme, self._page, add)
        here = self._page.row.current
        selected = here if here in {passage.article for passage in passages} else passages[0].article
        first = menu.activeAction()
        menu.popup(below_selection(self._page.row.pane(selected), self._page))
        menu.setActiveAction(first)
        return menu

    def _write_note(self, passage: str = "") -> None:
        self._page.open("card")
        self._page.card.write_note(passage)

    def _write_passage_note(self) -> None:
        passage = self.passages.unplaced() or self.passages.current()
        if passage is not None:
            self._desk.selection.point(passage.id)
            self._write_note(passage.id)

    def _describe_passage(self) -> None:
        passage = self.passages.unplaced() or self.passages.current()
        if passage is None:
            self.noticed.emit(NO_PASSAGE)
            return
        from synoptic.gui.control.attributing import Attributing

        self._desk.selection.point(passage.id)
        Attributing(self._desk, self._page).ask(passage, self._look.theme)

    @Slot()
    def _write_tags(self) -> None:
        self._page.open("card")
        self._page.card.write_tags(self.annotating.known_tags())

    @Slot(object)
    def _on_written(self, content: Mapping[str, str] | None) -> None:
        """Put a note or tags into the project; the draft goes when they are there."""
        if content is not None:
            from synoptic.gui.panels.in_place import tags_in

            if content["what"] == "tags":
                self.annotating.write_tags(content["statement"], tags_in(content["text"]))
            else:
                self.annotating.write_note(content["statement"], content["passage"], content["text"])
        self.drafts.drop()

    def _move_end(self, end: str, step: int) -> None:
        self.passages.move_end(End(end), step)

    @Slot(str, Span)
    def _on_selected(self, article: str, span: Span) -> None:
        if len(span) or "writing" in self.__dict__:
            self.writing.note_selection(article, span)

    @Slot()
    def _on_shown(self) -> None:
        if "writing" in self.__dict__:
            self.writing.keep_only(self._page.feed.shown)

    @Slot(str, str, QPoint)
    def _on_passage_menu(self, statement: str, passage: str, where: QPoint) -> None:
        self._desk.selection.select(statement)
        self.reshaping.offer(passage, where)

    @Slot(object, object, QPoint)
    def _on_linked(self, source: Spot, target: Spot, where: QPoint) -> QMenu:
        return self.linking.ask(source, target, where)
