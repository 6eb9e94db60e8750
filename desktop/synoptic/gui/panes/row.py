"""The articles side by side: panes that scroll together and show one statement on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from synoptic.core.text.spans import Span
from synoptic.gui.panes.carrying import Carrying
from synoptic.gui.panes.exchanging import laid_out_once, widths_after
from synoptic.gui.panes.links import limits_between, links_between
from synoptic.gui.panes.pane import Pane
from synoptic.gui.panes.reordering import DropLine, gap_at
from synoptic.gui.panes.ribbons import Extent, Link, RibbonSplitter
from synoptic.gui.panes.scroll_map import READING_SHARE
from synoptic.gui.panes.scrolling import Scrolling
from synoptic.gui.theme import palette_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.mark_index import Mark, MarkIndex
    from synoptic.gui.panes.empty_row import EmptyRow
    from synoptic.gui.theme import Theme


class PaneRow(QWidget):
    """Shows articles in parallel panes with their marks.

    Signals:
        statement_clicked: the reader clicked a passage or a ribbon of this statement.
        passage_clicked: the id of the passage that was clicked, after `statement_clicked`.
        passage_menu_requested: a statement, its passage, and where on the screen its menu is asked for.
        bounds_dragged: a passage is to have this span of its article.
        linked: a Spot was carried to another Spot, and where on the screen it was let go.
        statement_hovered: the cursor is over a passage of it (empty: over none now), and where on the screen.
        park_requested: the pane of this article is to be put away.
        menu_requested: the reader asks what can be done with this article, and where on the screen.
        order_changed: the reader dragged a pane; the ids of the articles in their new order.
        text_selected: an article's id and the span the reader selected (of no length: nothing now).
        moved: the reader scrolled a text or changed the widths of panes.
        step_requested: 1 for the next statement, -1 for the one before.
        sources_wanted: no article is shown, and the reader asks for the list of all.
    """

    statement_clicked = Signal(str)
    passage_clicked = Signal(str)
    passage_menu_requested = Signal(str, str, QPoint)
    bounds_dragged = Signal(str, Span)
    linked = Signal(object, object, QPoint)
    statement_hovered = Signal(str, QPoint)
    park_requested = Signal(str)
    menu_requested = Signal(str, QPoint)
    order_changed = Signal(list)
    text_selected = Signal(str, Span)
    moved = Signal()
    step_requested = Signal(int)
    sources_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._panes: list[Pane] = []
        self._new: list[Pane] = []  # that nobody has brought anywhere yet
        self._selected: str | None = None
        self._unplaced: Collection[str] = ()
        self._hovered: str | None = None
        self._clicked: tuple[Pane, int] | None = None
        self._current = ""
        self._passage = ""
        self._scrolling = Scrolling(self)
        self._carrying = Carrying(self, theme, lambda: self._panes)
        self._carrying.linked.connect(self.linked)
        self._splitter = RibbonSplitter(theme, self)
        self._splitter.step_requested.connect(self.step_requested)
        self._splitter.statement_clicked.connect(self.statement_clicked)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._empty: EmptyRow | None = None  # most rows never are
        self._lay_out()
        self._dress()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._splitter)
        self._drop_line = DropLine(self)

    # What it shows

    @property
    def panes(self) -> tuple[Pane, ...]:
        """The panes from left to right."""
        return tuple(self._panes)

    @property
    def current(self) -> str:
        """The article whose pane the reader is at: that with the keyboard, or last led to; else the first."""
        shown = [pane.article.id for pane in self._panes]
        return self._current if self._current in shown else next(iter(shown), "")

    @property
    def animated(self) -> bool:
        """Do texts glide to where they go?"""
        return self._scrolling.animated

    @animated.setter
    def animated(self, animated: bool) -> None:
        self._scrolling.animated = animated

    def pane(self, article_id: str) -> Pane | None:
        """The pane of an article, when it has one."""
        return next((pane for pane in self._panes if pane.article.id == article_id), None)

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Show these articles in this order; panes that stay keep their place in the text."""
        before = self._panes
        old = {pane.article.id: pane for pane in before}
        self._panes = [self._pane_for(article, old) for article in articles]
        if not self._splitter.isVisible():
            self._splitter.resize(self.size())  # as it will be
        room = self._splitter.room_for(len(self._panes)) if self.isVisible() else 0
        widths = widths_after([(pane, pane.width()) for pane in before], self._panes, room)
        for pane, width in zip(self._panes, widths, strict=True):
            if pane.isHidden() and room:
                pane.resize(width, self._splitter.height())  # it is laid out when shown, and then at once so
        with laid_out_once({*before, *self._panes}):
            self._exchange(tuple(old.values()))
            self._splitter.setSizes(widths)
            self._level_heads()

    def _exchange(self, leaving: Sequence[Pane]) -> None:
        focused = any(pane.view is self.window().focusWidget() for pane in leaving)
        self._splitter.exchange(leaving, self._panes)
        if focused:
            self.focus_pane(0)  # else the keyboard would go to whatever Qt finds next, and keys with it
        for pane in leaving:
            pane.setParent(None)
            pane.deleteLater()
        self._scrolling.set_panes(self._panes)
        self._stack.setCurrentWidget(self._splitter if self._panes else self._empty_row())

    def _empty_row(self) -> EmptyRow:
        from synoptic.gui.panes.empty_row import EmptyRow

        if self._empty is None:
            self._empty = EmptyRow(self._theme)
            self._empty.sources_wanted.connect(self.sources_wanted)
            self._stack.addWidget(self._empty)
        return self._empty

    def bring_along(self) -> None:
        """Bring panes that are new beside those that stayed, which the reader may have scrolled."""
        self._scrolling.bring_along(self._new)
        self._new = []

    def set_marks(self, article_id: str, marks: Iterable[Mark] | MarkIndex) -> None:
        """Show these marks in the pane of an article; nothing happens when it has none."""
        pane = self.pane(article_id)
        if pane is None:
            return
        pane.set_marks(marks)
        self._level_heads()
        self._scrolling.forget()
        self._splitter.update_gaps()

    def select(self, statement: str | None, reveal: bool = True) -> None:
        """Point out the passages of a statement and bring them to one line in every pane."""
        clicked, self._clicked = self._clicked, None
        self._selected = statement
        for pane in self._panes:
            pane.select(statement)
        if statement and reveal:
            self._scrolling.reveal(statement, clicked)
        else:
            self._scrolling.let_go()
        self._splitter.update_gaps()

    def set_unplaced(self, articles: Collection[str]) -> None:
        """Name the articles in whose text some words of the selected statement have no place yet."""
        self._unplaced = articles
        for pane in self._panes:
            pane.set_unplaced(pane.article.id in articles)

    def point_at(self, passage: str) -> None:
        """Give one passage handles by which its ends can be dragged, and be at its pane; empty for none."""
        self._passage = passage
        for pane in self._panes:
            pane.view.point_at(passage)
            if passage and any(mark.passage == passage for mark in pane.view.index.marks):
                self._current = pane.article.id

    def clear_selections(self) -> None:
        """Have no words selected in any pane."""
        for pane in self._panes:
            pane.view.clear_selection()

    def hover(self, statement: str | None) -> None:
        """Brighten the passages of a statement and its ribbons."""
        self._hovered = statement
        for pane in self._panes:
            pane.view.hover(statement)
        self._splitter.update_gaps()

    def point_out(self, article_id: str, span: Span | None) -> None:
        """Show where words were found in an article, and bring the place into view; None forgets it."""
        for pane in self._panes:
            pane.view.point_out(span if pane.article.id == article_id else None)
            seen = span is None or pane.article.id != article_id or pane.view.visible().covers(span)
            if span is not None and not seen:
                pane.view.scroll_to(span.start, READING_SHARE * pane.view.viewport().height())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = self._splitter.theme = self._carrying.theme = theme
        self._set_look()

    def set_zoom(self, factor: float) -> None:
        """Multiply the size of the reading type."""
        if factor != self._zoom:
            self._zoom = factor
            self._set_look()

    def set_linked(self, linked: bool) -> None:
        """Let all panes follow the one that the reader scrolls, or each go its own way."""
        self._scrolling.linked = linked

    def focus_pane(self, index: int) -> None:
        """Give the keyboard to a pane, counted from 0 at the left; nothing happens when there is none."""
        if 0 <= index < len(self._panes):
            self._panes[index].view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_to(self, article_id: str) -> None:
        """Let a pane be the one that the reader is at; the keyboard goes along if a pane has it."""
        self._current = article_id
        pane = self.pane(article_id)
        if pane is not None and any(other.view.hasFocus() for other in self._panes):
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, object]:
        """What a session keeps: the place at the top of each pane, the widths, the order."""
        return {
            "order": [pane.article.id for pane in self._panes],
            "scroll": {pane.article.id: pane.view.top_place() for pane in self._panes},
            "sizes": self._splitter.sizes(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Go back to a kept state; what does not fit the panes that are there is left out."""
        scroll, sizes = state.get("scroll"), state.get("sizes")
        same_panes = state.get("order") == [pane.article.id for pane in self._panes]
        if same_panes and isinstance(sizes, list) and len(sizes) == len(self._panes):
            self._splitter.setSizes([int(size) for size in sizes])
        if isinstance(scroll, dict):
            self._scrolling.let_go()
            for pane in self._panes:
                pane.view.hold(float(scroll.get(pane.article.id, 0.0)))

    # What the gaps ask

    def links(self, number: int) -> list[Link]:
        """The links across gap `number`, counted from 1."""
        strong = (self._selected or "", self._hovered or "")
        return links_between(*self._neighbours(number), strong)

    def limits(self, number: int) -> Extent:
        """Top and bottom of the texts beside that gap."""
        return limits_between(*self._neighbours(number))

    def _neighbours(self, number: int) -> tuple[Pane, Pane]:
        return self._panes[number - 1], self._panes[number]

    # Private

    def _pane_for(self, article: Article, old: dict[str, Pane]) -> Pane:
        pane = old.pop(article.id, None)
        if pane is not None:
            pane.set_article(article)
            return pane
        pane = Pane(article, self._theme, self._zoom)
        self._new.append(pane)
        pane.set_marks(())
        pane.select(self._selected)
        pane.set_unplaced(article.id in self._unplaced)
        pane.view.point_at(self._passage)
        self._connect(pane)
        return pane

    def _connect(self, pane: Pane) -> None:
        pane.park_requested.connect(self.park_requested)
        pane.resized.connect(self._level_heads)
        pane.view.focus_changed.connect(lambda focused: self._on_focused(pane, focused))
        pane.head.menu_requested.connect(lambda where: self.menu_requested.emit(pane.article.id, where))
        pane.head.dragged.connect(self._on_dragged)
        pane.head.dropped.connect(lambda where: self._on_dropped(pane, where))
        pane.view.mark_clicked.connect(lambda statement, number: self._on_clicked(pane, statement, number))
        pane.view.mark_hovered.connect(self._on_hovered)
        pane.view.gestures.bounds_dragged.connect(lambda span: self.bounds_dragged.emit(self._passage, span))
        pane.view.menu_requested.connect(lambda number, where: self._on_menu(pane, number, where))
        self._carrying.watch(pane)
        pane.view.text_selected.connect(lambda span: self.text_selected.emit(pane.article.id, span))
        pane.view.scrolled.connect(lambda alone: self._on_scrolled(pane, alone))
        pane.view.relaid.connect(self._splitter.update_gaps)
        pane.view.resized.connect(self._scrolling.realign)

    def _dress(self) -> None:
        palette = palette_of(self._theme)
        self.setPalette(palette)
        self._drop_line.set_theme(self._theme)
        if self._empty is not None:
            self._empty.set_theme(self._theme)

    def _set_look(self) -> None:
        self._dress()
        for pane in self._panes:
            pane.set_look(self._theme, self._zoom)
        self._scrolling.realign()
        self._splitter.update_gaps()

    @Slot()
    def _level_heads(self) -> None:
        """Give all heads the height of the tallest, so that the texts begin on one line."""
        if not self._panes:
            return
        tallest = max(pane.head.height_for(pane.width()) for pane in self._panes)
        for pane in self._panes:
            pane.head.setFixedHeight(tallest)

    def _on_focused(self, pane: Pane, focused: bool) -> None:
        if focused:
            self._current = pane.article.id

    def _on_clicked(self, pane: Pane, statement: str, number: int) -> None:
        self._clicked = pane, number
        self.statement_clicked.emit(statement)
        self._clicked = None
        self.passage_clicked.emit(pane.view.index.marks[number].passage)

    def _on_menu(self, pane: Pane, number: int, where: QPoint) -> None:
        mark = pane.view.index.marks[number]
        self.passage_menu_requested.emit(mark.statement, mark.passage, where)

    @Slot(str, QPoint)
    def _on_hovered(self, statement: str, where: QPoint) -> None:
        self.hover(statement or None)
        self.statement_hovered.emit(statement, where)

    def _on_scrolled(self, pane: Pane, alone: bool) -> None:
        if alone:
            self._scrolling.let_go()
        else:
            self._scrolling.follow(pane)
        self._splitter.update_gaps()
        self.moved.emit()

    @Slot(int, int)
    def _on_splitter_moved(self, _place: int, _handle: int) -> None:
        self.moved.emit()

    @Slot(QPoint)
    def _on_dragged(self, where: QPoint) -> None:
        self._drop_line.show_at(self._gap_at(where), self._panes)

    def _on_dropped(self, pane: Pane, where: QPoint) -> None:
        from synoptic.gui.models.article_list import moved  # a model that nothing else here needs

        self._drop_line.hide()
        articles = {one.article.id: one.article for one in self._panes}
        after = moved(tuple(articles), pane.article.id, self._gap_at(where))
        if after != tuple(articles):
            self.set_articles([articles[one] for one in after])
            self.order_changed.emit(list(after))

    def _gap_at(self, where: QPoint) -> int:
        middles = [pane.mapTo(self, QPoint(pane.width() // 2, 0)).x() for pane in self._panes]
        return gap_at(self.mapFromGlobal(where).x(), middles)
