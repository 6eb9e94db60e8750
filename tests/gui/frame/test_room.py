"""Which articles stand in the panes, in plain numbers and names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.gui.frame.pane_feed import merged_order
from synoptic.gui.frame.room import FEWEST, MOST, articles_needed, articles_to_show, panes_for_width

ORDER = "abcde"


@pytest.mark.parametrize(("width", "panes"), [(0, 2), (600, 2), (961, 3), (1280, 3), (1601, 4), (4000, 6)])
def test_the_width_decides_how_many_panes(width: int, panes: int) -> None:
    assert panes_for_width(width) == panes


@given(st.integers(0, 10_000), st.integers(0, 1_000))
def test_more_room_never_means_fewer_panes(width: int, more: int) -> None:
    assert FEWEST <= panes_for_width(width) <= panes_for_width(width + more) <= MOST


def test_the_first_articles_are_shown_to_begin_with() -> None:
    assert articles_to_show(ORDER, (), (), 3) == tuple("abc")


def test_parked_articles_are_left_out() -> None:
    assert articles_to_show(ORDER, "b", (), 3) == tuple("acd")


def test_what_is_shown_stays() -> None:
    assert articles_to_show(ORDER, (), "ace", 3) == tuple("ace")


def test_what_a_statement_needs_comes_and_another_gives_way() -> None:
    assert articles_to_show(ORDER, (), "abc", 3, "e") == tuple("abe")


def test_what_is_needed_comes_even_from_the_parked_ones() -> None:
    assert articles_to_show(ORDER, "e", "abc", 3, "e") == tuple("abe")


def test_one_article_a_position_comes_before_second_voices() -> None:
    assert articles_needed(["abc", "e"], ()) == tuple("aebc")


def test_a_voice_that_is_shown_already_speaks_for_its_position() -> None:
    assert articles_needed(["abc", "e"], "bc") == tuple("beca")


@given(
    st.lists(st.sampled_from(ORDER), unique=True),
    st.lists(st.sampled_from(ORDER), unique=True),
    st.lists(st.sampled_from(ORDER), unique=True),
    st.integers(2, 6),
)
def test_the_choice_keeps_order_and_room(
    parked: list[str], shown: list[str], needed: list[str], room: int
) -> None:
    chosen = articles_to_show(ORDER, parked, shown, room, needed)
    assert list(chosen) == sorted(chosen)
    assert len(chosen) <= room
    assert set(needed[:room]) <= set(chosen)
    assert all(one not in parked or one in needed for one in chosen)


def test_a_new_order_of_the_shown_leaves_the_others_in_their_places() -> None:
    assert merged_order(ORDER, "eca") == tuple("ebcda")
