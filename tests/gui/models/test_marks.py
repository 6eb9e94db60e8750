from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.statement import State
from synoptic.core.text.spans import Span
from synoptic.gui.models.marks import FEW, MarkBook

STATES = (*State, None)


def test_marks_come_by_place_and_the_longer_first() -> None:
    article = an_article("The green train left on Monday.")
    long = a_statement("Train", a_position("green", (article, "The green train")))
    short = a_statement("Article", a_position("the", (article, "The")))
    day = a_statement("Day", a_position("Monday", (article, "Monday")))
    marks = MarkBook([day, short, long]).of(article.revision).marks
    assert [mark.span for mark in marks] == [Span(0, 15), Span(0, 3), Span(24, 30)]


def test_a_rejected_statement_leaves_no_mark_and_an_open_one_says_so() -> None:
    article = an_article("Monday and Tuesday.")
    gone = a_statement("Day", a_position("Monday", (article, "Monday"))).with_state(State.REJECTED)
    open_one = a_suggestion("Other", a_position("Tuesday", (article, "Tuesday")))
    (mark,) = MarkBook([gone, open_one]).of(article.revision).marks
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
    assert [mark.statement for mark in book.of(first.revision).marks] == [one.id]
    assert (book.marked(one.id), book.marked(both.id)) == (True, False)


def test_a_passage_of_an_earlier_text_is_not_drawn_over_the_present_one() -> None:
    article = an_article("It left on Monday.")
    day = a_statement("Day", a_position("Monday", (article, "Monday")))
    revised = replace(article, revision="newer", text="It left on Sunday.")
    assert MarkBook([day]).of(revised.revision).marks == ()


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(STATES)), max_size=2 * FEW), max_size=4)
)
def test_a_book_that_was_kept_up_is_as_one_made_anew(rounds: list[list[tuple[int, State | None]]]) -> None:
    article = an_article("The green train left on Monday, not on Sunday.")
    words = ("train", "green", "Monday", "Sunday", "left") * 2
    all_of_them = [a_suggestion(f"{n}", a_position(word, (article, word))) for n, word in enumerate(words)]
    book, there = MarkBook(all_of_them), {one.id: one for one in all_of_them}
    book.of(article.revision)
    for puts in rounds:
        for number, state in puts:
            one = all_of_them[number]
            there.pop(one.id, None)
            if state is not None:
                there[one.id] = one.with_state(state)
            book.put(one.id, there.get(one.id))
        assert book.of(article.revision).marks == MarkBook(there.values()).of(article.revision).marks
