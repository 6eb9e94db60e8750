"""Events told in common words."""

from __future__ import annotations

from helpers.told import by_rule, quotes, told
from synoptic.core.documents.statement import Kind, Relation

A = """The museum in Lund reopened after a fire had destroyed its roof.
Volunteers carried the paintings to a church nearby.
“We feared for every single canvas,” the curator said."""
B = """Volunteers had carried the paintings into a nearby church while the roof burned.
“We feared for every single canvas,” curator Ida Holt told reporters.
A concert was given to thank the town."""
C = """The paintings were carried by volunteers to a church nearby.
Trains ran on time."""


def test_a_fact_that_three_articles_tell_is_one_statement_with_three_passages() -> None:
    found = next(s for s in told(A, B, C) if any("paintings" in q for q in quotes(s)))
    assert found.relation is Relation.SHARED
    assert len(found.articles) == 3
    assert all("paintings" in quote for quote in quotes(found))


def test_the_same_words_in_quotation_marks_are_a_quotation_of_one_origin() -> None:
    found = next(s for s in told(A, B, C) if s.kind is Kind.QUOTE)
    assert len({p.origin for p in found.passages()}) == 1
    assert found.origins == 1


def test_the_reason_names_the_words_in_common() -> None:
    (found,) = by_rule([s for s in told(A, C) if s.relation is Relation.SHARED], "common words")
    assert found.suggestion is not None
    assert "“" in found.suggestion.reason


def test_the_passage_is_the_clause_that_carries_the_fact() -> None:
    found = next(s for s in told(B, C) if any("paintings" in q for q in quotes(s)))
    assert not any("roof" in quote for quote in quotes(found))


def test_chains_do_not_join_what_does_not_belong_together() -> None:
    left = "The mayor opened the new bridge over the Selm in Brenn."
    middle = "The mayor opened the new bridge over the Selm; a choir from Lund sang sea songs on the quay."
    right = "A choir from Lund sang sea songs on the quay."
    for statement in told(left, middle, right):
        words = quotes(statement)
        assert not any("mayor" in q for q in words) or not any(q.startswith("A choir") for q in words)
