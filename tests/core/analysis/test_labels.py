"""Labels."""

from __future__ import annotations

import pytest

from helpers.builders import an_article
from synoptic.core.analysis.labels import LONGEST, cut, headline, noun_of
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import read


def label(text: str) -> str:
    sentence = read(an_article(text), 0, Parameters())[0]
    return headline(sentence, sentence.span, sentence.keys)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("And the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("The ferry left Brenn at noon, the captain said.", "The ferry left Brenn at noon"),
        ("“The ferry left Brenn at noon,” he said.", "The ferry left Brenn at noon"),
    ],
)
def test_a_headline_has_no_loose_ends(text: str, expected: str) -> None:
    assert label(text).rstrip("”,") == expected


def test_a_long_label_is_cut_at_a_word_that_can_end_it() -> None:
    long = cut(
        "The harbour master of the old town of Brenn told the crew that it was to leave for the islands today"
    )
    assert len(long) <= LONGEST + 1
    assert long.endswith("…")
    assert not long.endswith((" the…", " of…", " to…"))


def test_a_frame_has_a_noun_for_labels() -> None:
    assert noun_of("depart") == "departure"
    assert noun_of("something else") == ""
