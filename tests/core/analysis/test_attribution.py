"""Speakers and hedges."""

from __future__ import annotations

import pytest

from helpers.builders import an_article
from synoptic.core.analysis.attribution import hedge_of, speaker_of
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read


def sentence(text: str) -> Sentence:
    return read(an_article(text), 0, Parameters())[0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bridge is safe, the chief engineer said.", "chief engineer"),
        ("According to the port authority, the ship left at dawn.", "port authority"),
        ("The ship left at dawn, according to officials in Brenn.", "officials in Brenn"),
        ("Mayor Ida Holt told reporters that the bridge is safe.", "Mayor Ida Holt"),
        ("“The bridge is safe,” said Ida Holt.", "Ida Holt"),
        ("The bridge is safe, he said.", ""),
        ("It was reported that the bridge is safe.", ""),
        ("The bridge fell into the river on Monday.", ""),
    ],
)
def test_the_speaker_is_who_says_it_in_the_sentence(text: str, speaker: str) -> None:
    read_ = sentence(text)
    assert speaker_of(read_, read_.span) == speaker


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The minister is expected to resign on Friday.", "is expected to"),
        ("The ship reportedly left at dawn.", "reportedly"),
        ("The ship left at dawn.", ""),
    ],
)
def test_the_hedge_is_the_words_that_make_it_less_than_certain(text: str, hedge: str) -> None:
    read_ = sentence(text)
    assert hedge_of(read_, read_.span) == hedge
