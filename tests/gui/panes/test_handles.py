"""Where handles stand and which is taken hold of: numbers alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.spans import End
from synoptic.gui.panes.handles import KNOB, OUTSIDE, REACH, grasped, handles

FIRST, LAST = (100.0, 20.0, 108.0, 40.0), (300.0, 60.0, 310.0, 80.0)


def test_handles_stand_beside_the_outer_letters() -> None:
    start, end = handles(FIRST, LAST)
    assert (start.end, start.x, start.knob) == (End.START, 100 - OUTSIDE, (100 - OUTSIDE, 20))
    assert (end.end, end.x, end.knob) == (End.END, 310 + OUTSIDE, (310 + OUTSIDE, 80))
    assert (start.middle, end.middle) == (30, 70)


def test_where_writing_runs_leftwards_they_stand_at_the_other_side() -> None:
    start, end = handles(FIRST, LAST, first_turned=True, last_turned=True)
    assert (start.x, end.x) == (108 + OUTSIDE, 300 - OUTSIDE)


def test_a_knob_is_taken_hold_of_from_all_sides_and_the_line_from_outside() -> None:
    found = handles(FIRST, LAST)
    start, end = found
    assert grasped(found, start.x + 5, start.top - 2) is start
    assert grasped(found, start.x - 5, start.middle) is start
    assert grasped(found, start.x + 8, start.middle + 4) is None
    assert grasped(found, end.x + 5, end.middle) is end
    assert grasped(found, 200, 50) is None


def test_of_two_handles_at_one_place_the_nearer_knob_counts() -> None:
    found = handles((100.0, 20.0, 104.0, 40.0), (100.0, 20.0, 104.0, 40.0))
    start = grasped(found, 102, 16)
    end = grasped(found, 102, 44)
    assert start is not None
    assert end is not None
    assert (start.end, end.end) == (End.START, End.END)


@given(st.floats(0, 500), st.floats(0, 200))
def test_what_is_grasped_is_never_far(x: float, y: float) -> None:
    found = grasped(handles(FIRST, LAST), x, y)
    if found is not None:
        assert abs(x - found.x) <= REACH
        assert found.top - 2 * KNOB - REACH <= y <= found.bottom + 2 * KNOB + REACH
