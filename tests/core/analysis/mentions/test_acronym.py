"""Acronyms that the set spells out."""

from __future__ import annotations

import pytest

from helpers.builders import an_article
from helpers.told import told
from synoptic.core.analysis.mentions.acronym import expansions, spelt_out
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read
from synoptic.core.documents.statement import Relation


def sentences(*texts: str) -> list[Sentence]:
    return [s for n, t in enumerate(texts) for s in read(an_article(t), n, Parameters())]


@pytest.mark.parametrize(
    ("spelt", "letters"),
    [
        ("The Arda Ferry Board (AFB) met.", "AFB"),
        ("The Board of Ferries and Harbours of Arda met.", "BFH"),
        ("Later the Northern Arda Ferry Board met the mayor.", "AFB"),
    ],
)
def test_the_set_spells_an_acronym_out(spelt: str, letters: str) -> None:
    assert letters in expansions(sentences(spelt, f"The {letters} said no."))


def test_points_between_the_letters_do_not_matter() -> None:
    known = expansions(sentences("The Arda Ferry Board met.", "The A.F.B. said no."))
    assert known["AFB"] == ("arda", "ferri", "board")


def test_an_acronym_that_is_spelt_out_in_two_ways_stands_for_neither() -> None:
    two = sentences("The Arda Ferry Board met.", "The Arda Forest Bank paid.", "The AFB said no.")
    assert expansions(two) == {}


def test_a_sentence_with_an_acronym_is_about_what_it_stands_for() -> None:
    (one,) = sentences("The AFB closed the pier.")
    made = spelt_out(one, {"AFB": ("arda", "ferri", "board")})
    assert {"arda", "ferri", "board", "pier"} <= made.keys
    assert "afb" not in made.keys
    assert spelt_out(one, {}) is one


def test_two_accounts_share_what_one_tells_of_an_acronym() -> None:
    found = told(
        "The Arda Ferry Board shut the old pier of Selm to all visitors.",
        "The AFB shut the pier of Selm, where visitors had been hurt.",
    )
    assert any(s.relation is Relation.SHARED for s in found)
