from __future__ import annotations

import pytest

from synoptic.gui.models.article_list import moved
from synoptic.gui.panes.reordering import gap_at


def test_a_pane_goes_before_the_first_whose_middle_lies_further_right() -> None:
    assert [gap_at(x, [100, 300, 500]) for x in (0, 150, 450, 900)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("own", "gap", "order"),
    [(0, 0, "abc"), (0, 1, "abc"), (0, 2, "bac"), (0, 3, "bca"), (2, 0, "cab"), (1, 2, "abc")],
)
def test_dropping_into_a_gap_moves_one_and_keeps_the_others(own: int, gap: int, order: str) -> None:
    assert moved("abc", "abc"[own], gap) == tuple(order)
