"""Names with titles and roles."""

from __future__ import annotations

from helpers.builders import an_article
from synoptic.core.analysis.mentions.name import Name, name_keys, names
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import read

TEXT = """The harbour was closed, said Capt. Ines Duarte, who leads the port police.
A spokesman for Northline Ferries, Lars Holm, told Radio Vest that the ship Aurora was safe.
Later the mayor thanked Duarte and Holm in a speech at Northline Ferries.
Rescue boats left at noon."""


def read_names(text: str) -> list[Name]:
    sentences = read(an_article(text), 0, Parameters())
    known = name_keys(sentences)
    return [name for sentence in sentences for name in names(sentence, known)]


def test_a_name_comes_without_its_title_and_with_its_role() -> None:
    duarte = read_names(TEXT)[0]
    assert duarte.words == ("Ines", "Duarte")
    assert duarte.full
    assert "captain" in duarte.roles


def test_a_role_stands_before_or_behind_the_name() -> None:
    holm = next(name for name in read_names(TEXT) if name.words == ("Lars", "Holm"))
    assert "spokesman" in holm.roles


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    assert not [name for name in read_names(TEXT) if "Rescue" in name.words or "Later" in name.words]


def test_the_span_of_a_name_holds_its_words() -> None:
    article = an_article(TEXT)
    for name in read_names(TEXT):
        assert name.span.of(article.text).startswith(name.words[0])


def test_days_are_not_names() -> None:
    found = read_names("The talks between Oslo and Rome began on Monday, said Oslo.\nThe mayor of Rome left.")
    assert {name.words for name in found} == {("Oslo",), ("Rome",)}
