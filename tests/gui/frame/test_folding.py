"""Parts of a bar take shorter forms in a fixed order, as far as it takes to fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.gui.frame.room import folded, rest_words, taken_by

WIDTHS = {"name": (200, 100), "facets": (480, 330, 280), "caps": (100, 0)}
STEPS = ("caps", "facets", "name", "facets")


@pytest.mark.parametrize(
    ("room", "forms"),
    [
        (780, (0, 0, 0)),
        (779, (0, 0, 1)),
        (679, (0, 1, 1)),
        (529, (1, 1, 1)),
        (429, (1, 2, 1)),
        (1, (1, 2, 1)),  # no further form is left
    ],
)
def test_parts_give_way_one_after_the_other(room: int, forms: tuple[int, ...]) -> None:
    found = folded(room, WIDTHS, STEPS)
    assert (found["name"], found["facets"], found["caps"]) == forms


def test_a_part_without_a_further_form_is_passed_by() -> None:
    assert folded(150, {"name": (200,), "caps": (100, 0)}, ("name", "caps")) == {"name": 0, "caps": 1}


FALLING = st.lists(st.integers(0, 500), min_size=1, max_size=4).map(lambda one: sorted(one, reverse=True))


@given(
    st.dictionaries(st.sampled_from("abcd"), FALLING, min_size=1),
    st.lists(st.sampled_from("abcd"), max_size=12),
    st.integers(0, 2000),
    st.integers(0, 500),
)
def test_more_room_never_makes_a_form_shorter(
    widths: dict[str, list[int]], steps: list[str], room: int, more: int
) -> None:
    known = [step for step in steps if step in widths]
    narrow, wide = folded(room, widths, known), folded(room + more, widths, known)
    assert all(wide[part] <= narrow[part] for part in widths)
    if narrow != folded(10_000, widths, known):  # a step was taken: the step before it did not fit
        assert taken_by(wide, widths) <= room + more or wide == narrow


@pytest.mark.parametrize(
    ("letters", "shown", "words"),
    [("ABCDE", 5, ""), ("ABCDE", 2, "+3"), ("ABCDE", 0, "A–E"), ("A", 0, "A"), ("", 0, "")],
)
def test_a_word_stands_for_the_articles_without_a_badge(letters: str, shown: int, words: str) -> None:
    assert rest_words(letters, shown) == words
