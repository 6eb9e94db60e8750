"""Where entries stand, in numbers: no label over another, conflicts first, lines between who disagrees."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from synoptic.gui.models.instants import Extent
from synoptic.gui.panels.timeline.axis import LEFT, Scale
from synoptic.gui.panels.timeline.places import (
    MARK,
    MOST_ROWS,
    PADDING,
    ROW,
    SOFT,
    Item,
    Layout,
    Row,
    curve,
    joins,
    mark_of,
)
from synoptic.gui.panels.timeline.steps import Arrow, neighbour

SCALE = Scale(0, 100, 10)
LANES = 3


@st.composite
def items(draw: st.DrawFn) -> Item:
    start = draw(st.floats(0, 100))
    length = draw(st.one_of(st.just(0.0), st.floats(0, 30)))
    side = draw(st.sampled_from(("both", "start", "end")))
    extent = Extent(start if side != "end" else None, start + length if side != "start" else None)
    label, urgent = draw(st.integers(10, 200)), draw(st.booleans())
    return Item(draw(st.integers(0, LANES - 1)), extent, label, urgent)


def at(day: float, label: int = 50, lane: int = 0, urgent: bool = False) -> Item:
    return Item(lane, Extent(day, day), label, urgent)


def test_an_instant_is_a_dot_and_a_stretch_a_bar() -> None:
    assert mark_of(Extent(10, 10), SCALE) == (LEFT + 100 - MARK / 2, LEFT + 100 + MARK / 2)
    assert mark_of(Extent(10, 20), SCALE) == (LEFT + 100, LEFT + 200)


def test_an_open_side_fades_out_beyond_the_day_that_is_known() -> None:
    assert mark_of(Extent(10, None), SCALE) == (LEFT + 100, LEFT + 100 + SOFT)
    assert mark_of(Extent(None, 10), SCALE) == (LEFT + 100 - SOFT, LEFT + 100)


def test_a_label_stands_in_its_bar_where_it_fits_else_beside_it() -> None:
    layout = Layout([Item(0, Extent(0, 30), 100, False), Item(1, Extent(0, 3), 100, False)], 2, SCALE)
    wide, narrow = layout.placed
    assert wide.label == wide.left + MARK
    assert narrow.label is not None
    assert narrow.label > narrow.right


def test_entries_of_one_time_stand_in_rows_of_their_lane() -> None:
    layout = Layout([at(10), at(10), at(10, lane=1)], LANES, SCALE)
    assert [(one.lane, one.row) for one in layout.placed] == [(0, 0), (0, 1), (1, 0)]
    two, one = 2 * ROW + 2 * PADDING, ROW + 2 * PADDING
    assert layout.tops == (0, two, two + one, two + 2 * one)
    assert [layout.lane_at(y) for y in (-1, 0, two, layout.height - 1, layout.height)] == [-1, 0, 1, 2, -1]


def test_a_conflict_keeps_its_label_in_a_crowd() -> None:
    crowd = [at(10 + n / 100) for n in range(30)]
    layout = Layout([*crowd, at(10.3, urgent=True)], 1, SCALE)
    assert layout.placed[-1].label is not None
    assert layout.placed[-1].row == 0
    assert max(one.row for one in layout.placed) == MOST_ROWS - 1
    assert any(one.covered for one in layout.placed)
    assert not layout.placed[-1].covered


@given(st.lists(items(), max_size=40))
def test_no_label_stands_over_another_entry(found: list[Item]) -> None:
    layout = Layout(found, LANES, SCALE)
    labelled = [n for n, one in enumerate(layout.placed) if one.label is not None]
    for n, m in combinations(labelled, 2):
        here, there = layout.placed[n], layout.placed[m]
        if (here.lane, here.row) == (there.lane, there.row):
            ends = [max(p.right, (p.label or 0) + found[k].label) for k, p in ((n, here), (m, there))]
            assert here.left >= ends[1] or there.left >= ends[0]
    assert all(one.row < MOST_ROWS for one in layout.placed)
    assert all(here < there for here, there in pairwise(layout.tops))


@given(st.lists(items(), max_size=40), st.floats(-200, 1400), st.floats(0, 600))
def test_a_layout_finds_what_touches_a_stretch(found: list[Item], left: float, breadth: float) -> None:
    layout = Layout(found, LANES, SCALE)
    for lane in range(LANES):
        placed = enumerate(layout.placed)
        reach = {n: (one.left, one.end(found[n].label)) for n, one in placed if one.lane == lane}
        expected = {n for n, (a, b) in reach.items() if a <= left + breadth and b >= left}
        assert set(layout.between(lane, left, left + breadth)) == expected


@given(st.lists(items(), max_size=30), items())
def test_what_changes_in_a_lane_moves_nothing_in_another(found: list[Item], another: Item) -> None:
    before = Layout(found, LANES, SCALE)
    after = Layout([another, *found], LANES, SCALE, before)
    assert after.placed == Layout([another, *found], LANES, SCALE).placed
    kept = [here is there for here, there in zip(before.lanes, after.lanes, strict=True)]
    assert kept == [lane != another.lane for lane in range(LANES)]


def a_row() -> Row:
    row = Row()
    assert row.take(10, 20)
    assert row.take(30, 40)
    return row


def test_a_row_is_free_where_nothing_stands() -> None:
    free = ((0, 10), (20, 30), (40, 99), (21, 22))
    assert all(a_row().take(*stretch) for stretch in free)
    assert not any(a_row().take(*stretch) for stretch in ((0, 11), (12, 15), (19, 31), (25, 45)))


def test_what_was_taken_is_taken_and_what_was_refused_is_not() -> None:
    row = a_row()
    assert not row.take(15, 25)
    assert row.take(20, 25)
    assert not row.take(24, 28)
    assert row.take(25, 30)


def test_lines_join_those_who_disagree() -> None:
    layout = Layout([at(10), at(20, lane=1), at(20, lane=2)], LANES, SCALE)
    assert joins([0, 1, 2], [0, 1, 1], layout) == [(0, 1)]
    assert joins([0, 1, 2], [0, 1, 0], layout) == [(0, 1), (1, 2)]
    assert joins([0, 1, 2], [0, 0, 0], layout) == []
    start, first, second, end = curve(layout, joins([0, 1], [0, 1], layout)[0])
    assert start == (LEFT + 100, layout.top(0) + MARK)
    assert end == (LEFT + 200, layout.top(1))
    assert first[1] == second[1] == (start[1] + end[1]) / 2


def test_steps_go_along_the_lane_and_to_the_nearest_in_the_next() -> None:
    layout = Layout([at(10), at(50), at(45, lane=2), at(5, lane=2)], LANES, SCALE)
    assert neighbour(layout, 0, Arrow.LATER) == 1
    assert neighbour(layout, 1, Arrow.LATER) == -1
    assert neighbour(layout, 1, Arrow.EARLIER) == 0
    assert neighbour(layout, 1, Arrow.DOWN) == 2  # past the empty lane
    assert neighbour(layout, 2, Arrow.UP) == 1
    assert neighbour(layout, 2, Arrow.DOWN) == -1
    assert neighbour(layout, 1, Arrow.FIRST) == neighbour(layout, -1, Arrow.LATER) == 3
    assert neighbour(layout, 0, Arrow.LAST) == 1
    assert neighbour(Layout([], 1, SCALE), -1, Arrow.LATER) == -1
