"""A passage was carried to another: the reader says whether they say the same or conflict."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from synoptic.core.documents.linking import linked_across, linked_within, linked_words
from synoptic.core.documents.rewriting import rewritten
from synoptic.core.documents.statement import Kind, Position, Statement
from synoptic.gui.style import menus

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.edits import Edit
    from synoptic.gui.control.writing import Writing
    from synoptic.gui.desk import Desk
    from synoptic.gui.panes.carrying import Spot
    from synoptic.gui.theme import Theme

SAME, CONFLICT, CANCEL = "&Says the same", "&Conflicts with it", "Cancel"
LINKED = "Link passages in"
SO_ALREADY = "That is how they stand already."


class Linking(QObject):
    """Asks at the drop what is meant, and writes it down. `refused` brings words when nothing changes."""

    refused = Signal(str)

    def __init__(
        self, desk: Desk, writing: Writing, window: QWidget, theme: Callable[[], Theme], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._writing = desk, writing
        self._window, self._theme = window, theme

    def ask(self, source: Spot, target: Spot, where: QPoint) -> QMenu:
        """Open a small menu where something was let go; Escape or "Cancel" leaves all as it is."""
        menu = QMenu(self._window)
        menu.setStyleSheet(menus(self._theme()))
        menu.setAccessibleName("What the two passages have to do with one another")
        for words, same in ((SAME, True), (CONFLICT, False)):
            menu.addAction(words).triggered.connect(partial(self._on_chosen, source, target, same))
        menu.addSeparator()
        menu.addAction(CANCEL)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
        menu.setActiveAction(menu.actions()[0])
        return menu

    def link(self, source: Spot, target: Spot, *, same: bool) -> None:
        """Put down that what stands at the two spots says the same, or that it conflicts."""
        if not source.statement and not target.statement:
            self._write_both(source, target, same=same)
            return
        if not target.statement:  # words were aimed at: they come to the statement that was carried
            source, target = target, source
        edit = self._edit(source, target, same=same)
        if edit is None:
            self.refused.emit(SO_ALREADY)
        elif self._desk.history.perform(edit) is not None:
            self._desk.selection.select(target.statement)
            self._desk.selection.point(target.passage)
            if not source.statement:
                self._writing.used.emit()

    def _on_chosen(self, source: Spot, target: Spot, same: bool) -> None:
        self.link(source, target, same=same)

    def _edit(self, source: Spot, target: Spot, *, same: bool) -> Edit | None:
        statement = self._desk.workspace.statement(target.statement)
        if source.statement and source.statement != target.statement:
            other = self._desk.workspace.statement(source.statement)
            ends = (other, source.passage, statement, target.passage)
            return linked_across(*ends, same=same, valued=self._desk.valued)
        if source.statement:
            whole = linked_within(statement, source.passage, target.passage, same=same)
        else:
            words = self._writing.passage_in(source.article, source.span)
            whole = linked_words(statement, words, target.passage, same=same)
        return rewritten(self._desk.valued(whole), LINKED) if whole != statement else None

    def _write_both(self, source: Spot, target: Spot, *, same: bool) -> None:
        one, other = (self._writing.passage_in(spot.article, spot.span) for spot in (source, target))
        together = (Position(one.exact, (one, other)),)
        apart = (Position(one.exact, (one,)), Position(other.exact, (other,)))
        self._writing.write(Statement("", Kind.EVENT, together if same else apart))
