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


def test_a_first_is_one_statement_whose_label_says_since_when() -> None:
    found = told(
        "President Moreau is making his first foreign trip since the great flood." + FILLER,
        "The visit marks President Moreau's initial foreign journey since the onset of the flood." + FILLER,
        "This is President Moreau's first trip abroad in years, and his first since the flood." + FILLER,
    )
    (first,) = by_rule(found, "a first")
    assert first.label == "First foreign trip since the great flood"
    assert len(first.articles) == 3
    assert [q for q in quotes(first) if q.endswith("his first since the flood")]
    assert not [s for s in by_rule(found, "common words") if any("first" in q for q in quotes(s))]


def test_what_a_sentence_tells_beside_a_first_is_a_statement_of_its_own() -> None:
    found = told(
        "Moreau is making his first foreign trip since the flood during which Lund shut its border gates.",
        "The visit marks Moreau's initial foreign trip since the flood, during which Lund shut border gates.",
    )
    (beside,) = by_rule(found, "common words")
    assert all("border gates" in q and "trip" not in q for q in quotes(beside))
