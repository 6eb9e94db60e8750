"""Words are found whatever their case and punctuation, at places of the text as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.core.text import folding
from synoptic.gui.frame import found
from synoptic.gui.frame.found import Finder

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article


def quotes(words: str, *articles: Article) -> list[str]:
    texts = {article.id: article.text for article in articles}
    places = Finder().find(words, articles)
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


def test_places_come_in_the_order_of_articles_and_text() -> None:
    one, two, three = an_article("a b a"), an_article("none", order=1), an_article("b a", order=2)
    places = Finder().find("a", (three, two, one))
    assert [(places[n].article, places[n].span.start) for n in range(len(places))] == [
        (three.id, 2),
        (one.id, 0),
        (one.id, 4),
    ]


def test_an_article_is_folded_once_while_words_are_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    class Counted(folding.Folded):
        def __init__(self, text: str) -> None:
            folded.append(text)
            super().__init__(text)

    monkeypatch.setattr(found, "Folded", Counted)
    finder, article = Finder(), an_article("The train")
    for words in ("t", "tr", "tra"):
        finder.find(words, [article])
    assert len(folded) == 1
