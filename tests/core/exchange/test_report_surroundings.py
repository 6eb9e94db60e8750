"""What stands around a quotation is never more than its sentence, and in the words of the article."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import an_article
from synoptic.core.documents.article import Known, Origin
from synoptic.core.exchange.report.places import append
from synoptic.core.exchange.report.surroundings import MOST, Surroundings, whole_title
from synoptic.core.text.spans import Span

TEXT = "The train is slow. It took 20 hours, 425 miles (680 kilometres) in all, to arrive. Nobody saw it."


def around(text: str, quote: str) -> tuple[str, str]:
    article = an_article(text)
    start = text.index(quote)
    parts = append(article, ()).parts
    number = next(part.number for part in parts if start in part.block.span)
    return Surroundings(article, parts).around(Span(start, start + len(quote)), number, number)


def test_the_rest_of_the_sentence_stands_before_and_after() -> None:
    assert around(TEXT, "425 miles (680 kilometres)") == ("It took 20 hours, ", " in all, to arrive.")


def test_a_whole_sentence_has_nothing_around_it() -> None:
    assert around(TEXT, "Nobody saw it.") == ("", "")


def test_what_goes_over_two_sentences_has_the_rest_of_both() -> None:
    assert around(TEXT, "slow. It took") == (
        "The train is ",
        " 20 hours, 425 miles (680 kilometres) in all, to arrive.",
    )


def test_a_long_sentence_is_cut_at_words_with_an_ellipsis() -> None:
    long = " ".join(["word"] * 100 + ["the quote"] + ["word"] * 100)
    before, after = around(long, "the quote")
    assert before.startswith("… word ")
    assert after.endswith(" word …")
    assert 200 < len(before) + len(after) <= MOST


def test_a_quotation_that_is_long_itself_has_an_ellipsis_alone() -> None:
    long = f"It says {' '.join(['word'] * 100)} and so on."
    assert around(long, " ".join(["word"] * 100)) == ("… ", " …")


@given(st.text("ab .,!?\n“”", min_size=1), st.data())
def test_what_is_shown_stands_in_the_article_in_one_piece(text: str, data: st.DataObject) -> None:
    article = an_article(text)
    parts = append(article, ()).parts
    if not parts:
        return
    part = data.draw(st.sampled_from(parts))
    start = data.draw(st.integers(part.block.span.start, part.block.span.end - 1))
    end = data.draw(st.integers(start + 1, part.block.span.end))
    before, after = Surroundings(article, parts).around(Span(start, end), part.number, part.number)
    shown = f"{before}{text[start:end]}{after}"
    assert shown.strip() in part.block.span.of(text)


def titled(text: str, title: str) -> str:
    return whole_title(replace(an_article(text), title=Known(title, Origin.TEXT)))


def test_a_title_that_was_cut_is_found_whole_in_the_text() -> None:
    assert titled(f"Seoul.\n{TEXT}", "It took 20 hours, 425…") == (
        "It took 20 hours, 425 miles (680 kilometres) in all, to arrive."
    )


def test_other_titles_stay_as_they_are() -> None:
    assert titled(TEXT, "And so it goes…") == "And so it goes…"
    assert titled(TEXT, "The train") == "The train"
    assert titled(TEXT, "…") == "…"
