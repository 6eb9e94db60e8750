"""A view whose items stand where their times put them; what it looks like is the matter of the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from synoptic.gui.panels.timeline.axis import LEFT
from synoptic.gui.panels.timeline.places import MARK, ROW
from synoptic.gui.panels.timeline.stage import Stage, Widths, days_of, first_scale, first_view, item_of
from synoptic.gui.panels.timeline.steps import Arrow, neighbour
from synoptic.gui.style import paper
from synoptic.gui.theme import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection, QItemSelectionModel

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.rows import Index
    from synoptic.gui.models.timeline_entries import Entry, TimelineEntries
    from synoptic.gui.panels.timeline.axis import Scale
    from synoptic.gui.panels.timeline.places import Item
    from synoptic.gui.theme import Theme

ARROWS = {
    QAbstractItemView.CursorAction.MoveLeft: Arrow.EARLIER,
    QAbstractItemView.CursorAction.MovePrevious: Arrow.EARLIER,
    QAbstractItemView.CursorAction.MoveRight: Arrow.LATER,
    QAbstractItemView.CursorAction.MoveNext: Arrow.LATER,
    QAbstractItemView.CursorAction.MoveUp: Arrow.UP,
    QAbstractItemView.CursorAction.MoveDown: Arrow.DOWN,
    QAbstractItemView.CursorAction.MoveHome: Arrow.FIRST,
    QAbstractItemView.CursorAction.MoveEnd: Arrow.LAST,
}


MANY = 1000


class TimeView(QListView):
    """Entries by source and time, at a scale that can be changed.

    It is a list to Qt, which so tells screen readers of it, and lays its entries out by itself.
    """

    def __init__(self, model: TimelineEntries, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self.theme = theme
        self._widths = Widths()
        self._lanes: dict[str, int] = {}
        self._known: dict[Entry, Item] = {}
        self._stage: Stage | None = None
        self._before: Stage | None = None  # the last stage, whose lanes may be as they were
        self._held: float | None = None  # the day at the left end, to be there again after a new layout
        self._shown: list[Entry] = []
        self._scale: Scale | None = None  # None until the first look
        self._zoomed, self._whole = False, False  # the reader chose how wide a day is, or to see everything
        self._seen: tuple[float, float, int] | None = None  # the days and the room at the last look
        self.setViewport(paper())
        self.setModel(model)
        for news in (model.modelReset, model.layoutChanged, model.rowsInserted, model.rowsRemoved):
            news.connect(self._lay_out_anew)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The sources, a lane each, from above."""
        return self._entries.workspace.articles

    @property
    def scale(self) -> Scale:
        """Where the days stand."""
        return self._staged().scale

    @property
    def lanes(self) -> tuple[int, ...]:
        """The top of each lane, and the bottom of the last, in pixels."""
        return self._staged().layout.tops

    @property
    def offset(self) -> QPoint:
        """What of the whole stands at the top left corner, in pixels."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def lane_at(self, y: int) -> int:
        """The lane at a height of the viewport, -1 for none."""
        return self._staged().layout.lane_at(y + self.offset.y())

    def beyond(self) -> tuple[int, int]:
        """How many entries lie before and after what is on view."""
        left = self.offset.x()
        right = left + self.viewport().width()
        return self._staged().layout.beyond(left, right)

    def zoom(self, factor: float, at: int | None = None) -> None:
        """Make everything `factor` times as wide; what stands at `at` in the viewport stays there."""
        self._zoomed, self._whole = True, False
        place = self.viewport().width() // 2 if at is None else at
        day = self.scale.day(self.offset.x() + place)
        self._scale = self.scale.zoomed(factor, self.viewport().width())
        self._restage()
        self.horizontalScrollBar().setValue(round(self.scale.x(day)) - place)

    def fit(self) -> None:
        """Look at everything."""
        self._scale = self.scale.fitted(self.viewport().width())
        self._zoomed, self._whole = False, True
        self._restage()

    def show_beyond(self, side: int) -> None:
        """Bring the nearest entry before (-1) or after (1) what is on view into it."""
        left = self.offset.x()
        right = left + self.viewport().width()
        placed = self._staged().layout.placed
        found = [one.right for one in placed if one.right < left] if side < 0 else []
        found += [one.left for one in placed if one.left > right] if side > 0 else []
        if found:
            nearest = max(found) if side < 0 else min(found)
            self.horizontalScrollBar().setValue(round(nearest) - self.viewport().width() // 2)

    # What Qt asks of a view of items

    def visualRect(self, index: Index) -> QRect:
        """Where an entry stands in the viewport, with its label; nowhere while rows come and go."""
        if not index.isValid() or self._entries.adopting:
            return QRect()
        return self._rect(index.row()).translated(-self.offset)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The entry at a place of the viewport."""
        place, stage = point + self.offset, self._staged()
        lane = stage.layout.lane_at(place.y())
        if lane < 0:
            return QModelIndex()
        near = stage.layout.between(lane, place.x(), place.x())
        hit = [number for number in near if self._rect(number).contains(place)]
        best = min(hit, key=lambda n: (stage.layout.placed[n].covered, n), default=-1)
        return self._entries.index(best, 0) if best >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an entry into view."""
        if index.isValid():
            rect, view = self._rect(index.row()), self.viewport().size()
            for bar, low, high, room in (
                (self.horizontalScrollBar(), rect.left() - LEFT, rect.right() + LEFT, view.width()),
                (self.verticalScrollBar(), rect.top() - UNIT, rect.bottom() + UNIT, view.height()),
            ):
                bar.setValue(min(low, max(bar.value(), high - room)))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step to the neighbour by arrow key, in the lane or to the next one."""
        arrow = ARROWS.get(action)
        number = neighbour(self._staged().layout, self.currentIndex().row(), arrow) if arrow else -1
        return self._entries.index(number, 0) if number >= 0 else self.currentIndex()

    def horizontalOffset(self) -> int:
        """How far it is scrolled to the right."""
        return self.offset.x()

    def verticalOffset(self) -> int:
        """How far it is scrolled down."""
        return self.offset.y()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the entry at the corner of a rectangle."""
        index = self.indexAt(rect.topLeft())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where selected entries stand; everywhere while they are between two places."""
        if self._stage is None:
            return QRegion(self.viewport().rect())
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def doItemsLayout(self) -> None:
        """Lay out anew, and let what was at the left end be there again."""
        self._measure_bars()
        if self._held is not None and self._scale is not None:
            self.horizontalScrollBar().setValue(round(self._scale.x(self._held)))
        self._held = None
        self._update_all()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw entries anew, and lay all out anew where one has another time or label."""
        rows = range(first.row(), last.row() + 1)
        now = [self._entries.entry_at(row) for row in rows]
        if self._stage is None or len(self._shown) != self._entries.rowCount() or None in now:
            self._lay_out_anew()
            return
        new = [entry for entry in now if entry is not None]
        old = self._shown[rows.start : rows.stop]
        same_items = self._items(new) == self._stage.items[rows.start : rows.stop]
        self._shown[rows.start : rows.stop] = new
        if same_items and [entry.position for entry in new] == [entry.position for entry in old]:
            self.viewport().update()
        else:
            self._lay_out_anew()

    def _staged(self) -> Stage:
        if self._stage is None:
            self._shown = list(self._entries.entries)
            items = self._items(self._shown)
            lanes, scale = len(self.articles), self._scaled()
            self._stage = Stage(self._shown, items, lanes, scale, self._before)
            self._before = None
        return self._stage

    def _items(self, entries: list[Entry]) -> tuple[Item, ...]:
        lanes = {article.id: lane for lane, article in enumerate(self.articles)}
        if lanes != self._lanes or len(self._known) > 2 * len(self._shown) + MANY:
            self._lanes, self._known = lanes, {}  # other lanes, or many entries that are gone
        return tuple([self._known.get(entry) or self._item(entry) for entry in entries])

    def _item(self, entry: Entry) -> Item:
        item = self._known[entry] = item_of(entry, self._lanes, self._widths)
        return item

    def _scaled(self) -> Scale:
        """The days that there are now: as wide as the reader made them, until then such that all is seen."""
        days, room = days_of(self._shown, self.articles), self.viewport().width()
        seen, self._seen = self._seen, (days.first, days.last, room)
        if self._scale is not None and (self._zoomed or not self._shown or seen == self._seen):
            self._scale = days.widened(self._scale.per_day, room)
            return self._scale
        if not self._shown or not self.isVisible():
            return days.fitted(room)
        self._scale = days.fitted(room) if self._whole else first_scale(self._shown, days, room)
        return self._scale

    def _lay_out_anew(self) -> None:
        """Let go of the places, as other entries are on view; several changes at once cost one layout."""
        if self._stage is not None:
            self._held = self._scale.day(self.offset.x()) if self._scale is not None else None
            self._before, self._stage = self._stage, None
        self.scheduleDelayedItemsLayout()

    def _restage(self) -> None:
        self._before, self._stage = self._stage, None
        self._measure_bars()
        self._update_all()

    def _measure_bars(self) -> None:
        if not self.isVisible():
            return
        first_look = self._scale is None
        if first_look:
            self._stage = None  # whatever was laid out before it was on view had no room yet
        stage, view = self._staged(), self.viewport().size()
        for bar, whole, room in (
            (self.horizontalScrollBar(), stage.scale.width, view.width()),
            (self.verticalScrollBar(), stage.layout.height, view.height()),
        ):
            bar.setRange(0, max(0, whole - room))
            bar.setPageStep(room)
            bar.setSingleStep(ROW)
        if first_look and self._scale is not None:
            start, _ = first_view(self._shown)
            self.horizontalScrollBar().setValue(round(stage.scale.x(start)) - LEFT)

    def _rect(self, number: int) -> QRect:
        stage = self._staged()
        placed = stage.layout.placed[number]
        width = placed.end(stage.items[number].label) - placed.left
        return QRectF(placed.left, stage.layout.top(number), width, MARK).toAlignedRect()

    def _update_all(self) -> None:
        self.viewport().update()
