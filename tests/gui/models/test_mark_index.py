from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.models.mark_index import LANES, Mark, MarkIndex, as_index, lanes

SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1])),
    max_size=30,
)


# what becomes of a statement: where it speaks, how it stands to others, whether somebody decided on it
CHANGES = st.lists(
    st.tuples(st.sampled_from("abcd"), SPANS, st.sampled_from(Relation), st.booleans()), max_size=12
)


def a_mark(span: Span, statement: str = "s", relation: Relation = Relation.SHARED) -> Mark:
    return Mark(span, f"{statement}{span.start}", statement, relation, open=False)


def marks_on(spans: list[Span], statement: str, relation: Relation, *, is_open: bool) -> list[Mark]:
    return [Mark(s, f"{statement}{n}", statement, relation, is_open) for n, s in enumerate(spans)]


def test_a_statement_counts_once_however_many_passages_it_has() -> None:
    marks = [a_mark(Span(0, 2)), a_mark(Span(5, 9)), a_mark(Span(7, 9), "t", Relation.UNIQUE)]
    found = MarkIndex(marks).relations
    assert (found[Relation.SHARED], found[Relation.UNIQUE], found[Relation.CONFLICTING]) == (1, 1, 0)


def test_overlapping_underlines_take_lanes_of_their_own() -> None:
    assert lanes([Span(0, 10), Span(5, 8), Span(9, 20), Span(12, 14)]) == [0, 1, 1, 0]


@given(SPANS)
def test_marks_in_one_lane_never_overlap_while_there_are_lanes(spans: list[Span]) -> None:
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    given_lanes = lanes(ordered)
    for number, span in enumerate(ordered):
        fellows = [n for n in range(number) if given_lanes[n] == given_lanes[number]]
        if given_lanes[number] < LANES - 1:
            assert not any(ordered[n].overlap(span) for n in fellows)


@given(SPANS, st.integers(0, 260), st.integers(1, 80))
def test_the_index_finds_what_a_search_through_all_would(spans: list[Span], start: int, length: int) -> None:
    index = MarkIndex(a_mark(span) for span in spans)
    seen = Span(start, start + length)
    expected = [number for number, mark in enumerate(index.marks) if mark.span.overlap(seen)]
    assert index.between(seen.start, seen.end) == expected


def test_the_index_knows_the_marks_of_a_statement_and_where_it_first_speaks() -> None:
    index = MarkIndex([a_mark(Span(40, 50)), a_mark(Span(0, 5), "t"), a_mark(Span(10, 12))])
    assert [index.marks[number].span.start for number in index.of("s")] == [10, 40]
    assert index.of(None) == index.of("unknown") == []
    assert index.firsts == {"t": 0, "s": 10}


def test_open_conflicts_are_not_among_the_conflicts() -> None:
    accepted = a_mark(Span(0, 5), "a", Relation.CONFLICTING)
    suggested = Mark(Span(9, 12), "p", "b", Relation.CONFLICTING, open=True)
    index = MarkIndex([accepted, suggested, a_mark(Span(20, 22))])
    assert index.conflicts.marks == (accepted,)


def test_an_index_is_taken_as_it_is_where_marks_are_asked_for() -> None:
    index = MarkIndex([a_mark(Span(0, 5))])
    assert as_index(index) is index
    assert as_index(list(index.marks)).marks == index.marks


def test_the_marks_that_begin_in_a_stretch() -> None:
    index = MarkIndex(a_mark(Span(start, start + 9)) for start in (0, 4, 5, 9, 10))
    assert [mark.span.start for mark in index.begin_in(4, 10)] == [4, 5, 9]


def answers(index: MarkIndex) -> object:
    """All that an index can be asked."""
    numbers = range(len(index.marks))
    seen = [index.between(place, place + 1) for place in range(0, 270, 9)]
    own = {one: index.of(one) for one in "abcd"}
    lanes_given = [index.lane(number) for number in numbers]
    return index.marks, seen, own, lanes_given, index.firsts, +index.relations, index.conflicts.marks


@given(CHANGES)
def test_an_index_that_was_patched_is_as_one_made_anew(
    changes: list[tuple[str, list[Span], Relation, bool]],
) -> None:
    index, there = MarkIndex(), dict[str, list[Mark]]()
    for statement, spans, relation, is_open in changes:
        before, there[statement] = index, marks_on(spans, statement, relation, is_open=is_open)
        index = before.replaced(statement, there[statement])
        anew = MarkIndex(mark for own in there.values() for mark in own)
        assert answers(index) == answers(anew)
        assert answers(index.conflicts) == answers(MarkIndex(index.conflicts.marks))
        assert set(index.unlike(before)) == set(index.marks) ^ set(before.marks)
        assert set(anew.unlike(before)) == set(index.marks) ^ set(before.marks)


def test_an_index_stays_as_it_is_when_the_next_one_is_made() -> None:
    index = MarkIndex([a_mark(Span(0, 9), "a"), a_mark(Span(3, 6), "b")])
    before = answers(index)
    index.replaced("a", [])
    assert answers(index) == before
    assert index.replaced("unknown", []) is index
