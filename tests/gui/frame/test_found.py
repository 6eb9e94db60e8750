"""Words are found whatever their case and punctuation, at places of the text as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import an_article
from synoptic.core.text import folding
from synoptic.core.text.spans import Span
from synoptic.gui.frame import found
from synoptic.gui.frame.found import Finder, Wanted

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article


def quotes(words: str, *articles: Article, whole: bool = False, cased: bool = False) -> list[str]:
    texts = {article.id: article.text for article in articles}
    places = Finder().find(Wanted(words, whole, cased), articles)
    return [places[number].span.of(texts[places[number].article]) for number in range(len(places))]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("20 CARS", "It has 20 cars.", ["20 cars"]),
        ("strasse", "Die Straße, die STRASSE", ["Straße", "STRASSE"]),
        ("it's", "It\u2019s said, it's true", ["It\u2019s", "it's"]),
        ("green train", "A green\u00a0train", ["green\u00a0train"]),
        ("  ", "Nothing", []),
        (".", "One. Two.", [".", "."]),
    ],
)
def test_words_are_found_as_readers_see_them(words: str, text: str, expected: list[str]) -> None:
    assert quotes(words, an_article(text)) == expected


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("rain", "rain, a train, Rain; the rains", ["rain", "Rain"]),
        ("$20", "It is $20 or US$200 or $20.", ["$20", "$20"]),
        ("(37 mph)", "so (37 mph)!", ["(37 mph)"]),
    ],
)
def test_whole_words_neither_begin_nor_end_in_others(words: str, text: str, expected: list[str]) -> None:
    assert quotes(words, an_article(text), whole=True) == expected


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("May", "May may\u00a0MAY May", ["May", "May"]),
        ("It's", "It\u2019s, it's", ["It\u2019s"]),
        ("Straße", "Straße STRASSE Strasse", ["Straße"]),
        ("aA", "AaAaA", ["aA", "aA"]),
    ],
)
def test_the_case_counts_where_one_wants_it_to(words: str, text: str, expected: list[str]) -> None:
    assert quotes(words, an_article(text), cased=True) == expected


@given(
    st.text(alphabet="aB ß…\u00ad", max_size=40),
    st.text(alphabet="ab", min_size=1, max_size=2),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_the_places_in_a_part_of_the_text_are_those_of_all_that_reach_into_it(
    text: str, words: str, one: int, other: int
) -> None:
    article = an_article(text)
    first, last = sorted(min(n, len(article.text)) for n in (one, other))
    found = Finder().find(Wanted(words), [article])
    spans = [found[number].span for number in range(len(found))]
    hits = found.of(article.id)
    there = hits.between(first, last) if hits is not None else []
    assert [span for span in spans if span.start < last and span.end > first] == [
        span for span in there if span.start < last and span.end > first
    ]
    assert set(there) <= set(spans)


def test_a_place_in_sight_is_known_by_its_number() -> None:
    one, two = an_article("x a x a", order=0), an_article("a x a", order=1)
    found = Finder().find(Wanted("a"), (one, two))
    assert found.first_in(two.id, Span(1, 5)) == 3
    assert found.first_in(one.id, Span(0, 2)) == -1  # it ends beyond what is seen
    assert found.first_in("another", Span(0, 9)) == -1


def test_places_come_in_the_order_of_articles_and_text() -> None:
    one, two, three = an_article("a b a"), an_article("none", order=1), an_article("b a", order=2)
    places = Finder().find(Wanted("a"), (three, two, one))
    assert [(places[n].article, places[n].span.start) for n in range(len(places))] == [
        (three.id, 2),
        (one.id, 0),
        (one.id, 4),
    ]


def test_an_article_is_folded_once_while_words_are_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    class Counted(folding.Folded):
        def __init__(self, text: str, *, cased: bool = False) -> None:
            folded.append(text)
            super().__init__(text, cased=cased)

    monkeypatch.setattr(found, "Folded", Counted)
    finder, article = Finder(), an_article("The train")
    for words in ("t", "tr", "tra"):
        finder.find(Wanted(words), [article])
    assert len(folded) == 1
    for words in ("T", "Th", "The"):
        finder.find(Wanted(words, cased=True), [article])
    assert len(folded) == 2
