"""A second analysis beside the first."""

from __future__ import annotations

from dataclasses import replace

from helpers.builders import an_article
from synoptic.core.analysis import analyse, differences
from synoptic.core.documents.statement import Relation

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
A = an_article("The relief convoy left the capital Arda on Monday with 30 lorries." + FILLER, order=0)
B = an_article("The relief convoy departed from Arda on Sunday, officials said." + FILLER, order=1)
C = an_article(
    "The relief convoy left Arda on Sunday. A bridge near Selm was closed to all traffic." + FILLER, order=2
)


def test_an_analysis_does_not_differ_from_itself() -> None:
    assert not differences(analyse([A, B]), analyse([B, A]))


def test_a_further_article_brings_new_statements_and_changes_others() -> None:
    found = differences(analyse([A, B]), analyse([A, B, C]))
    assert any(s.relation is Relation.UNIQUE and "bridge" in s.label for s in found.new)
    assert any(len(after.articles) > len(before.articles) for before, after in found.changed)


def test_what_is_no_longer_told_is_gone() -> None:
    found = differences(analyse([A, B]), analyse([A]))
    assert any(s.relation is Relation.CONFLICTING for s in found.gone)


def test_a_reader_s_own_statement_is_left_out() -> None:
    (first, *_) = analyse([A, B])
    assert not differences([replace(first, suggestion=None)], [])
