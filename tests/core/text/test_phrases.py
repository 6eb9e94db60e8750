"""Names and numbers as people write them."""

from __future__ import annotations

import pytest

from synoptic.core.text.phrases import counted, listed


@pytest.mark.parametrize(
    ("names", "phrase"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_make_a_phrase(names: list[str], phrase: str) -> None:
    assert listed(names) == phrase


def test_a_number_agrees_with_its_noun() -> None:
    assert [counted(n, "statement") for n in (0, 1, 5000)] == [
        "0 statements",
        "1 statement",
        "5,000 statements",
    ]
