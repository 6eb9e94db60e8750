from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from synoptic.gui.panes.scroll_map import beside, common_line, common_places, rising, sliding_line

PLACES = st.integers(0, 1_000)
PAIRS = st.lists(st.tuples(PLACES, PLACES), max_size=30)


def test_the_start_stands_beside_the_start_and_the_end_beside_the_end() -> None:
    assert beside(0, [(40, 10)], 100, 300) == 0
    assert beside(100, [(40, 10)], 100, 300) == 300


def test_a_fixed_point_stands_beside_its_fellow() -> None:
    assert beside(40, [(40, 10), (60, 200)], 100, 300) == 10
    assert beside(60, [(40, 10), (60, 200)], 100, 300) == 200


def test_between_two_fixed_points_the_way_is_shared_out() -> None:
    assert beside(50, [(40, 10), (60, 200)], 100, 300) == 105


def test_a_place_past_the_end_stands_beside_the_end() -> None:
    assert beside(999, [], 100, 300) == 300


def test_articles_without_words_do_not_divide_by_nothing() -> None:
    assert beside(0, [], 0, 0) == 0


def test_crossing_pairs_are_left_out_so_that_most_remain() -> None:
    assert rising([(10, 90), (20, 20), (30, 30), (40, 40)]) == [(20, 20), (30, 30), (40, 40)]


def test_statements_of_one_article_alone_are_no_fixed_points() -> None:
    assert common_places({"a": 5, "b": 9}, {"b": 70, "c": 1}) == [(9, 70)]


@given(PAIRS)
def test_a_chain_rises_on_both_sides_and_is_made_of_its_pairs(pairs: list[tuple[float, float]]) -> None:
    chain = rising(pairs)
    assert set(chain) <= set(pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    assert chain or not pairs


@given(PAIRS, PLACES, PLACES)
def test_what_comes_later_here_never_comes_earlier_there(
    pairs: list[tuple[float, float]], one: int, other: int
) -> None:
    chain = rising(pairs)
    first, second = sorted((one, other))
    assert beside(first, chain, 1_000, 1_000) <= beside(second, chain, 1_000, 1_000)
    assert 0 <= beside(one, chain, 1_000, 1_000) <= 1_000


def test_passages_meet_on_the_preferred_line() -> None:
    assert common_line(200, [900, 400, 250]) == 200


def test_a_passage_near_the_top_of_its_text_pulls_the_line_up_to_it() -> None:
    assert common_line(200, [900, 30]) == 30


def test_the_line_of_linked_panes_slides_up_at_the_top_of_the_text() -> None:
    assert sliding_line(0, 200) == 0
    assert sliding_line(120, 200) == 120
    assert sliding_line(5_000, 200) == 200
