"""The first words of an article tell its date, place, agency, author and, if need be, its title."""

from __future__ import annotations

import pytest

from synoptic.core.documents.article import Block, BlockKind, Known, Origin
from synoptic.core.ingest.openings import first_line, first_sentence, opening_facts, shortened
from synoptic.core.ingest.reading import Layout
from synoptic.core.text.spans import Span


def a_layout(*words: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Layout:
    """Blocks of these words; the first is of `kind`."""
    text = "\n\n".join(words)
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in words]
    kinds = [kind, *[BlockKind.PARAGRAPH] * len(words)]
    return Layout(text, tuple(Block(span, kind) for span, kind in zip(spans, kinds, strict=False)))


def told(words: str) -> dict[str, str]:
    return {name: known.value for name, known in opening_facts(a_layout(words)).items()}


def test_a_stated_date_stands_before_the_article() -> None:
    text = " date 2023-09-12 The ferry was late."
    start, facts = first_line(text)
    assert text[start:] == "The ferry was late."
    assert facts == {"published": Known("2023-09-12", Origin.FIRST_LINE)}


@pytest.mark.parametrize("text", ["The date 2023-09-12", "date 2023-13-45 words", "dated 2023-09-12 words"])
def test_other_first_words_are_the_article(text: str) -> None:
    assert first_line(text) == (0, {})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Seoul: The ferry left.", {"place": "Seoul"}),
        ("LERWICK — The ferry left.", {"place": "Lerwick"}),
        ("WASHINGTON -- The ferry left.", {"place": "Washington"}),
        ("SEOUL (Reuters) - The ferry left.", {"place": "Seoul", "publisher": "Reuters"}),
        ("WASHINGTON, Nov 21 — The ferry left.", {"place": "Washington"}),
        ("BEIRUT, Lebanon (AP) — The ferry left.", {"place": "Beirut, Lebanon", "publisher": "AP"}),
        ("ST. JOHN'S - The ferry left.", {"place": "St. John's"}),
        ("U.S. CAPITOL (Wire) - The ferry left.", {"place": "U.S. Capitol", "publisher": "Wire"}),
        ("New York (dpa) - The ferry left.", {"place": "New York", "publisher": "dpa"}),
        (
            "KYIV/MOSCOW, Nov. 21, 2023 (AFP) - The ferry left.",
            {"place": "Kyiv/Moscow", "publisher": "AFP", "published": "2023-11-21"},
        ),
        (
            "(Updates with pilot) By Ann Lee Feb 15 (Reuters) - The ferry left.",
            {"author": "Ann Lee", "publisher": "Reuters"},
        ),
        ("Tuesday, September 12, 2023 – The ferry left.", {"published": "2023-09-12"}),
        ("12 September 2023 | The ferry left.", {"published": "2023-09-12"}),
    ],
)
def test_a_dateline_tells_place_agency_and_day(words: str, expected: dict[str, str]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The ferry left.",
        "DEVELOPING: The ferry left.",
        "Editor: The ferry left.",
        "BREAKING — The ferry left.",
        "On September 12, 2023, the ferry left.",
        "September 12, 2023 was a Tuesday.",
        "The captain said: The ferry left.",
    ],
)
def test_other_openings_tell_nothing(words: str) -> None:
    assert told(words) == {}


def test_a_heading_and_a_byline_come_before_the_dateline() -> None:
    layout = a_layout("The ferry", "By Ann Lee and Bo van Ek", "LERWICK — Late.", kind=BlockKind.HEADING)
    assert opening_facts(layout) == {
        "title": Known("The ferry", Origin.HEADING),
        "author": Known("Ann Lee and Bo van Ek", Origin.TEXT),
        "place": Known("Lerwick", Origin.DATELINE),
    }


def test_an_opening_without_a_paragraph_is_read_all_the_same() -> None:
    assert opening_facts(a_layout("A", kind=BlockKind.CAPTION)) == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("LERWICK (Wire) — The ferry left at noon. Nobody was hurt.", "The ferry left at noon"),
        ("“The ferry left at noon.” Nobody was hurt.", "“The ferry left at noon.”"),
        ("Mr. Ek left. He went home.", "Mr. Ek left. He went home"),
        ("***", ""),
    ],
)
def test_the_first_sentence_can_stand_for_a_title(words: str, expected: str) -> None:
    assert first_sentence(a_layout(words)) == expected


def test_a_byline_is_no_first_sentence() -> None:
    assert first_sentence(a_layout("By Ann Lee", "The ferry left at noon.")) == "The ferry left at noon"


def test_without_a_paragraph_there_is_no_first_sentence() -> None:
    assert first_sentence(a_layout("A caption.", kind=BlockKind.CAPTION)) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("word " * 16 + "word", "word " * 15 + "word…"),
        ("word, " * 20, "word, " * 12 + "word…"),
        ("x" * 79 + " y", "x" * 79 + "…"),
        ("x" * 90, "x" * 79 + "…"),
        ("x" * 80, "x" * 80),
    ],
)
def test_a_long_sentence_is_cut_at_a_word(words: str, expected: str) -> None:
    assert shortened(words) == expected
