"""Finding a passage again: strict to lenient, and an orphan rather than a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.anchoring import Anchored, Method, Orphan, Selector, resolve
from synoptic.core.documents.statement import passage_at
from synoptic.core.text.spans import Span

TEXT = (
    "The train left the capital on Sunday afternoon. Officials said that the train would need a day. "
    "Nobody at the station knew when it would cross the border, or whether it had done so already."
)


@st.composite
def a_text_and_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(st.text(max_size=300))
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


def the_selector_of(quote: str, text: str = TEXT) -> Selector:
    start = text.index(quote)
    return Selector.make(text, Span(start, start + len(quote)))


@given(a_text_and_span())
def test_a_passage_of_an_unchanged_text_is_where_it_was(case: tuple[str, Span]) -> None:
    text, span = case

    assert resolve(text, Selector.make(text, span)) == Anchored(span, 1.0, Method.POSITION)


@given(a_text_and_span(), st.text(max_size=50))
def test_whatever_happens_to_a_text_the_answer_lies_inside_it(case: tuple[str, Span], other: str) -> None:
    text, span = case
    outcome = resolve(other, Selector.make(text, span))
    places = [outcome] if isinstance(outcome, Anchored) else outcome.candidates

    assert all(place.span.end <= len(other) and 0 <= place.score <= 1 for place in places)


def test_words_before_the_passage_move_it() -> None:
    found = resolve("By our correspondent. " + TEXT, the_selector_of("on Sunday afternoon"))

    assert found == Anchored(the_selector_of("on Sunday afternoon").span.moved(22), 1.0, Method.QUOTE)


@pytest.mark.parametrize(
    "changed",
    [TEXT.upper(), TEXT.replace(" ", "\n"), TEXT.replace("Sunday", "Sun\u00adday")],
    ids=["case", "line breaks", "soft hyphen"],
)
def test_what_a_reader_does_not_see_does_not_matter(changed: str) -> None:
    found = resolve("> " + changed, the_selector_of("on Sunday afternoon"))

    assert isinstance(found, Anchored)
    assert found.method is Method.QUOTE
    assert found.span.of("> " + changed).split()[0].lower() == "on"


def test_a_changed_word_is_found_by_the_nearest_quote() -> None:
    changed = "Update. " + TEXT.replace("Sunday", "Monday")
    found = resolve(changed, the_selector_of("on Sunday afternoon"))

    assert isinstance(found, Anchored)
    assert (found.method, found.span.of(changed)) == (Method.NEAREST, "on Monday afternoon")


def test_the_same_words_elsewhere_do_not_attract_a_passage_whose_context_is_gone() -> None:
    outcome = resolve("Another story. the train", the_selector_of("the train"))

    assert isinstance(outcome, Orphan)


def test_an_orphan_keeps_the_places_where_it_may_belong_best_first() -> None:
    selector = the_selector_of("the train would need a day")
    outcome = resolve(TEXT[30:130] * 2, selector)

    assert isinstance(outcome, Orphan)
    assert outcome.selector == selector
    assert len(outcome.candidates) > 1
    scores = [candidate.score for candidate in outcome.candidates]
    assert scores == sorted(scores, reverse=True)


def test_a_long_quote_is_found_by_its_two_ends_when_words_were_put_in_between() -> None:
    long = " ".join(f"{TEXT[:-1]} in chapter {number}." for number in ("one", "two", "three"))
    start, end = long.index("Officials"), long.index(" in chapter three")
    changed = "Corrected. " + long.replace("chapter one.", "chapter one, of which more was said elsewhere.")
    found = resolve(changed, Selector.make(long, Span(start, end)))

    assert isinstance(found, Anchored)
    assert found.method is Method.NEAREST
    assert found.span.of(changed).startswith("Officials said")
    assert found.span.of(changed).endswith("already")
    assert found.span.start == changed.index("Officials")


def test_a_word_that_stands_everywhere_is_told_by_what_stands_beside_it() -> None:
    text = "so it goes " * 500 + "and the last one is so different"
    selector = Selector.make(text, Span(text.index("so different"), text.index(" different")))

    assert resolve("Well, " + text, selector) == Anchored(selector.span.moved(6), 1.0, Method.QUOTE)


def test_a_number_is_not_found_inside_another() -> None:
    text = "Founded in 1950. Its top speed is 50 km/h, they say."
    selector = Selector.make(text, Span(text.index("50 km"), text.index(" km")))
    moved = "Top: Founded in 1950. Top speed: 50 km/h, they say."
    found = resolve(moved, selector)

    assert isinstance(found, Anchored)
    assert found.span.start == moved.index("50 km")
    assert resolve("Founded in 1950.", selector) == Orphan(selector)


def test_marks_without_a_word_are_not_looked_for_by_likeness() -> None:
    selector = Selector(Span(5, 8), "–––", prefix="before ", suffix=" after")

    assert resolve("before ... after", selector) == Orphan(selector)


def test_a_passage_makes_a_selector() -> None:
    passage = passage_at("article", "revision", TEXT, Span(4, 9))

    assert Selector.of(passage) == Selector.make(TEXT, Span(4, 9))


@pytest.mark.parametrize(
    "text", ["", "a", " " * 9, "\u0301" * 9, "日本の列車が首都を出た。", "the " * 20_000]
)
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(resolve(text, the_selector_of("Nobody at the station")), Orphan)


def test_writing_without_spaces_is_found_by_its_characters() -> None:
    old = "日本の列車が首都を日曜日に出発した。乗客の名前は発表されていない。到着の時刻も不明だ。"
    new = "続報。" + old.replace("日曜日", "月曜日")
    found = resolve(new, Selector.make(old, Span(old.index("首都"), old.index("した"))))

    assert isinstance(found, Anchored)
    assert found.span.of(new) == "首都を月曜日に出発"
