"""What a session keeps as plain words."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.control.session import packed_filter, unpacked_filter, unpacked_ordering
from synoptic.gui.models.order import By, Ordering
from synoptic.gui.models.query import Filter

filters = st.builds(
    Filter,
    relation=st.none() | st.sampled_from(Relation),
    state=st.none() | st.sampled_from(State),
    kind=st.none() | st.sampled_from(Kind),
    source=st.text(),
    words=st.text(),
    tag=st.text(),
    author=st.text(),
)
orderings = st.builds(
    Ordering, st.sampled_from(By), st.text(), descending=st.booleans(), grouped=st.booleans()
)


@given(filters)
def test_a_filter_is_the_same_after_packing_and_unpacking(wanted: Filter) -> None:
    assert unpacked_filter(dict(packed_filter(wanted))) == wanted


@given(
    st.dictionaries(
        st.sampled_from(["relation", "state", "kind", "source", "words"]), st.integers() | st.none()
    )
)
def test_what_is_not_understood_does_not_filter(words: dict[str, object]) -> None:
    assert unpacked_filter(words) == Filter()


@given(orderings)
def test_an_order_is_the_same_in_the_next_session(ordering: Ordering) -> None:
    assert unpacked_ordering(json.loads(json.dumps(ordering._asdict()))) == ordering


def test_an_order_that_is_not_understood_is_that_of_the_first_day() -> None:
    assert unpacked_ordering({"by": "colour", "article": 3, "descending": "no", "grouped": 1}) == Ordering()
