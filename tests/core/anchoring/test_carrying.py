"""From one revision to the next: attached alone where word difference and quote agree, else asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.anchoring import Anchored, Method, Orphan, Selector, carry
from synoptic.core.anchoring.words import Alignment
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    import pytest

FIRST = (
    "The train left the capital on Sunday afternoon, and nobody at the station was told where it would go."
)
SECOND = (
    "Two days later the leaders met at a space centre, where they spoke for more than five hours in private."
)
THIRD = (
    "A dinner in honour of the guest followed; the menu had crab, sturgeon, beef and a dish of red berries."
)
TEXT = "\n\n".join((FIRST, SECOND, THIRD))


def the_selector_of(quote: str) -> Selector:
    start = TEXT.index(quote)
    return Selector.make(TEXT, Span(start, start + len(quote)))


def carried(new: str, quote: str) -> Anchored | Orphan:
    (outcome,) = carry(TEXT, new, [the_selector_of(quote)])
    return outcome


def words(new: str, outcome: Anchored | Orphan) -> str:
    assert isinstance(outcome, Anchored)
    return outcome.span.of(new)


def test_words_that_nobody_touched_stay_as_they_were() -> None:
    assert carried(TEXT, "more than five hours") == Anchored(
        the_selector_of("more than five hours").span, 1.0, Method.POSITION, agreed=True
    )


def test_a_corrected_word_is_followed_by_the_difference_of_the_words() -> None:
    new = TEXT.replace("five hours", "four hours")
    outcome = carried(new, "for more than five hours")

    assert words(new, outcome) == "for more than four hours"
    assert isinstance(outcome, Anchored)
    assert outcome.method is Method.DIFFERENCE


def test_quotation_marks_and_brackets_go_with_the_words() -> None:
    old = TEXT.replace("five hours", "“five (5) hours”")
    new = old.replace("(5)", "(roughly five)")
    start = old.index("“five")
    (outcome,) = carry(old, new, [Selector.make(old, Span(start, old.index(" in private")))])

    assert words(new, outcome) == "“five (roughly five) hours”"


def test_a_paragraph_that_moved_is_followed_by_its_quote() -> None:
    new = "\n\n".join((THIRD, FIRST, SECOND))

    assert words(new, carried(new, "crab, sturgeon, beef")) == "crab, sturgeon, beef"


def test_a_replaced_fact_is_not_attached_without_asking() -> None:
    outcome = carried(TEXT.replace("sturgeon", "lobster"), "sturgeon")

    assert isinstance(outcome, Orphan)
    assert outcome.candidates[0].span.of(TEXT.replace("sturgeon", "lobster")) == "lobster"


def test_a_passage_that_was_cut_is_an_orphan() -> None:
    assert isinstance(carried("\n\n".join((FIRST, THIRD)), "the leaders met at a space centre"), Orphan)


def test_where_difference_and_quote_disagree_the_reader_is_asked() -> None:
    sentence = "Nobody at the site knew how long the two men would talk or what they would say to the press."
    old = f"{FIRST} {sentence} {SECOND}"
    # The sentence is rewritten where it stood, and something much like it now stands elsewhere.
    here = "Nobody there could guess how long the two might speak."
    there = "Nobody knew how long the two men would talk at the site, or what they would say."
    new = f"{FIRST} {here} {SECOND}\n\n{THIRD} {there}"
    start = old.index(sentence)
    (outcome,) = carry(old, new, [Selector.make(old, Span(start, start + len(sentence)))])

    assert isinstance(outcome, Orphan)
    assert outcome.candidates


def test_a_repetition_elsewhere_does_not_take_a_passage_whose_own_place_was_rewritten() -> None:
    pulled = "they spoke for more than five hours in private"
    old = f"{SECOND}\n\n{FIRST} {THIRD} {FIRST}\n\n{pulled}"
    new = old.replace("spoke for more than five hours in", "talked for some four hours in", 1)
    start = old.index("spoke for more than five hours")
    (outcome,) = carry(old, new, [Selector.make(old, Span(start, start + 30))])
    places = outcome.candidates if isinstance(outcome, Orphan) else (outcome,)

    assert places[0].span.of(new) == "talked for some four hours"


def test_texts_too_long_to_lay_side_by_side_are_searched_by_quote_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("synoptic.core.anchoring.words.MOST_CELLS", 1000)
    new = f"By our own correspondent\n\n{TEXT.replace('five hours', 'four hours')}\n\nCorrected on Monday"

    assert words(new, carried(new, "for more than five hours")) == "for more than four hours"


def test_an_alignment_carries_a_stretch_of_words() -> None:
    alignment = Alignment(list("abcde"), list("axbdde"))

    assert alignment.carried(1, 3) == (2, 4, 1)
    assert alignment.carried(2, 2) is None
    assert Alignment(list("abc"), list("ac")).carried(1, 2) is None
    assert Alignment([], ["a"]).carried(0, 0) is None
