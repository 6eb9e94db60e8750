"""The first of its kind."""

from __future__ import annotations

from helpers.told import by_rule, quotes, told
from synoptic.core.documents.statement import Kind

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


def test_a_first_is_shared_in_whatever_words_it_is_told() -> None:
    (found,) = by_rule(
        told(
            "In Lund President Moreau began his first official visit abroad." + FILLER,
            "The journey to Lund marks the initial foreign trip of President Moreau." + FILLER,
            "Nobody in Lund had seen President Moreau on a tour for the first time in years." + FILLER,
        ),
        "a first",
    )
    assert found.kind is Kind.ATTRIBUTE
    assert len(found.articles) == 3
    assert all("first" in q or "initial" in q for q in quotes(found))


def test_the_first_of_something_else_is_another_first() -> None:
    assert not by_rule(
        told(
            "In Lund President Moreau began his first official visit." + FILLER,
            "In Lund President Moreau gave his first speech." + FILLER,
        ),
        "a first",
    )
