from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.statement import Relation, State
from synoptic.core.text.spans import Span
from synoptic.gui.models.marks import LANES, Mark, MarkBook, MarkIndex, counts, lanes

SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1])),
    max_size=30,
)


def a_mark(span: Span, statement: str = "s", relation: Relation = Relation.SHARED) -> Mark:
    return Mark(span, f"{statement}{span.start}", statement, relation, open=False)


def test_marks_come_by_place_and_the_longer_first() -> None:
    article = an_article("The green train left on Monday.")
    long = a_statement("Train", a_position("green", (article, "The green train")))
    short = a_statement("Article", a_position("the", (article, "The")))
    day = a_statement("Day", a_position("Monday", (article, "Monday")))
    marks = MarkBook([day, short, long]).of(article.revision)
    assert [mark.span for mark in marks] == [Span(0, 15), Span(0, 3), Span(24, 30)]


def test_a_rejected_statement_leaves_no_mark_and_an_open_one_says_so() -> None:
    article = an_article("Monday and Tuesday.")
    gone = a_statement("Day", a_position("Monday", (article, "Monday"))).with_state(State.REJECTED)
    open_one = a_suggestion("Other", a_position("Tuesday", (article, "Tuesday")))
    (mark,) = MarkBook([gone, open_one]).of(article.revision)
    assert (mark.statement, mark.open) == (open_one.id, True)


def test_a_changed_statement_touches_only_its_own_texts() -> None:
    first, second = an_article("It left on Monday."), an_article("It left on Sunday.", order=1)
    both = a_statement(
        "Day", a_position("Monday", (first, "Monday")), a_position("Sunday", (second, "Sunday"))
    )
    one = a_suggestion("Verb", a_position("left", (first, "left")))
    book = MarkBook([both, one])
    assert book.put(one.id, one.with_state(State.ACCEPTED)) == {first.revision}
    assert book.put(both.id, both) == frozenset()
    assert book.put(both.id, None) == {first.revision, second.revision}
    assert [mark.statement for mark in book.of(first.revision)] == [one.id]
    assert (book.marked(one.id), book.marked(both.id)) == (True, False)


def test_a_passage_of_an_earlier_text_is_not_drawn_over_the_present_one() -> None:
    article = an_article("It left on Monday.")
    day = a_statement("Day", a_position("Monday", (article, "Monday")))
    revised = replace(article, revision="newer", text="It left on Sunday.")
    assert MarkBook([day]).of(revised.revision) == ()


def test_a_statement_counts_once_however_many_passages_it_has() -> None:
    marks = [a_mark(Span(0, 2)), a_mark(Span(5, 9)), a_mark(Span(7, 9), "t", Relation.UNIQUE)]
    found = counts(marks)
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


def test_the_shortest_mark_at_a_place_comes_first() -> None:
    index = MarkIndex([a_mark(Span(0, 30), "long"), a_mark(Span(5, 9), "short"), a_mark(Span(40, 50), "far")])
    assert [index.marks[number].statement for number in index.at(6)] == ["short", "long"]


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
