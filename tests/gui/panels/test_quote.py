"""Words that are a part of their sentence say so on the card."""

from __future__ import annotations

import pytest

from helpers.builders import a_passage, an_article
from synoptic.gui.panels.quote import fragment_marks

TEXT = (
    "Seoul (AP). It took 20 hours, 425 miles (680 km) in all, officials said. “We saw it.” Nobody else did\n"
    "A heading\nHe asked: why? It is said to be slow, “making it heavier”."
)


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("425 miles (680 km)", "… 425 miles (680 km) …"),
        ("It took 20 hours", "It took 20 hours …"),
        ("officials said", "… officials said"),
        ("officials said.", "… officials said."),
        ("We saw it.", "We saw it."),
        ("Nobody else did", "Nobody else did"),
        ("A heading", "A heading"),
        ("heading", "… heading"),
        ("It is said to be slow", "It is said to be slow …"),
        ("making it heavier", "… making it heavier"),
        ("Seoul (AP)", "Seoul (AP)"),
    ],
)
def test_an_ellipsis_stands_where_the_sentence_goes_on(quote: str, shown: str) -> None:
    before, after = fragment_marks(a_passage(an_article(TEXT), quote))
    assert f"{before}{quote}{after}" == shown
