"""Scores: how likely a suggestion is real."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import an_article
from helpers.told import told
from synoptic.core.analysis.alignment import MOST_CERTAIN, likelihood
from synoptic.core.analysis.certainty import AGREEING, DIFFERING, POSSIBLE, of_group, of_sole, trimmed
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read
from synoptic.core.documents.statement import Relation, Tier

SENTENCES: list[Sentence] = [
    read(an_article("The ferry left Brenn."), number, Parameters())[0] for number in (0, 1, 2, 2)
]


@given(st.floats(0, 5), st.floats(0, 5))
def test_a_stronger_link_is_never_less_likely_and_none_is_certain(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert 0 < likelihood(low) <= likelihood(high) <= MOST_CERTAIN < 1


def test_a_group_is_as_likely_as_its_pairs_of_different_articles_are_on_the_average() -> None:
    strengths = {(0, 1): 1.5, (0, 2): 1.0, (1, 2): 1.0, (0, 3): 1.0, (1, 3): 1.0, (2, 3): 9.0}
    mean = (likelihood(1.5) + 4 * likelihood(1.0)) / 5
    assert of_group((0, 1, 2, 3), SENTENCES, strengths) == pytest.approx(mean)
    assert of_group((2, 3), SENTENCES, strengths) == 0.0


def test_a_group_gives_up_what_makes_it_unlikely() -> None:
    strengths = {(0, 1): 1.5, (0, 2): 0.6, (1, 2): 0.6}
    assert trimmed((0, 1, 2), SENTENCES, strengths, 0.5) == (0, 1)
    assert trimmed((0, 2), SENTENCES, strengths, 0.5) == ()


def test_no_rule_is_certain_and_a_possible_difference_is_less_sure_than_a_conflict() -> None:
    assert max(*AGREEING.values(), *DIFFERING.values(), of_sole(1.0)) < 1
    assert max(DIFFERING.values()) * POSSIBLE < min(DIFFERING.values())


def test_verbatim_accounts_are_likely_and_loosely_alike_ones_less_so() -> None:
    def score(first: str, second: str) -> float:
        shared = [s for s in told(first, second) if s.relation is Relation.SHARED]
        return max((s.suggestion.score for s in shared if s.suggestion), default=0.0)

    text = "The old lighthouse keeper of Selm counted seals near the northern breakwater."
    other = "The old lighthouse keeper fed ducks, then walked to Selm, ate bread and slept well."
    assert score(text, text) > 0.9
    assert 0 < score(text, other) < score(text, text)


def test_the_tier_is_only_said_of_answers_that_differ() -> None:
    found = told("The ferry carried 40 lorries to Brenn.", "The ferry to Brenn carried 40 lorries.")
    assert {s.tier for s in found if s.relation is Relation.SHARED} == {Tier.CONFLICT}
