"""Captions are known by the picture they name and whose it is."""

from __future__ import annotations

import pytest

from synoptic.core.ingest.captions import is_caption


@pytest.mark.parametrize(
    "words",
    [
        "[The ferry at quay. (File photo: Wire)]",
        "The ferry at quay (photo). Photo: Wire/Agency via Other",
        "The ferry at quay, September 10, 2023. Photo credits: Wire",
        "The ferry at quay. (Photo: Wire)",
        "Photo: the ferry at quay",
        "The captain, in December at the harbour.CreditAnn Lee/Wire",
        "The ferry at quay. Image courtesy of the harbour",
    ],
)
def test_captions(words: str) -> None:
    assert is_caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "The photograph shows a ferry at quay.",
        "He said the photo was taken by a passenger on the upper deck, who then sold it.",
        "Also watch | Storms of the north",
        "State media published images showing the captain. They also featured photographs of him.",
        "The crew took the credit.",
        "x" * 400 + ". Photo: Wire",
    ],
)
def test_sentences_about_pictures_are_none(words: str) -> None:
    assert not is_caption(words)
