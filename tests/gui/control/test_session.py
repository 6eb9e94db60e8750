"""What a session keeps as plain words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.statement import Kind, Relation, State
from synoptic.gui.control.session import packed_filter, unpacked_filter
from synoptic.gui.models.query import Filter

filters = st.builds(
    Filter,
    relation=st.none() | st.sampled_from(Relation),
    state=st.none() | st.sampled_from(State),
    kind=st.none() | st.sampled_from(Kind),
    source=st.text(),
    words=st.text(),
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
