"""A second analysis beside the first."""

from __future__ import annotations

from dataclasses import replace

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.analysis import analyse, differences
from synoptic.core.analysis.changes import foreseen
from synoptic.core.documents.edits import Action, Decision
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


def test_a_label_that_reads_otherwise_is_a_change() -> None:
    before = a_suggestion("Day", a_position("Monday", (A, "Monday")), key="k")
    assert len(differences([before], [replace(before, label="Day of leaving")]).changed) == 1


def test_only_what_nobody_touched_is_foreseen_to_change() -> None:
    monday = a_position("Monday", (A, "Monday"))
    untouched, decided, own = a_suggestion("Day", monday), a_suggestion("Convoy", monday), a_statement("Own")
    gone = a_suggestion("Old", monday)
    changed = replace(untouched, positions=(a_position("Sunday", (B, "Sunday")),))
    found = foreseen(
        [untouched, gone, decided, own],
        {untouched.id, gone.id},
        [Decision("Convoy", Action.ACCEPT, "Ada"), Decision("Bridge", Action.REJECT, "Ada")],
        [changed, replace(decided, label="Lorries"), a_suggestion("Bridge"), a_suggestion("Rain")],
    )
    assert [one.label for one in found.new] == ["Rain"]
    assert found.gone == (gone,)
    assert found.changed == ((untouched, changed),)
    assert found.staying == 2
    assert [one.label for one in found.left_out] == ["Lorries", "Bridge"]


def test_the_same_analysis_again_changes_nothing() -> None:
    before = analyse([A, B])
    assert not foreseen(before, {one.id for one in before}, [], analyse([A, B]))
