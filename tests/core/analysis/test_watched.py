"""Rows that say when they are gone through."""

from __future__ import annotations

import pytest

from synoptic.core.analysis.watched import EVERY, Watched, along


def test_a_watched_row_is_the_row_and_ticks_while_one_goes_through_it() -> None:
    ticks: list[int] = []
    row = Watched.of(range(2 * EVERY + 1), lambda: ticks.append(1))
    assert row == tuple(range(2 * EVERY + 1))
    assert not ticks
    assert [*row] == list(range(2 * EVERY + 1))
    assert len(ticks) == 3


def test_what_the_tick_raises_ends_the_work() -> None:
    class StoppedError(Exception):
        pass

    def stop() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        list(Watched.of("abc", stop))


def test_what_is_made_of_a_watched_row_is_watched_along() -> None:
    ticks: list[int] = []
    row = Watched.of("abc", lambda: ticks.append(1))
    assert [*along([1, 2], row)] == [1, 2]
    assert ticks == [1]


def test_what_is_made_of_any_other_row_is_itself() -> None:
    things = [1, 2]
    assert along(things, "abc") is things
