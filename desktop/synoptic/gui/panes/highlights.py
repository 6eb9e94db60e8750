"""Paints the marks of a pane under its text: tints, underlines, outlines, rings, letters in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from synoptic.core.documents.statement import Relation
from synoptic.core.text.telling import telling
from synoptic.gui.models.mark_index import Mark, MarkIndex
from synoptic.gui.panes.shapes import LANE, TALL, Piece, Shape, joined
from synoptic.gui.panes.signs import Signs
from synoptic.gui.theme import blended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from synoptic.core.text.spans import Span
    from synoptic.gui.theme import Theme

    Hits = Callable[[int, int], list[Span]]

Seen = tuple[Mark, Shape]

RING = 2.0  # pixels; the contour of the selected statement
REACH = RING + TALL + 2 * LANE  # how far below its text a mark is painted
LETTER_LEFT = 4.0  # of the letters in the margin
HIT = 0.12  # of the ink in the ground of words that are looked for
HIT_FRAME = 0.5  # and in the frame around them, which is seen on the tints of marks, too
MOST_HITS = 200  # on view; more tell a reader nothing, and each has to be found in the layout
QUIET = 0.5  # of its ink in the outline of an open agreement: many of them must not drown the text
BRIGHT = 0.18  # of the ink in the ground of what is looked at; more would swallow a caption
TINT_ALPHA = 225  # a tint over another lets it through a little: the longer passage goes on underneath
DISAGREEING = (Relation.CONFLICTING, Relation.SUPERSEDED)
# Which of the marks at one place lies on top, and whose letter stands beside their line.
PREFERENCE = {Relation.UNIQUE: 0, Relation.SHARED: 1, Relation.SUPERSEDED: 2, Relation.CONFLICTING: 3}


class Highlights:
    """The marks of one text view. It asks the view where a span lies and keeps that until `forget`."""

    def __init__(
        self, theme: Theme, pieces_of: Callable[[Span], list[Piece]], words_of: Callable[[Span], str]
    ) -> None:
        self.index = MarkIndex()
        self.selected: str | None = None
        self.hovered: str | None = None
        self.found: Span | None = None
        self.hits: Hits | None = None  # the places of words that are looked for, between two code points
        self.changed: tuple[Span, ...] = ()  # words inside what was found that another wording has not
        self._pieces_of, self._words_of = pieces_of, words_of
        self._shapes: dict[str, tuple[Mark, int, Shape]] = {}  # by passage; the number is its lane
        self._answers: dict[str, tuple[Mark, list[Piece]]] = {}  # by passage
        self._hit_places: tuple[object, list[QRectF]] | None = None  # of what, and where it lies
        self._signs: Signs | None = None
        self.set_theme(theme)

    def set_theme(self, theme: Theme, zoom: float = 1.0) -> None:
        """Change the colours, and with `zoom` the size of the letters in the margin."""
        self._theme, self._zoom = theme, zoom
        self._signs = None
        self._ground = blended(theme.ink, theme.page, 0.3)
        self._hit = blended(theme.ink, theme.page, HIT)
        self._quiet = {r: blended(look.ink, theme.page, QUIET) for r, look in theme.relations.items()}
        self._tints = {relation: _sheer(look.tint) for relation, look in theme.relations.items()}
        self._bright = {r: _sheer(blended(k.ink, k.tint, BRIGHT)) for r, k in theme.relations.items()}
        self._fair = {r: _sheer(blended(k.ink, k.tint, BRIGHT / 2)) for r, k in theme.relations.items()}

    def set_index(self, index: MarkIndex) -> None:
        """Show these marks from now on; those that stand where they stood keep their places."""
        self.index = index
        if len(self._shapes) > len(index.marks):
            there = {mark.passage for mark in index.marks}
            self._shapes = {one: known for one, known in self._shapes.items() if one in there}
            self._answers = {one: known for one, known in self._answers.items() if one in there}

    def drawn(self, first: int, last: int) -> set[tuple[Mark, int]]:
        """What is drawn between two code points: each mark, and the lane of its underline."""
        return {
            (self.index.marks[number], self.index.lane(number)) for number in self.index.between(first, last)
        }

    def area_between(self, spans: Iterable[Span]) -> list[QRectF]:
        """What must be painted again when marks on these spans come or go."""
        return [rect for span in spans for rect in _area_of(self._pieces_of(span))]

    def forget(self) -> None:
        """Let go of all places: the text was laid out anew."""
        self._shapes.clear()
        self._answers.clear()
        self._hit_places = None

    def shape(self, number: int) -> Shape:
        """Where the mark with this number lies."""
        mark, lane = self.index.marks[number], self.index.lane(number)
        known = self._shapes.get(mark.passage)
        if known is not None and known[0] is mark and known[1] == lane:
            return known[2]
        if known is None or (known[0].span, known[1]) != (mark.span, lane):
            made = Shape(self._pieces_of(mark.span), lane)
        else:
            made = known[2]
        self._shapes[mark.passage] = mark, lane, made
        return made

    def area_of(self, statement: str | None) -> list[QRectF]:
        """What must be painted again when the look of a statement changes."""
        return [rect for n in self.index.of(statement) for rect in _area_of(self.shape(n).pieces)]

    def paint(self, painter: QPainter, exposed: QRectF, first: int, last: int) -> None:
        """Paint the marks between code points `first` and `last` as far as they lie in `exposed`."""
        top, bottom = exposed.top() - REACH, exposed.bottom() + RING + 1
        seen = []
        for number in self.index.between(first, last):
            shape = self.shape(number)
            if shape.bottom > top and shape.top < bottom:
                seen.append((self.index.marks[number], shape))
        if not seen:
            return
        signs = self._signs_for(painter)
        seen.sort(key=lambda one: (-len(one[0].span), PREFERENCE[one[0].relation]))
        self._paint_tints(painter, seen, top, bottom)
        self._paint_answers(painter, seen)
        self._paint_lines(painter, signs, seen, top, bottom)
        self._paint_contours(painter, seen)
        self._paint_letters(painter, signs, seen)

    def paint_found(self, painter: QPainter) -> None:
        """Paint a ground of the ink where words were found, and a frame: in the dark it is faint alone."""
        if self.found is None:
            return
        painter.setPen(QPen(self._theme.ink, 1))
        painter.setBrush(self._ground)
        for piece in self._pieces_of(self.found):
            painter.drawRect(piece.rect.adjusted(-2.5, -2.5, 2.5, 2.5))
        look = self._theme.look(Relation.SUPERSEDED)
        for span in self.changed:
            for piece in self._pieces_of(span):
                painter.fillRect(piece.rect, look.tint)
                below = QRectF(piece.rect.left(), piece.rect.bottom() - RING, piece.rect.width(), RING)
                painter.fillRect(below, look.ink)

    def paint_hits(self, painter: QPainter, seen: Span) -> None:
        """Paint a quiet ground where words stand that are looked for."""
        for rect in self._hit_rects(seen):
            painter.fillRect(rect, self._hit)

    def frame_hits(self, painter: QPainter, seen: Span) -> None:
        """Paint a thin frame around them, over the marks."""
        rects = self._hit_rects(seen)
        if rects:
            ink = QColor(self._theme.ink)
            ink.setAlphaF(HIT_FRAME)
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects([rect.adjusted(-0.5, -0.5, 0.5, 0.5) for rect in rects])

    def _hit_rects(self, seen: Span) -> list[QRectF]:
        if self.hits is None:
            return []
        if self._hit_places is None or self._hit_places[0] != (self.hits, seen, self.found):
            spans = [span for span in self.hits(seen.start, seen.end)[:MOST_HITS] if span != self.found]
            rects = [piece.rect for span in spans for piece in self._pieces_of(span)]
            self._hit_places = (self.hits, seen, self.found), rects
        return self._hit_places[1]

    def _signs_for(self, painter: QPainter) -> Signs:
        ratio = painter.device().devicePixelRatioF()
        if self._signs is None or self._signs.ratio != ratio:
            self._signs = Signs(self._theme, ratio, self._zoom)
        return self._signs

    def _paint_tints(self, painter: QPainter, seen: list[Seen], top: float, bottom: float) -> None:
        for mark, shape in seen:
            hovered = mark.statement == self.hovered
            if mark.open and not hovered:
                continue
            tint = (self._bright if hovered and not mark.open else self._tints)[mark.relation]
            for part in shape.parts:
                if part.bottom > top and part.top < bottom:
                    painter.fillRect(part.tint, tint)

    def _paint_answers(self, painter: QPainter, seen: list[Seen]) -> None:
        """Answers stand out at once where sources disagree, and in any case in the selected statement."""
        for mark, _ in seen:
            chosen = mark.statement == self.selected
            if mark.answer and (chosen or mark.relation in DISAGREEING):
                grounds = self._bright if chosen else self._tints if mark.open else self._fair
                for piece in self.answer(mark):
                    painter.fillRect(piece.rect, grounds[mark.relation])

    def answer(self, mark: Mark) -> list[Piece]:
        """Where the words of a mark lie that give its answer."""
        known = self._answers.get(mark.passage)
        if known is None or known[0] != mark:
            words = telling(mark.answer, self._words_of(mark.span))
            pieces = self._pieces_of(words.moved(mark.span.start)) if words is not None else []
            known = self._answers[mark.passage] = mark, pieces
        return known[1]

    def _paint_lines(
        self, painter: QPainter, signs: Signs, seen: list[Seen], top: float, bottom: float
    ) -> None:
        looked_at = (self.selected, self.hovered)
        for mark, shape in seen:
            if not mark.lined and mark.statement not in looked_at:
                continue
            tile = signs.line(mark.relation, mark.statement in looked_at)
            for part in shape.parts:
                if part.bottom > top and part.top < bottom:
                    painter.drawTiledPixmap(part.line, tile, part.offset)

    def _paint_contours(self, painter: QPainter, seen: list[Seen]) -> None:
        for mark, shape in seen:
            if mark.open:
                painter.setPen(self._contour(mark))
                painter.drawLines(shape.edges)
        for mark, shape in seen:
            if mark.statement == self.selected:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.selection, RING))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(shape.ring)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _contour(self, mark: Mark) -> QPen:
        ink = self._theme.look(mark.relation).ink
        if mark.statement == self.hovered:
            return QPen(ink, 2)
        pen = QPen(ink if mark.lined else self._quiet[mark.relation], 1)
        if mark.relation is Relation.UNIQUE:
            pen.setStyle(Qt.PenStyle.DotLine)
        return pen

    def _paint_letters(self, painter: QPainter, signs: Signs, seen: list[Seen]) -> None:
        best: dict[float, tuple[int, Relation]] = {}
        for mark, shape in seen:
            rank = 9 if mark.statement in (self.selected, self.hovered) else PREFERENCE[mark.relation]
            if shape.pieces and rank > best.get(shape.middle, (-1, mark.relation))[0]:
                best[shape.middle] = rank, mark.relation
        for middle, (_, relation) in best.items():
            signs.paint_letter(painter, relation, LETTER_LEFT, middle)


def _area_of(pieces: list[Piece]) -> list[QRectF]:
    """Where a passage is painted, with its contour from line to line and the letter beside it."""
    return [
        QRectF(0, rect.top() - REACH, rect.right() + REACH, rect.height() + 2 * REACH)
        for rect in joined([piece.rect for piece in pieces])
    ]


def _sheer(colour: QColor) -> QColor:
    return QColor(colour.red(), colour.green(), colour.blue(), TINT_ALPHA)
