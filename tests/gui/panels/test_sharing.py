"""The columns of the matrix share its width: answers first, then the labels, nobody at another's cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.gui.panels.sharing import LABEL_LEAST, LABEL_MOST, NARROWEST, WIDEST, fair, shared

FORMS = (114, 72)  # the relation in words and terse


@pytest.mark.parametrize(
    ("room", "wants", "got"),
    [
        (300, (50, 80, 100), (50, 80, 100)),
        (210, (50, 80, 100), (50, 80, 80)),
        (150, (50, 80, 100), (50, 50, 50)),
        (100, (10, 80, 100), (10, 45, 45)),
        (100, (), ()),
    ],
)
def test_who_wants_little_gets_it_and_the_others_share_alike(
    room: int, wants: tuple[int, ...], got: tuple[int, ...]
) -> None:
    assert fair(room, wants) == got


@given(st.lists(st.integers(0, 300), max_size=12), st.integers(0, 2000))
def test_nobody_gets_more_than_wanted_while_another_goes_short(wants: list[int], room: int) -> None:
    got = fair(room, wants)
    assert sum(got) <= room
    assert all(one <= want for one, want in zip(got, wants, strict=True))
    short = [one for one, want in zip(got, wants, strict=True) if one < want]
    assert all(one <= min(short) + 1 for one in got if short)
    if short:
        assert sum(got) > room - len(wants)


def test_answers_are_whole_where_the_label_and_the_relation_can_give_way() -> None:
    wants = (139, 100, 120, 120, 110)
    found = shared(950, wants, FORMS, label=400)
    assert found.terse is False
    assert all(got >= want for got, want in zip(found.articles, wants, strict=True))
    narrow = shared(850, wants, FORMS, label=400)
    assert (narrow.terse, narrow.relation) == (True, FORMS[1])
    assert all(got >= want for got, want in zip(narrow.articles, wants, strict=True))


def test_articles_scroll_where_not_even_narrow_columns_fit() -> None:
    found = shared(900, (100,) * 12, FORMS, label=400)
    assert not found.fit
    assert found.articles == (100,) * 12


@given(
    st.integers(300, 3000),
    st.lists(st.integers(0, 500), min_size=1, max_size=12),
    st.integers(0, 600),
)
def test_columns_stay_in_their_limits_and_in_the_room(room: int, wants: list[int], label: int) -> None:
    found = shared(room, wants, FORMS, label)
    assert LABEL_LEAST <= found.label <= LABEL_MOST
    assert all(NARROWEST <= one <= WIDEST for one in found.articles)
    if found.fit:
        assert found.label + sum(found.articles) + found.relation <= room


def test_a_wide_matrix_gives_label_and_answers_what_they_want_and_more() -> None:
    found = shared(1900, (120, 90, 90), FORMS, label=1000)
    assert found.articles == (WIDEST,) * 3
    assert found.label == LABEL_MOST
