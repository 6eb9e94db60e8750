from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.models.mark_index import Mark, MarkIndex
from synoptic.gui.panes.stripes import Stripes, look_of

LENGTH = 1_000
MARKS = st.tuples(st.integers(0, LENGTH - 1), st.sampled_from(Relation), st.booleans())


def at(
    place: int, relation: Relation = Relation.SHARED, statement: str = "s", *, is_open: bool = False
) -> Mark:
    return Mark(Span(place, place + 20), f"{statement}{place}", statement, relation, is_open)


def looks(*marks: Mark, height: int = 400) -> dict[int, tuple[Relation, bool]]:
    """What shows in each row, in words."""
    return {row: look_of(rank) for row, rank in Stripes(MarkIndex(marks), LENGTH, height).rows.items()}


def test_a_mark_shows_in_the_row_of_its_place_in_the_text() -> None:
    assert looks(at(500)) == {200: (Relation.SHARED, False)}


def test_a_conflict_outranks_what_shares_its_row() -> None:
    marks = at(500), at(501, Relation.CONFLICTING, "c", is_open=True), at(501, Relation.UNIQUE, "u")
    assert looks(*marks) == {200: (Relation.CONFLICTING, True)}


def test_an_accepted_mark_outranks_an_open_one() -> None:
    assert looks(at(500, is_open=True), at(501)) == {200: (Relation.SHARED, False)}


def test_a_text_without_letters_and_a_bar_without_height_have_no_rows() -> None:
    assert Stripes(MarkIndex(), 0, 0).rows == {}


def test_the_rows_of_a_statement_are_known_though_others_cover_them() -> None:
    stripes = Stripes(MarkIndex([at(500, statement="own"), at(500, Relation.CONFLICTING)]), LENGTH, 400)
    assert {row: look_of(rank) for row, rank in stripes.rows_of("own").items()} == {
        200: (Relation.SHARED, False)
    }
    assert stripes.rows_of(None) == {}


@given(st.lists(MARKS, max_size=40), st.integers(1, 900))
def test_no_mark_shows_outside_the_bar(marks: list[tuple[int, Relation, bool]], height: int) -> None:
    rows = looks(*(at(place, relation, is_open=is_open) for place, relation, is_open in marks), height=height)
    assert all(0 <= row < height for row in rows)


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.lists(MARKS, max_size=9)), max_size=9), st.integers(1, 900)
)
def test_stripes_that_took_other_marks_are_as_those_made_anew(
    changes: list[tuple[str, list[tuple[int, Relation, bool]]]], height: int
) -> None:
    index = MarkIndex()
    stripes = Stripes(index, LENGTH, height)
    for name, marks in changes:
        own = [at(place, relation, name, is_open=is_open) for place, relation, is_open in marks]
        before, index = dict(stripes.rows), index.replaced(name, own)
        touched = stripes.take(index)
        assert stripes.rows == Stripes(MarkIndex(index.marks), LENGTH, height).rows
        assert {row for row in before | stripes.rows if before.get(row) != stripes.rows.get(row)} <= touched
